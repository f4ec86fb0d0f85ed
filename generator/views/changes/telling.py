"""The log as news, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby

from generator.history.comparing import Change, FileChange, Turn
from generator.history.entries import Kind
from generator.model.dataset import Dataset
from generator.model.once import once_a_dataset
from generator.source.layout import DocumentPlace, ProgressPlace, ScorePlace, place_of
from generator.views import urls
from generator.views.changes import wording
from generator.views.changes.explained import by_correction
from generator.views.changes.first import first_news
from generator.views.changes.known import agencies, agencies_of_documents, link, score_pages
from generator.views.changes.news import Difference, Happened, ItemNews, News, Topic
from generator.views.names import document_name

_TOPICS = {
    Kind.TASK: Topic.TASKS,
    Kind.DUTY: Topic.TASKS,
    Kind.CRITERION: Topic.SCORES,
    Kind.SUMMARY_ROW: Topic.SCORES,
    Kind.SCORE: Topic.SCORES,
    Kind.REPORT: Topic.PROGRESS,
    Kind.RESULT: Topic.PROGRESS,
    Kind.EVIDENCE: Topic.PROGRESS,
    Kind.LOOKUP: Topic.PROGRESS,
    Kind.NEWS_ITEM: Topic.PROGRESS,
    Kind.CORRECTION: Topic.CORRECTIONS,
    Kind.SITE_CORRECTION: Topic.CORRECTIONS,
}


@once_a_dataset
def news(dataset: Dataset) -> tuple[News, ...]:
    """What happened since the start, newest day first, then what was there from the start."""
    return (*changes(dataset), *first_news(dataset))


@once_a_dataset
def changes(dataset: Dataset) -> tuple[News, ...]:
    """What happened since the start, newest day first; of a day by file."""
    teller = _Teller(dataset)
    days = [list(teller.day(one.ngay, one.tep)) for one in dataset.nhat_ky.lan]
    return tuple(one for day in reversed(days) for one in day)


@once_a_dataset
def told_provinces(dataset: Dataset) -> frozenset[str]:
    """The provinces that the log tells of."""
    return frozenset(one.tinh for one in news(dataset))


@once_a_dataset
def last_changed(dataset: Dataset) -> dict[str, date]:
    """The last day on which a page's own contents changed, by its address: documents, scores and
    the progress of provinces. Empty where nobody knows."""
    found: dict[str, date] = {}
    for one in reversed(news(dataset)):
        if one.dia_chi:
            path = one.dia_chi.partition("#")[0]
            found[path] = max(found.get(path, one.ngay), one.ngay)
    return found


class _Teller:
    """Tells the days in their order, and remembers since when things have been published."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.since: dict[str, date] = {}
        self.start = dataset.nhat_ky.tu_ngay or date.min

    def day(self, day: date, files: Iterable[FileChange]) -> Iterator[News]:
        for file in files:
            match place_of(file.tep):
                case DocumentPlace() as place:
                    yield from self._document(day, place, file)
                case ScorePlace() as place:
                    yield from self._scores(day, place, file)
                case ProgressPlace() as place:
                    yield from self._progress(day, place, file)
                case None:
                    yield from self._of_the_site(day, file)

    def _known(self, address: str, day: date, *, new: bool) -> date:
        """The day from which something has been published. Remembers it."""
        if new:
            self.since[address] = day
        return self.since.get(address, self.start)

    # --- documents ---

    def _document(self, day: date, place: DocumentPlace, file: FileChange) -> Iterator[News]:
        since = self._known(urls.document(place.key), day, new=file.lan is Turn.NEW)
        head = next((one for one in file.doi if one.muc.loai is Kind.DOCUMENT), None)

        def told(happened: Happened) -> News:
            return self._of_document(day, since, happened, place, head)

        if file.lan is not Turn.CHANGED and head is not None:
            yield replace(
                told(Happened.DOCUMENT if file.lan is Turn.NEW else Happened.WITHDRAWN),
                dem=wording.counts(file.dem),
                chu_de=frozenset((Topic.DOCUMENTS, *_topics(kind for kind, _ in file.dem))),
                co_quan=agencies_of_documents(self.dataset).get(place.key, frozenset()),
            )
            return
        fixed, others = by_correction(file.doi)
        for happened, found in ((Happened.CORRECTED, fixed), (Happened.CHANGED, others)):
            if found:
                yield self._with_items(told(happened), found)

    def _of_document(
        self, day: date, since: date, happened: Happened, place: DocumentPlace, head: Change | None
    ) -> News:
        """That something happened to a document, as yet without what."""
        name, subject = self._named(place.key, head)
        return News(
            wording.key(day, happened.name.lower(), place.key),
            day,
            since,
            happened,
            place.tinh,
            name,
            link(self.dataset, urls.document(place.key)),
            place.key if place.key in self.dataset.documents else "",
            subject,
        )

    def _with_items(self, told: News, found: Iterable[tuple[Change, str]]) -> News:
        items = tuple(self._item(told.tinh, *one) for one in found)
        corrected = {Topic.CORRECTIONS} if told.loai is Happened.CORRECTED else set()
        return replace(
            told,
            muc=items,
            chu_de=frozenset({Topic.DOCUMENTS, *corrected, *_topics(i.loai for i in items)}),
            co_quan=frozenset(ma for item in items for ma in item.co_quan),
        )

    def _named(self, key: str, head: Change | None) -> tuple[str, str]:
        """The document's name and subject, as they are now, or were when it was last here."""
        linked = self.dataset.documents.get(key)
        if linked is not None:
            return document_name(self.dataset, linked), linked.document.trich_yeu
        if head is None:
            return key.rpartition("/")[2], ""
        kind = self.dataset.document_type(head.muc.value("loai_van_ban"))
        subject = head.muc.value("trich_yeu")
        return f"{kind} {head.muc.value('so_ky_hieu') or subject}", subject

    # --- scores, progress, the portal itself ---

    def _scores(self, day: date, place: ScorePlace, file: FileChange) -> Iterator[News]:
        by_page = groupby(
            sorted(file.doi, key=lambda one: one.muc.dia_chi), key=lambda one: one.muc.dia_chi
        )
        for address, found in by_page:
            changed = [(one, "") for one in found]
            new = all(one.truoc is None for one, _ in changed)
            gone = all(one.sau is None for one, _ in changed)
            happened = Happened.SCORE if new else Happened.WITHDRAWN if gone else Happened.CHANGED
            _, name = score_pages(self.dataset).get(address, ("", ""))
            yield News(
                wording.key(day, happened.name.lower(), address.strip("/")),
                day,
                self._known(address, day, new=new),
                happened,
                place.tinh,
                name or f"{place.chi_so} năm {place.nam}",
                link(self.dataset, address),
                muc=tuple(self._item(place.tinh, *one) for one in changed),
                chu_de=frozenset({Topic.SCORES}),
            )

    def _progress(self, day: date, place: ProgressPlace, file: FileChange) -> Iterator[News]:
        """A new report is told with all that came that day; the rest as progress."""
        reports = [one for one in file.doi if one.muc.loai is Kind.REPORT and one.truoc is None]
        happened = Happened.REPORT if reports else Happened.PROGRESS
        items = tuple(self._item(place.tinh, one, "") for one in file.doi)
        address = link(self.dataset, reports[0].muc.dia_chi) if reports else ""
        province = self.dataset.province_name(place.tinh)
        name = f"Tiến độ của {province}, {wording.period(place)}"
        yield News(
            wording.key(day, happened.name.lower(), place.tinh, f"{place.nam}-{place.ky}"),
            day,
            self._known(file.tep, day, new=file.lan is Turn.NEW),
            happened,
            place.tinh,
            name,
            address or urls.progress(place.tinh),
            muc=items,
            chu_de=frozenset({Topic.PROGRESS}),
            co_quan=frozenset(ma for item in items for ma in item.co_quan),
        )

    def _of_the_site(self, day: date, file: FileChange) -> Iterator[News]:
        for number, one in enumerate(one for one in file.doi if one.truoc is None):
            # The register is checked: its addresses are pages of the site.
            item = self._item("", one, one.muc.value("ly_do"))
            yield News(
                wording.key(day, "corrected", one.muc.dia_chi.strip("/"), str(number)),
                day,
                day,
                Happened.CORRECTED,
                wording.province_in(self.dataset, one.muc.dia_chi),
                "Cổng sửa điều đã đăng sai",
                one.muc.dia_chi,
                muc=(item,),
                chu_de=frozenset({Topic.CORRECTIONS}),
            )

    # --- items ---

    def _item(self, tinh: str, change: Change, reason: str) -> ItemNews:
        one = change.muc
        both = change.truoc is not None and change.sau is not None
        address = link(self.dataset, one.dia_chi) if change.sau else ""
        return ItemNews(
            one.loai,
            "sửa" if both else "mới" if change.sau else "rút",
            wording.item_name(self.dataset, tinh, one),
            one.dia_chi if one.loai is Kind.SITE_CORRECTION else address,
            tuple(_differences(self.dataset, tinh, change)),
            tuple(wording.contents(self.dataset, tinh, one)),
            reason,
            agencies(self.dataset).get(one.dia_chi, ()),
        )


def _differences(dataset: Dataset, tinh: str, change: Change) -> Iterator[Difference]:
    if change.truoc is None and change.muc.loai in (Kind.CORRECTION, Kind.SITE_CORRECTION):
        yield from wording.declared(change.muc)
    elif change.truoc is not None and change.sau is not None:
        yield from wording.differences(dataset, tinh, change.truoc, change.sau)


def _topics(kinds: Iterable[Kind]) -> Iterator[Topic]:
    for kind in kinds:
        if kind in _TOPICS:
            yield _TOPICS[kind]
