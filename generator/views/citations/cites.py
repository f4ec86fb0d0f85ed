"""How cited acts and the places that cite them are named, for every page that shows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.model.cited_acts import Act, Mention
from generator.model.dataset import Dataset
from generator.recognition.citation_relations import Relation
from generator.vietnamese import format_date
from generator.views import urls
from generator.views.names import document_name

RELATION_NAMES = {
    Relation.BASIS: "căn cứ",
    Relation.CARRIES_OUT: "thực hiện",
    Relation.REPLACES: "thay thế",
    Relation.AMENDS: "sửa đổi",
    Relation.ISSUED_WITH: "kèm theo",
    Relation.MENTIONS: "nhắc tới",
}
RELATION_TITLES = {
    Relation.BASIS: "Căn cứ",
    Relation.CARRIES_OUT: "Thực hiện",
    Relation.REPLACES: "Thay thế",
    Relation.AMENDS: "Sửa đổi, bổ sung",
    Relation.ISSUED_WITH: "Kèm theo",
    Relation.MENTIONS: "Nhắc tới",
}
MOST_PLACES = 100
"""Places shown on one page; all are in the open data."""


@dataclass(frozen=True)
class ActLine:
    """An act in a list; issuer and subject as printed. `dan`: how often it is cited."""

    khoa: str
    ten: str
    duong: str
    trich_yeu: str | None
    co_quan: str | None
    dan: str
    so_tinh: int
    nam: int | None


@dataclass(frozen=True)
class Cite:
    """A place that cites: document, passage, the words, and whether they print a date."""

    van_ban: str
    ten_van_ban: str
    ten_tinh: str
    duong: str
    cho: str
    nguyen_van: str
    khong_ngay: bool = False


@dataclass(frozen=True)
class CiteGroup:
    """Places of one relation, at most `MOST_PLACES` of the `so` that there are."""

    ten: str
    so: int
    cho: tuple[Cite, ...]


def act_name(act: Act) -> str:
    """`Nghị quyết 30c/NQ-CP ngày 08/11/2011`; of a law its name; «không rõ ngày» where no citation
    says when and the number does not hold the year."""
    name = act.ten or f"{act.loai} {act.so_ky_hieu}"
    if act.ten and act.so_ky_hieu:
        name = f"{act.ten} số {act.so_ky_hieu}"
    if act.ngay is not None:
        return f"{name} ngày {format_date(act.ngay)}"
    if act.nam is not None:
        return f"{name} năm {act.nam}"
    return name if act.day_so.so.nam else f"{name}, không rõ ngày"


def act_address(act: Act) -> str:
    """The page of the act; one that nobody but itself cites has its document's page only."""
    if not act.duoc_dan and act.van_ban:
        return urls.document(act.van_ban)
    return urls.cited_act(act.khoa)


def act_line(act: Act) -> ActLine:
    """The line of an act in a list."""
    counted = f"{act.so_van_ban} văn bản dẫn" + (f", {len(act.tinh)} tỉnh" * (len(act.tinh) > 1))
    if len(act.duoc_dan) > act.so_van_ban:
        counted += f", {len(act.duoc_dan)} lần"
    return ActLine(
        act.khoa,
        act_name(act),
        act_address(act),
        act.trich_yeu,
        act.co_quan,
        counted,
        len(act.tinh),
        act.nam or (int(act.day_so.so.nam) if act.day_so.so.nam else None),
    )


def cite(dataset: Dataset, one: Mention) -> Cite:
    """A citing place with the names that a page needs."""
    linked = dataset.documents[one.van_ban]
    return Cite(
        one.van_ban,
        document_name(dataset, linked),
        dataset.province_name(one.tinh),
        urls.item(one.van_ban, one.doan.ma),
        _place(one),
        one.nguyen_van,
        one.theo_so,
    )


def _place(one: Mention) -> str:
    number = one.doan.so_muc
    if number:
        return number if number.startswith("Điều") else f"mục {number}"
    if one.doan.la_can_cu:
        return "phần căn cứ"
    return "dòng kèm theo" if one.lien_he.quan_he is Relation.ISSUED_WITH else "phần mở đầu"


def cite_groups(dataset: Dataset, mentions: Sequence[Mention]) -> tuple[CiteGroup, ...]:
    """The places by relation, in the order of `Relation`."""
    found: dict[Relation, list[Mention]] = {}
    for one in mentions:
        found.setdefault(one.lien_he.quan_he, []).append(one)
    return tuple(
        CiteGroup(
            RELATION_TITLES[relation],
            len(found[relation]),
            cites(dataset, found[relation]),
        )
        for relation in Relation
        if relation in found
    )


def cites(
    dataset: Dataset, mentions: Iterable[Mention], most: int = MOST_PLACES
) -> tuple[Cite, ...]:
    """The first places."""
    return tuple(cite(dataset, one) for one in islice(mentions, most))
