"""The entries of a workbook put into the file of their period, and that file checked as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from typing import Any

from generator.checks import progress_figures, progress_files
from generator.importers.progress_workbook.entries import Entry
from generator.importers.progress_workbook.intake import Taken
from generator.importers.progress_workbook.opening import ending
from generator.importers.progress_workbook.remarks import Remark
from generator.importers.progress_workbook.report import ReportHead
from generator.importers.refusals import Refused
from generator.problems import Level, Problem
from generator.records import ProgressRecord, Records
from generator.records.typed_files import typed
from generator.schema.progress import ProgressFile
from generator.source.canonical import dump
from generator.source.changing import changed
from generator.source.layout import ProgressPlace
from generator.source.yaml_reader import SourceFile, read_yaml
from generator.vietnamese import format_date

_LISTS = ("bao_cao", "ket_qua", "minh_chung")


@dataclass(frozen=True)
class Written:
    """What is to be put down: the file of the period as text, and the workbook as received under
    `goc` (both names inside the data folder). With anything `sai` neither may be written."""

    place: ProgressPlace
    text: str = field(repr=False)
    goc: str
    moi: bool
    sai: tuple[Remark, ...] = ()
    luu_y: tuple[Remark, ...] = ()


def written(
    taken: Taken,
    raw: bytes,
    tinh: str,
    records: Records,
    text: str | None,
    ngay: date,
    kept: frozenset[str] = frozenset(),
) -> Written:
    """The period's file with the workbook's entries added at the end of each list. `text`: the file
    as it is, if there is one; `ngay`: the day of receipt; `kept`: the names in `goc/` that are
    taken. Raises Refused for a report that is there already."""
    assert taken.dau is not None
    assert not taken.sai
    head = taken.dau
    file = f"{tinh}/tien-do/{head.nam}-{head.ky}.yml"
    place = ProgressPlace(tinh, head.nam, head.ky, file)
    known = next((one for one in records.progress if one.place == place), None)
    if text is not None and known is None:
        raise Refused(f"Tệp {file} đang có lỗi.", "Chạy cchc check, sửa tệp ấy rồi nạp lại.")
    _refuse_known(head, raw, known)
    tep, ma = _kept_name(head, kept, ending(raw)), _free_code(head, known)
    added = _added(taken, head, (ma, tep, sha256(raw).hexdigest()), ngay)
    before = _lists(known)
    made = dump(added) if text is None else changed(text, _joined(file, text, added))
    rows = _rows_by_line(place, made, before, taken)
    remarks = [_remark(one, rows) for one in _problems(records, place, made, {tep: raw})]
    told = [(level, one) for level, one in remarks if one is not None]
    return Written(
        place,
        made,
        f"{tinh}/{tep}",
        text is None,
        tuple(one for level, one in told if level is Level.ERROR),
        tuple(one for level, one in told if level is not Level.ERROR),
    )


# --- the report and its file ---


def _refuse_known(head: ReportHead, raw: bytes, known: ProgressRecord | None) -> None:
    if known is None:
        return
    for one in known.progress.bao_cao:
        same_file = one.tep is not None and known.tep.get(one.tep) == raw
        same_number = head.so_ky_hieu and one.so_ky_hieu == head.so_ky_hieu
        if same_file or (same_number and one.co_quan == head.co_quan and one.ngay == head.ngay):
            raise Refused(
                f"Báo cáo này đã có trong {known.place.file}, mã «{one.ma}».",
                "Biểu gửi lại có sửa thì sửa mục đã ghi trong tệp ấy, hoặc ghi báo cáo mới với số"
                " và ngày của nó.",
            )


def _kept_name(head: ReportHead, taken: frozenset[str], suffix: str) -> str:
    """A name of its own: what lies in `goc/` is never written over."""
    stem = f"goc/{head.nam}-{head.ky}-{head.co_quan}"
    names = (f"{stem}{suffix}", *(f"{stem}-{number}{suffix}" for number in range(2, 1000)))
    return next(name for name in names if name not in taken)


def _free_code(head: ReportHead, known: ProgressRecord | None) -> str:
    taken = {one.ma for one in known.progress.bao_cao} if known else set()
    codes = (head.ma, *(f"{head.ma}-{number}" for number in range(2, 1000)))
    return next(code for code in codes if code not in taken)


# --- the entries ---


def _added(
    taken: Taken, head: ReportHead, kept: tuple[str, str, str], ngay: date
) -> dict[str, list[dict[str, Any]]]:
    """The new entries of each list; a list without any is left out."""
    ma, tep, digest = kept
    report: dict[str, Any] = {"ma": ma, "co_quan": head.co_quan}
    if head.so_ky_hieu:
        report["so_ky_hieu"] = head.so_ky_hieu
    report |= {"ngay": format_date(head.ngay), "trich_yeu": head.trich_yeu}
    if head.lien_ket:
        report["lien_ket"] = head.lien_ket
    report |= {"tep": tep, "sha256": digest, "ngay_thay": format_date(ngay)}
    found: dict[str, list[dict[str, Any]]] = {"bao_cao": [report]}
    for one in taken.muc:
        entry = {**one.gia_tri, "bao_cao": ma} if one.muc == "ket_qua" else _seen(one, ngay)
        found.setdefault(one.muc, []).append(entry)
    return {name: found[name] for name in _LISTS if name in found}


def _seen(one: Entry, ngay: date) -> dict[str, Any]:
    seen = {"ngay_thay": format_date(ngay)}
    return {"viec": one.gia_tri["viec"], "ten": one.gia_tri["ten"], **seen, **one.gia_tri}


def _joined(file: str, text: str, added: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    values: dict[str, Any] = dict(read_yaml(file, text.encode()).data or {})
    for name, entries in added.items():
        values[name] = [*(values.get(name) or []), *entries]
    return values


# --- the file as a whole ---


def _lists(known: ProgressRecord | None) -> dict[str, int]:
    """How many entries each list had before."""
    return {name: len(getattr(known.progress, name)) if known else 0 for name in _LISTS}


def _problems(
    records: Records, place: ProgressPlace, text: str, received: dict[str, bytes]
) -> Iterator[Problem]:
    """What the checks of this very file find in it."""
    file = read_yaml(place.file, text.encode())
    problems = list(file.problems)
    progress = typed(file, ProgressFile, problems)
    yield from problems
    if progress is None:
        return
    others = [one for one in records.progress if one.place != place]
    known = next((one.tep for one in records.progress if one.place == place), {})
    record = ProgressRecord(place, progress, file, {**known, **received})
    whole = replace(records, progress=(*others, record))
    for check in (progress_files.check, progress_figures.check):
        yield from (one for one in check(whole) if one.position.file == place.file)


def _rows_by_line(
    place: ProgressPlace, text: str, before: dict[str, int], taken: Taken
) -> list[tuple[int, Entry | None]]:
    """The line on which each entry of the file begins, and the row that said it; None for the
    entries that were there and for the report itself."""
    file: SourceFile = read_yaml(place.file, text.encode())
    found: list[tuple[int, Entry | None]] = []
    for name in _LISTS:
        new = [one for one in taken.muc if one.muc == name]
        for number in range(len((file.data or {}).get(name) or [])):
            at = number - before[name]
            entry = new[at] if name != "bao_cao" and 0 <= at < len(new) else None
            found.append((file.locate((name, number)).line, entry))
    return sorted(found, key=lambda one: one[0])


def _remark(problem: Problem, rows: list[tuple[int, Entry | None]]) -> tuple[Level, Remark | None]:
    """A problem of the file as a remark on the row that it comes from; None for what stood there
    before and is no error of the report."""
    at = [entry for line, entry in rows if line <= problem.position.line]
    entry = at[-1] if at else None
    if entry is None and problem.level is not Level.ERROR:
        return problem.level, None
    sheet, row = (entry.trang, entry.dong) if entry else ("", 0)
    return problem.level, Remark(sheet, row, "", problem.message, problem.cure)
