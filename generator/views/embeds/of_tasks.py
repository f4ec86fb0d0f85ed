"""The tasks of a province as a list, in the order of their deadlines."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset, Province
from generator.views import urls
from generator.views.embeds.embed import Embed, Entry, ListBody
from generator.views.tasks import TaskLine, by_quarter, lines


def task_embeds(dataset: Dataset, province: Province) -> Iterator[Embed]:
    """One list; nothing where the province has no task."""
    found = by_quarter(lines(dataset, province.van_ban))
    entries = tuple(_entry(line) for group in found for line in group.dong)
    if not entries:
        return
    name = f"Việc cải cách hành chính của {province.ten}, theo thời hạn"
    about = f"Danh sách {len(entries)} việc, hạn sớm đứng trước"
    count = len({line.so_hieu for group in found for line in group.dong})
    source = f"{count} văn bản của {province.ten}, ghi ở từng việc"
    page = urls.tasks(province.ma)
    yield Embed(page, "", "", name, about, ListBody(entries), source, dataset.ngay)


def _entry(line: TaskLine) -> Entry:
    due = line.thoi_han or ""
    facts = (
        ("Thời hạn", f"{due} ({line.ghi_chu_han})" if due and line.ghi_chu_han else due),
        ("Chủ trì", line.chu_tri or ""),
        ("Để", line.muc_dich),
        ("Văn bản", f"{line.so_hieu}, {line.cho}" if line.cho else line.so_hieu),
    )
    return Entry("", line.noi_dung, tuple((name, said) for name, said in facts if said))
