"""Which reader takes a received file: by what is in it, and only then by its name.

A photo renamed to .docx is refused as a photo; a Word file renamed to .pdf is read as Word, and
the report says so. What no reader takes is refused with a sentence for the editor.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path, PurePath
from typing import Protocol, cast

from generator.importers.readers.kinds import Kind, kind_of
from generator.importers.reading import Finding, Reading, Sureness
from generator.importers.refusals import Refused

MOST_BYTES = 50_000_000
"""The largest file that is read. Plans of a hundred pages with scanned stamps are below 20 MB."""

_READERS = {
    Kind.DOCX: "word",
    Kind.DOC: "office",
    Kind.RTF: "office",
    Kind.ODT: "office",
    Kind.WORD_XML: "office",
    Kind.PDF: "pdf",
    Kind.HTML: "web_page",
    Kind.TXT: "plain_text",
}
_SAVE_AS_WORD = "Mở tệp bằng Word, chọn Lưu thành… (Save As), loại «Word Document (.docx)»"
_REFUSALS = {
    Kind.EMPTY: (
        "Tệp «{name}» rỗng, không có chữ nào.",
        "Xem lại tệp đã chép hay tải về cho đủ.",
    ),
    Kind.PICTURE: (
        "Tệp «{name}» là ảnh, không phải văn bản có chữ.",
        "Xin văn thư tệp Word hoặc PDF ký số của văn bản. Cổng không đọc chữ trong ảnh, vì đọc "
        "nhầm một con số là công bố sai.",
    ),
    Kind.PASSWORD: (
        "Tệp «{name}» có mật khẩu nên không mở được.",
        "Mở bằng Word, vào Tệp › Thông tin › Bảo vệ tài liệu, bỏ mật khẩu, lưu lại rồi nạp.",
    ),
    Kind.MACROS: (
        "Tệp «{name}» có macro (lệnh chạy kèm), không nhận.",
        f"{_SAVE_AS_WORD}, không phải .docm, rồi nạp tệp mới.",
    ),
    Kind.EXCEL: (
        "Tệp «{name}» là bảng tính, không phải văn bản.",
        "Báo cáo tiến độ thì điền vào tệp Excel lấy từ cổng và nạp theo hướng dẫn của "
        "`cchc import --help`; phụ lục của văn bản thì dán vào Word sau phần văn bản rồi nạp.",
    ),
    Kind.SLIDES: (
        "Tệp «{name}» là bản trình chiếu, không phải văn bản.",
        "Nạp chính văn bản đã ký (.docx, .pdf).",
    ),
    Kind.MHTML: (
        "Tệp «{name}» là trang web lưu kèm ảnh (.mht).",
        f"{_SAVE_AS_WORD}, rồi nạp tệp mới.",
    ),
    Kind.ARCHIVE: (
        "Tệp «{name}» là tệp nén.",
        "Giải nén rồi nạp từng văn bản ở trong.",
    ),
    Kind.BROKEN_ZIP: (
        "Tệp «{name}» hỏng: không mở được như một tệp Word.",
        "Mở thử bằng Word; nếu Word mở được thì lưu thành tệp mới rồi nạp, nếu không thì tải hoặc "
        "xin lại tệp.",
    ),
    Kind.UNKNOWN: (
        "Không nhận ra «{name}» là loại tệp gì.",
        "Cổng đọc được .docx, .doc, .pdf, .txt và .html.",
    ),
}
_ENDINGS = {
    Kind.DOCX: (".docx", ".dotx"),
    Kind.DOC: (".doc", ".dot"),
    Kind.HTML: (".html", ".htm", ".xhtml"),
    Kind.TXT: (".txt", ".text", ".md", ".csv", ""),
}
_NAMES = {
    Kind.DOCX: "tệp Word (.docx)",
    Kind.DOC: "tệp Word cũ (.doc)",
    Kind.RTF: "tệp RTF",
    Kind.ODT: "tệp OpenDocument (.odt)",
    Kind.WORD_XML: "tệp Word dạng XML",
    Kind.PDF: "tệp PDF",
    Kind.HTML: "trang web (.html)",
    Kind.TXT: "tệp chữ thường (.txt)",
}


class _Reader(Protocol):
    def read(self, raw: bytes, name: str) -> Reading: ...


def open_received(path: Path) -> bytes:
    """The bytes of a received file; its size is looked at before it is read. Raises Refused."""
    try:
        if not path.is_file():
            if path.is_dir():
                cure = f"Nhập mọi tệp Word trong đó: cchc import {path.as_posix()}/*.docx"
                raise Refused(f"«{path}» là thư mục, không phải tệp.", cure)
            raise Refused(f"Không có tệp «{path.name}».", "Xem lại đường dẫn của tệp.")
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise _too_big(path.name, size)
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise Refused(
            f"Không đọc được tệp «{path.name}».", "Xem lại đường dẫn và quyền đọc của tệp."
        ) from error
    if len(raw) > MOST_BYTES:
        raise _too_big(path.name, len(raw))
    return raw


def read(raw: bytes, name: str) -> Reading:
    """The file as lines and tables; `name` is its name as received. Raises Refused."""
    if len(raw) > MOST_BYTES:
        raise _too_big(name, len(raw))
    kind = kind_of(raw)
    if kind in _REFUSALS:
        message, cure = _REFUSALS[kind]
        raise Refused(message.format(name=name), cure)
    reading = _reader(kind).read(raw, name)
    said = PurePath(name).suffix.lower()
    if _fits(said, kind):
        return reading
    told = f"Tên tệp có đuôi «{said or 'không có'}» nhưng đây là {_NAMES[kind]}; đã đọc như thế."
    return replace(reading, findings=(Finding("loại tệp", told, Sureness.LOOK), *reading.findings))


def ending(raw: bytes, name: str) -> str:
    """How the kept file is to end: as received where that is true, else by what is in it."""
    kind, said = kind_of(raw), PurePath(name).suffix.lower()
    return said if said and _fits(said, kind) else kind.value


def _fits(said: str, kind: Kind) -> bool:
    return said in _ENDINGS.get(kind, (kind.value,))


def _reader(kind: Kind) -> _Reader:
    """Only the reader that is needed is loaded, with what it is made of."""
    return cast("_Reader", import_module(f"{__package__}.{_READERS[kind]}"))


def _too_big(name: str, size: int) -> Refused:
    most = MOST_BYTES // 1_000_000
    return Refused(
        f"Tệp «{name}» nặng {size // 1_000_000} MB; cổng nhận đến {most} MB.",
        "Bỏ ảnh chụp trong tệp, hoặc nạp bản chỉ có chữ.",
    )
