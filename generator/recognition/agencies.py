"""Which agencies a cell names, and which of them has to act.

Names come from the register with their aliases, see `agency_index`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.recognition.agency_index import (
    AgencyIndex,
    AgencyName,
    Node,
    Word,
    longest_name,
    words_of,
)
from generator.vietnamese import nfc

__all__ = [
    "AgencyAction",
    "AgencyIndex",
    "AgencyName",
    "AgencyReading",
    "Mention",
    "read_agencies",
    "split_agency_action",
]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the text names an agency.

    `nguyen_van` is the exact substring at `vi_tri` (start, end); in «Các sở: Y tế, …» it is
    «Y tế». `vai_tro` is left to those who know the column.
    """

    ma: str
    nguyen_van: str
    vi_tri: tuple[int, int]
    la_nhom: bool = False
    vai_tro: str | None = None


@dataclass(frozen=True, slots=True)
class AgencyReading:
    """The agencies of a text in printed order, and the words that name none known."""

    nhac_toi: tuple[Mention, ...]
    con_lai: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgencyAction:
    """What the agencies `co_quan` have to do: `viec`, an exact substring of the text.

    `co_quan` is empty where the words do not begin with a known agency, `viec` where they only
    name agencies.
    """

    co_quan: tuple[Mention, ...]
    viec: str


def read_agencies(text: str, index: AgencyIndex) -> AgencyReading:
    """Return the agencies that `text` names and what is left of it.

    «Các sở: Y tế, Văn hóa, Thể thao và Du lịch» names two departments: after the shared word
    the longest known name counts, since names hold commas and «và» themselves.
    """
    return _read(nfc(text), index)


@lru_cache(maxsize=8192)  # the same few cells fill most tables
def _read(printed: str, index: AgencyIndex) -> AgencyReading:
    mentions: list[Mention] = []
    rest: list[str] = []
    covered = 0
    for start, end, found in _runs(printed, words_of(printed), index):
        mentions += found
        rest += _left_over(printed[covered:start])
        covered = end
    rest += _left_over(printed[covered:])
    return AgencyReading(tuple(mentions), tuple(rest))


def _runs(
    printed: str, words: Sequence[Word], index: AgencyIndex
) -> Iterator[tuple[int, int, list[Mention]]]:
    """Yield each named agency or shared-word list with the span that it covers."""
    place, begins = 0, index.root.children
    while place < len(words):
        if words[place].key not in begins and words[place].key != "các":
            place += 1  # most words begin no name
            continue
        found, after = _shared_list(printed, words, place, index.root)
        if not found:
            name, after = longest_name(words, place, index.root)
            if name is not None:
                found = [_mention(printed, words, place, after, name)]
                more, after = _more_of_kind(printed, words, after, index.root, words[place].key)
                found += more
        if found:
            yield words[place].start, words[after - 1].end, found
        place = max(after, place + 1)


def _shared_list(
    printed: str, words: Sequence[Word], place: int, root: Node
) -> tuple[list[Mention], int]:
    """Read «Các sở: Y tế, …» or «các sở Y tế, …» at `place`."""
    if words[place].key != "các" or place + 2 >= len(words):
        return [], place
    kind = words[place + 1].key
    first = place + 3 if words[place + 2].key == ":" else place + 2
    name, after = _of_kind(printed, words, first, root, kind)
    if name is None:
        return [], place
    more, end = _more_of_kind(printed, words, after, root, kind)
    return [_mention(printed, words, first, after, name), *more], end


def _more_of_kind(
    printed: str, words: Sequence[Word], place: int, root: Node, kind: str
) -> tuple[list[Mention], int]:
    """Read «, Giáo dục và Đào tạo và Nội vụ» after a name that begins with `kind`."""
    found: list[Mention] = []
    while place + 1 < len(words) and words[place].key in (",", "và"):
        begin = place + 1
        if words[begin].key == "và" and begin + 1 < len(words):
            begin += 1
        name, after = _of_kind(printed, words, begin, root, kind)
        if name is None or longest_name(words, begin, root)[1] >= after:
            break
        found.append(_mention(printed, words, begin, after, name))
        place = after
    return found, place


