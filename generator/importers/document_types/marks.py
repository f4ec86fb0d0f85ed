"""The marks before the items of an outline: «II.», «Điều 3.», «2.1.», «đ)», «-», «+».

A mark is read from the line alone here; whether it is one or the beginning of a sentence («2020.
Năm ấy …») is decided by `outline`, which knows what came before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.vietnamese import roman_to_int

LETTERS = "abcdđefghijklmnopqrstuvwxyz"
"""Letters of an outline in their order; f, j, w, z are typed by habit and may as well be missing:
after e comes g."""
_NO_VIETNAMESE = frozenset("fjwz")

BULLETS = {
    "-": "-",
    "–": "-",
    "—": "-",
    "−": "-",
    "‑": "-",
    "+": "+",
    "*": "*",
    "•": "•",
    "●": "•",
    "▪": "•",
    "·": "•",
    "◦": "•",
}

_ARTICLE = re.compile(r"^(?P<so>(?P<loai>Điều|ĐIỀU)\s+(?P<n>\d{1,3})\s*[.:]?)\s+(?P<con>\S.*)$")
_DIVISION = re.compile(
    r"^(?P<so>(?P<loai>Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|TIỂU MỤC)\s+(?:thứ\s+|THỨ\s+)?"
    r"(?P<n>[IVXLC]+|\d{1,2}|[A-H]|nhất|hai|ba|tư|năm|NHẤT|HAI|BA|TƯ|NĂM)\s*[.:]?)"
    r"(?:\s+(?P<con>\S.*))?$"
)
_ROMAN = re.compile(
    r"^(?P<so>(?P<n>[IVXL]{1,6}|(?=l*[IVX])[IVXl]{2,6})\s?[.)/\-–]?)(?P<gap>\s+)(?P<con>\S.*)$"
)
_TIGHT_ROMAN = re.compile(
    r"^(?P<so>(?P<n>[IVXL]{1,6}|(?=l*[IVX])[IVXl]{2,6})[.)/])(?P<con>[^\W\d_].*)$"
)
_CAPITAL = re.compile(r"^(?P<so>(?P<n>[A-HK])\s?[.)/])\s+(?P<con>\S.*)$")
_NUMBERS = re.compile(r"^(?P<so>(?P<n>\d{1,2}(?:\.\d{1,2})+)(?:\s?[.)/]|-)?)\s+(?P<con>\S.*)$")
_TIGHT_NUMBERS = re.compile(r"^(?P<so>(?P<n>\d{1,2}(?:\.\d{1,2})+)[.)/])(?P<con>[^\W\d_].*)$")
_NUMBER = re.compile(r"^(?P<so>(?P<n>\d{1,3})\s?[.)/])\s+(?P<con>\S.*)$")
_DASHED_NUMBER = re.compile(r"^(?P<so>(?P<n>\d{1,2})[-–])\s?(?P<con>[^\W\d_].*)$")
"""«1- Mục đích», as papers of the Party are numbered; «5 - 7 ngày» is words."""
_TIGHT_NUMBER = re.compile(r"^(?P<so>(?P<n>\d{1,3})[.)/])(?P<con>[^\W\d_].*)$")
_ROMAN_NUMBERS = re.compile(
    r"^(?P<so>[IVX]{1,5}\.(?P<n>\d{1,2}(?:\.\d{1,2})*)\s?[.)/]?)\s+(?P<con>\S.*)$"
)
"""«II.1. …» stands for «1. …» below «II.»."""
_LETTER = re.compile(r"^(?P<so>(?P<n>[a-zđ])(?P<m>\d{0,2})\s?[.)/])\s*(?P<con>\S.*)$")
_BRACKET = re.compile(r"^(?P<so>\((?P<n>\d{1,2}|[ivx]{1,4}|[a-zđ])\))\s*(?P<con>\S.*)$")
_TIGHT_BULLET = re.compile(r"^(?P<so>[-–—+•●])(?P<con>[^\W\d_].*)$")
_BULLET = re.compile(rf"^(?P<so>[{re.escape(''.join(BULLETS))}])\s+(?P<con>\S.*)$")
_ORDINALS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5}


@dataclass(frozen=True)
class Mark:
    """A mark as printed (`so`), its kind, its place among its like (`gia_tri`; for «2.1.» the
    last step, the others in `tren`), and the words behind it."""

    so: str
    kind: str
    gia_tri: int
    con: str
    tren: tuple[int, ...] = ()


def mark_of(text: str) -> Mark | None:
    """The mark that the line begins with, if it can be one."""
    for read in (_division, _article, _roman, _capital, _numbers, _letter, _bracket, bullet_of):
        found = read(text)
        if found is not None:
            return found
    return None


def follows(mark: Mark, before: int) -> bool:
    """Whether nothing is missing between the place `before` and the mark's own."""
    missing = range(before + 1, mark.gia_tri)
    if mark.kind == "chữ":
        return all(LETTERS[place - 1] in _NO_VIETNAMESE for place in missing)
    return not missing


