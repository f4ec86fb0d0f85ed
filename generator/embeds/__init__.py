"""Pieces of pages as HTML for pages of somebody else: no script, no request back, no class, no id.

Pages show the code to be copied, exports write it as files; both take it from here.
"""

from __future__ import annotations

from generator.embeds.fragment import MOST_BYTES, Fragment, fragment
from generator.embeds.heights import WIDTHS, height
from generator.embeds.iframe import iframe, iframe_page
from generator.embeds.place import Place

__all__ = [
    "MOST_BYTES",
    "WIDTHS",
    "Fragment",
    "Place",
    "fragment",
    "height",
    "iframe",
    "iframe_page",
]
