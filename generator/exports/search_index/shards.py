"""The list of terms, cut into files that a browser reads one by one, and where each begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.exports.search_index.as_json import as_json

LARGEST_SHARD = 8 * 1024
"""Bytes; a term longer than that stands alone in its shard. A question needs a shard a word, and
mostly one list of it."""

SHARDS_OF_A_DIRECTORY = 128


def shards(terms: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Each shard with where it begins: no term of an earlier shard is that far, and all of its
    own are. `terms`: ascending, with their lines of JSON."""
    lines: list[bytes] = []
    size, begins, before = 0, "", ""
    for term, line in terms:
        if lines and size + len(line) + 2 > LARGEST_SHARD:
            yield begins, _file(lines)
            lines, size, begins = [], 0, _between(before, term)
        lines.append(line)
        size += len(line) + 1
        before = term
    yield begins, _file(lines)


def directories(begins: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Where the shards begin, so many to a file that what is read first stays small however large
    the site: each file with where its first shard begins."""
    for first in range(0, len(begins), SHARDS_OF_A_DIRECTORY):
        some = begins[first : first + SHARDS_OF_A_DIRECTORY]
        yield some[0], as_json({"tu": first, "khoi": some})


def _file(lines: Iterable[bytes]) -> bytes:
    return b"{%b}" % b",".join(lines)


def _between(before: str, term: str) -> str:
    """The shortest beginning of `term` that comes after `before`."""
    for length in range(1, len(term)):
        if term[:length] > before:
            return term[:length]
    return term
