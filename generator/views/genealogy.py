"""What the pages of cited acts need, and what a document's page says of its citations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.citation_disagreements import Matter, disagreements
from generator.model.dataset import Dataset
from generator.model.genealogy import Act, Mention, genealogy
from generator.recognition.citation_relations import Relation
from generator.vietnamese import collation_key, format_date, slug
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
_RELATION_TITLES = {
    Relation.BASIS: "Căn cứ",
    Relation.CARRIES_OUT: "Thực hiện",
    Relation.REPLACES: "Thay thế",
    Relation.AMENDS: "Sửa đổi, bổ sung",
    Relation.ISSUED_WITH: "Kèm theo",
    Relation.MENTIONS: "Nhắc tới",
}
_KIND_ORDER = ("Luật", "Bộ luật", "Pháp lệnh", "Nghị quyết", "Nghị định", "Quyết định", "Thông tư")


@dataclass(frozen=True)
class ActLine:
    """An act in a list. `phu`: issuer and subject as printed; `dan`: how often it is cited."""

    khoa: str
    ten: str
    duong: str
    trich_yeu: str | None
    co_quan: str | None
    dan: str
    so_tinh: int


@dataclass(frozen=True)
class KindGroup:
    """The acts of one type, those cited by most provinces first."""

    ma: str
    ten: str
    dong: tuple[ActLine, ...]


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
    """Places of one relation."""

    ten: str
    cho: tuple[Cite, ...]


@dataclass(frozen=True)
class DeedLine:
    """What another act does to this one or this one to another, in a citing document's words."""

    viec: str
    ten: str
    duong: str
    theo: Cite


@dataclass(frozen=True)
class DisputeSide:
    """One way of naming, as printed, and where."""

    ghi: str
    duong_van_ban: str | None
    dau_van_ban: str | None
    cho: tuple[Cite, ...]


@dataclass(frozen=True)
class Dispute:
    """A disagreement for the ledger: its heading, what it may mean, its sides."""

    ma: str
    nhan: str
    y_nghia: str
    acts: tuple[tuple[str, str], ...]
    ben: tuple[DisputeSide, ...]
    cung_so: bool

    @property
    def duong(self) -> str:
        return f"{urls.CITATION_DISAGREEMENTS}#{self.ma}"


@dataclass(frozen=True)
class ActView:
    """The page of one cited act."""

    dong: ActLine
    loai: str
    ma_loai: str
    ngay: date | None
    nam: int | None
    van_ban: str | None
    ten_van_ban: str | None
    dan: tuple[CiteGroup, ...]
    lam_gi: tuple[DeedLine, ...]
    bi_lam: tuple[DeedLine, ...]
    bat_dong: tuple[Dispute, ...]


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


def kind_code(act: Act) -> str:
    return slug(act.loai)


def act_line(act: Act) -> ActLine:
    provinces = f", {len(act.tinh)} tỉnh" if len(act.tinh) > 1 else ""
    times = f"{len(act.duoc_dan)} lần"
    documents = f"{act.so_van_ban} văn bản dẫn" if act.so_van_ban > 1 else "1 văn bản dẫn"
    counted = f"{documents}{provinces}" + (f", {times}" if len(act.duoc_dan) > 1 else "")
    return ActLine(
        act.khoa,
        act_name(act),
        act_address(act),
        act.trich_yeu,
        act.co_quan,
        counted,
        len(act.tinh),
    )


def cited_acts(dataset: Dataset) -> tuple[Act, ...]:
    """Acts that others cite, those of most provinces, documents and places first."""
    acts = (act for act in genealogy(dataset).acts.values() if act.duoc_dan)
    return tuple(sorted(acts, key=_order))


def _order(act: Act) -> tuple[object, ...]:
    day = -act.ngay.toordinal() if act.ngay else 0
    return (-len(act.tinh), -act.so_van_ban, -len(act.duoc_dan), day, act.khoa)


def by_kind(acts: Sequence[Act]) -> tuple[KindGroup, ...]:
    """The acts by type, types in the order of their rank."""
    found: dict[str, list[Act]] = {}
    for act in acts:
        found.setdefault(act.loai, []).append(act)
    names = sorted(found, key=_rank)
    return tuple(
        KindGroup(slug(name), name, tuple(act_line(act) for act in found[name])) for name in names
    )


