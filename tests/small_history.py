"""A data folder with a history: committed to git day by day, and put down in the kept log."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from generator.history.comparing import FileChange
from generator.history.entries import Entry
from generator.history.from_git import log_from_git
from generator.history.kept_log import log_from_lines, new_lines
from generator.history.log import Log
from generator.history.reading import Unreadable, is_told, read_state
from generator.model.dataset import Dataset, build
from generator.records import load_path
from generator.settings import VIETNAM
from generator.vietnamese import format_date
from tests.small_data import DAY, SAMPLE_DATA

PLAN = "mau-tay/van-ban/2025-33-kh-ubnd.yml"
SCORES = "mau-tay/chi-so/hai-long-mau-2023.yml"
FIRST = date(2026, 11, 20)


@dataclass(frozen=True)
class SmallHistory:
    """The sample data below `folder`, in a repository of their own. Day 0 is `FIRST`."""

    folder: Path

    @property
    def data(self) -> Path:
        return self.folder / "dữ liệu"

    def start(self) -> None:
        """The sample data, committed on day 0."""
        shutil.copytree(SAMPLE_DATA, self.data)
        for log in self.data.rglob("nhat-ky.jsonl"):
            log.unlink()
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit(0)

    def git(self, *arguments: str, **environment: str) -> str:
        """Run git in the folder, as nobody in particular."""
        names = {"GIT_AUTHOR_NAME": "A", "GIT_COMMITTER_NAME": "A", "GIT_CONFIG_GLOBAL": os.devnull}
        mail = {"GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_EMAIL": "a@b"}
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env={**os.environ, "GIT_CONFIG_NOSYSTEM": "1", **names, **mail, **environment},
            check=True,
            capture_output=True,
            encoding="utf-8",
        )
        return done.stdout

    def put(self, name: str, text: str) -> None:
        path = self.data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def edit(self, name: str, *changes: tuple[str, str]) -> None:
        """Replace words that stand in the file once."""
        text = (self.data / name).read_text(encoding="utf-8")
        for old, new in changes:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        self.put(name, text)

    def commit(self, day: int, hour: int = 12, *options: str) -> None:
        """Commit everything at that hour in Vietnam, `day` days after `FIRST`, and put it down in
        the kept log of that day, which git does not hold."""
        self.git("add", "--all", "--", ":!*/nhat-ky.jsonl")
        moment = datetime.combine(FIRST + timedelta(day), time(hour), VIETNAM).isoformat()
        self.git("commit", "--quiet", "-m", "x", *options, GIT_COMMITTER_DATE=moment)
        self.keep(FIRST + timedelta(day))

    def keep(self, day: date) -> None:
        """Write the kept log as the command does."""
        for folder, lines in new_lines(self.kept(), self.states(), day).items():
            with (self.data / folder / "nhat-ky.jsonl").open("ab") as file:
                file.write(lines)

    def states(self) -> Iterator[tuple[str, tuple[Entry, ...]]]:
        for path in sorted(self.data.rglob("*.yml")):
            name = path.relative_to(self.data).as_posix()
            if is_told(name):
                try:
                    yield name, read_state(name, path.read_bytes())
                except Unreadable:
                    continue

    def kept(self) -> list[tuple[str, bytes]]:
        return [
            (path.relative_to(self.data).as_posix(), path.read_bytes())
            for path in sorted(self.data.rglob("nhat-ky.jsonl"))
        ]

    def log(self, since: date | None = None, cache: Path | None = None) -> Log:
        """The log that git's history gives."""
        found = log_from_git(self.data, since, cache)
        assert found is not None
        return found

    def kept_log(self, since: date | None = None) -> Log:
        """The log that the kept one gives."""
        found = log_from_lines(self.kept(), since)
        assert found is not None
        return found

    def dataset(self, since: date | None = None) -> Dataset:
        """The linked truth of the data as they lie there, with git's log."""
        return build(load_path(self.data), DAY, None, self.log(since))


def told(log: Log) -> list[str]:
    """What a log tells, a line for each change."""
    return [
        f"{format_date(one.ngay)} {line}" for one in log.lan for tep in one.tep for line in _of(tep)
    ]


def _of(change: FileChange) -> Iterator[str]:
    for one in change.doi:
        if one.truoc and one.sau:
            for name in dict.fromkeys(w.ten for e in (one.truoc, one.sau) for w in e.truong):
                old, new = one.truoc.value(name), one.sau.value(name)
                if old != new:
                    yield f"sửa {one.sau.dia_chi} {name}: «{old}» → «{new}»"
            if one.truoc.dia_chi != one.sau.dia_chi:
                yield f"chuyển {one.truoc.dia_chi} → {one.sau.dia_chi}"
        else:
            counts = "".join(f", {count} {kind.value}" for kind, count in change.dem)
            yield f"{'rút' if one.truoc else 'mới'} {one.muc.dia_chi}{counts}"
