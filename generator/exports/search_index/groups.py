"""Items that are read together: what one file of the second level holds."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, groupby

from generator.exports.search_index.as_json import as_json
from generator.exports.search_index.impact import impacts
from generator.exports.search_index.vocabulary import Vocabulary
from generator.views.search.found import Found

LARGEST_GROUP = 12 * 1024
"""Bytes; only an item longer than that makes a larger group, and is alone in it."""

_LEVELS_OF_A_DOCUMENT = 4  # van-ban/<tinh>/<nam>/<ma>

Fields = tuple[str | float | tuple[str, ...] | tuple[int, ...], ...]


@dataclass(frozen=True)
class Group:
    """`content`: the file. `weight`: of its weightiest item. `terms`: numbers of a vocabulary,
    `impacts`: one for each of them. `filters`: terms too, as `@nam:2020`."""

    content: bytes
    weight: float
    terms: array[int]
    impacts: bytes
    filters: tuple[str, ...]


def key(found: Found) -> str:
    """What may share a group: the items of one document, or other pages of one kind."""
    parts = found.path.partition("#")[0].strip("/").split("/")
    if parts[0] == "van-ban" and len(parts) == _LEVELS_OF_A_DOCUMENT:
        return "/".join(parts)
    return found.loai


def runs(found: Iterable[Found]) -> Iterator[tuple[str, tuple[Found, ...]]]:
    """Neighbours that may share groups, with their key."""
    for name, run in groupby(found, key):
        yield name, tuple(run)


def of_run(run: Sequence[Found], vocabulary: Vocabulary) -> tuple[Group, ...]:
    """The groups of a run, in its order."""
    shared = _shared(run)
    lines = [_line(_fields(one), shared) for one in run]
    head = b'{"chung":%b,"muc":[' % as_json(shared)
    return tuple(
        _group(run[start:end], b"%b%b]}" % (head, b",".join(lines[start:end])), vocabulary)
        for start, end in _parts([len(line) + 1 for line in lines], len(head) + 2)
    )


def _group(items: Sequence[Found], content: bytes, vocabulary: Vocabulary) -> Group:
    best = impacts(items, vocabulary)
    filters = dict.fromkeys(chain.from_iterable(map(_filters, items)))
    return Group(
        content,
        max(item.weight for item in items),
        array("I", best.keys()),
        bytes(best.values()),
        tuple(filters),
    )


def _filters(item: Found) -> Iterator[str]:
    yield f"@loai:{item.loai}"
    yield from (f"@tinh:{code}" for code in item.tinh)
    yield from (f"@nam:{year}" for year in item.nam)
    yield from (f"@linh-vuc:{code}" for code in item.linh_vuc)
    yield from (f"@co-quan:{code}" for code in item.co_quan)
    yield from (f"@trang-thai:{code}" for code in item.trang_thai)


def _fields(item: Found) -> Fields:
    """The fields of the contract, in its order."""
    return (
        item.path.lstrip("/"),
        item.title,
        tuple(filter(None, item.text)),
        item.loai,
        item.noi,
        item.tinh,
        item.nam,
        item.linh_vuc,
        item.co_quan,
        item.trang_thai,
        item.tags,
        item.weight,
    )


_ADDRESS, _TITLE, _TEXT = 0, 1, 2


def _shared(run: Sequence[Found]) -> list[Hashable]:
    """The beginning of all addresses, then what most items have in common, field by field."""
    address, _, _, *columns = zip(*map(_fields, run), strict=True)
    common = (Counter(column).most_common(1)[0][0] for column in columns)
    return [_beginning(address), None, None, *common]


def _beginning(addresses: Sequence[str]) -> str:
    """What all addresses begin with."""
    first, last = min(addresses), max(addresses)
    differ = (place for place, (a, b) in enumerate(zip(first, last, strict=False)) if a != b)
    return first[: next(differ, len(first))]


def _line(fields: Fields, shared: Sequence[Hashable]) -> bytes:
    """An item; what it has in common with the group is null, or left out at the end."""
    rest = str(fields[_ADDRESS]).removeprefix(str(shared[_ADDRESS]))
    line: list[Hashable] = [rest, *fields[1:]]
    for number in range(_TEXT + 1, len(line)):
        if line[number] == shared[number]:
            line[number] = None
    while line[-1] is None:
        line.pop()
    return as_json(line)


def _parts(sizes: Sequence[int], head: int) -> Iterator[tuple[int, int]]:
    """Cut a run into parts of about equal size, none larger than a group may be."""
    whole, most = sum(sizes), LARGEST_GROUP - head
    number = -(-whole // most)
    ends = accumulate(sizes)
    wanted = [int((end - size / 2) * number / whole) for end, size in zip(ends, sizes, strict=True)]
    start, filled = 0, 0
    for place, size in enumerate(sizes):
        if place > start and (wanted[place] != wanted[start] or filled + size > most):
            yield start, place
            start, filled = place, 0
        filled += size
    yield start, len(sizes)
