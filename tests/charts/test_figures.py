"""What a chart says with lengths and places is what the figures say."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.frames import NARROW, WIDE, Frame
from generator.charts.layouts import lay_out
from generator.charts.layouts.card import card_body
from generator.charts.layouts.tiles import breaks, shade
from generator.charts.shapes import Dot, Drawing, Lines, Rect, Text
from generator.views.charts import AreaBar, PlaceOnScale, ScoreTile, TrendChart, UnitDot, YearPoint
from tests.charts import samples
from tests.charts.samples import D

FRAMES = pytest.mark.parametrize("frame", [NARROW, WIDE], ids=["narrow", "wide"])


def rects(drawing: Drawing, kind: str) -> list[Rect]:
    """The shapes of a kind without the mark in the legend."""
    return [s for s in drawing.shapes if isinstance(s, Rect) and s.kind == kind][1:]


def words(drawing: Drawing) -> list[str]:
    return [shape.words for shape in drawing.shapes if isinstance(shape, Text)]


def bars(frame: Frame, *areas: tuple[str, str]) -> tuple[list[Rect], list[Rect]]:
    rows = tuple(AreaBar("1", "Lĩnh vực", D(won), D(most), won) for won, most in areas)
    drawing = lay_out(replace(samples.area_bars(), linh_vuc=rows), frame)
    return rects(drawing, "duoc"), rects(drawing, "mat")


@FRAMES
def test_bars_are_as_long_as_their_figures(frame: Frame) -> None:
    won, lost = bars(frame, ("5", "10"), ("4", "20"))
    assert won[0].width / won[1].width == pytest.approx(5 / 4)
    assert lost[0].width / lost[1].width == pytest.approx(5 / 16)
    assert (won[0].width + lost[0].width) * 2 == pytest.approx(won[1].width + lost[1].width)


@FRAMES
@given(most=st.decimals("0.5", 20, places=2), share=st.decimals(0, 1, places=3))
def test_won_and_lost_together_are_the_maximum(frame: Frame, most: Decimal, share: Decimal) -> None:
    (full, *won), lost = bars(frame, (str(most), str(most)), (str(most * share), str(most)))
    assert sum(rect.width for rect in (*won, *lost)) == pytest.approx(full.width)
    if won and lost:
        assert won[0].x + won[0].width == pytest.approx(lost[0].x)


@FRAMES
def test_a_blank_is_not_zero(frame: Frame) -> None:
    blank = AreaBar("1", "Lĩnh vực", None, D(10), "–")
    drawing = lay_out(replace(samples.area_bars(), linh_vuc=(blank,)), frame)
    assert rects(drawing, "duoc") == rects(drawing, "mat") == []
    assert not any(text.startswith("mất") for text in words(drawing))


@FRAMES
def test_a_score_above_its_maximum_stays_in_its_bar(frame: Frame) -> None:
    won, lost = bars(frame, ("12", "10"))
    assert won[0].x + won[0].width <= frame.width
    assert lost == []


@FRAMES
def test_parts_fill_the_bar_and_derived_figures_say_so(frame: Frame) -> None:
    drawing = lay_out(samples.parts_bar(), frame)
    won, lost = rects(drawing, "duoc"), rects(drawing, "mat")
    assert sum(rect.width for rect in (*won, *lost)) == pytest.approx(frame.width)
    assert won[1].x == pytest.approx(frame.width * 0.665)
    assert words(drawing).count("cổng tính") == 1


def test_many_small_parts_become_a_list() -> None:
    part = replace(samples.parts_bar().phan[0], toi_da=D(10), dat=D(9))
    drawing = lay_out(replace(samples.parts_bar(), phan=(part,) * 10), NARROW)
    assert words(drawing).count("Thẩm định") == 10


years = st.lists(
    st.tuples(
        st.none() | st.decimals(40, 100, places=2),
        st.sampled_from([None, None, "Bộ tiêu chí khác", "Sáp nhập"]),
        st.integers(1, 2),
    ),
    max_size=16,
)


@FRAMES
@given(years=years)
def test_no_line_crosses_a_break(
    frame: Frame, years: list[tuple[Decimal | None, str | None, int]]
) -> None:
    chart = trend(years)
    drawing = lay_out(chart, frame)
    lines = [s for s in drawing.shapes if isinstance(s, Lines)]
    runs = [line.points for line in lines if line.kind == "duong"]
    assert sum(len(run) for run in runs) == sum(len(r) for r in chart.cac_doan if len(r) > 1)
    for line in (line for line in lines if line.kind == "ngat"):
        (x1, y1), (x2, y2) = line.points
        side = 0 if x1 == x2 else 1  # upright: to the right of it or to the left
        place = x1 if side == 0 else y1
        assert x1 == x2 or y1 == y2
        for run in runs:
            assert {point[side] < place for point in run} in ({True}, {False})


@given(years=years)
def test_every_break_after_the_first_year_is_drawn_and_told(
    years: list[tuple[Decimal | None, str | None, int]],
) -> None:
    chart = trend(years)
    reasons = [point.ngat_truoc for point in chart.diem[1:] if point.ngat_truoc]
    drawing = lay_out(chart, NARROW)
    broken = [s for s in drawing.shapes if isinstance(s, Lines) and s.kind == "ngat"]
    assert len(broken) == len(reasons)
    assert [text for text in words(drawing) if text in set(reasons)] == reasons


def trend(years: list[tuple[Decimal | None, str | None, int]]) -> TrendChart:
    nam, points = 2010, []
    for figure, reason, step in years:
        nam += step
        points.append(YearPoint(nam, figure, "" if figure is None else "0,00", reason))
    return replace(samples.trend(), diem=tuple(points))


def test_only_consecutive_comparable_years_are_a_run() -> None:
    runs = [[point.nam for point in run] for run in samples.trend().cac_doan]
    assert runs == [[2016, 2017, 2018], [2019, 2020], [2022, 2023, 2024], [2025]]


def test_an_incomplete_year_says_so() -> None:
    strip = samples.unit_strip(11)
    assert words(lay_out(strip, NARROW))[0] == "Cổng có 11 trong 63 tỉnh, thành phố"
    assert words(card_body(strip, 400, 300))[0] == "Cổng có 11 trong 63 tỉnh, thành phố"
    whole = replace(strip, so_don_vi=11)
    assert not any("trong" in text for text in words(lay_out(whole, NARROW)))


def test_figures_are_shown_as_printed() -> None:
    drawn = words(lay_out(samples.area_bars(), WIDE))
    assert "9.30/13.5" in drawn
    assert "mất 4,2" in drawn


def test_percent_is_never_called_points() -> None:
    drawn = words(lay_out(replace(samples.area_bars(), don_vi="%"), WIDE))
    assert "mất 4,2%" in drawn
    assert not any("điểm" in text for text in drawn)


def test_shades_have_round_ends_and_hold_their_figures() -> None:
    figures = (D("75"), D("79.9"), D("80"), D("87.21"))
    bounds = breaks(figures)
    assert bounds == (D(75), D(80), D(85), D(90))
    assert [shade(figure, bounds) for figure in figures] == [1, 1, 2, 3]


def test_where_low_is_good_the_least_figure_has_the_strongest_shade_and_words_say_so() -> None:
    tiles = tuple(ScoreTile("Mẫu", 1, n + 1, D(figure), "") for n, figure in enumerate((10, 25)))
    for low_is_good, kinds in ((False, ["o-1", "o-4"]), (True, ["o-4", "o-1"])):
        chart = replace(samples.score_map(), o=tiles, thap_la_tot=low_is_good)
        for drawing in (lay_out(chart, NARROW), lay_out(chart, WIDE)):
            squares = [s for s in drawing.shapes if isinstance(s, Rect) and s.height > 40]
            assert [square.kind for square in squares] == kinds
            assert ("Càng thấp càng tốt" in words(drawing)) is low_is_good
        assert ("Càng thấp càng tốt" in words(card_body(chart, 400, 240))) is low_is_good


def test_figures_above_a_scale_are_a_coarser_step_and_never_a_gap() -> None:
    figures = tuple(UnitDot("Mẫu", D(figure), figure) for figure in ("70", "95"))
    strip = replace(samples.unit_strip(), cac_don_vi=figures, so_don_vi=2)
    shown = {room: words(lay_out(strip, Frame(room, 14, 12.5, wide=False))) for room in (328, 160)}
    assert shown[328][:6] == ["70", "75", "80", "85", "90", "95 điểm"]
    assert shown[160][:3] == ["70", "80", "90 điểm"]


def test_a_card_names_up_to_eight_units() -> None:
    tiles = tuple(ScoreTile(f"Mẫu {n}", 1, n, D(80 + n), f"{80 + n},5") for n in range(1, 9))
    few = words(card_body(replace(samples.score_map(), o=tiles), 400, 240))
    assert {"Mẫu 1", "81,5", "Mẫu 8", "88,5"} <= set(few)
    more = (*tiles, ScoreTile("Mẫu 9", 1, 9, D(89), "89,5"))
    assert "Mẫu 1" not in words(card_body(replace(samples.score_map(), o=more), 400, 240))


@FRAMES
def test_a_rank_alone_draws_no_scale(frame: Frame) -> None:
    chart = PlaceOnScale(
        tieu_de="Mẫu",
        mo_ta="hạng 9",
        nguon="Mẫu",
        dia_chi="/",
        ten="Mẫu",
        diem=None,
        in_la="",
        tu=D(0),
        den=D(100),
    )
    assert lay_out(chart, frame).shapes == ()
    assert lay_out(replace(chart, diem=D(5)), frame).shapes != ()


@pytest.mark.parametrize(
    ("figures", "right", "below"),
    [
        (("70", "80", "70"), 0, False),
        (("90", "73", "90"), 0, True),
        (("70", "75", "80"), -1, False),
        (("80", "75", "70"), 1, False),
    ],
)
def test_a_figure_stands_off_the_lines_of_its_trend(
    figures: tuple[str, ...], right: int, below: bool
) -> None:
    points = tuple(YearPoint(2020 + n, D(one), f"{n}x") for n, one in enumerate(figures))
    drawing = lay_out(replace(samples.trend(), diem=points), WIDE)
    dot = [shape for shape in drawing.shapes if isinstance(shape, Dot)][1]
    label = next(s for s in drawing.shapes if isinstance(s, Text) and s.words == "1x")
    assert (label.x > dot.x) - (label.x < dot.x) == right
    assert (label.y > dot.y) is below


def test_one_figure_alone_has_no_steps() -> None:
    assert breaks((D("83.39"), D("83.390"))) == ()


@given(figures=st.lists(st.decimals(0, 100, places=4), min_size=2, max_size=8, unique=True))
def test_every_figure_lies_in_its_shade(figures: list[Decimal]) -> None:
    bounds = breaks(tuple(figures))
    assert 2 <= len(bounds) <= 5
    for figure in figures:
        step = shade(figure, bounds)
        assert bounds[step - 1] <= figure < bounds[step]


def test_a_narrow_map_keeps_whole_words_and_leaves_out_empty_columns() -> None:
    names = ("Thái Nguyên", "Bà Rịa – Vũng Tàu", "Quần đảo Mẫu Xa")
    tiles = tuple(ScoreTile(names[n % 3], 1, n + 1, None, "") for n in range(9))
    far = ScoreTile("Mẫu Xa", 2, 12, D(1), "1,00")
    drawing = lay_out(replace(samples.score_map(), o=(*tiles, far)), NARROW)
    assert drawing.width > NARROW.width
    assert {"Nguyên", "Vũng", "Xa"} <= {word for text in words(drawing) for word in text.split()}
    squares = {s.x for s in drawing.shapes if isinstance(s, Rect) and s.height > 40}
    assert len(squares) == 10
    assert drawing.width - max(squares) < 60


def test_an_unknown_square_has_a_name_and_no_figure() -> None:
    tile = ScoreTile("Mẫu Hạ", 1, 1, None, "")
    drawing = lay_out(replace(samples.score_map(), o=(tile,)), NARROW)
    assert words(drawing)[-1] == "Mẫu Hạ"
    assert rects(drawing, "o-trong")
