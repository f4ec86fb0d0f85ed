"""Whatever a document says: its own words pass, and one word more, less or other does not."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks import fidelity
from generator.problems import Problem
from generator.records import DocumentRecord
from generator.schema.document import Document
from generator.schema.printed import printed
from generator.source.layout import DocumentPlace
from generator.source.yaml_reader import read_yaml
from generator.vietnamese import nfc

_WORD = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=6
).map(nfc)
_TEXT = st.lists(_WORD, min_size=1, max_size=7).map(" ".join)
_LEAF = st.builds(
    lambda key, text: {key: text}, st.sampled_from(["doan", "gach", "cong", "can_cu"]), _TEXT
)
_TABLE = st.lists(st.tuples(_TEXT, st.none() | _TEXT), min_size=1, max_size=3).map(
    lambda rows: {"bang": {"cot": ["Cột 1", "Cột 2"], "dong": [list(row) for row in rows]}}
)
_NODES: st.SearchStrategy[Any] = st.recursive(
    st.lists(_LEAF | _TABLE, min_size=1, max_size=4),
    lambda inner: st.lists(
        st.builds(
            lambda so, ten, children: {"so": so, "ten": ten, "noi_dung": children},
            st.sampled_from(["I.", "1.", "2.1.", "a)", "Điều 1."]),
            _TEXT,
            inner,
        ),
        min_size=1,
        max_size=3,
    ),
    max_leaves=4,
)
_STRANGE = "chữ-không-có-ở-đâu"


@dataclass(frozen=True)
class Written:
    """A document and its source: each printed piece on a line of its own."""

    document: Document
    lines: tuple[str, ...]

    def problems(self, lines: tuple[str, ...]) -> list[Problem]:
        goc = "\n".join(lines)
        place = DocumentPlace("tinh-mau", 2025, "1", "1.yml")
        file = read_yaml("1.yml", b"phan: x")
        return list(fidelity.compare(DocumentRecord(place, self.document, file, goc)))


def _written(nodes: list[dict[str, object]]) -> Written:
    document = Document.model_validate(
        {
            "loai_van_ban": "ke-hoach",
            "trich_yeu": "Mẫu",
            "co_quan_ban_hanh": "Mẫu",
            "nguon": {
                "tep": "goc/1.txt",
                "sha256": hashlib.sha256(b"").hexdigest(),
                "mo_ta": "Mẫu.",
                "ngay_nhan": "1/1/2025",
            },
            "phan": [{"ma": "ke-hoach", "ten": "Kế hoạch", "noi_dung": nodes}],
        }
    )
    return Written(document, tuple(piece.text for piece in printed(document)))


_DOCUMENTS = _NODES.map(_written)


@given(_DOCUMENTS)
@settings(max_examples=30)
def test_its_own_words_pass(written: Written) -> None:
    assert written.problems(written.lines) == []
    everything_on_one_line = (" \t\u00a0".join(written.lines),)
    assert written.problems(everything_on_one_line) == []


@given(_DOCUMENTS, st.data())
@settings(max_examples=30)
def test_a_word_that_only_the_source_has_is_named_with_its_line(
    written: Written, data: st.DataObject
) -> None:
    line = data.draw(st.integers(0, len(written.lines) - 1))
    words = written.lines[line].split()
    words.insert(data.draw(st.integers(0, len(words))), _STRANGE)
    _assert_named(written, line, " ".join(words))


@given(_DOCUMENTS, st.data())
@settings(max_examples=30)
def test_a_changed_word_is_named_with_its_line(written: Written, data: st.DataObject) -> None:
    line = data.draw(st.integers(0, len(written.lines) - 1))
    words = written.lines[line].split()
    words[data.draw(st.integers(0, len(words) - 1))] = _STRANGE
    _assert_named(written, line, " ".join(words))


def _assert_named(written: Written, line: int, text: str) -> None:
    lines = (*written.lines[:line], text, *written.lines[line + 1 :])
    (problem, *_) = written.problems(lines)
    assert problem.code == "fidelity"
    assert _STRANGE in problem.message
    assert f"dòng {line + 1} của goc/1.txt" in problem.message


@given(_DOCUMENTS, st.data())
@settings(max_examples=30)
def test_a_word_that_only_the_data_have_is_named(written: Written, data: st.DataObject) -> None:
    line = data.draw(st.integers(0, len(written.lines) - 1))
    words = written.lines[line].split()
    at = data.draw(st.integers(0, len(words) - 1))
    lines = (
        *written.lines[:line],
        " ".join(words[:at] + words[at + 1 :]),
        *written.lines[line + 1 :],
    )
    (problem, *_) = written.problems(lines)
    assert problem.code == "fidelity"
    assert problem.message.startswith(("Thừa chữ", "Khác bản gốc"))
