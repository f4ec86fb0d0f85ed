"""An administrative document of Nghị định 30/2020/NĐ-CP: lines and tables become its data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Any, Protocol

from generator.importers.document_types import bodies, closing, fields, letterhead, titles, told
from generator.importers.document_types.casing import running_text
from generator.importers.document_types.issuers import derived
from generator.importers.document_types.meanings import marked
from generator.importers.document_types.nodes import Node, as_data
from generator.importers.document_types.parts import Paper, split
from generator.importers.document_types.wording import is_capital
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
from generator.vietnamese import parse_date, roman_to_int, slug


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
        raise Refused(
            "Tệp này không có dáng một văn bản hành chính: không thấy tên loại văn bản, "
            "quốc hiệu, số ký hiệu.",
            "Kiểm lại tệp; nếu đúng là văn bản, chép phần đầu có tên loại («KẾ HOẠCH») vào tệp.",
        )
    trees = tuple(marked(one.nodes, known) for one in made)
    found = fields.read(trees, known)
    _finish(found, trees, known)
    codes = _codes(trees)
    phan = tuple(
        {"ma": ma, "ten": ten, "noi_dung": as_data(tree)}
        for (ma, ten), tree in zip(codes, trees, strict=True)
    )
    aside = tuple(one for paper in made for one in paper.aside)
    findings = (
        *told.lacking(trees),
        *told.no_plan(found.data),
        *told.marked_passages(trees),
        *(one for paper in made for one in paper.findings),
    )
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


def _texts(trees: Sequence[Sequence[Node]]) -> Iterator[str]:
    for tree in trees:
        for node in tree:
            yield from _own_texts(node)


def _own_texts(node: Node) -> Iterator[str]:
    for value in node.data.values():
        if isinstance(value, str):
            yield value
    for child in node.con:
        yield from _own_texts(child)


def _finish(found: fields.Fields, trees: Sequence[Sequence[Node]], known: Known) -> None:
    """Bring capitals back to running text, and the missing to the notes."""
    if "co_quan_ban_hanh" not in found.data:
        _derive_issuer(found, trees, known)
    texts = tuple(_texts(trees))
    for key in ("trich_yeu", "co_quan_ban_hanh"):
        value = found.data.get(key)
        if isinstance(value, str) and is_capital(value):
            found.data[key] = running_text(value, texts, known)
            if key == "trich_yeu":
                found.doubt(key, "Bản in viết hoa toàn bộ; xem lại chữ hoa, chữ thường.")
    plan = fields.plan_of(
        found.data.get("loai_van_ban", ""),
        found.data.get("trich_yeu", ""),
        _row_years(trees),
        int(found.data["ngay_ban_hanh"][-4:]) if "ngay_ban_hanh" in found.data else None,
    )
    if plan is not None:
        found.put("ke_hoach", plan, (1, 1))
    if any("trich_yeu" in node.data for node in trees[0]):
        found.put("loai_van_ban", "cong-van", (1, 1))  # «V/v …» in the head of a letter
    for key, words in _REQUIRED.items():
        if key not in found.data:
            found.data[key] = words
            found.doubt(key, "Không thấy trong văn bản; điền cho đúng.")


def _derive_issuer(found: fields.Fields, trees: Sequence[Sequence[Node]], known: Known) -> None:
    written = found.data.get("ngay_ban_hanh")
    province = known.own_name(parse_date(written) if written else None)
    named = derived(trees, known, province)
    if named is not None:
        issuer, node = named
        found.put("co_quan_ban_hanh", issuer, node.dong)
        words = "Đầu văn bản không có tên cơ quan; lấy theo lời văn, xem lại cho đúng."
        found.doubt("co_quan_ban_hanh", words)


_REQUIRED = {"loai_van_ban": "cong-van", "trich_yeu": "Chưa rõ", "co_quan_ban_hanh": "Chưa rõ"}


def _row_years(trees: Sequence[Sequence[Node]]) -> list[int]:
    """The years that the deadlines of the tables name."""
    return [
        int(year)
        for tree in trees
        for node in tree
        for cell in _deadline_cells(node)
        for year in re.findall(r"(?<!\d)20\d\d(?!\d)", cell)
    ]


def _deadline_cells(node: Node) -> Iterator[str]:
    for value in node.data.values():
        if isinstance(value, dict) and isinstance(value.get("dong"), list):
            for row in value["dong"]:
                if isinstance(row, dict) and "thoi_han" in row:
                    yield row["thoi_han"]
    for child in node.con:
        yield from _deadline_cells(child)


def _codes(trees: Sequence[Sequence[Node]]) -> list[tuple[str, str]]:
    """Code and name of each paper, every code once."""
    names = [_name(tree) for tree in trees]
    own = [_code(ten) for ten in names]
    codes: list[tuple[str, str]] = []
    for ma, ten in zip(own, names, strict=True):
        taken = {code for code, _ in codes}
        others = (f"{ma}-{number}" for number in count(2))
        free = ma if ma not in taken else next(o for o in others if o not in taken | {*own})
        codes.append((free, ten))
    return codes


def _name(tree: Sequence[Node]) -> str:
    for node in tree:
        if "ten_loai" in node.data:
            words = " ".join(str(node.data["ten_loai"]).split()).strip("* .")
            return words.capitalize()
        if "tieu_de" in node.data:
            words = str(node.data["tieu_de"]).strip("* .:")
            return " ".join(words.split()[:2]).capitalize() + _rest(words)
    return "Công văn"


def _code(ten: str) -> str:
    """«Phụ lục II» and «Phụ lục 02» are both phu-luc-2."""
    *name, number = ten.split()
    if len(name) < 2:
        return slug(ten)
    if number.isdigit():
        return slug(" ".join((*name, str(int(number)))))
    try:
        return slug(" ".join((*name, str(roman_to_int(number)))))
    except ValueError:
        return slug(ten)


def _rest(words: str) -> str:
    more = words.split()[2:]
    return " " + " ".join(more) if more else ""
