"""Whatever a table looks like, its words stay, in order."""

from __future__ import annotations

from typing import Any, Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importers.composing import compose
from generator.importers.document_types.tables import node
from generator.importers.reading import Block, Cell, Grid, PageBreak, Reading, Row
from generator.importers.stages import join_tables
from generator.schema.body import Table
from generator.schema.printed import printed_table
from tests.importers.tables.fidelity import assert_every_word

Kind = Literal["docx", "pdf", "html", "txt"]
KINDS: tuple[Kind, ...] = ("pdf", "docx", "txt")
_HEADS = ("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Phối hợp", "Thời hạn", "Tiêu chí", "Điểm", "Năm")
_WORDS = (
    "1",
    "2.",
    "1.1",
    "I. THỂ CHẾ",
    "(1)",
    "- báo cáo",
    "Sở Nội vụ",
    "và các sở",
    "5.441",
    "8,5",
)
_TEXTS = st.sampled_from(("", "", *_HEADS, *_WORDS, "Tổng cộng", "2026", "Sở Nội vụ và các"))
_CELLS = st.builds(
    lambda texts, across, down: Cell(tuple(text for text in texts if text), across, down),
    st.lists(_TEXTS, max_size=2),
    st.sampled_from((1, 1, 1, 2, 9)),
    st.sampled_from((1, 1, 1, 2, 9)),
)


@st.composite
def grids(draw: st.DrawFn, columns: int | None = None, page: int | None = None) -> Grid:
    width = columns or draw(st.integers(1, 6))
    place = st.one_of(_CELLS, _CELLS, st.none())
    rows = draw(st.lists(st.lists(place, min_size=width, max_size=width), max_size=6))
    if draw(st.booleans()):
        heads = draw(st.permutations(_HEADS))[:width]
        rows.insert(0, [Cell((head,)) for head in (*heads, *[""] * (width - len(heads)))])
    return Grid(tuple(Row(tuple(row), (n, n), page) for n, row in enumerate(rows, 1)))


@settings(max_examples=80)
@given(grids(), st.sampled_from((None, 2025)), st.sampled_from((None, "par-index")))
def test_a_node_prints_the_words_of_its_grid(
    grid: Grid, nam: int | None, chi_so: str | None
) -> None:
    words = [word for row in grid.rows for cell in row.cells if cell for word in cell.text.split()]
    record = Table.model_validate(node(grid, nam, chi_so).node)
    assert [w for piece in printed_table(record, ()) for w in piece.text.split()] == words


@settings(max_examples=80)
@given(st.data())
def test_joined_tables_account_for_every_word(data: st.DataObject) -> None:
    kind: Kind = data.draw(st.sampled_from(KINDS))
    blocks: list[Block] = []
    for page in range(1, data.draw(st.integers(2, 4)) + 1):
        blocks.append(data.draw(grids(columns=4, page=page if kind == "pdf" else None)))
        blocks.append(PageBreak(forced=data.draw(st.booleans())))
    text, placed = compose(blocks)
    reading = join_tables.apply(Reading(kind, text, placed))
    nodes = [node(block, 2025).node for block in reading.blocks if isinstance(block, Grid)]
    assert_every_word(reading, [*nodes, {"doan": "."}], text + ".")


def test_a_table_of_a_thousand_pages_is_one_table() -> None:
    rows: list[Any] = [("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn")]
    rows += [(f"{n}", f"Việc {n}", "Sở Nội vụ", "Quý I") for n in range(1, 1001)]
    pieces = [
        Grid((Row(tuple(Cell((text,)) for text in row), (0, 0), number),))
        for number, row in enumerate(rows)
    ]
    text, placed = compose(pieces)
    (whole,) = join_tables.apply(Reading("pdf", text, placed)).blocks
    assert isinstance(whole, Grid)
    assert len(node(whole, None).node["bang_nhiem_vu"]["dong"]) == 1000
