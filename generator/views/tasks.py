"""Tasks and remedies as lines of a list, in the order of their deadlines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from weakref import WeakKeyDictionary

from generator.model.dataset import Dataset
from generator.model.items import Criterion, Due, Task
from generator.model.ledger import leads
from generator.model.linking import LinkedDocument
from generator.recognition.goal_years import goal_phrases
from generator.schema.periods import QUARTERS
from generator.views import urls
from generator.views.deadlines import due_note
from generator.views.progress.marks import Mark, marks_of

MOST_ON_ONE_PAGE = 400


@dataclass(frozen=True)
class TaskLine:
    """A task or remedy as a list shows it: wording as printed, the machine's reading beside it.
    `cung_chu_tri`: that several agencies lead it together, if so; `tien_do`: what is known of its
    progress. Of a remedy `noi_dung` is what is to be done, `muc_dich` the criterion that it is for.
    `khong_han`: what a list says where no deadline is stated for the line alone."""

    noi_dung: str
    dia_chi: str
    thoi_han: str | None
    ghi_chu_han: str
    han: Due
    chu_tri: str | None
    tinh: str
    ten_tinh: str
    so_hieu: str
    cho: str
    cung_chu_tri: str = ""
    tien_do: tuple[Mark, ...] = ()
    muc_dich: str = ""
    khong_han: str = "không nêu thời hạn"


@dataclass(frozen=True)
class TaskGroup:
    """Lines whose deadline ends in the same quarter; the last group has no last day."""

    ten: str
    ma: str
    dong: tuple[TaskLine, ...]

    @property
    def nam(self) -> str:
        """The year of the quarter; the group's own code where no day is stated."""
        return self.ma.partition("-q")[0]


_Lines = dict[tuple[str, str, str, tuple[Mark, ...]], TaskLine]
_made: WeakKeyDictionary[LinkedDocument, _Lines] = WeakKeyDictionary()
"""Home, province, agency and task pages show the same lines; they go when the document goes."""


def task_line(dataset: Dataset, linked: LinkedDocument, item: Task | Criterion) -> TaskLine:
    """One line for a task of a plan or the remedy of a criterion."""
    province = dataset.province_name(linked.record.place.tinh)
    kind = dataset.document_type(linked.document.loai_van_ban)
    marks = marks_of(dataset, linked).get(item.ma, ())
    made, key = _made.setdefault(linked, {}), (item.ma, province, kind, marks)
    if key not in made:
        made[key] = _task_line(linked, item, province, kind, marks)
    return made[key]


def _task_line(
    linked: LinkedDocument,
    item: Task | Criterion,
    province: str,
    document_type: str,
    marks: tuple[Mark, ...],
) -> TaskLine:
    tinh = linked.record.place.tinh
    kind = "việc" if isinstance(item, Task) else "tiêu chí"
    if isinstance(item, Task) and not item.trong_bang:
        kind, number = "mục", item.so_muc
    else:
        number = item.stt or ""
    name = linked.document.so_ky_hieu or document_type
    if isinstance(item, Task):
        words, lead = (item.noi_dung, item.chu_tri.nguyen_van), ""
    else:
        words = _remedy(item)
        about = f"khắc phục tiêu chí {number}: {item.ten}"
        lead = about if words[0] != item.ten else "văn bản chỉ nêu tiêu chí cần khắc phục"
    return TaskLine(
        words[0],
        urls.item(item.van_ban, item.ma),
        item.han.nguyen_van,
        due_note(item.han),
        item.han,
        words[1],
        tinh,
        province,
        name,
        f"{kind} {number}".strip(),
        _joint_leads(item),
        marks,
        lead,
        _without_deadline(item),
    )


def _remedy(item: Criterion) -> tuple[str, str | None]:
    """What a remedy's cell orders and whom: «Sở Nội vụ: Tổ chức kiểm tra» holds both. A cell that
    only names agencies orders nothing but the criterion; one that orders several things is shown
    whole."""
    printed = item.chu_tri.nguyen_van
    ordered = [one for one in item.viec if one.viec]
    if printed is None or not ordered:
        return item.ten, printed
    if len(item.viec) > 1:
        leads = dict.fromkeys(m.nguyen_van for one in item.viec for m in one.co_quan)
        return printed, ", ".join(leads)
    before, _, after = printed.partition(ordered[0].viec)
    named = before.strip(" :;,-+")
    return (ordered[0].viec, named or None) if named and not after.strip(" .;") else (printed, None)


def _without_deadline(item: Task | Criterion) -> str:
    """Prose has no column of deadlines: a year that the wording names is quoted, never reckoned."""
    if isinstance(item, Criterion) or item.trong_bang:
        return "không nêu thời hạn"
    found = goal_phrases(item.noi_dung)
    if found:
        return f"trong lời của văn bản: «{'», «'.join(found)}»"
    return "không nêu riêng; xem lời của văn bản"


def _joint_leads(item: Task | Criterion) -> str:
    """`3 cơ quan cùng chủ trì`; of a group nobody has counted the agencies."""
    found = leads(item)
    if len(found) < 2:
        return ""
    groups = {mention.ma for mention in item.chu_tri.nhac_toi if mention.la_nhom}
    count = "nhiều" if groups.intersection(found) else len(found)
    return f"{count} cơ quan cùng chủ trì"


def lines(dataset: Dataset, documents: Iterable[LinkedDocument]) -> Iterator[TaskLine]:
    """Every task and every remedy of the documents, in printed order."""
    for linked in documents:
        for item in linked.muc.viec:
            yield task_line(dataset, linked, item)


def by_quarter(found: Iterable[TaskLine]) -> tuple[TaskGroup, ...]:
    """Group by the quarter of the last day, earliest first; within it by the last day."""
    groups: dict[tuple[int, int], list[TaskLine]] = {}
    for line in found:
        end = line.han.han_den
        key = (end.year, (end.month - 1) // 3) if end else (9999, 0)
        groups.setdefault(key, []).append(line)
    return tuple(_group(key, groups[key]) for key in sorted(groups))


def task_pages(groups: tuple[TaskGroup, ...]) -> dict[str | None, tuple[TaskGroup, ...]]:
    """What the pages of a province hold: all groups, or those of each year (as `TaskGroup.nam`
    says) where they are too many for one."""
    if sum(len(group.dong) for group in groups) <= MOST_ON_ONE_PAGE:
        return {None: groups}
    return {nam: tuple(found) for nam, found in groupby(groups, key=lambda group: group.nam)}


def _group(key: tuple[int, int], found: list[TaskLine]) -> TaskGroup:
    year, quarter = key
    ordered = tuple(sorted(found, key=lambda line: line.han.han_den or date.max))
    if year == 9999:
        return TaskGroup("Không nêu ngày cuối", "khong-neu-ngay", ordered)
    return TaskGroup(f"Quý {QUARTERS[quarter]} năm {year}", f"{year}-q{quarter + 1}", ordered)
