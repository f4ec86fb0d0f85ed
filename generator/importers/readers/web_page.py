"""Web pages: the document of a portal's page, or a document that Word saved as a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.importers.composing import compose
from generator.importers.readers.decoding import STAGE, decode
from generator.importers.readers.web_blocks import Shown, Walk
from generator.importers.readers.web_elements import Element, has_words, signs, tag, words
from generator.importers.readers.web_tables import is_layout
from generator.importers.reading import Aside, Block, Finding, Line, Reading, Sureness
from generator.importers.refusals import Refused

MENUS = "Thực đơn và chân trang của trang web"
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>", re.IGNORECASE)
_MOST_OF = 0.6
_CURE = (
    "Mở trang bằng trình duyệt, chờ hiện đủ nội dung rồi lưu lại, hoặc chép nội dung vào tệp Word."
)


def read(raw: bytes, name: str) -> Reading:
    """The document of a web page; menus and footers stay in the text and are set aside.

    Raises Refused for a page without words."""
    said = _CHARSET.search(raw[:4096])
    found = decode(raw, said[1].decode("ascii", "ignore") if said else None)
    walk = Walk()
    try:
        body = _body(found.text)
        shown = walk.over(body, _main(body)) if body is not None else []
    except RecursionError:
        raise Refused(f"Trang web {name} lồng nhau quá sâu, không đọc được.", _CURE) from None
    if not shown:
        raise Refused(f"Trang web {name} không có chữ nào.", _CURE)
    findings = list(found.findings)
    if walk.hidden:
        words = f"Không đọc {walk.hidden} chỗ mà trang web giấu, trình duyệt không hiện."
        findings.append(Finding(STAGE, words, Sureness.LOOK))
    return _reading(shown, findings)


def _body(text: str) -> Element | None:
    from lxml import etree, html

    parser = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
    source = _DECLARATION.sub("", text)
    if not source.strip():
        return None
    try:
        page = html.document_fromstring(source, parser=parser, ensure_head_body=True)
    except etree.LxmlError:
        return None
    body = page.find("body")
    return body if body is not None and words(body) else None


def _main(body: Element) -> Element:
    """The smallest element that holds every sign of a document that the page shows, or most of
    the words of a page without signs. A table that is the document's own is not entered."""
    main, text = body, words(body)
    least = signs(text)
    while True:
        children = [child for child in main if tag(child) and has_words(child)]
        for child in children:
            inner = text if len(children) == 1 and not _own_words(main) else words(child)
            enough = len(inner) >= _MOST_OF * len(text) or least > 1
            good = inner is text or (enough and signs(inner) >= least)
            if inner and good and not _keeps_whole(child):
                least = least if inner is text else signs(inner)
                main, text = child, inner
                break
        else:
            return main


def _own_words(element: Element) -> bool:
    """Whether an element has words between its children."""
    pieces = [element.text, *(child.tail for child in element)]
    return any(piece and piece.strip() for piece in pieces)


def _keeps_whole(element: Element) -> bool:
    return (tag(element) == "table" and not is_layout(element)) or tag(element) in {"p", "pre"}


def _reading(shown: Sequence[Shown], findings: Sequence[Finding]) -> Reading:
    text, placed = compose(one.block for one in shown)
    blocks: list[Block] = []
    asides: list[Aside] = []
    for one, block in zip(shown, placed, strict=True):
        if not isinstance(block, Line):
            blocks.append(block)
        elif one.furniture and block.text:
            asides.append(Aside(block.dong, MENUS))
        elif block.text:
            blocks.append(block)
    return Reading(
        kind="html",
        text=text,
        blocks=tuple(blocks),
        aside=_merged(asides),
        findings=tuple(findings),
    )


def _merged(asides: Sequence[Aside]) -> tuple[Aside, ...]:
    merged: list[Aside] = []
    for aside in asides:
        if merged and merged[-1].dong[1] + 1 == aside.dong[0]:
            merged[-1] = replace(merged[-1], dong=(merged[-1].dong[0], aside.dong[1]))
        else:
            merged.append(aside)
    return tuple(merged)
