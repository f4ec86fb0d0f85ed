"""The rows of the open-data tables about cited acts, cells in the order of their columns."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.citation_disagreements import disagreements
from generator.model.cited_acts import Act
from generator.model.dataset import Dataset
from generator.model.genealogy import genealogy
from generator.views import urls
from generator.views.citations.cites import RELATION_NAMES, act_address
from generator.views.open_data.table import Row, TableDefinition


def _citations_rows(dataset: Dataset) -> Iterator[Row]:
    """The edges of the graph: document -> act."""
    graph = genealogy(dataset)
    for mentions in graph.van_ban.values():
        for one in mentions:
            cited = one.trich_dan
            yield (
                one.van_ban,
                RELATION_NAMES[one.lien_he.quan_he],
                cited.loai,
                cited.so_ky_hieu,
                cited.ten,
                cited.ngay,
                cited.co_quan,
                cited.nguyen_van,
                urls.item(one.van_ban, one.doan.ma),
                cited.trich_yeu,
                one.khoa,
                act_address(graph.acts[one.khoa]),
            )


def _acts_rows(dataset: Dataset) -> Iterator[Row]:
    """The acts that others cite."""
    for act in sorted(genealogy(dataset).acts.values(), key=_by_key):
        if act.duoc_dan:
            yield (
                act.khoa,
                act.loai,
                act.so_ky_hieu,
                act.ten,
                act.ngay,
                act.co_quan,
                act.trich_yeu,
                len(act.duoc_dan),
                len(act.tinh),
                act_address(act),
                act.so_van_ban,
                act.van_ban,
            )


def _by_key(act: Act) -> str:
    return act.khoa


def _disagreements_rows(dataset: Dataset) -> Iterator[Row]:
    """One row a way of naming and place; a document's own head names itself."""
    for one in disagreements(dataset):
        for side in one.ben:
            khoa = " ".join(dict.fromkeys(each.khoa for each in side.cho)) or one.khoa[0]
            if side.dau_van_ban:
                where = urls.document(side.dau_van_ban)
                yield (one.ma, one.ve.value, khoa, side.ghi, None, side.dau_van_ban, where)
            for each in side.cho:
                address = urls.item(each.van_ban, each.doan.ma)
                words = each.nguyen_van
                yield (one.ma, one.ve.value, khoa, side.ghi, words, each.van_ban, address)


CITATIONS = TableDefinition(
    "can-cu",
    "Căn cứ và trích dẫn",
    "Mỗi dòng là một lần một văn bản dẫn văn bản khác.",
    tuple(
        "van_ban quan_he loai so_ky_hieu ten ngay co_quan nguyen_van dia_chi trich_yeu khoa"
        " dia_chi_van_ban".split()
    ),
    _citations_rows,
)


ACTS = TableDefinition(
    "van-ban-vien-dan",
    "Văn bản được viện dẫn",
    "Mỗi dòng là một văn bản mà văn bản trên cổng dẫn tới; ghi như phần lớn các chỗ dẫn ghi.",
    tuple(
        "khoa loai so_ky_hieu ten ngay co_quan trich_yeu so_lan so_tinh dia_chi"
        " so_van_ban_dan van_ban".split()
    ),
    _acts_rows,
)


DISAGREEMENTS = TableDefinition(
    "bat-dong-vien-dan",
    "Chỗ viện dẫn không giống nhau",
    "Mỗi dòng là một cách ghi, ở một chỗ, của văn bản mà các chỗ dẫn ghi không giống nhau;"
    " các dòng cùng ma là một chỗ bất đồng. Cổng không sửa chỗ nào.",
    tuple("ma ve khoa ghi nguyen_van van_ban dia_chi".split()),
    _disagreements_rows,
)
