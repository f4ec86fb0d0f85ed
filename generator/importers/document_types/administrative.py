"""An administrative document of Nghị định 30/2020/NĐ-CP: lines and tables become its data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from generator.importers.document_types import bodies, closing, fields, letterhead, titles, told
from generator.importers.document_types.completing import complete
from generator.importers.document_types.meanings import marked
from generator.importers.document_types.nodes import Node, as_data
from generator.importers.document_types.part_names import codes_and_names
from generator.importers.document_types.parts import Paper, split
from generator.importers.known import Known
from generator.importers.reading import (
    Aside,
    Block,
    Finding,
    Grid,
    Line,
    PageBreak,
    Reading,
    Sureness,
)
from generator.importers.refusals import Refused

_NO_DOCUMENT = (
    "Tệp này không có dáng một văn bản hành chính: không thấy tên loại văn bản, quốc hiệu, số "
    "ký hiệu.",
    "Kiểm lại tệp; nếu đúng là văn bản, chép phần đầu có tên loại («KẾ HOẠCH») vào tệp.",
)


class SubjectTableReader(Protocol):
    """A table as a node, in a document of that subject."""

    def __call__(self, grid: Grid, *, subject: str) -> tuple[Node, tuple[Finding, ...]]: ...


@dataclass(frozen=True)
class Read:
    """The papers of a file, its fields, what was set aside and what was noticed."""

    phan: tuple[dict[str, Any], ...]
    nodes: tuple[tuple[Node, ...], ...]
    fields: fields.Fields
    aside: tuple[Aside, ...]
    findings: tuple[Finding, ...]


def read(reading: Reading, known: Known, table: SubjectTableReader) -> Read:
    """The document in a reading. Raises Refused for what is none."""
    papers = split(reading.blocks, known)
    made: list[_Made] = []
    for paper in papers:
        subject = made[0].subject if made else ""
        made.append(_paper(paper, known, table, subject))
    if papers[0].title is None and not _has_head(made[0].nodes):
        raise Refused(*_NO_DOCUMENT)
    trees = tuple(marked(one.nodes, known) for one in made)
    found = fields.read(trees, known)
    complete(found, trees, known)
    codes = codes_and_names(trees)
    phan = tuple(
        {"ma": ma, "ten": ten, "noi_dung": as_data(tree)}
        for (ma, ten), tree in zip(codes, trees, strict=True)
    )
    aside = tuple(one for paper in made for one in paper.aside)
    findings = (*told.of(trees, found.data), *(one for paper in made for one in paper.findings))
    return Read(phan, trees, found, aside, findings)


@dataclass(frozen=True)
class _Made:
    nodes: tuple[Node, ...]
    aside: tuple[Aside, ...] = ()
    findings: tuple[Finding, ...] = ()
    subject: str = ""


def _paper(paper: Paper, known: Known, table: SubjectTableReader, subject: str) -> _Made:
    before, head, rest = _head(paper)
    title: list[Node] = []
    lines = _leading_lines(rest)
    if paper.title is not None and lines:
        title, taken = titles.read_title(lines, known)
        rest = rest[_block_index(rest, taken) :]
    body_blocks, end_lines, after = _closing_region(rest)
    own = [str(node.data["trich_yeu"]) for node in title if "trich_yeu" in node.data]
    subject = subject or " ".join(own)
    body = bodies.read(body_blocks, known, partial(table, subject=subject))
    end = closing.read(end_lines)
    more = bodies.read(after, known, partial(table, subject=subject))
    first = bodies.read(before, known, partial(table, subject=subject))
    formal = (*letterhead.read(head), *title)
    nodes = (*first.nodes, *formal, *body.nodes, *end.nodes, *more.nodes)
    findings = [*first.findings, *body.findings, *more.findings]
    findings += [
        Finding(
            "cuối văn bản",
            f"Chữ lẻ ở phần ký, nơi nhận: «{line.text[:60]}».",
            Sureness.DECIDE,
            line.dong,
        )
        for line in end.thua
    ]
    return _Made(nodes, end.aside, tuple(findings), subject)


def _head(paper: Paper) -> tuple[Sequence[Block], list[Line], Sequence[Block]]:
    """What stands before the head (a table), the lines over the title (without a title, as many
    as are formal), and the blocks from the title on."""
    blocks = paper.blocks
    end = paper.title
    if end is None:
        end = 0
        while end < len(blocks) and end < 12:
            block = blocks[end]
            if isinstance(block, Line) and letterhead.kind_of(block.text) is None:
                break
            end += 1
    start = max((at + 1 for at in range(end) if isinstance(blocks[at], Grid)), default=0)
    lines = [block for block in blocks[start:end] if isinstance(block, Line)]
    return blocks[:start], lines, blocks[end:]


def _leading_lines(blocks: Sequence[Block]) -> list[Line]:
    found: list[Line] = []
    for block in blocks:
        if isinstance(block, PageBreak):
            continue
        if not isinstance(block, Line) or len(found) > 14:
            break
        found.append(block)
    return found


def _block_index(blocks: Sequence[Block], lines: int) -> int:
    """The index behind the first `lines` lines."""
    for at, block in enumerate(blocks):
        if lines == 0:
            return at
        lines -= isinstance(block, Line)
    return len(blocks)


def _closing_region(
    blocks: Sequence[Block],
) -> tuple[Sequence[Block], list[Line], Sequence[Block]]:
    """Body, the lines of its end, and what follows a table after them."""
    places = [at for at, block in enumerate(blocks) if isinstance(block, Line)]
    texts = [block.text for block in blocks if isinstance(block, Line)]
    begin = closing.begins_at(texts)
    if begin is None:
        return blocks, [], ()
    start = places[begin]
    stop = next(
        (at for at in range(start, len(blocks)) if not isinstance(blocks[at], Line | PageBreak)),
        len(blocks),
    )
    lines = [block for block in blocks[start:stop] if isinstance(block, Line)]
    return blocks[:start], lines, blocks[stop:]


def _has_head(nodes: Sequence[Node]) -> bool:
    keys = {key for node in nodes for key in node.data}
    return bool(keys & {"so_van_ban", "dia_danh_ngay"}) and bool(
        keys & {"quoc_hieu", "ten_co_quan", "so_van_ban"}
    )
