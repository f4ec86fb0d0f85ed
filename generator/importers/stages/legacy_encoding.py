"""Text of old fonts becomes Unicode; letters and signs that only look right become right.

A file may mix: each line is judged by its own words, and a line without a word that tells takes
the encoding of its neighbours. A line with a letter that only Unicode has is never converted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from generator.importers.legacy_tables import ENCODINGS, is_unicode, mended
from generator.importers.reading import (
    Aside,
    Block,
    Cell,
    Finding,
    Grid,
    Line,
    Reading,
    Row,
    Span,
    Sureness,
)
from generator.importers.syllables import is_syllable
from generator.vietnamese import nfc

_STAGE = "bảng mã"
_FEWEST_WORDS = 2
_SURE_SHARE = 3
_INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad]")
_LOOKALIKE = re.compile("[\u00d0\u0189\u00f0\u0256]")
_WITH_LOOKALIKE = re.compile(r"[^\W_]*[ÐƉðɖ][^\W_]*")
_REAL = str.maketrans("ÐƉðɖ", "ĐĐđđ")
_NAMES = {"TCVN3": "TCVN3 (phông .Vn…)", "VNI": "VNI (phông VNI-…)", "VIQR": "VIQR"}


def apply(reading: Reading) -> Reading:
    """The reading in Unicode. Words stay where they are: only their letters change."""
    lines = reading.text.split("\n")
    encodings = _encodings(lines)

    def converted(text: str, dong: Span) -> str:
        name = encodings[dong[0] - 1] if 0 < dong[0] <= len(encodings) else ""
        return _right(nfc(ENCODINGS[name](text)) if name else text)

    text = "\n".join(converted(line, (at, at)) for at, line in enumerate(lines, 1))
    if text == reading.text:
        return reading
    return replace(
        reading,
        text=text,
        blocks=tuple(_block(block, converted) for block in reading.blocks),
        aside=tuple(_aside(aside, converted) for aside in reading.aside),
        as_received=False,
        findings=(*reading.findings, *_findings(lines, encodings)),
    )


def _encodings(lines: Sequence[str]) -> list[str]:
    """The old encoding of each line, empty for a line that stays."""
    found = [_encoding(line) for line in lines]
    words: dict[str, int] = {}
    for line, name in zip(lines, found, strict=True):
        if name:
            words[name] = words.get(name, 0) + mended(line, name)[0]
    kept = {name for name, number in words.items() if number >= _FEWEST_WORDS}
    usual = max(kept, key=lambda name: words[name], default="")
    settled = [
        _as_usual(line, name, usual) if name in kept else ""
        for line, name in zip(lines, found, strict=True)
    ]
    return [
        name or ("" if _stays(line, kept) else _neighbour(lines, settled, at))
        for at, (line, name) in enumerate(zip(lines, settled, strict=True))
    ]


def _as_usual(line: str, name: str, usual: str) -> str:
    """The file's usual encoding, where it explains the line as well as its own does."""
    better, worse = mended(line, usual)
    return usual if better >= mended(line, name)[0] and not worse else name


def _encoding(line: str) -> str:
    """The encoding whose conversion makes syllables of words that were none, if one does."""
    if is_unicode(line):
        return ""
    scores = {name: mended(line, name) for name in ENCODINGS}
    name = max(scores, key=lambda key: scores[key][0] - scores[key][1])
    better, worse = scores[name]
    return name if better > _SURE_SHARE * worse else ""


def _stays(line: str, kept: set[str]) -> bool:
    """A line that is plainly Unicode, or that no encoding of this file would change for good."""
    return not kept or line.isascii() or is_unicode(line)


def _neighbour(lines: Sequence[str], settled: Sequence[str], at: int) -> str:
    """The encoding of the nearest line that tells, if this line's words bear it."""
    for distance in range(1, len(lines)):
        for other in (at - distance, at + distance):
            if 0 <= other < len(lines):
                name = settled[other]
                if name:
                    better, worse = mended(lines[at], name)
                    return name if better >= worse else ""
                if is_unicode(lines[other]):
                    return ""
    return ""


def _right(text: str) -> str:
    """Without signs that nobody sees, and with Đ for the letters that only look like it."""
    seen = _INVISIBLE.sub("", text)
    return _WITH_LOOKALIKE.sub(_with_d, seen) if _LOOKALIKE.search(seen) else seen


def _with_d(found: re.Match[str]) -> str:
    real = found[0].translate(_REAL)
    return real if real.isupper() or is_syllable(real) else found[0]


def _block(block: Block, converted: Callable[[str, Span], str]) -> Block:
    if isinstance(block, Line):
        return replace(block, text=converted(block.text, block.dong))
    if isinstance(block, Grid):
        return Grid(tuple(_row(row, converted) for row in block.rows))
    return block


def _row(row: Row, converted: Callable[[str, Span], str]) -> Row:
    def cell(one: Cell) -> Cell:
        lines = (converted(line, row.dong) for line in one.lines)
        return replace(one, lines=tuple(line for line in lines if line))

    return replace(row, cells=tuple(one and cell(one) for one in row.cells))


def _aside(aside: Aside, converted: Callable[[str, Span], str]) -> Aside:
    return replace(aside, chuoi=aside.chuoi and converted(aside.chuoi, aside.dong))


def _findings(lines: Sequence[str], encodings: Sequence[str]) -> list[Finding]:
    findings = []
    for name in sorted(set(encodings) - {""}):
        at = [number for number, one in enumerate(encodings, 1) if one == name]
        words = f"Đã chuyển {len(at)} dòng từ bảng mã {_NAMES[name]} sang Unicode."
        findings.append(Finding(_STAGE, words, Sureness.LOOK, (at[0], at[-1])))
    looks = sum(bool(_LOOKALIKE.search(line)) for line in lines if is_unicode(line))
    if looks:
        words = f"Đã thay chữ giống «Đ» (Ð, Ɖ) bằng đúng chữ Đ ở {looks} dòng."
        findings.append(Finding(_STAGE, words, Sureness.SURE))
    unseen = sum(bool(_INVISIBLE.search(line)) for line in lines)
    if unseen and not findings:
        words = f"Đã bỏ ký tự không nhìn thấy ở {unseen} dòng."
        findings.append(Finding(_STAGE, words, Sureness.SURE))
    return findings
