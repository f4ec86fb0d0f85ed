"""How items and differences are put into words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import takewhile

from generator.history.entries import Entry, Kind, Words
from generator.model.dataset import Dataset
from generator.schema.fields import label
from generator.schema.periods import name as period_name
from generator.source.layout import ProgressPlace
from generator.vietnamese import capital
from generator.views.changes.known import item_words
from generator.views.changes.news import Difference
from generator.views.names import shortened
from generator.views.progress.history import agency_words

NAMES = {
    Kind.TASK: "Nhiệm vụ",
    Kind.TARGET: "Chỉ tiêu",
    Kind.DUTY: "Phân công",
    Kind.CRITERION: "Tiêu chí",
    Kind.SUMMARY_ROW: "Điểm năm",
    Kind.COMMUNICATION: "Tuyên truyền",
    Kind.PASSAGE: "Đoạn",
}
COUNTED = {
    Kind.TASK: "nhiệm vụ",
    Kind.TARGET: "chỉ tiêu",
    Kind.DUTY: "mục phân công",
    Kind.CRITERION: "tiêu chí",
    Kind.COMMUNICATION: "mục tuyên truyền",
}
_UNNUMBERED = (Kind.SCORE, Kind.REPORT, Kind.DOCUMENT)
_ABOUT = {
    Kind.RESULT: "cơ quan báo cáo ",
    Kind.EVIDENCE: "bằng chứng công khai, ",
    Kind.LOOKUP: "chưa tìm thấy báo cáo ở ",
    Kind.NEWS_ITEM: "tin, bài ",
}
"""What is known of an item, before what is said of it."""
_WHOLE = 160
_AROUND = 40
_NAME = 110


def item_name(dataset: Dataset, tinh: str, one: Entry) -> str:
    """`Nhiệm vụ 3: Rà soát thủ tục…`; the number as printed. Of a report's result, what it is about
    and what the agency says of it."""
    if one.loai in _ABOUT:
        return _about(dataset, tinh, one)
    if one.loai is Kind.SITE_CORRECTION:
        return "Điều đã đăng"
    if one.loai is Kind.CORRECTION:
        return f"Bản chép, {one.stt}"
    kind = "" if one.loai in _UNNUMBERED else NAMES[one.loai]
    head = f"{kind} {one.stt}".strip()
    first = shown(dataset, tinh, one.truong[0]) if one.truong else ""
    if one.loai is Kind.SUMMARY_ROW or not first:
        return head
    if one.loai is Kind.SCORE:
        return f"{head} {label(one.truong[0].ten)} {first}".strip()
    words = shortened(" ".join(first.split()), _NAME)
    return f"{head}: {words}" if head else words


def _about(dataset: Dataset, tinh: str, one: Entry) -> str:
    key = one.dia_chi.removeprefix("/van-ban/").partition("/#")[0].strip("/")
    words = item_words(dataset, key).get(one.dia_chi, "")
    what = shortened(" ".join(words.split()), _NAME).rstrip(".;:")
    said = shortened(shown(dataset, tinh, one.truong[0]), _NAME)
    said = said[:1].lower() + said[1:] if one.loai is Kind.RESULT else said
    known = _ABOUT[one.loai] + said
    return f"{what}: {known}" if what else capital(known)


def contents(dataset: Dataset, tinh: str, one: Entry) -> Iterator[tuple[str, str]]:
    """The words of an item by label."""
    for words in one.truong:
        yield label(words.ten), shown(dataset, tinh, words) + ("…" if words.dau else "")


def shown(dataset: Dataset, tinh: str, words: Words) -> str:
    """The words; the name of what data hold as a code."""
    if words.ten == "loai_van_ban":
        return dataset.document_type(words.chu)
    if words.ten == "co_quan" and re.fullmatch("[a-z0-9-]+", words.chu):
        return agency_words(dataset, tinh, words.chu)
    return words.chu


def differences(dataset: Dataset, tinh: str, before: Entry, after: Entry) -> Iterator[Difference]:
    """What reads differently, in the order of the fields."""
    names = dict.fromkeys(words.ten for words in (*after.truong, *before.truong))
    for name in names:
        old = next((words for words in before.truong if words.ten == name), None)
        new = next((words for words in after.truong if words.ten == name), None)
        if old != new:
            were, are = (shown(dataset, tinh, one) if one else "" for one in (old, new))
            yield Difference(label(name), *clipped(were, are))
    if before.loai is not after.loai:
        old_kind, new_kind = NAMES.get(before.loai, ""), NAMES.get(after.loai, "")
        yield Difference("Loại", old_kind, new_kind)
    if not before.khoa and before.dia_chi != after.dia_chi:
        yield Difference("Địa chỉ", before.dia_chi, after.dia_chi)


def clipped(old: str, new: str) -> tuple[str, str]:
    """Both wordings; of long ones the part that differs, with a few words around it."""
    if max(len(old), len(new)) <= _WHOLE or not (old and new):
        return shortened(old, 4 * _WHOLE), shortened(new, 4 * _WHOLE)
    old_words, new_words = old.split(), new.split()
    begin = _common(old_words, new_words)
    end = _common(old_words[begin:][::-1], new_words[begin:][::-1])
    return _part(old_words, begin, end), _part(new_words, begin, end)


def declared(one: Entry) -> Iterator[Difference]:
    """What a declared correction says was wrong, and what it is now."""
    wrong = one.value("ban_chep") or one.value("da_dang")
    if wrong:
        name = "ban_chep" if one.loai is Kind.CORRECTION else "da_dang"
        yield Difference(label(name), *clipped(wrong, one.value("sua_thanh")))


def _common(some: Sequence[str], others: Sequence[str]) -> int:
    """How many words both begin with."""
    pairs = zip(some, others, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _part(words: Sequence[str], begin: int, end: int) -> str:
    """The words between the first `begin` and the last `end` that are common, and some of these."""
    before = " ".join(words[:begin])
    after = " ".join(words[len(words) - end :])
    if len(before) > _AROUND:
        before = "…" + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + "…"
    middle = " ".join(words[begin : len(words) - end])
    return " ".join(part for part in (before, shortened(middle, 3 * _WHOLE), after) if part)


def counts(dem: Sequence[tuple[Kind, int]]) -> str:
    """`23 nhiệm vụ, 4 chỉ tiêu`."""
    return ", ".join(f"{count} {COUNTED[kind]}" for kind, count in dem if kind in COUNTED)


def key(day: date, *parts: str) -> str:
    """The key of a piece of news."""
    return ":".join((day.isoformat(), *parts))


def period(place: ProgressPlace) -> str:
    """`quý II/2026`."""
    return period_name(place.nam, place.ky)


def province_in(dataset: Dataset, address: str) -> str:
    """The province that an address names; nothing where it names none."""
    parts = address.partition("#")[0].strip("/").split("/")
    return next((part for part in parts if part in dataset.provinces), "")
