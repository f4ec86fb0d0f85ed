"""What the registers know and an import may rely on: types of documents, provinces, agencies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from generator.recognition.agencies import read_agencies, split_agency_action
from generator.recognition.agency_index import AgencyIndex
from generator.records import Records
from generator.records.registers import agency_index
from generator.schema.indices import Index
from generator.schema.registers import DocumentType, ProvinceUnit
from generator.vietnamese import fold, match_key

_BRACKETS = re.compile(r"\s*\([^()]*\)")
_TITLES = re.compile(r"^(?:tỉnh|thành phố|tp\.?)\s+")


@dataclass(frozen=True)
class Known:
    """The registers as an import needs them; empty ones recognise less and never mislead. `tinh`:
    the folder of the province that the import is for."""

    loai: tuple[DocumentType, ...] = ()
    don_vi: tuple[ProvinceUnit, ...] = ()
    chi_so: tuple[Index, ...] = ()
    tinh: str | None = None
    co_quan: AgencyIndex = field(default_factory=lambda: AgencyIndex.build(()), repr=False)

    def type_of(self, words: str) -> DocumentType | None:
        """The type of document whose name the words are, whatever their case."""
        wanted = match_key(words)
        return next((one for one in self.loai if match_key(one.ten) == wanted), None)

    def type_misread(self, words: str) -> DocumentType | None:
        """The type whose name the words are but for tone marks: «KÉ HOẠCH» of a scan."""
        wanted = fold(words)
        return next((one for one in self.loai if fold(one.ten) == wanted), None)

    def type_by_sign(self, number: str) -> DocumentType | None:
        """The type whose letters stand in a number: «45/2026/NQ-HĐND», «01-KH/TU»."""
        signs = re.findall(r"[^\W\d_]+", number)
        return next((one for sign in signs for one in self.loai if one.viet_tat == sign), None)

    def province_of(self, words: str, day: date | None) -> ProvinceUnit | None:
        """The province or city that the words name, as it stood on that day."""
        wanted = _TITLES.sub("", match_key(words))
        named = [
            one
            for one in self.don_vi
            if wanted in {_TITLES.sub("", match_key(name)) for name in (one.ten, *one.bi_danh)}
        ]
        return next((one for one in named if _stood(one, day)), named[-1] if named else None)

    def own_name(self, day: date | None) -> str:
        """«tỉnh Long An», «thành phố Huế»: the province that the import is for; empty if none."""
        own = [unit for unit in self.don_vi if unit.ma == self.tinh]
        unit = next((one for one in own if _stood(one, day)), own[-1] if own else None)
        if unit is None:
            return ""
        return f"{'tỉnh' if unit.loai == 'tinh' else 'thành phố'} {unit.ten}"

    def index_of(self, words: str) -> str | None:
        """The code of the index that the words speak of most often; None where of none."""
        text = match_key(words)
        times = {
            index.ma: text.count(match_key(index.ten_ngan))
            + text.count(match_key(_BRACKETS.sub("", index.ten)))
            for index in self.chi_so
        }
        most = max(times, key=lambda ma: times[ma], default=None)
        return most if most is not None and times[most] else None

    def names_only_agencies(self, words: str) -> bool:
        """Whether the words are names of agencies and nothing else."""
        reading = read_agencies(words, self.co_quan)
        return bool(reading.nhac_toi) and not reading.con_lai

    def leading_agencies(self, words: str) -> str | None:
        """The words at the start that say who acts, exactly as printed; None where none do."""
        actions = split_agency_action(words, self.co_quan)
        if not actions or not actions[0].co_quan:
            return None
        found = actions[0].co_quan
        first = min(one.vi_tri[0] for one in found)
        return words[first : max(one.vi_tri[1] for one in found)].strip()


def _stood(unit: ProvinceUnit, day: date | None) -> bool:
    if day is None:
        return unit.den_ngay is None
    after = unit.tu_ngay is None or unit.tu_ngay <= day
    return after and (unit.den_ngay is None or day <= unit.den_ngay)


def names_of(units: Iterable[ProvinceUnit]) -> frozenset[str]:
    """Every name of the provinces and cities, as printed."""
    return frozenset(name for unit in units for name in (unit.ten, *unit.bi_danh))


def known_in(records: Records, tinh: str | None) -> Known:
    """What the registers of a data folder know in a province (None: in any)."""
    registers = records.registers
    types, units = registers.loai_van_ban, registers.tinh_thanh
    return Known(
        types.van_ban_hanh_chinh if types else (),
        units.don_vi if units else (),
        registers.chi_so,
        tinh,
        agency_index(registers, records.province(tinh) if tinh else None),
    )
