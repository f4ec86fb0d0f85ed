"""Embeds as files beside their pages: a page for an iframe, and oEmbed for content systems."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from generator.embeds import Place, fragment, height, iframe, iframe_page
from generator.exports.form_files import Offer
from generator.exports.json_file import json_file
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views.embeds.all_embeds import pages_with_embeds
from generator.views.embeds.embed import FRAGMENT, OEMBED, Embed
from generator.views.reuse import SITE_NAME

_WIDTH = 600
_A_DAY = 86_400


def offers(dataset: Dataset, settings: Settings) -> Iterator[Offer]:
    """One offer an embed. oEmbed needs whole addresses: it is left out where the portal does not
    know its own."""
    place = Place(settings.goc, settings.mau)

    def page(embed: Embed) -> bytes:
        return iframe_page(embed, place).encode()

    def oembed(embed: Embed) -> bytes:
        return as_oembed(embed, place)

    forms = {FRAGMENT: page} | ({OEMBED: oembed} if settings.goc else {})
    for embed in chain.from_iterable(pages_with_embeds(dataset)):
        yield Offer(embed.goc_tep.strip("/"), embed, forms)


def as_oembed(embed: Embed, place: Place) -> bytes:
    """The answer of oEmbed 1.0, type rich: the iframe for a column of 600 pixels."""
    tall = height(embed, fragment(embed, place), place, _WIDTH)
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": embed.ten,
        "author_name": embed.nguon,
        "author_url": place.address(embed.dia_chi),
        "provider_name": SITE_NAME,
        "provider_url": place.address("/"),
        "cache_age": _A_DAY,
        "html": str(iframe(embed, place, tall)),
        "width": _WIDTH,
        "height": tall,
    }
    return json_file(answer)
