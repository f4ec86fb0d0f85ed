"""Which file a new document, score, report, province or index is to be, and what is known of it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from generator.editing.file_kinds import KINDS, FileKind
from generator.editing.scaffold import scaffold
from generator.records.registers import Registers
from generator.schema.periods import name as period_name
from generator.source.layout import place_of
from generator.vietnamese import fold, format_date, slug

_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SYMBOL = re.compile(r"/([^\W\d_]+)")
_LONGEST_CODE = 80


class Refused(ValueError):
    """No such file can be begun; says why, and how it can."""


@dataclass(frozen=True)
class Wishes:
    """What the editor said. `nguon`: name and bytes of the plain text of the document."""

    tinh: str = ""
    so_ky_hieu: str = ""
    ngay: date | None = None
    loai: str = ""
    trich_yeu: str = ""
    ten: str = ""
    nam: str = ""
    ky: str = ""
    chi_so: str = ""
    nguon: tuple[str, bytes] | None = None


@dataclass(frozen=True)
class NewFile:
    """Names inside the data folder and their bytes; the first is the data file."""

    kind: FileKind
    files: Mapping[str, bytes]

    @property
    def name(self) -> str:
        return next(iter(self.files))


def new_file(
    what: str, wishes: Wishes, registers: Registers, today: date, modeline: Mapping[str, str]
) -> NewFile:
    """The file to begin. `modeline`: by kind, the comment that names the schema for editors'
    programs, where there is one. Raises Refused."""
    name, values, head, more = _MAKERS[what](wishes, registers, today)
    kind = KINDS[what]
    lines = [*([modeline[what]] if what in modeline else []), head]
    return NewFile(kind, {name: scaffold(kind, values, lines).encode(), **more})


Made = tuple[str, dict[str, Any], str, dict[str, bytes]]


def _document(wishes: Wishes, registers: Registers, today: date) -> Made:
    tinh, ten = _province(wishes, registers)
    nam = str(wishes.ngay.year) if wishes.ngay else _year(wishes, "hoặc --ngay")
    if not (wishes.so_ky_hieu or wishes.trich_yeu):
        raise Refused("Cần --so-ky-hieu (như 12/KH-UBND), hoặc --trich-yeu nếu không có số.")
    ma = slug(wishes.so_ky_hieu or wishes.trich_yeu)[:_LONGEST_CODE].strip("-")
    loai = wishes.loai or _kind_of_symbol(wishes.so_ky_hieu, registers)
    goc, source = _source(wishes, today, tinh, f"{nam}-{ma}")
    values: dict[str, Any] = {
        **({"so_ky_hieu": wishes.so_ky_hieu} if wishes.so_ky_hieu else {}),
        "loai_van_ban": loai,
        "trich_yeu": wishes.trich_yeu or None,
        "ngay_ban_hanh": format_date(wishes.ngay) if wishes.ngay else None,
        "nguon": source,
        "phan": [{"ma": loai, "ten": _type_name(loai, registers), "noi_dung": [{"doan": None}]}],
    }
    what = wishes.so_ky_hieu or wishes.trich_yeu
    return f"{tinh}/van-ban/{nam}-{ma}.yml", values, f"Văn bản {what} của {ten}", goc


def _source(
    wishes: Wishes, today: date, tinh: str, stem: str
) -> tuple[dict[str, bytes], dict[str, Any]]:
    if wishes.nguon is None:
        return {}, {"ngay_nhan": format_date(today)}
    name, raw = wishes.nguon
    if not name.lower().endswith(".txt"):
        raise Refused(f"«{name}» không phải tệp chữ .txt. Tệp Word, PDF, trang web: cchc import.")
    try:
        raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(f"«{name}» không phải UTF-8. Dùng cchc import để đổi bảng mã.") from None
    told = {
        "tep": f"goc/{stem}.txt",
        "sha256": hashlib.sha256(raw).hexdigest(),
        "ngay_nhan": format_date(today),
    }
    return {f"{tinh}/goc/{stem}.txt": raw}, told


def _scores(wishes: Wishes, registers: Registers, _today: date) -> Made:
    tinh, ten = _province(wishes, registers)
    chi_so, nam = _index(wishes, registers), _year(wishes)
    index = registers.index(chi_so)
    what = index.ten_ngan if index else chi_so
    values = {"chi_so": chi_so, "nam": nam, "so_lieu": [{"diem": None, "xep_hang": None}]}
    return f"{tinh}/chi-so/{chi_so}-{nam}.yml", values, f"{what} năm {nam} của {ten}", {}


def _progress(wishes: Wishes, registers: Registers, _today: date) -> Made:
    tinh, ten = _province(wishes, registers)
    nam = _year(wishes)
    name = f"{tinh}/tien-do/{nam}-{wishes.ky}.yml"
    if place_of(name) is None:
        raise Refused("Cần --ky: thang-1 đến thang-12, quy-1 đến quy-4, 6-thang, 9-thang hoặc nam.")
    when = period_name(int(nam), wishes.ky)
    values: dict[str, Any] = {"bao_cao": None, "ket_qua": None}
    return name, values, f"Tiến độ {when} của {ten}", {}


def _own_file(wishes: Wishes, registers: Registers, _today: date) -> Made:
    tinh, ten = _province(wishes, registers)
    return f"{tinh}/tinh.yml", {"ma": tinh}, f"{ten}: cơ quan mang tên riêng, nơi nhận góp ý", {}


def _new_index(wishes: Wishes, registers: Registers, _today: date) -> Made:
    if not _CODE.fullmatch(wishes.chi_so):
        raise Refused("Cần --chi-so: mã mới bằng chữ thường không dấu, số, gạch nối, như ddci-mau.")
    if registers.index(wishes.chi_so):
        raise Refused(f"Chỉ số «{wishes.chi_so}» đã có; thêm năm công bố vào tệp của nó.")
    values: dict[str, Any] = {"ma": wishes.chi_so, "ten": wishes.ten or None, "cong_bo": None}
    name = f"danh-muc/chi-so/{wishes.chi_so}/chi-so.yml"
    return name, values, f"{wishes.ten or wishes.chi_so}: chỉ số đo gì, ai công bố", {}


def _new_version(wishes: Wishes, registers: Registers, _today: date) -> Made:
    chi_so, nam = _index(wishes, registers), _year(wishes)
    values = {"ma": chi_so, "phien_ban": nam, "nam_ap_dung": [nam]}
    name = f"danh-muc/chi-so/{chi_so}/{nam}.yml"
    return name, values, f"Bộ tiêu chí {chi_so} áp dụng từ năm {nam}", {}


_MAKERS = {
    "van-ban": _document,
    "diem": _scores,
    "tien-do": _progress,
    "tinh": _own_file,
    "chi-so": _new_index,
    "phien-ban": _new_version,
}
NEW_KINDS = tuple(_MAKERS)
"""The kinds of files that can be begun."""


def _province(wishes: Wishes, registers: Registers) -> tuple[str, str]:
    """Slug and name of the province."""
    units = registers.tinh_thanh.don_vi if registers.tinh_thanh else ()
    names = {unit.ma: unit.ten for unit in units}
    if wishes.tinh in names:
        return wishes.tinh, names[wishes.tinh]
    if not names and _CODE.fullmatch(wishes.tinh):
        return wishes.tinh, wishes.tinh
    near = get_close_matches(slug(wishes.tinh), names, n=3)
    hint = f" Gần giống: {', '.join(near)}." if near else " Mã như ghi ở danh-muc/tinh-thanh.yml."
    said = f"Không có tỉnh, thành phố mang mã «{wishes.tinh}»." if wishes.tinh else "Cần --tinh."
    raise Refused(said + hint)


def _index(wishes: Wishes, registers: Registers) -> str:
    if registers.index(wishes.chi_so) is None:
        known = ", ".join(index.ma for index in registers.chi_so) or "chưa có chỉ số nào"
        raise Refused(f"Cần --chi-so là một trong: {known}. Chỉ số mới: cchc new chi-so.")
    return wishes.chi_so


def _year(wishes: Wishes, other: str = "") -> str:
    if not re.fullmatch(r"(19|20)\d\d", wishes.nam):
        raise Refused(f"Cần --nam bằng bốn chữ số, như 2026{f' ({other})' if other else ''}.")
    return wishes.nam


def _kind_of_symbol(so_ky_hieu: str, registers: Registers) -> str | None:
    """`12/KH-UBND` is a plan by its symbol, where the register has it."""
    match = _SYMBOL.search(so_ky_hieu)
    register = registers.loai_van_ban
    if match is None or register is None:
        return None
    types = (*register.van_ban_hanh_chinh, *register.van_ban_qppl)
    symbol = fold(match[1])
    return next((one.ma for one in types if one.viet_tat and fold(one.viet_tat) == symbol), None)


def _type_name(loai: str | None, registers: Registers) -> str | None:
    register = registers.loai_van_ban
    types = (*register.van_ban_hanh_chinh, *register.van_ban_qppl) if register else ()
    return next((one.ten for one in types if one.ma == loai), None)
