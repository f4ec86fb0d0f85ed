"""The data folder as records: where source and schema meet.

Every file is read, typed and placed; every problem is collected, none stops the reading of the
other files.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, TypeVar

from pydantic import ValidationError

from generator.problems import Level, Position, Problem
from generator.schema import messages
from generator.schema.allowed_keys import allowed_keys
from generator.schema.base import Record
from generator.schema.document import Document
from generator.schema.registers import (
    AgencyRegister,
    DocumentTypeRegister,
    IndexVersion,
    Province,
    ProvinceRegister,
    ReformAreaRegister,
    TermRegister,
    TileMap,
)
from generator.source.layout import DataFolder, DocumentPlace, scan
from generator.source.yaml_reader import Path, SourceFile, read_yaml

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class DocumentRecord:
    """A document with its file and the text of its source (None where it is missing)."""

    place: DocumentPlace
    document: Document
    file: SourceFile = field(repr=False)
    goc: str | None = field(repr=False)
    goc_bytes: bytes | None = field(repr=False, default=None)

    @property
    def key(self) -> str:
        return self.place.key


@dataclass(frozen=True)
class Registers:
    """The shared registers; None where a file is missing or wrong."""

    tinh_thanh: ProvinceRegister | None = None
    ban_do_o: TileMap | None = None
    co_quan: AgencyRegister | None = None
    linh_vuc: ReformAreaRegister | None = None
    loai_van_ban: DocumentTypeRegister | None = None
    thuat_ngu: TermRegister | None = None
    chi_so: tuple[IndexVersion, ...] = ()


@dataclass(frozen=True)
class Records:
    """All that was read. `problems` holds what went wrong on the way."""

    registers: Registers
    provinces: tuple[Province, ...]
    documents: tuple[DocumentRecord, ...]
    problems: tuple[Problem, ...]


class RecordCache:
    """Documents of an earlier reading, kept while their file and their source hold the same bytes
    (for live reload)."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[bytes, tuple[DocumentRecord | None, list[Problem]]]] = {}

    def get(
        self,
        name: str,
        stamp: bytes,
        make: Callable[[], tuple[DocumentRecord | None, list[Problem]]],
        same_source: Callable[[DocumentRecord], bool],
    ) -> tuple[DocumentRecord | None, list[Problem]]:
        """The kept result for the same bytes, or a new one."""
        kept = self._kept.get(name)
        record = kept[1][0] if kept is not None else None
        outdated = record is not None and not same_source(record)
        if kept is None or kept[0] != stamp or outdated:
            kept = (stamp, make())
            self._kept[name] = kept
        return kept[1]


_REGISTER_TYPES: Mapping[str, type[Record]] = {
    "tinh_thanh": ProvinceRegister,
    "ban_do_o": TileMap,
    "co_quan": AgencyRegister,
    "linh_vuc": ReformAreaRegister,
    "loai_van_ban": DocumentTypeRegister,
    "thuat_ngu": TermRegister,
}
"""Field of `Registers` -> what its file `danh-muc/<field with hyphens>.yml` holds."""


def load(folder: DataFolder, cache: RecordCache | None = None) -> Records:
    """Read a whole data folder into records."""
    cache = cache or RecordCache()
    problems: list[Problem] = []
    registers = _load_registers(folder, problems)
    provinces = []
    for name in folder.provinces:
        province = _load_one(folder, name, Province, problems)
        if province is not None:
            provinces.append(province)
    documents = []
    for place in folder.documents:
        record, found = _cached_document(folder, place, cache)
        problems += found
        if record is not None:
            documents.append(record)
    problems += [_stranger(name) for name in folder.strangers]
    return Records(registers, tuple(provinces), tuple(documents), tuple(problems))


def load_path(root: Any, cache: RecordCache | None = None) -> Records:
    """Scan and read the data folder at `root`. Raises NotADirectoryError."""
    return load(scan(root), cache)


def _cached_document(
    folder: DataFolder, place: DocumentPlace, cache: RecordCache
) -> tuple[DocumentRecord | None, list[Problem]]:
    try:
        raw = folder.read(place.file)
    except OSError as error:
        return None, [_unreadable(place.file, error)]
    return cache.get(
        place.file,
        raw,
        lambda: _load_document(folder, place, raw),
        lambda kept: _source_bytes(folder, place, kept.document) == kept.goc_bytes,
    )


