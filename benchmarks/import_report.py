"""How long a file takes to import: measured in turn, and as a page for people: IMPORT.md."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pypdfium2  # type: ignore[import-untyped]

from benchmarks.import_files import Made
from benchmarks.import_peers import WAYS, Found
from benchmarks.measure import Run, run
from benchmarks.report import machine, number

PACKAGES = ("lxml", "pypdfium2", "pdfplumber", "python-docx")
GOALS = {"docx": 10, "pdf": 60}
"""Seconds for a hundred pages, by kind; what the whole draft may take."""
_OURS = "cchc: cả bản nháp"


@dataclass(frozen=True)
class Measured:
    """One way of reading one kind of file."""

    kind: str
    way: str
    runs: tuple[Run, ...]
    found: Found

    @property
    def wall(self) -> float:
        return median(one.wall for one in self.runs)

    @property
    def cpu(self) -> float:
        return median(one.cpu for one in self.runs)


def measured(made: Made, folder: Path, rounds: int, timeout: float) -> list[Measured]:
    """Every way once a round, so that a busy minute falls on all of them alike."""
    runs: dict[tuple[str, str], list[Run]] = {}
    found: dict[tuple[str, str], Found] = {}
    out = folder / "thay.json"
    for turn in range(1, rounds + 1):
        for kind, ways in WAYS.items():
            for way in ways:
                command = [sys.executable, "-m", "benchmarks.import_peers", way]
                done = run([*command, str(made.files[kind]), str(out)], timeout=timeout)
                runs.setdefault((kind, way), []).append(done)
                found[kind, way] = json.loads(out.read_text(encoding="utf-8"))
                print(f"vòng {turn}, {kind}, {way}: {done.wall:.1f} s", flush=True)
    return [Measured(*key, tuple(runs[key]), found[key]) for key in runs]


def markdown(results: Sequence[Measured], made: Made, load: float) -> str:
    """The whole of IMPORT.md."""
    pages = len(pypdfium2.PdfDocument(made.files["pdf"]))
    return "\n".join([*_head(made, pages, load), *_table(results), *_goals(results, pages), *_READ])


def _head(made: Made, pages: int, load: float) -> list[str]:
    sizes = ", ".join(
        f"{path.name} {number(path.stat().st_size / 1000)} KB" for path in made.files.values()
    )
    return [
        "# Đo tốc độ nhập văn bản",
        "",
        "Do `make bench-nhap` viết; không sửa tay.",
        "",
        *machine(load, PACKAGES),
        f"- Văn bản thử: một kế hoạch bịa, {pages} trang khi in ra PDF, một nửa là chữ, một nửa là "
        f"bảng nhiệm vụ {number(made.rows)} dòng trên trang nằm ngang ({sizes})",
        "",
    ]


def _table(results: Sequence[Measured]) -> list[str]:
    rows = [
        "| Tệp | Cách đọc | Lần đo | Giây | Giây CPU | Từ thấy được | Dòng bảng |",
        "|---|---|--:|--:|--:|--:|--:|",
    ]
    for one in results:
        cells = (
            one.kind,
            one.way,
            str(len(one.runs)),
            number(one.wall, 1),
            number(one.cpu, 1),
            number(one.found["tu"]),
            number(one.found["hang"]) if "hang" in one.found else "–",
        )
        rows.append(f"| {' | '.join(cells)} |")
    return [*rows, ""]


def _goals(results: Sequence[Measured], pages: int) -> list[str]:
    lines = ["## Mục tiêu và kết quả", ""]
    for one in results:
        if one.way == _OURS:
            goal = GOALS[one.kind]
            hundred = one.wall * 100 / pages
            verdict = "Đạt" if hundred < goal else "Chưa đạt"
            lines.append(
                f"- .{one.kind}, 100 trang: {number(hundred, 1)} giây từ tệp đến bản nháp đã kiểm "
                f"(mục tiêu: dưới {goal} giây). {verdict}."
            )
    return [*lines, ""]


_READ = [
    "## Cách đọc",
    "",
    "- «Cả bản nháp» là mọi việc của `cchc import` trừ ghi tệp: đọc, gỡ số trang, nối đoạn và bảng "
    "qua trang, nhận cấu trúc, viết YAML, đọc lại và đối chiếu từng từ với bản gốc. «Chỉ đọc» là "
    "phần đọc tệp thành đoạn và bảng.",
    "- python-docx, pypdfium2, pdfplumber chỉ lấy chữ (và bảng), không nối đoạn và bảng qua trang. "
    "Khi đọc từng trang, đầu bảng lặp lại và dòng bị ngắt trang được tính mỗi trang một lần; bản "
    "nháp tính đúng số dòng của bảng.",
    "- Số giây là trung vị, mỗi lần một tiến trình mới, kể cả khởi động Python; các cách đo xen kẽ "
    "trong cùng một vòng.",
    "",
]
