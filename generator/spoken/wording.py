"""Official wording as it is read aloud: the same words, but short forms and figures in words.

What can be read in two ways stays as printed and is named, so that the reader decides: a wrong
number on the air is worse than a pause.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.spoken import acts, days, numbers
from generator.spoken.lexicon import Lexicon
from generator.spoken.printed_numbers import NUMBER, said
from generator.vietnamese import nfc, roman_to_int

_ROMAN = r"(?=[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3})"


@dataclass(frozen=True)
class Spoken:
    """Words to be read. `giu`: what in them stays as printed, for the reader to decide."""

    loi: str
    giu: tuple[str, ...] = ()


Rule = Callable[["_Saying", re.Match[str]], str | None]


def speak(text: str, lexicon: Lexicon) -> Spoken:
    """`text` in words. Sentences, their order and everything that is no figure or short form stay
    as they are."""
    return _Saying(lexicon).say(text)


class _Saying:
    """One text on its way. What is kept hides behind a private character until all is said."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.kept: list[str] = []

    def say(self, text: str) -> Spoken:
        words = _tidy(text)
        shouting = words.isupper()
        for pattern, rule in _RULES:
            words = pattern.sub(partial(self._said, rule), words)
            if rule is _act:
                words = self._short_forms(words)
        if shouting:
            words = words.lower()
        else:
            words = _UNKNOWN.sub(lambda found: self.keep(found[0]), words)
        words = _LEFT.sub(lambda found: self.keep(found[0]), words)
        words = _MARKS.sub(r"\1", " ".join(words.split())).replace(",.", ".").rstrip(",")
        words = words[:1].upper() + words[1:] if _tidy(text)[:1].isupper() else words
        for number, one in enumerate(self.kept):
            words = words.replace(chr(_HIDDEN + number), one)
        return Spoken(words, tuple(dict.fromkeys(self.kept)))

    def keep(self, printed: str) -> str:
        """Leave it as printed."""
        self.kept.append(printed)
        return chr(_HIDDEN + len(self.kept) - 1)

    def _said(self, rule: Rule, found: re.Match[str]) -> str:
        words = rule(self, found)
        return self.keep(found[0]) if words is None else words

    def _short_forms(self, text: str) -> str:
        full = self.lexicon.words

        def repeated(found: re.Match[str]) -> str:
            before = found.string[: found.start()].rstrip().casefold()
            return "" if before.endswith(full.get(found[1], "\0").casefold()) else found[0]

        return _TWICE.sub("", self.lexicon.in_full(_IN_BRACKETS.sub(repeated, text)))


