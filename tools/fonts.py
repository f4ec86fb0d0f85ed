# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools[woff]>=4.60,<5"]
# ///
"""Makes the web fonts of docs/assets/fonts from the whole ones the charts are drawn with.

For whoever keeps the look: `uv run tools/fonts.py`, then read the difference. Prints the numbers
by which a font of the reader's machine can stand in until ours has come (02-chu.css).

    uv run tools/fonts.py                           writes the fonts
    uv run tools/fonts.py 400 latin.woff2 viet.woff2   numbers for another font (in one file or
                                                    several) that stands in for weight 400
"""

from __future__ import annotations

import sys
from collections import Counter
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
WHOLE = ROOT / "generator" / "charts" / "fonts"
MADE = ROOT / "docs" / "assets" / "fonts"
WEIGHTS = {
    "400": "BeVietnamPro-Regular.ttf",
    "600": "BeVietnamPro-SemiBold.ttf",
    "700": "BeVietnamPro-Bold.ttf",
}
# Vietnamese, the Latin of neighbouring names, and the signs of print; what is missing here (arrows,
# circles of states) is drawn by the reader's own fonts, as no cut of Be Vietnam Pro has it.
LETTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *(ord(letter) for letter in "ĂăĐđĨĩŨũƠơƯưŒœ"),
    *range(0x1EA0, 0x1EFA),
    *(ord(sign) for sign in "–—‘’‚“”„•…‹›₫€™−"),
)
# How often each letter comes is taken from the documents themselves.
TEXT = "data/*/goc/*.txt"


def make(weight: str) -> bytes:
    """One font file: the letters above with kerning, without what only Windows of old needs."""
    font = TTFont(WHOLE / WEIGHTS[weight])
    options = Options()
    options.flavor, options.hinting = "woff2", False
    options.layout_features = ["kern"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]  # the licence stays with the font
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    font.flavor = "woff2"
    font["head"].modified = font["head"].created  # the same input, the same bytes
    font.recalcTimestamp = False
    made = BytesIO()
    font.save(made)
    return made.getvalue()


def stand_in(weight: str, other: list[Path]) -> str:
    """The descriptors that make the other font as wide and as high as ours, in the documents."""
    ours = TTFont(WHOLE / WEIGHTS[weight])
    known, wanted = _widths(ours), Counter(_text())
    theirs = {letter: width for path in other for letter, width in _widths(TTFont(path)).items()}
    both = [letter for letter in wanted if letter in known and letter in theirs]
    scale = sum(wanted[one] * known[one] for one in both) / sum(
        wanted[one] * theirs[one] for one in both
    )
    line = ours["hhea"]
    up, down = (abs(one) / ours["head"].unitsPerEm / scale for one in (line.ascent, line.descent))
    return (
        f"size-adjust: {scale:.1%}; ascent-override: {up:.1%};"
        f" descent-override: {down:.1%}; line-gap-override: 0%;"
    )


def _text() -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sorted(ROOT.glob(TEXT)))


def _widths(font: TTFont) -> dict[str, float]:
    """The width of each letter, in ems."""
    em, widths = font["head"].unitsPerEm, font["hmtx"]
    return {chr(code): widths[name][0] / em for code, name in font.getBestCmap().items()}


def main(words: list[str]) -> None:
    """Write every weight, or say how another font can stand in."""
    if words:
        print(stand_in(words[0], [Path(word) for word in words[1:]]))
        return
    for weight in WEIGHTS:
        path = MADE / f"be-vietnam-pro-{weight}.woff2"
        path.write_bytes(make(weight))
        print(path.relative_to(ROOT), path.stat().st_size)


if __name__ == "__main__":
    main(sys.argv[1:])
