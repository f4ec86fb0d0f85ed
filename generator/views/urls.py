"""Addresses of the public contract. Paths start at the site's root: `/van-ban/…/`."""

from __future__ import annotations


def document(van_ban: str) -> str:
    """`dong-thap/2020/71-qd-ubnd-hc` -> `/van-ban/dong-thap/2020/71-qd-ubnd-hc/`."""
    return f"/van-ban/{van_ban}/"


def item(van_ban: str, ma: str) -> str:
    """The address of an item on its document's page."""
    return f"{document(van_ban)}#{ma}"


def province(tinh: str) -> str:
    return f"/tinh/{tinh}/"


def agency(tinh: str, co_quan: str, nam: int | None = None) -> str:
    """An agency of a province; one year of it, where all is too much for a page."""
    return f"/co-quan/{tinh}/{co_quan}/{nam}/" if nam else f"/co-quan/{tinh}/{co_quan}/"


def agency_everywhere(co_quan: str) -> str:
    """The same agency in every province that has it."""
    return f"/co-quan/cac-tinh/{co_quan}/"


def tasks(tinh: str, nam: str | None = None) -> str:
    """The tasks of one province; of one year of it, where all are too many for a page."""
    return f"/nhiem-vu/{tinh}/{nam}/" if nam else f"/nhiem-vu/{tinh}/"


def targets(tinh: str, nam: int | None = None) -> str:
    """The targets of one province; of the documents of one year, where all are too many."""
    return f"/chi-tieu/{tinh}/{nam}/" if nam else f"/chi-tieu/{tinh}/"


MEASURES = "/chi-tieu/thuoc-do/"


def measure(thuoc_do: str, nam: int | None = None) -> str:
    """Targets of one measure; of one year, where all are too many for a page."""
    return f"{MEASURES}{thuoc_do}/{nam}/" if nam else f"{MEASURES}{thuoc_do}/"


CALENDAR = "/lich/"


def calendar(nam: int, part: str = "") -> str:
    """A year of the calendar, or a part of it: `quy-2`, `thang-5`."""
    return f"{CALENDAR}{nam}/{part}/" if part else f"{CALENDAR}{nam}/"


def province_calendar(tinh: str, nam: int | None = None, part: str = "") -> str:
    """The calendar of one province; one year of it, or a part where a year is too long."""
    year = f"{nam}/" if nam else ""
    return f"{CALENDAR}{tinh}/{year}{part}/" if part else f"{CALENDAR}{tinh}/{year}"


def progress(tinh: str, nam: int | None = None) -> str:
    """What was reported of one province's items; of one year's documents, where all are too many
    for a page."""
    return f"/tien-do/{tinh}/{nam}/" if nam else f"/tien-do/{tinh}/"


def index(chi_so: str) -> str:
    """All that is known of one index."""
    return f"/chi-so/{chi_so}/"


def index_year(chi_so: str, nam: int) -> str:
    """All known units of one year."""
    return f"/chi-so/{chi_so}/{nam}/"


def scores(chi_so: str, nam: int, don_vi: str) -> str:
    """One unit in one index year: a province by its slug, else the unit's code."""
    return f"/chi-so/{chi_so}/{nam}/{don_vi}/"


def form(path: str, suffix: str) -> str:
    """The same thing in another form: `/chi-so/…/long-an/` -> `/chi-so/…/long-an.csv`."""
    return f"{path.rstrip('/')}.{suffix}"


def take_away(path: str) -> str:
    """Where the code to embed the page at `path`, and its citations, are."""
    return f"{path}lay-ve/"


def comparison(chi_so: str, nam: int) -> str:
    """The units of an index year side by side."""
    return f"/chi-so/{chi_so}/{nam}/so-sanh/"


def scores_over_years(chi_so: str, don_vi: str) -> str:
    """One unit over the years of an index."""
    return f"/chi-so/{chi_so}/{don_vi}/"


REMEDIES = "/chi-so/viec/"


def remedies(chi_so: str, nam: int, don_vi: str) -> str:
    """The remedies of one unit and year."""
    return f"{scores(chi_so, nam, don_vi)}viec/"


