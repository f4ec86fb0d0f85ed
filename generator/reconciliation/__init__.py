"""Do the printed figures agree with each other? (đối chiếu số liệu)

Printed figures are never changed. A figure that others contradict is listed with the figure that
they imply. Conventions of these tables: an appendix lists only criteria that lost points, so what
is not listed has its full points; a blank is not zero; a figure printed with fewer decimals agrees
if it is the rounded one, and is said to be cut off if only its decimals were dropped.

A rule is a function of a `Group` (what one file prints of one unit in one index year) in `RULES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from weakref import WeakKeyDictionary

from generator.reconciliation import bounds, maxima, sources, statements, sums, survey
from generator.reconciliation.answers import answered
from generator.reconciliation.documents import document_groups
from generator.reconciliation.entries import file_groups
from generator.reconciliation.explain import explained
from generator.reconciliation.figures import Group, Sheet
from generator.reconciliation.findings import Finding, Path, Rule
from generator.reconciliation.versions import Key, Versions
from generator.records import DocumentRecord, Records, ScoreRecord
from generator.schema.answers import Answer
from generator.source.layout import ScorePlace

__all__ = ["RULES", "Finding", "Reconciliation", "Rule", "reconcile"]

RULES: tuple[Callable[[Group], Iterator[Finding]], ...] = (
    bounds.above_maximum,
    bounds.ranks,
    bounds.twice,
    bounds.unknown_criteria,
    sums.children,
    sums.areas,
    sums.parts,
    sums.percent,
    maxima.children,
    maxima.areas,
    maxima.version,
    survey.maxima,
    survey.points,
    sources.two_tables,
    sources.two_sources,
    statements.wording,
    statements.deductions,
)


@dataclass(frozen=True)
class _Found:
    """What was found in a file, and whether there was anything to compare."""

    lech: tuple[Finding, ...]
    is_comparable: bool


_kept: WeakKeyDictionary[DocumentRecord | ScoreRecord, tuple[object, _Found]] = WeakKeyDictionary()
"""What was found in records that a live reload still holds, with what else it rests on."""


@dataclass(frozen=True)
class Reconciliation:
    """The findings of every document, by its key, and of every score file, by its place; empty
    where the figures agree. Files without scores, or with nothing to compare, are left out."""

    van_ban: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    diem: Mapping[ScorePlace, tuple[Finding, ...]] = field(default_factory=dict)

    def all(self) -> Iterator[Finding]:
        """Those of the documents first."""
        for found in (*self.van_ban.values(), *self.diem.values()):
            yield from found


def reconcile(records: Records) -> Reconciliation:
    """Everything that is printed, against everything else that is printed of the same."""
    versions = Versions(records.registers.chi_so, records.registers.phien_ban)
    printed = _Printed()
    documents = {}
    for record in records.documents:
        groups = document_groups(record.key, record.place.tinh, record.document, versions)
        groups = tuple(replace(group, khac=printed.before(group)) for group in groups)
        if groups:
            rests_on = tuple((group.known, group.khac) for group in groups)
            answers = record.document.doi_chieu
            documents[record.key] = _of_file(record, rests_on, partial(tuple, groups), answers).lech
        for group in groups:
            printed.add(group, record.document.so_ky_hieu or record.document.trich_yeu)
    files = {}
    for scores in records.scores:
        found = _of_scores(scores, versions, printed)
        if found.lech or found.is_comparable:
            files[scores.place] = found.lech
    return Reconciliation(documents, files)


def _of_scores(record: ScoreRecord, versions: Versions, printed: _Printed) -> _Found:
    tinh, scores = record.place.tinh, record.scores
    key = (scores.chi_so, scores.nam)
    known, others = versions.known(key), printed.of(tinh, key)
    make = partial(file_groups, tinh, scores, known, others)
    return _of_file(record, (known, others), make, scores.doi_chieu)


def _of_file(
    record: DocumentRecord | ScoreRecord,
    rests_on: object,
    make: Callable[[], tuple[Group, ...]],
    answers: tuple[Answer, ...],
) -> _Found:
    kept = _kept.get(record)
    if kept is None or kept[0] != rests_on:
        groups = make()
        found = tuple(answered(_found(groups), answers))
        kept = (rests_on, _Found(found, any(group.is_comparable for group in groups)))
        _kept[record] = kept
    return kept[1]


class _Printed:
    """What the documents of a province print of an index year: of each table the first one, so
    that the work does not grow with pairs of documents."""

    def __init__(self) -> None:
        self._first: dict[tuple[str, Key], dict[str, Sheet]] = {}

    def add(self, group: Group, name: str) -> None:
        """Keep the tables of a document; `name` is what other files' findings call it."""
        tables = self._first.setdefault((group.tinh, (group.chi_so, group.nam)), {})
        for sheet in group.sheets:
            tables.setdefault(sheet.bang, replace(sheet, ten=f"{sheet.ten} của {name}"))

    def before(self, group: Group) -> tuple[Sheet, ...]:
        """What earlier documents print of the same."""
        return self.of(group.tinh, (group.chi_so, group.nam))

    def of(self, tinh: str, key: Key) -> tuple[Sheet, ...]:
        return tuple(self._first.get((tinh, key), {}).values())


def _found(groups: Iterable[Group]) -> list[Finding]:
    found: list[Finding] = []
    for group in groups:
        raw = [finding for rule in RULES for finding in rule(group)]
        found += explained(group, raw)
    return sorted(found, key=lambda one: _order(one.duong))


def _order(path: Path) -> tuple[tuple[int, int, str], ...]:
    """The order of the file; keys that are numbers (areas) by their value."""
    return tuple((0, int(step), "") if str(step).isdigit() else (1, 0, str(step)) for step in path)
