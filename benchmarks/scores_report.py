"""The measurements of score pages as a page for people: benchmarks/SCORES.md."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from benchmarks.report import LINEAR, Series, machine, number, verdict
from benchmarks.scores_corpus import PROVINCES


def markdown(series: Sequence[Series], yaml_bytes: float, load: float) -> str:
    """The whole of SCORES.md."""
    lines = [*_head(yaml_bytes, load), *_table(series), *_goals(series), *_reading()]
    return "\n".join(lines)


def _head(yaml_bytes: float, load: float) -> list[str]:
    return [
        "# Đo tốc độ dựng trang điểm",
        "",
        "Do `make bench-diem` viết; không sửa tay.",
        "",
        *machine(load),
        f"- Kho thử: một chỉ số bịa, {PROVINCES} tỉnh bịa, mỗi tỉnh mỗi năm một tệp "
        f"{number(yaml_bytes / 1000, 1)} KB với 100 dòng lĩnh vực, tiêu chí, tiêu chí thành phần",
        "",
    ]


def _table(series: Sequence[Series]) -> list[str]:
    rows = [
        "| Năm | Bộ dựng | Lần đo | Giây | Giây CPU | RAM (MB) | Trang | ms/trang | "
        "Trang web (MB) | Mục lục tìm kiếm (MB) | Trang HTML lớn nhất |",
        "|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|---|",
    ]
    for one in series:
        cells = (
            str(one.documents),
            one.project,
            str(len(one.runs)),
            number(one.wall, 1),
            number(one.cpu, 1),
            number(one.rss),
            number(one.pages),
            number(one.ms_per_page, 2),
            number(one.site_mb),
            number(one.search_mb, 1),
            f"{one.largest[0]} ({number(one.largest[1] / 1000)} KB)",
        )
        rows.append(f"| {' | '.join(cells)} |")
    return [*rows, ""]


def _goals(series: Sequence[Series]) -> list[str]:
    own = [one for one in series if one.project == "cchc"]
    stock = {one.documents: one for one in series if one.project == "material"}
    lines = ["## Mục tiêu và kết quả", ""]
    for one in series:
        other = stock.get(one.documents)
        if other is not None and other is not one:
            lines.append(
                f"- {one.documents} năm: {one.project} mất {number(one.wall / other.wall, 2)} lần "
                f"thời gian của Material thuần (giây CPU: {number(one.cpu / other.cpu, 2)} lần)."
            )
    steps = [_Step(before, after) for before, after in pairwise(own)]
    lines += [f"- {step.words()}" for step in steps]
    if len(steps) > 1:
        ratio = steps[-1].seconds / steps[0].seconds
        cpu = steps[-1].cpu / steps[0].cpu
        lines.append(
            f"- Tuyến tính: mỗi năm thêm về sau mất {number(ratio, 2)} lần mỗi năm thêm lúc đầu "
            f"(mục tiêu: không quá {number(LINEAR, 1)}; giây CPU: {number(cpu, 2)} lần). "
            f"{verdict(ratio <= LINEAR)}"
        )
    return [*lines, ""]


class _Step:
    """What each further year costs between two sizes: the start of the program is in neither."""

    def __init__(self, before: Series, after: Series) -> None:
        years = after.documents - before.documents
        self._sizes = f"Từ {before.documents} lên {after.documents} năm"
        self.seconds = (after.wall - before.wall) / years
        self.cpu = (after.cpu - before.cpu) / years
        self.rss = (after.rss - before.rss) / years

    def words(self) -> str:
        return (
            f"{self._sizes}: mỗi năm thêm {number(self.seconds, 2)} giây, "
            f"{number(self.cpu, 2)} giây CPU, {number(self.rss, 1)} MB RAM."
        )


def _reading() -> list[str]:
    return [
        "## Cách đọc",
        "",
        "- `cchc` đọc YAML, kiểm và đối chiếu số liệu, dựng trang, viết dữ liệu mở, viết mỗi trang "
        "điểm thành JSON, CSV, Excel, hai hình SVG và hai ảnh PNG (ảnh làm song song với trang). "
        "`cchc, không ảnh` là cùng bộ dựng với «anh: false». `material` là mkdocs-material nguyên "
        "bản, dựng lại chính những trang Markdown ấy; các tệp kia, cả ảnh, nó chỉ chép.",
        "- Số giây là trung vị của các lần đo, mỗi lần một tiến trình mới, dựng từ thư mục trống; "
        "hai bộ dựng chạy xen kẽ trong cùng một vòng.",
        "- Chỉ tỉ số giữa hai bộ dựng trong cùng một vòng là chắc; số giây đổi theo máy.",
        "- RAM là mức cao nhất của tiến trình. MB là triệu byte.",
        "",
    ]
