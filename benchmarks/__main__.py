"""`python -m benchmarks`: build invented sites of several sizes and write RESULTS.md."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks import corpus, live, projects, report
from benchmarks.measure import ROOT, Run, RunFailed
from benchmarks.projects import Project
from benchmarks.report import Results, Series

RESULTS = ROOT / "benchmarks" / "RESULTS.md"
MANY_DOCUMENTS = 3000
# The same mix of long and short pages at every size; else time per page compares unlike pages.
DOCUMENTS_OF_A_PROVINCE = 50


def main() -> int:
    options = _parser().parse_args()
    if not hasattr(os, "wait4"):
        print("LỖI: bộ đo cần Linux hoặc macOS / needs Linux or macOS", file=sys.stderr)
        return 1
    try:
        results = _measure(options)
    except RunFailed as error:
        print(f"LỖI: {error}", file=sys.stderr)
        return 1
    text = report.markdown(results)
    options.output.write_text(text, encoding="utf-8")
    print(text)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[300, 1000, 3000])
    parser.add_argument("--rounds", type=int, help="mặc định: 3, và 2 từ 3.000 văn bản")
    parser.add_argument("--provinces", type=int, help="mặc định: mỗi tỉnh 50 văn bản")
    parser.add_argument("--edits", type=int, default=5, help="số lần sửa thử khi đang xem")
    parser.add_argument("--no-stock", action="store_true", help="không đo Material thuần")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--timeout", type=float, default=900, help="giây, cho mỗi lần dựng")
    parser.add_argument("--output", type=Path, default=RESULTS)
    parser.add_argument("--keep", type=Path, help="giữ kho thử và trang đã dựng ở thư mục này")
    return parser


def _measure(options: argparse.Namespace) -> Results:
    load = os.getloadavg()[0]
    series: list[Series] = []
    edits: list[float] = []
    yaml_bytes = 0.0
    for size in options.sizes:
        with tempfile.TemporaryDirectory(prefix="cchc-bench-") as temporary:
            folder = (options.keep or Path(temporary)) / str(size)
            provinces = options.provinces or max(1, size // DOCUMENTS_OF_A_PROVINCE)
            data = folder / "ours" / "data"
            made = corpus.make(data, size, provinces=provinces, seed=options.seed)
            yaml_bytes = made.mean_bytes
            contestants = [projects.ours(folder / "ours")]
            if not options.no_stock:
                contestants.append(projects.stock(folder / "stock", folder / "ours"))
            rounds = options.rounds or (2 if size >= MANY_DOCUMENTS else 3)
            series += _round_robin(contestants, size, rounds, options.timeout)
            if size == options.sizes[0] and options.edits:
                edits = live.edits(folder / "ours", made, options.edits, timeout=60)
    return Results(tuple(series), tuple(edits), options.sizes[0], yaml_bytes, load)


def _round_robin(
    contestants: Sequence[Project], size: int, rounds: int, timeout: float
) -> list[Series]:
    runs: dict[str, list[Run]] = {project.name: [] for project in contestants}
    for turn in range(1, rounds + 1):
        for project in contestants:
            done = project.build(timeout)
            runs[project.name].append(done)
            words = f"{size} văn bản, vòng {turn}, {project.name}"
            print(
                f"{words}: {done.wall:.1f} s, CPU {done.cpu:.1f} s, {done.rss:.0f} MB", flush=True
            )
    return [_series(project, size, runs[project.name]) for project in contestants]


def _series(project: Project, size: int, runs: Sequence[Run]) -> Series:
    pages = project.pages()
    largest = max(pages, key=lambda page: page.stat().st_size)
    files = [path.stat().st_size for path in project.site.rglob("*") if path.is_file()]
    index = project.site / "search" / "search_index.json"
    return Series(
        project.name,
        size,
        tuple(runs),
        len(pages),
        sum(files) / 1e6,
        index.stat().st_size / 1e6,
        (f"/{largest.parent.relative_to(project.site).as_posix()}/", largest.stat().st_size),
    )


if __name__ == "__main__":
    sys.exit(main())
