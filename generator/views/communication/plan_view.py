"""One document's communication as its pages show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.views import urls


@dataclass(frozen=True)
class AgencyRef:
    """An agency's name, and its page if it has one."""

    ten: str
    duong: str | None


@dataclass(frozen=True)
class ChannelLine:
    """A channel: its printed number, its words, who runs it (`theo_muc`: by the heading above),
    how often, for whom; empty where the text does not say."""

    so: str
    noi_dung: str
    ngan: str
    dia_chi: str
    ai: tuple[AgencyRef, ...]
    theo_muc: str | None
    neu_ten: tuple[AgencyRef, ...]
    tan_suat: tuple[str, ...]
    cho: tuple[str, ...]
    so_tin: int


@dataclass(frozen=True)
class Cell:
    """A content or audience in a channel: the words that connect them, the pieces recorded."""

    kenh: str
    ten_kenh: str
    nguyen_van: str
    so_tin: int


@dataclass(frozen=True)
class MatrixRow:
    """A content or an audience over all channels. `nhom`: the groups that an audience names."""

    so: str
    noi_dung: str
    ngan: str
    dia_chi: str
    nhom: tuple[str, ...]
    o: tuple[Cell, ...]
    so_tin: int


@dataclass(frozen=True)
class PieceLine:
    """A piece that went out. `kenh`, `noi_dung`: printed numbers and addresses of its channel
    and contents; `doi_tuong`: words and addresses of its audiences."""

    ten: str
    ngay: date
    kenh: tuple[str, str]
    noi_dung: tuple[tuple[str, str], ...]
    doi_tuong: tuple[tuple[str, str], ...]
    lien_ket: str | None
    so_luong: str | None


@dataclass(frozen=True)
class MentionLine:
    """A passage about communication: who is to do it, by when, how often, as far as it says."""

    so: str
    noi_dung: str
    dia_chi: str
    co_quan: str | None
    ai: tuple[AgencyRef, ...]
    thoi_han: str | None
    tan_suat: tuple[str, ...]


@dataclass(frozen=True)
class PlanView:
    """One document's communication. `co_noi`: whether any passage itself names a channel."""

    van_ban: str
    ten: str
    trich_yeu: str
    tinh: str
    ten_tinh: str
    la_rieng: bool
    doi_tuong: tuple[MatrixRow, ...]
    noi_dung: tuple[MatrixRow, ...]
    kenh: tuple[ChannelLine, ...]
    tin_bai: tuple[PieceLine, ...]
    doan: tuple[MentionLine, ...]

    @property
    def duong(self) -> str:
        return urls.communication(self.van_ban)

    @property
    def co_noi(self) -> bool:
        rows = (*self.noi_dung, *self.doi_tuong)
        return any(cell.nguyen_van for row in rows for cell in row.o)

    @property
    def so_nhom(self) -> int:
        return sum(len(row.nhom) or 1 for row in self.doi_tuong)

    @property
    def dem(self) -> tuple[str, ...]:
        """What the plan holds, counted in words."""
        counts = (
            (self.so_nhom, "nhóm đối tượng"),
            (len(self.noi_dung), "nội dung"),
            (len(self.kenh), "kênh"),
            (len(self.doan), "việc được giao" if self.la_rieng else "đoạn nói về tuyên truyền"),
        )
        return tuple(f"{count} {name}" for count, name in counts if count)
