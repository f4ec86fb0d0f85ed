"""The text of a data file without what only machines see: marks before the first letter, ends of
lines of Windows, blanks at the end of lines, tabs that stand for depth, decomposed letters."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import yaml

from generator.problems import blocking
from generator.source.yaml_reader import compose, read_yaml
from generator.vietnamese import nfc

_BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_DEPTH = re.compile("^[ \t\u00a0]*")
_WIDTHS = (2, 4, 8)


class Mend(NamedTuple):
    """What was mended, and in which line of the text as it now is (from 1)."""

    line: int
    what: str


def mended_text(name: str, raw: bytes) -> tuple[str, list[Mend]] | None:
    """The text and what was mended in it; None where the bytes are no text in UTF-8."""
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return None
    mends: list[Mend] = []
    if text.startswith("\ufeff"):
        text = text.removeprefix("\ufeff")
        mends.append(Mend(1, "bỏ dấu BOM ở đầu tệp"))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        mends.append(Mend(1, "đổi kiểu xuống dòng của Windows thành kiểu chung"))
    if text and not text.endswith("\n"):
        text += "\n"
        mends.append(Mend(text.count("\n"), "thêm chỗ xuống dòng ở cuối tệp"))
    lines = _letters(text.split("\n"), mends)
    lines = _depths(name, lines, mends)
    return "\n".join(_ends(name, lines, mends)), mends


def _letters(lines: list[str], mends: list[Mend]) -> list[str]:
    made: list[str] = []
    for number, line in enumerate(lines, 1):
        seen = _CONTROLS.sub("", _BREAKS.sub(" ", line))
        if seen != line:
            mends.append(Mend(number, "bỏ ký tự điều khiển"))
        composed = nfc(seen)
        if composed != seen:
            mends.append(Mend(number, "đưa chữ có dấu về dạng dựng sẵn (NFC)"))
        made.append(composed)
    return made


def _depths(name: str, lines: list[str], mends: list[Mend]) -> list[str]:
    """Tabs before the first letter as blanks, if the file then says one thing only."""
    odd = [n for n, line in enumerate(lines) if "\t" in _depth(line) or "\u00a0" in _depth(line)]
    if not odd:
        return lines
    tried = [_widened(lines, width) for width in _WIDTHS]
    read = [(one, data) for one in tried if (data := _read(name, one)) is not None]
    before = _read(name, lines)
    values = [data for _one, data in read] + ([before] if before is not None else [])
    if not read or any(data != values[0] for data in values):
        return lines
    mends += [Mend(n + 1, "đổi dấu Tab ở đầu dòng thành dấu cách") for n in odd]
    return read[0][0]


def _widened(lines: list[str], width: int) -> list[str]:
    blanks = str.maketrans({"\t": " " * width, "\u00a0": " "})
    return [_depth(line).translate(blanks) + line[len(_depth(line)) :] for line in lines]


def _depth(line: str) -> str:
    match = _DEPTH.match(line)
    return match[0] if match else ""


def _ends(name: str, lines: list[str], mends: list[Mend]) -> list[str]:
    """Lines without blanks at their end, save where the blanks are part of a value."""
    before = _read(name, lines)
    blocks = _lines_of_blocks(compose("\n".join(lines)))
    made = [line if n in blocks else line.rstrip(" \t") for n, line in enumerate(lines)]
    if made == lines or before is None or _read(name, made) != before:
        return lines
    mends += [
        Mend(n, "bỏ dấu cách thừa ở cuối dòng")
        for n, (old, new) in enumerate(zip(lines, made, strict=True), 1)
        if old != new
    ]
    return made


def _lines_of_blocks(node: yaml.Node | None) -> set[int]:
    if isinstance(node, yaml.ScalarNode):
        inside = range(node.start_mark.line, node.end_mark.line)
        return set(inside) if node.style in ("|", ">") else set()
    if isinstance(node, yaml.SequenceNode):
        return set().union(*map(_lines_of_blocks, node.value))
    if isinstance(node, yaml.MappingNode):
        return set().union(*(_lines_of_blocks(value) for _key, value in node.value))
    return set()


def _read(name: str, lines: list[str]) -> Any:
    """The values; None where the lines cannot be read or hold none."""
    file = read_yaml(name, "\n".join(lines).encode())
    return None if blocking(file.problems) else file.data
