"""Who is charged by a line, by its form: an office first, then what it has to do.

The register knows many offices; a plan names others («Ban Quản lý các khu công nghiệp», «Công an
tỉnh»). Where the heading above already says that duties follow, the first words tell enough.
"""

from __future__ import annotations

import re

from generator.importers.known import Known

_OFFICES = (
    *("[Ss]ở", "[Bb]an", "UBND", "[UỦỶ][yỷ] ban", "HĐND", "[Hh]ội đồng", "Văn phòng", "Công an"),
    *("Bộ", "Thanh tra", "Trung tâm", "Báo", "Đài", "Cổng", "Kho bạc", "Ngân hàng", "Bảo hiểm"),
    *("Bưu điện", "Chi cục", "Cục", "Hội", "Liên minh", "Liên đoàn", "Hiệp hội", "Trường", "Đoàn"),
    *("Thành đoàn", "Tỉnh đoàn", "Mặt trận", "Tòa án", "Viện", "[Pp]hòng", "Thuế", "Tổng công ty"),
    *("Thủ trưởng", "Chủ tịch", "Giám đốc", "Chánh", "Người đứng đầu", "[Cc]ơ quan", "[Đđ]ơn vị"),
    *("Doanh nghiệp", "Công ty"),
)
_OFFICE = rf"(?:Các\s+)?(?:{'|'.join(_OFFICES)})\b"
_ORDER = r"(?:Đề nghị\s+|Giao\s+|Yêu cầu\s+|Trách nhiệm (?:thực hiện )?của\s+)?"
_HEADING = re.compile(rf"^{_ORDER}(?P<ai>(?:các\s+)?{_OFFICE}[^:;]*?)\s*:?$")
_DUTIES = (
    *("chủ trì", "phối hợp", "có trách nhiệm", "chịu trách nhiệm", "căn cứ", "hướng dẫn"),
    *("tham mưu", "chủ động", "theo chức năng", "là cơ quan", "tổ chức thực hiện", "triển khai"),
    *("thực hiện", "xây dựng", "tổng hợp", "theo dõi", "bố trí", "tăng cường", "nghiêm túc"),
    *("tiếp tục", "thường xuyên", "đẩy mạnh", "rà soát", "cần", "báo cáo"),
)
_CHARGED = re.compile(
    rf"^{_ORDER}(?P<ai>{_OFFICE}.{{0,160}}?)(?<!được giao),?\s+(?:{'|'.join(_DUTIES)})\b"
)
_STILL_WHO = re.compile(r"(?:và|cùng|hoặc|các|của|tỉnh|thành phố|trực thuộc|thuộc)\b")
_NO_OFFICE = re.compile(r"^(?:Ban hành|Bộ phận|Hội nghị|Hội thảo|Báo cáo|Thuế suất|Viện dẫn)\b")


def heading_names_office(heading: str) -> bool:
    """«Sở Công Thương», «Đề nghị Liên minh Hợp tác xã tỉnh:»."""
    return bool(_HEADING.match(heading)) and not _NO_OFFICE.match(heading)


def charged_by(words: str, known: Known) -> str | None:
    """The words at the start that say who acts, exactly as printed; None where none do."""
    found = _CHARGED.match(words)
    by_form = found["ai"].strip() if found is not None and not _NO_OFFICE.match(words) else None
    by_register = known.leading_agencies(words)
    if by_form is None or by_register is None:
        return by_form or by_register
    more = by_form.removeprefix(by_register)
    return by_form if more != by_form and _is_still_who(more.lstrip()) else by_register


def _is_still_who(more: str) -> bool:
    """Whether more offices, or a longer name, follow the one known: what it has to do begins with
    a small letter and no such word."""
    return not more[:1].islower() or bool(_STILL_WHO.match(more))
