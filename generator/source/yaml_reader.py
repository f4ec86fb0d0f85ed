"""Read one YAML file as text: every scalar stays a string until the schema types it.

Only the plain part of YAML that an editor needs is let in: mappings, lists and strings.
Anchors, tags, merge keys, duplicate keys and over-deep nesting are refused, each with a
position. YAML 1.1 would turn `3.10` into 3.1, `no` into False and `12:30` into 750.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

from generator.problems import Level, Position, Problem
from generator.source.yaml_mistakes import (
    CONTROL_CHARACTER,
    MAX_DEPTH,
    at_mark,
    error_at,
    position,
    syntax_problem,
    too_deep,
    unreadable,
)

Path = tuple[str | int, ...]

MAX_BYTES = 5_000_000
# libyaml overflows the C stack at about 40,000 open collections; each needs one of these marks.
_DEEP_MARKS = 10_000
_ANCHOR_OR_ALIAS = re.compile(r"(?:^|[\s\[{,])[&*][^\s*]", re.MULTILINE)
_UNPRINTABLE = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ufeff]")
_STRING_TAG = "tag:yaml.org,2002:str"
_PLAIN_TAGS = {_STRING_TAG, "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"}


class _TextLoader(yaml.CSafeLoader):
    """libyaml without the resolvers of YAML 1.1: a plain scalar is a string."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - as PyYAML declares it


@dataclass(frozen=True)
class SourceFile:
    """A file as read. `data` holds dict, list, str and None (an empty plain value)."""

    name: str
    text: str = field(repr=False)
    data: Any = field(repr=False)
    problems: tuple[Problem, ...] = ()

    def locate(self, path: Path, *, key: bool = False) -> Position:
        """Where the value at `path` stands, its key with `key=True`; if absent, its parent."""
        node = compose(self.text)
        mark = node.start_mark if node is not None else None
        for step in path:
            found = _child(node, step)
            if found is None:
                break
            key_node, node = found
            wanted = key_node if key and step == path[-1] and key_node is not None else node
            mark = wanted.start_mark
        if mark is None:
            return Position(self.name)
        return Position(self.name, mark.line + 1, mark.column + 1)


def read_yaml(name: str, raw: bytes) -> SourceFile:
    """Read `raw` as the file `name`. Never raises for bad input: `problems` says what is wrong.

    With a blocking problem `data` is None.
    """
    text, problems = _decode(name, raw)
    if text is None:
        return SourceFile(name, "", None, tuple(problems))
    problems += _refuse_unsafe(name, text)
    if problems and any(p.level is Level.ERROR for p in problems):
        return SourceFile(name, text, None, tuple(problems))
    try:
        root = _TextLoader(text).get_single_node()
        reading = _Reading(name)
        data = reading.value(root, 0) if root is not None else None
        problems += reading.problems
    except yaml.MarkedYAMLError as error:
        data, problems = None, [*problems, syntax_problem(name, error)]
    except yaml.YAMLError as error:
        data, problems = None, [*problems, unreadable(name, text, error)]
    if any(p.level is Level.ERROR for p in problems):
        data = None
    return SourceFile(name, text, data, tuple(problems))


def _decode(name: str, raw: bytes) -> tuple[str | None, list[Problem]]:
    if len(raw) > MAX_BYTES:
        message = f"Tệp nặng {len(raw) // 1_000_000} MB, quá {MAX_BYTES // 1_000_000} MB."
        return None, [
            error_at("yaml-too-large", Position(name), message, "Tách thành nhiều văn bản.")
        ]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        return None, [
            error_at(
                "yaml-encoding",
                Position(name, line, column),
                "Tệp không phải UTF-8 (có thể là UTF-16, TCVN3, VNI hoặc Windows-1258).",
                "Mở tệp trong trình soạn thảo, chọn lưu với bảng mã UTF-8.",
            )
        ]
    composed = unicodedata.normalize("NFC", text)
    if composed != text:
        problem = Problem(
            "yaml-not-nfc",
            Level.WARNING,
            Position(name),
            "Chữ có dấu viết ở dạng tổ hợp (Unicode NFD); khi đọc đã đổi sang dạng dựng sẵn.",
            "Chạy cchc fix kèm tên tệp; đặt bộ gõ ở «Unicode dựng sẵn» cho lần sau.",
        )
        return composed, [problem]
    return text, []


