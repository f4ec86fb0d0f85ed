"""YAML text -> plain data and problems. Cases: cases/<name>.yml, <name>.expected.txt."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.problems import as_text
from generator.source.yaml_reader import Path as YamlPath
from generator.source.yaml_reader import read_yaml
from tests.expected import Expected, beside, cases, stem

CASES = cases(Path(__file__).parent / "cases")


@pytest.mark.parametrize("case", CASES, ids=stem)
def test_reading(case: Path, expected: Expected) -> None:
    file = read_yaml(case.name, case.read_bytes())
    data = json.dumps(file.data, ensure_ascii=False, indent=1)
    expected.check(beside(case), f"{data}\n\n{as_text(file.problems) or '(không có lỗi)'}")


def test_a_mark_of_the_editor_and_the_line_ends_of_windows_are_no_words() -> None:
    file = read_yaml("a.yml", "\ufeffa: một\r\nb:\r\n- hai\r\n".encode())
    assert (file.data, file.problems) == ({"a": "một", "b": ["hai"]}, ())


@pytest.mark.parametrize("mark", ["[", "{a: ", "- ", "? "])
def test_over_deep_nesting_is_refused_before_the_parser_can_fall(mark: str) -> None:
    (problem,) = read_yaml("a.yml", b"a: " * (mark == "[") + mark.encode() * 50_000).problems
    assert problem.code == "yaml-too-deep"


def test_a_file_that_is_too_large_is_refused() -> None:
    (problem,) = read_yaml("a.yml", b"a" * 5_000_001).problems
    assert (problem.code, problem.message) == ("yaml-too-large", "Tệp nặng 5 MB, quá 5 MB.")


@pytest.mark.parametrize(
    ("path", "key", "line", "column"),
    [
        (("a",), False, 1, 4),
        (("a",), True, 1, 1),
        (("b", 1, "c"), False, 4, 6),
        (("b", 1, "c"), True, 4, 3),
        (("b", 0), False, 3, 3),
        (("b", 7), False, 3, 1),  # absent: its parent
        (("b", "x"), False, 3, 1),
        (("x",), False, 1, 1),
        ((), False, 1, 1),
    ],
)
def test_position_of_a_value(path: YamlPath, key: bool, line: int, column: int) -> None:
    file = read_yaml("a.yml", "a: một\nb:\n- hai\n- c: ba\n".encode())
    where = file.locate(path, key=key)
    assert (where.line, where.column) == (line, column)