def bullet_of(text: str) -> Mark | None:
    """The bullet that the line begins with: its kind is its sign, dashes being one sign."""
    found = _BULLET.match(text) or _TIGHT_BULLET.match(text)
    if found is None:
        return None
    return Mark(found["so"], BULLETS[found["so"]], 0, found["con"])


def _division(text: str) -> Mark | None:
    found = _DIVISION.match(text)
    if found is None:
        return None
    kind = found["loai"].lower()
    about = found["con"] or ""
    if about and not (about[0].isupper() or about[0] in '“"('):
        return None  # «Mục 2 của Kế hoạch này …»
    return Mark(found["so"], kind, _value(found["n"]), about)


def _article(text: str) -> Mark | None:
    found = _ARTICLE.match(text)
    if found is None or not (found["so"].endswith((".", ":")) or found["con"][0].isupper()):
        return None
    return Mark(found["so"], "điều", int(found["n"]), found["con"])


def _roman(text: str) -> Mark | None:
    found = _ROMAN.match(text) or _TIGHT_ROMAN.match(text)
    if found is None:
        return None
    if not found["so"].endswith((".", ")", "/", "-", "–")):
        return None
    try:
        value = roman_to_int(found["n"].replace("l", "I"))  # of a scan: «lI.»
    except ValueError:
        return None
    return Mark(found["so"], "la mã", value, found["con"])


def _capital(text: str) -> Mark | None:
    found = _CAPITAL.match(text)
    return (
        Mark(found["so"], "chữ hoa", "ABCDEFGHK".index(found["n"]) + 1, found["con"])
        if found
        else None
    )


def _numbers(text: str) -> Mark | None:
    found = _ROMAN_NUMBERS.match(text)
    if found is not None and "." not in found["n"]:
        return Mark(found["so"], "số 1", int(found["n"]), found["con"])
    found = found or _NUMBERS.match(text) or _TIGHT_NUMBERS.match(text)
    if found is None:
        found = _NUMBER.match(text) or _TIGHT_NUMBER.match(text) or _dashed(text)
        return Mark(found["so"], "số 1", int(found["n"]), found["con"]) if found else None
    *above, last = (int(step) for step in found["n"].split("."))
    return Mark(found["so"], f"số {len(above) + 1}", last, found["con"], tuple(above))


def _dashed(text: str) -> re.Match[str] | None:
    found = _DASHED_NUMBER.match(text)
    return found if found is not None and found["con"][0].isupper() else None


def _letter(text: str) -> Mark | None:
    found = _LETTER.match(text)
    if found is None or found["n"] not in LETTERS:
        return None
    if found["so"].endswith((".", "/")) and not found["con"][0].isupper():
        return None
    value = LETTERS.index(found["n"]) + 1
    if found["m"]:
        return Mark(found["so"], "chữ số", int(found["m"]), found["con"], (value,))
    return Mark(found["so"], "chữ", value, found["con"])


def _bracket(text: str) -> Mark | None:
    found = _BRACKET.match(text)
    if found is None:
        return None
    name = found["n"]
    value = int(name) if name.isdigit() else (LETTERS.find(name[0]) + 1)
    return Mark(found["so"], "ngoặc", value, found["con"])


def _value(name: str) -> int:
    if name.isdigit():
        return int(name)
    if name.lower() in _ORDINALS:
        return _ORDINALS[name.lower()]
    try:
        return roman_to_int(name)
    except ValueError:
        return "ABCDEFGH".index(name) + 1
