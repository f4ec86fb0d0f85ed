"""Signs that Word keeps as places in a picture font, and signs that are not printed."""

from __future__ import annotations

import re

from generator.vietnamese import nfc

UNKNOWN = "[?]"
"""In place of a sign whose look is not known."""

_WINGDINGS = {
    0x4A: "☺", 0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆",
    0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "◻", 0xAB: "★", 0xB2: "☆",
    0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑",
}  # fmt: skip
_SYMBOL = {
    0x28: "(", 0x29: ")", 0x2A: "*", 0x2B: "+", 0x2D: "-", 0x2E: ".", 0x2F: "/", 0x3C: "<",
    0x3D: "=", 0x3E: ">", 0xA3: "≤", 0xA5: "∞", 0xA7: "♣", 0xA8: "♦", 0xAA: "♠", 0xAB: "↔",
    0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×",
    0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xC5: "⊕", 0xDB: "⇔", 0xDE: "⇒",
    0x61: "α", 0x62: "β", 0x64: "δ", 0x6D: "μ", 0x70: "π", 0x53: "Σ", 0x73: "σ", 0x57: "Ω",
    0xD6: "√", 0xE5: "∑",
}  # fmt: skip
_FIGURES = {code: chr(code) for code in range(0x30, 0x3A)}
_FONTS = {"symbol": _SYMBOL | _FIGURES, "wingdings": _WINGDINGS}
_NOT_PRINTED = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f]")
_SPACES = re.compile(r"\s+")
_PRIVATE = re.compile("[\ue000-\uf8ff]")


def sign(code: int, font: str) -> str:
    """The sign at a place (0xF0FC or 0xFC) of a picture font; UNKNOWN where it is not known."""
    place = code & 0xFF if 0xF000 <= code <= 0xF0FF else code
    table = _FONTS.get(font.strip().lower())
    if table is None:
        return _WINGDINGS.get(place) or _SYMBOL.get(place, UNKNOWN) if code >= 0xE000 else chr(code)
    return table.get(place, UNKNOWN)


def visible(text: str, font: str) -> str:
    """The text with signs of the private area (U+E000-U+F8FF) as they look in the font."""
    if not _PRIVATE.search(text):
        return text
    return _PRIVATE.sub(lambda found: sign(ord(found[0]), font), text)


def bullet(text: str) -> str:
    """The mark of a list without numbers: «+» where it looks so, every other sign is «-»."""
    bare = text.strip()
    return "+" if bare in ("+", "\uf02b", "➕", "✚") else "-" if bare else ""


def clean(text: str) -> str:
    """NFC, single spaces, nothing that is not printed; hyphens that do not break are hyphens."""
    shown = _NOT_PRINTED.sub("", text).replace("\u2011", "-").replace("\u001e", "-")
    return _SPACES.sub(" ", nfc(shown)).strip()
