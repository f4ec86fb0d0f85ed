"""Targets as printed, and the figures read in them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.recognition.quantities import read_quantities
from generator.vietnamese import nfc

# Kế hoạch 513/KH-UBND of Hà Tĩnh, section II: every target, with its sign, value and clause.
HA_TINH = [
    (
        "1. 100% các sở, ban, ngành cấp tỉnh, UBND các huyện, thành phố, thị xã, UBND các xã, "
        "phường, thị trấn, các cơ quan Trung ương đóng trên địa bàn tỉnh xây dựng và ban hành Kế "
        "hoạch CCHC năm 2021 đảm bảo quy định, chất lượng và tổ chức thực hiện có hiệu quả.",
        ["= 100 %"],
    ),
    (
        "2. 100% người đứng đầu cơ quan, đơn vị, địa phương tiếp tục trực tiếp phụ trách chỉ đạo, "
        "tổ chức triển khai thực hiện CCHC và chịu trách nhiệm toàn diện về kết quả công tác CCHC "
        "ở cơ quan, đơn vị do mình quản lý.",
        ["= 100 %"],
    ),
    (
        "3. Tối thiểu 35% cơ quan đơn vị được kiểm tra CCHC trong năm 2021; 100% các đơn vị, địa "
        "phương ban hành và tổ chức thực hiện kế hoạch kiểm tra CCHC các đơn vị trực thuộc đảm bảo "
        "thực chất và đúng quy định.",
        [">= 35 %", "= 100 %"],
    ),
    (
        "4. 100% văn bản quy phạm pháp luật được ban hành đảm bảo tính hợp hiến, hợp pháp và phù "
        "hợp với tình hình thực tiễn của tỉnh.",
        ["= 100 %"],
    ),
    (
        "5. Tối thiểu 98,5% hồ sơ TTHC được giải quyết trước và đúng hạn. Đối với hồ sơ quá hạn có "
        "văn bản xin lỗi theo quy định; phấn đấu sự hài lòng của người dân, doanh nghiệp đạt từ "
        "91% trở lên.",
        [">= 98.5 %", ">= 91 %"],
    ),
    (
        "6. Thực hiện rà soát 100% cơ cấu tổ chức các cơ quan hành chính nhà nước, đơn vị sự "
        "nghiệp để sắp xếp theo hướng tinh gọn, giảm đầu mối, không trùng lặp về chức năng, nhiệm "
        "vụ, đảm bảo vận hành hiệu lực, hiệu quả, giảm tối đa chi phí quản lý, điều hành.",
        ["= 100 %"],
    ),
    (
        "7. 100% đơn vị bố trí người làm việc đúng vị trí việc làm đã được phê duyệt; số công chức "
        "được tuyển dụng mới không quá 50% số biên chế đã thực hiện tinh giản biên chế, đã giải "
        "quyết chế độ nghỉ hưu hoặc thôi việc theo quy định; 100% CBCCVC trong kế hoạch được cử đi "
        "đào tạo, bồi dưỡng theo quy định; chuyển đổi vị trí công tác đạt trên 90%. Cơ cấu lại, "
        "nâng cao chất lượng đội ngũ cán bộ, công chức gắn với việc sắp xếp tổ chức bộ máy các cơ "
        "quan, đơn vị đáp ứng yêu cầu phát triển của tỉnh.",
        ["= 100 %", "<= 50 %", "= 100 %", "> 90 %"],
    ),
    (
        "8. 100% số cơ quan đơn vị được giao quyền tự chủ, tự chịu trách nhiệm khi hết giai đoạn "
        "03 năm theo quy định tại các Nghị định của Chính phủ: Số 16/2015/NĐ-CP; số "
        "141/2016/NĐ-CP; số 54/2016/NĐ-CP; số 130/2005/NĐ-CP.",
        ["= 100 %"],
    ),
    (
        "9. Tối thiểu 50% thủ tục hành chính có phát sinh hồ sơ được triển khai dịch vụ công trực "
        "tuyến mức độ 3, mức độ 4; trên 30% TTHC thuộc danh mục dịch vụ công trực tuyến mức độ 3, "
        "mức độ 4 được tiếp nhận và thụ lý, đồng thời được tích hợp với cổng dịch vụ công quốc "
        "gia. 100% TTHC được cập nhật công khai trên Cổng dịch vụ công trực tuyến của tỉnh; 100% "
        "hồ sơ TTHC được tiếp nhận thụ lý được cập nhật, quản lý và tổ chức thực hiện trên hệ "
        "thống phần mềm một cửa của tỉnh (trừ các TTHC đặc thù).",
        [">= 50 %", "> 30 %", "= 100 %", "= 100 %"],
    ),
    (
        "10. Đẩy mạnh ứng dụng công nghệ thông tin trong chỉ đạo, điều hành, quản lý và kết nối "
        "với người dân:",
        [],
    ),
    (
        "- 100% văn bản (trừ văn bản mật và tối mật) của cấp tỉnh, cấp huyện; 95% của cấp xã được "
        "trao đổi trực tuyến trong nội bộ và giữa các cơ quan với nhau, tiến tới không chuyển văn "
        "bản giấy.",
        ["= 100 %", "= 95 %"],
    ),
    (
        "- 80% chế độ báo cáo, chỉ tiêu tổng hợp báo cáo định kỳ và báo cáo thống kê về kinh tế - "
        "xã hội phục vụ sự chỉ đạo, điều hành của tỉnh được thực hiện trực tuyến và liên thông với "
        "hệ thống báo cáo quốc gia.",
        ["= 80 %"],
    ),
    (
        "- 30% hoạt động kiểm tra của các cơ quan quản lý nhà nước được thực hiện thông qua môi "
        "trường số và hệ thống thông tin của cơ quan quản lý.",
        ["= 30 %"],
    ),
    (
        "- Bảo đảm kết nối toàn diện: Phổ cập Internet băng rộng như một tiện ích thiết yếu trong "
        "cộng đồng; giảm tỷ lệ người dân chưa sử dụng Internet xuống dưới 29%, tỷ lệ hộ gia đình "
        "chưa có kết nối băng rộng xuống dưới 35%. Phổ cập điện thoại thông minh tới người dân, "
        "đặc biệt tới các vùng công ích.",
        ["< 29 %", "< 35 %"],
    ),
    ("11. Công tác ISO 9001:2015", []),
]

# Quyết định 1346/QĐ-UBND of Long An: every line with a figure to reach.
LONG_AN = [
    (
        "- Phân đấu mức độ hài lòng của người dân, doanh nghiệp về giải quyết thủ tục hành chính "
        "đạt trên 80% vào năm 2020; tăng cường xây dựng và hoàn thiện các hình thức công khai",
        ["> 80 %"],
    ),
    (
        "bảo đảm sự hài lòng của cá nhân đối với dịch vụ do đơn vị sự nghiệp công cung cấp trong "
        "các lĩnh vực giáo dục, y tế đạt mức trên 80% vào năm 2020.",
        ["> 80 %"],
    ),
    (
        "- Chuẩn hóa và ổn định đội ngũ cán bộ, công chức cấp xã đảm bảo đến năm 2020 có 100% công "
        "chức và 90% cán bộ và người hoạt động không chuyên trách cấp xã đạt chuẩn.",
        ["= 100 %", "= 90 %"],
    ),
    (
        "phấn đấu đến năm 2020, toàn tỉnh có 100% các cơ quan hành chính nhà nước có cơ cấu cán "
        "bộ, công chức, viên chức theo vị trí việc làm",
        ["= 100 %"],
    ),
    ("+ Có 30% hồ sơ, thủ tục hành chính được xử lý trực tuyến mức độ 4.", ["= 30 %"]),
    ("+ Có 95% hồ sơ khai thuế của doanh nghiệp được nộp qua mạng.", ["= 95 %"]),
    ("+ Có 90% số doanh nghiệp thực hiện nộp thuế qua mạng.", ["= 90 %"]),
    (
        "+ Có 90% cơ quan, tổ chức thực hiện giao dịch điện tử trong việc thực hiện thủ tục tham "
        "gia Bảo hiểm xã hội.",
        ["= 90 %"],
    ),
    ("+ Tỷ lệ cấp đăng ký doanh nghiệp qua mạng đạt 20%.", ["= 20 %"]),
    ("+ Tỷ lệ cấp giấy chứng nhận đăng ký đầu tư qua mạng đạt 10%.", ["= 10 %"]),
    ("+ Có 100% văn bản (trừ văn bản “Mật”) trình UBND tỉnh dưới dạng điện tử.", ["= 100 %"]),
    ("+ Có 80% văn bản trao đổi giữa các cơ quan nhà nước dưới dạng điện tử.", ["= 80 %"]),
    (
        "+ Có 100% cán bộ, công chức được cấp và thường xuyên sử dụng hộp thư điện tử của tỉnh "
        "(*.gov.vn) trong giải quyết công việc.",
        ["= 100 %"],
    ),
    (
        "+ Có 100% Bộ phận tiếp nhận và trả kết quả cấp huyện có mô hình một cửa hiện đại.",
        ["= 100 %"],
    ),
]


def signs(text: str) -> list[str]:
    return [f"{each.so_sanh} {each.gia_tri} {each.don_vi}" for each in read_quantities(text)]


@pytest.mark.parametrize(("text", "expected"), HA_TINH + LONG_AN)
def test_the_targets_of_two_plans(text: str, expected: list[str]) -> None:
    assert signs(text) == expected


def test_no_target_of_the_two_plans_is_missing() -> None:
    assert [len(signs(text)) for text, _ in HA_TINH[:9]] == [1, 1, 2, 1, 2, 1, 4, 1, 4]
    assert sum(len(signs(text)) for text, _ in HA_TINH) == 23
    assert sum(len(signs(text)) for text, _ in LONG_AN) == 15


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tối thiểu 80%", [">= 80 %"]),
        ("đạt tối thiểu 80 %", [">= 80 %"]),
        ("tối thiểu đạt 80%", [">= 80 %"]),
        ("không dưới 80%", [">= 80 %"]),
        ("ít nhất 98,5%", [">= 98.5 %"]),
        ("từ 91% trở lên", [">= 91 %"]),
        ("từ 5% trở xuống", ["<= 5 %"]),
        ("đảm bảo trên 95% hồ sơ", ["> 95 %"]),
        ("không quá 50%", ["<= 50 %"]),
        ("không vượt quá 50%", ["<= 50 %"]),
        ("tối đa 5%", ["<= 5 %"]),
        ("xuống dưới 29%", ["< 29 %"]),
        ("dưới 5 phần trăm", ["< 5 %"]),
        ("Đạt 90%", ["= 90 %"]),
        ("từ 80% đến 90%", [">= 80 %", "<= 90 %"]),
        ("đạt 80 - 90%", [">= 80 %", "<= 90 %"]),
        ("tăng ít nhất 01 bậc", [">= 1 bậc"]),
        ("tăng trên 3 bậc", ["> 3 bậc"]),
        ("đạt 85,5 điểm", ["= 85.5 điểm"]),
        ("từ 90 điểm trở lên", [">= 90 điểm"]),
        ("(ít nhất 01 lần/năm)", [">= 1 lần/năm"]),
        ("tối thiểu 02 lần / quý", [">= 2 lần/quý"]),
        ("đăng ký ít nhất 01 sáng kiến, giải pháp mới", [">= 1 sáng kiến"]),
        ("không quá 05 ngày làm việc", ["<= 5 ngày làm việc"]),
        ("tối thiểu 1.234,5 triệu đồng", [">= 1234.5 triệu đồng"]),
        ("tối thiểu 1.346 hồ sơ", [">= 1346 hồ sơ"]),
        ("không quá 12.500 thủ tục hành chính", ["<= 12500 thủ tục hành chính"]),
        ("nâng ít nhất 01 bậc so với năm 2019", [">= 1 bậc"]),
    ],
)
def test_comparing_words(text: str, expected: list[str]) -> None:
    assert signs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The last place that reaches the target: whoever wants places 10-15 may well come 8th.
        ("phấn đấu xếp vị trí 10-15/63", ["10-15/63 <= 15 hạng"]),
        ("xếp hạng từ 10 đến 15/63 tỉnh, thành phố", ["10 đến 15/63 <= 15 hạng"]),
        ("xếp thứ 10 – 15", ["10 – 15 <= 15 hạng"]),
        ("giữ hạng 5-10/63", ["5-10/63 <= 10 hạng"]),
        ("PAR Index thuộc nhóm 15 tỉnh đứng đầu", ["15 tỉnh <= 15 hạng"]),
        ("vào nhóm 10 tỉnh, thành phố dẫn đầu cả nước", ["10 tỉnh, thành phố <= 10 hạng"]),
        ("nằm trong 20 địa phương có chỉ số cao nhất", ["20 địa phương <= 20 hạng"]),
        ("thuộc tốp 10 cả nước", ["10 <= 10 hạng"]),
        ("phấn đấu Chỉ số cải cách hành chính xếp hạng 12/63", ["12/63 <= 12 hạng"]),
        ("không thấp hơn hạng 20", ["20 <= 20 hạng"]),
        ("hạng 20/63 trở lên", ["20/63 <= 20 hạng"]),
        (
            "phấn đấu đạt trên 85 điểm, xếp vị trí 10-15/63; 100% hồ sơ đúng hạn",
            ["85 điểm > 85 điểm", "10-15/63 <= 15 hạng", "100% = 100 %"],
        ),
    ],
)
def test_ranks(text: str, expected: list[str]) -> None:
    found = read_quantities(text)
    assert [f"{x.in_la} {x.so_sanh} {x.gia_tri} {x.don_vi}" for x in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "năm 2020, giai đoạn 2016-2020",
        "dịch vụ công trực tuyến mức độ 3, mức độ 4",
        "TCVN ISO 9001:2008 và ISO 9001:2015",
        "Nghị quyết số 30c/NQ-CP ngày 08/11/2011",
        "khi hết giai đoạn 03 năm",
        "đối với 09 đơn vị cấp huyện",
        "trên cả 6 lĩnh vực của CCHC",
        "triển khai trên 10 huyện",
        "6/8.5 và 48/63",
        "Điểm tự đánh giá: 53, 289 %",
        "tối thiểu 1.346 triệu đồng",
        "tối thiểu 1.346%",
        "năm 2019 xếp hạng 45/63 tỉnh, thành phố",
        "năm 2018 đạt hạng 45/63",
        "Nghị quyết số 12/63",
        "tiếp nhận hồ sơ từ thứ 2 đến thứ 6",
        "bố trí theo vị trí việc làm",
        "công chức hạng 2-3",
        "trong 15 tỉnh có mặt người đứng đầu",
        "nhóm 15 tỉnh cuối bảng",
        "hằng quý, 6 tháng, năm",
        "",
    ],
)
def test_what_is_no_target(text: str) -> None:
    assert read_quantities(text) == ()


def test_each_figure_has_its_clause_and_place() -> None:
    text = "3. Tối thiểu 35% cơ quan được kiểm tra; 100% đơn vị có kế hoạch, xuống dưới 2,5 %."
    found = read_quantities(text)
    assert [(each.in_la, each.menh_de) for each in found] == [
        ("35%", "Tối thiểu 35% cơ quan được kiểm tra"),
        ("100%", "100% đơn vị có kế hoạch"),
        ("2,5 %", "xuống dưới 2,5 %"),
    ]
    assert [text[slice(*each.vi_tri)] for each in found] == [each.in_la for each in found]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "mức độ 3, mức độ 4; sự hài lòng của người dân, doanh nghiệp đạt từ 91% trở lên.",
            ["sự hài lòng của người dân, doanh nghiệp đạt từ 91% trở lên"],
        ),
        (
            "- giảm tỷ lệ người dân xuống dưới 29%, tỷ lệ hộ gia đình xuống dưới 35%. Phổ cập",
            ["giảm tỷ lệ người dân xuống dưới 29%", "tỷ lệ hộ gia đình xuống dưới 35%"],
        ),
        (
            "có 100% công chức, viên chức và 90% cán bộ đạt chuẩn",
            ["có 100% công chức, viên chức và 90% cán bộ đạt chuẩn"] * 2,
        ),
    ],
)
def test_clauses(text: str, clauses: list[str]) -> None:
    assert [each.menh_de for each in read_quantities(text)] == clauses


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    printed = nfc(text)
    for each in read_quantities(text):
        assert printed[slice(*each.vi_tri)] == each.in_la
        assert each.menh_de in printed


@given(
    st.decimals("0", "100", places=1),
    st.sampled_from([("tối thiểu", ">="), ("trên", ">"), ("không quá", "<="), ("dưới", "<")]),
)
def test_percentages_are_read_back(value: Decimal, words: tuple[str, str]) -> None:
    comparison, sign = words
    (found,) = read_quantities(f"phấn đấu {comparison} {str(value).replace('.', ',')}% hồ sơ")
    assert (found.so_sanh, found.gia_tri) == (sign, value)
