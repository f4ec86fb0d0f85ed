"""The names of columns that are met in the field, one by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.importers.document_types.column_names import (
    NameOf,
    bare,
    criteria_key,
    keys_of,
    score_key,
    task_key,
)

NAMES = Path(__file__).parent / "ten-cot.txt"


def _named(head: str, name_of: NameOf) -> str:
    named = name_of(bare(head))
    return "-" if named is None else named.key + ("" if named.usual else " ?")


def test_heads_of_task_tables() -> None:
    lines = [line for line in NAMES.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    heads = [line.partition(" = ")[0] for line in lines]
    assert len(heads) > 50
    assert [f"{head} = {_named(head, task_key)}" for head in heads] == lines


@pytest.mark.parametrize(
    ("head", "key"),
    [
        ("STT", "ma"),
        ("Mã tiêu chí", "ma"),
        ("Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "ten"),
        ("Tiêu chí, tiêu chí thành phần", "ten"),
        ("Nội dung", "ten ?"),
        ("Điểm chuẩn", "diem_chuan"),
        ("Điểm tối đa", "diem_chuan"),
        ("Thang điểm", "diem_chuan"),
        ("Điểm đạt được", "diem"),
        ("Điểm thẩm định", "diem ?"),
        ("Điểm do BNV thẩm định (năm 2019)", "diem ?"),
        ("Đơn vị chủ trì tham mưu, tổ chức thực hiện lĩnh vực, tiêu chí", "chu_tri ?"),
        ("Đơn vị khắc phục", "chu_tri ?"),
        ("Điểm bị trừ", "-"),
        ("Thời điểm", "thoi_han ?"),
        ("Địa điểm", "-"),
    ],
)
def test_heads_of_criteria_tables(head: str, key: str) -> None:
    assert _named(head, criteria_key) == key


@pytest.mark.parametrize(
    ("head", "key"),
    [
        ("Năm", "nam"),
        ("LV1", "1"),
        ("LV 10", "10"),
        ("Lĩnh vực 3", "3"),
        ("Tổng điểm", "tong"),
        ("Thứ hạng", "xep_hang"),
        ("2019", "-"),
    ],
)
def test_heads_of_score_tables(head: str, key: str) -> None:
    assert _named(head, score_key) == key


def test_a_key_for_two_heads_is_told() -> None:
    keys = keys_of(["STT", "Cơ quan chủ trì", "Đơn vị thực hiện", ""], task_key)
    assert keys.by_column == ("stt", "chu_tri", "chu_tri", None)
    assert keys.twice == ("chu_tri",)
