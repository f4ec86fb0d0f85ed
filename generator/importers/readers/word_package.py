"""The zip of a .docx, opened with care: sizes are limited, entities are not expanded.

A part is inflated only when it is read, and never further than its limit, whatever size it
declares; so a zip bomb costs at most the limit. Nothing inside is opened as a zip again.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import Any

from lxml import etree

from generator.importers.refusals import Refused

Element = Any
"""An element of lxml, which has no types."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

MOST_PARTS = 10_000
MOST_DECLARED = 1_000_000_000
MOST_OF_A_PART = 60_000_000
"""Bytes of one XML part; a hundred pages take 5 MB."""
_PACKED_TOO_WELL = 500
_RATIO_FROM = 20_000_000

_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_SAVE_AGAIN = (
    "Mở thử bằng Word; nếu Word mở được thì lưu thành tệp .docx mới rồi nạp, nếu không thì tải "
    "hoặc xin lại tệp."
)


class Package:
    """The parts of one .docx. Raises Refused where it is damaged, or far larger than it looks."""

    def __init__(self, raw: bytes, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, OSError, ValueError, RuntimeError) as error:
            raise self.damaged() from error
        declared = sum(member.file_size for member in members)
        if len(members) > MOST_PARTS or declared > MOST_DECLARED:
            raise self._bomb()
        self._members = {member.filename.lstrip("/"): member for member in members}

    def damaged(self) -> Refused:
        """The refusal of a file that Word could not open either."""
        return Refused(f"Tệp Word «{self.name}» hỏng, không đọc được trọn vẹn.", _SAVE_AGAIN)

    def _bomb(self) -> Refused:
        return Refused(
            f"Tệp «{self.name}» bung ra lớn khác thường, không đọc để giữ an toàn.", _SAVE_AGAIN
        )

    def names(self) -> tuple[str, ...]:
        return tuple(self._members)

    def xml(self, path: str) -> Element | None:
        """The root of a part, None where there is no such part."""
        raw = self._inflated(path)
        if raw is None:
            return None
        for strict, usual in _STRICT:
            raw = raw.replace(strict, usual)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(raw, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self.damaged() from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise self.damaged()  # a Word file never declares entities
        return root

    def _inflated(self, path: str) -> bytes | None:
        member = self._members.get(path)
        if member is None:
            return None
        if member.flag_bits & 1:
            raise Refused(
                f"Tệp «{self.name}» có mật khẩu nên không mở được.",
                "Bỏ mật khẩu, lưu lại rồi nạp.",
            )
        try:
            with self._zip.open(member) as part:
                raw = part.read(MOST_OF_A_PART + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError) as error:
            raise self.damaged() from error
        packed = max(member.compress_size, 1)
        if len(raw) > MOST_OF_A_PART or (
            len(raw) > _RATIO_FROM and len(raw) > _PACKED_TOO_WELL * packed
        ):
            raise self._bomb()
        return raw

    def main(self) -> str:
        """Path of the document part, as the package's own relations name it."""
        for kind, target in self.relations("").values():
            if kind == "officeDocument":
                return target
        return "word/document.xml"

    def relations(self, path: str) -> dict[str, tuple[str, str]]:
        """What a part refers to inside the package: id -> (last word of the kind, path)."""
        folder, base = posixpath.split(path)
        root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for relation in () if root is None else root:
            if relation.get("TargetMode") == "External":
                continue
            kind = relation.get("Type", "").rpartition("/")[2]
            target = relation.get("Target", "")
            whole = target if target.startswith("/") else posixpath.join(folder, target)
            found[relation.get("Id", "")] = (kind, posixpath.normpath(whole).lstrip("/"))
        return found
