"""A file as a record of one kind, or as problems with their places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import ValidationError

from generator.problems import Level, Position, Problem, why
from generator.schema import messages
from generator.schema.allowed_keys import allowed_keys
from generator.schema.base import Record
from generator.source.layout import DataFolder
from generator.source.yaml_reader import Path, SourceFile, read_yaml

R = TypeVar("R", bound=Record)


def read_one(folder: DataFolder, name: str, problems: list[Problem]) -> SourceFile | None:
    """Read a file without typing it; what is wrong with it goes to `problems`."""
    try:
        file = read_yaml(name, folder.read(name))
    except OSError as error:
        problems.append(unreadable(name, error))
        return None
    problems += file.problems
    return file


def typed(file: SourceFile, record_type: type[R], problems: list[Problem]) -> R | None:
    """The record that a file holds, or None; every mistake goes to `problems` with its place."""
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
    path = _path_in(file.data, loc, (error.get("ctx") or {}).get("truong"))
    is_key = error["type"] == "extra_forbidden" or loc[-1:] == ("[key]",)
    known = allowed_keys(record_type, loc[:-1]) if is_key else ()
    code, text, cure = messages.message(error, known)
    return Problem(code, Level.ERROR, file.locate(path, key=is_key), text, cure)


def _is_consequence(error: Any) -> bool:
    """A list whose items are all wrong is also reported as too short; that says nothing new."""
    return bool(error["type"] == "too_short" and error.get("input"))


def _path_in(data: Any, loc: tuple[Any, ...], key: object = None) -> Path:
    """The part of a schema location that is in the data: tags of unions and the like are skipped.

    The step behind an item of `noi_dung` is the tag of its kind, although the item may have a key
    of that name as well (`so`, `gach`). `key`: the key that an error of the whole record is about.
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
    if isinstance(key, str) and isinstance(data, dict) and key in data:
        path.append(key)
    return tuple(path)


_NAMED = {
    "van-ban": "năm-mã.yml, như 2026-12-kh-ubnd.yml",
    "chi-so": "chỉ số-năm.yml, như par-index-2025.yml",
    "tien-do": "năm-kỳ.yml, như 2026-quy-2.yml (kỳ: thang-5, quy-2, 6-thang, 9-thang, nam)",
}


def stranger(name: str, registers: Sequence[str] = ()) -> Problem:
    """A file that the layout has no place for. `registers`: the file names that registers have."""
    message = "Tệp không có chỗ trong thư mục dữ liệu nên không được đọc."
    parts = name.split("/")
    if registers:
        near = messages.suggestion(parts[-1], registers)
        cure = f"{near}Danh mục gồm: {', '.join(registers)}, chi-so/."
    elif len(parts) == 3 and parts[1] in _NAMED:
        cure = f"Đặt tên theo mẫu, bằng chữ thường không dấu: {_NAMED[parts[1]]}."
    else:
        cure = (
            "Chuyển về đúng chỗ: văn bản ở <tỉnh>/van-ban/, điểm ở <tỉnh>/chi-so/, tiến độ ở"
            " <tỉnh>/tien-do/, bản gốc ở <tỉnh>/goc/, danh mục ở danh-muc/."
        )
    return Problem("stray-file", Level.WARNING, Position(name), message, cure)


def unreadable(name: str, error: OSError) -> Problem:
    """A file that cannot be opened."""
    message = f"Không mở được tệp ({why(error)})."
    return Problem("unreadable-file", Level.ERROR, Position(name), message)
