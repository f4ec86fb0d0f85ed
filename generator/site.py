"""The whole build, readable as one function. It writes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator import checks, exports, pages
from generator.archive import store
from generator.archive.manifest import Copy
from generator.exports import heavy, search_index
from generator.exports.heavy import HeavyFile
from generator.feedback import Feedback, read_feedback
from generator.history.kept_log import WrongLog
from generator.history.log import Log
from generator.history.reader import read_log
from generator.model import dataset
from generator.model.dataset import Dataset
from generator.pages import head, open_data
from generator.pages.page import Page
from generator.pages.taking import with_panel
from generator.problems import BlockingProblems, Problem, blocking
from generator.records import RecordCache, Records, load
from generator.settings import Settings
from generator.source.layout import DataFolder, scan
from generator.views.open_data.catalogue import catalogue
from generator.views.search.entries import entries
from generator.views.search.facets import labels
from generator.views.search.handwritten import Handwritten
from generator.views.search.names import names
from generator.views.search.suggestions import suggestions


@dataclass(frozen=True)
class Site:
    """What is to be published: pages, other files by path, heavy files that the host makes, and
    by province who takes reports of mistakes; `ban_luu`: the dated copies to lay out beside."""

    pages: tuple[Page, ...] = field(repr=False)
    files: dict[str, bytes] = field(repr=False)
    heavy: tuple[HeavyFile, ...] = field(repr=False)
    problems: tuple[Problem, ...]
    contacts: dict[str, Feedback]
    ban_luu: tuple[Copy, ...] = ()


class Memory:
    """What one build leaves for the next (live reload): everything in it is made from values."""

    def __init__(self) -> None:
        self.log: Log | None = None
        self.records = RecordCache()
        self.links = dataset.LinkCache()
        self.pages: pages.Drawn = {}
        self.exports: exports.Written = {}
        self.search = search_index.Memory()


def build(
    settings: Settings, memory: Memory | None = None, by_hand: Sequence[Handwritten] = ()
) -> Site:
    """Make the site from a data folder. `by_hand`: the host's own pages, for the search.

    Raises NotADirectoryError without a data folder and BlockingProblems when the data have
    errors: nothing is published by halves.
    """
    folder = scan(settings.data_dir)
    records = load(folder, memory.records if memory else None)
    problems = checks.run(records)
    if blocking(problems):
        raise BlockingProblems(problems)
    truth = _truth(records, _log(folder, settings, memory), settings, memory)
    files = _files(truth, settings, memory) | _search_files(truth, by_hand, memory)
    made = _pages(truth, settings, files, memory)
    titles = {page.path: page.title for page in made}
    return Site(
        pages=made,
        files=files,
        heavy=tuple(heavy.make_all(truth, settings, files, titles)),
        problems=problems,
        contacts=dict(_contacts(records)),
        ban_luu=truth.ban_luu,
    )


def _truth(records: Records, log: Log, settings: Settings, memory: Memory | None) -> Dataset:
    """Everything that is known, linked; with it the dated copies that are kept."""
    copies = store.read(settings.luu_tru) if settings.luu_tru else ()
    return dataset.build(records, settings.ngay, memory.links if memory else None, log, copies)


def _files(truth: Dataset, settings: Settings, memory: Memory | None) -> dict[str, bytes]:
    return dict(exports.make_all(truth, settings, memory.exports if memory else None))


def _search_files(
    truth: Dataset, by_hand: Sequence[Handwritten], memory: Memory | None
) -> dict[str, bytes]:
    beside = search_index.Lists(labels(truth), tuple(names(truth)), tuple(suggestions(truth)))
    found = entries(truth, by_hand)
    return dict(search_index.files(found, beside, memory.search if memory else None))


def _pages(
    truth: Dataset, settings: Settings, files: Mapping[str, bytes], memory: Memory | None
) -> tuple[Page, ...]:
    """Every page, with the panel of its forms and what its head says."""
    told = catalogue(truth, settings, files)
    with pages.remembering(memory.pages if memory else None):
        made = (*pages.make_all(truth, settings), *open_data.pages(told))
        return tuple(head.with_head(truth, settings, with_panel(truth, page)) for page in made)


def _log(folder: DataFolder, settings: Settings, memory: Memory | None) -> Log:
    """What was published when. A live reload reads it once: edits are not published yet."""
    if memory is not None and memory.log is not None:
        return memory.log
    try:
        log = read_log(folder, settings.cong_bo_tu, settings.nho)
    except WrongLog as wrong:
        raise BlockingProblems((wrong.problem,)) from None
    if memory is not None:
        memory.log = log
    return log


def _contacts(records: Records) -> Iterator[tuple[str, Feedback]]:
    for province in records.provinces:
        if own := province.gop_y and read_feedback(province.gop_y.kieu, province.gop_y.dia_chi):
            yield province.ma, own
