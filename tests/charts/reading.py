"""Reads back what the charts wrote: SVG as XML, PNG and TTF by their bytes."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"


def parse(block: str) -> ElementTree.Element:
    """The block of a page, or a file, as XML."""
    return ElementTree.fromstring(block)


def texts(block: str) -> list[str]:
    """All words drawn, without title and description."""
    return [node.text or "" for node in parse(block).iter() if node.tag in ("text", f"{SVG}text")]


def png_size(png: bytes) -> tuple[int, int]:
    """Width and height as the header says."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def png_scanlines(png: bytes) -> bytes:
    """The picture's data, unpacked; fails where the picture is broken."""
    packed, at = b"", 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0] == zlib.crc32(
            kind + data
        )
        packed += data if kind == b"IDAT" else b""
        at += length + 12
    return zlib.decompress(packed)


def letters_of(font: Path) -> set[str]:
    """The characters that a TTF maps (cmap subtables of formats 4 and 12)."""
    data = font.read_bytes()
    tables = {
        data[at : at + 4]: struct.unpack(">II", data[at + 8 : at + 16]) for at in _entries(data)
    }
    start, _ = tables[b"cmap"]
    (count,) = struct.unpack(">H", data[start + 2 : start + 4])
    found: set[str] = set()
    for number in range(count):
        (offset,) = struct.unpack(">I", data[start + 8 + 8 * number : start + 12 + 8 * number])
        found |= _subtable(data[start + offset :])
    return found


def _entries(data: bytes) -> range:
    (count,) = struct.unpack(">H", data[4:6])
    return range(12, 12 + 16 * count, 16)


def _subtable(data: bytes) -> set[str]:
    (kind,) = struct.unpack(">H", data[:2])
    if kind == 12:
        (groups,) = struct.unpack(">I", data[12:16])
        spans = [struct.unpack(">II", data[16 + 12 * n : 24 + 12 * n]) for n in range(groups)]
    elif kind == 4:
        half = struct.unpack(">H", data[6:8])[0] // 2
        ends = struct.unpack(f">{half}H", data[14 : 14 + 2 * half])
        starts = struct.unpack(f">{half}H", data[16 + 2 * half : 16 + 4 * half])
        spans = [(a, b) for a, b in zip(starts, ends, strict=True) if a != 0xFFFF]
    else:
        return set()
    return {chr(code) for first, last in spans for code in range(first, last + 1)}
