"""What the formal lines of a paper say of it: number, type, issuer, day, place, signer, years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.importers.document_types.letterhead import NUMBER, PLACE_AND_DATE
from generator.importers.document_types.nodes import Node
from generator.importers.document_types.titles import type_line
from generator.importers.document_types.wording import is_capital
from generator.importers.known import Known
from generator.importers.reading import Span

_ATTACHED_NUMBER = re.compile(
    r"kèm theo\s+(?P<loai>[^\d]{3,30}?)\s+số\s*:?\s*(?P<so>[^\s,]+(?:\s*/\s*[^\s,]+)?)\s+"
    r"ngày\s+(?P<ngay>\d{1,2}\s*(?:/|tháng)\s*\d{1,2}\s*(?:/|năm)\s*\d{4})",
    re.IGNORECASE,
)
_DAY = re.compile(r"(\d{1,2})\s*(?:/|tháng)\s*(\d{1,2})\s*(?:/|năm)\s*(\d{4})", re.IGNORECASE)
_OFFICE_LINE = re.compile(
    r"^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|SỞ|BAN|VĂN PHÒNG|CHI CỤC|CỤC|TRUNG TÂM|BỘ|THANH TRA|"
    r"PHÒNG|CÔNG AN|TRƯỜNG|BỆNH VIỆN|LIÊN ĐOÀN)\b"
)
_PROVINCE_LINE = re.compile(r"(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG)\s+.+$")
_POWER = re.compile(r"^(T/?M|K/?T|T/?L|TUQ|Q)(?:\s*[./]\s*|(?<=/[MTL])\s+)(.*)$")
_OFFICES = {
    name.upper(): name
    for name in (
        *("Chủ tịch", "Phó Chủ tịch", "Giám đốc", "Phó Giám đốc", "Tổng Giám đốc", "Bộ trưởng"),
        *("Thứ trưởng", "Chánh Văn phòng", "Phó Chánh Văn phòng", "Chánh Thanh tra", "Trưởng Ban"),
        *("Phó Trưởng Ban", "Cục trưởng", "Phó Cục trưởng", "Bí thư", "Phó Bí thư", "Thủ tướng"),
        *("Trưởng phòng", "Phó Trưởng phòng", "Hiệu trưởng", "Tổng Biên tập", "Chi cục trưởng"),
        *("Phó Thủ tướng", "Quyền Chủ tịch", "Quyền Giám đốc", "Phó Chánh Thanh tra"),
        *("Phó Chủ tịch Thường trực", "Phó Giám đốc Thường trực", "Phó Bí thư Thường trực"),
    )
}


@dataclass
class Fields:
    """What is written of a document, and what could not be."""

    data: dict[str, Any] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    dong: dict[str, Span] = field(default_factory=dict)

    def put(self, key: str, value: Any, dong: Span) -> None:
        if key not in self.data and value:
            self.data[key] = value
            self.dong[key] = dong

    def doubt(self, key: str, words: str, dong: Span | None = None) -> None:
        self.notes.setdefault(key, words)
        if dong is not None:
            self.dong.setdefault(key, dong)


def read(papers: Sequence[Sequence[Node]], known: Known) -> Fields:
    """The fields of a document, by its papers' nodes; its first paper speaks first."""
    found = Fields()
    first = papers[0]
    for node in _formal(first):
        _take(node, found, known)
    for paper in papers[1:]:
        for node in _formal(paper):
            if "kem_theo" in node.data:
                _from_attached(node, found, known)
    _issuer(first, found)
    for paper in papers:
        for node in paper:
            if "chu_ky" in node.data:
                signer = _signer(node.data["chu_ky"])
                if signer["chuc_vu"]:
                    found.put("nguoi_ky", signer, node.dong)
                else:
                    found.doubt("nguoi_ky", f"Không thấy chức vụ của {signer['ho_ten']}; điền vào.")
    return found


def _formal(nodes: Sequence[Node]) -> Iterator[Node]:
    return (node for node in nodes if "so" not in node.data)


def _take(node: Node, found: Fields, known: Known) -> None:
    data = node.data
    if "so_van_ban" in data:
        _number(data["so_van_ban"], node.dong, found)
    elif "dia_danh_ngay" in data:
        _place_and_day(data["dia_danh_ngay"], node.dong, found)
    elif "ten_loai" in data:
        named = type_line(data["ten_loai"], known)
        if named is not None:
            found.put("loai_van_ban", named[0].ma, node.dong)
    elif "trich_yeu" in data:
        found.put("trich_yeu", data["trich_yeu"], node.dong)


def symbol_of(text: str) -> tuple[str, str]:
    """Number and symbol of «Số: 180 /KH-UBND», without the spaces that typing left in."""
    found = NUMBER.match(text)
    if found is None:
        return "", ""
    number = found["so"] or ""
    return number.strip(".…_"), re.sub(r"\s+", "", found["ky_hieu"] or "")


