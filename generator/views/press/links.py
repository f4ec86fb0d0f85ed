"""What a page gives away for the microphone and for the press, in its panel «Lấy về»."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.views import urls
from generator.views.press.provinces import press_provinces
from generator.views.radio.things import radio_pages
from generator.views.taking.form import Form


def links(dataset: Dataset, path: str) -> Iterator[Form]:
    """The sheet of a document, score or month; of a province its page for the press."""
    if path in radio_pages(dataset):
        use = "60, 120, 240 giây, đọc trên loa"
        yield Form("phat-thanh", "Bản tin phát thanh", urls.radio(path), use)
    parts = path.strip("/").split("/")
    tinh = parts[1] if len(parts) == 2 and parts[0] == "tinh" else ""
    if parts[0] == "chi-so" and len(parts) == 4:
        tinh = parts[3]
    if tinh and tinh in press_provinces(dataset):
        yield Form("cho-bao-chi", "Cho báo chí", urls.press(tinh), "câu viết sẵn, nguồn, ảnh")
