"""The head and the end of a document: blocks of two columns without lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docx.oxml.xmlchemy import BaseOxmlElement as Element

from generator.exports.papers.word.markup import paragraph, run, w
from generator.exports.papers.word.styles import MOTTO_SIZE, NATION_SIZE
from generator.exports.papers.word.type_widths import bold_width
from generator.views.paper.paper import LetterHead, SignatureBlock

_LEFT_OF_HEAD = 0.38
_LEFT_OF_END = 0.46
_ABOVE_END = 200  # twips
_SHORT_RULE = 0.42  # «từ 1/3 đến 1/2 độ dài của dòng chữ»
_PLACES = (
    "TỈNH",
    "THÀNH PHỐ",
    "TP",
    "QUẬN",
    "HUYỆN",
    "THỊ XÃ",
    "THỊ TRẤN",
    "XÃ",
    "PHƯỜNG",
    "ĐẶC KHU",
)


def letter_head(block: LetterHead, room: int) -> Element:
    """The two blocks at the top."""
    left = round(room * _LEFT_OF_HEAD)
    widths = (left, room - left)
    agency = _cell(widths[0], _agency(block, widths[0]))
    names = w("tr", _whole(), agency, _cell(widths[1], _nation(block, widths[1])))
    rows = [names]
    if block.so_van_ban or block.dia_danh_ngay:
        number = _texts("SoVanBan", (block.so_van_ban,))
        place = _texts("DiaDanhNgay", (block.dia_danh_ngay,))
        rows.append(w("tr", _whole(), _cell(widths[0], number), _cell(widths[1], place)))
    return _frame(widths, rows)


def _agency(block: LetterHead, room: int) -> Iterator[Element]:
    above, issuer = superior_and_issuer(block.co_quan)
    yield from _texts("CoQuanChuQuan", above)
    yield from _texts("CoQuanBanHanh", issuer)
    if issuer:
        yield short_rule(issuer[-1], NATION_SIZE, room)


def superior_and_issuer(lines: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines of the agency above and those of the issuer: a name goes on where the next line
    names a place («ỦY BAN NHÂN DÂN», «TỈNH MẪU»)."""
    start = len(lines) - 1
    while start > 0 and lines[start].upper().startswith(_PLACES):
        start -= 1
    start = max(start, 0)
    return tuple(lines[:start]), tuple(lines[start:])


def _nation(block: LetterHead, room: int) -> Iterator[Element]:
    yield from _texts("QuocHieu", block.quoc_hieu[:1])
    yield from _texts("TieuNgu", block.quoc_hieu[1:])
    if len(block.quoc_hieu) > 1:
        yield rule(bold_width(block.quoc_hieu[-1], MOTTO_SIZE) * 20, room)
    elif block.quoc_hieu:
        yield short_rule(block.quoc_hieu[0], NATION_SIZE, room)


def short_rule(words: str, points: float, room: int) -> Element:
    """The line under a name, shorter than the name."""
    return rule(min(bold_width(words, points) * 20, room) * _SHORT_RULE, room)


def rule(length: float, room: int) -> Element:
    """A line in the middle of the room; both in twips."""
    side = max(round((room - length) / 2), 0)
    return paragraph("DuongKe", properties=(w("ind", left=side, right=side),))


def signature(block: SignatureBlock, room: int) -> Element:
    """Recipients and signature, kept on one page."""
    left = round(room * _LEFT_OF_END)
    widths = (left, room - left)
    recipients = (
        *_texts("NoiNhan", (block.ten_noi_nhan,)),
        *_texts("DongNoiNhan", block.noi_nhan),
    )
    signer = (*_texts("QuyenHan", block.quyen_han), *_texts("NguoiKy", (block.ho_ten,)))
    row = w("tr", _whole(), _cell(widths[0], recipients), _cell(widths[1], signer))
    return _frame(widths, [row], above=_ABOVE_END)


def _frame(widths: Sequence[int], rows: Sequence[Element], *, above: int = 0) -> Element:
    sides = {"top": above, "left": 0, "bottom": 0, "right": 0}
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblW", w=sum(widths), type="dxa"),
            w("tblLayout", type="fixed"),
            w("tblCellMar", *(w(side, w=size, type="dxa") for side, size in sides.items())),
        ),
        w("tblGrid", *(w("gridCol", w=width) for width in widths)),
        *rows,
    )


def _whole() -> Element:
    return w("trPr", w("cantSplit"))


def _cell(width: int, content: Sequence[Element] | Iterator[Element]) -> Element:
    lines = list(content) or [w("p")]
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa")), *lines)


def _texts(style: str, lines: Sequence[str]) -> Iterator[Element]:
    return (paragraph(style, run(line)) for line in lines if line)
