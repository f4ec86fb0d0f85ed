"""The check that the whole project trusts, put on the nodes of a reading."""

from __future__ import annotations

from typing import Any

from generator.checks.fidelity import expected_words
from generator.importers.reading import Reading
from generator.schema.document import Document
from generator.schema.printed import printed


def declared(reading: Reading) -> dict[str, Any]:
    """`bo_qua` and `noi_o` as a draft writes them."""
    found: dict[str, Any] = {}
    if reading.aside:
        found["bo_qua"] = [
            {"dong": lines(one.dong), **_words(one.chuoi), "ly_do": one.ly_do}
            for one in reading.aside
        ]
    if reading.moved:
        found["noi_o"] = [
            {
                "dong": lines(one.dong),
                "chuoi": one.chuoi,
                "sau_dong": lines(one.sau_dong),
                "sau": one.sau,
                "ly_do": one.ly_do,
            }
            for one in reading.moved
        ]
    return found


def lines(span: tuple[int, int]) -> str:
    """`12` or `12-14`."""
    return str(span[0]) if span[0] == span[1] else f"{span[0]}-{span[1]}"


def assert_every_word(reading: Reading, nodes: list[dict[str, Any]], text: str) -> None:
    """Every word of the text stands in the nodes, in order, or is declared; and every declaration
    finds its words."""
    document = Document.model_validate(
        {
            "loai_van_ban": "ke-hoach",
            "trich_yeu": "Mẫu",
            "co_quan_ban_hanh": "Tỉnh Mẫu",
            "nguon": {"tep": "goc/a", "sha256": "0" * 64, "mo_ta": "Mẫu", "ngay_nhan": "1/1/2026"},
            "phan": [{"ma": "a", "ten": "A", "noi_dung": nodes}],
            **declared(reading),
        }
    )
    words, not_found = expected_words(document, text)
    assert not_found == []
    in_nodes = [word for piece in printed(document) for word in piece.text.split()]
    assert in_nodes == [word.text for word in words]


def _words(chuoi: str | None) -> dict[str, str]:
    return {} if chuoi is None else {"chuoi": chuoi}
