"""A save changes the lines of what was edited and no other."""

from __future__ import annotations

import time
from difflib import ndiff
from typing import Any

import pytest
from hypothesis import given, settings

from generator.source.canonical import canonical, dump
from generator.source.changing import changed
from generator.source.yaml_reader import read_yaml
from tests.small_data import ROOT
from tests.source.written_anyhow import DATA, files


def _values(text: str) -> Any:
    file = read_yaml("a.yml", text.encode())
    assert not file.problems
    return file.data


def _difference(old: str, new: str) -> list[str]:
    return [
        line.rstrip("\n") for line in ndiff(old.splitlines(), new.splitlines()) if line[0] in "+-"
    ]


@given(files(), DATA)
@settings(max_examples=30, deadline=None)
def test_the_values_are_those_that_were_sent(
    written: tuple[str, Any, list[str]], wanted: dict[str, Any]
) -> None:
    text, data, _remarks = written
    assert changed(text, data) == text
    assert _values(changed(text, wanted)) == wanted


@given(files(), DATA)
@settings(max_examples=30, deadline=None)
def test_a_file_in_canonical_form_stays_in_it(
    written: tuple[str, Any, list[str]], wanted: dict[str, Any]
) -> None:
    text = canonical(written[0])
    new = changed(text, wanted)
    assert canonical(new) == new


FILE = """\
# Tỉnh Mẫu: kế hoạch năm 2026
so_ky_hieu:   '12/KH-UBND'   # như in
ngay_ban_hanh: 20/01/2026

# hai nhiệm vụ
dong:
    - stt: 1
      noi_dung: "Rà soát thủ tục"    # mục một
      doc_la: { linh_vuc: thu-tuc-hanh-chinh,   han: 30/6/2026 }
    # mục hai
    - stt: 2
      noi_dung: >
        Đăng ký
        trực tuyến
nam: [2025,2026]
"""


def _edited(path: str, value: Any) -> dict[str, Any]:
    data: Any = _values(FILE)
    place = data
    *steps, last = path.split(".")
    for step in steps:
        place = place[int(step)] if step.isdigit() else place[step]
    if value is None:
        del place[int(last) if last.isdigit() else last]
    elif isinstance(place, list):
        place.insert(int(last), value)
    else:
        place[last] = value
    return dict(data)


@pytest.mark.parametrize(
    ("path", "value", "difference"),
    [
        (
            "ngay_ban_hanh",
            "21/01/2026",
            ["- ngay_ban_hanh: 20/01/2026", "+ ngay_ban_hanh: 21/01/2026"],
        ),
        (
            "so_ky_hieu",
            "13/KH-UBND",
            ["- so_ky_hieu:   '12/KH-UBND'   # như in", "+ so_ky_hieu: 13/KH-UBND # như in"],
        ),
        (
            "dong.0.noi_dung",
            "Rà soát: xong",
            [
                '-       noi_dung: "Rà soát thủ tục"    # mục một',
                '+       noi_dung: "Rà soát: xong" # mục một',
            ],
        ),
        (
            "dong.0.doc_la.han",
            "31/7/2026",
            [
                "-       doc_la: { linh_vuc: thu-tuc-hanh-chinh,   han: 30/6/2026 }",
                "+       doc_la: {linh_vuc: thu-tuc-hanh-chinh, han: 31/7/2026}",
            ],
        ),
        ("dong.0.chu_tri", "Sở Nội vụ", ["+       chu_tri: Sở Nội vụ"]),
        ("ghi_chu", "mới: một", ['+ ghi_chu: "mới: một"']),
        ("dong.0", None, [
            "-     - stt: 1",
            '-       noi_dung: "Rà soát thủ tục"    # mục một',
            "-       doc_la: { linh_vuc: thu-tuc-hanh-chinh,   han: 30/6/2026 }",
        ]),
        ("dong.2", {"stt": "3", "noi_dung": "Ba"}, ['+     - stt: "3"', "+       noi_dung: Ba"]),
        ("dong.0", {"stt": "0", "ten": "Không"}, ['+     - stt: "0"', "+       ten: Không"]),
        ("nam.1", "2027", ["- nam: [2025,2026]", '+ nam: ["2025", "2027", "2026"]']),
        ("ngay_ban_hanh", None, ["- ngay_ban_hanh: 20/01/2026"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_one_edit_changes_its_own_line(
    path: str, value: Any, difference: list[str], end: str
) -> None:
    text = FILE.replace("\n", end)
    new = changed(text, _edited(path, value))
    assert _difference(text, new) == difference
    assert new.count("\n") == new.count(end)


def test_moved_items_take_their_comments_and_quotes_along() -> None:
    text = "a:\n- ten: 'một'  # m\n- ten: 'hai'\n# về ba\n- ten: 'ba'\n"
    data = [{"ten": "ba"}, {"ten": "một"}, {"ten": "hai"}]
    new = changed(text, {"a": data})
    assert new == "a:\n# về ba\n- ten: ba\n- ten: 'một'  # m\n- ten: 'hai'\n"


def test_a_new_key_stands_where_the_schema_has_it() -> None:
    text = "# đầu tệp\nso: a\nngay: b\nphan: []\n"
    values = {"them": "t", "phan": [], "so": "a", "ngay": "b", "loai": "c"}
    order = ["loai", "so", "them", "ngay", "phan"]
    assert changed(text, values, lambda path: order if not path else []) == (
        "# đầu tệp\nloai: c\nso: a\nthem: t\nngay: b\nphan: []\n"
    )
    assert changed(text, values) == "# đầu tệp\nthem: t\nso: a\nngay: b\nloai: c\nphan: []\n"


def test_comments_of_what_is_removed_stay_where_they_can() -> None:
    text = "# một\na: b # bên\n# hai\nc: d\ne:\n# ba\n- g\n"
    assert changed(text, {"c": "d", "e": []}) == "# một\n# hai\nc: d\n# ba\ne: []\n"


@pytest.mark.parametrize(
    "name", ["data/long-an/van-ban/2016-1346-qd-ubnd.yml", "data/danh-muc/co-quan.yml"]
)
def test_one_word_of_a_committed_file_is_one_line(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    data = _values(text)
    first = data["phan"][0]["noi_dung"] if "phan" in data else data["co_quan"]
    first[3 if "phan" in data else 5].update({"ten": "Tên: mới"})
    new = changed(text, data)
    assert _values(new) == data
    assert len([line for line in _difference(text, new) if line[0] == "+"]) == 1


def test_a_large_file_is_saved_within_two_seconds() -> None:
    rows = [{"stt": str(n), "noi_dung": "Rà soát thủ tục, " * 10} for n in range(1000)]
    text = dump({"dong": rows})
    rows[500]["noi_dung"] = "khác"
    started = time.process_time()
    saved = changed(text, {"dong": rows})
    assert time.process_time() - started < 2
    assert _difference(text, saved)[1:] == ["+   noi_dung: khác"]
