"""From bytes to letters: which encoding a received text was saved in."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from generator.importers.legacy_tables import best, share_of_syllables
from generator.importers.reading import Finding, Sureness
from generator.importers.refusals import Refused
from generator.vietnamese import nfc

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WESTERN = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256))
_CURE = "Mở tệp bằng chương trình đã tạo ra nó rồi lưu lại dạng .docx hoặc .txt (UTF-8)."
STAGE = "đọc tệp"


@dataclass(frozen=True)
class Decoded:
    """`text`: NFC with line ends `\\n`; `same`: the bytes are exactly this text in UTF-8."""

    text: str
    same: bool
    findings: tuple[Finding, ...] = ()


def decode(raw: bytes, charset: str | None = None) -> Decoded:
    """The letters of `raw`; `charset` is what the file says of itself, believed if it fits.

    Bytes of an 8-bit font (TCVN3, VNI) come back as the western letters that they look like,
    for the stage of legacy encodings. Raises Refused for bytes that are no text."""
    text, name = _letters(raw, charset)
    if any(char < " " and char not in "\t\n\r\f\v" for char in text):
        raise Refused(
            "Tệp này không phải là văn bản dạng chữ: bên trong là dữ liệu nhị phân.", _CURE
        )
    tidy = nfc(text.replace("\r\n", "\n").replace("\r", "\n"))
    found = (
        ()
        if name == "utf-8"
        else (Finding(STAGE, f"Chữ trong tệp được lưu theo bảng mã {name}.", Sureness.SURE),)
    )
    return Decoded(tidy, tidy.encode("utf-8", "replace") == raw, found)


def _letters(raw: bytes, charset: str | None) -> tuple[str, str]:
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _strict(raw[len(mark) :], name), name
    if b"\0" in raw[:4096]:
        name = "utf-16-le" if raw[1:4096:2].count(0) >= raw[0:4096:2].count(0) else "utf-16-be"
        return _strict(raw, name), name
    for claimed in ("utf-8", _codec(charset or "")):
        if claimed:
            try:
                return raw.decode(claimed), claimed
            except UnicodeDecodeError:
                pass
    return _eight_bits(raw)


def _codec(charset: str) -> str:
    """The codec of a charset that a file names; none for what pages say that were never asked."""
    try:
        name = codecs.lookup(charset).name
        "".encode(name)
    except LookupError:
        return ""
    return "" if name in {"iso8859-1", "cp1252", "ascii", "utf-8"} else name


def _strict(raw: bytes, name: str) -> str:
    try:
        return raw.decode(name)
    except UnicodeDecodeError:
        message = "Tệp này không đọc được thành chữ: dữ liệu bị cắt ngang hoặc không phải văn bản."
        raise Refused(message, _CURE) from None


def _eight_bits(raw: bytes) -> tuple[str, str]:
    western = codecs.charmap_decode(raw, "strict", _WESTERN)[0]
    vietnamese = nfc(raw.decode("cp1258", "replace"))
    converted = best(western)
    if share_of_syllables(vietnamese) >= share_of_syllables(converted or western):
        return vietnamese, "cp1258"
    return western, "8 bit"
