"""What a cell means: a state, a day, figures, evidence, a period. Typed by hand as people do; what
can be read in two ways is asked for again, never guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from generator.importers.progress_workbook.opening import Cell
from generator.importers.progress_workbook.remarks import WrongValue
from generator.schema.messages import suggestion
from generator.schema.progress import ReportedState
from generator.vietnamese import (
    AmbiguousNumber,
    fold,
    format_date,
    parse_date,
    parse_decimal,
    roman_to_int,
)
from generator.views.progress_form import words

_STATES = {
    **{fold(name): state for name, state in words.STATES.items()},
    **{state.value: state for state in ReportedState},
}


def state(cell: Cell) -> ReportedState:
    """A state of the list, also typed without marks, in small letters or as the data write it."""
    typed = " ".join(fold(cell.chu).strip(" .;,").split()).removeprefix("da ")
    known = _STATES.get(typed)
    if known is None:
        names = list(words.STATES)
        guess = suggestion(cell.chu, names)
        raise WrongValue(
            f"«{cell.chu}» không phải trạng thái.",
            f"{guess}Chọn một trong: {'; '.join(names)}. Chưa nói được thì để trống.",
        )
    return known


# --- days ---

_DAY_CURE = "Viết ngày/tháng/năm, như 25/03/2026."
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_IN_WORDS = re.compile(r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})")
_FIRST, _LAST = date(2000, 1, 1), date(2100, 12, 31)


def day(cell: Cell) -> date:
    """A day of the spreadsheet, or one typed as text in the Vietnamese order."""
    value = cell.gia_tri
    if isinstance(value, datetime | date):
        found = value
    elif isinstance(value, str):
        found = _day_of(value)
    else:
        raise WrongValue(f"«{cell.chu}» không phải là ngày.", _DAY_CURE)
    if not _FIRST <= found <= _LAST:
        raise WrongValue(f"Năm của ngày {format_date(found)} không hợp lý.", _DAY_CURE)
    return found


def _day_of(text: str) -> date:
    written = " ".join(text.lower().removeprefix("ngày ").strip(" .,").split())
    if match := _ISO.fullmatch(written):
        written = f"{match[3]}/{match[2]}/{match[1]}"
    elif match := _IN_WORDS.fullmatch(written):
        written = "/".join(match.groups())
    else:
        written = re.sub(r"\s*[-.–/]\s*", "/", written)
    try:
        return parse_date(written)
    except ValueError as error:
        if re.fullmatch(r"\d{1,2}/\d{1,2}/\d{4}", written):
            raise WrongValue(f"{error}.", _DAY_CURE) from None
        raise WrongValue(f"«{text}» không phải là ngày.", _DAY_CURE) from None


# --- figures ---


@dataclass(frozen=True)
class Figure:
    """A value that a target reached: which of its quantities, from 1, and the unit if typed."""

    thu_tu: int
    gia_tri: Decimal
    don_vi: str = ""


_FIGURE = re.compile(r"([-\u2212]?[\d.,]*\d)\s*(.*)", re.DOTALL)
_FIGURE_CURE = (
    "Viết con số rồi đơn vị, như 98,7% hoặc 2 lần; nhiều con số thì cách nhau bằng dấu chấm phẩy;"
    " lời giải thích để ở cột «Kết quả»."
)


def figures(cell: Cell) -> tuple[Figure, ...]:
    """The figures of a target in the order of its quantities; those left out have no entry."""
    if isinstance(cell.gia_tri, bool | date):
        raise WrongValue(f"«{cell.chu}» không phải con số.", _FIGURE_CURE)
    if isinstance(cell.gia_tri, Decimal):
        if cell.phan_tram:
            return (Figure(1, (cell.gia_tri * 100).normalize(), "%"),)
        return (Figure(1, cell.gia_tri),)
    pieces = re.split(r"[;\n]", cell.gia_tri)
    return tuple(
        _figure(number, piece.strip()) for number, piece in enumerate(pieces, 1) if piece.strip()
    )


def _figure(number: int, text: str) -> Figure:
    match = _FIGURE.fullmatch(text)
    if match is None:
        raise WrongValue(f"«{text}» không bắt đầu bằng con số.", _FIGURE_CURE)
    try:
        value = parse_decimal(match[1])
    except AmbiguousNumber:
        raise WrongValue(
            f"«{match[1]}» có thể đọc hai cách: phần nghìn hoặc phần lẻ.",
            "Bỏ dấu phân nhóm nếu là phần nghìn (12400), dùng dấu phẩy nếu là phần lẻ (12,4).",
        ) from None
    except ValueError:
        raise WrongValue(f"«{match[1]}» không phải con số.", _FIGURE_CURE) from None
    unit = match[2].strip(" .,")
    if re.search(r"\d", unit):
        raise WrongValue(f"«{text}» có hơn một con số.", _FIGURE_CURE)
    return Figure(number, value, unit)


# --- evidence ---

_LINK = re.compile(r"https?://[^\s<>\"«»]+")
_IN_BRACKETS = re.compile(rf"[(\[]\s*{_LINK.pattern}|{_LINK.pattern}")


@dataclass(frozen=True)
class Proof:
    """A document named as evidence; without `lien_ket` nobody can open it."""

    ten: str
    lien_ket: str = ""


def evidence(cell: Cell) -> tuple[Proof, ...]:
    """One piece of evidence a line: its name and its address on the web, in any order."""
    lines = [line.strip() for line in cell.chu.split("\n") if line.strip()]
    if cell.lien_ket.startswith(("http://", "https://")) and len(lines) == 1:
        return (Proof(_name(lines[0]) or cell.lien_ket, cell.lien_ket),)
    return tuple(_proof(line) for line in lines)


def _proof(line: str) -> Proof:
    links = _LINK.findall(line)
    if len(links) > 1:
        raise WrongValue(
            "Một dòng có hơn một đường dẫn.", "Mỗi minh chứng viết một dòng (Alt+Enter)."
        )
    if not links:
        return Proof(line)
    link = links[0].rstrip(".,;)")
    return Proof(_name(line) or link, link)


def _name(line: str) -> str:
    """The words of a line without its link and the brackets around that."""
    return " ".join(_IN_BRACKETS.sub(" ", line).split()).strip(" ;:,.-–")


def link(cell: Cell) -> str:
    """An address on the web."""
    for found in (cell.chu, cell.lien_ket):
        if _LINK.fullmatch(found):
            return found
    raise WrongValue(
        f"«{cell.chu}» không phải đường dẫn.", "Chép cả địa chỉ, bắt đầu bằng https://."
    )


# --- the period ---

_PERIODS = {fold(name): code for name, code in words.PERIODS.items()}
_PERIOD = re.compile(r"(?:ky )?(quy|thang|6 thang|9 thang|ca nam|nam)\s*([ivx]+|\d{1,2})?\b.*")


def period(cell: Cell) -> str:
    """The period as files are named after it: `quy-3`, `6-thang`, `nam`."""
    typed = " ".join(fold(cell.chu).strip(" .").split())
    if typed in _PERIODS:
        return _PERIODS[typed]
    wrong = WrongValue(
        f"«{cell.chu}» không phải kỳ báo cáo.", f"Chọn một trong: {'; '.join(words.PERIODS)}."
    )
    match = _PERIOD.fullmatch(typed.replace("/", " "))
    if match is None:
        raise wrong
    kind, number = match[1], match[2]
    if kind in ("6 thang", "9 thang"):
        return kind.replace(" ", "-")
    if kind in ("nam", "ca nam"):
        return "nam"
    try:
        count = int(number) if number and number.isdigit() else roman_to_int((number or "").upper())
    except ValueError:
        raise wrong from None
    if not 1 <= count <= (4 if kind == "quy" else 12):
        raise wrong
    return f"{kind}-{count}"


def year(cell: Cell) -> int:
    """Four digits."""
    match = re.fullmatch(r"(?:năm )?(20\d\d)(?:\.0)?", cell.chu.lower())
    if match is None:
        raise WrongValue(f"«{cell.chu}» không phải năm.", "Viết năm bằng bốn chữ số, như 2026.")
    return int(match[1])
