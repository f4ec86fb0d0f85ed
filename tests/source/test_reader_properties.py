"""What the reader promises for any input."""

from __future__ import annotations

import string
from typing import Any

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.problems import Level
from generator.source.yaml_reader import Path, SourceFile, read_yaml
from generator.vietnamese import nfc

# Marks that mean something to YAML, and letters of both Unicode forms.
_YAMLISH = st.text(
    alphabet=st.sampled_from("-?:,[]{}#&*!|>'\"%@`<= \n\tabđễ8.0~\u0300\u2028\x07"), max_size=60
)
# What an editor can write between quotes: no control characters, no odd line breaks.
_WORDS = st.text(
    alphabet=st.one_of(
        st.sampled_from("aàảđễ ưỷ019.,:;#-*&!|>'\"%@`{}[]<>=~\\/"),
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn")),
    ),
    max_size=40,
).map(nfc)
_PLAIN_KEYS = st.text(alphabet=string.ascii_lowercase + "_", min_size=1, max_size=8)
_DATA = st.recursive(
    _WORDS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(_PLAIN_KEYS, inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.one_of(st.binary(max_size=200), _YAMLISH.map(str.encode)))
@example(b"\xef\xbb\xbf")
@example(b"a: &a [*a, *a]")
@example(b"%YAML 9.9\n---\na")
@example(b"? ? ? ?")
@example("a: \u0130".encode())
def test_the_reader_never_raises(raw: bytes) -> None:
    file = read_yaml("a.yml", raw)
    errors = [problem for problem in file.problems if problem.level is Level.ERROR]
    assert file.data is None or not errors
    file.locate(("a", 0, "b"))
    for problem in errors:
        assert problem.position.file == "a.yml"
        assert problem.position.line <= raw.count(b"\n") + raw.count(b"\r") + 2


@given(_DATA)
@settings(max_examples=30)
def test_every_scalar_stays_the_very_string(data: Any) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, width=10_000, default_style='"')
    file = read_yaml("a.yml", text.encode())
    assert (file.data, file.problems) == (data, ())


@given(st.from_regex(r"[0-9a-zA-Z~.+_][0-9a-zA-Z.,/%+_]{0,12}", fullmatch=True))
@example("3.10")
@example("08")
@example("no")
@example("null")
@example("2020-01-21")
@example("1_000")
@example("0x1F")
@example(".inf")
def test_a_bare_word_or_figure_stays_the_very_string(word: str) -> None:
    file = read_yaml("a.yml", f"a: {word}\nb: [{word.replace(',', '')}]\n".encode())
    assert file.data == {"a": word, "b": [word.replace(",", "")]}


@given(st.dictionaries(_PLAIN_KEYS, _DATA, min_size=1, max_size=4), st.sampled_from(['"', "'"]))
@settings(max_examples=30)
def test_a_position_points_at_its_value(data: dict[str, Any], quote: str) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, width=10_000, default_style=quote)
    file = read_yaml("a.yml", text.encode())
    lines = file.text.split("\n")
    for path, value in _leaves(file.data, ()):
        where = file.locate(path)
        rest = lines[where.line - 1][where.column - 1 :]
        assert rest.startswith((quote, value, "[]", "{}"))
        _assert_key_stands_where_it_is_said(file, path, lines)


def _leaves(data: Any, path: Path) -> list[tuple[Path, str]]:
    if isinstance(data, dict):
        return [leaf for key in data for leaf in _leaves(data[key], (*path, key))]
    if isinstance(data, list):
        return [leaf for n, item in enumerate(data) for leaf in _leaves(item, (*path, n))]
    return [(path, data)]


def _assert_key_stands_where_it_is_said(file: SourceFile, path: Path, lines: list[str]) -> None:
    if isinstance(path[-1], str):
        where = file.locate(path, key=True)
        rest = lines[where.line - 1][where.column - 1 :]
        assert rest.lstrip("\"'? ").startswith(path[-1])
