"""A feed ready to be written: addresses worked out, words made fit, contents as HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from generator.exports.feeds.html import document_html, items_html, work_html
from generator.model.dataset import Dataset
from generator.model.ledger import Ledger, ledgers
from generator.model.once import once_a_dataset
from generator.settings import Settings
from generator.views import urls
from generator.views.changes.feeds import Feed
from generator.views.changes.known import score_lines
from generator.views.changes.news import Happened, News
from generator.views.changes.titles import summary, title
from generator.views.paper.cleaning import printable
from generator.views.paper.documents import document_paper
from generator.views.paper.sources import Publisher
from generator.views.reuse import LICENCE_WORDS, PAGE, SITE_NAME

MOST_FULL_TEXT = 300_000
"""Beyond so many characters of documents' texts in one feed, older entries name their document,
say what it holds and link to it."""

Address = Callable[[str], str]


@dataclass(frozen=True)
class Category:
    """A word to sort by: `loai`, `tinh`, and what it is called."""

    nhom: str
    ma: str
    ten: str


@dataclass(frozen=True)
class FeedEntry:
    """An entry. `dia_chi`: where it can be read, whole or from the feed's own address."""

    ma: str
    ten: str
    dia_chi: str
    tu_ngay: date
    ngay: date
    tom_tat: str
    html: str = field(repr=False)
    the: tuple[Category, ...]
    tin: News = field(repr=False)


@dataclass(frozen=True)
class FeedFile:
    """What both writers write. `duong`: the address of a path, whole or relative."""

    ma: str
    path: str
    ten: str
    mo_ta: str
    tac_gia: str
    quyen: str
    cap_nhat: date
    duong: Address = field(repr=False, compare=False)
    trang_chu: str
    giay_phep: str
    muc: tuple[FeedEntry, ...]


def feed_file(dataset: Dataset, settings: Settings, feed: Feed) -> FeedFile:
    """The feed with its entries' contents."""
    duong = addresser(settings, feed.path)
    sample = "(Trang mẫu) " if settings.mau else ""
    about = f"Những gì cổng {SITE_NAME} mới đăng, sửa, đính chính: {feed.ten}."
    return FeedFile(
        f"{urls.TAG}{feed.path}",
        feed.path,
        printable(f"{sample}{SITE_NAME}: {feed.ten}"),
        printable(about),
        SITE_NAME,
        LICENCE_WORDS,
        feed.cap_nhat,
        duong,
        duong("/"),
        duong(PAGE),
        tuple(_entries(dataset, settings, feed, duong)),
    )


def addresser(settings: Settings, path: str) -> Address:
    """Addresses for the feed of the page at `path`: whole where the site's own address is known,
    else from the feed's own (`/tinh/dong-thap.atom` lies in `/tinh/`)."""
    folder = f"{path.rstrip('/').rpartition('/')[0]}/"
    return lambda to: urls.reachable(to, folder, settings.goc)


def _entries(
    dataset: Dataset, settings: Settings, feed: Feed, duong: Address
) -> Iterator[FeedEntry]:
    left = MOST_FULL_TEXT
    for one in feed.tin:
        text = ""
        if one.loai in (Happened.FIRST, Happened.DOCUMENT) and one.van_ban and left > 0:
            text = _text(dataset, settings, feed, one, duong)
            left -= len(text)
        score = score_lines(dataset).get(one.dia_chi) if one.loai is Happened.FIRST else None
        said = printable(score or summary(one))
        yield FeedEntry(
            f"{urls.TAG}/thay-doi/{one.khoa.replace('#', '/')}",
            printable(title(dataset, one)),
            duong(one.dia_chi or feed.path),
            one.tu_ngay,
            one.ngay,
            said,
            items_html(said if not one.muc else "", one.muc, duong) + text,
            tuple(_categories(dataset, one)),
            one,
        )


def _text(dataset: Dataset, settings: Settings, feed: Feed, one: News, duong: Address) -> str:
    """The document's whole text; for an agency, its own work in it."""
    linked = dataset.documents[one.van_ban]
    if feed.co_quan is None:
        return document_html(document_paper(dataset, linked, Publisher.of(settings)))
    ledger = _ledgers(dataset)[feed.co_quan]
    return work_html(ledger, one.van_ban, duong)


@once_a_dataset
def _ledgers(dataset: Dataset) -> dict[tuple[str, str], Ledger]:
    return {(one.co_quan.tinh, one.co_quan.ma): one for one in ledgers(dataset)}


def _categories(dataset: Dataset, one: News) -> Iterator[Category]:
    yield Category("loai", one.loai.name.lower(), one.loai.value)
    if one.tinh:
        yield Category("tinh", one.tinh, dataset.province_name(one.tinh))
