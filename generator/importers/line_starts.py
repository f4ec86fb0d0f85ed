"""How a line of an official document begins and ends: is it a new paragraph, a title, a rule?"""

from __future__ import annotations

import re

from generator.vietnamese import DASHES

_MARK = re.compile(
    r"""(?:
      [IVXLC]{1,6}\s?[.)]\s | [IVX]{1,5}\.\d{1,2}[.\s] | [IVXLC]{1,6}\s?[-–:]\s\w      # I.  II -
    | [IVXLC]{1,6}/\s | \d{1,2}[-–]\s?[A-ZĐ] | [\da-zđ]/\s   # II/  1- Mục  1/  a/
    | \d{1,2}(?:\.\d{1,2}){0,4}[.)](?:\s|[^\W\d])          # 1.  1.1.  2)
    | \d{1,2}(?:\.\d{1,2}){1,4}\s                           # 1.1
    | [a-zđA-ZĐ][.)]\s | [a-zđ]\d{0,2}\)                    # a)  B.
    | [-–—+•●▪◦·*]\s?(?=\S) | \[\d{1,3}\]
    | (?:Điều|Khoản|Điểm|Mục|Chương|Phần|Tiểu\ mục)\s+(?:\d+|[IVXLC]+)\b
    | (?:PHỤ\ LỤC|Phụ\ lục|PHẦN|CHƯƠNG|MỤC)(?:\s+(?:[IVXLC]+|\d+)\b|\s*:?\Z|\ THỨ\ )
    | Căn\ cứ\s | Theo\ đề\ nghị\s | Xét\ đề\ nghị\s
    | Nơi\ nhận\s?: | NƠI\ NHẬN\s?: | Ghi\ chú\s?: | Số\s?:
    )""",
    re.VERBOSE,
)
_SIGNER = re.compile(
    r"(?:TM|KT|TL|TUQ|Q)\.\s?\S|(?:QUYỀN |PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|BỘ TRƯỞNG|"
    r"THỨ TRƯỞNG|TRƯỞNG BAN|CỤC TRƯỞNG|TỔNG GIÁM ĐỐC|TRƯỞNG PHÒNG)\b"
)
_PLACE = re.compile(r"(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|ĐẶC KHU) (?!HỘI|VÀ\b|,)")
_OFFICE = re.compile(r"(?:.*\b)?(?:[ỦU][ỶY] ?BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND)\Z")
_ABOVE = re.compile(r".*\b(?:[ỦU][ỶY] ?BAN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|TỈNH|HUYỆN|THÀNH PHỐ)\b")
_BELOW = re.compile(r"(?:SỞ|BAN|PHÒNG|VĂN PHÒNG|CHI CỤC|TRUNG TÂM|THANH TRA) [A-ZĐÂÁÀẢỦƯỨÝÔ]")
TITLES = (
    "KẾ HOẠCH|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHƯƠNG TRÌNH|BÁO CÁO|ĐỀ ÁN|CHỈ THỊ|THÔNG BÁO|QUY CHẾ|"
    "QUY ĐỊNH|HƯỚNG DẪN|TỜ TRÌNH|CÔNG VĂN"
)
"""The kinds of papers as a title prints them, for a pattern: readers and stages know no register.
Which kind a document is, the register says (`Known.type_of`)."""
_TYPE = re.compile(rf"(?:{TITLES}|PHỤ LỤC(?: (?:[IVX]+|\d+))?)\s?:?\Z")
_MOTTO = re.compile(r"(?:Độc lập|ĐỘC LẬP)\b")
_DATE = re.compile(r"[^\W\d][\w\s.]*, ngày\s.*tháng\s.*năm\s")
_RULE = re.compile(rf"[{DASHES}_=*~\s.…o0]{{3,}}")
_NO_DRAWN = re.compile(r"[.…o0\s*]+")


def marked(text: str) -> bool:
    """Whether the line begins with what only a paragraph begins with: `1.`, `a)`, `-`, Điều 1."""
    return _MARK.match(text) is not None


def is_dash(text: str) -> bool:
    """Whether the mark is a dash, which may as well stand inside a sentence."""
    return text[:1] in DASHES


def anew(before: str, text: str) -> bool:
    """Whether `text` begins a line of its own in a letterhead, a title or a signature."""
    return bool(
        _SIGNER.match(text)
        or _TYPE.match(before)
        or (_TYPE.match(text) and not (marked(before) and before.isupper()))
        or _MOTTO.match(text)
        or _DATE.match(text)
        or (_PLACE.match(text) and _OFFICE.match(before))
        or (_BELOW.match(text) and text.isupper() and before.isupper() and _ABOVE.match(before))
    )


def is_title(text: str) -> bool:
    """Whether the line names a kind of document or an appendix, as only a title does."""
    return _TYPE.match(text) is not None


def is_rule(text: str) -> bool:
    """Whether the line is only drawn, as the line under a letterhead: `-------`."""
    return bool(_RULE.fullmatch(text)) and not _NO_DRAWN.fullmatch(text)


def ended(text: str) -> bool:
    """Whether a paragraph may end so."""
    return text.endswith((".", ";", ":", "!", "?", "./", "…"))


def is_small(text: str) -> bool:
    """Whether the line goes on in the middle of a sentence: a small letter, or `(` and one."""
    bare = text.lstrip("(“\"'‘")
    return bool(bare) and bare[0].islower() and not marked(text)
