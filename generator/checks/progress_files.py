"""Files of progress: what they name exists, and no day stands before what it follows from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from generator.checks.progress_items import OWED, Addresses, Found
from generator.problems import Level, Problem
from generator.records import ProgressRecord, Records
from generator.schema.body import Meaning
from generator.schema.messages import suggestion
from generator.schema.periods import name as period_name
from generator.schema.periods import span
from generator.schema.progress import Report, Result
from generator.source.yaml_reader import Path
from generator.vietnamese import format_date

CODES = (
    "unknown-item",
    "not-an-item",
    "other-province",
    "unknown-reporter",
    "unknown-report",
    "duplicate-report",
    "result-twice",
    "result-after-report",
    "seen-before-report",
    "report-before-period",
    "before-document",
    "fulfils-no-duty",
    "report-not-findable",
    "progress-file-missing",
    "source-changed",
)


def check(records: Records) -> Iterator[Problem]:
    """Everything in files of progress that contradicts the documents or the file itself."""
    addresses = Addresses(records)
    for record in records.progress:
        agencies = records.agency_codes(record.place.tinh)
        yield from _File(record, addresses, agencies).problems()


class _File:
    """One file with what it may name."""

    def __init__(
        self, record: ProgressRecord, addresses: Addresses, agencies: frozenset[str]
    ) -> None:
        self.record = record
        self.progress = record.progress
        self.addresses = addresses
        self.agencies = agencies
        self.reports = {one.ma: one for one in record.progress.bao_cao}

    def problems(self) -> Iterator[Problem]:
        seen: set[str] = set()
        for number, report in enumerate(self.progress.bao_cao):
            yield from self._report(report, ("bao_cao", number), seen)
        told: set[tuple[object, ...]] = set()
        for number, result in enumerate(self.progress.ket_qua):
            yield from self._result(result, ("ket_qua", number), told)
        for number, evidence in enumerate(self.progress.minh_chung):
            here: Path = ("minh_chung", number)
            yield from self._item(evidence.viec, (*here, "viec"))
            yield from self._not_before(evidence.viec, evidence.ngay_thay, (*here, "ngay_thay"))
            yield from self._kept(evidence.tep, (*here, "tep"))
        for number, lookup in enumerate(self.progress.tra_cuu):
            here = ("tra_cuu", number)
            if lookup.van_ban is not None:
                yield from self._exists(lookup.van_ban, (*here, "van_ban"))
                yield from self._not_before(lookup.van_ban, lookup.ngay, (*here, "ngay"))
            for place, viec in enumerate(lookup.viec):
                yield from self._item(viec, (*here, "viec", place))
        for number, piece in enumerate(self.progress.tin_bai):
            here = ("tin_bai", number)
            yield from self._exists(piece.kenh, (*here, "kenh"))
            for key in ("noi_dung", "doi_tuong"):
                for place, viec in enumerate(getattr(piece, key)):
                    yield from self._exists(viec, (*here, key, place))

    # --- reports and results ---

    def _report(self, report: Report, here: Path, seen: set[str]) -> Iterator[Problem]:
        if report.ma in seen:
            message = f"Hai báo cáo trong tệp này cùng mang mã «{report.ma}»."
            cure = "Đặt mã khác cho báo cáo sau, rồi xem lại «bao_cao» ở các kết quả."
            yield self._error("duplicate-report", (*here, "ma"), message, cure)
        seen.add(report.ma)
        yield from self._agency(report.co_quan, (*here, "co_quan"))
        place = self.record.place
        first, _ = span(place.nam, place.ky)
        if report.ngay < first:
            period = period_name(place.nam, place.ky)
            message = f"Báo cáo ngày {format_date(report.ngay)} có trước khi {period} bắt đầu."
            cure = "Xem lại ngày, hoặc chuyển báo cáo sang tệp của đúng kỳ."
            yield self._error("report-before-period", (*here, "ngay"), message, cure)
        if report.ngay_thay is not None and report.ngay_thay < report.ngay:
            message = (
                f"Báo cáo ký ngày {format_date(report.ngay)} mà đã thấy công khai từ ngày"
                f" {format_date(report.ngay_thay)}."
            )
            yield self._error("seen-before-report", (*here, "ngay_thay"), message, "Xem lại ngày.")
        if not (report.so_ky_hieu or report.lien_ket or report.tep):
            message = "Báo cáo không có số ký hiệu, liên kết hay tệp: người đọc khó tìm lại."
            cure = "Thêm ít nhất một trong các khóa so_ky_hieu, lien_ket, tep."
            where = self.record.file.locate(here)
            yield Problem("report-not-findable", Level.WARNING, where, message, cure)
        yield from self._kept(report.tep, (*here, "tep"))
        yield from self._unchanged(report, here)
        for number, viec in enumerate(report.theo):
            yield from self._fulfilled(viec, (*here, "theo", number))
            yield from self._not_before(viec, report.ngay, (*here, "ngay"))

    def _result(
        self, result: Result, here: Path, told: set[tuple[object, ...]]
    ) -> Iterator[Problem]:
        yield from self._item(result.viec, (*here, "viec"))
        if result.co_quan is not None:
            yield from self._agency(result.co_quan, (*here, "co_quan"))
        report = self.reports.get(result.bao_cao)
        if report is None:
            message = f"Tệp này không có báo cáo mang mã «{result.bao_cao}»."
            cure = (
                f"{suggestion(result.bao_cao, self.reports)}Khai báo cáo ở «bao_cao» của cùng tệp."
            )
            yield self._error("unknown-report", (*here, "bao_cao"), message, cure)
        elif result.ngay > report.ngay:
            message = (
                f"Kết quả nói về ngày {format_date(result.ngay)}, sau ngày của báo cáo"
                f" ({format_date(report.ngay)})."
            )
            cure = "Báo cáo không thể nói về ngày chưa tới; xem lại hai ngày."
            yield self._error("result-after-report", (*here, "ngay"), message, cure)
        yield from self._not_before(result.viec, result.ngay, (*here, "ngay"))
        key = (result.viec, result.bao_cao, result.co_quan, result.ngay)
        if key in told:
            message = "Cùng một báo cáo, cùng một ngày mà việc này được ghi hai lần."
            cure = "Gộp làm một, hoặc sửa «viec», «ngay» của một trong hai."
            yield self._error("result-twice", here, message, cure)
        told.add(key)

    # --- what is named ---

    def _exists(self, address: str, at: Path) -> Iterator[Problem]:
        """The item or document must be there, and in the file's own province."""
        van_ban, _, ma = address.partition("#")
        known = self.addresses.document(van_ban) is not None
        if not known or (ma and self.addresses.item(address) is None):
            guess = self.addresses.guess(address)
            hint = f"Có phải là «{guess}»? " if guess else ""
            what = f"mục «{ma}» trong văn bản «{van_ban}»" if known else f"văn bản «{van_ban}»"
            cure = f"{hint}Mở trang văn bản, bấm dấu # cạnh dòng ấy rồi chép địa chỉ."
            yield self._error("unknown-item", at, f"Không có {what}.", cure)
        elif van_ban.partition("/")[0] != self.record.place.tinh:
            message = f"«{address}» là của tỉnh khác, tệp này là của «{self.record.place.tinh}»."
            cure = "Chuyển mục này sang tệp tien-do/ của tỉnh ấy."
            yield self._error("other-province", at, message, cure)

    def _item(self, address: str, at: Path) -> Iterator[Problem]:
        """The address must lead to what somebody owes."""
        problems = list(self._exists(address, at))
        yield from problems
        found = self.addresses.item(address)
        if not problems and found is not None and not found.la & OWED:
            message = f"«{address}» không phải việc, tiêu chí, chỉ tiêu hay mục phân công."
            yield self._error("not-an-item", at, message, self._within(address, found))

    def _fulfilled(self, address: str, at: Path) -> Iterator[Problem]:
        """A report fulfils a duty or a task."""
        problems = list(self._exists(address, at))
        yield from problems
        found = self.addresses.item(address)
        if not problems and found is not None and not found.la & {Meaning.TASK, Meaning.DUTY}:
            message = f"«{address}» không phải việc hay mục phân công nào yêu cầu báo cáo."
            yield self._error("fulfils-no-duty", at, message, self._within(address, found))

    @staticmethod
    def _within(address: str, found: Found) -> str:
        if found.thuoc is None:
            return "Chép địa chỉ của đúng dòng trong văn bản."
        return (
            f"Câu này thuộc mục phân công «{address.partition('#')[0]}#{found.thuoc}»; ghi mục ấy."
        )

    def _agency(self, code: str, at: Path) -> Iterator[Problem]:
        if code not in self.agencies:
            message = f"Danh mục không có cơ quan mang mã «{code}»."
            cure = (
                f"{suggestion(code, self.agencies)}Xem danh-muc/co-quan.yml và tinh.yml của tỉnh."
            )
            yield self._error("unknown-reporter", at, message, cure)

    def _not_before(self, address: str, day: date, at: Path) -> Iterator[Problem]:
        """Nothing is known of a document's work before the document."""
        record = self.addresses.document(address.partition("#")[0])
        issued = record.document.ngay_ban_hanh if record else None
        if issued is not None and day < issued:
            message = (
                f"Ngày {format_date(day)} có trước khi văn bản giao việc được ban hành"
                f" ({format_date(issued)})."
            )
            cure = "Xem lại ngày, hoặc xem có đúng văn bản giao việc này không."
            yield self._error("before-document", at, message, cure)

    def _kept(self, tep: str | None, at: Path) -> Iterator[Problem]:
        if tep is not None and tep not in self.record.tep:
            message = f"Không thấy tệp «{tep}»."
            cure = f"Đặt tệp vào {self.record.place.tinh}/goc/ rồi ghi «tep: goc/…»."
            yield self._error("progress-file-missing", at, message, cure)

    def _unchanged(self, report: Report, here: Path) -> Iterator[Problem]:
        raw = self.record.tep.get(report.tep) if report.tep else None
        if report.sha256 is None or raw is None:
            return
        digest = sha256(raw).hexdigest()
        if digest != report.sha256:
            message = f"Tệp «{report.tep}» khác lúc nhận (SHA-256 không khớp)."
            cure = f"Lấy lại tệp đã nhận; nếu thay bản khác thì ghi sha256: {digest}."
            yield self._error("source-changed", (*here, "sha256"), message, cure)

    def _error(self, code: str, at: Path, message: str, cure: str) -> Problem:
        return Problem(code, Level.ERROR, self.record.file.locate(at), message, cure)
