"""What a received file is, told by its first bytes and not by its name."""

from __future__ import annotations

import io
import zipfile
import zlib
from enum import StrEnum

from generator.importers.readers import ole


class Kind(StrEnum):
    """Kinds of files; the value is how the name of such a file ends."""

    DOCX = ".docx"
    DOC = ".doc"
    RTF = ".rtf"
    ODT = ".odt"
    WORD_XML = ".xml"
    PDF = ".pdf"
    HTML = ".html"
    TXT = ".txt"
    MHTML = ".mht"
    EXCEL = ".xlsx"
    SLIDES = ".pptx"
    PASSWORD = "*password"  # noqa: S105 -- a kind of file
    MACROS = ".docm"
    PICTURE = ".jpg"
    ARCHIVE = ".zip"
    BROKEN_ZIP = "*zip"
    EMPTY = "*empty"
    UNKNOWN = "*unknown"


_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_LOOK_AT = 4096
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\x0b\x0c\r\x1a\x1b\x1e\x1f")


def kind_of(raw: bytes) -> Kind:
    """The kind of a file with these bytes; UNKNOWN where they are of no kind named here."""
    if not raw.strip(b"\0 \t\r\n"):
        return Kind.EMPTY
    if raw.startswith(ole.SIGNATURE):
        return _old_office(raw)
    if raw.startswith(b"PK"):
        return _zip(raw)
    if raw.startswith(_ARCHIVES):
        return Kind.ARCHIVE
    if _is_picture(raw):
        return Kind.PICTURE
    if b"%PDF-" in raw[:1024]:
        return Kind.PDF
    return _text(raw)


def _is_picture(raw: bytes) -> bool:
    if raw.startswith(b"BM"):  # also the beginning of a text
        return b"\0" in raw[:32]
    heic = raw[4:8] == b"ftyp" and raw[8:12] in (b"heic", b"heix", b"mif1", b"msf1", b"avif")
    return raw.startswith(_PICTURES) or heic or (raw[:4] == b"RIFF" and raw[8:12] == b"WEBP")


def _old_office(raw: bytes) -> Kind:
    names = {entry.name for entry in ole.entries(raw)}
    if "EncryptedPackage" in names or ole.word_password(raw):
        return Kind.PASSWORD
    if "Workbook" in names or "Book" in names:
        return Kind.EXCEL
    if "PowerPoint Document" in names:
        return Kind.SLIDES
    if "WordDocument" not in names:
        return Kind.UNKNOWN
    return Kind.MACROS if names & {"Macros", "_VBA_PROJECT"} else Kind.DOC


def _zip(raw: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = {name.lstrip("/") for name in archive.namelist()}
            said = _said_kind(archive) if "mimetype" in names else b""
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError):
        return Kind.BROKEN_ZIP
    if any(name.endswith("vbaProject.bin") for name in names):
        return Kind.MACROS
    folders = {name.partition("/")[0] for name in names if "/" in name}
    if "[Content_Types].xml" in names or "_rels" in folders:
        for folder, kind in (("word", Kind.DOCX), ("xl", Kind.EXCEL), ("ppt", Kind.SLIDES)):
            if folder in folders:
                return kind
        return Kind.BROKEN_ZIP
    if b"opendocument" in said:
        texts = b"opendocument.text" in said
        sheets = b"opendocument.spreadsheet" in said
        return Kind.ODT if texts else Kind.EXCEL if sheets else Kind.SLIDES
    return Kind.ARCHIVE


def _said_kind(archive: zipfile.ZipFile) -> bytes:
    """What an OpenDocument file says that it is, in a member of one short line."""
    with archive.open("mimetype") as member:
        return member.read(100)


def _text(raw: bytes) -> Kind:
    head = raw[:_LOOK_AT].lstrip(b"\xef\xbb\xbf \t\r\n")
    start = head[:1024].replace(b"\0", b"").lower()  # of UTF-16 too
    if head.startswith(b"{\\rtf"):
        return Kind.RTF
    if head.lower().startswith(b"mime-version:") or b"content-type: multipart/related" in start:
        return Kind.MHTML
    if b"<?mso-application" in start or b"schemas.microsoft.com/office/word/2003" in start:
        return Kind.WORD_XML
    if start.lstrip(b"\xff\xfe").startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return Kind.HTML
    if b"<html" in start and start.startswith((b"<?xml", b"<!--")):
        return Kind.HTML
    if raw.startswith(_BOMS) or not _CONTROLS.intersection(raw[:_LOOK_AT]):
        return Kind.TXT
    return Kind.UNKNOWN
