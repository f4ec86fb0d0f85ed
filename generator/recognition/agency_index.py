"""The register's names of agencies as a tree of words, in which a text is looked up.

The longest name wins, whole words only, whatever the case, the place of the tone or the dash.
Each word of a text is one step in the tree, so work grows with the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from generator.vietnamese import aligned_key, nfc


@dataclass(frozen=True, slots=True)
class AgencyName:
    """An agency or a group of agencies in the register: code, name, other names in use."""

    ma: str
    ten: str
    bi_danh: tuple[str, ...] = ()
    la_nhom: bool = False


@dataclass(slots=True)
class Node:
    """A place in the tree; `name` where an agency's name ends, None if two share it."""

    children: dict[str, Node] = field(default_factory=dict)
    name: AgencyName | None = None


@dataclass(frozen=True, slots=True, eq=False)
class AgencyIndex:
    """The names of a register, ready to be found. `mo_ho`: names that two agencies claim."""

    root: Node
    mo_ho: tuple[str, ...]

    @staticmethod
    def build(names: Iterable[AgencyName]) -> AgencyIndex:
        """Return the index of `names`; the same names give the same index without new work.

        A name that two agencies claim is listed in `mo_ho` and recognised as neither.
        """
        return _build(tuple(names))


@lru_cache(maxsize=128)
def _build(names: tuple[AgencyName, ...]) -> AgencyIndex:
    root = Node()
    claims: dict[tuple[str, ...], tuple[str, AgencyName]] = {}
    shared: dict[tuple[str, ...], str] = {}
    for name in names:
        for spelling in (name.ten, *name.bi_danh):
            words = name_key(spelling)
            if words and claims.setdefault(words, (spelling, name))[1].ma != name.ma:
                shared[words] = claims[words][0]
    for words, (_, name) in claims.items():
        node = root
        for word in words:
            node = node.children.setdefault(word, Node())
        node.name = None if words in shared else name
    return AgencyIndex(root, tuple(shared.values()))


class Word(NamedTuple):
    """A word of a text in the form of `vietnamese.aligned_key`, with its span."""

    key: str
    start: int
    end: int


_WORD = re.compile(r"[^\W_]+|[,;:()/&]|\.(?=\s|$)")


def words_of(printed: str) -> list[Word]:
    """Return words and the marks that part names; dashes do not count, & stands for «và»."""
    return [
        Word("và" if found[0] == "&" else found[0], *found.span())
        for found in _WORD.finditer(aligned_key(printed))
    ]


def name_key(name: str) -> tuple[str, ...]:
    """Return the words by which a name is found; two names of one key cannot be told apart."""
    return tuple(word.key for word in words_of(nfc(name)))


def longest_name(
    words: Sequence[Word], place: int, node: Node | None
) -> tuple[AgencyName | None, int]:
    """Return the longest name that begins with `words[place]` and the place after it."""
    best: AgencyName | None = None
    after = place
    while node is not None and place < len(words):
        node = node.children.get(words[place].key)
        place += 1
        if node is not None and node.name is not None:
            best, after = node.name, place
    return best, after
