"""Small PDFs written by hand, letter by letter, as other makers' programs write them."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO

import pikepdf

from tests.small_data import ROOT

_FACE = ROOT / "generator" / "exports" / "papers" / "fonts" / "LiberationSerif-Regular.ttf"
WIDTH = 0.5
"""Of the size: every letter of these files is so wide."""


@dataclass
class Sheet:
    """A page under the pen: what is written and drawn on it, in points from the bottom left."""

    width: float = 595
    height: float = 842
    turned: int = 0
    crop: tuple[float, float, float, float] | None = None
    drawn: list[str] = field(default_factory=list)

    def write(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = 14,
        font: str = "F",
        mode: int = 0,
        turn: tuple[float, float, float, float] = (1, 0, 0, 1),
        spacing: float = 0,
    ) -> Sheet:
        """A run of letters from a point; `turn` turns or stretches them, `mode` 3 hides them."""
        matrix = " ".join(map(str, (*turn, x, y)))
        codes = "".join(f"{ord(char):04x}" for char in text)
        self.drawn.append(
            f"BT /{font} {size} Tf {spacing} Tc {mode} Tr {matrix} Tm <{codes}> Tj ET"
        )
        return self

    def spread(
        self, x: float, y: float, text: str, *, size: float = 14, space: float = 0.25
    ) -> Sheet:
        """Each letter by itself, and a gap of `space` (of the size) where a space would be."""
        for char in text:
            if char != " ":
                self.write(x, y, char, size=size)
            x += (space if char == " " else WIDTH) * size
        return self

    def line(self, x0: float, y0: float, x1: float, y1: float) -> Sheet:
        """A ruling line."""
        self.drawn.append(f"0.5 w {x0} {y0} m {x1} {y1} l S")
        return self

    def box(self, x: float, y: float, width: float, height: float, paint: str = "f") -> Sheet:
        """A rectangle, filled or stroked."""
        self.drawn.append(f"{x} {y} {width} {height} re {paint}")
        return self

    def picture(self) -> Sheet:
        """A grey picture over the whole page, as a scanner leaves it."""
        self.drawn.append(f"q {self.width} 0 0 {self.height} 0 0 cm /I Do Q")
        return self

    def text(self, *lines: str, size: float = 14, top: float = 780) -> Sheet:
        """Lines one below the other."""
        for number, line in enumerate(lines):
            self.write(72, top - 1.3 * size * number, line, size=size)
        return self


def pdf_file(
    *sheets: Sheet,
    fonts: Sequence[str] = ("Liberation",),
    encryption: pikepdf.Encryption | None = None,
    unicode: bool = True,
) -> bytes:
    """The bytes. `fonts`: names, the first for /F, the others for /F1, /F2 …; without `unicode`
    the fonts do not say which letters they hold."""
    made = pikepdf.new()
    picture = pikepdf.Stream(made, b"\x80" * 64)
    _as_picture(picture)
    named = {f"/F{number or ''}": _font(made, name, unicode) for number, name in enumerate(fonts)}
    for sheet in sheets:
        page = made.add_blank_page(page_size=(sheet.width, sheet.height))
        page.Contents = made.make_stream("\n".join(sheet.drawn).encode())
        page.Resources = pikepdf.Dictionary(
            Font=pikepdf.Dictionary(named), XObject=pikepdf.Dictionary({"/I": picture})
        )
        page.Rotate = sheet.turned
        if sheet.crop:
            page.CropBox = list(sheet.crop)
    return saved(made, encryption)


def saved(made: pikepdf.Pdf, encryption: pikepdf.Encryption | None = None) -> bytes:
    """The bytes of a PDF that pikepdf holds."""
    out = BytesIO()
    made.save(out, encryption=encryption or False)
    return out.getvalue()


def _as_picture(stream: pikepdf.Stream) -> None:
    stream.Type = pikepdf.Name.XObject
    stream.Subtype = pikepdf.Name.Image
    stream.Width = stream.Height = stream.BitsPerComponent = 8
    stream.ColorSpace = pikepdf.Name.DeviceGray


def _font(made: pikepdf.Pdf, name: str, unicode: bool) -> pikepdf.Object:
    """A font of two-byte codes that are Unicode's own, all of one width."""
    below = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.CIDFontType2,
        BaseFont=pikepdf.Name(f"/{name}"),
        CIDSystemInfo=pikepdf.Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        DW=int(1000 * WIDTH),
        CIDToGIDMap=made.make_stream(_glyphs_of_codes()),
        FontDescriptor=pikepdf.Dictionary(
            Type=pikepdf.Name.FontDescriptor,
            FontName=pikepdf.Name(f"/{name}"),
            Flags=4,
            FontBBox=[0, -200, 1000, 800],
            ItalicAngle=0,
            Ascent=800,
            Descent=-200,
            CapHeight=700,
            StemV=80,
            FontFile2=made.make_stream(_FACE.read_bytes()),
        ),
    )
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type0,
        BaseFont=pikepdf.Name(f"/{name}"),
        Encoding=pikepdf.Name("/Identity-H"),
        DescendantFonts=[made.make_indirect(below)],
    )
    if unicode:
        font.ToUnicode = made.make_stream(_to_unicode(range(0x20, 0x10000, 0x100)))
    return made.make_indirect(font)


@lru_cache(maxsize=1)
def _glyphs_of_codes() -> bytes:
    """The number of the glyph of each code, as a PDF has it."""
    glyphs = bytearray(2 * 0x10000)
    for code, glyph in _letters_of(_FACE.read_bytes()):
        struct.pack_into(">H", glyphs, 2 * code, glyph)
    return bytes(glyphs)


def _letters_of(font: bytes) -> Iterator[tuple[int, int]]:
    """Codes and glyphs of a TrueType font, by its table of segments (cmap, format 4)."""
    [count] = struct.unpack_from(">H", font, 4)
    tables = {font[at : at + 4]: at for at in range(12, 12 + 16 * count, 16)}
    [cmap] = struct.unpack_from(">L", font, tables[b"cmap"] + 8)
    [parts] = struct.unpack_from(">H", font, cmap + 2)
    records = (struct.unpack_from(">HHL", font, cmap + 4 + 8 * part) for part in range(parts))
    start = cmap + next(at for platform, form, at in records if (platform, form) == (3, 1))
    [twice] = struct.unpack_from(">H", font, start + 6)
    ends, begins, deltas, offsets = (
        struct.unpack_from(f">{twice // 2}H", font, start + at)
        for at in (14, 16 + twice, 16 + 2 * twice, 16 + 3 * twice)
    )
    for number, (begin, end) in enumerate(zip(begins, ends, strict=True)):
        for code in range(begin, min(end, 0xFFFE) + 1):
            glyph = code
            if offsets[number]:
                where = start + 16 + 3 * twice + 2 * number + offsets[number] + 2 * (code - begin)
                [glyph] = struct.unpack_from(">H", font, where)
            yield code, (glyph + deltas[number]) & 0xFFFF


def _to_unicode(starts: Iterable[int]) -> bytes:
    ranges = [
        f"<{start & 0xFF00 | (0x20 if start < 0x100 else 0):04x}> <{start & 0xFF00 | 0xFF:04x}> "
        f"<{start & 0xFF00 | (0x20 if start < 0x100 else 0):04x}>"
        for start in starts
    ]
    blocks = [ranges[at : at + 100] for at in range(0, len(ranges), 100)]
    body = "\n".join(
        f"{len(block)} beginbfrange\n" + "\n".join(block) + "\nendbfrange" for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def "
        "/CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{body}\nendcmap end end"
    ).encode()
