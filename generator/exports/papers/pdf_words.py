"""Words that a PDF can hold: every letter has a shape in the font, and lines break well."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from importlib.resources import files

Pieces = str | list[str | list[str]]

_LONGEST = 24
# A PDF holds no string of more than 32,767 letters, and time grows with the square of the pieces.
_LONGEST_ON_A_LINE = 1_000
WIDE = 60.0
_APART = re.compile(rf"(\S{{{_LONGEST},}}|\b\w+(?:[/.]\w+)*-\w+(?:-\w+)*)")
_TOO_LONG = re.compile(rf"\S{{{_LONGEST_ON_A_LINE}}}[\u0300-\u036f]*(?=\S)")
_LETTER = re.compile(".[\u0300-\u036f]*", re.DOTALL)
_FOUR_LETTERS = re.compile("(?:.[\u0300-\u036f]*){1,4}", re.DOTALL)
# Joiners and marks of direction have no shape; turned about, words would not read as printed.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
_BLANK = re.compile("[\t\v\f\r\x1c-\x1f\x85\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")


def words(text: str) -> str:
    """`text` without what no font can show. A letter that the font lacks is named by its number,
    `[U+4E2D]`: a paper with a hole would be refused."""
    if _plain().fullmatch(text):
        return text
    shown = _BLANK.sub(" ", _UNSEEN.sub("", text))
    return "".join(_shape(char) for char in shown)


def lines(text: str, room: float = WIDE) -> list[Pieces]:
    """The lines of `text`. A line with words that break otherwise than at blanks comes in pieces:
    a word too long for its column as its letters, one that must not break at its hyphen or stroke
    (`30c/NQ-CP`, `e-Gov`) in a list of its own. `room`: how many letters a line holds at least; a
    longer word may break at its hyphens. A word longer than any page is cut."""
    shown = words(text)
    if len(shown) > _LONGEST_ON_A_LINE:
        shown = _TOO_LONG.sub(r"\g<0>\n", shown)
    return [_pieces(line, room) for line in shown.split("\n")]


def _pieces(line: str, room: float) -> Pieces:
    if not _APART.search(line):
        return line
    parts = _APART.split(line)  # every second one is apart
    return [_apart(part, room) if number % 2 else part for number, part in enumerate(parts) if part]


def _apart(word: str, room: float) -> str | list[str]:
    if len(word) >= _LONGEST_ON_A_LINE:
        return _FOUR_LETTERS.findall(word)
    if len(word) >= _LONGEST:
        return _LETTER.findall(word)
    return [word] if len(word) <= room else word


def _shape(char: str) -> str:
    if char == "\n" or _plain().fullmatch(char):
        return char
    return "" if ord(char) < 0xA0 else f"[U+{ord(char):04X}]"


@lru_cache(maxsize=1)
def _plain() -> re.Pattern[str]:
    """Text whose letters are all in the four faces (`chu-co.json`: first and last of each run)."""
    table = files("generator.exports.papers") / "fonts" / "chu-co.json"
    runs: list[tuple[int, int]] = json.loads(table.read_text(encoding="utf-8"))
    ranges = "".join(f"{re.escape(chr(a))}-{re.escape(chr(b))}" for a, b in runs)
    return re.compile(f"[\n{ranges}]*")