CITED_ACTS = "/can-cu/"
CITATION_DISAGREEMENTS = "/can-cu/bat-dong/"


def cited_act(khoa: str) -> str:
    """An act that documents cite: `/can-cu/76-nq-cp-2013-06-13/`."""
    return f"/can-cu/{khoa}/"


def cited_kind(loai: str, nam: str | None = None) -> str:
    """The cited acts of one type; of one year of it, where all are too many for a page."""
    return f"/can-cu/{loai}/{nam}/" if nam else f"/can-cu/{loai}/"


COMMUNICATION = "/tuyen-truyen/"


def communication(place: str) -> str:
    """The communication of a document by its key, or of a province by its slug."""
    return f"{COMMUNICATION}{place}/"


def communication_sheet(van_ban: str) -> str:
    """The sheet that a press officer prints."""
    return f"{communication(van_ban)}bang-lam-viec/"


def area(ma: str, tinh: str | None = None) -> str:
    """A reform area; what one province's plans say in it."""
    return f"/linh-vuc/{ma}/{tinh}/" if tinh else f"/linh-vuc/{ma}/"


def year(nam: int) -> str:
    """A year across provinces."""
    return f"/nam/{nam}/"


SEARCH = "/tim-kiem/"


OPEN_DATA = "/du-lieu/"


def table(name: str, suffix: str) -> str:
    """An open-data file: `/du-lieu/nhiem-vu.json`."""
    return f"{OPEN_DATA}{name}.{suffix}"


DATED_COPIES = "/luu-tru/"
CORRECTIONS = "/dinh-chinh/"


def corrections(tinh: str, nam: int | None = None) -> str:
    """The corrections of one province; of the documents of one year, where all are too many."""
    return f"{CORRECTIONS}{tinh}/{nam}/" if nam else f"{CORRECTIONS}{tinh}/"


CHANGES = "/thay-doi/"


def changes(part: str) -> str:
    """The publication log of a province (its slug), of a year (`2026`), or of a month of it
    (`2026/thang-5`)."""
    return f"{CHANGES}{part}/"


def source_file(tinh: str, tep: str) -> str:
    """The source as received, to read and download."""
    return f"/van-ban/{tinh}/{tep}"


def page_file(path: str) -> str:
    """The Markdown file that a page's address is built from: `/a/b/` -> `a/b/index.md`."""
    return f"{path.strip('/')}/index.md".lstrip("/")


def relative(path: str, base: str) -> str:
    """`path` as a link from the page at `base`; both start at the site's root."""
    up = "../" * (base.strip("/").count("/") + 1 if base.strip("/") else 0)
    target = path.lstrip("/")
    return (up + target) or "./"


TAG = "tag:cong-khai-cchc,2026:"
"""Before a path: the name of a thing (a tag URI), the same wherever the site is."""


def whole(goc: str, path: str) -> str:
    """`path` on the site at `goc`; `path` itself where the site's own address is not known («»)."""
    return f"{goc.rstrip('/')}{path}"


def reachable(path: str, base: str, goc: str) -> str:
    """`path` for readers of the page or folder at `base` wherever they read it: whole where the
    site's address `goc` is known, else as a link from `base`."""
    return whole(goc, path) if goc else relative(path, base)


def radio(path: str) -> str:
    """The sheet to be read out about the thing at `path`: `/van-ban/…/phat-thanh/`."""
    return f"{path}phat-thanh/"


def radio_text(path: str, giay: int) -> str:
    """One version as plain text: `/van-ban/….phat-thanh-60.txt`."""
    return form(path, f"phat-thanh-{giay}.txt")


RADIO = "/tuyen-truyen/phat-thanh/"
"""All bulletins."""


def radio_list(tinh: str) -> str:
    """The bulletins about one province."""
    return f"{RADIO}{tinh}/"


PRESS = "/cho-bao-chi/"


def press(tinh: str) -> str:
    """The figures of one province for the press."""
    return f"{PRESS}{tinh}/"
