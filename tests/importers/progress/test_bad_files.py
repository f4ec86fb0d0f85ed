"""Files that are no workbook, or no safe one: a sentence, and nothing else."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.importers.progress_workbook import opening
from generator.importers.refusals import Refused
from tests.importers.progress.filling import Folder, fill, saved

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


PASSWORD = OLE + bytes(500) + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "rỗng"),
        (b"\0\0 \n", "rỗng"),
        (b"\xff\xd8\xff\xe0 a photo", "hỏng hoặc không phải bảng tính"),
        (b"PK\x03\x04 cut off", "hỏng hoặc không phải bảng tính"),
        (zipped(word__document_xml=b"<a/>"), "không phải bảng tính Excel"),
        (PASSWORD, "có mật khẩu"),
        (OLE + bytes(500) + "_VBA_PROJECT_CUR".encode("utf-16-le"), "có macro"),
        (zipped(xl__workbook_xml=b"<a/>", xl__vbaProject=b""), "hỏng, không đọc được"),
        (zipped(**{"xl__workbook_xml": b"", "xl/vbaProject.bin": b"x"}), "có macro"),
        (zipped(xl__workbook_xml=b'<?xml version="1.0"?><!DOCTYPE a []><a/>'), "hỏng"),
        (zipped(xl__workbook_xml=b"<!--" + b" " * 9_000 + b"--><!DOCTYPE a []><a/>"), "hỏng"),
    ],
)
def test_it_is_refused_in_a_sentence(raw: bytes, said: str) -> None:
    with pytest.raises(Refused, match=said) as caught:
        opening.opened(raw, "bieu.xlsx")
    assert "«bieu.xlsx»" in caught.value.message
    assert caught.value.cure


def test_a_bomb_is_counted_no_further_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_UNPACKED", 3_000_000)
    bomb = zipped(xl__workbook_xml=b"<a/>", xl__styles_xml=b" " * 20_000_000)
    assert len(bomb) < 50_000
    with pytest.raises(Refused, match="bung ra lớn khác thường"):
        opening.opened(bomb, "bieu.xlsx")


def test_a_damaged_part(folder: Folder) -> None:
    book = folder.book()
    fill(book, "nhiem-vu-1", ket_qua="Xong.")
    raw = saved(book)
    with pytest.raises(Refused):
        opening.opened(raw[: len(raw) // 2], "bieu.xlsx")


def test_a_cell_in_the_last_corner_costs_nothing(folder: Folder) -> None:
    """Walking every row and column up to it would take hours."""
    book = folder.book()
    fill(book, "nhiem-vu-1", ket_qua="Xong.")
    book["Tiến độ"]["XFD1048576"] = "x"
    assert [one.gia_tri["nguyen_van"] for one in folder.take(book).muc] == ["Xong."]
