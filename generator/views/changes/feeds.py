"""What a reader can follow: everything, a province, an agency, a kind of news."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from generator.history.log import Origin
from generator.model.dataset import Dataset
from generator.model.ledger import ledgers
from generator.model.once import once_a_dataset
from generator.views import urls
from generator.views.changes.news import News, Topic
from generator.views.changes.telling import news
from generator.views.names import agency_name

NEWEST = 50
ATOM, JSON_FEED = "atom", "feed.json"
TOPIC_NAMES = {
    Topic.DOCUMENTS: "văn bản",
    Topic.TASKS: "việc và thời hạn",
    Topic.SCORES: "điểm số",
    Topic.PROGRESS: "tiến độ",
    Topic.CORRECTIONS: "đính chính",
}


@dataclass(frozen=True)
class Feed:
    """A feed. `path`: the page that it belongs to, which names its files; `ten`: what is followed;
    `co_quan`: province and code of the one agency whose items it tells of; `tu_ngay`: the day from
    which the log counts."""

    path: str
    ten: str
    tu_ngay: date
    tin: tuple[News, ...] = field(repr=False)
    co_quan: tuple[str, str] | None = None

    @property
    def cap_nhat(self) -> date:
        """The day of its newest news."""
        return max((one.ngay for one in self.tin), default=self.tu_ngay)


@once_a_dataset
def feeds(dataset: Dataset) -> dict[str, Feed]:
    """All feeds by the page that they belong to; none where nobody knows the history."""
    start = dataset.nhat_ky.tu_ngay
    if dataset.nhat_ky.goc is Origin.NOWHERE or start is None:
        return {}
    found = news(dataset)
    everything = Feed(urls.CHANGES, "mọi thay đổi", start, found[:NEWEST])
    made = (everything, *_topics(found, start), *_provinces(dataset, found, start))
    return {one.path: one for one in (*made, *_agencies(dataset, found, start))}


def _topics(found: Iterable[News], start: date) -> Iterator[Feed]:
    by_topic: dict[Topic, list[News]] = {topic: [] for topic in Topic}
    for one in found:
        for topic in one.chu_de:
            by_topic[topic].append(one)
    for topic, those in by_topic.items():
        yield Feed(topic.value, TOPIC_NAMES[topic], start, tuple(those[:NEWEST]))


def _provinces(dataset: Dataset, found: Iterable[News], start: date) -> Iterator[Feed]:
    by_province: dict[str, list[News]] = {}
    for one in found:
        by_province.setdefault(one.tinh, []).append(one)
    for province in dataset.tinh:
        those = tuple(by_province.get(province.ma, ())[:NEWEST])
        yield Feed(urls.province(province.ma), province.ten, start, those)


def _agencies(dataset: Dataset, found: Iterable[News], start: date) -> Iterator[Feed]:
    """Agencies that have work. Of a change to a document, each hears of its own items."""
    by_agency: dict[tuple[str, str], list[News]] = {}
    for one in found:
        for ma in sorted(one.co_quan):
            those = by_agency.setdefault((one.tinh, ma), [])
            if len(those) < NEWEST:
                those.append(_of_agency(one, ma))
    for ledger in ledgers(dataset):
        agency = ledger.co_quan
        if ledger.chu_tri or ledger.phoi_hop or ledger.phan_cong:
            key = (agency.tinh, agency.ma)
            name = agency_name(dataset, agency)
            those = by_agency.get(key, [])
            yield Feed(urls.agency(*key), name, start, tuple(those), key)


def _of_agency(one: News, ma: str) -> News:
    own = tuple(item for item in one.muc if ma in item.co_quan)
    return replace(one, khoa=f"{one.khoa}:{ma}", muc=own)


def followed_on(dataset: Dataset, path: str) -> tuple[Feed, ...]:
    """The feeds that the head of the page at `path` names: its own, else its province's; on the
    home page and the log, all that are not of one place."""
    found = feeds(dataset)
    if path == "/" or path.startswith(urls.CHANGES):
        own = found.get(urls.province(path.removeprefix(urls.CHANGES).strip("/")))
        general = [found[p] for p in (urls.CHANGES, *(t.value for t in Topic)) if p in found]
        return (own, *general) if own else tuple(general)
    parts = path.strip("/").split("/")
    about = {"van-ban": 1, "chi-so": 3, "nhiem-vu": 1, "tien-do": 1}.get(parts[0])
    province = parts[about] if about and len(parts) > about else ""
    feed = found.get(path) or found.get(urls.province(province))
    return (feed,) if feed else ()
