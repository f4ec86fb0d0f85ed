"""A piece of a page that can stand in a page of somebody else, with where it comes from.

Words of documents are as printed; words of the portal beside them are in fields of their own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from generator.views import urls
from generator.views.charts import Chart

FRAGMENT = "nhung.html"
OEMBED = "oembed.json"


@dataclass(frozen=True)
class Column:
    """A column: its head, its share of the width, and whether it holds figures or codes."""

    ten: str
    rong: int
    la_so: bool = False


@dataclass(frozen=True)
class Cell:
    """A cell: the words as printed, and what the portal says beneath them."""

    loi: str = ""
    them: str = ""


@dataclass(frozen=True)
class Row:
    """A row; `nhom`: it heads the rows beneath it."""

    o: tuple[Cell, ...]
    nhom: bool = False


@dataclass(frozen=True)
class TableBody:
    """A table. `ten`: its caption, short; `tong`: the row beneath it, which is never cut off."""

    ten: str
    cot: tuple[Column, ...]
    dong: tuple[Row, ...] = field(repr=False)
    tong: Row | None = None


@dataclass(frozen=True)
class Entry:
    """An entry of a list: its printed number, its words, then facts with their names."""

    so: str
    loi: str
    them: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class ListBody:
    """A list, for narrow columns."""

    muc: tuple[Entry, ...] = field(repr=False)


@dataclass(frozen=True)
class CardBody:
    """A card: a figure to be shown large with what stands beside it (both may be missing), then
    lines of facts with their names."""

    so: str
    tren: str
    dong: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class FigureBody:
    """A chart and the same as a table."""

    hinh: Chart
    bang: TableBody


Body = TableBody | ListBody | CardBody | FigureBody


@dataclass(frozen=True)
class Embed:
    """Something to take along. `trang`: the page that it is from; `ma`: what tells it from others
    of that page, empty for the one that stands for the whole page; `neo`: its id on the page, if
    it has one; `gioi_thieu`: what it is, for who chooses; `nguon`: who printed the words; `ngay`:
    the day of the data."""

    trang: str
    ma: str
    neo: str
    ten: str
    gioi_thieu: str
    than: Body
    nguon: str
    ngay: date

    @property
    def dia_chi(self) -> str:
        """Where a reader finds it on the portal."""
        return f"{self.trang}#{self.neo}" if self.neo else self.trang

    @property
    def loai(self) -> str:
        """What it is, in a word or two."""
        return self.gioi_thieu.partition(":")[0]

    @property
    def goc_tep(self) -> str:
        """The path of its files without their suffix: `/van-ban/…/71-qd-ubnd-hc.viec`."""
        return stem(self.trang, self.ma)

    @property
    def tep(self) -> str:
        """Its page for an iframe: `/van-ban/…/71-qd-ubnd-hc.viec.nhung.html`."""
        return f"{self.goc_tep}.{FRAGMENT}"

    @property
    def tep_oembed(self) -> str:
        return f"{self.goc_tep}.{OEMBED}"

    @property
    def so_dong(self) -> int:
        """How many rows or entries it has in all; nothing for what is never cut."""
        match self.than:
            case TableBody(dong=rows):
                return len(rows)
            case ListBody(muc=entries):
                return len(entries)
        return 0


def stem(trang: str, ma: str) -> str:
    """`/chi-so/…/long-an/` and `bieu-do` -> `/chi-so/…/long-an.bieu-do`."""
    return urls.form(trang, ma) if ma else trang.rstrip("/")
