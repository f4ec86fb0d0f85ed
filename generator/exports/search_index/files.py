"""All files of the index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain

from generator.exports.search_index import groups, lists, shards
from generator.exports.search_index.as_json import as_json
from generator.exports.search_index.groups import Group
from generator.exports.search_index.lists import Lists
from generator.exports.search_index.postings import Postings
from generator.exports.search_index.vocabulary import Vocabulary
from generator.views.search.found import Found

FOLDER = "tim-kiem/chi-muc"
START = f"{FOLDER}/dau.json"
"""The only file with a fixed address; it names the folder of all others."""

_WHILE_SERVED = "dang-xem"
_HASH_LENGTH = 12

_Kept = tuple[tuple[Found, ...], tuple[Group, ...]]


class Memory:
    """What a live reload keeps: a run of items that stayed the same is not read again."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self.postings = Postings(self.vocabulary, asked_again=True)
        self._before: dict[str, _Kept] = {}

    def groups(self, found: Iterable[Found]) -> Iterator[Group]:
        """The groups of all runs, in their order."""
        now: dict[str, _Kept] = {}
        for name, run in groups.runs(found):
            place = f"{name} {len(now)}" if name in now else name
            kept = self._before.get(place)
            made = kept[1] if kept and kept[0] == run else groups.of_run(run, self.vocabulary)
            now[place] = (run, made)
            yield from made
        self._before = now


def files(
    found: Iterable[Found], beside: Lists, memory: Memory | None = None
) -> Iterator[tuple[str, bytes]]:
    """Every file by its path from the site's root. The same items give the same bytes.

    `memory` (live reload): all is then at one address, so that only what changed is written.
    """
    vocabulary = Vocabulary()
    unordered = memory.groups(found) if memory else _groups(found, vocabulary)
    # Low numbers are short to write and go first where a list is cut.
    ordered = sorted(unordered, key=lambda group: -group.weight)
    postings = memory.postings if memory else Postings(vocabulary)
    parts = list(shards.shards(postings.terms(ordered)))
    directories = list(shards.directories([begins for begins, _ in parts]))
    contents = {f"n{gid}.json": group.content for gid, group in enumerate(ordered)}
    contents |= {f"k{number}.json": content for number, (_, content) in enumerate(parts)}
    contents |= {f"m{number}.json": content for number, (_, content) in enumerate(directories)}
    contents |= lists.files(beside, chain.from_iterable(group.filters for group in ordered))
    edition = _WHILE_SERVED if memory else _edition(contents)
    begins = [begins for begins, _ in directories]
    yield START, as_json({"phien": edition, "nhom": len(ordered), "khoi": begins})
    for name, content in contents.items():
        yield f"{FOLDER}/{edition}/{name}", content


def _groups(found: Iterable[Found], vocabulary: Vocabulary) -> Iterator[Group]:
    for _, run in groups.runs(found):
        yield from groups.of_run(run, vocabulary)


def _edition(contents: dict[str, bytes]) -> str:
    digest = sha256()
    for name, content in contents.items():
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:_HASH_LENGTH]
