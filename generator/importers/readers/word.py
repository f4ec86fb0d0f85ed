"""Word (.docx): the words that Word would print, with its list numbers and accepted changes.

Read from the file's own XML, because what matters here (list numbers, tracked changes, text
boxes, merged cells) is what libraries for writing Word leave out. What is not the document's text
(comments, deleted words, headers and footers, pictures) is told in the findings.
"""

from __future__ import annotations

from dataclasses import replace

from generator.importers.composing import compose
from generator.importers.readers.word_body import Body, Item
from generator.importers.readers.word_columns import pressed
from generator.importers.readers.word_numbering import Numbering
from generator.importers.readers.word_package import Element, Package, W
from generator.importers.readers.word_runs import Seen
from generator.importers.readers.word_styles import Styles
from generator.importers.readers.word_telling import margins, tell
from generator.importers.reading import Aside, Block, Grid, Line, PageBreak, Reading, Span
from generator.importers.refusals import Refused

_CONTENTS = "Mục lục do Word lập: lặp lại tiêu đề và số trang, không phải nội dung văn bản."
_FEW_WORDS = 20


def read(raw: bytes, name: str) -> Reading:
    """The lines and tables of a .docx. Raises Refused for a file that is damaged, is no document,
    has no words, or is a scan pasted into Word."""
    package = Package(raw, name)
    main = package.main()
    root = package.xml(main)
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        raise package.damaged()
    parts = _parts(package, main)
    styles = Styles(_first(parts, "styles"))
    notes = _notes(parts)
    story = Body(styles, Numbering(_first(parts, "numbering"), styles), notes)
    items = pressed(story.read(body))
    _refuse_wordless(items, story, name)
    text, placed = compose(item.block for item in items)
    spans = [_span(block) for block in placed]
    findings = tell([(item.seen, span) for item, span in zip(items, spans, strict=True)])
    return Reading(
        kind="docx",
        text=text,
        blocks=tuple(block for item, block in zip(items, placed, strict=True) if not item.contents),
        aside=_asides(items, spans),
        findings=(*findings, *margins(parts.get("header", ()), parts.get("footer", ()))),
    )


def _parts(package: Package, main: str) -> dict[str, list[Element]]:
    """The roots of the parts that the document refers to, by kind."""
    found: dict[str, list[Element]] = {}
    wanted = ("styles", "numbering", "footnotes", "endnotes", "header", "footer")
    for kind, path in package.relations(main).values():
        root = package.xml(path) if kind in wanted else None
        if root is not None:
            found.setdefault(kind, []).append(root)
    return found


def _first(parts: dict[str, list[Element]], kind: str) -> Element | None:
    return parts[kind][0] if kind in parts else None


def _notes(parts: dict[str, list[Element]]) -> dict[tuple[str, str], Element]:
    return {
        (kind, note.get(f"{W}id", "")): note
        for kind in ("footnote", "endnote")
        for root in parts.get(f"{kind}s", ())
        for note in root.iterfind(f"{W}{kind}")
    }


def _span(block: Block) -> Span | None:
    """The lines of the text that a block takes up."""
    if isinstance(block, Line):
        return block.dong
    if isinstance(block, Grid) and block.rows:
        return block.rows[0].dong[0], block.rows[-1].dong[1]
    return None


def _asides(items: list[Item], spans: list[Span | None]) -> tuple[Aside, ...]:
    """Lines of a table of contents, those that follow each other in one."""
    found: list[Aside] = []
    for item, span in zip(items, spans, strict=True):
        if not item.contents or span is None:
            continue
        if found and found[-1].dong[1] + 1 == span[0]:
            found[-1] = replace(found[-1], dong=(found[-1].dong[0], span[1]))
        else:
            found.append(Aside(span, _CONTENTS))
    return tuple(found)


def _refuse_wordless(items: list[Item], story: Body, name: str) -> None:
    words = sum(_words(item.block) for item in items)
    seen = [kind for item in items for kind, _ in item.seen] + [kind for kind, _ in story.seen]
    if words < _FEW_WORDS and Seen.PICTURE in seen:
        raise Refused(
            f"Tệp Word «{name}» chỉ có ảnh chụp (bản quét), không có chữ để đọc.",
            "Xin văn thư tệp Word soạn thảo hoặc PDF có lớp chữ; cổng không đọc chữ trong ảnh.",
        )
    if not words and Seen.EMBEDDED in seen:
        raise Refused(
            f"Nội dung của «{name}» nằm trong một tệp khác nhúng vào, chưa đọc được.",
            "Mở bằng Word rồi lưu lại thành .docx, sau đó nạp.",
        )
    if not words:
        raise Refused(
            f"Tệp Word «{name}» không có chữ nào.", "Xem lại có phải đúng tệp cần nạp không."
        )


def _words(block: Block) -> int:
    if isinstance(block, Line):
        return len(block.text.split())
    if isinstance(block, PageBreak):
        return 0
    return sum(len(cell.text.split()) for row in block.rows for cell in row.cells if cell)
