"""What a received file is is told by what is in it; what cannot be read is refused in words."""

from __future__ import annotations

import io
import struct
import sys
import zipfile
from pathlib import Path

import pytest

from generator.importers.readers import choosing
from generator.importers.readers import office as office_reader
from generator.importers.readers.kinds import Kind, kind_of
from generator.importers.reading import Sureness
from generator.importers.refusals import Refused
from tests.importers.readers.word_files import paragraph, run, word_file, zipped
from tests.office import Office

PHOTO = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256))
PLAN = word_file(paragraph("KẾ HOẠCH") + paragraph("Cải cách hành chính năm 2025"))


def ole_file(*names: str, word_flags: int = 0) -> bytes:
    """An OLE file of three sectors: the allocation table, the folder, and a stream."""
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<H", header, 0x1E, 9)
    struct.pack_into("<I", header, 0x30, 1)  # the folder is in sector 1
    struct.pack_into("<109I", header, 0x4C, 0, *[0xFFFFFFFF] * 108)
    table = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFE, *[0xFFFFFFFF] * 125)
    folder = b"".join(_entry(name) for name in ("Root Entry", *names)).ljust(512, b"\0")
    stream = struct.pack("<5HH", 0xA5EC, 0xC1, 0, 0, 0, word_flags).ljust(512, b"\0")
    return bytes(header) + table + folder + stream


def _entry(name: str) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    return (
        text.ljust(64, b"\0")
        + struct.pack("<H", len(text))
        + bytes(50)
        + struct.pack("<III", 2, 12, 0)
    )


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (PLAN, Kind.DOCX),
        (b"%PDF-1.7 ...", Kind.PDF),
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", Kind.HTML),
        ("<html>".encode("utf-16"), Kind.HTML),
        ("KẾ HOẠCH".encode(), Kind.TXT),
        ("KẾ HOẠCH".encode("utf-16"), Kind.TXT),
        ("BM 01 là một biểu mẫu".encode(), Kind.TXT),
        (b"C\xe9ng h\xdfa x\xb7 h\xe9i", Kind.TXT),
        (rb"{\rtf1 Plan}", Kind.RTF),
        (
            zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""}),
            Kind.ODT,
        ),
        (zipped({"[Content_Types].xml": "", "xl/workbook.xml": ""}), Kind.EXCEL),
        (zipped({"[Content_Types].xml": "", "ppt/presentation.xml": ""}), Kind.SLIDES),
        (zipped({"[Content_Types].xml": "", "word/vbaProject.bin": b""}), Kind.MACROS),
        (zipped({"anh/1.jpg": PHOTO}), Kind.ARCHIVE),
        (PLAN[:600], Kind.BROKEN_ZIP),
        (PHOTO, Kind.PICTURE),
        (b"\x89PNG\r\n\x1a\n", Kind.PICTURE),
        (b"\0\0\0\x18ftypheic", Kind.PICTURE),
        (ole_file("WordDocument"), Kind.DOC),
        (ole_file("WordDocument", word_flags=0x0100), Kind.PASSWORD),
        (ole_file("EncryptionInfo", "EncryptedPackage"), Kind.PASSWORD),
        (ole_file("WordDocument", "Macros"), Kind.MACROS),
        (ole_file("Workbook"), Kind.EXCEL),
        (b"MIME-Version: 1.0\r\n", Kind.MHTML),
        (b"", Kind.EMPTY),
        (b" \r\n\0", Kind.EMPTY),
        (b"MZ\x90\0\3\0\0\0", Kind.UNKNOWN),
    ],
)
def test_kind_by_content(raw: bytes, kind: Kind) -> None:
    assert kind_of(raw) is kind


@pytest.mark.parametrize(
    ("raw", "name", "message"),
    [
        (PHOTO, "kh.docx", "Tệp «kh.docx» là ảnh, không phải văn bản có chữ."),
        (b"", "kh.pdf", "Tệp «kh.pdf» rỗng, không có chữ nào."),
        (PLAN[:600], "kh.docx", "Tệp «kh.docx» hỏng: không mở được như một tệp Word."),
        (
            ole_file("EncryptionInfo", "EncryptedPackage"),
            "kh.docx",
            "Tệp «kh.docx» có mật khẩu nên không mở được.",
        ),
        (
            zipped({"[Content_Types].xml": "", "word/vbaProject.bin": b""}),
            "kh.docm",
            "Tệp «kh.docm» có macro (lệnh chạy kèm), không nhận.",
        ),
        (
            zipped({"[Content_Types].xml": "", "word/x.xml": "<a/>"}),
            "kh.docx",
            "Tệp Word «kh.docx» hỏng, không đọc được trọn vẹn.",
        ),
        (word_file(paragraph("")), "kh.docx", "Tệp Word «kh.docx» không có chữ nào."),
        (
            word_file(paragraph("<w:r><w:drawing><a:blip/></w:drawing></w:r>")),
            "kh.docx",
            "Tệp Word «kh.docx» chỉ có ảnh chụp (bản quét), không có chữ để đọc.",
        ),
        (b"MZ\x90\0\3", "kh.doc", "Không nhận ra «kh.doc» là loại tệp gì."),
    ],
)
def test_refused_with_a_sentence_and_a_cure(raw: bytes, name: str, message: str) -> None:
    with pytest.raises(Refused) as refused:
        choosing.read(raw, name)
    assert refused.value.message == message
    assert refused.value.cure


