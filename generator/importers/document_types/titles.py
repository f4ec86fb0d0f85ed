"""The name of a paper: type, subject, what it is attached to, on whose authority."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.importers.document_types.marks import mark_of
from generator.importers.document_types.nodes import Node
from generator.importers.document_types.wording import is_capital, is_closed
from generator.importers.known import Known
from generator.importers.reading import Line
from generator.schema.registers import DocumentType

APPENDIX = re.compile(
    r"^(?P<ten>(?:PHỤ LỤC|Phụ lục|BIỂU MẪU|BIỂU|Biểu mẫu|(?:Biểu|Mẫu|MẪU)(?=\s+(?:SỐ|số)\s))"
    r"(?:\s+(?:SỐ|số)?\s*(?P<so>[IVXL]+|\d{1,2}[A-Ha-h]?|[A-H])(?![\w]))?)\s*[.:\-–]?\s*(?P<ve>.*)$"
)
ATTACHED = re.compile(r"^[(\[]?\s*(?:Ban hành\s+)?[Kk]èm theo\b")
_GROUND = re.compile(r"^(?:Căn cứ|Xét|Theo đề nghị|Thực hiện|Trên cơ sở|Để |Nhằm )")
_AUTHORITY = re.compile(
    r"^(?:CHỦ TỊCH|ỦY BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|TRƯỞNG BAN|"
    r"BAN |CHÁNH |CỤC TRƯỞNG|TỔNG |THỦ TRƯỞNG|THƯỜNG TRỰC|BÍ THƯ)"
)
_LONG = 60  # words; a subject line is shorter


def type_line(text: str, known: Known) -> tuple[DocumentType, str] | None:
    """The type that the line names in capitals, and the subject where it stands behind it:
    «KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026»."""
    words = text.strip(" .*").split()
    if not is_capital(text) or text.rstrip().endswith(":"):
        return None
    for length in range(min(4, len(words)), 0, -1):
        found = known.type_of(" ".join(words[:length])) or (
            known.type_misread(" ".join(words)) if length == len(words) else None
        )
        if found is not None:
            return found, " ".join(words[length:])
    return None


def appendix_line(text: str) -> re.Match[str] | None:
    """«PHỤ LỤC II», «Phụ lục 1: Danh mục nhiệm vụ»; not «Phụ lục kèm theo gồm …»."""
    found = APPENDIX.match(text)
    if found is None:
        return None
    about = found["ve"]
    plain_head = found["ten"].startswith(("Phụ", "Biểu", "Mẫu", "MẪU"))
    if about and not (about[0].isupper() or about.startswith("(")):
        return None
    if about and plain_head and found["so"] is None:
        return None
    if about and is_closed(about) and not about.endswith(")"):
        return None
    return found


def read_title(lines: Sequence[Line], known: Known) -> tuple[list[Node], int]:
    """The nodes of a title that begins with `lines[0]`, and how many lines they take."""
    first = lines[0]
    appendix = appendix_line(first.text)
    named = type_line(first.text, known) if appendix is None else None
    about = appendix["ve"] if appendix is not None else (named[1] if named else "")
    key = "tieu_de" if appendix is not None else "ten_loai"
    nodes = [Node({key: _before(first.text, about)}, first.dong)]
    subject = [(about, first.dong)] if about else []
    taken = 1
    while taken < len(lines):
        line = lines[taken]
        if ATTACHED.match(line.text):
            attached, taken = _attached(lines, taken)
            nodes += [*_subject(subject), attached]
            subject = []
        elif _is_subject(lines, taken, bool(subject), nodes, appendix is not None):
            subject.append((line.text, line.dong))
            taken += 1
        else:
            break
    nodes += _subject(subject)
    if taken < len(lines) and is_authority(lines[taken].text):
        nodes.append(Node({"tham_quyen_ban_hanh": lines[taken].text}, lines[taken].dong))
        taken += 1
    return nodes, taken


def is_authority(text: str) -> bool:
    """«CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …» before the grounds of a decision."""
    return is_capital(text) and bool(_AUTHORITY.match(text)) and mark_of(text) is None


def _before(text: str, rest: str) -> str:
    return text[: len(text) - len(rest)].rstrip() if rest else text


def _attached(lines: Sequence[Line], at: int) -> tuple[Node, int]:
    words = [lines[at].text]
    end = at + 1
    while words[0].startswith("(") and not words[-1].rstrip("*").endswith(")") and end < len(lines):
        if end - at > 4:
            break
        words.append(lines[end].text)
        end += 1
    return Node({"kem_theo": " ".join(words)}, (lines[at].dong[0], lines[end - 1].dong[1])), end


def _is_subject(
    lines: Sequence[Line], at: int, begun: bool, nodes: Sequence[Node], appendix: bool
) -> bool:
    line, text = lines[at], lines[at].text
    if any("kem_theo" in node.data for node in nodes) or len(text.split()) > _LONG:
        return False
    if mark_of(text) is not None or is_closed(text) or text.startswith(("Căn cứ ", "Kính gửi")):
        return False
    if not begun:
        return True
    if is_authority(text) and not appendix:
        return False
    before = lines[at - 1]
    if line.look.align == "center":
        return True
    if is_capital(before.text):
        return is_capital(text)
    return text[0].islower() or text[0].isdigit()


def _subject(pieces: Sequence[tuple[str, tuple[int, int]]]) -> list[Node]:
    if not pieces:
        return []
    whole = (pieces[0][1][0], pieces[-1][1][1])
    return [Node({"trich_yeu": " ".join(text for text, _ in pieces)}, whole)]
