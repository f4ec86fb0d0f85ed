"""The figure of a document's genealogy: its words fit the sheet and stand in their order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts import draw_inline
from generator.charts.frames import NARROW, WIDE, Frame
from generator.charts.layouts import lay_out
from generator.charts.shapes import Text
from generator.charts.words import width_of
from generator.views.citations.figure import MOST_NAMES, GenealogyFigure, genealogy_figure
from tests.charts.reading import parse, texts

PLAN = "Kế hoạch 12/KH-UBND"
BASES = ("Luật Mẫu ngày 19/06/2015", "Nghị quyết 30c/NQ-CP ngày 08/11/2011")
CITING = ("Kế hoạch 18/KH-SNV",)


def figure(bases: tuple[str, ...] = BASES, citing: tuple[str, ...] = CITING) -> GenealogyFigure:
    found = genealogy_figure(PLAN, "/van-ban/mau/2026/12-kh-ubnd/", bases, citing)
    assert found is not None
    return found


def test_what_is_drawn_and_told() -> None:
    chart = figure()
    assert chart.tieu_de == "Kế hoạch 12/KH-UBND đứng giữa những văn bản nào"
    assert chart.mo_ta == (
        "Kế hoạch 12/KH-UBND căn cứ, thực hiện 2 văn bản, được dẫn trong 1 văn bản trên cổng. Danh "
        "sách đầy đủ ở ngay bên dưới."
    )
    narrow = [shape.words for shape in lay_out(chart, NARROW).shapes if isinstance(shape, Text)]
    assert narrow == [
        "Căn cứ, thực hiện",
        "Luật Mẫu ngày 19/06/2015",
        "Nghị quyết 30c/NQ-CP ngày 08/11/2011",
        "Kế hoạch 12/KH-UBND",
        "Được dẫn trong",
        "Kế hoạch 18/KH-SNV",
    ]


def test_on_a_phone_words_stand_one_under_the_other() -> None:
    drawn = [shape for shape in lay_out(figure(), NARROW).shapes if isinstance(shape, Text)]
    assert [shape.y for shape in drawn] == sorted(shape.y for shape in drawn)


def test_on_a_wide_sheet_the_document_stands_in_the_middle() -> None:
    drawn = {s.words: s for s in lay_out(figure(), WIDE).shapes if isinstance(s, Text)}
    assert drawn["Căn cứ, thực hiện"].x < drawn["Kế hoạch"].x < drawn["Được dẫn trong"].x


@pytest.mark.parametrize("frame", [NARROW, WIDE])
def test_many_names_are_counted(frame: Frame) -> None:
    chart = figure(tuple(f"Nghị định {n}/2020/NĐ-CP" for n in range(1, 31)))
    words = [shape.words for shape in lay_out(chart, frame).shapes if isinstance(shape, Text)]
    assert "Nghị định 8/2020/NĐ-CP" in words
    assert "Nghị định 9/2020/NĐ-CP" not in words
    assert f"và {30 - MOST_NAMES} văn bản nữa" in words


def test_fewer_than_three_names_make_no_figure() -> None:
    assert genealogy_figure(PLAN, "/", (BASES[0],), ()) is None
    assert genealogy_figure(PLAN, "/", (), ()) is None


NAMES = st.lists(st.text("ABđệ <&/-19 ", min_size=1, max_size=90), max_size=12).map(tuple)


@given(NAMES, NAMES)
def test_words_stay_on_the_sheet(bases: tuple[str, ...], citing: tuple[str, ...]) -> None:
    chart = genealogy_figure(PLAN, "/", bases, citing)
    if chart is None:
        return
    for frame in (NARROW, WIDE):
        drawing = lay_out(chart, frame)
        for shape in drawing.shapes:
            if isinstance(shape, Text):
                assert shape.x >= 0
                assert shape.x + width_of(shape.words, shape.size, shape.weight) <= frame.width + 1
                assert 0 < shape.y <= drawing.height
    page = draw_inline(chart, "gia-pha")
    assert len(list(parse(page).iter("svg"))) == 2
    assert PLAN in texts(page)
