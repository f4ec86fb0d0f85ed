"""Tasks and remedies as lines of a list, in the order of their deadlines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from weakref import WeakKeyDictionary

from generator.model.dataset import Dataset
from generator.model.items import Criterion, Due, Task
from generator.model.ledger import leads
from generator.model.linking import LinkedDocument
from generator.schema.periods import QUARTERS
from generator.views import urls
from generator.views.deadlines import due_note
from generator.views.progress.marks import Mark, marks_of

MOST_ON_ONE_PAGE = 400


@dataclass(frozen=True)
class TaskLine:
    """A task or remedy as a list shows it: wording as printed, the machine's reading beside it.
    `cung_chu_tri`: that several agencies lead it together, if so; `tien_do`: what is known of its
    progress."""

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
    return TaskLine(
        item.noi_dung if isinstance(item, Task) else item.ten,
        urls.item(item.van_ban, item.ma),
        item.han.nguyen_van,
        due_note(item.han),
        item.han,
        item.chu_tri.nguyen_van,
        tinh,
        province,
        name,
        f"{kind} {number}".strip(),
        _joint_leads(item),
        marks,
    )


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


def _group(key: tuple[int, int], found: list[TaskLine]) -> TaskGroup:
    year, quarter = key
    ordered = tuple(sorted(found, key=lambda line: line.han.han_den or date.max))
    if year == 9999:
        return TaskGroup("Không nêu ngày cuối", "khong-neu-ngay", ordered)
    return TaskGroup(f"Quý {QUARTERS[quarter]} năm {year}", f"{year}-q{quarter + 1}", ordered)