_HIDDEN = 0xE000
_MARKS = re.compile(r",? ([,.;])")  # «(CCHC) .» leaves a space, «…, năm 2020, » a comma
# «Chỉ số PAR Index», «trục liên thông cấp tỉnh tỉnh Mẫu»
_TWICE = re.compile(r"\b(chỉ số|tỉnh) (?=\1\b)", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(([^()]+)\)")
# Letters that spell a document's number stand alone, so two together are a short form.
_UNKNOWN = re.compile(r"(?<!\w)[A-ZĐƯƠ][A-ZĐƯƠ0-9]*[A-ZĐƯƠ][\w&-]*(?!\w)")
_LEFT = re.compile(r"[^\s(),;]*[0-9][^\s(),;]*|\w+/[\w/]+|[^\w\s.,;:!?…()«»“”\"'’\ue000-\uf8ff]")


# Soft hyphens, signs that turn the direction of writing, and the private characters used above.
_UNSAID = re.compile(
    "[\x00-\x08\x0e-\x1f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ue000-\uf8ff]"
)


def _tidy(text: str) -> str:
    words = " ".join(_UNSAID.sub("", nfc(text)).split())
    words = re.sub(r"(^|[;:,.] ?)[-–+*•] ", r"\1 ", words.replace("./.", ".")).strip()
    return re.sub(r",? ?(?:\bv\.v\.*|\.{3,}|…)", ", vân vân", words).replace("*", "").strip()


def _act(saying: _Saying, found: re.Match[str]) -> str:
    lexicon = saying.lexicon
    parts = acts.groups(found)
    if not any(len(part) > 1 for part in parts):
        return found[0]
    before, after = found.string[: found.start()], found.string[found.end() :]
    kind = lexicon.types.get(parts[0])
    named = lexicon.type_names.search(before)
    number = acts.number(found)
    if named is None and kind is None:
        known = acts.issuer(parts, lexicon.issuers)
        if not known:
            return acts.spelled(found[0])
    who = acts.issuer(parts[1:] if kind else parts, lexicon.issuers)
    words = number if before.rstrip().endswith(("số", "số:")) else f"số {number}"
    if named is None and kind and not before.rstrip().endswith(("số", "số:")):
        words = f"{kind} {words}"
    said_after = _SAYS_WHO.match(after) is not None
    return f"{words} của {who}" if who and not said_after else words


_SAYS_WHO = re.compile(r",?(?: ngày [^,;.]{1,45}?)?,? (?:của|do) ", re.IGNORECASE)


def _address(_: _Saying, __: re.Match[str]) -> None:
    return None


def _romans(_: _Saying, found: re.Match[str]) -> str:
    def one(roman: re.Match[str]) -> str:
        return numbers.integer(roman_to_int(roman[0]))

    listed = re.sub(rf"\b{_ROMAN}\b", one, found[2])
    listed = re.sub(r"\s?[-–]\s?", " đến ", listed)
    return f"{found[1]} {listed}" + (f" năm {found[3]}" if found[3] else "")


def _nth(_: _Saying, found: re.Match[str]) -> str:
    return f"{found[1]}{numbers.ordinal(roman_to_int(found[2]))}"


def _date(_: _Saying, found: re.Match[str]) -> str | None:
    try:
        words = days.full_date(date(int(found[4]), int(found[3]), int(found[2])))
    except ValueError:
        return None
    return words.replace("ngày", "Ngày", 1) if (found[1] or "").startswith("N") else words


def _days_in_months(_: _Saying, found: re.Match[str]) -> str | None:
    def one(day: re.Match[str]) -> str:
        return f"{days.day_of_month(int(day[1]))} {days.month_name(int(day[2]))}"

    pairs = [(int(a), int(b)) for a, b in re.findall(r"([0-9]+)/([0-9]+)", found[2])]
    if not all(1 <= day <= 31 and 1 <= month <= 12 for day, month in pairs):
        return None
    return f"{found[1]} " + re.sub(r"([0-9]+)/([0-9]+)", one, found[2])


def _day(_: _Saying, found: re.Match[str]) -> str:
    return f"{found[1]} {days.day_of_month(int(found[2]))}"


def _month(_: _Saying, found: re.Match[str]) -> str:
    name = "tư" if int(found[2]) == 4 else numbers.integer(int(found[2]))
    return f"{found[1]} {name}" + (f" năm {found[3]}" if found[3] else "")


def _fraction(_: _Saying, found: re.Match[str]) -> str | None:
    one, other = found[1], found[2]
    before = found.string[: found.start()].rstrip().lower()
    whole = one.isdigit() and other.isdigit()
    if whole and before.endswith(("hạng", "vị trí", "vị thứ")):
        return numbers.rank(int(one), int(other))
    if whole and before.endswith("thứ"):
        return numbers.rank(int(one), int(other)).removeprefix("thứ ")
    if whole and 1 <= int(one) <= 31 and 1 <= int(other) <= 12:
        return None  # a day of a month, or a part of a whole
    first, second = said(one, is_score=True), said(other, is_score=True)
    return f"{first} trên {second}" if first and second else None


def _number(_: _Saying, found: re.Match[str]) -> str | None:
    before, after = found.string[: found.start()], found.string[found.end() :]
    if found[0].startswith("0") and found[0].isdigit() and before.endswith("số "):
        return numbers.numeral(found[0])
    return said(found[0], is_score=after.lstrip().startswith("điểm"))


_SIGN_WORDS = {"%": "phần trăm", "≥": "từ", "≤": "không quá", ">": "trên", "<": "dưới", "=": "bằng"}

_RULES: tuple[tuple[re.Pattern[str], Rule], ...] = (
    (re.compile(r"\b(?:https?://|www\.)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.vn\b"), _address),
    (acts.SYMBOL, _act),
    (re.compile(rf"(lần )thứ ({_ROMAN})\b"), _nth),
    (
        re.compile(
            rf"\b(quý|khóa|khoá|mục|phần|chương|phụ lục|nhiệm kỳ|kỳ) "
            rf"({_ROMAN}(?:(?:, ?| và | ?[-–] ?){_ROMAN})*)\b(?:(?: ?/ ?| năm )([0-9]{{4}}))?",
            re.IGNORECASE,
        ),
        _romans,
    ),
    (
        re.compile(
            r"(?:\b([Nn]gày) )?(?<![\w/])([0-9]{1,2}) ?[/-] ?([0-9]{1,2}) ?[/-] ?([0-9]{4})\b"
        ),
        _date,
    ),
    (
        re.compile(r"(?:\b([Nn]gày) )(?<![\w/])([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})\b"),
        _date,
    ),
    (
        re.compile(
            r"\b([Nn]gày) ([0-9]{1,2}/[0-9]{1,2}(?:(?:, | và | hoặc )[0-9]{1,2}/[0-9]{1,2})*)"
            r"(?![0-9/])"
        ),
        _days_in_months,
    ),
    (re.compile(r"\b([Nn]gày) ([0-9]{1,2})\b(?![/.,]?[0-9])"), _day),
    (re.compile(r"\b([Tt]háng) ([0-9]{1,2})\b(?:(?: ?/ ?| năm )([0-9]{4}))?(?!/)"), _month),
    (re.compile(r"\b([Qq]uý) ([1-4]) ?/ ?([0-9]{4})\b"), lambda _, f: f"{f[1]} {f[2]} năm {f[3]}"),
    (
        re.compile(r"\b(mức|mức độ|cấp độ) ([0-9]), ?([0-9])\b(?!%)"),
        lambda _, f: f"{f[1]} {f[2]}, {f[3]}",
    ),
    (
        re.compile(
            r"\b((?:mục|tiêu chí|thành phần|khoản|điều|phần) )([0-9]+(?:\.[0-9]+)+)\b", re.I
        ),
        lambda _, f: f"{f[1]}{numbers.code(f[2])}",
    ),
    (
        re.compile(rf"(?<![\w/.,-])({NUMBER} ?%?) ?[-–] ?({NUMBER})(?![\w-])"),
        lambda _, f: f"{f[1]} đến {f[2]}",
    ),
    (re.compile(rf"(?<![\w/.,-])({NUMBER}) ?/ ?({NUMBER})(?![\w/])"), _fraction),
    (re.compile(r"(?<=[0-9]):(?=(?:19|20)[0-9]{2}\b)"), lambda _, f: " phiên bản "),
    (re.compile(rf"(?<![\w/.,-]){NUMBER}(?![\w/]|-\w)"), _number),
    (re.compile("[%≥≤><=]"), lambda _, f: f" {_SIGN_WORDS[f[0]]} "),
    (re.compile(r"(?<=\w) ?& ?(?=\w)"), lambda _, f: " và "),
    (re.compile(r"(?<=\w) ?/ ?(năm|quý|tháng|tuần|ngày)\b"), lambda _, f: f" mỗi {f[1]}"),
    (re.compile(r"\bvà/hoặc\b"), lambda _, f: "và hoặc"),
    # Of two halves of one notion nobody hears the dash: «kinh tế - xã hội».
    (re.compile(r"(?<=[^\W\d_]) [-–—] (?=[^\W\d_])"), lambda _, f: " "),
    (re.compile(r" [-–—] "), lambda _, f: ", "),
)
