"""The files of a folder as they were in a revision that git knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.history import git


class UnknownRevision(ValueError):
    """Git does not know the revision, or nothing of the folder; the message is for the editor."""


@dataclass(frozen=True)
class Revision:
    """A commit: as it was asked for, its full name, and whether it is where the present line left
    the one asked for."""

    hoi: str
    commit: str
    cho_re: bool = False

    def __str__(self) -> str:
        short = self.commit[:7]
        if self.cho_re:
            return f"{short} (chỗ rẽ khỏi {self.hoi})"
        return self.hoi if self.commit.startswith(self.hoi) else f"{self.hoi} ({short})"


def revision(folder: Path, asked: str) -> Revision:
    """The commit that a branch, tag or name leads to; of another line the last commit common to
    both, so that only this line's changes are told. Raises UnknownRevision."""
    if git.run(folder, "rev-parse", "--git-dir") is None:
        raise UnknownRevision(
            f"Thư mục {folder}/ không nằm trong kho git (hoặc máy chưa có git), nên không có bản"
            " trước để so."
        )
    commit = _one(
        folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{asked}^{{commit}}"
    )
    if commit is None:
        raise UnknownRevision(
            f"Git không biết bản «{asked}». Ghi tên nhánh, nhãn hoặc mã của một lần ghi, như main,"
            " HEAD~1; kho chép về không đủ lịch sử thì lấy thêm bằng git fetch."
        )
    base = _one(folder, "merge-base", commit, "HEAD")
    if base is None or base == commit:
        return Revision(asked, commit)
    return Revision(asked, base, cho_re=True)


def files(folder: Path, commit: str) -> Iterator[tuple[str, bytes]]:
    """The files of the folder in that commit, by their names in it; none where it was not there."""
    raw = git.run(folder, "ls-tree", "-r", "-z", commit) or b""
    blobs = git.Blobs(folder)
    try:
        for line in raw.decode("utf-8", "surrogateescape").split("\0"):
            head, _, name = line.partition("\t")
            if head.startswith("100"):
                yield name, blobs.read(head.split(" ")[2])
    finally:
        blobs.close()


def _one(folder: Path, *arguments: str) -> str | None:
    said = git.run(folder, *arguments)
    return said.decode().strip() or None if said is not None else None
