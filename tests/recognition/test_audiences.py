"""The groups that the wording of an audience names, and for whom a channel says it is."""

from __future__ import annotations

import pytest

from generator.recognition.audiences import read_audiences, read_receivers


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        (
            "Đối tượng tuyên truyền là cán bộ, công chức và nhân dân trên địa bàn toàn tỉnh.",
            ["cán bộ", "công chức", "nhân dân trên địa bàn toàn tỉnh"],
        ),
        # A part that begins with no known word belongs to the part before it.
        (
            "Người dân các huyện Mẫu, thị xã Mẫu, doanh nghiệp.",
            ["Người dân các huyện Mẫu, thị xã Mẫu", "doanh nghiệp"],
        ),
        (
            "Đối tượng gồm: các tổ chức chính trị - xã hội; hội viên",
            ["các tổ chức chính trị - xã hội", "hội viên"],
        ),
        ("Cán bộ, công chức là đảng viên", ["Cán bộ", "công chức là đảng viên"]),
        ("Người dân Tỉnh Mẫu.", ["Người dân Tỉnh Mẫu"]),
        # Nothing known: the wording is the one group.
        ("Mọi thành phần trong xã hội.", ["Mọi thành phần trong xã hội"]),
    ],
)
def test_groups(text: str, groups: list[str]) -> None:
    found = [group.nguyen_van for group in read_audiences(text)]
    assert found == groups
    assert all(group in text for group in found)


def test_a_group_knows_the_word_that_it_begins_with() -> None:
    first, second = read_audiences("Các tổ chức chính trị – xã hội, toàn thể nhân dân")
    assert (first.tu, second.tu) == ("tổ chức chính trị - xã hội", "nhân dân")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "tạo điều kiện thuận lợi cho tổ chức, cá nhân tra cứu",
            [("cho tổ chức, cá nhân", ("tổ chức", "cá nhân"))],
        ),
        ("Tập huấn cho các công chức.", [("cho các công chức", ("công chức",))]),
        ("các cuộc họp của cơ quan, đơn vị", []),
    ],
)
def test_receivers(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert list(read_receivers(text)) == found
