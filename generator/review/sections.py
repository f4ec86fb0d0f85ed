"""A review as headed tables and lists, in the order in which a reviewer needs them: one form for
every way of writing it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.problems import Level, Problem
from generator.review.review import Review
from generator.views.changes.news import ItemNews, News

_COME = {"mới": "thêm", "rút": "bỏ", "sửa": ""}


@dataclass(frozen=True)
class Section:
    """A heading with a sentence, and rows under heads (lists have one column). `nang`: it warns."""

    ten: str
    loi: str
    dau: tuple[str, ...]
    dong: tuple[tuple[str, ...], ...]
    nang: bool = False


def sections(made: Review, province: dict[str, str]) -> Iterator[Section]:
    """What there is to tell. `province`: the names of provinces by their slugs."""
    if made.dia_chi_mat:
        yield Section(
            "Địa chỉ sẽ mất",
            "Địa chỉ đã công bố thì phải còn: có người đã dẫn tới. Xem lại tên tệp, số của mục.",
            ("Địa chỉ",),
            _list(_by_page(made.dia_chi_mat)),
            nang=True,
        )
    if made.chu.khong_doc_duoc:
        yield Section(
            "Tệp không đọc được",
            "Bản trước hoặc bản nay đọc không được nên không so được chữ.",
            ("Tệp",),
            _list(made.chu.khong_doc_duoc),
            nang=True,
        )
    yield from _problems(made)
    for one in made.chu.tin:
        yield _news(one, province)
    yield from _readings(made)
    yield from _figures(made)
    if made.dia_chi_moi:
        yield Section("Địa chỉ mới", "", ("Địa chỉ",), _list(_by_page(made.dia_chi_moi)))
    if made.chu.tep_khac:
        text = "Trang nào dùng tới thì đổi theo; điều thấy được đã kể ở trên."
        yield Section("Danh mục và tệp khác có sửa", text, ("Tệp",), _list(made.chu.tep_khac))


def _by_page(addresses: tuple[str, ...]) -> tuple[str, ...]:
    """Pages that come or go as a whole on one line each, with how many places they have."""
    pages = {one for one in addresses if "#" not in one}
    places = Counter(one.partition("#")[0] for one in addresses if "#" in one)
    return tuple(
        f"{one} (và {places[one]} chỗ trong trang)" if places[one] and one in pages else one
        for one in addresses
        if one in pages or one.partition("#")[0] not in pages
    )


def _list(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple((one,) for one in words)


# --- words ---


def _news(one: News, province: dict[str, str]) -> Section:
    where = province.get(one.tinh, "")
    named = f" ({where})" if where and where not in one.ten else ""
    rows = tuple(row for item in one.muc for row in _item(item))
    return Section(
        f"{one.loai.value}: {one.ten}{named}",
        f"{one.trich_yeu}. Có {one.dem}." if one.dem else "",
        ("Mục", "Điều", "Trước", "Nay"),
        rows,
    )


def _item(item: ItemNews) -> Iterator[tuple[str, ...]]:
    """A row for each thing that reads differently; of what came or went all its words."""
    name = item.ten + (f" [{item.ly_do}]" if item.ly_do else "")
    if item.khac:
        yield from ((name, one.nhan, one.cu, one.moi) for one in item.khac)
        return
    come = _COME[item.lan]
    for label, said in item.noi_dung:
        was, now = (said, "") if item.lan == "rút" else ("", said)
        yield (f"{name} ({come})" if come else name, label, was, now)


# --- what follows from the words ---


def _readings(made: Review) -> Iterator[Section]:
    rows = tuple((one.van_ban, one.ten, one.nhan, one.cu, one.moi) for one in made.doc)
    if rows:
        text = "Ngày, cơ quan, mức do máy đọc từ chữ; mục mới thì cột «Trước» để trống."
        heads = ("Văn bản", "Mục", "Điều", "Trước", "Nay")
        yield Section("Điều máy đọc ra", text, heads, rows)


def _figures(made: Review) -> Iterator[Section]:
    rows = tuple((one.ten, one.cu, one.moi) for one in made.so)
    if rows:
        yield Section("Tổng, hạng, số đếm", "", ("Số", "Trước", "Nay"), rows)
    if made.lech_moi:
        text = "Con số in mà các số in khác không khớp; xem trang Đối chiếu."
        yield Section("Số không khớp, mới", text, ("Chỗ",), _list(made.lech_moi), nang=True)
    if made.lech_het:
        yield Section("Số không khớp, nay hết", "", ("Chỗ",), _list(made.lech_het))


def _problems(made: Review) -> Iterator[Section]:
    heads = ("Chỗ", "Mức", "Vấn đề")
    if made.van_de_moi:
        grave = any(one.level is Level.ERROR for one in made.van_de_moi)
        rows = tuple(map(_problem, made.van_de_moi))
        yield Section("Vấn đề mới của dữ liệu", "", heads, rows, nang=grave)
    if made.van_de_het:
        yield Section("Vấn đề đã hết", "", heads, tuple(map(_problem, made.van_de_het)))


def _problem(one: Problem) -> tuple[str, str, str]:
    place = f"{one.position.file}:{one.position.line}"
    return place, one.level.value, f"{one.message} ({one.code})"


def summary(made: Review) -> str:
    """What happened in one line: `Sửa: 2; Văn bản mới: 1; 1 địa chỉ sẽ mất.`"""
    if made.trong:
        return "Không có gì đổi trên trang công khai."
    counted: dict[str, int] = {}
    for one in made.chu.tin:
        counted[one.loai.value] = counted.get(one.loai.value, 0) + 1
    told = [f"{name}: {count}" for name, count in counted.items()]
    if made.dia_chi_mat:
        told.append(f"{len(made.dia_chi_mat)} địa chỉ sẽ mất")
    if errors := sum(one.level is Level.ERROR for one in made.van_de_moi):
        told.append(f"{errors} lỗi mới")
    return f"{'; '.join(told)}." if told else "Chữ không đổi; xem các mục dưới."
