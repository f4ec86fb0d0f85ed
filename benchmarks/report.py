"""The measurements as a page for people: benchmarks/RESULTS.md."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from statistics import median

from benchmarks.measure import Run

PACKAGES = ("mkdocs", "mkdocs-material", "markdown", "pydantic", "pyyaml")

LINEAR = 1.2
LIVE_SECONDS = 2.0


@dataclass(frozen=True)
class Series:
    """The runs of one project at one size, and what its last site holds."""

    project: str
    documents: int
    runs: tuple[Run, ...]
    pages: int
    site_mb: float
    search_mb: float
    largest: tuple[str, int]

    @property
    def wall(self) -> float:
        return median(run.wall for run in self.runs)

    @property
    def cpu(self) -> float:
        return median(run.cpu for run in self.runs)

    @property
    def rss(self) -> float:
        return median(run.rss for run in self.runs)

    @property
    def ms_per_page(self) -> float:
        return self.wall * 1000 / self.pages

    @property
    def ms_per_document(self) -> float:
        return self.wall * 1000 / self.documents


@dataclass(frozen=True)
class Results:
    """Everything measured in one go. `live`: seconds of each edit, at `live_documents`."""

    series: tuple[Series, ...]
    live: tuple[float, ...]
    live_documents: int
    yaml_bytes: float
    load: float


def markdown(results: Results) -> str:
    """The whole of RESULTS.md."""
    return "\n".join([*_head(results), *_table(results), *_goals(results), *_reading(results)])


def _head(results: Results) -> list[str]:
    return [
        "# Đo tốc độ dựng trang",
        "",
        "Do `make bench` viết; không sửa tay.",
        "",
        *machine(results.load),
        f"- Kho thử: văn bản do máy đặt ra, {number(results.yaml_bytes / 1000, 1)} KB YAML mỗi "
        "văn bản, mỗi tỉnh bịa 50 văn bản, văn bản nào cũng có bản gốc để đối chiếu từng chữ",
        "",
    ]


def machine(load: float, packages: Sequence[str] = PACKAGES) -> list[str]:
    """When, on what machine and with what versions was measured; `load` when it began."""
    versions = ", ".join(f"{name} {version(name)}" for name in packages)
    return [
        f"- Ngày đo: {datetime.now(UTC):%d/%m/%Y}",
        f"- Máy: {os.cpu_count()} lõi, {platform.system()} {platform.machine()}, "
        f"tải lúc bắt đầu {number(load, 1)} (nhiều hơn 0,5 là máy đang bận việc khác)",
        f"- Python {platform.python_version()}; {versions}",
    ]


def _table(results: Results) -> list[str]:
    rows = [
        "| Văn bản | Bộ dựng | Lần đo | Giây | Giây CPU | RAM (MB) | Trang | ms/trang | "
        "ms/văn bản | Trang web (MB) | Mục lục tìm kiếm (MB) | Trang HTML lớn nhất |",
        "|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|",
    ]
    for one in results.series:
        cells = (
            number(one.documents),
            one.project,
            str(len(one.runs)),
            number(one.wall, 1),
            number(one.cpu, 1),
            number(one.rss),
            number(one.pages),
            number(one.ms_per_page, 2),
            number(one.ms_per_document, 1),
            number(one.site_mb),
            number(one.search_mb, 1),
            f"{one.largest[0]} ({number(one.largest[1] / 1000)} KB)",
        )
        rows.append(f"| {' | '.join(cells)} |")
    return [*rows, ""]


def _goals(results: Results) -> list[str]:
    lines = ["## Mục tiêu và kết quả", ""]
    own = [one for one in results.series if one.project == "cchc"]
    for one, other in _pairs(results.series):
        ratio = one.wall / other.wall
        lines.append(
            f"- {number(one.documents)} văn bản: cchc mất {number(ratio, 2)} lần thời gian của "
            f"Material thuần (mục tiêu: không quá 1,00; giây CPU: "
            f"{number(one.cpu / other.cpu, 2)} lần). {verdict(ratio <= 1)}"
        )
    if len(own) > 1:
        ratio = own[-1].ms_per_page / own[0].ms_per_page
        documents = own[-1].ms_per_document / own[0].ms_per_document
        cpu = (own[-1].cpu / own[-1].pages) / (own[0].cpu / own[0].pages)
        lines.append(
            f"- Tuyến tính: mỗi trang ở cỡ {number(own[-1].documents)} mất {number(ratio, 2)} "
            f"lần ở cỡ {number(own[0].documents)} (mục tiêu: không quá {number(LINEAR, 1)}); "
            f"mỗi văn bản {number(documents, 2)} lần; giây CPU mỗi trang {number(cpu, 2)} lần. "
            f"{verdict(ratio <= LINEAR)}"
        )
    if results.live:
        seconds = median(results.live)
        each = "; ".join(number(value, 2) for value in results.live)
        lines.append(
            f"- Sửa một con số khi đang xem, {number(results.live_documents)} văn bản: "
            f"{number(seconds, 2)} giây thì trang hiện số mới ({each}; mục tiêu: không quá "
            f"{number(LIVE_SECONDS)} giây). {verdict(seconds <= LIVE_SECONDS)}"
        )
    return [*lines, ""]


def _pairs(series: Sequence[Series]) -> list[tuple[Series, Series]]:
    """Ours and the stock build of the same size."""
    own = {one.documents: one for one in series if one.project == "cchc"}
    return [(own[one.documents], one) for one in series if one.project == "material"]


def _reading(_results: Results) -> list[str]:
    return [
        "## Cách đọc",
        "",
        "- `cchc` đọc YAML, kiểm dữ liệu, đối chiếu từng chữ với bản gốc, dựng trang, tệp dữ liệu "
        "mở (JSON, CSV, Excel) và mục lục tìm kiếm. `material` là mkdocs-material nguyên bản, "
        "dựng lại chính những trang Markdown mà `cchc render` viết ra, với trình tìm kiếm của nó "
        "và thực đơn chỉ gồm trang đầu mỗi mục; nó không phải đọc YAML.",
        "- Số giây là trung vị của các lần đo, mỗi lần một tiến trình mới, dựng từ thư mục trống; "
        "hai bộ dựng chạy xen kẽ trong cùng một vòng.",
        "- Chỉ tỉ số giữa hai bộ dựng trong cùng một vòng là chắc; số giây đổi theo máy.",
        "- Số trang tăng theo văn bản (trang toàn văn và trang bản chép), theo cơ quan và theo "
        "tỉnh. Mỗi tỉnh có số văn bản như nhau ở mọi cỡ, để tỉ lệ trang dài và trang ngắn không "
        "đổi; nếu không thì mili giây mỗi trang so những trang khác nhau.",
        "- RAM là mức cao nhất của tiến trình. MB là triệu byte.",
        "- Chữ trong kho thử lấy từ một vốn từ nhỏ nên mục lục tìm kiếm nén tốt hơn ngoài đời.",
        "",
    ]


def verdict(reached: bool) -> str:
    """Whether a goal is reached, in words."""
    return "Đạt." if reached else "**Chưa đạt.**"


def number(value: float, decimals: int = 0) -> str:
    """`1.234,5`."""
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))
