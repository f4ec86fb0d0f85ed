"""Whole HTML blocks are taken out at once, and the page is the one Python-Markdown would make."""

from __future__ import annotations

import markdown
import pytest

from generator.html_blocks import HtmlBlocks, ids

SAME = {
    "a block between paragraphs": "Trước\n\n<div>\n<p>a</p>\n</div>\n\nSau *nghiêng*\n",
    "the same tag inside": "<div>\n<div>a</div>\n<div>b</div>\n</div>\n\n# Mục\n",
    "a blank line inside": "<div>\n<p>a\n\n*không nghiêng*</p>\n</div>\n\nSau\n",
    "two blocks": "<p>a</p>\n\n<ul>\n<li>b</li>\n</ul>\n",
    "never closed": "<div>\n<p>a</p>\n\n*nghiêng*\n",
    "words after the end": "<div>a</div> và *chữ*\n\nSau\n",
    "an inline tag first": "<span>a</span> *nghiêng*\n",
    "a longer name of a tag": "<pre>a</pre>\n\n<p>b</p>\n\n<section>c</section>\n",
    "no block at all": "# Mục\n\nChữ & <b>đậm</b>\n",
    "inside an indented code block": "Trước\n\n    <div>a</div>\n\nSau\n",
    "nothing": "",
}


@pytest.mark.parametrize("text", SAME.values(), ids=SAME.keys())
def test_the_page_is_the_same(text: str) -> None:
    plain = markdown.markdown(text, extensions=["toc", "tables", "attr_list"])
    ours = markdown.markdown(text, extensions=["toc", "tables", "attr_list", HtmlBlocks()])
    assert ours == plain


def test_fenced_code_is_never_html() -> None:
    text = "```html\n\n<div>a</div>\n\n```\n"
    assert "&lt;div&gt;" in markdown.markdown(text, extensions=["fenced_code", HtmlBlocks()])


def test_ids() -> None:
    assert ids('<p class="a" id="mot">x</p><a id="hai" href="#ba">id="bon"</a>') == {"mot", "hai"}
