"""Number words in ordinary broadcast usage.

One usage throughout: nghìn (not ngàn), linh (not lẻ), tỷ; mốt, tư and lăm after mươi; «không trăm»
in every inner group, so that no two numbers sound alike.
"""

from __future__ import annotations

from decimal import Decimal

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS = ("", "nghìn", "triệu")
_BILLION = 10**9
LONGEST_FRACTION = 3
"""Decimals that are read as one number; longer ones are read digit by digit."""


def digits(text: str) -> str:
    """Digits one by one: `007` -> «không không bảy»."""
    return " ".join(DIGITS[int(one)] for one in text)


def integer(value: int) -> str:
    """A whole number: 1005 -> «một nghìn không trăm linh năm», −3 -> «âm ba»."""
    if value < 0:
        return f"âm {integer(-value)}"
    return _whole(value, full=False) or DIGITS[0]


def _whole(value: int, *, full: bool) -> str:
    """Nothing for 0. `full`: hundreds and tens are said even where they are nought."""
    if value >= _BILLION:
        upper, lower = divmod(value, _BILLION)
        return _joined(_whole(upper, full=full), "tỷ", _whole(lower, full=True))
    words = ""
    for place in (2, 1, 0):
        group = value // 1000**place % 1000
        if group:
            words = _joined(words, _group(group, full=full or bool(words)), _GROUPS[place])
    return words


def _group(value: int, *, full: bool) -> str:
    hundreds, rest = divmod(value, 100)
    if not hundreds and not full:
        return _below_hundred(rest)
    head = f"{DIGITS[hundreds]} trăm"
    if not rest:
        return head
    return f"{head} linh {DIGITS[rest]}" if rest < 10 else f"{head} {_below_hundred(rest)}"


def _below_hundred(value: int) -> str:
    tens, ones = divmod(value, 10)
    if not tens:
        return DIGITS[ones]
    head = "mười" if tens == 1 else f"{DIGITS[tens]} mươi"
    if not ones:
        return head
    last = {5: "lăm"} if tens == 1 else {1: "mốt", 4: "tư", 5: "lăm"}
    return f"{head} {last.get(ones, DIGITS[ones])}"


def decimal(value: Decimal, *, full_stop: bool = False) -> str:
    """A number with its own decimals: 53,289 -> «năm mươi ba phẩy hai trăm tám mươi chín».

    What stands after the comma: noughts in front one by one, then up to three digits in all as one
    number, as schools teach it and news reads it («phẩy sáu mươi tám», not «phẩy sáu tám»: whoever
    only listens cannot mistake it for two figures). Four digits and more are said one by one:
    nobody keeps a number of thousands after a comma. `full_stop`: a version number (4.0).
    """
    if value < 0:
        return f"âm {decimal(-value, full_stop=full_stop)}"
    whole, _, fraction = format(value, "f").partition(".")
    if not fraction:
        return integer(int(whole))
    return f"{integer(int(whole))} {'chấm' if full_stop else 'phẩy'} {_fraction(fraction)}"


def _fraction(after: str) -> str:
    if len(after) > LONGEST_FRACTION:
        return digits(after)
    rest = after.lstrip("0")
    noughts = digits(after[: len(after) - len(rest)])
    return _joined(noughts, integer(int(rest)) if rest else "")


def percent(value: Decimal) -> str:
    """`98,5` -> «chín mươi tám phẩy năm phần trăm»."""
    return f"{decimal(value)} phần trăm"


def ordinal(value: int) -> str:
    """A place in an order: «thứ nhất», «thứ tư», «thứ bốn mươi tám»."""
    return f"thứ { {1: 'nhất', 4: 'tư'}.get(value) or integer(value) }"


def rank(place: int, among: int) -> str:
    """`48/63` as a rank: «thứ bốn mươi tám trên sáu mươi ba»."""
    return f"{ordinal(place)} trên {integer(among)}"


def out_of(value: Decimal, maximum: Decimal) -> str:
    """`6/8,5` as a score: «sáu trên tám phẩy năm»."""
    return f"{decimal(value)} trên {decimal(maximum)}"


def code(text: str) -> str:
    """The number of a criterion or section: `6.1.3` -> «sáu chấm một chấm ba»."""
    return " chấm ".join(numeral(part) for part in text.strip(".").split("."))


def numeral(text: str) -> str:
    """Digits as a number, but noughts in front are said: `04` -> «không bốn»."""
    rest = text.lstrip("0")
    return _joined(digits(text[: len(text) - len(rest)]), integer(int(rest)) if rest else "")


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
