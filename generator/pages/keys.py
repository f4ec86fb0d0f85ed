"""Every key that an editor may type, made from the schema, beside the guide's own pages."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.pages.page import Page, fill
from generator.views.keys import file_keys

_PATH = "/huong-dan/cac-khoa/"


def pages(_dataset: Dataset) -> Iterator[Page]:
    """One page, the same for every dataset."""
    yield Page(
        _PATH,
        "Mọi khóa của tệp dữ liệu",
        "Từng khóa của từng loại tệp dữ liệu: nghĩa, cách viết, ví dụ, nằm ở đâu.",
        fill("keys.md.jinja", _PATH, kinds=file_keys()),
    )
