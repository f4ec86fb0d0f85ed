"""The theme's part of a site: what of it is published, as what, and when its look has changed."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator.style_sheet import named_by_content, one_sheet

STYLE_SHEET = "assets/css/trang.css"


def leave_out(files: Files, config: MkDocsConfig) -> None:
    """A frame of our own (`custom_dir`) uses no script, style or picture of the theme."""
    ours = (config.docs_dir, config.theme.custom_dir)
    for file in list(files) if config.theme.custom_dir else ():
        if file.src_dir is not None and file.src_dir not in ours:
            files.remove(file)


def join_style_sheets(files: Files, config: MkDocsConfig, *, by_content: bool) -> None:
    """Publish the style sheets of `extra_css` as one file, in their order.

    `by_content`: under a name that changes with what it holds. While serving its name stays, or
    every edit of a style would redraw every page.
    """
    found = [file for css in config.extra_css if (file := files.get_file_from_path(css))]
    if not found:
        return
    sheet = one_sheet({file.src_uri: file.content_string for file in found})
    name = named_by_content(STYLE_SHEET, sheet) if by_content else STYLE_SHEET
    for file in found:
        files.remove(file)
    files.append(File.generated(config, name, content=sheet))
    joined = {file.src_uri for file in found}
    config.extra_css = [name, *(css for css in config.extra_css if css not in joined)]


class Look:
    """Templates, menu and plugin, as they were when the site was last built."""

    def __init__(self) -> None:
        self._seen: tuple[object, ...] = ()

    def changed(self, config: MkDocsConfig) -> bool:
        """Has it changed since the last build? In a live reload the host draws only changed pages;
        a changed look changes them all, so what was built is made to look older than its source."""
        custom = Path(config.theme.custom_dir) if config.theme.custom_dir else None
        files = [Path(config.config_file_path), *sorted(custom.rglob("*") if custom else ())]
        before, self._seen = self._seen, tuple((file, file.stat().st_mtime_ns) for file in files)
        if not before or before == self._seen:
            return False
        for built in Path(config.site_dir).rglob("*.html"):
            os.utime(built, (0, 0))
        return True
