"""Heavy files are written once, beside the work of the host, and mistakes are not lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.exports.heavy import HeavyFile
from generator.heavy_writer import HeavyWriter


def as_it_is(value: bytes) -> bytes:
    if value == b"hong":
        raise ValueError("the SVG names no width and height")
    return value


def file(path: str, value: bytes) -> HeavyFile:
    return HeavyFile(path, value, as_it_is)


def test_a_file_is_written_once(tmp_path: Path) -> None:
    writer = HeavyWriter()
    writer.begin(tmp_path, [file("a/b.png", b"1"), file("a/c.png", b"2")])
    writer.finish()
    writer.begin(tmp_path, [file("a/b.png", b"3"), file("d.png", b"4")])
    writer.finish()
    written = {p.relative_to(tmp_path).as_posix(): p.read_bytes() for p in tmp_path.rglob("*.png")}
    assert written == {"a/b.png": b"1", "a/c.png": b"2", "d.png": b"4"}


def test_what_goes_wrong_stops_the_build(tmp_path: Path) -> None:
    writer = HeavyWriter()
    writer.begin(tmp_path, [file("a.png", b"hong")])
    with pytest.raises(ValueError, match="no width"):
        writer.finish()
    writer.finish()  # nothing is left over for the next build
