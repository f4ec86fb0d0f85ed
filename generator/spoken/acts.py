"""Numbers of documents: `180/KH-UBND` letter by letter, and as the sentence of a newsreader."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.spoken.numbers import integer, numeral

_SIGNS = {"/": "gạch chéo", "-": "gạch ngang", ".": "chấm", "&": "và"}
_PIECES = re.compile(r"[0-9]+|[^\W\d_]|[/\-.&]")
SYMBOL = re.compile(
    r"(?P<so>[0-9]+)(?P<chu>[a-zđ]?)\s?(?:/(?P<nam>(?:19|20)[0-9]{2}))?"
    r"\s?[/-]\s?(?P<ky_hieu>[A-ZĐ][\w.&]*(?:\s?[/-]\s?[A-ZĐ][\w.&]*)*)"
)
"""A document's number in running text, with the space that some printers leave."""

_ASSEMBLY = re.compile(r"QH([0-9]+)")


def spelled(symbol: str) -> str:
    """`180/KH-UBND` -> «một trăm tám mươi, gạch chéo, K H, gạch ngang, U B N D».

    Letters stand apart as capitals: a newsreader names them in the way of the region.
    """
    parts: list[str] = []
    for piece in _PIECES.findall(symbol):
        if piece in _SIGNS:
            parts.append(f", {_SIGNS[piece]}, ")
        elif piece.isdigit():
            parts.append(f" {numeral(piece)} ")
        else:
            parts.append(f" {piece.upper()} ")
    return " ".join("".join(parts).split()).replace(" ,", ",").strip(", ")


def number(found: re.Match[str]) -> str:
    """The number alone: «ba mươi c», «ba mươi, năm hai nghìn không trăm mười tám»."""
    words = numeral(found["so"]) + (f" {found['chu']}" if found["chu"] else "")
    return words + (f", năm {integer(int(found['nam']))}," if found["nam"] else "")


def groups(found: re.Match[str]) -> list[str]:
    """`KH-UBND` -> `KH`, `UBND`."""
    return [part.strip() for part in re.split("[/-]", found["ky_hieu"])]


def issuer(parts: list[str], full: Mapping[str, str]) -> str:
    """Who issued it by its symbol: «Ủy ban nhân dân», «Quốc hội khóa mười ba»; empty if unknown."""
    for part in parts:
        if assembly := _ASSEMBLY.fullmatch(part):
            return f"Quốc hội khóa {integer(int(assembly[1]))}"
        if part in full:
            return full[part]
    return ""


def natural(symbol: str) -> str:
    """The number of a document as a sentence says it after «số»: `180/KH-UBND` -> «một trăm tám
    mươi»; letter by letter where it is no such number."""
    found = SYMBOL.fullmatch(symbol.strip())
    return number(found) if found else spelled(symbol)
