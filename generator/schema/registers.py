"""The registers of `danh-muc/` and a province's own file `tinh.yml`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.schema.base import Code, DateText, Record, Text
from generator.schema.contact import Contact


class ProvinceUnit(Record):
    """A province or city in one period; the same slug may stand for two units in turn."""

    ma: Code
    ten: Text
    loai: Literal["tinh", "thanh-pho"]
    ma_so: Text
    tu_ngay: DateText | None = None
    den_ngay: DateText | None = None
    nay_thuoc: Code | None = None
    hop_nhat_tu: tuple[Code, ...] = ()
    thay_doi: Literal["hop-nhat", "giu-nguyen", "doi-ten"] | None = None
    bi_danh: tuple[Text, ...] = ()


class ProvinceRegister(Record):
    """`danh-muc/tinh-thanh.yml`. `can_cu`: what decided the merger of 1 July 2025."""

    nguon: Text
    can_cu: Text | None = None
    don_vi: tuple[ProvinceUnit, ...]


class Tile(Record):
    """A province's square in the schematic map; row and column count from 1."""

    ma: Code
    hang: int
    cot: int


class IslandTile(Tile):
    """An archipelago's square, with the province or city that administers it."""

    ten: Text
    thuoc: Code


class TileMap(Record):
    """`danh-muc/ban-do-o.yml`: a schema of our own, without boundaries."""

    nguon: Text
    moi: tuple[Tile, ...]
    cu: tuple[Tile, ...]
    quan_dao_moi: tuple[IslandTile, ...] = ()
    quan_dao_cu: tuple[IslandTile, ...] = ()


class Agency(Record):
    """An agency, with the other ways in which documents write its name."""

    ma: Code
    ten: Text
    loai: Text
    cap: Text = "tinh"
    bi_danh: tuple[Text, ...] = ()


class AgencyGroup(Record):
    """Words that mean many agencies at once. `thanh_phan`: the kinds of agencies (`loai`) that
    belong to it for certain; empty where the words leave it open."""

    ma: Code
    ten: Text
    gom: Text
    thanh_phan: tuple[Code, ...] = ()
    bi_danh: tuple[Text, ...] = ()


class AgencyRegister(Record):
    """`danh-muc/co-quan.yml`."""

    nguon: Text
    co_quan: tuple[Agency, ...]
    nhom: tuple[AgencyGroup, ...]


class DocumentType(Record):
    """A type of document of Nghị định 30/2020/NĐ-CP, or of normative documents."""

    ma: Code
    ten: Text
    viet_tat: Text | None = None


class DocumentTypeRegister(Record):
    """`danh-muc/loai-van-ban.yml`."""

    nguon: Text
    van_ban_hanh_chinh: tuple[DocumentType, ...]
    ban_sao: tuple[DocumentType, ...] = ()
    van_ban_qppl: tuple[DocumentType, ...] = ()


class Abbreviation(Record):
    """An abbreviation met in the documents."""

    viet_tat: Text
    day_du: Text
    giai_thich: Text | None = None


class Term(Record):
    """A term, explained in one or two plain sentences of our own."""

    ma: Code
    ten: Text
    giai_thich: Text
    nguon: Text | None = None


class TermRegister(Record):
    """`danh-muc/thuat-ngu.yml`. `chu_hay_go`: short forms and other words (`trễ hạn`,
    `administrative reform`) that no document prints but readers type; only the search knows
    them."""

    nguon: Text
    viet_tat: tuple[Abbreviation, ...]
    chu_hay_go: tuple[Abbreviation, ...] = ()
    thuat_ngu: tuple[Term, ...]


class ReformArea(Record):
    """An area (lĩnh vực) of the programme, of plans or of the index, and where it is named.
    `bi_danh`: other wordings by which headings name it."""

    ma: Text
    so: Text | None = None
    nhan: Text | None = None
    ten: Text
    bi_danh: tuple[Text, ...] = ()
    nguon: Text


class AreaMatch(Record):
    """One line of the comparison of the three lists; a list without a like area is left out."""

    chuong_trinh_2011_2020: Text | None = None
    ke_hoach: Text | None = None
    par_index: Text | None = None


class ReformAreaRegister(Record):
    """`danh-muc/linh-vuc.yml`: three separate lists with a mapping, never one."""

    nguon: Text
    chuong_trinh_2011_2020: tuple[ReformArea, ...]
    ke_hoach: tuple[ReformArea, ...]
    par_index: tuple[ReformArea, ...]
    tuong_ung: tuple[AreaMatch, ...]


class Province(Record):
    """`<tinh>/tinh.yml`: the agencies that only this province has, and its contact for reports of
    mistakes, which goes before the site's own."""

    ma: Code = Field(description="Mã của tỉnh, đúng như tên thư mục.")
    gop_y: Contact | None = None
    co_quan: tuple[Agency, ...] = Field(
        default=(), description="Cơ quan mang tên riêng của tỉnh: mã, tên, loại."
    )


class Succession(Record):
    """One agency's work passed to another on a day. Without `sang` it only ended: the source does
    not say who took the work over. `tinh`: in one province only; `phan_viec`: which part of the
    work, where it was divided; `ngay_la`: whether the new agency worked from `tu_ngay` on, or the
    merger was made known on that day. Without `nguon` the statement waits in the register and is
    not published."""

    tu: Code
    sang: Code | None = None
    tu_ngay: DateText | None = None
    ngay_la: Literal["hieu-luc", "cong-bo"] = "hieu-luc"
    tinh: Code | None = None
    phan_viec: Text | None = None
    nguon: tuple[Text, ...] = ()
    lien_ket: Text | None = None
    ghi_chu: Text | None = None


class SuccessionRegister(Record):
    """`danh-muc/ke-thua.yml`: who answers today for agencies that are no more."""

    nguon: Text
    ke_thua: tuple[Succession, ...]


class ServedCriterion(Record):
    """A criterion of an index that a measure serves, in one version of the criteria set."""

    chi_so: Code
    phien_ban: Text
    ma: Text


class MeasureTopic(Record):
    """Measures of one matter. `vi_sao_khac`: why their figures are not compared with each other,
    in one sentence for readers."""

    ma: Code
    ten: Text
    vi_sao_khac: Text | None = None


class Measure(Record):
    """What targets of several provinces and years measure alike: the same share of the same
    things. `tu_khoa`: wordings, each a list of words that all stand in the clause of a target;
    `tru`: words that must not. `don_vi`: the unit that its figures are compared in."""

    ma: Code
    ten: Text
    giai_thich: Text
    don_vi: Text
    chu_de: Code | None = None
    tu_khoa: tuple[tuple[Text, ...], ...] = ()
    tru: tuple[Text, ...] = ()
    tieu_chi: tuple[ServedCriterion, ...] = ()


class MeasureRegister(Record):
    """`danh-muc/thuoc-do.yml`."""

    nguon: Text
    chu_de: tuple[MeasureTopic, ...] = ()
    thuoc_do: tuple[Measure, ...]
