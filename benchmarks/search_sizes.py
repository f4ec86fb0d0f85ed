"""`python -m benchmarks.search_sizes`: the search index at several sizes, into SEARCH.md.

Beside ours stand what Material's own search would download for the same words, and, where its
command is given, Pagefind on pages that hold the same words.
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from benchmarks import search_corpus, search_others, search_report
from benchmarks.measure import ROOT, Run, RunFailed, run
from benchmarks.search_report import Measured
from generator.exports import search_index

RESULTS = ROOT / "benchmarks" / "SEARCH.md"
SIZES = (300, 1000, 3000)
FORMS = ("items", "ours", "material", "pages")


def main() -> int:
    options = _parser().parse_args()
    if options.make:
        make(options.make, options.sizes[0], options.keep)
        return 0
    load = os.getloadavg()[0]
    measured: list[Measured] = []
    try:
        for size in options.sizes:
            measured += _measure(size, options)
            search_report.write(options.output, measured, load)
    except RunFailed as error:
        print(f"LỖI: {error}", file=sys.stderr)
        return 1
    print(options.output.read_text(encoding="utf-8"))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search_sizes", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="số văn bản")
    parser.add_argument("--pagefind", default="", help="lệnh của Pagefind, nếu có")
    parser.add_argument("--keep", type=Path, help="giữ các chỉ mục ở thư mục này")
    parser.add_argument("--output", type=Path, default=RESULTS, help="tệp kết quả")
    parser.add_argument("--timeout", type=float, default=900, help="giây, cho mỗi lần dựng")
    parser.add_argument("--make", choices=FORMS, help=argparse.SUPPRESS)
    return parser


def _measure(size: int, options: argparse.Namespace) -> Iterable[Measured]:
    """Each form in a process of its own; the time to invent the items is taken off."""
    with tempfile.TemporaryDirectory(prefix="cchc-bench-") as temporary:
        folder = (options.keep or Path(temporary)) / str(size)
        shutil.rmtree(folder, ignore_errors=True)
        runs = {form: _run(form, size, folder, options.timeout) for form in FORMS}
        items = runs["items"]
        ours, pages = folder / "ours", folder / "pages"
        yield search_report.measured("cchc", size, ours, runs["ours"], items)
        yield search_report.measured("material", size, folder / "material", None, items)
        if options.pagefind:
            found = run(
                (*shlex.split(options.pagefind), "--site", str(pages)), timeout=options.timeout
            )
            yield search_report.measured("pagefind", size, pages / "pagefind", found, None)


def _run(form: str, size: int, folder: Path, timeout: float) -> Run:
    words = ("--make", form, "--sizes", str(size), "--keep", str(folder / form))
    done = run((sys.executable, "-m", "benchmarks.search_sizes", *words), timeout=timeout)
    print(f"{size} {form}: {done.wall:.1f} s, CPU {done.cpu:.1f} s, {done.rss:.0f} MB", flush=True)
    return done


def make(form: str, size: int, folder: Path) -> None:
    """Write one form of the index, or only invent its items."""
    found = search_corpus.found(size)
    if form == "items":
        files: Iterable[tuple[str, bytes]] = ()
        sum(1 for _ in found)
    elif form == "ours":
        files = search_index.files(found, search_index.Lists(search_corpus.labels(size)))
        shutil.copytree(ROOT / "docs" / "assets" / "js", folder / "assets" / "js")
    elif form == "material":
        files = [("search_index.json", search_others.of_material(found))]
    else:
        files = search_others.pages(found)
    _write(folder, files)


def _write(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    for name, content in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    sys.exit(main())
