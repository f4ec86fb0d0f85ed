"""A received PDF opened, or refused in words."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from generator.importers.reading import Finding, Sureness
from generator.importers.refusals import Refused

STAGE = "đọc PDF"
MOST_PAGES = 1_000
MOST_INFLATED = 400 * 2**20
_CHUNK = 2**20
_STREAM = re.compile(rb"stream\r?\n(?=[\x08\x18\x28\x38\x48\x58\x68\x78])")
_XFA = {2, 3}
_LOCKED = {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}


@contextmanager
def opened(raw: bytes, name: str) -> Iterator[tuple[pypdfium2.PdfDocument, list[Finding]]]:
    """The file, and what is to be said of it as a file. Refuses what is no readable document."""
    _refuse_by_bytes(raw, name)
    try:
        file = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        # What pdfium said of the file before may still stand there.
        locked = error.err_code in _LOCKED and b"/Encrypt" in raw
        raise _refused(name, locked=locked) from None
    try:
        yield file, _about(file, raw, name)
    finally:
        file.close()


def _refuse_by_bytes(raw: bytes, name: str) -> None:
    if b"%PDF-" not in raw[:1024]:
        raise Refused(
            f"Tệp «{name}» không phải tệp PDF, dù tên có đuôi .pdf.",
            "Mở thử tệp; nếu là tệp loại khác thì đổi lại đúng đuôi rồi đưa vào.",
        )
    if _inflates_too_much(raw):
        raise Refused(
            f"Tệp «{name}» nén dữ liệu bất thường: mở ra nặng hơn {MOST_INFLATED // 2**20} MB.",
            "Tệp có thể được làm ra để làm treo máy. Xin bản khác từ nơi gửi.",
        )


def _refused(name: str, *, locked: bool) -> Refused:
    if locked:
        return Refused(
            f"Tệp «{name}» có mật khẩu.",
            "Mở tệp bằng mật khẩu, in lại ra PDF không mật khẩu rồi đưa vào lại.",
        )
    return Refused(
        f"Tệp «{name}» hỏng hoặc không có trang nào, không mở được.",
        "Tải lại tệp hoặc xin bản khác; nếu xem được thì in lại ra PDF rồi đưa vào.",
    )


def _about(file: pypdfium2.PdfDocument, raw: bytes, name: str) -> list[Finding]:
    if pdfium.FPDF_GetFormType(file) in _XFA:
        raise Refused(
            f"Tệp «{name}» là biểu mẫu điện tử (XFA), chữ không nằm trên trang.",
            "Mở tệp bằng Adobe Reader, in ra PDF rồi đưa bản in vào.",
        )
    attached = pdfium.FPDFDoc_GetAttachmentCount(file)
    if attached and re.search(rb"/Collection\b", raw):
        raise Refused(
            f"Tệp «{name}» là một gói gồm {attached} tệp, không phải một văn bản.",
            "Mở gói, lưu từng văn bản ra rồi đưa vào từng tệp.",
        )
    if len(file) > MOST_PAGES:
        pages = f"{len(file):,}".replace(",", ".")
        raise Refused(
            f"Tệp «{name}» có {pages} trang, nhiều hơn một văn bản có thể có.",
            "Tách tệp thành từng văn bản rồi đưa vào từng tệp.",
        )
    said = []
    if pdfium.FPDF_GetSecurityHandlerRevision(file) >= 0:
        said.append("Tệp khóa một số quyền (in, chép, sửa) nhưng đọc được.")
    if attached:
        said.append(f"Tệp có {attached} tệp đính kèm; không đọc tệp đính kèm.")
    signed = pdfium.FPDF_GetSignatureCount(file)
    if signed > 0:
        said.append(f"Tệp có {signed} chữ ký số; không kiểm tra chữ ký.")
    return [Finding(STAGE, one, Sureness.SURE if "khóa" in one else Sureness.LOOK) for one in said]


def _inflates_too_much(raw: bytes) -> bool:
    """Whether one compressed stream would grow beyond all measure."""
    return any(_inflated(raw, match.end()) > MOST_INFLATED for match in _STREAM.finditer(raw))


def _inflated(raw: bytes, start: int) -> int:
    """How much a stream grows to; what comes out is thrown away piece by piece."""
    outer = zlib.decompressobj()
    total = 0
    try:
        for at in range(start, len(raw), _CHUNK):
            waiting = raw[at : at + _CHUNK]
            while waiting and not outer.eof:
                made = outer.decompress(waiting, _CHUNK)
                waiting = outer.unconsumed_tail
                total += len(made)
                if total > MOST_INFLATED:
                    return total
            if outer.eof:
                break
    except zlib.error:
        return total
    return total
