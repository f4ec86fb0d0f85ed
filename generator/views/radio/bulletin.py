"""A bulletin: paragraphs chosen until the seconds are full, each with its reading time."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from generator.spoken.pace import SYLLABLES_A_MINUTE, breaths, seconds, syllables
from generator.spoken.wording import Spoken
from generator.vietnamese import capital
from generator.views import urls

LENGTHS = (60, 120, 240)
"""Seconds of the three versions of every bulletin."""

_SENTENCES = re.compile(r"(?<=[.!?]) (?=[^\W\d_a-zđ])")
ALWAYS = 0
_OVER = 1.05
_TRIES = 8
"""So many pieces in a row that do not fit, and no more are tried."""


@dataclass(frozen=True)
class Piece:
    """Sentences that are read together or not at all. `doan`: the paragraph they belong to; `can`:
    what is chosen first has the lower number, `ALWAYS` is in every version. They are put into
    spoken words only when somebody asks whether they fit."""

    doan: str
    can: int
    viet: tuple[str, ...]
    noi: Callable[[str], Spoken]

    @cached_property
    def cau(self) -> tuple[Spoken, ...]:
        """The sentences as they are spoken."""
        return tuple(sentence(self.noi(one)) for one in self.viet if one)

    @cached_property
    def dong(self) -> tuple[tuple[str, ...], ...]:
        """Each sentence in groups of one breath."""
        return tuple(
            breaths(part) for one in self.cau for part in _SENTENCES.split(one.loi) if part
        )

    @cached_property
    def so_tieng(self) -> int:
        return sum(syllables(one.loi) for one in self.cau)


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: its sentences, each in groups of one breath."""

    cau: tuple[tuple[str, ...], ...]
    so_tieng: int

    @property
    def giay(self) -> int:
        return seconds(self.so_tieng)


@dataclass(frozen=True)
class Bulletin:
    """One version. `muc_tieu`: the seconds it was made for; `het`: whether everything there is to
    say is in it."""

    muc_tieu: int
    doan: tuple[Paragraph, ...]
    giu: tuple[str, ...]
    het: bool

    @property
    def so_tieng(self) -> int:
        return sum(one.so_tieng for one in self.doan)

    @property
    def giay(self) -> int:
        """How long it really takes."""
        return seconds(self.so_tieng)


@dataclass(frozen=True)
class RadioView:
    """The bulletins of a document, a score or a month. `cua`: the page they are about, or
    the address it would have, where `trong` is the page that has it inside; `ten`: what that is
    called; `nguon`: the source as print names it; `truoc`: the pages above."""

    cua: str
    ten: str
    nhom: str
    tinh: str
    nguon: str
    truoc: tuple[tuple[str, str], ...]
    ban_tin: tuple[Bulletin, ...]
    trong: str = ""

    @property
    def trang(self) -> str:
        """The page to read more on."""
        return self.trong or self.cua

    @property
    def duong(self) -> str:
        return urls.radio(self.cua)

    @property
    def tep(self) -> tuple[tuple[int, str], ...]:
        """The text files: seconds and path."""
        return tuple((length, urls.radio_text(self.cua, length)) for length in LENGTHS)


def bulletins(pieces: Sequence[Piece], leads: Mapping[str, Piece]) -> tuple[Bulletin, ...]:
    """The three versions. `leads`: the sentence that opens a paragraph, where one does."""
    return tuple(compose(pieces, leads, length) for length in LENGTHS)


def compose(pieces: Sequence[Piece], leads: Mapping[str, Piece], length: int) -> Bulletin:
    """As many pieces as `length` seconds hold (5 in 100 more at most, save what must be said), the
    most needed first; they are read in the order of `pieces`."""
    chosen = _chosen(pieces, leads, length * SYLLABLES_A_MINUTE // 60)
    read = [piece for place, piece in enumerate(pieces) if place in chosen]
    paragraphs = [
        [*([leads[name]] if name in leads else ()), *found]
        for name, found in groupby(read, key=lambda piece: piece.doan)
    ]
    kept = dict.fromkeys(w for found in paragraphs for p in found for one in p.cau for w in one.giu)
    shown = tuple(
        Paragraph(
            tuple(line for piece in found for line in piece.dong),
            sum(piece.so_tieng for piece in found),
        )
        for found in paragraphs
    )
    return Bulletin(length, shown, tuple(kept), len(chosen) == len(pieces))


def _chosen(pieces: Sequence[Piece], leads: Mapping[str, Piece], room: int) -> set[int]:
    chosen: set[int] = set()
    opened: set[str] = set()
    used = too_long = 0
    for place in sorted(range(len(pieces)), key=lambda place: (pieces[place].can, place)):
        piece = pieces[place]
        if too_long >= _TRIES:
            break
        cost = piece.so_tieng
        if piece.doan in leads and piece.doan not in opened:
            cost += leads[piece.doan].so_tieng
        if piece.can == ALWAYS or used + cost <= room * _OVER:
            chosen.add(place)
            opened.add(piece.doan)
            used += cost
            too_long = 0
        else:
            too_long += 1
    return chosen


def sentence(spoken: Spoken) -> Spoken:
    """Words as a sentence: a capital first, a full stop last."""
    words = spoken.loi.strip().rstrip(",;:. ")
    end = "" if words.endswith(("!", "?")) else "."
    return Spoken(capital(words) + end, spoken.giu)
