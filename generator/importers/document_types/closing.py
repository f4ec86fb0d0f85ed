"""The end of a paper: who receives it, on whose authority it is signed, by whom."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from generator.importers.document_types.marks import bullet_of
from generator.importers.document_types.nodes import Node
from generator.importers.document_types.wording import is_capital, is_closed, is_name
from generator.importers.reading import Aside, Line

_RECIPIENTS = re.compile(r"^Nơi nhận\b\s*:?", re.IGNORECASE)
_AUTHORITY = re.compile(r"^(?:(?:T/?M|K/?T|T/?L|TUQ|T\.U\.Q|Q)\s*[./]\s*\S|(?:T/M|K/T|T/L)\s+\S)")
_OFFICE = re.compile(
    r"^(?:PHÓ |QUYỀN |Q\. ?)?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|"
    r"CHÁNH VĂN PHÒNG|"
    r"CHÁNH THANH TRA|TRƯỞNG BAN|CỤC TRƯỞNG|VỤ TRƯỞNG|BÍ THƯ|THỦ TƯỚNG|TRƯỞNG PHÒNG|HIỆU TRƯỞNG|"
    r"TỔNG CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TỔNG BIÊN TẬP|VIỆN TRƯỞNG|CHÁNH ÁN)\b"
)
_SIGNED = re.compile(r"^[(\[]?\s*(?:Đã ký|đã ký|ĐÃ KÝ|Ký tên|ký tên|Chữ ký|Ký,|Ký và).{0,30}$")
_FILE_NAME = re.compile(r"^[\w.][^\W_]*+(?:\.[^\W_]*+)*+_[\w.\-]+$")
_NOTE = re.compile(r"^\[\d{1,3}\]\s")  # a footnote, printed at the end of a copy
SIGNED = "Chữ «đã ký» của bản chép, thay cho chữ ký"
TWICE = "Tên người ký bị chép hai lần"
FILE_NAME = "Chữ có dạng tên tệp máy tính, không thuộc lời văn"


@dataclass(frozen=True)
class Closing:
    """What the last lines of a paper were read as, and what was set aside of them."""

    nodes: tuple[Node, ...]
    aside: tuple[Aside, ...] = ()
    thua: tuple[Line, ...] = ()


def is_recipients(text: str) -> bool:
    """«Nơi nhận:»."""
    return bool(_RECIPIENTS.match(text)) and len(text) < 60


def is_authority(text: str) -> bool:
    """«TM. ỦY BAN NHÂN DÂN», «KT. CHỦ TỊCH», «PHÓ GIÁM ĐỐC»."""
    if len(text.split()) > 14 or not is_capital(text) or is_closed(text.rstrip(".")):
        return False
    return bool(_AUTHORITY.match(text) or _OFFICE.match(text))


def begins_at(texts: Sequence[str]) -> int | None:
    """Where the end of a paper begins in its lines: at the recipients or the signature."""
    for at, text in enumerate(texts):
        if is_recipients(text):
            return at
        if is_authority(text) and _name_follows(texts[at + 1 : at + 7]):
            return at
    return None


def read(lines: Sequence[Line]) -> Closing:
    """The lines from the recipients or the signature on."""
    nodes: list[Node] = []
    aside: list[Aside] = []
    thua: list[Line] = []
    names: set[str] = set()
    at = 0
    while at < len(lines):
        line = lines[at]
        if is_recipients(line.text) and not _has(nodes, "noi_nhan"):
            node, at = _recipients(lines, at)
            nodes.append(node)
            continue
        if is_authority(line.text) and not _has(nodes, "chu_ky"):
            found, at = _signature(lines, at)
            names |= {one.data["chu_ky"]["ho_ten"] for one in found.nodes if "chu_ky" in one.data}
        else:
            found, at = _left_over(names, line), at + 1
        nodes += found.nodes
        aside += found.aside
        thua += found.thua
    return Closing(tuple(nodes), tuple(aside), tuple(thua))


def _has(nodes: Sequence[Node], key: str) -> bool:
    return any(key in node.data for node in nodes)


def _recipients(lines: Sequence[Line], at: int) -> tuple[Node, int]:
    first = lines[at]
    entries: list[str] = []
    end = at + 1
    while end < len(lines):
        text = lines[end].text
        bullet = bullet_of(text)
        if bullet is not None and bullet.kind != "+":
            entries.append(bullet.con)
        elif entries and not is_authority(text) and _goes_on(entries[-1], text):
            entries[-1] += f" {text}"
        else:
            break
        end += 1
    if not entries:
        return Node({"doan": first.text}, first.dong), end
    whole = (first.dong[0], lines[end - 1].dong[1])
    return Node({"noi_nhan": {"ten": first.text, "dong": entries}}, whole), end


def _goes_on(entry: str, text: str) -> bool:
    return (
        not entry.rstrip().endswith((";", "."))
        and not _FILE_NAME.match(text)
        and (text[0].islower() or text[0] in "(,&" or not is_name(text))
    )


def _signature(lines: Sequence[Line], at: int) -> tuple[Closing, int]:
    powers: list[Line] = []
    aside: list[Aside] = []
    passed: list[Line] = []
    end = at
    while end < len(lines):
        line = lines[end]
        if _SIGNED.match(line.text):
            aside.append(Aside(line.dong, SIGNED, line.text))
        elif is_authority(line.text) or (
            powers and is_capital(line.text) and not passed and not _name_like_capitals(lines, end)
        ):
            powers.append(line)
        elif is_name(line.text):
            whole = (powers[0].dong[0], line.dong[1])
            if passed:  # words between office and name have no place in a signature
                break
            signature = {"quyen_han": [one.text for one in powers], "ho_ten": line.text}
            return Closing((Node({"chu_ky": signature}, whole),), tuple(aside)), end + 1
        elif is_recipients(line.text) or len(passed) > 2:
            break
        else:
            passed.append(line)
        end += 1
    rest = sorted((*powers, *passed), key=lambda line: line.dong)
    return Closing(_paragraphs(rest), tuple(aside), tuple(rest)), end


def _name_like_capitals(lines: Sequence[Line], at: int) -> bool:
    """A name in capitals stands last of the signature."""
    return is_name(lines[at].text) and not any(
        is_name(line.text) and not is_authority(line.text) for line in lines[at + 1 : at + 3]
    )


def _paragraphs(lines: Sequence[Line]) -> tuple[Node, ...]:
    return tuple(Node({"doan": line.text}, line.dong) for line in lines)


def _left_over(names: Set[str], line: Line) -> Closing:
    """A line that is neither recipients nor signature; `names`: who was seen to sign."""
    if line.text in names:
        return Closing((), (Aside(line.dong, TWICE, line.text),))
    for pattern, reason in ((_FILE_NAME, FILE_NAME), (_SIGNED, SIGNED)):
        if pattern.match(line.text):
            return Closing((), (Aside(line.dong, reason, line.text),))
    node = Node({"doan": line.text}, line.dong)
    return Closing((node,), (), () if _NOTE.match(line.text) else (line,))


def _name_follows(texts: Sequence[str]) -> bool:
    return any(
        is_name(text) or _SIGNED.match(text) or is_authority(text) or is_recipients(text)
        for text in texts
    )
