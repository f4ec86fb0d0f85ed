"""The matrix of each communication plan as JSON, CSV and XLSX, beside its page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.exports.form_files import Offer
from generator.exports.open_data import EXPORTS, HEAVY
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views.communication.matrix import sheets


def offers(dataset: Dataset, _settings: Settings) -> Iterator[Offer]:
    """One offer a plan with channels: `tuyen-truyen/<tinh>/<nam>/<ma>` with three suffixes."""
    for path, sheet in sheets(dataset):
        yield Offer(path.strip("/"), sheet, EXPORTS, HEAVY)
