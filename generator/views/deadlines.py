"""What the machine reads in a deadline, in words that stand small beside the printed ones."""

from __future__ import annotations

from datetime import date, timedelta

from generator.model.items import Due
from generator.recognition.deadlines import Deadline, DeadlineKind, Recurrence, interval
from generator.vietnamese import format_date

_CONTINUING = "việc liên tục, không tính quá hạn"
_UNRECKONED = {
    DeadlineKind.co_dieu_kien: "không tính được ngày: phụ thuộc điều kiện nêu trong văn bản",
    DeadlineKind.tuong_doi: "không tính được ngày: tính từ một mốc khác",
    DeadlineKind.khong_ro: "máy không đọc được thời hạn này",
}
_EVERY = {
    "hang_ngay": "hằng ngày",
    "hang_tuan": "hằng tuần",
    "hang_thang": "hằng tháng",
    "hang_quy": "hằng quý",
    "nua_nam": "6 tháng một lần",
    "hang_nam": "hằng năm",
}
_LEAP_YEAR = 2020


def due_note(due: Due) -> str:
    """What is read in a deadline; empty where the document states none."""
    if due.nguyen_van is None:
        return ""
    if len(due.doc_duoc) > 1 and due.han_den is None and due.han_tu is None:
        return "; ".join(dict.fromkeys(deadline_note(one) for one in due.doc_duoc))
    if (due.han_tu, due.han_den) != interval(due.doc_duoc):  # an editor knows better
        return _days(due.han_tu, due.han_den)
    if any(one.lien_tuc for one in due.doc_duoc):
        return _CONTINUING
    first = due.doc_duoc[0] if due.doc_duoc else None
    if first is not None and first.loai is DeadlineKind.dinh_ky:
        return deadline_note(first)
    if due.han_tu is None and due.han_den is None:
        return _UNRECKONED.get(first.loai, "") if first else ""
    moved = any(one.dieu_kien for one in due.doc_duoc)
    return _days(due.han_tu, due.han_den) + (_MOVED[due.han_den is None] if moved else "")


_MOVED = {
    False: "; còn tùy điều kiện nêu trong văn bản",
    True: "; ngày cuối phụ thuộc điều kiện nêu trong văn bản",
}


def deadline_note(one: Deadline) -> str:
    """What is read in one deadline of a cell."""
    if one.lien_tuc:
        return _CONTINUING
    if one.loai is DeadlineKind.dinh_ky:
        return _recurring(one)
    if one.han_tu is None and one.han_den is None:
        return _UNRECKONED.get(one.loai, "")
    return _days(one.han_tu, one.han_den) + (_MOVED[one.han_den is None] if one.dieu_kien else "")


def _days(first: date | None, last: date | None) -> str:
    if first and last:
        if first == last:
            return f"ngày {format_date(last)}"
        return f"{format_date(first)} – {format_date(last)}"
    if last:
        return f"ngày cuối {format_date(last)}"
    return f"từ {format_date(first)}" if first else ""


def _recurring(one: Deadline) -> str:
    """«định kỳ, không có ngày cuối»; where the words name a day, the last day of each turn."""
    turns = dict.fromkeys(filter(None, (_turn(each) for each in one.chu_ky)))
    words = f"định kỳ: {', '.join(turns)}" if turns else "định kỳ"
    bounds = _days(one.han_tu, one.han_den)
    if one.han_den:
        return f"{words}; {bounds}"
    return f"{words}, không có ngày cuối" if not turns else words


def _turn(one: Recurrence) -> str:
    """The last day of each turn, where the words name a day: «ngày cuối 14 hằng tháng»."""
    if one.ngay is None:
        return ""
    if one.thang is None:
        if one.truoc and one.ngay == 1:
            return f"ngày cuối cùng của tháng trước, {_EVERY[one.nhip]}"
        return f"ngày cuối {one.ngay - one.truoc} {_EVERY[one.nhip]}"
    last = date(_LEAP_YEAR, one.thang, one.ngay) - timedelta(days=int(one.truoc))
    return f"ngày cuối {last.day}/{last.month} hằng năm"
