"""Provinces by the names of both periods, and by other spellings."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset, Province
from generator.model.succession import ProvinceChange, province_change
from generator.vietnamese import capital, format_date
from generator.views.names import unit_name
from generator.views.search.name import Name, folded, unlike


def province_names(dataset: Dataset) -> Iterator[Name]:
    """Other spellings of each province, then what became of those of before."""
    for province in dataset.tinh:
        yield from _spellings(province)
    for province in dataset.tinh:
        change = province_change(dataset, province.ma)
        if change is not None and change.nay.ma != province.ma:
            yield from _change(change)


def _spellings(province: Province) -> Iterator[Name]:
    written = folded(province.ten)
    if len(written) > 1:
        # As in an address on the Internet: «hatinh».
        yield Name(("".join(written),), (province.ten,), "", "cach-viet")
    aliases = [alias for unit in province.don_vi for alias in unit.bi_danh]
    others = unlike(dict.fromkeys(aliases), province.ten)
    if not others:
        return
    # That «TP. Hà Nội» is Hà Nội needs no reason.
    unlike_it = [one for one in others if province.ten not in one]
    reason = f"{province.ten} còn viết là {', '.join(unlike_it)}" if unlike_it else ""
    yield Name(others, (province.ten,), reason, "cach-viet")
    # A longer or shorter form is read by itself; another letter is not.
    if letters := tuple(one for one in others if len(folded(one)) == len(written)):
        yield Name((province.ten,), letters, reason, "cach-viet")


def _change(change: ProvinceChange) -> Iterator[Name]:
    before, now = change.truoc, change.nay
    verb = "nay là" if now.thay_doi == "doi-ten" else "nay thuộc"
    basis = f" ({change.can_cu})" if change.can_cu else ""
    told = f"{unit_name(before)} {verb} {unit_name(now)}, từ ngày {format_date(change.ngay)}"
    reason = f"{capital(told)}{basis}"
    typed = (before.ten, *unlike(before.bi_danh, before.ten))
    yield Name(typed, (now.ten,), reason, "ten-cu")
    today = (now.ten, *unlike(now.bi_danh, now.ten))
    yield Name(today, (before.ten,), reason, "ten-cu")
