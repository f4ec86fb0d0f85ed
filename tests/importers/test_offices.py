"""Who a line charges: the words at its start, and where they end."""

from __future__ import annotations

import pytest

from generator.importers.document_types.offices import charged_by
from generator.importers.known import Known, known_in
from generator.records import load_path
from tests.small_data import ROOT


@pytest.fixture(scope="module")
def known() -> Known:
    return known_in(load_path(ROOT / "data"), None)


@pytest.mark.parametrize(
    ("line", "who"),
    [
        # no verb that the list of duties has comes first: the known name ends it
        ("Sở Nội vụ đôn đốc, báo cáo Ủy ban nhân dân tỉnh.", "Sở Nội vụ"),
        ("Sở Tài chính thẩm định, tổng hợp dự toán.", "Sở Tài chính"),
        # a list that the register knows only in part goes on to its verb
        ("Sở Nội vụ, Ban Quản lý cảng cá chủ trì rà soát.", "Sở Nội vụ, Ban Quản lý cảng cá"),
        ("Sở Nội vụ và các hội quần chúng thực hiện.", "Sở Nội vụ và các hội quần chúng"),
        ("Sở Nội vụ Mẫu chủ trì, phối hợp.", "Sở Nội vụ Mẫu"),
    ],
)
def test_who_is_charged(line: str, who: str, known: Known) -> None:
    assert charged_by(line, known) == who
