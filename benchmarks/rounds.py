"""Several projects built in turn, so that a busy minute falls on all of them alike."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.measure import Run
from benchmarks.projects import Project
from benchmarks.report import Series


def round_robin(
    contestants: Sequence[Project], size: int, noun: str, rounds: int, timeout: float
) -> list[Series]:
    """Build each project once a round. `size` is what the results call it, counted in `noun`."""
    runs: dict[str, list[Run]] = {project.name: [] for project in contestants}
    for turn in range(1, rounds + 1):
        for project in contestants:
            done = project.build(timeout)
            runs[project.name].append(done)
            words = f"{size} {noun}, vòng {turn}, {project.name}"
            print(
                f"{words}: {done.wall:.1f} s, CPU {done.cpu:.1f} s, {done.rss:.0f} MB", flush=True
            )
    return [_series(project, size, runs[project.name]) for project in contestants]


def _series(project: Project, size: int, runs: Sequence[Run]) -> Series:
    pages = project.pages()
    largest = max(pages, key=lambda page: page.stat().st_size)
    files = [path.stat().st_size for path in project.site.rglob("*") if path.is_file()]
    searched = [*project.site.glob("search/*.json"), *project.site.glob("tim-kiem/**/*.json")]
    return Series(
        project.name,
        size,
        tuple(runs),
        len(pages),
        sum(files) / 1e6,
        sum(path.stat().st_size for path in searched) / 1e6,
        (f"/{largest.parent.relative_to(project.site).as_posix()}/", largest.stat().st_size),
    )