def _number(text: str, dong: Span, found: Fields) -> None:
    number, symbol = symbol_of(text)
    if number and symbol:
        found.put("so_ky_hieu", number + symbol, dong)
    elif symbol or not number:
        found.doubt("so_ky_hieu", f"Chỗ ghi số còn để trống («{text}»); điền số ký hiệu.", dong)
    else:
        found.put("so_ky_hieu", number, dong)


def _place_and_day(text: str, dong: Span, found: Fields) -> None:
    matched = PLACE_AND_DATE.match(text)
    if matched is None:
        return
    found.put("dia_danh", matched["noi"].strip(), dong)
    day = _day("/".join(matched[key].strip(" .…_") for key in ("ngay", "thang", "nam")))
    if day:
        found.put("ngay_ban_hanh", day, dong)
    else:
        found.doubt("ngay_ban_hanh", f"Ngày để trống hoặc không đúng («{text}»); điền ngày.", dong)


def _day(text: str) -> str:
    found = _DAY.search(text)
    if found is None:
        return ""
    day, month, year = (int(step) for step in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        return ""
    return f"{day:02}/{month:02}/{year}" if month < 3 else f"{day:02}/{month}/{year}"


def _from_attached(node: Node, found: Fields, known: Known) -> None:
    """«(Ban hành kèm theo Kế hoạch số … ngày …)» says the number of the paper it belongs to."""
    matched = _ATTACHED_NUMBER.search(node.data["kem_theo"])
    if matched is None:
        return
    named = known.type_of(matched["loai"])
    if named is None or named.ma != found.data.get("loai_van_ban"):
        return
    number = re.sub(r"\s+", "", matched["so"])
    if "so_ky_hieu" not in found.data:
        found.put("so_ky_hieu", number, node.dong)
        found.doubt("so_ky_hieu", "Lấy từ dòng kèm theo, vì đầu văn bản không có số.", node.dong)
    if "ngay_ban_hanh" not in found.data:
        found.put("ngay_ban_hanh", _day(matched["ngay"]), node.dong)
        found.doubt("ngay_ban_hanh", "Lấy từ dòng kèm theo, vì đầu văn bản không có ngày.")


def _issuer(first: Sequence[Node], found: Fields) -> None:
    for node in first:
        if "tham_quyen_ban_hanh" in node.data:
            found.put("co_quan_ban_hanh", node.data["tham_quyen_ban_hanh"], node.dong)
    for node in first:
        if "ten_co_quan" in node.data:
            found.put("co_quan_ban_hanh", _own_name(node.data["ten_co_quan"]), node.dong)


def _own_name(lines: Sequence[str]) -> str:
    """The issuer of a head: with an office of its own, not the one above it, whose province it
    takes: «ỦY BAN NHÂN DÂN TỈNH MẪU / SỞ NỘI VỤ» is «SỞ NỘI VỤ TỈNH MẪU»."""
    begins = [at for at, line in enumerate(lines) if _OFFICE_LINE.match(line)]
    if len(begins) < 2:
        return " ".join(lines)
    above, own = " ".join(lines[: begins[-1]]), " ".join(lines[begins[-1] :])
    if own == "VĂN PHÒNG":  # of the agency above, which it has no name without
        return f"{own} {above}"
    province = _PROVINCE_LINE.search(above)
    return own if province is None or province[0] in own else f"{own} {province[0]}"


def _signer(signature: dict[str, Any]) -> dict[str, str]:
    powers = signature["quyen_han"]
    office, power = "", ""
    for line in powers:
        matched = _POWER.match(line)
        if matched is None:
            office = line
        else:
            power = matched[1].replace("/", "") + "."
            office = office or ("" if power == "TM." else matched[2])
    if powers and _POWER.match(powers[-1]) is None:
        office = powers[-1]
    signer = {"ho_ten": _name(signature["ho_ten"]), "chuc_vu": office_name(office)}
    kept = [m[1].replace("/", "") + "." for line in powers if (m := _POWER.match(line))]
    own = [one for one in kept if one != "TM."] or kept
    return signer | ({"quyen_han": own[-1]} if own else {})


def office_name(capitals: str) -> str:
    """«PHÓ CHỦ TỊCH» -> «Phó Chủ tịch»."""
    words = " ".join(capitals.split())
    for name in sorted(_OFFICES, key=len, reverse=True):
        if words.startswith(name):
            rest = words[len(name) :].strip()
            return f"{_OFFICES[name]} {rest}".strip()
    return words.capitalize()


def _name(name: str) -> str:
    return name.title() if is_capital(name) else name