def _rank(name: str) -> tuple[int, object]:
    order = _KIND_ORDER.index(name) if name in _KIND_ORDER else len(_KIND_ORDER)
    return (order, collation_key(name))


def cite(dataset: Dataset, one: Mention) -> Cite:
    linked = dataset.documents[one.van_ban]
    number = one.doan.so_muc
    is_article = number.startswith("Điều")
    place = number if is_article else f"mục {number}" if number else "phần mở đầu"
    return Cite(
        one.van_ban,
        document_name(dataset, linked),
        dataset.province_name(one.tinh),
        urls.item(one.van_ban, one.doan.ma),
        place,
        one.nguyen_van,
        one.noi,
    )


def act_view(
    dataset: Dataset,
    act: Act,
    disputes: dict[str, tuple[Dispute, ...]],
    deeds: dict[str, tuple[DeedLine, ...]],
    done: dict[str, tuple[DeedLine, ...]],
) -> ActView:
    """The page of an act; work grows with its citations."""
    linked = dataset.documents[act.van_ban] if act.van_ban else None
    return ActView(
        act_line(act),
        act.loai,
        kind_code(act),
        act.ngay,
        act.nam,
        urls.document(act.van_ban) if act.van_ban else None,
        document_name(dataset, linked) if linked else None,
        _groups(act.duoc_dan, lambda one: cite(dataset, one)),
        deeds.get(act.khoa, ()),
        done.get(act.khoa, ()),
        disputes.get(act.khoa, ()),
    )


def _groups(mentions: Iterable[Mention], show: Callable[[Mention], Cite]) -> tuple[CiteGroup, ...]:
    found: dict[Relation, list[Cite]] = {}
    for one in mentions:
        found.setdefault(one.lien_he.quan_he, []).append(show(one))
    return tuple(
        CiteGroup(_RELATION_TITLES[relation], tuple(found[relation]))
        for relation in Relation
        if relation in found
    )


def deeds(
    dataset: Dataset,
) -> tuple[dict[str, tuple[DeedLine, ...]], dict[str, tuple[DeedLine, ...]]]:
    """What each act does to others, and what is done to each."""
    graph = genealogy(dataset)
    active: dict[str, tuple[DeedLine, ...]] = {}
    passive: dict[str, tuple[DeedLine, ...]] = {}
    for one in graph.viec:
        doer, done = graph.acts[one.khoa], graph.acts[one.toi]
        place = cite(dataset, one.theo)
        word = _RELATION_TITLES[one.viec]
        active[doer.khoa] = (
            *active.get(doer.khoa, ()),
            DeedLine(word, act_name(done), act_address(done), place),
        )
        passive[done.khoa] = (
            *passive.get(done.khoa, ()),
            DeedLine(word, act_name(doer), act_address(doer), place),
        )
    return active, passive


# --- disagreements ---

_MATTERS = {
    Matter.SYMBOL: (
        "Khác ký hiệu",
        "Cùng số thứ tự, cùng ngày nhưng ký hiệu ghi khác nhau. Có thể là một văn bản được ghi hai"
        " cách, cũng có thể là hai văn bản.",
    ),
    Matter.SYMBOL_AND_DAY: (
        "Khác ký hiệu và ngày",
        "Cùng số thứ tự, cùng năm nhưng ký hiệu và ngày đều khác. Có thể là một văn bản mà một chỗ"
        " ghi sai, cũng có thể là hai văn bản.",
    ),
    Matter.DAY: (
        "Khác ngày",
        "Cùng tên hoặc cùng số, ký hiệu nhưng ngày khác nhau. Có thể một chỗ ghi sai ngày, cũng có"
        " thể là hai văn bản.",
    ),
    Matter.KIND: (
        "Khác loại văn bản",
        "Cùng số, ký hiệu và ngày nhưng loại văn bản ghi khác nhau.",
    ),
    Matter.ISSUER: (
        "Khác cơ quan ban hành",
        "Cùng số, ký hiệu và ngày nhưng cơ quan ban hành ghi khác nhau.",
    ),
    Matter.SUBJECT: (
        "Khác trích yếu",
        "Cùng số, ký hiệu nhưng nội dung của văn bản được ghi khác nhau. Có thể một chỗ nói tắt,"
        " nói gộp, cũng có thể một chỗ ghi nhầm số.",
    ),
    Matter.SAME_NUMBER: (
        "Cùng số, khác năm",
        "Số văn bản đánh lại từ đầu mỗi năm, nên đây thường là hai văn bản khác nhau; cổng xếp"
        " riêng thành hai.",
    ),
}