def _load_document(
    folder: DataFolder, place: DocumentPlace, raw: bytes
) -> tuple[DocumentRecord | None, list[Problem]]:
    file = read_yaml(place.file, raw)
    problems = list(file.problems)
    document = _typed(file, Document, problems)
    if document is None:
        return None, problems
    raw_source = _source_bytes(folder, place, document)
    goc = _source_text(raw_source, place, document, file, problems)
    return DocumentRecord(place, document, file, goc, raw_source), problems


def _source_bytes(folder: DataFolder, place: DocumentPlace, document: Document) -> bytes | None:
    name = folder.source_name(place, document.nguon.tep)
    try:
        return folder.read(name) if name else None
    except OSError:
        return None


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


def _load_registers(folder: DataFolder, problems: list[Problem]) -> Registers:
    found: dict[str, Any] = {}
    versions: list[IndexVersion] = []
    for name in folder.registers:
        field_name = PurePosixPath(name).stem.replace("-", "_")
        if name.startswith("danh-muc/chi-so/"):
            version = _load_one(folder, name, IndexVersion, problems)
            versions += [version] if version is not None else []
        elif name.count("/") == 1 and field_name in _REGISTER_TYPES:
            found[field_name] = _load_one(folder, name, _REGISTER_TYPES[field_name], problems)
        else:
            problems.append(_stranger(name))
    return Registers(**found, chi_so=tuple(versions))


def _load_one(
    folder: DataFolder, name: str, record_type: type[R], problems: list[Problem]
) -> R | None:
    try:
        file = read_yaml(name, folder.read(name))
    except OSError as error:
        problems.append(_unreadable(name, error))
        return None
    problems += file.problems
    return _typed(file, record_type, problems)


def _typed(file: SourceFile, record_type: type[R], problems: list[Problem]) -> R | None:
    if any(problem.level is Level.ERROR for problem in file.problems):
        return None
    if not isinstance(file.data, dict):
        message = "Tệp trống hoặc không gồm các khóa «tên: giá trị»."
        cure = "Viết mỗi khóa một dòng, như «loai_van_ban: ke-hoach»; tệp không dùng thì xóa đi."
        where = Position(file.name, 1, 1)
        problems.append(Problem("empty-file", Level.ERROR, where, message, cure))
        return None
    try:
        return record_type.model_validate(file.data)
    except ValidationError as error:
        problems += [
            _schema_problem(file, record_type, found)
            for found in error.errors(include_url=False)
            if not _is_consequence(found)
        ]
        return None


def _schema_problem(file: SourceFile, record_type: type[Record], error: Any) -> Problem:
    loc = error["loc"]
    path = _path_in(file.data, loc)
    is_key = error["type"] == "extra_forbidden" or loc[-1:] == ("[key]",)
    known = allowed_keys(record_type, loc[:-1]) if is_key else ()
    code, text, cure = messages.message(error, known)
    return Problem(code, Level.ERROR, file.locate(path, key=is_key), text, cure)


def _is_consequence(error: Any) -> bool:
    """A list whose items are all wrong is also reported as too short; that says nothing new."""
    return bool(error["type"] == "too_short" and error.get("input"))


def _path_in(data: Any, loc: tuple[Any, ...]) -> Path:
    """The part of a schema location that is in the data: tags of unions and the like are skipped.

    The step behind an item of `noi_dung` is the tag of its kind, although the item may have a key
    of that name as well (`so`, `gach`).
    """
    path: list[str | int] = []
    tag_follows = False
    for step in loc:
        in_mapping = isinstance(data, dict) and step in data
        in_list = isinstance(data, list) and isinstance(step, int) and step < len(data)
        if not tag_follows and (in_mapping or in_list):
            path.append(step)
            data = data[step]
        tag_follows = in_list and path[-2:-1] == ["noi_dung"]
    return tuple(path)


def _stranger(name: str) -> Problem:
    message = "Tệp không có chỗ trong thư mục dữ liệu nên không được đọc."
    cure = "Văn bản: <tinh>/van-ban/<năm>-<mã>.yml; bản gốc: <tinh>/goc/; danh mục: danh-muc/."
    return Problem("stray-file", Level.WARNING, Position(name), message, cure)


def _unreadable(name: str, error: OSError) -> Problem:
    message = f"Không mở được tệp ({error.strerror or 'lỗi đọc'})."
    return Problem("unreadable-file", Level.ERROR, Position(name), message)
