"""How one value is written: bare where nobody can misread it, else in quotes, on one line."""

from __future__ import annotations

import re
import unicodedata

# What another reader of YAML takes for a number, a day, a truth or nothing, and what a person
# takes for a number: 3.10, 71,30, 2.1., 12-14, 50%. Days as printed (21/01/2020) stay bare.
_FIGURES = re.compile(r"[-+]?[\d][\d.,:%_ +-]*|[-+]?\.[\d_]+|[-+]?\.(?:inf|nan)", re.IGNORECASE)
_OTHER_NUMBER = re.compile(r"[-+]?(?:0[xob][0-9a-f_]+|[\d_.,]+e[-+]?\d+)", re.IGNORECASE)
_DAY_WITH_HOUR = re.compile(r"\d{4}-\d\d?-\d\d?[Tt ].*")
_WORDS = {"true", "false", "yes", "no", "on", "off", "y", "n", "null"}
_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@`=~<")
_ESCAPED = re.compile("[\\x00-\\x1f\\x7f-\\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_INSIDE_FLOW = re.compile(r"[,\[\]{}:?]")
_SHORT = {"\n": "\\n", "\t": "\\t", "\r": "\\r", "\\": "\\\\", '"': '\\"'}


def written(value: str, *, flow: bool = False) -> str:
    """The value on one line: bare, in double quotes, or in single quotes where it holds
    double ones. `flow`: it stands inside `[…]` or `{…}`."""
    if _is_bare(value, flow=flow):
        return value
    composed = unicodedata.is_normalized("NFC", value)
    if _ESCAPED.search(value) or not composed or ("'" in value and _has_marks(value)):
        return f'"{"".join(_escaped(sign, composed=composed) for sign in value)}"'
    return f"'{value}'" if _has_marks(value) else f'"{value}"'


def lines_of(value: str) -> tuple[str, list[str]] | None:
    """A text of several lines as the head and the lines of a literal block; None where a block
    would not give the same text back."""
    body = value.removesuffix("\n")
    lines = body.split("\n")
    if len(lines) < 2 and body == value:
        return None
    odd = any(_ESCAPED.search(line) or line != line.rstrip() for line in lines)
    if odd or not lines[0] or lines[0] != lines[0].lstrip() or not lines[-1]:
        return None
    if not unicodedata.is_normalized("NFC", value):
        return None
    return ("|" if body != value else "|-"), lines


def _is_bare(value: str, *, flow: bool) -> bool:
    if not value or value != value.strip() or value[0] in _FIRST or value.startswith("..."):
        return False
    if _ESCAPED.search(value) or not unicodedata.is_normalized("NFC", value):
        return False
    if ": " in value or " #" in value or value.endswith(":"):
        return False
    if flow and _INSIDE_FLOW.search(value):
        return False
    return not _is_mistaken(value)


def _is_mistaken(value: str) -> bool:
    return (
        value.lower() in _WORDS
        or _FIGURES.fullmatch(value) is not None
        or _OTHER_NUMBER.fullmatch(value) is not None
        or _DAY_WITH_HOUR.fullmatch(value) is not None
    )


def _has_marks(value: str) -> bool:
    return '"' in value or "\\" in value


def _escaped(sign: str, *, composed: bool) -> str:
    if sign in _SHORT:
        return _SHORT[sign]
    # The reader composes what it reads: a decomposed letter lives on only as an escape.
    if _ESCAPED.match(sign) or (not composed and not sign.isascii()):
        number = ord(sign)
        if number > 0xFFFF:
            return f"\\U{number:08x}"
        return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"
    return sign