def disputes(dataset: Dataset) -> tuple[Dispute, ...]:
    """Every disagreement, for the ledger."""
    graph = genealogy(dataset)
    found = []
    for one in disagreements(dataset):
        name, meaning = _MATTERS[one.ve]
        acts = tuple((act_name(graph.acts[k]), act_address(graph.acts[k])) for k in one.khoa)
        sides = tuple(
            DisputeSide(
                side.ghi,
                urls.document(side.dau_van_ban) if side.dau_van_ban else None,
                document_name(dataset, dataset.documents[side.dau_van_ban])
                if side.dau_van_ban
                else None,
                tuple(cite(dataset, each) for each in side.cho),
            )
            for side in one.ben
        )
        same = one.ve is Matter.SAME_NUMBER
        found.append(Dispute(one.ma, name, meaning, acts, sides, same))
    return tuple(found)


def disputes_by_act(dataset: Dataset, found: Iterable[Dispute]) -> dict[str, tuple[Dispute, ...]]:
    """The disagreements about each act."""
    by_act: dict[str, tuple[Dispute, ...]] = {}
    for one, shown in zip(disagreements(dataset), found, strict=True):
        for khoa in one.khoa:
            by_act[khoa] = (*by_act.get(khoa, ()), shown)
    return by_act


# --- a document's own citations ---


@dataclass(frozen=True)
class Rest:
    """An act that a document rests on or names; `cho`: the passages, in its words."""

    ten: str
    duong: str
    trich_yeu: str | None
    cho: tuple[Cite, ...]


@dataclass(frozen=True)
class RestGroup:
    quan_he: str
    ten: str
    acts: tuple[Rest, ...]


@dataclass(frozen=True)
class DocumentGenealogy:
    """`dua_vao`: what the document rests on, an act once, under its strongest relation;
    `duoc_dan`: who cites the document; `trang`: its own page among cited acts."""

    dua_vao: tuple[RestGroup, ...]
    duoc_dan: tuple[CiteGroup, ...]
    trang: str | None
    bat_dong: tuple[Dispute, ...]


def document_genealogy(
    dataset: Dataset, van_ban: str, by_act: dict[str, tuple[Dispute, ...]]
) -> DocumentGenealogy:
    """What one document cites and who cites it; work grows with these citations."""
    graph = genealogy(dataset)
    cited: dict[str, list[Mention]] = {}
    for one in graph.van_ban.get(van_ban, ()):
        if graph.acts[one.khoa].van_ban != van_ban:
            cited.setdefault(one.khoa, []).append(one)
    order = list(Relation)
    groups: dict[Relation, list[Rest]] = {}
    for khoa, mentions in cited.items():
        act = graph.acts[khoa]
        strongest = min((one.lien_he.quan_he for one in mentions), key=order.index)
        places = tuple(cite(dataset, one) for one in mentions)
        rest = Rest(act_name(act), act_address(act), act.trich_yeu, places)
        groups.setdefault(strongest, []).append(rest)
    itself = graph.of_document(van_ban)
    return DocumentGenealogy(
        tuple(
            RestGroup(relation.value, _RELATION_TITLES[relation], tuple(groups[relation]))
            for relation in order
            if relation in groups
        ),
        _groups(itself.duoc_dan, lambda one: cite(dataset, one)) if itself else (),
        act_address(itself) if itself and itself.duoc_dan else None,
        _unique(
            d
            for khoa in (*cited, *([itself.khoa] if itself else ()))
            for d in by_act.get(khoa, ())
            if not d.cung_so
        ),
    )


def _unique(found: Iterator[Dispute] | Iterable[Dispute]) -> tuple[Dispute, ...]:
    return tuple({one.ma: one for one in found}.values())
