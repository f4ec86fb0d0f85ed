"""What the search finds, in plain words."""

from __future__ import annotations

from typing import NamedTuple


class Found(NamedTuple):
    """A page, or with `#id` in `path` an item on it, as a reader may look for it.

    `text`: its paragraphs; an empty one is left out. `loai`: the kind's code, one of
    `views.search.kinds.LOAI`. `noi`: where it stands in the reader's words («Kế hoạch
    180/KH-UBND, Tiền Giang»), shown under the title and searched with it; empty for a page of its
    own. `tinh`, `nam`, `linh_vuc`, `co_quan`, `trang_thai`: the codes that filters ask for;
    empty where the thing has none. `weight` multiplies its score.
    """

    path: str
    title: str
    text: tuple[str, ...]
    tags: tuple[str, ...] = ()
    weight: float = 1.0
    loai: str = "trang"
    noi: str = ""
    tinh: tuple[str, ...] = ()
    nam: tuple[int, ...] = ()
    linh_vuc: tuple[str, ...] = ()
    co_quan: tuple[str, ...] = ()
    trang_thai: tuple[str, ...] = ()
