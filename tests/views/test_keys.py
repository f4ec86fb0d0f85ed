"""The page of all keys says everything that the schema knows."""

from __future__ import annotations

import pytest

from generator.editing.file_kinds import KINDS
from generator.schema.base import Record
from generator.schema.fields import FIELDS
from generator.schema.progress import ReportedState
from generator.views.keys import FileKeys, Key, file_keys


@pytest.fixture(scope="module")
def kinds() -> dict[str, FileKeys]:
    return {kind.ma: kind for kind in file_keys()}


def key(kinds: dict[str, FileKeys], kind: str, name: str) -> Key:
    return next(one for one in kinds[kind].khoa if one.khoa == name)


def test_every_kind_of_file_is_there(kinds: dict[str, FileKeys]) -> None:
    assert list(kinds) == list(KINDS)


def every_record(kind: type[Record] = Record) -> set[type[Record]]:
    return {kind}.union(*map(every_record, kind.__subclasses__()))


def test_no_key_of_the_schema_is_forgotten(kinds: dict[str, FileKeys]) -> None:
    named = {one.khoa for kind in kinds.values() for one in kind.khoa}
    assert {"trich_yeu", "bang_tieu_chi", "so_sanh", "tra_cuu", "gop_y"} <= named
    own = [kind for kind in every_record() if kind.__module__.startswith("generator.schema.")]
    assert {name for kind in own for name in kind.model_fields} - named == set()
    assert named - FIELDS.keys() == set()


def test_a_key_says_what_it_takes_and_where(kinds: dict[str, FileKeys]) -> None:
    assert key(kinds, "van-ban", "ho_ten").trong == (("nguoi_ky", True), ("chu_ky", True))
    # At the head it must stand; as a line of the text it is one of many that may.
    assert key(kinds, "van-ban", "trich_yeu").trong == (("", True), ("noi_dung", False))

    state = key(kinds, "tien-do", "trang_thai")
    assert [value for value, _ in state.gia_tri] == [one.value for one in ReportedState]
    assert dict(state.gia_tri)["hoan-thanh"] == "Cơ quan báo cáo đã hoàn thành"
    assert key(kinds, "diem", "xep_hang").vi_du == ("8",)
