"""What the forms may read and write of a data folder.

The actions are those that Decap CMS asks of a proxy (`entriesByFolder`, `persistEntry` …). Names
of files begin with `data/`, wherever the folder lies.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from generator.editing.forms.configuration import configuration
from generator.editing.forms.names import province_names
from generator.editing.saving import draft, may_be_edited
from generator.problems import Problem
from generator.records import RecordCache, load_path
from generator.schema.fields import FIELDS, label

FOLDER = "data"
BACKEND = {"name": "proxy", "proxy_url": "/api/v1", "branch": "main"}
_LATER = "Tệp đã đổi từ lúc bạn mở (có thể do cửa sổ khác, hoặc git). Mở lại tệp rồi sửa."
_TAKEN = "Tệp này đã có rồi. Hãy mở nó trong danh sách rồi thêm vào."


class Refusal(Exception):
    """What is asked cannot be done; the text, in Vietnamese, says why."""


class Desk:
    """The forms' hold on one data folder. `ngay`: today, for the year to report on; `saved` is
    called with the name of each file written."""

    def __init__(self, root: Path, ngay: date, saved: Callable[[str], None]) -> None:
        self._root = root.resolve()
        self._ngay = ngay
        self._saved = saved
        self._cache = RecordCache()
        self._seen: dict[str, str] = {}

    # --- what the page asks for ---

    def provinces(self) -> dict[str, str]:
        """Names of the provinces that have a folder, by slug."""
        return province_names(load_path(self._root, self._cache))

    def configuration(self, tinh: str) -> dict[str, Any]:
        """The forms of a province. Raises Refusal."""
        records = load_path(self._root, self._cache)
        if tinh not in province_names(records):
            raise Refusal(f"Không có tỉnh «{tinh}» trong thư mục dữ liệu.")
        return configuration(records, tinh, self._ngay.year, BACKEND, FOLDER)

    def answer(self, action: str, params: Mapping[str, Any]) -> Any:
        """What an action of Decap's proxy gives. Raises Refusal."""
        match action:
            case "info":
                return {"repo": FOLDER, "publish_modes": ["simple"], "type": "local_fs"}
            case "entriesByFolder":
                return list(self._folder(str(params["folder"])))
            case "entriesByFiles":
                return [self._entry(str(one["path"])) for one in params["files"]]
            case "getEntry":
                return self._entry(str(params["path"]))
            case "persistEntry":
                return self._persist(params)
            case "getMedia":
                return []
            case "getDeployPreview":
                return None
        raise Refusal("Trang biên tập không làm việc này; hãy làm bằng git.")

    # --- files ---

    def _folder(self, folder: str) -> Iterator[dict[str, Any]]:
        name = _inside(folder)
        path = self._root / name
        if not path.is_dir():
            return
        for one in sorted(path.glob("*.yml")):
            relative = f"{name}/{one.name}"
            if may_be_edited(relative):
                yield self._entry(f"{FOLDER}/{relative}")

    def _entry(self, path: str) -> dict[str, Any]:
        name = _inside(path)
        file = self._file(name)
        if not file.is_file():
            return {"data": None, "file": {"path": path, "id": None}}
        raw = file.read_bytes()
        self._seen[name] = _digest(raw)
        return {"data": raw.decode("utf-8-sig"), "file": {"path": path, "id": _digest(raw)}}

    def _persist(self, params: Mapping[str, Any]) -> dict[str, str]:
        if params.get("assets"):
            raise Refusal("Trang biên tập chưa nhận tệp đính kèm; đặt tệp vào thư mục goc/.")
        for one in params["dataFiles"]:
            self._write(_inside(str(one["path"])), str(one["raw"]))
        return {"message": "entry persisted"}

    def _write(self, name: str, sent: str) -> None:
        file = self._file(name)
        raw = file.read_bytes() if file.is_file() else None
        if raw is not None and name not in self._seen:
            raise Refusal(_TAKEN)
        if raw is not None and self._seen[name] != _digest(raw):
            raise Refusal(_LATER)
        found = draft(self._root, name, sent, self._cache)
        if found.ngan:
            raise Refusal("\n".join(sentence(problem, found.text) for problem in found.ngan))
        _replace(file, found.text.encode())
        self._seen[name] = _digest(found.text.encode())
        self._saved(name)

    def _file(self, name: str) -> Path:
        """Where a file lies. Raises Refusal if it is none that forms may write, or lies elsewhere
        in truth (a link)."""
        if not may_be_edited(name):
            raise Refusal(_WRONG_NAME.format(name=name))
        path = self._root / name
        if path.resolve() != path:
            raise Refusal(f"«{name}» là liên kết tới nơi khác nên không sửa ở đây.")
        return path


_KEY = re.compile(r"([a-z_0-9]+):")
_WRONG_NAME = (
    "Không có chỗ cho tệp «{name}». Nếu đang thêm một kỳ đã có: mở kỳ ấy trong danh sách rồi thêm."
)


def sentence(problem: Problem, text: str) -> str:
    """A problem as a form shows it: which field, what is wrong, how to mend it. `text`: the file
    that it was found in, which nobody has seen: a line number would say nothing."""
    said = f"{problem.message} {problem.cure}".strip()
    where = problem.position
    lines = text.splitlines()
    before = lines[where.line - 1][: where.column] if 0 < where.line <= len(lines) else ""
    keys = [one for one in _KEY.findall(before) if one in FIELDS]
    return f"{label(keys[-1])}: {said}" if keys else said


def _inside(path: str) -> str:
    """The name inside the data folder. Raises Refusal for anything outside."""
    parts = path.split("/")
    plain = all(part not in ("", ".", "..") and "\\" not in part for part in parts)
    if not plain or parts[0] != FOLDER or "\0" in path:
        raise Refusal(f"«{path}» nằm ngoài thư mục dữ liệu.")
    return "/".join(parts[1:])


def _replace(file: Path, content: bytes) -> None:
    """Write in one step: a file is whole or as it was."""
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f".{file.name}.{os.getpid()}")
    unfinished.write_bytes(content)
    unfinished.replace(file)


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
