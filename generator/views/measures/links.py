"""Links to measures: from a target, from a criterion, and the list of all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.dataset import Dataset
from generator.model.items import Target
from generator.model.measures import Measured, MeasuredQuantity, measured
from generator.schema.indices import IndexVersion
from generator.schema.registers import Measure, MeasureTopic
from generator.views import urls
from generator.views.levels import level

MOST_IN_LIST = 4


@dataclass(frozen=True)
class MeasureLink:
    """A measure by name, with the address of its page; `nhieu_tinh`: it shows several provinces."""

    ten: str
    duong: str
    nhieu_tinh: bool = False


@dataclass(frozen=True)
class WantedValue:
    """«Hà Tĩnh 2021», «≥ 98,5%», and where that is printed."""

    cua: str
    muc: str
    dia_chi: str


@dataclass(frozen=True)
class MeasureSummary:
    """A measure in the list with the first of its targets; `duong` is empty where it has none.
    `con_lai`: how many more there are, `so_tinh`: of how many provinces in all."""

    ten: str
    giai_thich: str
    duong: str
    muc: tuple[WantedValue, ...]
    con_lai: int
    so_tinh: int


@dataclass(frozen=True)
class TopicGroup:
    """The measures of one topic; the last group has the measures without one."""

    ma: str
    ten: str
    dong: tuple[MeasureSummary, ...]


def links_of(dataset: Dataset, target: Target) -> tuple[MeasureLink | None, ...]:
    """For each quantity of a target its measure's page."""
    known = measured(dataset)
    return tuple(_link(known, ma) if ma in known.ten else None for ma in known.of(target))


def _link(known: Measured, ma: str) -> MeasureLink:
    return MeasureLink(known.ten[ma], urls.measure(ma), ma in known.nhieu_tinh)


def serving(dataset: Dataset, version: IndexVersion) -> dict[str, tuple[MeasureLink, ...]]:
    """Measures with targets, by the criterion (code) of a criteria set that they serve."""
    found: dict[str, tuple[MeasureLink, ...]] = {}
    known = measured(dataset)
    for measure in measures_of(dataset):
        for served in measure.tieu_chi:
            same = (served.chi_so, served.phien_ban) == (version.ma, version.phien_ban)
            if same and measure.ma in known.theo_thuoc_do:
                found[served.ma] = (*found.get(served.ma, ()), _link(known, measure.ma))
    return found


def topic_groups(dataset: Dataset) -> Iterator[TopicGroup]:
    """All measures of the register by topic, in its order."""
    topics = _register_topics(dataset)
    summaries = {m.ma: _summary(dataset, m) for m in measures_of(dataset)}
    for topic in topics:
        of_topic = tuple(summaries[m.ma] for m in measures_of(dataset) if m.chu_de == topic.ma)
        if of_topic:
            yield TopicGroup(topic.ma, topic.ten, of_topic)
    others = tuple(summaries[m.ma] for m in measures_of(dataset) if m.chu_de is None)
    if others:
        yield TopicGroup("khac", "Thước đo khác" if topics else "Các thước đo", others)


def measures_of(dataset: Dataset) -> tuple[Measure, ...]:
    """The measures of the register, in its order; none without a register."""
    register = dataset.registers.thuoc_do
    return register.thuoc_do if register else ()


def _register_topics(dataset: Dataset) -> tuple[MeasureTopic, ...]:
    register = dataset.registers.thuoc_do
    return register.chu_de if register else ()


def _summary(dataset: Dataset, measure: Measure) -> MeasureSummary:
    found = measured(dataset).theo_thuoc_do.get(measure.ma, ())
    return MeasureSummary(
        measure.ten,
        measure.giai_thich,
        urls.measure(measure.ma) if found else "",
        tuple(_wanted(dataset, one) for one in found[:MOST_IN_LIST]),
        max(len(found) - MOST_IN_LIST, 0),
        len({one.tinh for one in found}),
    )


def _wanted(dataset: Dataset, one: MeasuredQuantity) -> WantedValue:
    address = urls.item(one.chi_tieu.van_ban, one.chi_tieu.ma)
    return WantedValue(f"{dataset.province_name(one.tinh)} {one.nam}", level(one.luong), address)
