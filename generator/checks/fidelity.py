"""Word for word: every word of the source is in the data in order, or declared.

The source's text, less the declared omissions and with the declared corrections and joined
cells, must equal the printed wording of the data, word by word, marks and figures included. How a
bullet is drawn and whether a blank follows a mark is no wording: see `printed_marks`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple
from weakref import WeakKeyDictionary

from generator.checks.printed_marks import as_held
from generator.problems import Level, Position, Problem
from generator.records import DocumentRecord, Records
from generator.schema.document import Document
from generator.schema.printed import Path, printed

CODES = ("fidelity", "declared-not-found")
_WINDOW = 80
_MOST_PROBLEMS = 5
_compared: WeakKeyDictionary[DocumentRecord, tuple[Problem, ...]] = WeakKeyDictionary()
"""What was found in records that a live reload still holds."""


class Word(NamedTuple):
    """A word of the source and the line it stands in (from 1)."""

    text: str
    line: int


class _Piece(NamedTuple):
    text: str
    line: int


@dataclass(frozen=True)
class NotFound:
    """A declaration whose words the named lines do not have."""

    path: Path
    text: str


def check(records: Records) -> Iterator[Problem]:
    """Compare each document with its source; name the first words that differ."""
    for record in records.documents:
        if record.goc is not None:
            if record not in _compared:
                _compared[record] = tuple(compare(record))
            yield from _compared[record]


def compare(record: DocumentRecord) -> Iterator[Problem]:
    """The differences of one document from its source. `record.goc` must not be None."""
    assert record.goc is not None
    source, not_found = expected_words(record.document, record.goc)
    for missing in not_found:
        message = f"Dòng đã khai của tệp gốc không có chữ «{missing.text}»."
        cure = "Xem lại số dòng và chép đúng chữ trong tệp gốc."
        where = record.file.locate(missing.path)
        yield Problem("declared-not-found", Level.ERROR, where, message, cure)
    words = [
        (word, piece.path) for piece in printed(record.document) for word in piece.text.split()
    ]
    if [word.text for word in source] != [word for word, _ in words]:
        yield from _differences(record, source, words)


def expected_words(document: Document, goc: str) -> tuple[list[Word], list[NotFound]]:
    """The words that the data must print, by the source and the document's declarations."""
    lines = [[_Piece(text, number)] for number, text in enumerate(goc.split("\n"), 1)]
    not_found: list[NotFound] = []
    for number, omission in enumerate(document.bo_qua):
        here = ("bo_qua", number)
        if not _replace(lines, omission.dong, omission.chuoi, ""):
            not_found.append(NotFound((*here, "chuoi"), omission.chuoi or "(dòng ngoài tệp)"))
    for number, fix in enumerate(document.dinh_chinh):
        if not _replace(lines, fix.dong, fix.ban_chep, fix.sua_thanh):
            not_found.append(NotFound(("dinh_chinh", number, "ban_chep"), fix.ban_chep))
    for number, joined in enumerate(document.noi_o):
        piece = _take(lines, joined.dong, joined.chuoi)
        if piece is None:
            not_found.append(NotFound(("noi_o", number, "chuoi"), joined.chuoi))
        elif not _insert(lines, joined.sau_dong, joined.sau, piece):
            not_found.append(NotFound(("noi_o", number, "sau"), joined.sau))
    words = [
        Word(word, piece.line) for line in lines for piece in line for word in piece.text.split()
    ]
    held = as_held([word.text for word in words], document, _next_agreement)
    return [Word(text, words[at].line) for at, text in held], not_found


def _replace(lines: list[list[_Piece]], span: tuple[int, int], old: str | None, new: str) -> bool:
    """Replace `old` (the whole line for None) everywhere in the lines; was anything there?"""
    found = False
    for line in lines[span[0] - 1 : span[1]]:
        for at, piece in enumerate(line):
            if old is None:
                found, line[at] = True, _Piece("", piece.line)
            elif old in piece.text:
                found, line[at] = True, _Piece(piece.text.replace(old, new), piece.line)
    return found


def _take(lines: list[list[_Piece]], span: tuple[int, int], text: str) -> _Piece | None:
    for line in lines[span[0] - 1 : span[1]]:
        for at, piece in enumerate(line):
            before, found, after = piece.text.partition(text)
            if found:
                line[at : at + 1] = [_Piece(before, piece.line), _Piece(after, piece.line)]
                return _Piece(f" {text} ", piece.line)
    return None


def _insert(lines: list[list[_Piece]], span: tuple[int, int], after: str, new: _Piece) -> bool:
    for line in lines[span[0] - 1 : span[1]]:
        for at, piece in enumerate(line):
            before, found, rest = piece.text.partition(after)
            if found:
                head, tail = _Piece(before + after, piece.line), _Piece(rest, piece.line)
                line[at : at + 1] = [head, new, tail]
                return True
    return False


def _differences(
    record: DocumentRecord, source: list[Word], words: list[tuple[str, Path]]
) -> Iterator[Problem]:
    """Walk both texts; at each difference look for the nearest point where they agree again."""
    at_source = at_data = reported = 0
    while reported < _MOST_PROBLEMS:
        while (
            at_source < len(source)
            and at_data < len(words)
            and source[at_source].text == words[at_data][0]
        ):
            at_source, at_data = at_source + 1, at_data + 1
        if at_source >= len(source) and at_data >= len(words):
            return
        lost, added = _next_agreement(
            [word.text for word in source[at_source : at_source + _WINDOW]],
            [word for word, _ in words[at_data : at_data + _WINDOW]],
        )
        yield _difference(record, source, words, (at_source, at_data), (lost, added))
        at_source, at_data, reported = at_source + lost, at_data + added, reported + 1


def _next_agreement(source: list[str], data: list[str]) -> tuple[int, int]:
    """How many words to pass over on each side before three words agree (or the end)."""
    for block in SequenceMatcher(None, source, data, autojunk=False).get_matching_blocks():
        at_the_end = (block.a + block.size, block.b + block.size) == (len(source), len(data))
        if block.size >= 3 or (block.size and at_the_end):
            return block.a, block.b
    return max(len(source), 1), max(len(data), 1)


def _difference(
    record: DocumentRecord,
    source: list[Word],
    words: list[tuple[str, Path]],
    at: tuple[int, int],
    length: tuple[int, int],
) -> Problem:
    lost = source[at[0] : at[0] + length[0]]
    added = words[at[1] : at[1] + length[1]]
    line = source[min(at[0], len(source) - 1)].line if source else 0
    path = words[min(at[1], len(words) - 1)][1] if words else ()
    where = record.file.locate(path) if path else Position(record.file.name)
    goc = f"dòng {line} của {record.document.nguon.tep}"
    lost_text = _quote([word.text for word in lost])
    added_text = _quote([word for word, _ in added])
    if lost and added:
        message = f"Khác bản gốc: {goc} là {lost_text}, ở đây là {added_text}."
    elif lost:
        message = f"Thiếu chữ của bản gốc: {lost_text} ({goc})."
    else:
        message = f"Thừa chữ không có trong bản gốc: {added_text} (gần {goc})."
    cure = "Chép lại đúng bản gốc, hoặc khai ở dinh_chinh, bo_qua hay noi_o kèm lý do."
    return Problem("fidelity", Level.ERROR, where, message, cure)


def _quote(words: list[str]) -> str:
    text = " ".join(words[:12]) + (" …" if len(words) > 12 else "")
    return f"«{text}»"
