"""The canonical form: no value and no comment is lost, and a second time changes nothing."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given, settings

from generator.source.canonical import canonical, dump
from generator.source.yaml_reader import read_yaml
from generator.source.yaml_tree import NotReadable
from tests.small_data import ROOT
from tests.source.written_anyhow import DATA, files


def _values(text: str) -> Any:
    file = read_yaml("a.yml", text.encode())
    assert not file.problems
    return file.data


def _remarks(text: str) -> list[str]:
    return [line[line.index("# lời") :] for line in text.splitlines() if "# lời" in line]


@given(files())
@settings(max_examples=80, deadline=None)
def test_values_and_comments_stay_and_the_form_is_settled(
    written: tuple[str, Any, list[str]],
) -> None:
    text, data, remarks = written
    once = canonical(text)
    assert _values(once) == data
    assert _remarks(once) == remarks
    assert canonical(once) == once


@given(DATA)
@settings(max_examples=60, deadline=None)
def test_whatever_a_person_types_is_read_back(data: dict[str, Any]) -> None:
    text = dump(data)
    assert _values(text) == data
    assert canonical(text) == text


# What is written bare, what in quotes, and in which.
@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("Sở Nội vụ", "a: Sở Nội vụ"),
        ("21/01/2020", "a: 21/01/2020"),
        ("2020", 'a: "2020"'),
        ("71,30", 'a: "71,30"'),
        ("3.10", 'a: "3.10"'),
        ("2.1.", 'a: "2.1."'),
        ("12-14", 'a: "12-14"'),
        ("2020-12-31", 'a: "2020-12-31"'),
        ("12:30", 'a: "12:30"'),
        ("98,5%", 'a: "98,5%"'),
        ("1e3", 'a: "1e3"'),
        ("no", 'a: "no"'),
        ("Nơi nhận:", 'a: "Nơi nhận:"'),
        ("Số: 71/QĐ-UBND", 'a: "Số: 71/QĐ-UBND"'),
        ("Các sở, ngành", "a: Các sở, ngành"),
        ("mục #2", 'a: "mục #2"'),
        ("C#", "a: C#"),
        ("- Sở Tài chính", 'a: "- Sở Tài chính"'),
        ("«Báo» số 1", "a: «Báo» số 1"),
        ('Đề án "Một cửa"', 'a: Đề án "Một cửa"'),
        ('"Một cửa"', "a: '\"Một cửa\"'"),
        ("\"Một cửa\" 'điện tử'", 'a: "\\"Một cửa\\" \'điện tử\'"'),
        ("https://mau.example/a", "a: https://mau.example/a"),
        (" hai đầu ", 'a: " hai đầu "'),
        ("một\u00a0", 'a: "một\u00a0"'),
        ("", 'a: ""'),
        ("một\nhai", "a: |-\n  một\n  hai"),
        ("một\n\nhai\n", "a: |\n  một\n\n  hai"),
        ("một\n  hai \n", 'a: "một\\n  hai \\n"'),
        (["2020", "2021"], 'a: ["2020", "2021"]'),
        (["a, b", "c"], 'a: ["a, b", c]'),
        ({"loai": "nam", "tu_nam": "2020"}, 'a: {loai: nam, tu_nam: "2020"}'),
        ({"lien_ket": "https://mau.example"}, 'a: {lien_ket: "https://mau.example"}'),
        ([], "a: []"),
        (None, "a:"),
        ([{"doan": "Một."}, {"doan": "Hai."}], "a:\n- doan: Một.\n- doan: Hai."),
        ([{"so": "1.", "noi_dung": [{"doan": "b"}]}], 'a:\n- so: "1."\n  noi_dung:\n  - doan: b'),
    ],
)
def test_how_a_value_is_written(value: Any, line: str) -> None:
    assert dump({"a": value}) == f"{line}\n"


def test_notes_stand_above_what_they_explain() -> None:
    notes = {(): "Tỉnh Mẫu", ("ten",): "Tên gọi.\nNhư in.", ("muc", 1): "Mục hai."}
    data = {"ten": "Mẫu", "muc": [{"so": "1"}, {"so": "2", "ten": "Hai"}]}
    assert dump(data, notes).splitlines() == [
        "# Tỉnh Mẫu",
        "# Tên gọi.",
        "# Như in.",
        "ten: Mẫu",
        "muc:",
        '- so: "1"',
        "# Mục hai.",
        '- so: "2"',
        "  ten: Hai",
    ]


TYPED = """\
\ufeff---   # đầu tệp
"ma" :   'a'     # mã
muc:
    -   so:  1     # một
        ten: >
          Hai dòng
          thành một
    # về mục hai
    -
        so: '2'


    # cuối danh sách
chu_ky: { ho_ten: 'Nguyễn Mẫu',  # người ký
   chuc_vu: "Chủ tịch" }
nam: [ 2020,
   2021 ] \x20
"""
SETTLED = """\
# đầu tệp
ma: a # mã
muc:
- so: "1" # một
  ten: |
    Hai dòng thành một
# về mục hai
- so: "2"

# cuối danh sách
chu_ky:
  ho_ten: Nguyễn Mẫu # người ký
  chuc_vu: Chủ tịch
nam: ["2020", "2021"]
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_file_typed_anyhow(end: str) -> None:
    assert canonical(TYPED.replace("\n", end)) == SETTLED


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("", ""),
        ("# chỉ ghi chú", "# chỉ ghi chú\n"),
        ("a: 1", 'a: "1"\n'),
        ("a: u\u031b\n", "a: ư\n"),
        ("a: 1 # x\n\n\n\n\nb: 2\n\n\n", 'a: "1" # x\n\nb: "2"\n'),
        ("a:\n  b: c\n  # sâu\nd: e\n", "a:\n  b: c\n  # sâu\nd: e\n"),
        ("# yaml-language-server: $schema=x\na: b\n", "# yaml-language-server: $schema=x\na: b\n"),
    ],
)
def test_small_files(text: str, settled: str) -> None:
    assert canonical(text) == settled


@pytest.mark.parametrize("text", ["a: [", "a: 1\na: 2", "a: &b c", "\ta: b"])
def test_what_the_reader_refuses_is_refused(text: str) -> None:
    with pytest.raises(NotReadable) as refused:
        canonical(text)
    assert refused.value.problems[0].position.line >= 1


@pytest.mark.parametrize("root", ["data", "examples/data"])
def test_the_committed_files_are_in_the_canonical_form(root: str) -> None:
    names = sorted((ROOT / root).rglob("*.yml"))
    assert len(names) > 10
    texts = {name: name.read_bytes().decode() for name in names}
    assert [name for name, text in texts.items() if canonical(text) != text] == []


def test_a_large_file_takes_less_than_two_seconds() -> None:
    row = {"stt": "1", "noi_dung": "Rà soát thủ tục hành chính, " * 8, "chu_tri": "Sở Nội vụ"}
    text = dump({"dong": [row] * 1000})
    assert len(text.encode()) > 300_000
    started = time.process_time()
    assert canonical(text) == text
    assert time.process_time() - started < 2


def test_a_note_on_the_first_key_of_an_item_stands_above_the_item() -> None:
    text = dump({"muc": [{"so": "một", "ten": None}]}, {("muc", 0, "so"): "Số mục"})
    assert text == "muc:\n# Số mục\n- so: một\n  ten:\n"
