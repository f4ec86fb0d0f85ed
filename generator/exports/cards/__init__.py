"""Cards for pages that are shared, as pictures beside them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.exports.cards.picture import card_png
from generator.exports.heavy_file import HeavyFile
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views.cards.cards import cards


def offers(dataset: Dataset, settings: Settings) -> Iterator[HeavyFile]:
    """`van-ban/<tinh>/<nam>/<ma>.mang-xa-hoi.png` and the others."""
    for card in cards(dataset, settings):
        yield HeavyFile(card.path, card, card_png)