FIX = "Chạy cchc fix kèm tên tệp, hoặc xóa ký tự ấy."


def _refuse_unsafe(name: str, text: str) -> list[Problem]:
    for mark, label in (("\u2028", "U+2028"), ("\u0085", "U+0085"), ("\u2029", "U+2029")):
        at = text.find(mark)
        if at >= 0:
            message = f"Có ký tự ngắt dòng lạ {label} mà mắt không thấy."
            return [error_at("yaml-odd-line-break", position(name, text, at), message, FIX)]
    marks = text.count("[") + text.count("{") + text.count("- ") + text.count("? ")
    if marks > _DEEP_MARKS or _ANCHOR_OR_ALIAS.search(text):
        return _scan_events(name, text)
    return []


def _scan_events(name: str, text: str) -> list[Problem]:
    """Look for anchors, aliases and deep nesting before anything is composed."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_TextLoader):
            where = at_mark(name, event.start_mark)
            if getattr(event, "anchor", None) is not None:
                return [
                    error_at(
                        "yaml-anchor",
                        where,
                        "Dùng neo (&) hoặc bí danh (*) của YAML, cổng này không nhận.",
                        "Viết đủ giá trị ở từng chỗ; nếu là chữ thì đặt trong dấu nháy.",
                    )
                ]
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > MAX_DEPTH:
                return [too_deep(where)]
    except yaml.YAMLError:
        return []  # the composer meets the same mistake and reports it with its place
    return []


class _Reading:
    """Turns composed nodes into plain values and collects what is wrong on the way."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []

    def value(self, node: yaml.Node, depth: int) -> Any:
        if node.tag not in _PLAIN_TAGS:
            self._refuse(
                node, "yaml-tag", f"Nhãn kiểu «{node.tag}» không dùng ở đây.", "Bỏ nhãn ấy."
            )
            return None
        if isinstance(node, yaml.ScalarNode):
            if _UNPRINTABLE.search(node.value):  # written as an escape: "\\x07"
                self._refuse(node, *CONTROL_CHARACTER)
            return node.value if node.value or node.style else None
        if depth >= MAX_DEPTH:
            self.problems.append(too_deep(self._at(node)))
            return None
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, depth + 1) for item in node.value]
        return self._mapping(node, depth)

    def _mapping(self, node: yaml.Node, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key_node, yaml.ScalarNode) or key == "<<":
                cure = "Mỗi khóa là một từ không dấu, theo sau là dấu hai chấm."
                self._refuse(key_node, "yaml-key", "Khóa viết không đúng cách.", cure)
            elif key in values:
                cure = "Giữ một khóa, bỏ khóa kia; không có giá trị nào được tự chọn thay bạn."
                self._refuse(key_node, "yaml-duplicate-key", f"Khóa «{key}» viết hai lần.", cure)
            else:
                values[key] = self.value(value_node, depth + 1)
        return values

    def _at(self, node: yaml.Node) -> Position:
        return at_mark(self.name, node.start_mark)

    def _refuse(self, node: yaml.Node, code: str, message: str, cure: str) -> None:
        self.problems.append(error_at(code, self._at(node), message, cure))


@lru_cache(maxsize=4)
def compose(text: str) -> yaml.Node | None:
    """The nodes of a text with their marks; None where it is empty or not YAML."""
    try:
        node: yaml.Node | None = _TextLoader(text).get_single_node()
    except yaml.YAMLError:
        return None
    return node


def _child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node | None, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            if key_node.value == step:
                return key_node, value_node
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None
