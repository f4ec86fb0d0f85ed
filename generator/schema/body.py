"""The body of a document: the tree of what is printed, in the order of the paper.

A node is one of four kinds, told apart by its keys: a numbered item (`so`), a text leaf
(`doan`, `gach`, `cong`), a formal line of Nghị định 30/2020/NĐ-CP (`so_van_ban`, `can_cu` …),
or a table (`bang_nhiem_vu`, `bang_tieu_chi`, `bang_diem`, `bang`).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from generator.schema.base import Code, Record, Text
from generator.schema.readings import ReadPassage
from generator.schema.tables import CriteriaTable, PlainTable, ScoreTable, TaskTable


class Meaning(StrEnum):
    """What a passage is, beside its printed form (key `la`)."""

    TASK = "nhiem_vu"
    TARGET = "chi_tieu"
    DUTY = "phan_cong"
    AUDIENCE = "doi_tuong"
    MESSAGE = "noi_dung_tuyen_truyen"
    CHANNEL = "hinh_thuc_tuyen_truyen"
    SOLUTION = "giai_phap"


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


class Passage(Record):
    """What a numbered item and a text leaf share."""

    la: Annotated[tuple[Meaning, ...], BeforeValidator(_listed)] = ()
    co_quan: Text | None = None
    doc_la: ReadPassage = ReadPassage()
    ma: Code | None = None
    noi_dung: tuple[Node, ...] = ()


class NumberedItem(Passage):
    """An item with a printed mark; prints the mark, the heading, the text, then the children."""

    so: Text
    ten: Text | None = None
    doan: Text | None = None

    @model_validator(mode="after")
    def _has_wording(self) -> NumberedItem:
        if self.ten is None and self.doan is None:
            raise PydanticCustomError("empty_item", "empty")
        return self

    @property
    def mark(self) -> str:
        return self.so

    @property
    def text(self) -> str:
        return " ".join(part for part in (self.ten, self.doan) if part)


class Paragraph(Passage):
    """A paragraph without a mark."""

    doan: Text
    mark = property(lambda self: "")
    text = property(lambda self: self.doan)


class Bullet(Passage):
    """A line printed behind a hyphen."""

    gach: Text
    mark = property(lambda self: "-")
    text = property(lambda self: self.gach)


class PlusBullet(Passage):
    """A line printed behind a plus sign, one step below the hyphen."""

    cong: Text
    mark = property(lambda self: "+")
    text = property(lambda self: self.cong)


class Recipients(Record):
    """«Nơi nhận»: each line is printed behind a hyphen."""

    ten: Text
    dong: tuple[Text, ...]


class Signature(Record):
    """Whose authority is signed for, in printed lines, and the name of the signer."""

    quyen_han: tuple[Text, ...] = ()
    ho_ten: Text


FORMAL_TEXT_KEYS = (
    "so_van_ban",
    "dia_danh_ngay",
    "ten_loai",
    "trich_yeu",
    "kem_theo",
    "tham_quyen_ban_hanh",
    "can_cu",
    "menh_lenh",
    "tieu_de",
)
FORMAL_KEYS = ("ten_co_quan", "quoc_hieu", *FORMAL_TEXT_KEYS, "noi_nhan", "chu_ky")
TABLE_KEYS = ("bang_nhiem_vu", "bang_tieu_chi", "bang_diem", "bang")
TEXT_KEYS = ("doan", "gach", "cong")


class _OneOf(Record):
    @property
    def kind(self) -> str:
        """The one key that this node has."""
        return next(iter(self.model_fields_set))

    @model_validator(mode="after")
    def _exactly_one(self) -> _OneOf:
        if len(self.model_fields_set) != 1:
            keys = ", ".join(sorted(self.model_fields_set))
            raise PydanticCustomError("several_kinds", "several", {"keys": keys})
        return self


class FormalLine(_OneOf):
    """A part of the form of administrative documents, as printed."""

    ten_co_quan: tuple[Text, ...] | None = None
    quoc_hieu: tuple[Text, ...] | None = None
    so_van_ban: Text | None = None
    dia_danh_ngay: Text | None = None
    ten_loai: Text | None = None
    trich_yeu: Text | None = None
    kem_theo: Text | None = None
    tham_quyen_ban_hanh: Text | None = None
    can_cu: Text | None = None
    menh_lenh: Text | None = None
    tieu_de: Text | None = None
    noi_nhan: Recipients | None = None
    chu_ky: Signature | None = None


class Table(_OneOf):
    """A table of the document."""

    bang_nhiem_vu: TaskTable | None = None
    bang_tieu_chi: CriteriaTable | None = None
    bang_diem: ScoreTable | None = None
    bang: PlainTable | None = None


def _kind(value: Any) -> str | None:
    if not isinstance(value, dict):
        return None
    if "so" in value:
        return "so"
    for key in (*TEXT_KEYS, *FORMAL_KEYS, *TABLE_KEYS):
        if key in value:
            if key in FORMAL_KEYS:
                return "the_thuc"
            return "bang" if key in TABLE_KEYS else key
    return None


Node = Annotated[
    Annotated[NumberedItem, Tag("so")]
    | Annotated[Paragraph, Tag("doan")]
    | Annotated[Bullet, Tag("gach")]
    | Annotated[PlusBullet, Tag("cong")]
    | Annotated[FormalLine, Tag("the_thuc")]
    | Annotated[Table, Tag("bang")],
    Discriminator(
        _kind,
        custom_error_type="unknown_node",
        custom_error_message="unknown node",
    ),
]

for _model in (Passage, NumberedItem, Paragraph, Bullet, PlusBullet):
    _model.model_rebuild()


class Part(Record):
    """A decision, the plan issued with it, an appendix: one paper inside the file."""

    ma: Code
    ten: Text
    noi_dung: tuple[Node, ...] = Field(min_length=1)
