"""Starting MkDocs for the command line: build once, or serve and build what changes."""

from __future__ import annotations

import gc
import logging
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.commands import build as build_command
from mkdocs.commands import serve as serve_command
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException


class HostError(Exception):
    """The host could not build; the message is for people."""


def build_site(config_file: Path, output: Path, **overrides: Any) -> None:
    """Build strictly and put the result at `output` in one step.

    On failure raises HostError, and what stood at `output` is untouched; so is a file or a
    folder that is no built site.
    """
    output = output.absolute()  # the host would take it from the configuration's folder
    _refuse_foreign(output)
    _look_for_garbage_seldom()
    fresh = output.with_name(output.name + ".moi")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        with _host_is_heard():
            config = load_config(str(config_file), site_dir=str(fresh), strict=True, **overrides)
            config.plugins.on_startup(command="build", dirty=False)
            build_command.build(config)
            config.plugins.on_shutdown()
    except (MkDocsException, SystemExit) as error:
        shutil.rmtree(fresh, ignore_errors=True)
        raise HostError(str(error)) from None
    _swap(fresh, output)


def _look_for_garbage_seldom() -> None:
    # Nearly all that a build makes it keeps to the end.
    gc.set_threshold(200_000, 20, 100)


def _refuse_foreign(output: Path) -> None:
    """The swap removes what stood at `output`: it must be a site, or nothing."""
    is_site = output.is_dir() and (not any(output.iterdir()) or (output / "index.html").exists())
    if output.exists() and not is_site:
        raise HostError(f"{output} không phải thư mục trang đã dựng; chọn thư mục kết quả khác.")


@contextmanager
def _host_is_heard() -> Iterator[None]:
    """Print the host's warnings, which in strict mode fail the build: without its own command
    line it only counts them."""
    log, handler = logging.getLogger("mkdocs"), logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    # Redrawing only what changed is what `cchc serve` is for: no warning at every edit.
    handler.addFilter(lambda record: "'dirty' build" not in record.getMessage())
    log.addHandler(handler)
    try:
        yield
    finally:
        log.removeHandler(handler)


@contextmanager
def told_when_open(on_open: Callable[[str], None]) -> Iterator[None]:
    """Call `on_open` with the address when the host listens, which it says in its log only."""
    log, handler = logging.getLogger("mkdocs.livereload"), _Opening(on_open)
    before = log.level
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    try:
        yield
    finally:
        log.removeHandler(handler)
        log.setLevel(before)


class _Opening(logging.Handler):
    _SAID = "Serving on "

    def __init__(self, on_open: Callable[[str], None]) -> None:
        super().__init__(logging.INFO)
        self._on_open = on_open

    def emit(self, record: logging.LogRecord) -> None:
        _, said, address = record.getMessage().partition(self._SAID)  # the hour stands before
        if said:
            self._on_open(address)


def _swap(fresh: Path, output: Path) -> None:
    old = output.with_name(output.name + ".cu")
    shutil.rmtree(old, ignore_errors=True)
    if output.exists():
        output.rename(old)
    fresh.rename(output)
    shutil.rmtree(old, ignore_errors=True)


def serve_site(config_file: Path, address: str, on_open: Callable[[str], None]) -> None:
    """Serve on loopback and rebuild what changed. Returns when interrupted.

    `on_open` is given the site's address once the first build stands and a browser is answered.
    """
    _look_for_garbage_seldom()
    try:
        with _host_is_heard(), told_when_open(on_open):
            serve_command.serve(
                str(config_file),
                livereload=True,
                build_type="dirty",
                dev_addr=address,
                strict=False,
            )
    except MkDocsException as error:
        raise HostError(str(error)) from None
