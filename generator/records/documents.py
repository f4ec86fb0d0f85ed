"""A document with its file and its source."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from generator.outline import Path, PlacedPart, place
from generator.outline.placing import ids_by_path
from generator.problems import Level, Problem
from generator.records.typed_files import typed
from generator.schema.document import Document
from generator.source.layout import DataFolder, DocumentPlace
from generator.source.yaml_reader import SourceFile, read_yaml


@dataclass(frozen=True, eq=False)
class DocumentRecord:
    """A document with its file and the text of its source (None where it is missing);
    `received_bytes`: the Word, PDF or web page that the text was taken from, if there is one. It is
    equal to itself only, so that what is made from it can be kept beside it."""

    place: DocumentPlace
    document: Document
    file: SourceFile = field(repr=False)
    goc: str | None = field(repr=False)
    goc_bytes: bytes | None = field(repr=False, default=None)
    received_bytes: bytes | None = field(repr=False, default=None)

    @property
    def key(self) -> str:
        return self.place.key

    @cached_property
    def phan(self) -> tuple[PlacedPart, ...]:
        """The parts with a lasting id for every passage and row."""
        return place(self.document)

    @cached_property
    def ids(self) -> dict[Path, str]:
        """Place in the file -> id on the page."""
        return ids_by_path(self.phan)


def load_document(
    folder: DataFolder, place: DocumentPlace, raw: bytes
) -> tuple[DocumentRecord | None, list[Problem]]:
    """Type the bytes of a document's file and read its source; collect what is wrong."""
    file = read_yaml(place.file, raw)
    problems = list(file.problems)
    document = typed(file, Document, problems)
    if document is None:
        return None, problems
    raw_source = source_bytes(folder, place, document)
    goc = _source_text(raw_source, place, document, file, problems)
    received = received_bytes(folder, place, document)
    problems += _unlike_received(received, place, document, file)
    return DocumentRecord(place, document, file, goc, raw_source, received), problems


def source_bytes(folder: DataFolder, place: DocumentPlace, document: Document) -> bytes | None:
    """The bytes of a document's source; None where there is none."""
    return _bytes(folder, place, document.nguon.tep)


def received_bytes(folder: DataFolder, place: DocumentPlace, document: Document) -> bytes | None:
    """The bytes of the file that the source's text was taken from; None where none is named."""
    received = document.nguon.ban_nhan
    return _bytes(folder, place, received.tep) if received else None


def _bytes(folder: DataFolder, place: DocumentPlace, tep: str) -> bytes | None:
    name = folder.source_name(place, tep)
    try:
        return folder.read(name) if name else None
    except OSError:
        return None


def _unlike_received(
    raw: bytes | None, place: DocumentPlace, document: Document, file: SourceFile
) -> Iterator[Problem]:
    received = document.nguon.ban_nhan
    if received is None:
        return
    if raw is None:
        where = file.locate(("nguon", "ban_nhan", "tep"))
        message = f"Không thấy bản nhận «{received.tep}»."
        cure = f"Đặt tệp vào {place.tinh}/goc/ rồi ghi «tep: goc/…», hoặc bỏ khóa «ban_nhan»."
        yield Problem("source-missing", Level.ERROR, where, message, cure)
    elif (digest := hashlib.sha256(raw).hexdigest()) != received.sha256:
        at = file.locate(("nguon", "ban_nhan", "sha256"))
        message = "Bản nhận không còn đúng như lúc nhận: dấu SHA-256 khác."
        cure = f"Lấy lại tệp; nếu thay bản khác thì ghi sha256: {digest} và nhập lại toàn văn."
        yield Problem("source-changed", Level.ERROR, at, message, cure)


def _source_text(
    raw: bytes | None,
    place: DocumentPlace,
    document: Document,
    file: SourceFile,
    problems: list[Problem],
) -> str | None:
    """The source's text in NFC; a missing or changed source is a problem."""
    if raw is None:
        where = file.locate(("nguon", "tep"))
        message = f"Không thấy tệp gốc «{document.nguon.tep}»."
        cure = f"Đặt tệp vào {place.tinh}/goc/ rồi ghi «tep: goc/…»."
        problems.append(Problem("source-missing", Level.ERROR, where, message, cure))
        return None
    digest = hashlib.sha256(raw).hexdigest()
    if digest != document.nguon.sha256:
        at = file.locate(("nguon", "sha256"))
        message = "Tệp gốc không còn đúng như lúc nhận: dấu SHA-256 khác."
        cure = f"Lấy lại tệp gốc; nếu thay bản khác thì ghi sha256: {digest} và kiểm lại toàn văn."
        problems.append(Problem("source-changed", Level.ERROR, at, message, cure))
    try:
        return unicodedata.normalize("NFC", raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        message = "Tệp gốc không phải chữ UTF-8 nên không đối chiếu được."
        cure = "Lưu kèm bản chép chữ UTF-8 và ghi tên bản ấy ở «tep»."
        where = file.locate(("nguon", "tep"))
        problems.append(Problem("source-encoding", Level.ERROR, where, message, cure))
        return None
