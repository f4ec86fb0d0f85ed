"""Acts that a text cites: type, number, date and issuer, as printed.

A number counts only beside the word of its type («Nghị quyết 30c/NQ-CP») or in a list that such
a word opens («các Nghị định của Chính phủ: Số 16/2015/NĐ-CP; số …»), so a document's own number
is no citation. A law is cited by its name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from generator.recognition.citation_subjects import Span, subject_at
from generator.vietnamese import nfc


@dataclass(frozen=True, slots=True)
class Citation:
    """One cited act; `nguyen_van` is the exact substring at `vi_tri` (start, end).

    `loai`: the printed word of its type, first letter in upper case. `so_ky_hieu`: without the
    spaces that slip in («180 /KH-UBND»); None for a law cited by name. `ten`: the name of a law,
    else None. `ngay`: its date. `co_quan`: the issuer's words after «của», if there are any.
    `trich_yeu`: the words that say what it is about, the exact substring at `cho_trich_yeu`, which
    begins after `nguyen_van`. `nam`: the year, where that is printed without a date.
    """

    loai: str
    so_ky_hieu: str | None
    ten: str | None
    ngay: date | None
    co_quan: str | None
    nguyen_van: str
    vi_tri: Span
    trich_yeu: str | None = None
    cho_trich_yeu: Span | None = None
    nam: int | None = None

    @property
    def het(self) -> int:
        """Where the citation ends, with what it says the act is about."""
        return self.cho_trich_yeu[1] if self.cho_trich_yeu else self.vi_tri[1]


_TYPES = (
    "thông tư liên tịch|thông tư|nghị quyết|nghị định|quyết định|chỉ thị|kế hoạch|công văn|"
    "văn bản|công điện|tờ trình|báo cáo|thông báo|hướng dẫn|chương trình|đề án|quy chế|quy định|"
    "kết luận|biên bản|thông cáo|lệnh|pháp lệnh|luật|bộ luật"
)
_TYPE = rf"(?<!\w)(?P<type>{_TYPES})".replace(" ", r"\s+")
_CAPITAL = "A-ZĐÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚĂĨŨƠƯẠ-Ỹ"
_SYMBOL = r"[A-ZĐ][A-Za-zĐđ0-9&]*(?:\.[A-ZĐ][A-Za-zĐđ0-9&]*)*"
_NUMBER = re.compile(
    rf"(?<![\w/.])\d{{1,5}}[a-zđ]?\s?(?:/\s?(?:(?:19|20)\d\d\s?/\s?)?{_SYMBOL}"
    rf"|-\s?{_SYMBOL}\s?/\s?{_SYMBOL})(?:-{_SYMBOL}|\s?-\s?[A-ZĐ]{{2,}}(?!\w))*"
)
_BEFORE = re.compile(rf"{_TYPE}\s+(?:số\s?:?\s*)?\Z", re.IGNORECASE)
_OPENING = re.compile(
    rf"{_TYPE}(?:\s+của\s+(?P<issuer>[^:;.,()\d]+?))?\s*:\s+số\s?:?\s*\Z", re.IGNORECASE
)
_NEXT_IN_LIST = re.compile(r"\s*(?:[;,]|[;,]?\s+và)\s+(?:số\s?:?\s*)?", re.IGNORECASE)
_NEXT_AFTER_TITLE = re.compile(r"(?:;|\bvà)\s+số\s?:?\s*\Z", re.IGNORECASE)
_WORD_NUMBER = re.compile(r"số\s?:?\s*\Z", re.IGNORECASE)
_DATE = re.compile(
    r",?\s+ngày\s+(\d{1,2})\s*(?:/|\s+tháng\s)\s*(\d{1,2})\s*(?:/|\s+năm\s)\s*(\d{4})(?!\d)"
)
_LOOK_BACK = 120  # characters; an issuer named before the number is not longer
_LAW = re.compile(rf"(?<!\w)(?P<type>Luật|Bộ luật|Pháp lệnh)\s+(?=[{_CAPITAL}]|sửa đổi)")
_YEAR = re.compile(r"\s+năm\s+(\d{4})(?!\d)")
_LAW_NUMBER = re.compile(rf"\s+(?:số\s+)?({_NUMBER.pattern})")


def read_citations(text: str) -> tuple[Citation, ...]:
    """Return the acts that `text` cites, in printed order.

    An issuer printed once for a list belongs to the act it stands with, and to every member of
    the list only if it opens it («các Nghị định của Chính phủ: …»).
    """
    printed = nfc(text)
    laws = list(_laws(printed))
    taken = [law.vi_tri for law in laws]
    numbered = (
        citation
        for citation in _numbered(printed)
        if not any(start < citation.vi_tri[1] <= end for start, end in taken)
    )
    return tuple(sorted([*laws, *numbered], key=lambda citation: citation.vi_tri))


def _numbered(printed: str) -> Iterator[Citation]:
    loai: str | None = None
    shared_issuer: str | None = None
    in_list = False
    last = 0
    for found in _NUMBER.finditer(printed):
        start = found.start()
        window = max(0, start - _LOOK_BACK)
        if (head := _BEFORE.search(printed, window, start)) is not None:
            loai, shared_issuer, in_list = _capital(head["type"]), None, False
            start = head.start()
        elif (head := _OPENING.search(printed, window, start)) is not None:
            loai, shared_issuer, in_list = _capital(head["type"]), head["issuer"], True
        elif not (in_list and _NEXT_AFTER_TITLE.search(printed, max(window, last), start)):
            follows = loai is not None and _NEXT_IN_LIST.fullmatch(printed, last, start)
            loai = loai if follows else None
        if loai is None:
            in_list = False
            continue
        if start == found.start() and (word := _WORD_NUMBER.search(printed, window, start)):
            start = word.start()
        day, end = _date_at(printed, found.end())
        issuer, end = _issuer_at(printed, end)
        so_ky_hieu = "".join(found[0].split())
        act = _Act(loai, so_ky_hieu, None, day, issuer or shared_issuer)
        yield _citation(printed, (start, end), act, subject_at(printed, end))
        last = end


def _laws(printed: str) -> Iterator[Citation]:
    end = -1
    for found in _LAW.finditer(printed):
        start = found.start()
        if start < end:
            continue  # «Luật sửa đổi … của Luật …» is one law
        end = _walk(printed, found.end(), _ends_law)
        ten = " ".join(printed[start:end].split())
        number = _LAW_NUMBER.match(printed, end)
        so_ky_hieu = "".join(number[1].split()) if number else None
        end = number.end() if number else end
        day, end = _date_at(printed, end)
        nam = None
        if day is None and (year := _YEAR.match(printed, end)) is not None:
            nam, end = int(year[1]), year.end()
        issuer, end = _issuer_at(printed, end)
        act = _Act(found["type"], so_ky_hieu, ten, day, issuer)
        yield _citation(printed, (start, end), act, None, nam)


class _Act(NamedTuple):
    loai: str
    so_ky_hieu: str | None
    ten: str | None
    ngay: date | None
    co_quan: str | None


def _citation(
    printed: str, place: Span, act: _Act, subject: Span | None, nam: int | None = None
) -> Citation:
    issuer = " ".join(act.co_quan.split()) if act.co_quan else None
    words = printed[slice(*subject)] if subject else None
    return Citation(
        *act._replace(co_quan=issuer), printed[slice(*place)], place, words, subject, nam
    )


def _capital(word: str) -> str:
    return " ".join(word.split()).capitalize()


def _date_at(printed: str, place: int) -> tuple[date | None, int]:
    found = _DATE.match(printed, place)
    if found is None:
        return None, place
    day, month, year = map(int, found.groups())
    try:
        return date(year, month, day), found.end()
    except ValueError:
        return None, found.end()


_OF = re.compile(r"\s+của\s+(?!(?:pháp\s+)?luật\b)(?=\w)")
_WORD = re.compile(r"(\w+)(\W*)")
_LONGEST_NAME = 24  # words
_STOPS = frozenset(
    {
        *("về", "v", "đối", "tại", "theo", "kèm", "đã", "được", "nhằm", "để", "có", "trong"),
        *("năm", "ngày", "số", "nêu", "vào", "cho", "với", "từ", "khi", "trên", "là", "này"),
        *("phải", "gồm", "giao", "và", "của"),
    }
)
_STOP_PAIRS = frozenset(
    {
        *("ban hành", "phê duyệt", "quy định", "công bố", "sửa đổi", "bổ sung", "bãi bỏ"),
        *("hướng dẫn", "thực hiện", "triển khai", "thông qua", "thành lập", "kiện toàn"),
        *(
            "tổ chức",
            "chỉ đạo",
            "tăng cường",
            "đẩy mạnh",
            "giai đoạn",
            "áp dụng",
            "thay thế",
            "Quy định",
        ),
    }
)
_PLACES = frozenset({"tỉnh", "thành", "huyện", "quận", "thị", "xã", "phường"})
_AFTER_COMMA = frozenset({"thể", "thương", "chống", "bổ", "tôn", "đối", "xuất", "quá", "cư"})
_NEXT_ACT = re.compile(rf"\s+(?:{_TYPES})(?!\w)".replace(" ", r"\s+"), re.IGNORECASE)

_Stop = Callable[[str, str, str], bool]


def _issuer_at(printed: str, place: int) -> tuple[str | None, int]:
    of = _OF.match(printed, place)
    if of is None:
        return None, place
    end = _walk(printed, of.end(), _ends_issuer)
    return (printed[of.end() : end], end) if end > of.end() else (None, place)


def _walk(printed: str, start: int, stops: _Stop) -> int:
    """Return where the name that begins at `start` ends: at a mark or before a stopping word."""
    end = start
    previous = ""
    words = _WORD.finditer(printed, start)
    following = next(words, None)
    for _ in range(_LONGEST_NAME):
        found, following = following, next(words, None)
        if found is None:
            break
        word, gap = found.groups()
        after = following[1] if following else ""
        joins_act = word == "và" and _NEXT_ACT.match(printed, found.end(1))
        if joins_act or stops(previous, word, after):
            break
        end, previous = found.end(1), word
        mark = gap.strip()
        if mark not in ("", "-", "–") and not (mark == "," and after.lower() in _AFTER_COMMA):
            break
    return end


def _ends_issuer(previous: str, word: str, after: str) -> bool:
    if word in ("và", "của"):
        return not after[:1].isupper()
    if word in _STOPS or f"{word} {after}" in _STOP_PAIRS:
        return True
    return word in _PLACES and previous[:1].isupper() and not previous.isupper()


def _ends_law(previous: str, word: str, after: str) -> bool:
    if word == "của":
        return previous != "điều"
    if word == "và":
        return after in ("các", "những", "một")
    if word in ("sửa", "bổ") or (word, after) == ("số", "điều"):
        return False
    return word in _STOPS or (bool(previous) and f"{word} {after}" in _STOP_PAIRS)
