"""Everything that a change does, as one value."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from generator.problems import Problem
from generator.review.addresses import addresses
from generator.review.figures import FigureChange, disagreements, figure_changes
from generator.review.readings import ReadingChange, reading_changes
from generator.review.side import Side
from generator.review.words import ToldWords, told_words


@dataclass(frozen=True)
class Review:
    """`chu`: what reads differently; `doc`: what the machine makes of it; `so`: sums, ranks and
    counts; `lech_moi`, `lech_het`: printed figures that (no longer) disagree; `dia_chi_moi`,
    `dia_chi_mat`: addresses that appear or would be gone; `van_de_moi`, `van_de_het`: problems of
    the data that came or went."""

    chu: ToldWords
    doc: tuple[ReadingChange, ...] = ()
    so: tuple[FigureChange, ...] = ()
    lech_moi: tuple[str, ...] = ()
    lech_het: tuple[str, ...] = ()
    dia_chi_moi: tuple[str, ...] = ()
    dia_chi_mat: tuple[str, ...] = ()
    van_de_moi: tuple[Problem, ...] = ()
    van_de_het: tuple[Problem, ...] = field(default=(), repr=False)

    @property
    def trong(self) -> bool:
        """Does nothing change on any page?"""
        told = (self.chu.tin, self.chu.tep_khac, self.chu.khong_doc_duoc, self.doc, self.so)
        beside = (self.lech_moi, self.lech_het, self.dia_chi_moi, self.dia_chi_mat)
        return not any((*told, *beside, self.van_de_moi, self.van_de_het))


def review(before: Side, after: Side, ngay: date) -> Review:
    """Compare two states as they are known on `ngay`."""
    old, new = addresses(before.dataset), addresses(after.dataset)
    came, went = disagreements(before.dataset, after.dataset)
    return Review(
        told_words(before, after, ngay),
        tuple(reading_changes(before.dataset, after.dataset)),
        tuple(figure_changes(before.dataset, after.dataset)),
        came,
        went,
        tuple(sorted(new - old)),
        tuple(sorted(old - new)),
        _without(after.problems, before.problems),
        _without(before.problems, after.problems),
    )


def _without(these: tuple[Problem, ...], those: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The problems that are not among the others; a line that moved is the same problem."""
    left = Counter(map(_same, those))
    found = []
    for one in sorted(these, key=Problem.sort_key):
        if left[_same(one)]:
            left[_same(one)] -= 1
        else:
            found.append(one)
    return tuple(found)


def _same(one: Problem) -> tuple[str, str, str]:
    return one.code, one.position.file, one.message
