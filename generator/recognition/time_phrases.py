"""From words of time to phrases: «từ … đến …», «trước ngày …», «quý I và quý II năm …».

A phrase counts when a preposition, a colon or the absence of other words makes it a time of
execution: «Báo cáo năm 2020: trước ngày 15/12/2020» has one such phrase, not two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.recognition.time_words import Kind, Point, Token, tokenize

_NEUTRAL_WORDS = (
    "hoàn thành xong thực hiện triển khai tổ chức dự kiến thời gian điểm hạn giai đoạn tiếp tục "
    "duy trì đợt kỳ các là"
)
_NEUTRAL = frozenset(_NEUTRAL_WORDS.split())
_REPORTING_WORDS = "báo cáo kiểm tra rà soát cập nhật sơ kết tổng ít nhất tối thiểu"
_REPORTING = frozenset(_REPORTING_WORDS.split())  # neutral beside «hằng quý», «định kỳ»
_RECURRING = frozenset({Kind.CONSTANT, Kind.EVERY, Kind.PERIODIC})
_FILLERS = frozenset({Kind.IN, Kind.AND, Kind.COLON}) | _RECURRING
_FIGURES = frozenset({Kind.NUMBER, Kind.ROMAN, Kind.CLOCK})
_ROLES = frozenset({Kind.UNTIL, Kind.BEFORE, Kind.BY, Kind.FROM, Kind.IN})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A time, from `first` to `last` (None: only `first`), and the role its preposition gives.

    `start`, `end`: its words, which items of one list share. `dated`: the text names the year.
    """

    role: Kind | None
    first: Point
    last: Point | None
    start: int
    end: int

    @property
    def dated(self) -> bool:
        return self.year is not None

    @property
    def year(self) -> int | None:
        """The year of the text, from the phrase itself."""
        return self.first.nam or (self.last.nam if self.last else None)

    def in_year(self, nam: int | None) -> Phrase:
        """Return the phrase with `nam` where it names no year."""
        last = self.last.in_year(self.first.nam or nam) if self.last else None
        first = self.first.in_year(last.nam if last else nam)
        if last is not None and first.don_vi == last.don_vi == "ngay" and first.so is None:
            first = replace(first, so=last.so)
        return replace(self, first=first, last=last)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one item of a cell says about time.

    `every`: its recurring words; `breaks`: where commas and «và» part it.
    """

    phrases: tuple[Phrase, ...]
    every: tuple[Token, ...] = ()
    breaks: tuple[int, ...] = ()
    constant: bool = False
    periodic: bool = False


_Group = tuple[list[Phrase], bool]


def read_phrases(key: str, nam: int | None) -> Reading | None:
    """Return what `key` (see `vietnamese.aligned_key`) says, years filled in, else with `nam`.

    In a recurring item no year is filled in. Returns None where words of time stay unexplained,
    as in «cuối tháng 5/2020» or «Báo cáo quý I».
    """
    tokens = tokenize(key)
    groups, rest = _groups(tokens)
    if any(_is_vague(tokens, place) for place in rest):
        return None
    left = [tokens[place] for place in rest]
    chosen = [group for group, strong in groups if strong]
    if not chosen:
        chosen = [group for group, _ in groups]
        opens = not chosen and tokens[:1] and tokens[0].kind in _RECURRING
        if not opens and not _only_time(left, key, bool(chosen)):
            return None
    first = chosen[0][0].start if chosen else len(key)
    if any(token.kind in _FIGURES and token.start > first for token in left):
        return None
    every = tuple(token for token in left if token.kind is Kind.EVERY)
    if every and any(group not in chosen and _is_day(group) for group, _ in groups):
        return None  # «ngày 30 hằng tháng, từ tháng 01/2027»: the day must not be lost
    phrases = [phrase for group in chosen for phrase in group]
    filled = phrases if every else _with_years(phrases, _leading_year(groups) or nam)
    if filled is None:
        return None
    return Reading(
        tuple(filled),
        every,
        tuple(token.start for token in left if token.kind is Kind.AND),
        any(token.kind is Kind.CONSTANT for token in left),
        any(token.kind is Kind.PERIODIC for token in left),
    )


def _is_day(group: Sequence[Phrase]) -> bool:
    return group[0].first.don_vi == "ngay"


def _leading_year(groups: Sequence[_Group]) -> int | None:
    """Return the year of an item such as «Năm 2020: trước ngày 15/12»."""
    opening = groups[0][0][0] if groups else None
    leads = opening is not None and opening.first.don_vi == "nam" and opening.start == 0
    return opening.year if opening is not None and leads else None


def _groups(tokens: Sequence[Token]) -> tuple[list[_Group], list[int]]:
    """Return the lists of phrases, each with whether it is strong, and the unused tokens."""
    groups: list[_Group] = []
    rest: list[int] = []
    place = joined = 0
    while place < len(tokens):
        group, after = _group(tokens, place)
        if group:
            after_colon = place > 0 and tokens[place - 1].kind is Kind.COLON
            strong = after_colon or group[0].role is not None
            if groups and joined == place:
                groups[-1:] = _with_own_year(groups[-1], (group, strong))
            else:
                groups.append((group, strong))
            joined = after + (after < len(tokens) and tokens[after].kind is Kind.AND)
        else:
            rest.append(place)
            after = place + 1
        place = max(after, place + 1)
    return groups, rest


def _with_own_year(one: _Group, other: _Group) -> list[_Group]:
    """Join two neighbours if one is the year of the other: «Năm 2020, quý II»."""
    for year, fine in ((one, other), (other, one)):
        phrase = year[0][0]
        is_year = len(year[0]) == 1 and phrase.first.don_vi == "nam" and phrase.last is None
        leads = year is other or phrase.role is Kind.IN or phrase.start == 0
        if is_year and leads and phrase.role in (None, Kind.IN) and not _any_dated(fine[0]):
            start, end = min(one[0][0].start, phrase.start), max(other[0][0].end, phrase.end)
            joined = [replace(each.in_year(phrase.year), start=start, end=end) for each in fine[0]]
            return [(joined, one[1] or other[1])]
    return [one, other]


def _any_dated(phrases: Sequence[Phrase]) -> bool:
    return any(phrase.dated for phrase in phrases)


def _group(tokens: Sequence[Token], place: int) -> tuple[list[Phrase], int]:
    """Return the list that begins at `place` and the place after it; empty if none begins."""
    start = place
    role: Kind | None = None
    kinds = [token.kind for token in tokens[place : place + 2]]
    if kinds == [Kind.NOW, Kind.UNTIL]:
        role, place = Kind.NOW, place + 2
    elif kinds[0] in _ROLES:
        role, place = kinds[0], place + 1
        if role is Kind.BEFORE and kinds[1:] == [Kind.CLOCK]:
            role, place = Kind.BY, place + 1
    items: list[tuple[Point, Point | None]] = []
    while (item := _item(tokens, place, items[-1][0].don_vi if items else None)) is not None:
        if items and (items[-1][0].don_vi == "nam") != (item[0].don_vi == "nam"):
            break  # a year beside something finer is its year, not one more of the list
        first, last, place = item
        items.append((first, last))
        if place >= len(tokens) or tokens[place].kind is not Kind.AND:
            break
        place += 1
    if not items:
        return [], start
    if tokens[place - 1].kind is Kind.AND:
        place -= 1
    span = tokens[start].start, tokens[place - 1].end
    return [Phrase(role, first, last, *span) for first, last in items], place


def _item(
    tokens: Sequence[Token], place: int, unit: str | None
) -> tuple[Point, Point | None, int] | None:
    first = _point(tokens, place, unit)
    if first is None:
        return None
    if place + 1 < len(tokens) and tokens[place + 1].kind in (Kind.RANGE, Kind.UNTIL):
        last = _point(tokens, place + 2, first.don_vi)
        if last is not None:
            return first, last, place + 3
    return first, None, place + 1


def _point(tokens: Sequence[Token], place: int, unit: str | None) -> Point | None:
    """Return the point at `place`; bare figures count as more of `unit` («tháng 3, 4»)."""
    if place >= len(tokens):
        return None
    token = tokens[place]
    if token.kind is Kind.POINT or (token.kind is Kind.ROMAN and unit == "quy"):
        return token.point
    if token.kind is Kind.NUMBER and unit == "thang":
        return Point("thang", so=token.so)
    if token.kind is Kind.NUMBER and unit == "ngay":
        return Point("ngay", ngay=token.so)
    return None


def _with_years(phrases: Sequence[Phrase], nam: int | None) -> list[Phrase] | None:
    """Give each phrase the year of the next or the previous one, else `nam`.

    Returns None if a borrowed year would put the list out of order («tháng 12 và tháng 01/2026»).
    """
    years = [phrase.year for phrase in phrases]
    filled = []
    for place, phrase in enumerate(phrases):
        after = (year for year in years[place:] if year is not None)
        before = (year for year in reversed(years[:place]) if year is not None)
        filled.append(phrase.in_year(next(after, next(before, nam))))
    borrowed = None in years and any(years)
    begins = [span[0] for phrase in filled if (span := phrase.first.span()) is not None]
    return None if borrowed and begins != sorted(begins) else filled


def _is_vague(tokens: Sequence[Token], place: int) -> bool:
    following = tokens[place + 1].kind if place + 1 < len(tokens) else Kind.WORD
    return tokens[place].kind is Kind.VAGUE and following in (
        Kind.POINT,
        Kind.UNIT,
        Kind.NUMBER,
        Kind.RANGE,
        Kind.VAGUE,
    )


def _only_time(left: Sequence[Token], key: str, dated: bool) -> bool:
    """Say whether no word beside the times could make them the time of something else."""
    recurring = any(token.kind in _RECURRING for token in left)
    neutral = _NEUTRAL | _REPORTING if recurring else _NEUTRAL
    return not (dated or recurring) or all(
        token.kind in _FILLERS or key[token.start : token.end] in neutral for token in left
    )
