"""The words of a document as blocks of a paper, in printed order; nothing of ours among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model.linking import LinkedDocument
from generator.outline import Placed, PlacedPart
from generator.schema.body import (
    Bullet,
    FormalLine,
    NumberedItem,
    Paragraph,
    PlusBullet,
    Recipients,
    Signature,
    Table,
)
from generator.views.paper.body_tables import is_wide, paper_table
from generator.views.paper.paper import (
    Block,
    LetterHead,
    Line,
    PaperTable,
    Run,
    Section,
    SignatureBlock,
    Style,
)
from generator.views.paper.words import words

_HEAD = ("ten_co_quan", "quoc_hieu", "so_van_ban", "dia_danh_ngay")
_STYLES = {
    "ten_loai": Style.TYPE_NAME,
    "trich_yeu": Style.SUBJECT,
    "kem_theo": Style.ATTACHED,
    "tham_quyen_ban_hanh": Style.AUTHORITY,
    "can_cu": Style.BASIS,
    "menh_lenh": Style.ORDER,
    "tieu_de": Style.TITLE,
}
_LEADING = (Style.HEADING, Style.TITLE, Style.CAPTION, Style.ATTACHED)
_MOST_AROUND = 4


class Body:
    """Writes the parts of one document."""

    def __init__(self, linked: LinkedDocument) -> None:
        self.tasks = {task.ma: task for task in linked.muc.nhiem_vu}

    def part(self, part: PlacedPart) -> tuple[Block, ...]:
        """The blocks of a part."""
        return tuple(_joined(self._nodes(part.con, 1)))

    def _nodes(self, nodes: Sequence[Placed], level: int) -> Iterator[Block]:
        for placed in nodes:
            node = placed.node
            if isinstance(node, FormalLine):
                yield _formal(placed, node)
            elif isinstance(node, Table):
                yield paper_table(placed, node, self.tasks)
            else:
                yield _passage(placed, node, level)
                yield from self._nodes(placed.con, level + 1)


def _passage(
    placed: Placed, node: NumberedItem | Paragraph | Bullet | PlusBullet, level: int
) -> Line:
    match node:
        case NumberedItem():
            if placed.is_heading:
                return Line(words(node.text), Style.HEADING, node.so, level, placed.ma)
            return Line(_run_in(node), Style.BODY, node.so, ma=placed.ma)
        case Bullet():
            return Line(words(node.gach), Style.BULLET, node.mark, ma=placed.ma)
        case PlusBullet():
            return Line(words(node.cong), Style.PLUS, node.mark, ma=placed.ma)
        case Paragraph():
            return Line(words(node.doan), ma=placed.ma)


def _run_in(node: NumberedItem) -> tuple[Run, ...]:
    """A heading that runs into its text stands out from it."""
    if node.ten is None or node.doan is None:
        return words(node.text)
    return (*words(f"{node.ten} ", bold=True), *words(node.doan))


def _formal(placed: Placed, node: FormalLine) -> Block:
    value = getattr(node, node.kind)
    match value:
        case Recipients():
            return SignatureBlock(tuple(f"- {one}" for one in value.dong), ten_noi_nhan=value.ten)
        case Signature():
            return SignatureBlock((), value.quyen_han, value.ho_ten)
    match node.kind:
        case "ten_co_quan":
            return LetterHead(co_quan=value)
        case "quoc_hieu":
            return LetterHead(quoc_hieu=value)
        case "so_van_ban":
            return LetterHead(so_van_ban=value)
        case "dia_danh_ngay":
            return LetterHead(dia_danh_ngay=value)
    return Line(words(value), _STYLES[node.kind], ma=placed.ma)


def _joined(blocks: Iterator[Block]) -> Iterator[Block]:
    """The lines of one head, and those of one signature, in one block each."""
    kept: Block | None = None
    for block in blocks:
        together = _together(kept, block)
        if together is not None:
            kept = together
            continue
        if kept is not None:
            yield kept
        kept = block
    if kept is not None:
        yield kept


def _together(one: Block | None, other: Block) -> Block | None:
    """Both in one block; None where they are of different blocks, or the same line twice."""
    if not isinstance(other, LetterHead | SignatureBlock) or type(one) is not type(other):
        return None
    assert isinstance(one, LetterHead | SignatureBlock)
    new = {name: value for name, value in vars(other).items() if value}
    if any(getattr(one, name) for name in new):
        return None
    return replace(one, **new)


def sections(blocks: Sequence[Block]) -> Iterator[Section]:
    """The blocks as sections: a wide table, with the few lines before and behind it that belong to
    it, on lying paper."""
    upright: list[Block] = []
    lying: list[Block] = []
    at = 0
    while at < len(blocks):
        block = blocks[at]
        if not (isinstance(block, PaperTable) and is_wide(block)):
            upright.append(block)
            at += 1
            continue
        before = _before(upright)
        behind = _behind(blocks[at + 1 :])
        rest = upright[: len(upright) - before]
        if rest and lying:
            yield Section(tuple(lying), landscape=True)
            lying = []
        if rest:
            yield Section(tuple(rest))
        lying += [*upright[len(rest) :], *blocks[at : at + 1 + behind]]
        upright = []
        at += 1 + behind
    if lying:
        yield Section(tuple(lying), landscape=True)
    if upright:
        yield Section(tuple(upright))


def _before(blocks: Sequence[Block]) -> int:
    """How many of the last blocks lead to a table: its headings with at most a few lines."""
    count = 0
    for block in reversed(blocks[-_MOST_AROUND:]):
        if not isinstance(block, Line):
            return 0
        count += 1
        if block.style in _LEADING:
            break
    else:
        return 0
    above = reversed(blocks[: len(blocks) - count])
    for block in above:
        if not (isinstance(block, Line) and block.style in _LEADING):
            break
        count += 1
    return count


def _behind(blocks: Sequence[Block]) -> int:
    """How many blocks behind a table are remarks on it: all, up to the next heading or the end, if
    they are few. A signature that ends the part stands below them."""
    count = 0
    for block in blocks:
        if not isinstance(block, Line) or block.style in _LEADING:
            break
        count += 1
    if count > _MOST_AROUND:
        return 0
    ends = len(blocks) == count + 1 and isinstance(blocks[-1], SignatureBlock)
    return count + 1 if ends else count
