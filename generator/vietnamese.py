"""Vietnamese text, order, numbers and dates: the rules every other module relies on.

Everything here is a pure function of its arguments. Text comes back in Unicode NFC.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from itertools import chain

DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
"""Hyphen, non-breaking hyphen, figure, en and em dash, bar, minus: one sign to a reader."""

_MARKS = re.compile("[\u0300-\u036f]+")
_NOT_SLUG = re.compile("[^a-z0-9]+")
_DASH = re.compile(rf" ?[{DASHES}] ?")
_ANY_DASH = re.compile(f"[{DASHES}]")

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK = {letter: rank for rank, letter in enumerate(_LETTERS)}
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng: the order of dictionaries
_TONE_RANK = {tone: rank for rank, tone in enumerate(_TONES, start=1)}


def nfc(text: str) -> str:
    """Return `text` in Unicode NFC, the only form in which texts are compared."""
    return unicodedata.normalize("NFC", text)


def _one_small_d(lowered: str) -> str:
    return lowered.replace("\u00f0", "đ").replace("\u0256", "đ")  # of Ð and Ɖ


def fold(text: str) -> str:
    """Return `text` in lower case without tone or vowel marks, `đ` as `d`.

    Gives the same for NFC and NFD, and `d` also for the look-alikes Ð (U+00D0) and Ɖ (U+0189).
    """
    bare = _MARKS.sub("", unicodedata.normalize("NFD", nfc(text).lower()))
    return nfc(_one_small_d(bare).replace("đ", "d"))


def capital(text: str) -> str:
    """Return `text` with a capital at its beginning; the rest stays: `tỉnh Mẫu` -> `Tỉnh Mẫu`."""
    return text[:1].upper() + text[1:]


def _tone_moves() -> dict[str, str]:
    moves = {}
    for first, second in ("oa", "oe", "uy"):
        for tone in _TONES:
            for one, two in (
                (first, second),
                (first.upper(), second),
                (first, second.upper()),
                (first.upper(), second.upper()),
            ):
                moves[one + nfc(two + tone)] = nfc(one + tone) + two
    return moves


_TONE_MOVES = _tone_moves()
_TONE_AT_THE_END = re.compile(
    r"[oOuU][àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ](?![^\W\d_]|[\u0300-\u036f])(?<![qQ]..)"
)


def canonical_tone(text: str) -> str:
    """Return `text` with the tone of open oa, oe, uy on the first vowel: hoà -> hòa, UỶ -> ỦY.

    Only syllables that end in these two vowels have two spellings (hoàn, khuỷu have one), and
    after `q` the `u` belongs to the consonant (quý). Upper and lower case are kept.
    """
    return _TONE_AT_THE_END.sub(lambda found: _TONE_MOVES.get(found[0], found[0]), nfc(text))


def match_key(text: str) -> str:
    """Return the form under which two spellings of one name are equal.

    Case, the place of the tone, the kind of dash with the spaces around it, the amount of
    white space and look-alikes of Đ do not count; every other mark does.
    """
    spelled = canonical_tone(_one_small_d(nfc(text).casefold()))
    return _DASH.sub("-", " ".join(spelled.split())).strip()


def aligned_key(text: str) -> str:
    """Return NFC `text` in lower case, with canonical tones and `-` for every dash.

    Has the length of `nfc(text)`, so a span found in it is the same span of the printed text.
    """
    printed = nfc(text)
    lowered = printed.lower()
    if len(lowered) != len(printed):  # of all letters only İ grows
        lowered = "".join(char if len(char.lower()) > 1 else char.lower() for char in printed)
    return _ANY_DASH.sub("-", canonical_tone(_one_small_d(lowered)))


def slug(text: str) -> str:
    """Return `text` as a part of an address: `71/QĐ-UBND-HC` -> `71-qd-ubnd-hc`.

    Holds only `a-z`, `0-9` and single inner hyphens; empty if `text` has no such letter or digit.
    """
    return _NOT_SLUG.sub("-", fold(text)).strip("-")


CollationKey = tuple[tuple[tuple[int, int, str], ...], tuple[int, ...], str]


@lru_cache(maxsize=1024)
def _letter_and_tone(char: str) -> tuple[str, int]:
    tone = 0
    rest = []
    for part in unicodedata.normalize("NFD", char):
        if part in _TONE_RANK:
            tone = _TONE_RANK[part]
        else:
            rest.append(part)
    return nfc("".join(rest)), tone


@lru_cache(maxsize=8192)
def collation_key(text: str) -> CollationKey:
    """Return a sort key in the order of Vietnamese dictionaries.

    Letters run a ă â b c d đ e ê … y z; tones (ngang, huyền, hỏi, ngã, sắc, nặng) count only
    between words that are otherwise equal; digits count as numbers, so `3.9` precedes `3.10`.
    """
    primary: list[tuple[int, int, str]] = []
    tones: list[int] = []
    lowered = _one_small_d(nfc(text).lower())
    for part in re.findall("[0-9]+|.", lowered, re.DOTALL):
        if part.isascii() and part.isdigit():
            digits = part.lstrip("0")
            primary.append((1, len(digits), digits))
            continue
        letter, tone = _letter_and_tone(part)
        if letter in _LETTER_RANK:
            primary.append((2, _LETTER_RANK[letter], ""))
        else:
            primary.append((3 if letter.isalpha() else 0, 0, letter))
        tones.append(tone)
    return tuple(primary), tuple(tones), text.swapcase()  # "an" before "An", as in dictionaries


class AmbiguousNumber(ValueError):
    """A printed number such as `5.441`, which is 5,441 to one reader and 5441 to another."""


_PLAIN_NUMBER = re.compile(r"[+\-\u2212]?[0-9]+(?:[.,][0-9]+)?")
_GROUPED_NUMBER = re.compile(
    r"[+\-\u2212]?[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+,[0-9]+|(?:\.[0-9]{3}){2,})"
)
# Thousands never begin with a nought: 0.941 can only be a fraction.
_DOT_AND_THREE_DIGITS = re.compile(r"[1-9][0-9]*\.[0-9]{3}\Z")


def parse_decimal(text: str) -> Decimal:
    """Return the value of a number as Vietnamese documents print it.

    A comma is always the decimal mark: `53,289` lies between 53 and 54. A single dot is read as
    a decimal mark too (`8.5`, `12.4259`), and as a thousands mark where that is beyond doubt
    (`1.234,5`, `1.234.567`).

    Raises `AmbiguousNumber` for one dot and exactly three digits after it (`1.346`; not `0.941`,
    which no thousands could be), and
    `ValueError` for what is no such number.
    """
    printed = text.strip()
    if _GROUPED_NUMBER.fullmatch(printed):
        printed = printed.replace(".", "")
    elif not _PLAIN_NUMBER.fullmatch(printed):
        raise ValueError(f"«{text}» không phải là số")
    elif _DOT_AND_THREE_DIGITS.search(printed):
        with_comma, joined = printed.replace(".", ","), printed.replace(".", "")
        raise AmbiguousNumber(f"«{text}» có thể là {with_comma} hoặc {joined}; viết rõ dấu phẩy")
    return Decimal(printed.replace("\u2212", "-").replace(",", "."))


def format_decimal(value: Decimal, places: int | None = None) -> str:
    """Return `value` in Vietnamese writing, with `places` decimals (half up) or with its own.

    Decimal comma, and dots between thousands from 10.000 on: four digits stay together, as in
    years and as most state papers print them. `parse_decimal` reads every result back, save
    whole numbers of five or six digits (`53.289`), which it rightly calls ambiguous.

    Raises `ValueError` if `value` is not finite.
    """
    if not value.is_finite():
        raise ValueError(f"{value} không phải là số hữu hạn")
    if places is not None:
        precision = Context(prec=max(value.adjusted() + places + 2, 1))
        value = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, precision)
    whole, _, decimals = format(value.copy_abs(), "f").partition(".")
    grouped = f"{int(whole):,}".replace(",", ".") if len(whole) > 4 else whole
    sign = "-" if value < 0 else ""
    return f"{sign}{grouped},{decimals}" if decimals else f"{sign}{grouped}"


_DATE = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")


def parse_date(text: str) -> date:
    """Return the day printed as `21/01/2020` or `1/7/2025` (day, month, year).

    Raises `ValueError` for any other form and for days that do not exist.
    """
    found = _DATE.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"«{text}» không phải là ngày viết theo mẫu ngày/tháng/năm")
    day, month, year = map(int, found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"«{text}» không phải là một ngày có thật") from None


def format_date(day: date) -> str:
    """Return `day` as `15/05/2020`."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


_ROMAN = re.compile("(M{0,3})(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_VALUE = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def roman_to_int(text: str) -> int:
    """Return the value, 1 to 3999, of a Roman numeral in capitals: `IV` -> 4.

    Raises `ValueError` for anything that is not a well-formed numeral.
    """
    if not text or _ROMAN.fullmatch(text) is None:
        raise ValueError(f"«{text}» không phải là số La Mã")
    values = [_ROMAN_VALUE[letter] for letter in text]
    followers = chain(values[1:], [0])
    return sum(-one if one < after else one for one, after in zip(values, followers, strict=True))


def tokens(text: str) -> tuple[str, ...]:
    """Return the NFC words of `text`, split on every Unicode white space, NBSP included."""
    return tuple(nfc(text).split())
