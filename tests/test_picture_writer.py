"""Pictures are written once, beside the work of the host, and mistakes are not lost."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.exports.pictures import Picture
from generator.picture_writer import PictureWriter


@dataclass(frozen=True)
class Fake(Picture):
    """A picture whose file is its drawing."""

    def png(self) -> bytes:
        if self.svg == b"hong":
            raise ValueError("the SVG names no width and height")
        return self.svg


def test_a_picture_is_written_once(tmp_path: Path) -> None:
    writer = PictureWriter()
    writer.begin(tmp_path, [Fake("a/b.png", b"1"), Fake("a/c.png", b"2")])
    writer.finish()
    writer.begin(tmp_path, [Fake("a/b.png", b"3"), Fake("d.png", b"4")])
    writer.finish()
    written = {p.relative_to(tmp_path).as_posix(): p.read_bytes() for p in tmp_path.rglob("*.png")}
    assert written == {"a/b.png": b"1", "a/c.png": b"2", "d.png": b"4"}


def test_what_goes_wrong_stops_the_build(tmp_path: Path) -> None:
    writer = PictureWriter()
    writer.begin(tmp_path, [Fake("a.png", b"hong")])
    with pytest.raises(ValueError, match="no width"):
        writer.finish()
    writer.finish()  # nothing is left over for the next build
