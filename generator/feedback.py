"""Where a reader's report of a mistake goes, and the address that opens it already written.

A report is an e-mail (RFC 6068) or a new issue of a GitHub, GitLab or Gitea project. The words of
the report are a form with gaps, filled here for a page and by a script for an item of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

LONGEST = 1800
"""The most characters of a filled address: longer ones are refused by some mail programs."""

_LONGEST_NAME = 80

KINDS = ("thu", "github", "gitlab", "gitea")
NOWHERE = "khong"
_KEYS = {"kieu", "dia_chi"}

# {kieu} -> the address with gaps for the subject and the text.
_FORMS = {
    "thu": "mailto:{dia_chi}?subject={tieu_de}&body={noi_dung}",
    "github": "{dia_chi}/issues/new?title={tieu_de}&body={noi_dung}",
    "gitlab": "{dia_chi}/-/issues/new?issue%5Btitle%5D={tieu_de}&issue%5Bdescription%5D={noi_dung}",
    "gitea": "{dia_chi}/issues/new?title={tieu_de}&body={noi_dung}",
}
_SUBJECT = "Báo sai sót, góp ý: {ten}"
_LINES = (
    "Trang: {ten}",
    "Địa chỉ: {noi}",
    "Chữ trên trang: {chu}",
    "",
    "Chỗ sai, hoặc điều muốn góp ý:",
    "",
    "Bản gốc đã ký ghi thế nào, xem ở đâu (nếu biết):",
    "",
)
_GAP = re.compile(r"%7B(ten|noi|chu)%7D")
_EMAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_PROJECT = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]+)?(?:/[A-Za-z0-9._~-]+)+")


class WrongFeedback(ValueError):
    """The setting is not what it should be; the message, in Vietnamese, says how to mend it."""


@dataclass(frozen=True)
class Feedback:
    """Who takes reports. `kieu`: one of `KINDS`; `dia_chi`: the e-mail address, or the address of
    the project that issues are opened in."""

    kieu: str
    dia_chi: str

    @property
    def la_thu(self) -> bool:
        return self.kieu == "thu"

    def form(self, ten: str) -> str:
        """The address for the page `ten` with two gaps, {noi} (where the thing is) and {chu} (its
        words); everything else is percent-encoded."""
        lines = ("\r\n" if self.la_thu else "\n").join(_LINES)
        name = ten if len(ten) <= _LONGEST_NAME else _without_last_word(ten[: _LONGEST_NAME + 1])
        return _FORMS[self.kieu].format_map(
            {
                "dia_chi": quote(self.dia_chi, safe="@+" if self.la_thu else ":/~"),
                "tieu_de": _encoded(_SUBJECT, name),
                "noi_dung": _encoded(lines, name),
            }
        )

    def address(self, ten: str, noi: str, chu: str = "") -> str:
        """The address for a page or an item, at most `LONGEST` characters as long as `noi` leaves
        room: the words are cut after a word and end with «…»."""
        form = self.form(ten)
        filled = _fill(form, noi, chu)
        while len(filled) > LONGEST and chu:
            chu = _without_last_word(chu)
            filled = _fill(form, noi, chu)
        return filled


def read_settings(given: object) -> Feedback | None:
    """The setting as YAML gives it, a mapping of `kieu` and `dia_chi`; None where nothing is set.
    Raises WrongFeedback."""
    if given is None:
        return None
    if not isinstance(given, Mapping) or "kieu" not in given or not given.keys() <= _KEYS:
        raise WrongFeedback(
            "cần đúng hai khóa «kieu» và «dia_chi»;"
            " viết như gop_y: {kieu: thu, dia_chi: gop-y@tinh.gov.vn}."
        )
    address = given.get("dia_chi")
    return read_feedback(str(given["kieu"]), None if address is None else str(address))


def read_feedback(kieu: str, dia_chi: str | None) -> Feedback | None:
    """The setting as typed; None for «khong». Raises WrongFeedback."""
    if kieu == NOWHERE:
        return None
    if kieu not in KINDS:
        known = ", ".join((*KINDS, NOWHERE))
        raise WrongFeedback(f"kiểu góp ý «{kieu}» không có; chọn một trong: {known}.")
    given = (dia_chi or "").strip().rstrip("/")
    if not given:
        raise WrongFeedback(f"kiểu góp ý «{kieu}» cần thêm «dia_chi».")
    if kieu == "thu" and not _EMAIL.fullmatch(given):
        raise WrongFeedback(f"«{given}» không phải địa chỉ thư; viết như gop-y@tinh.gov.vn.")
    if kieu != "thu" and not _PROJECT.fullmatch(given):
        raise WrongFeedback(
            f"«{given}» không phải địa chỉ kho mã nguồn; viết như https://noi.luu.kho/nhom/kho."
        )
    return Feedback(kieu, given)


def _encoded(text: str, ten: str) -> str:
    return _GAP.sub(r"{\1}", quote(text, safe="")).replace("{ten}", quote(ten, safe=""))


def _fill(form: str, noi: str, chu: str) -> str:
    words = f"«{chu}»" if chu else ""
    gaps = {"{noi}": noi, "{chu}": words}
    return re.sub(r"\{(?:noi|chu)\}", lambda gap: quote(gaps[gap[0]], safe=""), form)


def _without_last_word(words: str) -> str:
    """The words without their last one, ending with «…»; nothing if that was the only one."""
    kept = words.removesuffix("…").rstrip().rpartition(" ")[0].rstrip(",;:. ")
    return f"{kept}…" if kept else ""
