"""The head of a paper: issuer, national title, number and symbol, place and date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.importers.document_types.nodes import Node
from generator.importers.document_types.wording import is_capital
from generator.importers.reading import Line
from generator.vietnamese import match_key

MOTTOES = (
    "cộng hòa xã hội chủ nghĩa việt nam",
    "độc lập-tự do-hạnh phúc",
    "đảng cộng sản việt nam",
)
NUMBER = re.compile(r"^Số\s*:?\s*(?P<so>[^\s/]*)\s*(?P<ky_hieu>[/-].*)?$", re.IGNORECASE)
_BLANK = r"[\s.…_]*"
PLACE_AND_DATE = re.compile(
    rf"^(?P<noi>[^\W\d][^,\d]{{1,50}}),\s*[Nn]gày(?P<ngay>\s*\d{{1,2}}|{_BLANK})\s*[Tt]háng"
    rf"(?P<thang>\s*\d{{1,2}}|{_BLANK})\s*[Nn][ăã]m\s*(?P<nam>\d{{4}}|\d{{0,3}}{_BLANK})$"
)
DRAFT = re.compile(
    r"^[(\[]?\s*(?:BẢN\s+)?DỰ\s+THẢO(?:\s+(?:LẦN\s+)?(?:THỨ\s+)?\S{1,4})?\s*[)\]]?$", re.I
)
"""The stamp «DỰ THẢO», «DỰ THẢO LẦN 2»."""
STAMP = re.compile(
    r"^[(\[]?\s*(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|(?P<mat>(?:TỐI |TUYỆT )?MẬT))\b"
    r"[\s\w-]{0,12}[)\]]?$"
)
"""Stamps of haste, and of secrecy (`mat`)."""
_SUBJECT_OF_LETTER = re.compile(r"^V/v\b|^Về việc\b", re.IGNORECASE)


class Kind(StrEnum):
    """The formal lines of a head, by their key in the data."""

    ISSUER = "ten_co_quan"
    MOTTO = "quoc_hieu"
    NUMBER = "so_van_ban"
    PLACE = "dia_danh_ngay"
    SUBJECT = "trich_yeu"


@dataclass(frozen=True)
class Formal:
    """One formal line of a head and what it is."""

    kind: Kind
    line: Line


def is_motto(text: str) -> bool:
    """Whether the line is the national title or its motto, whole or a first piece of it."""
    key = _motto_key(text)
    return len(key) > 5 and any(motto.startswith(key) for motto in MOTTOES)


def kind_of(text: str) -> Kind | None:
    """What formal line of a head these words are; None for any other words."""
    if is_motto(text):
        return Kind.MOTTO
    if DRAFT.match(text) or STAMP.match(text):
        return None
    if NUMBER.match(text) and len(text) < 60:
        return Kind.NUMBER
    if PLACE_AND_DATE.match(text):
        return Kind.PLACE
    if _SUBJECT_OF_LETTER.match(text):
        return Kind.SUBJECT
    return Kind.ISSUER if is_capital(text) else None


def read(lines: Sequence[Line]) -> list[Node]:
    """The lines before the type's name as formal nodes; words that are none stay paragraphs."""
    nodes: list[Node] = []
    run: list[Line] = []
    kind: Kind | None = None
    for line in _whole(lines):
        here = _continued(run, kind, line) or kind_of(line.text)
        if run and here != kind:
            nodes += _made(kind, run)
            run = []
        kind = here
        run.append(line)
    return nodes + _made(kind, run)


def _whole(lines: Sequence[Line]) -> list[Line]:
    """«Thành phố Hồ Chí / Minh, ngày …» and «Số: 12/KH- / UBND» are one line each."""
    found: list[Line] = []
    for line in lines:
        before = found[-1] if found else None
        if before is not None and _is_rest(before.text, line.text):
            text = f"{before.text} {line.text}"
            found[-1] = replace(before, text=text, dong=(before.dong[0], line.dong[1]))
        else:
            found.append(line)
    return found


def _is_rest(before: str, text: str) -> bool:
    if kind_of(before) is None:
        return kind_of(text) is Kind.PLACE and bool(PLACE_AND_DATE.match(f"{before} {text}"))
    return before.endswith(("-", "/")) and bool(NUMBER.match(before)) and is_capital(text)


def _continued(run: Sequence[Line], kind: Kind | None, line: Line) -> Kind | None:
    """A national title cut over two lines goes on in the second."""
    if kind is not Kind.MOTTO or not run:
        return None
    joined = _motto_key(f"{run[-1].text} {line.text}")
    return Kind.MOTTO if any(motto.startswith(joined) for motto in MOTTOES) else None


def _motto_key(text: str) -> str:
    return match_key(" ".join(map(_scanned, text.strip(" .*_").split(" "))))


def _scanned(word: str) -> str:
    """A scan reads the I of capitals as an l: «VlỆT»."""
    return word.replace("l", "I") if is_capital(word.replace("l", "")) else word


def _made(kind: Kind | None, run: Sequence[Line]) -> list[Node]:
    if not run:
        return []
    whole = (run[0].dong[0], run[-1].dong[1])
    match kind:
        case None:
            return [Node({"doan": line.text}, line.dong) for line in run]
        case Kind.ISSUER:
            return [Node({kind.value: [line.text for line in run]}, whole)]
        case Kind.MOTTO:
            return [Node({kind.value: _joined_mottoes(run)}, whole)]
        case Kind.SUBJECT:
            return [Node({kind.value: " ".join(line.text for line in run)}, whole)]
        case _:
            return [Node({kind.value: line.text}, line.dong) for line in run]


def _joined_mottoes(run: Sequence[Line]) -> list[str]:
    found: list[str] = []
    for line in run:
        joined = f"{found[-1]} {line.text}" if found else ""
        if found and any(motto.startswith(_motto_key(joined)) for motto in MOTTOES):
            found[-1] = joined
        else:
            found.append(line.text)
    return found
