"""«Lấy về trang của bạn»: code to paste with its preview, and how to cite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.embeds import WIDTHS, Place, fragment, height, iframe
from generator.embeds.place import UNKNOWN
from generator.model.dataset import Dataset
from generator.model.scores import IndexYear
from generator.pages.page import HeadLink, Page, fill
from generator.settings import Settings
from generator.vietnamese import format_date
from generator.views import urls
from generator.views.citing import (
    Cited,
    cite_document,
    cite_items,
    cite_unit,
    cite_year,
    list_words,
    long_words,
    short_words,
)
from generator.views.embeds.embed import Embed
from generator.views.embeds.of_documents import document_embeds
from generator.views.embeds.of_scores import unit_embeds, year_embeds
from generator.views.embeds.of_tasks import task_embeds
from generator.views.embeds.taking import has_own_page, places
from generator.views.forms import SOCIAL, forms_of
from generator.views.media_types import MEDIA_TYPES

DESCRIPTION = "Mã nhúng không có JavaScript, ảnh và trích dẫn để lấy về trang của bạn."
_MOST_ITEMS = 100
_PICTURES = ("svg", "png", SOCIAL)
_COLUMNS = ("hẹp", "bài báo", "cả trang")


@dataclass(frozen=True)
class Code:
    """The code of one embed. `cao`: how tall its iframe is in columns of `WIDTHS` pixels."""

    nhung: Embed
    html: str
    so_dong: int
    khung: tuple[tuple[str, int, str], ...]
    cao: tuple[int, ...]

    @property
    def ma(self) -> str:
        return self.nhung.ma or "ca-trang"

    @property
    def kilobyte(self) -> int:
        return -(-len(self.html.encode()) // 1024)


@dataclass(frozen=True)
class CitedWords:
    """A citation in three lengths, and of an item where it is on the portal."""

    ngan: str
    day_du: str
    danh_sach: str
    duong: str
    ban_luu: tuple[str, str] | None


@dataclass(frozen=True)
class UnitCode:
    """The iframe of a unit's card, for units without a page of code of their own."""

    ma: str
    ten: str
    duong: str
    khung: str


def pages(dataset: Dataset, settings: Settings) -> Iterator[Page]:
    """One page for each document, index year, unit with areas, and province with tasks."""
    place = Place(settings.goc or UNKNOWN, settings.mau)
    for linked in dataset.van_ban:
        items = islice(cite_items(dataset, linked), _MOST_ITEMS)
        embeds = document_embeds(dataset, linked)
        yield _page(dataset, place, tuple(embeds), cite_document(dataset, linked), items=items)
    for year in dataset.diem.nam:
        if found := tuple(year_embeds(dataset, year)):
            units = tuple(_unit_codes(dataset, year, place))
            yield _page(dataset, place, found, cite_year(dataset, year), units=units)
        for unit in filter(has_own_page, year.don_vi):
            embeds = unit_embeds(dataset, year, unit)
            yield _page(dataset, place, tuple(embeds), cite_unit(dataset, year, unit))
    for province in dataset.tinh:
        if found := tuple(task_embeds(dataset, province)):
            yield _page(dataset, place, found, None)


def _page(
    dataset: Dataset,
    place: Place,
    embeds: Sequence[Embed],
    cited: Cited | None,
    *,
    items: Iterable[Cited] = (),
    units: tuple[UnitCode, ...] = (),
) -> Page:
    first = embeds[0]
    path = urls.take_away(first.trang)
    forms = forms_of(dataset, first.trang)
    values = {
        "ten": first.ten,
        "trang": first.trang,
        "ma": tuple(_code(embed, place) for embed in embeds),
        "trich_dan": _words(cited, place) if cited else None,
        "muc": tuple(_words(one, place) for one in items),
        "don_vi": units,
        "anh": tuple(form for form in forms if form.suffix in _PICTURES),
        "may": tuple(form for form in forms if form.suffix in ("bib", "csl.json")),
        "biet_dia_chi": place.goc != UNKNOWN,
        "rong": WIDTHS,
    }
    markdown = fill("take_away.md.jinja", path, **values)
    title = f"Lấy về trang của bạn: {first.ten}"
    return Page(path, title, DESCRIPTION, markdown, kind="nhung", hide=("toc",))


def _code(embed: Embed, place: Place) -> Code:
    made = fragment(embed, place)
    tall = tuple(height(embed, made, place, width) for width in WIDTHS)
    frames = zip(_COLUMNS, WIDTHS, tall, strict=True)
    codes = tuple((name, width, iframe(embed, place, high)) for name, width, high in frames)
    return Code(embed, str(made.html).strip(), made.so_dong, codes, tall)


def _unit_codes(dataset: Dataset, year: IndexYear, place: Place) -> Iterator[UnitCode]:
    for unit in year.don_vi:
        if not has_own_page(unit):
            card = next(unit_embeds(dataset, year, unit))
            tall = height(card, fragment(card, place), place, WIDTHS[0])
            code = iframe(card, place, tall)
            yield UnitCode(unit.don_vi.ma, unit.don_vi.ten, card.trang, code)


def _words(cited: Cited, place: Place) -> CitedWords:
    address = place.code_address(cited.duong)
    kept = cited.ban_luu
    copy = (format_date(kept[0]), kept[1]) if kept else None
    whole = long_words(cited, address), list_words(cited, address)
    return CitedWords(short_words(cited), *whole, cited.duong, copy)


def oembed_links(dataset: Dataset, settings: Settings, page: Page) -> Iterator[HeadLink]:
    """Where content systems ask for an embed of a page. Only with the portal's whole address,
    which oEmbed needs."""
    if settings.goc and page.path in places(dataset):
        address = Place(settings.goc).address(urls.form(page.path, "oembed.json"))
        yield HeadLink("alternate", address, MEDIA_TYPES["oembed.json"], page.title)
