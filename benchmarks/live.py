"""How soon an edited figure is on the page that `cchc serve` shows."""

from __future__ import annotations

import hashlib
import re
import socket
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from benchmarks.corpus import Made
from benchmarks.measure import ROOT, RunFailed, environment

_FIGURE = re.compile(r"đợt (\d{3})")
_LOOK_EVERY = 0.02


def edits(project: Path, made: Made, times: int, *, timeout: float) -> list[float]:
    """Seconds from saving an edited document until the served page shows the new figure.

    A printed figure is changed as an editor would: in the copy of the source, then in the YAML
    with the copy's new SHA-256. Raises RunFailed if the page does not follow within `timeout`.
    """
    with _served(project / "mkdocs.yml", timeout) as address:
        return [_edit(address, made, turn, timeout) for turn in range(times)]


def _edit(address: str, made: Made, turn: int, timeout: float) -> float:
    document = made.documents[turn * 7 % len(made.documents)]
    figure = f"đợt {1000 + turn}"
    _change_figure(document, figure)
    start = monotonic()
    year, _, code = document.stem.partition("-")
    page = f"{address}/van-ban/{document.parent.parent.name}/{year}/{code}/"
    _wait_for(page, figure, timeout)
    seconds = monotonic() - start
    # The next edit begins from rest: after the open data have the figure too.
    _wait_for(f"{address}/du-lieu/nhiem-vu.json", figure, timeout)
    sleep(1)
    return seconds


def _change_figure(document: Path, figure: str) -> None:
    source = document.parent.parent / "goc" / f"{document.stem}.txt"
    before = source.read_bytes()
    after = _FIGURE.sub(figure, before.decode(), count=1).encode()
    text = _FIGURE.sub(figure, document.read_text(encoding="utf-8"), count=1)
    source.write_bytes(after)
    old, new = (hashlib.sha256(raw).hexdigest() for raw in (before, after))
    document.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


@contextmanager
def _served(config: Path, timeout: float) -> Iterator[str]:
    """`cchc serve` on a free port of loopback, ready to be asked."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    words = ("serve", "--config", str(config), "--address", address)
    with tempfile.TemporaryFile() as printed:
        server = subprocess.Popen(
            (sys.executable, "-m", "generator", *words),
            cwd=ROOT,
            env=environment(),
            stdout=printed,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_for(f"http://{address}/", "</html>", timeout)
            sleep(2)  # its watch over the files begins after the first build
            yield f"http://{address}"
        except RunFailed as error:
            printed.seek(0)
            raise RunFailed(f"{error}\n{printed.read().decode(errors='replace')[-2000:]}") from None
        finally:
            server.terminate()
            server.wait(20)


def _wait_for(address: str, text: str, timeout: float) -> None:
    end = monotonic() + timeout
    while monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=timeout) as answer:  # noqa: S310
                if text in answer.read().decode():
                    return
        except (urllib.error.URLError, ConnectionError):
            pass
        sleep(_LOOK_EVERY)
    raise RunFailed(f"{address}: «{text}» chưa hiện sau {timeout:.0f} s")
