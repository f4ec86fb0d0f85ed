"""Typst, kept ready: one compiler a thread and set of fonts."""

from __future__ import annotations

from contextlib import ExitStack
from importlib.resources import as_file, files
from threading import local
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst

_of_thread = local()


def compiler(*packages: str) -> typst.Compiler:
    """The compiler of this thread with the fonts of `packages` (their folder `fonts`) and no
    others: it keeps them, and takes one job at a time. What is compiled is said with each job."""
    kept: dict[tuple[str, ...], typst.Compiler] = _of_thread.__dict__.setdefault("kept", {})
    if packages not in kept:
        import typst  # only who makes pictures and papers pays for it

        with ExitStack() as open_folders:
            folders = [
                str(open_folders.enter_context(as_file(files(package) / "fonts")))
                for package in packages
            ]
            fonts = typst.Fonts(False, False, folders)
            kept[packages] = typst.Compiler(b"", font_paths=fonts, ignore_system_fonts=True)
    return kept[packages]
