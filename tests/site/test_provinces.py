"""What became of a province: the merger's basis is given to mergers only."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("tinh", "said"),
    [
        (
            "tien-giang",
            "đến hết ngày 30/06/2025. Nay thuộc tỉnh Đồng Tháp, theo Nghị quyết số 202/2025/QH15.",
        ),
        ("thua-thien-hue", "đến hết ngày 31/12/2024. Nay là thành phố Huế."),
    ],
)
def test_what_became_of_a_province(built_site: Path, tinh: str, said: str) -> None:
    html = (built_site / "tinh" / tinh / "index.html").read_text(encoding="utf-8")
    text = " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())
    assert said in text
    assert ("202/2025" in text) == ("202/2025" in said)
