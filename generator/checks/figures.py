"""Printed figures that other printed figures contradict, and the editors' answers to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.problems import Level, Problem
from generator.reconciliation import Finding, Rule, reconcile
from generator.reconciliation.answers import idle
from generator.reconciliation.bounds import looks_like_percent
from generator.records import DocumentRecord, Records, ScoreRecord
from generator.schema.answers import Answer
from generator.vietnamese import format_decimal

CODES = (
    "figures-disagree",
    "score-above-maximum",
    "percent-as-points",
    "rank-out-of-range",
    "two-figures",
    "unknown-criterion",
    "answer-without-finding",
)
_RETYPE = "Xem lại bản gốc"
# Code, message and what to look at. `{ghi_chu}` says what was compared.
_DISAGREE = (
    "figures-disagree",
    "Số in {in_la}, các số khác cho ra {tinh_ra}, chênh {chenh}: {ghi_chu}.",
    f"{_RETYPE}: gõ nhầm thì sửa.",
)
_PERCENT = (
    "percent-as-points",
    "Điểm {in_la} cao hơn hẳn điểm chuẩn {tinh_ra}; có phải phần trăm? Ở đây chỉ ghi điểm.",
    f"{_RETYPE}: là phần trăm thì ghi ở «phan_tram» của tệp điểm.",
)
_CANNOT_BE = {
    Rule.ABOVE_MAXIMUM: (
        "score-above-maximum",
        "Điểm {in_la} cao hơn điểm chuẩn {tinh_ra}.",
        f"{_RETYPE}: gõ nhầm thì sửa.",
    ),
    Rule.RANK: (
        "rank-out-of-range",
        "Không có hạng {in_la}: {ghi_chu}.",
        f"{_RETYPE}: gõ nhầm hạng hoặc số đơn vị thì sửa.",
    ),
    Rule.TWICE: (
        "two-figures",
        "Hai con số cho một chỗ: {ghi_chu}.",
        f"{_RETYPE}: nhập hai lần thì bỏ bớt, gõ nhầm mã thì sửa.",
    ),
    Rule.UNKNOWN_CRITERION: (
        "unknown-criterion",
        "Không rõ tiêu chí nào: {ghi_chu}.",
        f"{_RETYPE}: gõ nhầm mã hoặc năm thì sửa; bộ tiêu chí thiếu mã thì thêm vào danh mục.",
    ),
}


def check(records: Records) -> Iterator[Problem]:
    """Unanswered findings at their figures, and answers that answer nothing. What cannot be is an
    error in a score file, where somebody typed it, and a warning in a document, where the paper
    may print it."""
    found = reconcile(records)
    for document in records.documents:
        findings = found.van_ban.get(document.key, ())
        answers = document.document.doi_chieu
        yield from _of_file(document, findings, answers, Level.WARNING)
    for scores in records.scores:
        findings = found.diem.get(scores.place, ())
        yield from _of_file(scores, findings, scores.scores.doi_chieu, Level.ERROR)


def _of_file(
    record: DocumentRecord | ScoreRecord,
    found: Sequence[Finding],
    answers: Sequence[Answer],
    impossible: Level,
) -> Iterator[Problem]:
    for finding in found:
        if finding.tra_loi is None:
            level = impossible if finding.is_impossible else Level.NOTE
            code, message, cure = (part.format(**_words(finding)) for part in _texts(finding))
            where = record.file.locate(finding.duong)
            cure = f"{cure} Đúng như in thì trả lời ở cuối tệp: {_answer(finding)}"
            yield Problem(code, level, where, message, cure)
    for number in idle(found, answers):
        answer = answers[number]
        where = record.file.locate(("doi_chieu", number))
        name = f"{answer.bang}, {answer.ma}, {answer.quy_tac}"
        message = f"Trả lời cho một chỗ không còn lệch, đã đổi số, hoặc ghi sai tên: {name}."
        cure = "Bỏ mục này, hoặc chép lại bang, ma, quy_tac, nguyen_van đúng như thông báo."
        yield Problem("answer-without-finding", Level.WARNING, where, message, cure)


def _texts(finding: Finding) -> tuple[str, str, str]:
    if finding.quy_tac is Rule.ABOVE_MAXIMUM and _is_percent(finding):
        return _PERCENT
    return _CANNOT_BE.get(finding.quy_tac, _DISAGREE)


def _is_percent(finding: Finding) -> bool:
    points, top = finding.diem_in, finding.tinh_ra
    return points is not None and top is not None and looks_like_percent(points, top)


def _words(finding: Finding) -> dict[str, str]:
    numbers = {"tinh_ra": finding.tinh_ra, "chenh": finding.chenh}
    shown = {k: format_decimal(v) if v is not None else "không rõ" for k, v in numbers.items()}
    return {"in_la": finding.in_la, "ghi_chu": finding.ghi_chu, **shown}


def _answer(finding: Finding) -> str:
    unit = f", don_vi: {finding.don_vi}" if finding.don_vi else ""
    ma = f'"{finding.ma}"' if finding.ma[:1].isdigit() else finding.ma
    printed = f', nguyen_van: "{finding.in_la}"' if finding.in_la else ""
    key = f"bang: {finding.bang}, ma: {ma}, quy_tac: {finding.quy_tac}{printed}{unit}"
    return f"doi_chieu: [{{{key}, ghi_chu: …}}]."