def test_a_member_damaged_inside_the_zip() -> None:
    raw = bytearray(PLAN)
    at = raw.index(b"word/document.xml") + len(b"word/document.xml")
    raw[at : at + 40] = b"\xff" * 40
    with pytest.raises(Refused, match="hỏng"):
        choosing.read(bytes(raw), "kh.docx")


def test_a_zip_bomb_is_not_inflated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.importers.readers.word_package.MOST_OF_A_PART", 1_000_000)
    bomb = word_file(paragraph("Kế hoạch " * 200_000))
    with pytest.raises(Refused, match="bung ra lớn khác thường"):
        choosing.read(bomb, "kh.docx")


def test_a_zip_that_declares_too_much_is_not_opened() -> None:
    made = io.BytesIO(PLAN)
    with zipfile.ZipFile(made, "a") as archive:
        for number in range(10_001):
            archive.writestr(f"word/media/{number}", b"")
    with pytest.raises(Refused, match="bung ra lớn khác thường"):
        choosing.read(made.getvalue(), "kh.docx")


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    raw = zipped({"[Content_Types].xml": "", "word/document.xml": bomb})
    with pytest.raises(Refused, match="hỏng"):
        choosing.read(raw, "kh.docx")


def test_a_real_document_with_a_wrong_ending_is_read_and_told() -> None:
    reading = choosing.read(PLAN, "kh.pdf")
    assert reading.text == "KẾ HOẠCH\nCải cách hành chính năm 2025\n"
    first = reading.findings[0]
    assert first.sure is Sureness.LOOK
    assert first.noi_dung == (
        "Tên tệp có đuôi «.pdf» nhưng đây là tệp Word (.docx); đã đọc như thế."
    )


@pytest.mark.parametrize(
    ("raw", "name", "ending"),
    [
        (PLAN, "kh.docx", ".docx"),
        (PLAN, "KH.DOCX", ".docx"),
        (PLAN, "kh.pdf", ".docx"),
        (PLAN, "kh", ".docx"),
        (b"<html><p>KH</p></html>", "kh.htm", ".htm"),
        (b"<html><p>KH</p></html>", "kh.doc", ".html"),
        (b"KH", "kh", ".txt"),
    ],
)
def test_ending_of_the_kept_file(raw: bytes, name: str, ending: str) -> None:
    assert choosing.ending(raw, name) == ending


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    large = tmp_path / "kh.docx"
    with large.open("wb") as file:
        file.truncate(500_000_000)  # takes no room on the disk
    with pytest.raises(Refused, match=r"nặng 500 MB; cổng nhận đến 50 MB"):
        choosing.open_received(large)


def test_large_bytes_are_refused_before_anyone_looks_into_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(choosing, "MOST_BYTES", 2_000_000)
    with pytest.raises(Refused, match=r"nặng 3 MB; cổng nhận đến 2 MB"):
        choosing.read(b"a\n" * 1_500_000, "kh.txt")


@pytest.mark.parametrize(("name", "message"), [("x.docx", "Không có tệp «x"), (".", "là thư mục")])
def test_no_such_file(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(Refused, match=message):
        choosing.open_received(tmp_path / name)


def test_the_bytes_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "kh.txt").write_bytes(b"abc")
    assert choosing.open_received(tmp_path / "kh.txt") == b"abc"


def test_without_libreoffice_an_old_file_is_refused_with_the_cure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(office_reader, "find", lambda: None)
    with pytest.raises(Refused, match="chưa có LibreOffice") as refused:
        choosing.read(ole_file("WordDocument"), "kh.doc")
    assert "Word Document (.docx)" in refused.value.cure


def test_an_old_file_through_libreoffice(office: Office, tmp_path: Path) -> None:
    made = tmp_path / "kh.docx"
    made.write_bytes(word_file(paragraph("KẾ HOẠCH") + paragraph(run("Điều 1. Mục đích"))))
    old = office.convert([made], "doc")[made].read_bytes()
    reading = choosing.read(old, "kh.doc")
    assert reading.text == "KẾ HOẠCH\nĐiều 1. Mục đích\n"
    assert "LibreOffice" in reading.findings[0].noi_dung


def test_libreoffice_that_makes_nothing_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_reader, "find", lambda: sys.executable)
    with pytest.raises(Refused, match="LibreOffice không chuyển được"):
        choosing.read(ole_file("WordDocument"), "kh.doc")
