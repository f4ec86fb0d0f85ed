"""The site's style sheets as one small file, and names that change with what a file holds."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from hashlib import sha256

import rcssmin


def one_sheet(sheets: Mapping[str, str]) -> str:
    """The sheets, by address, joined in the order given and without comments and idle blanks.

    All must lie in one folder, since `url(…)` in them is relative to it.

    >>> one_sheet({"css/1.css": "/* Màu */ p { color: red; }", "css/2.css": "p { margin: 0 }"})
    'p{color:red}\\np{margin:0}'
    """
    folders = {posixpath.dirname(address) for address in sheets}
    if len(folders) > 1:
        raise ValueError(f"style sheets of several folders: {', '.join(sorted(folders))}")
    return "\n".join(str(rcssmin.cssmin(text)) for text in sheets.values())


def named_by_content(address: str, content: str) -> str:
    """The address with a mark of the content before its suffix: other content, other address,
    so that a browser may keep the file for good.

    >>> named_by_content("css/trang.css", "p{margin:0}")
    'css/trang.41140f44.css'
    """
    stem, suffix = posixpath.splitext(address)
    return f"{stem}.{sha256(content.encode()).hexdigest()[:8]}{suffix}"
