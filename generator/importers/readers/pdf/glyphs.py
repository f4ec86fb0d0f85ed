"""The letters of a page with their places and fonts, read through pdfium."""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from generator.importers.readers.pdf.letters import UNREADABLE, as_mark, composed, letter
from generator.importers.readers.pdf.page import Face, Glyph
from generator.importers.readers.pdf.placing import Placing

_BOLD = re.compile(r"bold|black|heavy|demi|[-,]b(i|d)?$|-h$", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|[-,]b?i$", re.IGNORECASE)
_HEAVY = 600
_HIDDEN_MODES = {3, 7}
_STRAIGHT = math.radians(8)


class Style(NamedTuple):
    """What the letters of one text object share."""

    face: Face
    size: float
    angle: float
    hidden: bool


@dataclass
class Written:
    """The letters of a page by the quarter turn they are written at (0 is upright)."""

    by_turn: dict[int, list[Glyph]] = field(default_factory=dict)
    slanted: list[str] = field(default_factory=list)
    hidden: int = 0
    unreadable: int = 0
    outside: int = 0


class Letters:
    """Reads the letters of the pages of one file; keeps its fonts."""

    def __init__(self) -> None:
        self._faces: dict[tuple[str, int], Face] = {}

    @property
    def legacy(self) -> list[str]:
        """The names of the fonts met so far that are older than Unicode."""
        return sorted({face.name for face in self._faces.values() if face.legacy})

    def of(self, text_page: Any, placing: Placing) -> Written:
        """Every letter in the order of the file. Artificial bold (the same letter drawn again
        at nearly the same place) counts once."""
        written = Written()
        seen: dict[tuple[str, int], list[tuple[float, float]]] = {}
        styles: dict[int, Style] = {}
        last = (math.nan, math.nan)
        box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        for index in range(pdfium.FPDFText_CountChars(text_page)):
            if pdfium.FPDFText_IsGenerated(text_page, index) == 1:
                continue
            char = letter(pdfium.FPDFText_GetUnicode(text_page, index))
            if not char:
                continue
            style = self._style(text_page, index, styles)
            pdfium.FPDFText_GetLooseCharBox(text_page, index, box)
            pdfium.FPDFText_GetCharOrigin(text_page, index, x, y)
            turn, slant = placing.turn(style.angle)
            if abs(slant) > _STRAIGHT:
                written.slanted.append(char)
                continue
            x0, x1, base = placing.upright(box, (x.value, y.value), turn)
            if not placing.on_page((x0 + x1) / 2, base, turn):
                written.outside += char != " "
                continue
            # The letters of a ligature all stand at its place.
            joined, last = (x0, base) == last, (x0, base)
            if char != " " and not joined and _drawn_again(seen, char, x0, base, style.size):
                continue
            written.hidden += style.hidden and char != " "
            written.unreadable += char != " " and _is_unsure(text_page, index, char)
            glyph = Glyph(char, x0, x1, base, style.size, style.face)
            add(written.by_turn.setdefault(turn, []), glyph)
        return written

    def _style(self, text_page: Any, index: int, styles: dict[int, Style]) -> Style:
        shape = pdfium.FPDFText_GetTextObject(text_page, index)
        key = ctypes.cast(shape, ctypes.c_void_p).value or 0
        if key not in styles:
            matrix = pdfium.FS_MATRIX(1, 0, 0, 1, 0, 0)
            pdfium.FPDFText_GetMatrix(text_page, index, matrix)
            scale = math.hypot(matrix.c, matrix.d) or 1.0
            styles[key] = Style(
                self._face(shape),
                pdfium.FPDFText_GetFontSize(text_page, index) * scale,
                math.atan2(matrix.b, matrix.a),
                bool(key) and pdfium.FPDFTextObj_GetTextRenderMode(shape) in _HIDDEN_MODES,
            )
        return styles[key]

    def _face(self, shape: Any) -> Face:
        if not shape:
            return Face("", bold=False, italic=False)
        font = pdfium.FPDFTextObj_GetFont(shape)
        name, weight = _name(font), pdfium.FPDFFont_GetWeight(font)
        if (name, weight) not in self._faces:
            # A weight of 400 is also what pdfium says where the font says nothing.
            bold = weight >= _HEAVY or bool(_BOLD.search(name))
            self._faces[name, weight] = Face(name, bold, bool(_ITALIC.search(name)))
        return self._faces[name, weight]


def _is_unsure(text_page: Any, index: int, char: str) -> bool:
    """Whether the font does not say which letter it is."""
    return char == UNREADABLE or pdfium.FPDFText_HasUnicodeMapError(text_page, index) == 1


def _name(font: Any) -> str:
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    if length <= 1:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
    name = buffer.value.decode("utf-8", "replace")
    return re.sub(r"^[A-Z]{6}\+", "", name)


def _drawn_again(
    seen: dict[tuple[str, int], list[tuple[float, float]]],
    char: str,
    x0: float,
    base: float,
    size: float,
) -> bool:
    near = max(0.12 * size, 0.4)
    row = round(base)
    for key in ((char, row), (char, row - 1), (char, row + 1)):
        for other_x, other_base in seen.get(key, ()):
            if abs(other_x - x0) < near and abs(other_base - base) < near:
                return True
    seen.setdefault((char, row), []).append((x0, base))
    return False


def add(glyphs: list[Glyph], glyph: Glyph) -> None:
    """The next letter; a mark stored apart joins the letter that it is drawn over."""
    mark = as_mark(glyph.char)
    last = glyphs[-1] if glyphs else None
    if last is not None and mark and _over(last, glyph):
        glyphs[-1] = last._replace(char=composed(last.char + mark))
    elif last is not None and as_mark(last.char) and _over(glyph, last):
        together = composed(glyph.char + (as_mark(last.char) or ""))
        glyphs[-1] = glyph._replace(char=together)
    else:
        glyphs.append(glyph)


def _over(letter_below: Glyph, mark: Glyph) -> bool:
    if letter_below.char == " " or abs(letter_below.base - mark.base) > 0.8 * letter_below.size:
        return False
    if mark.x1 - mark.x0 > 0.05 * mark.size:
        shared = min(letter_below.x1, mark.x1) - max(letter_below.x0, mark.x0)
        if shared > 0.5 * (mark.x1 - mark.x0):
            return True
        return as_mark(mark.char) == mark.char and abs(mark.x0 - letter_below.x1) < 0.1 * mark.size
    reach = 0.2 * letter_below.size
    return letter_below.x0 - reach <= mark.x0 <= letter_below.x1 + reach
