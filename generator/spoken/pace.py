"""How long a text takes to read aloud."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

SYLLABLES_A_MINUTE = 180
"""Our rate, declared on every sheet: three syllables a second, pauses included. Slower than news
on the radio, because an outdoor loudspeaker echoes and nobody can ask to hear it again."""


def syllables(text: str) -> int:
    """Syllables of spoken text: what white space parts, marks alone not counted."""
    return sum(any(char.isalnum() for char in word) for word in text.split())


def seconds(count: int) -> int:
    """Seconds that so many syllables take, rounded up."""
    return -(-count * 60 // SYLLABLES_A_MINUTE)


LONGEST_BREATH = 17
_USUAL_BREATH = 12
_SMALL = frozenset(
    "và hoặc để nhằm theo về với trong tại cho của từ đến do thuộc trước trên bằng".split()
)
_TAKES_ONE = frozenset("đối cùng so trở dựa căn kể cho tính bên".split())
_FIGURES = frozenset(
    "không một mốt hai ba bốn tư năm lăm sáu bảy tám chín mười mươi trăm linh nghìn triệu tỷ phẩy "
    "chấm phần tháng ngày mùng quý".split()
)
_LIST_ITEM = 3
_IN_A_FIGURE = 4000
_ANYWHERE, _BEFORE_SMALL, _IN_A_LIST, _AT_A_MARK = 400, 40, 60, 0


@lru_cache(maxsize=2048)
def breaths(sentence: str) -> tuple[str, ...]:
    """A sentence in groups that are said in one breath, of at most `LONGEST_BREATH` words, even in
    length and parted at marks where it has some, else before a small word."""
    words = sentence.split()
    if len(words) <= LONGEST_BREATH:
        return (sentence,) if sentence else ()
    best = [(0, 0)]  # for every end: the cost of all groups until there, and where the last begins
    for end in range(1, len(words) + 1):
        after = 0 if end == len(words) else _cost(words, end)
        starts = range(max(0, end - LONGEST_BREATH), end)
        cost, start = min((best[at][0] + (_USUAL_BREATH - end + at) ** 2, at) for at in starts)
        best.append((cost + after, start))
    cuts = [len(words)]
    while cuts[-1]:
        cuts.append(best[cuts[-1]][1])
    cuts.reverse()
    return tuple(" ".join(words[a:b]) for a, b in pairwise(cuts))


def _cost(words: list[str], place: int) -> int:
    """What it costs to breathe before the word at `place`."""
    before, after = words[place - 1], words[place].lower()
    if before.endswith((";", ":", ".", "?", "!")):
        return _AT_A_MARK
    if before.endswith(","):
        beside = (*words[max(0, place - 1 - _LIST_ITEM) : place - 1], *words[place : place + 3])
        return _IN_A_LIST if any(one.endswith(",") for one in beside) else _AT_A_MARK
    if before in _FIGURES and after in _FIGURES:
        return _IN_A_FIGURE
    if after in _SMALL and before.lower() not in _TAKES_ONE:
        return _BEFORE_SMALL
    return _ANYWHERE
