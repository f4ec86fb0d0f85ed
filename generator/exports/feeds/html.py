"""Contents of entries as plain HTML: every feed reader shows it, and none has to run anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape

from generator.model.items import Criterion, Duty, Task
from generator.model.ledger import Ledger
from generator.views import urls
from generator.views.changes.news import Difference, ItemNews
from generator.views.paper.cleaning import cleaned, printable
from generator.views.paper.paper import (
    Cell,
    LetterHead,
    Line,
    Paper,
    PaperTable,
    SignatureBlock,
    Style,
)

_HEADING_OF = {Style.HEADING: "h4", Style.TITLE: "h3", Style.TYPE_NAME: "h3"}
Address = Callable[[str], str]


def text(words: str) -> str:
    """Words for HTML; line breaks stay."""
    return "<br>".join(escape(line) for line in printable(words).split("\n"))


# --- what changed ---


def items_html(said: str, items: Iterable[ItemNews], duong: Address) -> str:
    """A sentence, and each item with what reads differently and with all its words."""
    lead = f"<p>{text(said)}</p>" if said else ""
    return lead + "".join(_item(one, duong) for one in items)


def _item(one: ItemNews, duong: Address) -> str:
    name = text(one.ten)
    linked = f'<a href="{escape(duong(one.dia_chi))}">{name}</a>' if one.dia_chi else name
    state = "" if one.lan == "sửa" else f" ({text(one.lan)})"
    reason = f"<p>Vì sao: {text(one.ly_do)}</p>" if one.ly_do else ""
    differs = "".join(_difference(each) for each in one.khac)
    words = "".join(
        f"<li><strong>{text(label)}:</strong> {text(said)}</li>" for label, said in one.noi_dung
    )
    heading = "Toàn văn của mục" if one.khac else "Nội dung"
    whole = f"<p>{heading}:</p><ul>{words}</ul>" if words else ""
    return f"<h3>{linked}{state}</h3>{reason}{differs}{whole}"


def _difference(one: Difference) -> str:
    old = f"<del>{text(one.cu)}</del>" if one.cu else "(không có)"
    new = f"<ins>{text(one.moi)}</ins>" if one.moi else "(bỏ)"
    return f"<p><strong>{text(one.nhan)}:</strong> {old} → {new}</p>"


# --- an agency's work in a document ---


def work_html(ledger: Ledger, van_ban: str, duong: Address) -> str:
    """What the document gives the agency to do, by its part in it."""
    parts = (
        ("Chủ trì", ledger.chu_tri),
        ("Phối hợp", ledger.phoi_hop),
        ("Được phân công", ledger.phan_cong),
    )
    found = ((name, [one for one in items if one.van_ban == van_ban]) for name, items in parts)
    return "".join(
        f"<h3>{name}</h3><ul>{''.join(_work(one, duong) for one in those)}</ul>"
        for name, those in found
        if those
    )


def _work(one: Task | Criterion | Duty, duong: Address) -> str:
    words = one.ten if isinstance(one, Criterion) else one.noi_dung
    due = None if isinstance(one, Duty) else one.han.nguyen_van
    until = f" (thời hạn: {text(due)})" if due else ""
    address = escape(duong(urls.item(one.van_ban, one.ma)))
    return f'<li><a href="{address}">{text(words)}</a>{until}</li>'


# --- a document ---


def document_html(paper: Paper) -> str:
    """The whole text in printed order, and where it comes from."""
    fit = cleaned(paper)
    source = "<br>".join(escape(line) for line in fit.source)
    blocks = (block for section in fit.sections for block in section.blocks)
    body = "".join("".join(_block(block)) for block in blocks)
    return f"<hr>{body}<hr><p>{source}</p>"


def _block(block: Line | LetterHead | SignatureBlock | PaperTable) -> Iterator[str]:
    match block:
        case Line():
            tag = _HEADING_OF.get(block.style, "p")
            yield f"<{tag}>{text(block.text)}</{tag}>"
        case LetterHead():
            head = (*block.co_quan, block.so_van_ban, *block.quoc_hieu, block.dia_danh_ngay)
            yield _lines(head)
        case SignatureBlock():
            yield _lines((*block.quyen_han, block.ho_ten))
            yield _lines((block.ten_noi_nhan, *block.noi_nhan))
        case PaperTable():
            yield from _table(block)


def _lines(lines: Iterable[str]) -> str:
    said = [text(line) for line in lines if line]
    return f"<p>{'<br>'.join(said)}</p>" if said else ""


def _table(table: PaperTable) -> Iterator[str]:
    yield '<table border="1">'
    if table.caption:
        yield f"<caption>{text(table.caption)}</caption>"
    for name, rows in (("thead", table.head), ("tbody", table.rows)):
        if rows:
            yield f"<{name}>{''.join(f'<tr>{_cells(row)}</tr>' for row in rows)}</{name}>"
    yield "</table>"


def _cells(row: Iterable[Cell]) -> str:
    return "".join(_cell(cell) for cell in row)


def _cell(cell: Cell) -> str:
    tag = "th" if cell.header else "td"
    spans = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    spans += f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    return f"<{tag}{spans}>{text(cell.text)}</{tag}>"
