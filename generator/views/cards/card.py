"""A card, as a value, and which card stands for a page."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from decimal import Decimal
from html import unescape

from generator.vietnamese import format_decimal
from generator.views import urls
from generator.views.forms import SOCIAL

_HOME = f"trang-chu.{SOCIAL}"
MOST_FIGURES = 3
_WORDS_OF_SVG = re.compile(rb"<(?:title|desc)\b[^>]*>([^<]+)<")


@dataclass(frozen=True)
class Figure:
    """A number as it is shown and what it counts: `23` `nhiệm vụ`, `79,68/100` `điểm …`."""

    so: str
    chu: str


@dataclass(frozen=True)
class Card:
    """The card of the page at `duong`. `loai` and `noi`: what kind of page and which province, in
    one line above the title; `so`: at most three figures, or `loi`, one sentence; `nguon`: whose
    words these are; `dia_chi`: the address as printed; `mau`: all of it is made up."""

    duong: str
    loai: str
    tieu_de: str
    noi: str = ""
    so: tuple[Figure, ...] = ()
    loi: str = ""
    nguon: str = ""
    dia_chi: str = ""
    mau: bool = False

    @property
    def path(self) -> str:
        """The file's path from the site's root."""
        return card_path(self.duong)

    @property
    def mo_ta(self) -> str:
        """The words of the picture, for who does not see it."""
        figures = ", ".join(f"{one.so} {one.chu}" for one in self.so)
        above = " · ".join(filter(None, (self.loai, self.noi)))
        said = (above, self.tieu_de, figures, self.loi, self.nguon)
        words = " ".join(one if one[-1] in ".?!" else f"{one}." for one in said if one)
        return f"Dữ liệu mẫu. {words}" if self.mau else words


def figures(*counted: tuple[int, str]) -> tuple[Figure, ...]:
    """Those that count something, the first three."""
    found = ((format_decimal(Decimal(count)), words) for count, words in counted if count)
    return tuple(Figure(*one) for one in found)[:MOST_FIGURES]


def card_path(duong: str) -> str:
    """`/van-ban/a/b/` -> `van-ban/a/b.mang-xa-hoi.png`."""
    return urls.form(duong, SOCIAL).lstrip("/") if duong.strip("/") else _HOME


def nearest_card(duong: str, known: Container[str]) -> str | None:
    """The card of a page; of a page that has none, that of the nearest page above it that has
    one: a year of a list shows the list, a copy of a source its document."""
    parts = duong.strip("/").split("/")
    for count in range(len(parts), -1, -1):
        path = card_path("/" + "".join(f"{part}/" for part in parts[:count] if part))
        if path in known:
            return path
    return None


def words_of(value: object) -> str:
    """The words of a picture: those of its card, or the title and description of its drawing."""
    if isinstance(value, Card):
        return value.mo_ta
    if not isinstance(value, bytes):
        return ""
    found = (unescape(one.decode()).rstrip(".") for one in _WORDS_OF_SVG.findall(value))
    return "".join(f"{one}. " for one in found).rstrip()
