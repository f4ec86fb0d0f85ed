"""A card as PNG, 1200 × 630. The same card gives the same bytes."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

from generator.charts.typst_compiler import compiler
from generator.charts.words import shorten, width_of, wrap
from generator.exports.cards.title import title
from generator.views.cards.card import Card, Figure

if TYPE_CHECKING:
    from PIL import Image

_ROOM = 1200.0 - 2 * 64
_POINTS_PER_INCH = 72
# The colours of card.typ, and the steps between paper and each of them: all that edges need.
_PAPER = (0xFB, 0xFA, 0xF7)
_INKS = {(0x1C, 0x1B, 0x1A): 90, (0xA6, 0x19, 0x2E): 90, (0x57, 0x53, 0x4C): 60}
_NUMBER, _WORDS, _BETWEEN = 50.0, 25.0, 64.0


def card_png(card: Card) -> bytes:
    """The picture; no word leaves its frame."""
    named = title(card.tieu_de, _ROOM)
    above = " · ".join(filter(None, (card.loai, card.noi)))
    shown = {
        "tren": shorten(above, _ROOM, 27, 600),
        "dong": named.dong,
        "co": named.co,
        "so": [(one.so, one.chu) for one in _fitting(card.so)],
        "loi": shorten(card.loi, _ROOM, 31),
        "nguon": wrap(card.nguon, _ROOM, 22, most=2),
        "dia_chi": shorten(card.dia_chi, _ROOM, 20),
        "mau": card.mau,
    }
    made = compiler("generator.charts").compile(
        _part("card.typ"),
        format="png",
        ppi=_POINTS_PER_INCH,
        sys_inputs={
            "the": json.dumps(shown, ensure_ascii=False),
            "dau": _part("dau.svg").decode(),
        },
    )
    assert isinstance(made, bytes)
    return _small(made)


def _small(png: bytes) -> bytes:
    """The picture with a colour table instead of a colour a pixel: a third of the bytes."""
    from PIL import Image

    chosen, table = _colours()
    with Image.open(BytesIO(png)) as image:
        drawn = image.convert("RGB").quantize(palette=chosen, dither=Image.Dither.NONE)
    drawn.putpalette(table)
    kept = BytesIO()
    drawn.save(kept, "PNG", compress_level=6)
    return kept.getvalue()


@lru_cache(maxsize=1)
def _colours() -> tuple[Image.Image, list[int]]:
    """The table that colours are chosen by, and the one that is written: Pillow chooses by rounded
    colours, so paper and inks are put back to what they are."""
    from PIL import Image

    table = [*_PAPER]
    for ink, steps in _INKS.items():
        for step in range(1, steps + 1):
            table += [round(a + (b - a) * step / steps) for a, b in zip(_PAPER, ink, strict=True)]
    chosen = Image.new("P", (1, 1))
    chosen.putpalette(table)
    for colour in (_PAPER, *_INKS):
        pixel = Image.new("RGB", (1, 1), colour).quantize(palette=chosen, dither=Image.Dither.NONE)
        at = 3 * pixel.tobytes()[0]
        table[at : at + 3] = colour
    return chosen, table


def _fitting(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """As many figures as stand beside each other, the first ones."""
    left, kept = _ROOM, []
    for one in figures:
        width = max(width_of(one.so, _NUMBER, 700), width_of(one.chu, _WORDS))
        if width > left:
            break
        kept.append(one)
        left -= width + _BETWEEN
    return tuple(kept)


@lru_cache(maxsize=2)
def _part(name: str) -> bytes:
    return (files("generator.exports.cards") / name).read_bytes()
