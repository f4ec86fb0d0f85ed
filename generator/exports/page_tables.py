"""The tables of pages as JSON, CSV and XLSX, each beside its page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from generator.exports.form_files import Offer
from generator.exports.open_data import EXPORTS, HEAVY
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views.communication import matrix
from generator.views.scores import forms


def offers(dataset: Dataset, _settings: Settings) -> Iterator[Offer]:
    """One offer a page: of scores, as `chi-so/par-index/2019/tien-giang`, and of each communication
    plan with channels, as `tuyen-truyen/<tinh>/<nam>/<ma>`."""
    for path, sheet in chain(forms.sheets(dataset), matrix.sheets(dataset)):
        yield Offer(path.strip("/"), sheet, EXPORTS, HEAVY)
