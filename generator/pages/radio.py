"""Bulletins for commune loudspeakers: a sheet for each thing, and the lists of all sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.spoken.pace import SYLLABLES_A_MINUTE
from generator.views import urls
from generator.views.radio.bulletin import RadioView
from generator.views.radio.months import this_month
from generator.views.radio.things import Thing, things
from generator.views.tasks import MOST_ON_ONE_PAGE

TITLE = "Bản tin cho loa phát thanh"
DESCRIPTION = (
    "Bản tin 60, 120 và 240 giây để đọc trên loa xã, phường: câu ngắn, con số viết thành chữ."
)
GROUPS = {"van-ban": "Văn bản", "diem": "Điểm số", "lich": "Việc đến hạn từng tháng"}


def pages(dataset: Dataset) -> Iterator[Page]:
    """The list, a list for each province, then a sheet for each thing."""
    found = tuple(things(dataset))
    yield from _lists(dataset, found)
    for thing in found:
        yield _sheet(thing.make())


def _lists(dataset: Dataset, found: Sequence[Thing]) -> Iterator[Page]:
    by_province: dict[str, list[Thing]] = {}
    for one in found:
        by_province.setdefault(one.tinh, []).append(one)
    everywhere = by_province.pop("", [])
    known = [(one.ma, one.ten) for one in dataset.tinh if one.ma in by_province]
    counts = [(name, urls.radio_list(ma), len(by_province[ma])) for ma, name in known]
    yield _list(urls.RADIO, TITLE, everywhere, counts=counts, now=this_month(dataset))
    for ma, name in known:
        title = f"Bản tin phát thanh về {name}"
        yield _list(urls.radio_list(ma), title, by_province[ma], province=(ma, name))


def _list(
    path: str,
    title: str,
    found: Sequence[Thing],
    *,
    counts: Sequence[tuple[str, str, int]] = (),
    now: str | None = None,
    province: tuple[str, str] | None = None,
) -> Page:
    shown = [
        (GROUPS[kind], [(one.ten, one.duong) for one in group])
        for kind, group in groupby(found[:MOST_ON_ONE_PAGE], key=lambda one: one.nhom)
    ]
    markdown = fill(
        "radio_list.md.jinja",
        path,
        title=title,
        groups=shown,
        rest=len(found) - MOST_ON_ONE_PAGE,
        counts=counts,
        now=now,
        province=province,
        rate=SYLLABLES_A_MINUTE,
    )
    return Page(path, title, DESCRIPTION, markdown, hide=("toc",))


@dataclass(frozen=True)
class _Breath:
    """A line of a sheet. What stays as printed is marked for the reader."""

    giu: tuple[str, ...]

    def __call__(self, words: str) -> Markup:
        longest_first = sorted(self.giu, key=len, reverse=True)
        if not longest_first:
            return escape(words)
        pieces = re.split(f"({'|'.join(map(re.escape, longest_first))})", words)
        return Markup("").join(
            Markup('<b class="giu">{}</b>').format(piece) if number % 2 else piece
            for number, piece in enumerate(pieces)
        )


def _sheet(view: RadioView) -> Page:
    title = f"Bản tin phát thanh: {view.ten}"
    markdown = fill(
        "radio.md.jinja",
        view.duong,
        view=view,
        title=title,
        rate=SYLLABLES_A_MINUTE,
        breath=tuple(_Breath(one.giu) for one in view.ban_tin),
        crumbs=view.truoc,
    )
    return Page(view.duong, title, DESCRIPTION, markdown, hide=("toc",), source=view.nguon)
