"""Ids are part of the public contract: unique, and not moved by a new neighbour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.outline import Placed, place
from generator.schema.document import Document

_KINDS = ["doan", "gach", "cong"]
_FEW_WORDS = st.sampled_from(["một", "hai", "1", "2", "a", "một hai", "…", "i", "đ", "2 1"])
_MARKS = st.sampled_from(["I.", "1.", "2.", "2.1.", "a)", "d)", "đ)", "Điều 1.", "*"])


def _nodes(texts: st.SearchStrategy[str], marks: st.SearchStrategy[str]) -> Any:
    leaf = st.builds(lambda kind, text: {kind: text}, st.sampled_from(_KINDS), texts)
    table = st.lists(st.tuples(texts, texts), min_size=1, max_size=3).map(
        lambda rows: {
            "bang_nhiem_vu": {
                "cot": {"stt": "STT", "noi_dung": "Việc"},
                "dong": [{"stt": stt, "noi_dung": text} for stt, text in rows],
            }
        }
    )
    return st.recursive(
        st.lists(leaf | table, min_size=1, max_size=4),
        lambda inner: st.lists(
            st.builds(
                lambda so, ten, children: {"so": so, "ten": ten, "noi_dung": children},
                marks,
                texts,
                inner,
            ),
            min_size=1,
            max_size=3,
        ),
        max_leaves=8,
    )


def _document(nodes: list[dict[str, Any]]) -> Document:
    return Document.model_validate(
        {
            "loai_van_ban": "ke-hoach",
            "trich_yeu": "Mẫu",
            "co_quan_ban_hanh": "Mẫu",
            "nguon": {
                "tep": "goc/1.txt",
                "sha256": "0" * 64,
                "mo_ta": "Mẫu.",
                "ngay_nhan": "1/1/2025",
            },
            "phan": [
                {"ma": "quyet-dinh", "ten": "Quyết định", "noi_dung": nodes},
                {"ma": "ke-hoach", "ten": "Kế hoạch", "noi_dung": nodes},
            ],
        }
    )


def _ids(document: Document) -> list[tuple[str, object]]:
    """Every id with what it stands for, in printed order."""
    return [pair for part in place(document) for placed in part.con for pair in _of(placed)]


def _of(placed: Placed) -> Iterator[tuple[str, object]]:
    yield placed.ma, placed.node
    for row in placed.dong:
        yield row, row
    for child in placed.con:
        yield from _of(child)


@given(_nodes(_FEW_WORDS, _MARKS))
@settings(max_examples=40)
def test_ids_are_unique_even_where_the_paper_repeats_itself(nodes: list[dict[str, Any]]) -> None:
    ids = [ma for ma, _ in _ids(_document(nodes))]
    assert len(ids) == len(set(ids))
    assert all(ma.startswith(("quyet-dinh", "ke-hoach")) for ma in ids)


@st.composite
def _with_one_more(draw: st.DrawFn) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """A body in which no two texts or marks are alike, and the same with one more bullet."""
    used = iter(range(10_000))
    texts = st.builds(lambda: f"chữ {next(used)} x")
    marks = st.builds(lambda: f"{next(used)}.")
    before: list[dict[str, Any]] = draw(_nodes(texts, marks))
    return before, _inserted(before, draw)


def _inserted(nodes: list[dict[str, Any]], draw: st.DrawFn) -> list[dict[str, Any]]:
    at = draw(st.integers(0, len(nodes)))
    if at < len(nodes) and "noi_dung" in nodes[at] and draw(st.booleans()):
        inner = _inserted(nodes[at]["noi_dung"], draw)
        return [*nodes[:at], {**nodes[at], "noi_dung": inner}, *nodes[at + 1 :]]
    if at < len(nodes) and "bang_nhiem_vu" in nodes[at]:
        table = nodes[at]["bang_nhiem_vu"]
        place_of_row = draw(st.integers(0, len(table["dong"])))
        rows = list(table["dong"])
        rows.insert(place_of_row, {"stt": "dòng mới", "noi_dung": "dòng mới"})
        return [*nodes[:at], {"bang_nhiem_vu": {**table, "dong": rows}}, *nodes[at + 1 :]]
    return [*nodes[:at], {"gach": "ý mới thêm"}, *nodes[at:]]


@given(_with_one_more())
@settings(max_examples=40)
def test_an_id_does_not_change_when_a_neighbour_is_added(
    pair: tuple[list[dict[str, Any]], list[dict[str, Any]]],
) -> None:
    before, after = ([ma for ma, _ in _ids(_document(nodes))] for nodes in pair)
    assert [ma for ma in after if ma in set(before)] == before
    assert len(after) == len(before) + 2  # one in each of the two parts
