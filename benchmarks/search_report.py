"""What was measured of the search as a page for people: the first half of SEARCH.md."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import Run
from benchmarks.report import machine, number
from benchmarks.search_corpus import ITEMS_OF_A_DOCUMENT

SECOND_HALF = "## Câu hỏi đầu tiên"
"""What follows is `benchmarks.search_queries`' own, and kept."""


@dataclass(frozen=True)
class Measured:
    """One index: seconds and memory to make it (none where it is only written out), and the
    sizes of its files in bytes."""

    project: str
    documents: int
    cpu: float | None
    rss: float | None
    files: dict[str, int]

    def largest(self, kind: str) -> int:
        """The largest of the files of one kind (`n` of `n12.json`); 0 if there is none."""
        return max(self._of(kind), default=0)

    def count(self, kind: str) -> int:
        return len(self._of(kind))

    def _of(self, kind: str) -> list[int]:
        names = re.compile(rf"(?:.*/)?{kind}[0-9]*\.json")
        return [size for name, size in self.files.items() if names.fullmatch(name)]


def measured(
    project: str, size: int, folder: Path, done: Run | None, without: Run | None
) -> Measured:
    """The index in `folder`, made by the run `done`, of which `without` was something else."""
    scripts = folder / "assets"
    paths = (path for path in folder.rglob("*") if path.is_file() and scripts not in path.parents)
    files = {path.relative_to(folder).as_posix(): path.stat().st_size for path in paths}
    cpu = done.cpu - (without.cpu if without else 0) if done else None
    return Measured(project, size, cpu, done.rss if done else None, files)


def write(output: Path, results: Sequence[Measured], load: float) -> None:
    """Write the first half of the page anew."""
    kept = (
        output.read_text(encoding="utf-8").partition(SECOND_HALF) if output.exists() else ("",) * 3
    )
    text = "\n".join([*_head(load), *_table(results), *_own(results), *_reading()])
    output.write_text(text + "\n" + kept[1] + kept[2], encoding="utf-8")


def _head(load: float) -> Iterator[str]:
    yield "# Đo tìm kiếm"
    yield ""
    yield "Phần này do `python -m benchmarks.search_sizes` viết; không sửa tay."
    yield ""
    yield from machine(load)
    yield (
        f"- Kho thử: văn bản bịa, mỗi văn bản {ITEMS_OF_A_DOCUMENT} mục, mỗi mục khoảng 60 chữ;"
        " số cặp chữ khác nhau tăng chậm dần như trong năm văn bản thật"
    )
    yield ""


def _table(results: Sequence[Measured]) -> Iterator[str]:
    yield "| Văn bản | Chỉ mục | Giây CPU | RAM (MB) | Tệp | Tất cả (MB) | Tệp lớn nhất (KB) |"
    yield "|--:|---|--:|--:|--:|--:|--:|"
    for one in results:
        cpu = number(one.cpu, 1) if one.cpu is not None else "–"
        rss = number(one.rss, 0) if one.rss is not None else "–"
        whole, most = sum(one.files.values()) / 1e6, max(one.files.values()) / 1024
        yield (
            f"| {number(one.documents)} | {one.project} | {cpu} | {rss} |"
            f" {number(len(one.files), 0)} | {number(whole, 1)} | {number(most, 1)} |"
        )
    yield ""


def _own(results: Sequence[Measured]) -> Iterator[str]:
    yield "Chỉ mục của cổng, từng loại tệp:"
    yield ""
    yield (
        "| Văn bản | Nhóm | Nhóm lớn nhất (KB) | Mảnh | Mảnh lớn nhất (KB) | dau.json (KB) |"
        " Danh bạ lớn nhất (KB) |"
    )
    yield "|--:|--:|--:|--:|--:|--:|--:|"
    for one in results:
        if one.project == "cchc":
            sizes = [number(one.largest(kind) / 1024, 1) for kind in ("n", "k", "dau", "m")]
            yield (
                f"| {number(one.documents)} | {number(one.count('n'))} | {sizes[0]} |"
                f" {number(one.count('k'))} | {sizes[1]} | {sizes[2]} | {sizes[3]} |"
            )
    yield ""


def _reading() -> Iterator[str]:
    yield "## Cách đọc"
    yield ""
    yield (
        "- `cchc`: trình duyệt chỉ đọc vài mảnh và vài nhóm cho mỗi câu hỏi (xem phần dưới)."
        " Giây CPU đã trừ thời gian bịa văn bản; RAM là mức cao nhất của cả tiến trình."
    )
    yield (
        "- `material`: tệp search_index.json mà trình tìm của Material viết ra từ đúng những chữ"
        " ấy. Trình duyệt tải cả tệp rồi tự lập chỉ mục trước câu hỏi đầu tiên; thời gian ấy không"
        " đo ở đây."
    )
    yield (
        "- `pagefind`: lệnh của Pagefind đọc những trang HTML trần chứa đúng những chữ ấy, mỗi văn"
        " bản một trang; tệp của nó đã nén, tệp của cổng thì chưa."
    )
