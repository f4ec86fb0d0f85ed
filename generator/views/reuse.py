"""Who may reuse what, in the words that every form of the data carries. The whole of it is the page
`docs/gioi-thieu/su-dung-lai.md`; the licence was decided in docs/du-an/quyet-dinh/0005."""

from __future__ import annotations

PAGE = "/gioi-thieu/su-dung-lai/"
PUBLISHER = "Những người đóng góp cho Cổng công khai cải cách hành chính"
SITE_NAME = "Công khai cải cách hành chính"

SAMPLE = "Dữ liệu mẫu, bịa ra để thử cổng; không phải của nơi nào có thật."
"""What every form of sample data says of itself."""

SAMPLE_PAGE = (
    "Tỉnh, cơ quan, văn bản và con số trong dữ liệu của trang này đều bịa ra để thử cổng, không"
    " phải của nơi nào có thật."
)
"""The same in a remark of its own, on a page and in what is taken from it."""

LICENCE = "MIT"
LICENCE_ADDRESS = "https://spdx.org/licenses/MIT"
LICENCE_WORDS = (
    "Cổng không đòi quyền gì đối với chữ của văn bản hành chính. Phần do cổng làm (cách sắp xếp"
    " thành bảng, số tính ra, tóm tắt, ghi chú) theo giấy phép MIT. Xin ghi nguồn: tên văn bản,"
    " địa chỉ trang, ngày xem."
)
SOURCE_WORDS = (
    "Văn bản và công bố của cơ quan nhà nước, báo chí; nguồn của từng dòng ghi trong các bảng và"
    " trên trang của văn bản"
)
