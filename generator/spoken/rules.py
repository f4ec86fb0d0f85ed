"""How figures, days, document numbers and signs in official wording are said, in the order in which
the rules apply. A rule gives None for what can be read in two ways."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from generator.spoken import acts, days, numbers
from generator.spoken.lexicon import Lexicon
from generator.spoken.printed_numbers import NUMBER, said
from generator.vietnamese import roman_to_int

Rule = Callable[[Lexicon, re.Match[str]], str | None]
Rules = tuple[tuple[re.Pattern[str], Rule], ...]

_ROMAN = r"(?=[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3})"


def _act(lexicon: Lexicon, found: re.Match[str]) -> str:
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


def _address(_: Lexicon, __: re.Match[str]) -> None:
    return None


def _romans(_: Lexicon, found: re.Match[str]) -> str:
    def one(roman: re.Match[str]) -> str:
        return numbers.integer(roman_to_int(roman[0]))

    listed = re.sub(rf"\b{_ROMAN}\b", one, found[2])
    listed = re.sub(r"\s?[-–]\s?", " đến ", listed)
    return f"{found[1]} {listed}" + (f" năm {found[3]}" if found[3] else "")


def _nth(_: Lexicon, found: re.Match[str]) -> str:
    return f"{found[1]}{numbers.ordinal(roman_to_int(found[2]))}"


def _date(_: Lexicon, found: re.Match[str]) -> str | None:
    try:
        words = days.full_date(date(int(found[4]), int(found[3]), int(found[2])))
    except ValueError:
        return None
    return words.replace("ngày", "Ngày", 1) if (found[1] or "").startswith("N") else words


def _days_in_months(_: Lexicon, found: re.Match[str]) -> str | None:
    def one(day: re.Match[str]) -> str:
        return f"{days.day_of_month(int(day[1]))} {days.month_name(int(day[2]))}"

    pairs = [(int(a), int(b)) for a, b in re.findall(r"([0-9]+)/([0-9]+)", found[2])]
    if not all(1 <= day <= 31 and 1 <= month <= 12 for day, month in pairs):
        return None
    return f"{found[1]} " + re.sub(r"([0-9]+)/([0-9]+)", one, found[2])


def _day(_: Lexicon, found: re.Match[str]) -> str:
    return f"{found[1]} {days.day_of_month(int(found[2]))}"


def _month(_: Lexicon, found: re.Match[str]) -> str:
    name = "tư" if int(found[2]) == 4 else numbers.integer(int(found[2]))
    return f"{found[1]} {name}" + (f" năm {found[3]}" if found[3] else "")


def _fraction(_: Lexicon, found: re.Match[str]) -> str | None:
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


def _number(_: Lexicon, found: re.Match[str]) -> str | None:
    before, after = found.string[: found.start()], found.string[found.end() :]
    if found[0].startswith("0") and found[0].isdigit() and before.endswith("số "):
        return numbers.numeral(found[0])
    return said(found[0], is_score=after.lstrip().startswith("điểm"))


_SIGN_WORDS = {"%": "phần trăm", "≥": "từ", "≤": "không quá", ">": "trên", "<": "dưới", "=": "bằng"}

ANY_FIGURE = re.compile(r"[0-9]|\b[IVX]+\b")

FIRST: Rules = (
    (re.compile(r"\b(?:https?://|www\.)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.vn\b"), _address),
    (acts.SYMBOL, _act),
)
FIGURES: Rules = (
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
)
SIGNS: Rules = (
    (re.compile("[%≥≤><=]"), lambda _, f: f" {_SIGN_WORDS[f[0]]} "),
    (re.compile(r"(?<=\w) ?& ?(?=\w)"), lambda _, f: " và "),
    (re.compile(r"(?<=\w) ?/ ?(năm|quý|tháng|tuần|ngày)\b"), lambda _, f: f" mỗi {f[1]}"),
    (re.compile(r"\bvà/hoặc\b"), lambda _, f: "và hoặc"),
    # Of two halves of one notion nobody hears the dash: «kinh tế - xã hội».
    (re.compile(r"(?<=[^\W\d_]) [-–—] (?=[^\W\d_])"), lambda _, f: " "),
    (re.compile(r" [-–—] "), lambda _, f: ", "),
)
