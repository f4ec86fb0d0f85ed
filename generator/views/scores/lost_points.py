"""The tree of lost points as a page shows it: each row with its action, or whose it shares."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from generator.model.dataset import Dataset
from generator.model.items import Criterion
from generator.model.lost_points import LostPoints, LostTree, Remedy
from generator.model.score_sheets import ScoreSheet
from generator.recognition.points import Kind, read_points
from generator.schema.indices import IndexVersion
from generator.schema.walk import passages
from generator.views.deadlines import due_note
from generator.views.scores.doubts import Doubt, Doubts


@dataclass(frozen=True)
class LostLine:
    """A row of the tree. Figures `*_in` are as printed, `mat` is reckoned (or of the parts, where
    the score is blank). `viec`: whether an action is printed in this row; `nhu_dong`: the code of
    the row above whose action covers this one. `dieu_tra`: what the area lost in the survey."""

    tieu_chi: Criterion
    neo: str
    mat: Decimal | None
    theo_con: bool
    khong_ke: Decimal | None
    viec: bool
    nhu_dong: str
    ghi_chu_han: str
    nghi_van: Doubt | None
    dieu_tra: Decimal | None
    con: tuple[LostLine, ...]

    @property
    def mat_con(self) -> Decimal | None:
        """What the listed parts lost together."""
        known = [child.mat for child in self.con]
        if not known or any(value is None for value in known):
            return None
        return sum((value for value in known if value is not None), Decimal(0))


@dataclass(frozen=True)
class LostView:
    """The tree of one table of criteria. `la_tham_dinh`: it covers the appraised part only."""

    dong: tuple[LostLine, ...]
    cay: LostTree = field(repr=False)
    la_tham_dinh: bool


def anchor(row: Criterion) -> str:
    """The id of a row on the unit's page: `tieu-chi-6-1-3`."""
    return f"tieu-chi-{(row.stt or row.ma).replace('.', '-')}"


def lost_view(
    tree: LostTree, survey: dict[str, Decimal], doubts: Doubts, *, is_appraised: bool
) -> LostView:
    """The lines of a tree. `survey`: points that an area lost in the survey, by code."""
    remedy_of = {row.ma: remedy for remedy in tree.viec for row in remedy.dong}
    lines = tuple(_line(node, remedy_of, survey, doubts) for node in tree.goc)
    return LostView(lines, tree, is_appraised)


def _line(
    node: LostPoints, remedy_of: dict[str, Remedy], survey: dict[str, Decimal], doubts: Doubts
) -> LostLine:
    row = node.tieu_chi
    remedy = remedy_of.get(row.ma)
    begins = remedy is not None and remedy.dau.ma == row.ma
    return LostLine(
        row,
        anchor(row),
        node.mat,
        node.theo_con,
        node.khong_ke,
        begins,
        "" if remedy is None or begins else remedy.dau.stt or "",
        due_note(row.han),
        doubts.get(("phu-luc", row.stt or "")),
        survey.get(row.stt or ""),
        tuple(_line(child, remedy_of, survey, doubts) for child in node.con),
    )


def states_loss(dataset: Dataset, sheet: ScoreSheet, lost: Decimal) -> bool:
    """Whether the document of a sheet says in its own text that so many points were lost."""
    linked = dataset.documents.get(sheet.nguon.van_ban) if sheet.nguon.van_ban else None
    if linked is None:
        return False
    said = (one for node, _ in passages(linked.document) for one in read_points(node.text))
    return any(one.loai is Kind.LOST and one.gia_tri == lost for one in said)


def is_appraised_part(
    tree: LostTree, version: IndexVersion | None, printed: Decimal | None
) -> bool:
    """Whether a table of criteria covers just the appraised part of the index: by its printed
    total, or by the maxima of its areas."""
    if version is None or version.tham_dinh is None:
        return False
    if printed is not None:
        return printed == version.tham_dinh
    appraised = {area.ma: area.diem_tham_dinh for area in version.linh_vuc}
    areas = [node.tieu_chi for node in tree.goc if node.tieu_chi.stt in appraised]
    return bool(areas) and all(row.diem_chuan == appraised[row.stt or ""] for row in areas)
