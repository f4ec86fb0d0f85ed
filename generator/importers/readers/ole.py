"""The folder of an OLE file (Word, Excel and PowerPoint of 1997-2003, or a file with a password).

Only names and a few bytes are read, within the file's own length: nothing in it is trusted.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_FREE_FROM = 0xFFFFFFFA
_ENTRY = 128
_HEADER_FAT = range(0x4C, 0x200, 4)
_MOST_SECTORS = 4096


class Entry(NamedTuple):
    """A stream or storage: its name, and the sector where it begins."""

    name: str
    start: int


def entries(raw: bytes) -> tuple[Entry, ...]:
    """What the file's folder names; empty where the folder cannot be read."""
    if len(raw) < 512:
        return ()
    size = _sector_size(raw)
    found = []
    for sector in _directory(raw, size):
        block = _sector(raw, size, sector)
        for at in range(0, len(block) - _ENTRY + 1, _ENTRY):
            length = min(struct.unpack_from("<H", block, at + 64)[0], 64)
            name = block[at : at + max(length - 2, 0)].decode("utf-16-le", "replace")
            if name:
                found.append(Entry(name, struct.unpack_from("<I", block, at + 116)[0]))
    return tuple(found)


def word_password(raw: bytes) -> bool:
    """Does the old Word file say that it is encrypted ([MS-DOC] 2.5.2: bit fEncrypted)?"""
    for entry in entries(raw):
        if entry.name == "WordDocument":
            head = _sector(raw, _sector_size(raw), entry.start)[:12]
            return len(head) == 12 and bool(struct.unpack_from("<H", head, 10)[0] & 0x0100)
    return False


def _sector_size(raw: bytes) -> int:
    return 4096 if struct.unpack_from("<H", raw, 0x1E)[0] == 12 else 512


def _sector(raw: bytes, size: int, number: int) -> bytes:
    return raw[(number + 1) * size : (number + 2) * size]


def _directory(raw: bytes, size: int) -> Iterator[int]:
    """The sectors of the folder; a chain that turns in a ring ends at the limit."""
    fat: list[int] = []
    for at in _HEADER_FAT:
        number = struct.unpack_from("<I", raw, at)[0]
        if number < _FREE_FROM:
            block = _sector(raw, size, number)
            fat += struct.unpack(f"<{len(block) // 4}I", block[: len(block) // 4 * 4])
    sector = struct.unpack_from("<I", raw, 0x30)[0]
    for _ in range(_MOST_SECTORS):
        if sector >= _FREE_FROM:
            return
        yield sector
        if sector >= len(fat):
            return
        sector = fat[sector]
