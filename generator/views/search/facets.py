"""What results can be filtered by, with the words that name it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import areas as model
from generator.model.dataset import Dataset, NamedAgency
from generator.model.ledger import ledgers
from generator.vietnamese import collation_key
from generator.views.search.kinds import LOAI, TRANG_THAI
from generator.views.succession.agencies import successor_pages
from generator.views.years import known_years

Labels = dict[str, dict[str, str]]


def labels(dataset: Dataset) -> Labels:
    """By the name of the filter: code -> label, in the order in which it is offered. More codes
    than those that occur."""
    years = sorted({*known_years(dataset), *_scored(dataset)}, reverse=True)
    return {
        "tinh": {province.ma: province.ten for province in dataset.tinh},
        "nam": {str(nam): str(nam) for nam in years},
        "loai": LOAI,
        "linh-vuc": {area.ma: area.ten for area in model.areas(dataset).linh_vuc},
        "co-quan": _agencies(_named(dataset)),
        "trang-thai": TRANG_THAI,
    }


def _scored(dataset: Dataset) -> set[int]:
    return {year.nam for year in dataset.diem.nam}


def _named(dataset: Dataset) -> Iterator[NamedAgency]:
    """The agencies that have a page."""
    yield from (ledger.co_quan for ledger in ledgers(dataset))
    yield from (dataset.agency(*key) for key in successor_pages(dataset))


def _agencies(named: Iterable[NamedAgency]) -> dict[str, str]:
    """Agencies of provinces by name, then those of the centre, then groups."""
    known = {agency.ma: agency for agency in named}
    ordered = sorted(
        known.values(),
        key=lambda one: (one.la_nhom, one.cap == "trung-uong", collation_key(one.ten)),
    )
    return {agency.ma: agency.ten for agency in ordered}
