"""Reads the files of a search index as the browser does."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

START = "tim-kiem/chi-muc/dau.json"


class Item(NamedTuple):
    """What a group says of an item, with what it leaves to the group filled in."""

    path: str
    title: str
    text: list[str]
    loai: str
    noi: str
    tinh: list[str]
    nam: list[int]
    linh_vuc: list[str]
    co_quan: list[str]
    trang_thai: list[str]
    tags: list[str]
    weight: float

    @property
    def words(self) -> str:
        """All its text, one string a line."""
        return "\n".join([self.title, *self.text, self.noi, *self.tags])


class Index:
    """An index by its files: path from the site's root -> content."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self.start = json.loads(files[START])
        self.folder = f"tim-kiem/chi-muc/{self.start['phien']}"
        self._read: dict[str, Any] = {}

    @classmethod
    def of_site(cls, site: Path) -> Index:
        """The index that a built site has; files of other editions, if any, are there too."""
        folder = site / "tim-kiem" / "chi-muc"
        paths = (path for path in folder.rglob("*.json"))
        return cls({path.relative_to(site).as_posix(): path.read_bytes() for path in paths})

    def read(self, name: str) -> Any:
        if name not in self._read:
            self._read[name] = json.loads(self.files[f"{self.folder}/{name}"])
        return self._read[name]

    def shard_of(self, term: str) -> int:
        """The number of the shard in which `term` stands, if it stands anywhere."""
        directory = self.read(f"m{bisect_right(self.start['khoi'], term) - 1}.json")
        return int(directory["tu"]) + bisect_right(directory["khoi"], term) - 1

    @property
    def shards(self) -> dict[str, dict[str, Any]]:
        """Every shard by the name of its file."""
        names = (name.rpartition("/")[2] for name in self.files)
        return {name: self.read(name) for name in names if name.startswith("k")}

    def groups_of(self, term: str) -> dict[int, int]:
        """Number of each group that the list of `term` names -> impact (1 for a filter)."""
        known = self.read(f"k{self.shard_of(term)}.json").get(term)
        return dict(_places(term, known[1])) if known else {}

    def count_of(self, term: str) -> int:
        """In how many groups `term` stands, cut or not."""
        known = self.read(f"k{self.shard_of(term)}.json").get(term)
        return known[0] if known else 0

    def group(self, gid: int) -> list[Item]:
        whole = self.read(f"n{gid}.json")
        shared = whole["chung"]
        return [_item(line, shared) for line in whole["muc"]]

    def items(self) -> list[Item]:
        return [item for gid in range(self.start["nhom"]) for item in self.group(gid)]


def _places(term: str, numbers: list[int]) -> Iterator[tuple[int, int]]:
    gid = 0
    for step, second in zip(numbers[::2], numbers[1::2], strict=True):
        gid += step
        if term.startswith("@"):
            yield from ((one, 1) for one in range(gid, gid + second))
        else:
            yield gid, second


def _item(line: list[Any], shared: list[Any]) -> Item:
    full = line + [None] * (len(shared) - len(line))
    own = [common if value is None else value for value, common in zip(full, shared, strict=True)]
    return Item(shared[0] + line[0], *own[1:])