def _of_kind(
    printed: str, words: Sequence[Word], place: int, root: Node, kind: str
) -> tuple[AgencyName | None, int]:
    """Return the longest name «`kind` …» whose part after `kind` begins, in capitals, here."""
    if place >= len(words) or not printed[words[place].start].isupper():
        return None, place
    return longest_name(words, place, root.children.get(kind))


def _mention(
    printed: str, words: Sequence[Word], place: int, after: int, name: AgencyName
) -> Mention:
    start, end = words[place].start, words[after - 1].end
    return Mention(name.ma, printed[start:end], (start, end), name.la_nhom)


_PARTING = re.compile(r"[,;:()./&\n\u2013\u2014+*•|]|(?<!\w)-|-(?!\w)")
_CONJUNCTIONS = frozenset({"và", "hoặc", "cùng", "với", "hay"})


def _left_over(stretch: str) -> list[str]:
    left = []
    for part in _PARTING.split(stretch):
        words = part.split()
        while words and words[0].lower() in _CONJUNCTIONS:
            words.pop(0)
        while words and words[-1].lower() in _CONJUNCTIONS:
            words.pop()
        if words:
            left.append(" ".join(words))
    return left


@dataclass(frozen=True, slots=True)
class _Run:
    end: int
    mentions: tuple[Mention, ...]


_BREAK = re.compile(r"(?P<bullet>(?:^|[;.:\n])\s*[-–+•]\s+)|(?P<dash>\s[-–]\s+)|(?P<semi>;\s*)")
_ORDER = re.compile(r"\s*(?:(?:giao|đề nghị|yêu cầu)\s+)?", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?:[,;&]\s*(?:và\s+)?|và\s+)")
_COLON = re.compile(r"\s*(?:\([^()]*\)\s*)?:")
_EDGE = " \t\r\n\u00a0;"
_LONGEST_LIST = 120  # characters between the last known agency and the colon of its list


def split_agency_action(text: str, index: AgencyIndex) -> tuple[AgencyAction, ...]:
    """Return who has to do what, clause by clause, as printed.

    Who acts stands at the start of a clause («Sở Tài chính chủ trì, …») or before its colon
    («Sở Nội vụ: Tổ chức …»); agencies named later in the action are no leads.
    """
    printed = nfc(text)
    runs = {
        start: _Run(end, tuple(mentions))
        for start, end, mentions in _runs(printed, words_of(printed), index)
    }
    actions = []
    for start, end in _clauses(printed, runs):
        action = _clause(printed, start, end, runs)
        if action.co_quan or action.viec:
            actions.append(action)
    return tuple(actions)


def _clauses(printed: str, runs: dict[int, _Run]) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _BREAK.finditer(printed):
        new_agency = found.end() in runs
        if found["semi"] is not None:
            parts = new_agency and bool(_clause(printed, start, found.start(), runs).viec)
        else:
            parts = found["bullet"] is not None or new_agency
        if parts:
            yield start, found.start()
            start = found.end()
    yield start, len(printed)


def _clause(printed: str, start: int, end: int, runs: dict[int, _Run]) -> AgencyAction:
    order = _ORDER.match(printed, start, end)
    place = order.end() if order else start
    leads: list[Mention] = []
    after = place
    while place in runs and runs[place].end <= end:
        leads += runs[place].mentions
        after = runs[place].end
        joint = _JOINT.match(printed, after, end)
        place = joint.end() if joint else -1
    if not leads:
        return AgencyAction((), printed[start:end].strip(_EDGE))
    if (colon := _COLON.match(printed, after, end)) is not None:
        after = colon.end()
    elif place > 0 and 0 < (mark := printed.find(":", place, end)) - after < _LONGEST_LIST:
        leads += [m for at, run in runs.items() if place < at < mark for m in run.mentions]
        after = mark + 1
    rest = printed[after:end].strip(_EDGE)
    return AgencyAction(tuple(leads), rest if any(map(str.isalnum, rest)) else "")
