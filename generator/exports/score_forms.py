"""The tables of score pages as JSON, CSV and XLSX, each beside its page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.exports.form_files import Offer
from generator.exports.open_data import EXPORTS, HEAVY
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views.scores import forms as score_forms


def offers(dataset: Dataset, _settings: Settings) -> Iterator[Offer]:
    """One offer a page: `chi-so/par-index/2019/tien-giang` with `.json`, `.csv`, `.xlsx`."""
    for path, sheet in score_forms.sheets(dataset):
        yield Offer(path.strip("/"), sheet, EXPORTS, HEAVY)
