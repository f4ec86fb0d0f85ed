"""`python -m benchmarks`: build invented sites of several sizes and write RESULTS.md.

With `--diem`: years of scores instead of documents, and SCORES.md. With `--nhap`: a long document
imported from Word and from PDF, and IMPORT.md.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from benchmarks import (
    corpus,
    import_files,
    import_report,
    live,
    projects,
    report,
    scores_corpus,
    scores_report,
)
from benchmarks.measure import ROOT, RunFailed
from benchmarks.report import Results, Series
from benchmarks.rounds import round_robin

RESULTS = ROOT / "benchmarks" / "RESULTS.md"
SCORES = ROOT / "benchmarks" / "SCORES.md"
IMPORT = ROOT / "benchmarks" / "IMPORT.md"
PAGES = 100
SIZES = (300, 1000, 3000)
YEARS = (1, 3, 10)
MANY_DOCUMENTS = 3000
# The same mix of long and short pages at every size; else time per page compares unlike pages.
DOCUMENTS_OF_A_PROVINCE = 50


def main() -> int:
    options = _parser().parse_args()
    if not hasattr(os, "wait4"):
        print("LỖI: bộ đo cần Linux hoặc macOS / needs Linux or macOS", file=sys.stderr)
        return 1
    try:
        text = _text(options)
    except RunFailed as error:
        print(f"LỖI: {error}", file=sys.stderr)
        return 1
    output = options.output or _output(options)
    output.write_text(text, encoding="utf-8")
    print(text)
    return 0


def _text(options: argparse.Namespace) -> str:
    if options.nhap:
        return _import(options)
    return _scores(options) if options.diem else report.markdown(_measure(options))


def _output(options: argparse.Namespace) -> Path:
    if options.nhap:
        return IMPORT
    return SCORES if options.diem else RESULTS


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--diem", action="store_true", help="đo trang điểm, ghi SCORES.md")
    parser.add_argument("--nhap", action="store_true", help="đo nhập văn bản, ghi IMPORT.md")
    parser.add_argument(
        "--sizes", type=int, nargs="+", help="số văn bản; --diem: số năm; --nhap: số trang"
    )
    parser.add_argument("--rounds", type=int, help="mặc định: 3, và 2 từ 3.000 văn bản")
    parser.add_argument("--provinces", type=int, help="mặc định: mỗi tỉnh 50 văn bản")
    parser.add_argument("--edits", type=int, default=5, help="số lần sửa thử khi đang xem")
    parser.add_argument("--no-stock", action="store_true", help="không đo Material thuần")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--timeout", type=float, default=900, help="giây, cho mỗi lần dựng")
    parser.add_argument("--output", type=Path, help="tệp kết quả")
    parser.add_argument("--keep", type=Path, help="giữ kho thử và trang đã dựng ở thư mục này")
    return parser


def _measure(options: argparse.Namespace) -> Results:
    load = os.getloadavg()[0]
    series: list[Series] = []
    edits: list[float] = []
    yaml_bytes = 0.0
    sizes = options.sizes or SIZES
    for size in sizes:
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
            series += round_robin(contestants, size, "văn bản", rounds, options.timeout)
            if size == sizes[0] and options.edits:
                edits = live.edits(folder / "ours", made, options.edits, timeout=60)
    return Results(tuple(series), tuple(edits), sizes[0], yaml_bytes, load)


def _scores(options: argparse.Namespace) -> str:
    load = os.getloadavg()[0]
    series: list[Series] = []
    mean = 0.0
    for years in options.sizes or YEARS:
        with tempfile.TemporaryDirectory(prefix="cchc-bench-") as temporary:
            folder = (options.keep or Path(temporary)) / f"diem-{years}"
            mean = scores_corpus.make(folder / "ours" / "data", years, seed=options.seed)
            ours = projects.ours(folder / "ours")
            contestants = [ours, projects.without_pictures(folder / "ours", ours)]
            if not options.no_stock:
                contestants.append(projects.stock(folder / "stock", folder / "ours"))
            series += round_robin(contestants, years, "năm", options.rounds or 3, options.timeout)
    return scores_report.markdown(tuple(series), mean, load)


def _import(options: argparse.Namespace) -> str:
    load = os.getloadavg()[0]
    pages = (options.sizes or [PAGES])[0]
    with tempfile.TemporaryDirectory(prefix="cchc-bench-") as temporary:
        folder = options.keep or Path(temporary)
        made = import_files.make(folder, pages, seed=options.seed)
        results = import_report.measured(made, folder, options.rounds or 3, options.timeout)
        return import_report.markdown(results, made, load)


if __name__ == "__main__":
    sys.exit(main())
