"""The styles of the file: type and spacing after Nghị định 30/2020/NĐ-CP, Phụ lục I.

Names of Word's own styles («heading 1», «caption», …) are Word's, so that its navigation pane,
its screen readers and other programs know them; all others are Vietnamese.
"""

from __future__ import annotations

from dataclasses import dataclass

from docx.oxml.xmlchemy import BaseOxmlElement as Element

from generator.exports.papers.word.markup import on, twips, w

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
BODY_SIZE = 14.0
CELL_SIZE = 12.0
NARROW_SIZE = 10.0
NATION_SIZE = 13.0
MOTTO_SIZE = 14.0
_GREY = "595959"
_INDENT = 12.7
_LINE = 1.1
DEEPEST_HEADING = 9


@dataclass(frozen=True)
class Look:
    """One paragraph style. Sizes and spaces in points, `first` (first-line indent) in millimetres.
    `line`: times the height of a line, or points exactly where `exact`. `rule`: sides with a line,
    with the distance in points. `joined`: no space between paragraphs of this style."""

    id: str
    name: str
    size: float | None = None
    bold: bool = False
    italic: bool = False
    align: str = ""
    before: float = 0
    after: float = 0
    first: float = 0
    line: float = 1
    exact: bool = False
    with_next: bool = False
    outline: int | None = None
    rule: tuple[tuple[str, int], ...] = ()
    grey: bool = False
    joined: bool = False
    based: str = "Normal"
    next: str = ""


def _body(id_: str, name: str, *, italic: bool = False) -> Look:
    return Look(
        id_, name, italic=italic, align="both", before=3, after=3, first=_INDENT, line=_LINE
    )


def _centred(
    id_: str,
    name: str,
    *,
    bold: bool = True,
    italic: bool = False,
    before: float = 0,
    after: float = 0,
) -> Look:
    return Look(
        id_,
        name,
        bold=bold,
        italic=italic,
        align="center",
        before=before,
        after=after,
        with_next=True,
        next="BodyText",
    )


def _heading(level: int) -> Look:
    return Look(
        f"Heading{level}",
        f"heading {level}",
        bold=True,
        align="both",
        before=6,
        after=3,
        first=_INDENT,
        line=_LINE,
        with_next=True,
        outline=level - 1,
        next="BodyText",
    )


LOOKS = (
    _body("BodyText", "Body Text"),
    _body("GachDauDong", "Gạch đầu dòng"),
    _body("DauCong", "Dấu cộng"),
    _body("CanCu", "Căn cứ", italic=True),
    Look(
        "Heading1",
        "heading 1",
        bold=True,
        align="center",
        before=12,
        with_next=True,
        outline=0,
        joined=True,
        next="TrichYeu",
    ),
    *(_heading(level) for level in range(2, DEEPEST_HEADING + 1)),
    _centred("TrichYeu", "Trích yếu"),
    _centred("KemTheo", "Kèm theo", bold=False, italic=True, before=3),
    _centred("ThamQuyen", "Thẩm quyền", before=12),
    _centred("MenhLenh", "Mệnh lệnh", before=9),
    _centred("Caption", "caption", before=9, after=4),
    Look("DuongKe", "Đường kẻ", line=3, exact=True, after=8, rule=(("bottom", 0),)),
    Look("CoQuanChuQuan", "Cơ quan chủ quản", size=NATION_SIZE, align="center"),
    Look("CoQuanBanHanh", "Cơ quan ban hành", size=NATION_SIZE, bold=True, align="center"),
    Look("QuocHieu", "Quốc hiệu", size=NATION_SIZE, bold=True, align="center"),
    Look("TieuNgu", "Tiêu ngữ", size=MOTTO_SIZE, bold=True, align="center"),
    Look("SoVanBan", "Số văn bản", size=13, align="center", before=3),
    Look("DiaDanhNgay", "Địa danh, ngày", size=14, italic=True, align="center", before=3),
    Look("QuyenHan", "Quyền hạn", bold=True, align="center", with_next=True),
    Look("NguoiKy", "Người ký", bold=True, align="center", before=66, with_next=True),
    Look("NoiNhan", "Nơi nhận", size=12, bold=True, italic=True, with_next=True),
    Look("DongNoiNhan", "Dòng nơi nhận", size=11, with_next=True),
    Look("DauBang", "Đầu bảng", size=CELL_SIZE, bold=True, align="center", with_next=True),
    Look("OBang", "Ô bảng", size=CELL_SIZE, align="left"),
    Look("DauBangHep", "Đầu bảng hẹp", size=NARROW_SIZE, based="DauBang"),
    Look("OBangHep", "Ô bảng hẹp", size=NARROW_SIZE, based="OBang"),
    Look(
        "GhiChuCuaCong",
        "Ghi chú của cổng",
        size=10,
        before=3,
        after=6,
        rule=(("left", 8),),
        grey=True,
    ),
    Look("KetPhan", "Kết phần", size=1, line=1, exact=True),
    Look("Header", "header", size=BODY_SIZE, align="center"),
    Look("DauMau", "Dấu mẫu", size=11, bold=True, align="right", based="Header"),
    Look("Footer", "footer", size=9, rule=(("top", 4),), grey=True),
)


