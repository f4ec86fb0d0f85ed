"""Which province a draft is of, where the one who imports does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.importers.known import Known
from generator.vietnamese import parse_date

_OF_PROVINCE = re.compile(r"(?:tỉnh|thành phố|TP\.?)\s+((?:\w+\s?){1,4})", re.IGNORECASE)


def guessed(data: dict[str, Any], known: Known) -> tuple[str, str] | None:
    """The folder of the province and the words that say it; None where nothing does."""
    day = parse_date(data["ngay_ban_hanh"]) if "ngay_ban_hanh" in data else None
    for words in _saying(data):
        found = _in(words, known, day)
        if found is not None:
            return found, words
    return None


def _saying(data: dict[str, Any]) -> Iterator[str]:
    for key in ("dia_danh", "co_quan_ban_hanh", "trich_yeu"):
        if key in data:
            yield data[key]
    for part in data.get("phan", ()):
        for node in part["noi_dung"]:
            yield from (node[key] for key in ("kem_theo", "doan") if key in node)


def _in(words: str, known: Known, day: date | None) -> str | None:
    whole = known.province_of(words, day)
    if whole is not None:
        return whole.ma
    for found in _OF_PROVINCE.finditer(words):
        pieces = found[1].split()
        for length in range(len(pieces), 0, -1):
            unit = known.province_of(" ".join(pieces[:length]), day)
            if unit is not None:
                return unit.ma
    return None
