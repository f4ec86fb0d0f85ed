"""One invented plan of many pages, half text and half table, as Word and as PDF."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks import corpus
from benchmarks.measure import run
from generator.exports.papers import WRITERS
from generator.views.paper.paper import (
    Block,
    Cell,
    LetterHead,
    Line,
    Paper,
    PaperTable,
    Run,
    Section,
    SignatureBlock,
    Style,
)

_PARAGRAPHS_A_PAGE = 8
_ROWS_A_PAGE = 9
_KINDS = ("docx", "pdf")
_HEAD = ("STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn")


@dataclass(frozen=True)
class Made:
    """The files by kind, and how many rows the document's table has, without its head."""

    files: dict[str, Path]
    rows: int


def make(folder: Path, pages: int, *, seed: int) -> Made:
    """Write `ke-hoach.docx` and `ke-hoach.pdf`, each of about so many pages, by a process of its
    own: the most memory of a child counts what its parent held when it was born."""
    run(
        [sys.executable, "-m", "benchmarks.import_files", str(folder), str(pages), str(seed)],
        timeout=300,
    )
    files = {kind: folder / f"ke-hoach.{kind}" for kind in _KINDS}
    return Made(files, _ROWS_A_PAGE * (pages // 2))


def _write(folder: Path, pages: int, seed: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    draw = random.Random(seed)  # noqa: S311 - a corpus, not a secret
    rows = _ROWS_A_PAGE * (pages // 2)
    paper = _paper(draw, _PARAGRAPHS_A_PAGE * (pages - pages // 2), rows)
    for kind in _KINDS:
        (folder / f"ke-hoach.{kind}").write_bytes(WRITERS[kind](paper))


def _paper(draw: random.Random, paragraphs: int, rows: int) -> Paper:
    head = LetterHead(
        ("ỦY BAN NHÂN DÂN", "TỈNH MẪU"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        "Số: 1/KH-UBND",
        "Tỉnh Mẫu, ngày 15 tháng 01 năm 2026",
    )
    plan: tuple[Block, ...] = (
        head,
        _line("KẾ HOẠCH", Style.TYPE_NAME),
        _line("Đo tốc độ nhập văn bản năm 2026", Style.SUBJECT),
        *_text(draw, paragraphs),
        SignatureBlock(("- Lưu: VT.",), ("CHỦ TỊCH",), "Người Ký Thử", "Nơi nhận:"),
    )
    annex: tuple[Block, ...] = (_line("PHỤ LỤC", Style.TITLE), _table(draw, rows))
    sections = (Section(plan), Section(annex, landscape=True))
    title = "Kế hoạch do máy đặt ra để đo tốc độ"
    return Paper("/do/", title, ("Không có thật.",), date(2026, 1, 15), sections, sample=True)


def _line(text: str, style: Style = Style.BODY, mark: str = "") -> Line:
    return Line((Run(text),), style, mark)


def _text(draw: random.Random, paragraphs: int) -> Iterator[Line]:
    for number in range(1, paragraphs + 1):
        words = " ".join(corpus.sentence(draw) for _ in range(draw.randint(1, 3)))
        if number % 10 == 1:
            yield Line(
                (Run(f"Nhóm việc {number // 10 + 1}"),), Style.HEADING, f"{number // 10 + 1}.", 1
            )
        if number % 3:
            yield _line(words)
        else:
            yield _line(words, Style.BULLET, "-")


def _table(draw: random.Random, rows: int) -> PaperTable:
    head = tuple(Cell((Run(text, bold=True),), header=True) for text in _HEAD)
    return PaperTable(
        "", (6, 44, 17, 17, 16), (head,), tuple(_row(draw, n) for n in range(1, rows + 1))
    )


def _row(draw: random.Random, number: int) -> tuple[Cell, ...]:
    agencies = draw.sample(corpus.AGENCIES, 2)
    texts = (
        str(number),
        f"{corpus.sentence(draw)} {corpus.sentence(draw)}",
        agencies[0],
        f"{agencies[1]}; các đơn vị giả định",
        f"Tháng {draw.randint(1, 12)}/2026",
    )
    return tuple(Cell((Run(text),)) for text in texts)


if __name__ == "__main__":
    _write(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