def styles() -> Element:
    """The part `styles.xml`."""
    return w("styles", _defaults(), _normal(), _table(), *(_style(look) for look in LOOKS))


def _defaults() -> Element:
    font = w("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    language = w("lang", val=LANGUAGE, eastAsia=LANGUAGE, bidi=LANGUAGE)
    character = w("rPr", font, *_size(BODY_SIZE), language)
    spacing = w("spacing", before=0, after=0, line=240, lineRule="auto")
    return w(
        "docDefaults",
        w("rPrDefault", character),
        w("pPrDefault", w("pPr", w("widowControl"), spacing)),
    )


def _normal() -> Element:
    return w(
        "style",
        w("name", val="Normal"),
        w("qFormat"),
        type="paragraph",
        default=1,
        styleId="Normal",
    )


def _table() -> Element:
    margins = w(
        "tblCellMar",
        w("top", w=0, type="dxa"),
        w("left", w=0, type="dxa"),
        w("bottom", w=0, type="dxa"),
        w("right", w=0, type="dxa"),
    )
    return w(
        "style",
        w("name", val="Normal Table"),
        w("uiPriority", val=99),
        w("semiHidden"),
        w("unhideWhenUsed"),
        w("tblPr", w("tblInd", w=0, type="dxa"), margins),
        type="table",
        default=1,
        styleId="TableNormal",
    )


def _style(look: Look) -> Element:
    return w(
        "style",
        w("name", val=look.name),
        w("basedOn", val=look.based),
        *((w("next", val=look.next),) if look.next else ()),
        w("qFormat"),
        _paragraph_properties(look),
        w(
            "rPr",
            *on("b", look.bold),
            *on("bCs", look.bold),
            *on("i", look.italic),
            *on("iCs", look.italic),
            *((w("color", val=_GREY),) if look.grey else ()),
            *(_size(look.size) if look.size else ()),
        ),
        type="paragraph",
        styleId=look.id,
        **({} if look.outline is not None or look.name.isascii() else {"customStyle": 1}),
    )


def _paragraph_properties(look: Look) -> Element:
    spacing = w(
        "spacing",
        before=round(look.before * 20),
        after=round(look.after * 20),
        line=round(look.line * (20 if look.exact else 240)),
        lineRule="exact" if look.exact else "auto",
    )
    return w(
        "pPr",
        *on("keepNext", look.with_next),
        *on("keepLines", look.outline is not None),
        *((w("pBdr", *(_side(*one) for one in look.rule)),) if look.rule else ()),
        spacing,
        *((w("ind", firstLine=twips(look.first)),) if look.first else ()),
        *on("contextualSpacing", look.joined),
        *((w("jc", val=look.align),) if look.align else ()),
        *((w("outlineLvl", val=look.outline),) if look.outline is not None else ()),
    )


def _side(side: str, distance: int) -> Element:
    colour = "000000" if distance == 0 else "A6A6A6"
    return w(side, val="single", sz=6, space=distance, color=colour)


def _size(points: float) -> tuple[Element, Element]:
    return w("sz", val=round(points * 2)), w("szCs", val=round(points * 2))
