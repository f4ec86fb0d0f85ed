"""Letters as a PDF stores them, back to letters as Vietnamese is written."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import groupby

_OF_PICTURE_FONTS = {
    # Word keeps the signs of Symbol and Wingdings at U+F000 and above; any bullet is «-».
    **dict.fromkeys("\uf02d\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf06c\uf0a8", "-"),
    "\uf02b": "+",
    "\uf0b3": "≥",
    "\uf0a3": "≤",
    "\uf0b4": "×",
    "\uf0b0": "°",
    "\uf0b1": "±",
    "\uf0de": "⇒",
    "\uf0ae": "→",
    "\uf0e0": "→",
}
_HYPHENS = "\x02\ufffe\u00ad\u2010\u2011"
"""The first two are what pdfium makes of a hyphen at the end of a line."""
_MARKS_BESIDE = {
    "\u00b4": "\u0301",
    "\u02ca": "\u0301",
    "`": "\u0300",
    "\u02cb": "\u0300",
    "\u02c6": "\u0302",
    "\u02dc": "\u0303",
    "\u02d8": "\u0306",
}
_SHAPES = "\u0302\u0306\u031b"
"""Circumflex, breve, horn: part of the letter; the tone stands after them."""
UNREADABLE = "[?]"
"""In place of a letter that the font does not tell."""
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"


@lru_cache(maxsize=4096)
def letter(code: int) -> str:
    """The letter of a code that pdfium gives: a space for any space, "" for what prints nothing,
    `UNREADABLE` where the font does not say which letter it is."""
    if not 0 < code <= 0x10FFFF or 0xD800 <= code < 0xE000:
        return UNREADABLE
    char = chr(code)
    if char in _OF_PICTURE_FONTS:
        return _OF_PICTURE_FONTS[char]
    if char in _HYPHENS:
        return "-"
    if char.isspace():
        return " "
    if char in _INVISIBLE or code < 0x20:
        return ""
    unknown = char == "\ufffd" or unicodedata.category(char) in {"Co", "Cn"}
    return UNREADABLE if unknown else char


@lru_cache(maxsize=4096)
def as_mark(char: str) -> str | None:
    """The mark that is written over another letter, None where `char` is a letter of its own."""
    if len(char) == 1 and unicodedata.combining(char):
        return char
    return _MARKS_BESIDE.get(char)


@lru_cache(maxsize=8192)
def composed(text: str) -> str:
    """NFC, also where the tone was stored before the circumflex: «a» + tone + «^» is «ấ» too."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text)
    ordered = (
        "".join(sorted(marks, key=lambda mark: mark not in _SHAPES))
        if are_marks
        else "".join(marks)
        for are_marks, marks in groupby(
            decomposed, key=lambda char: bool(unicodedata.combining(char))
        )
    )
    return unicodedata.normalize("NFC", "".join(ordered))
