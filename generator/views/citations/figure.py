"""The figure of a document between the acts it rests on and the documents that cite it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.views.charts import Chart

MOST_NAMES = 8
"""Names drawn on one side; the list beside the figure has all."""


@dataclass(frozen=True, kw_only=True)
class GenealogyFigure(Chart):
    """`ten`: the document. `goc`, `ngon`: names of the acts it rests on and of the documents that
    cite it, the first of `so_goc` and `so_ngon`. For pages only: there is no file form."""

    ten: str
    goc: tuple[str, ...]
    so_goc: int
    ngon: tuple[str, ...]
    so_ngon: int


def genealogy_figure(
    ten: str, duong: str, goc: tuple[str, ...], ngon: tuple[str, ...]
) -> GenealogyFigure | None:
    """The figure; None where it would join fewer than three names and so tell nothing."""
    if len(goc) + len(ngon) < 2:
        return None
    rests = f"{ten} căn cứ, thực hiện {len(goc)} văn bản" if goc else ten
    cited = f"được dẫn trong {len(ngon)} văn bản trên cổng" if ngon else ""
    words = ", ".join(filter(None, [rests, cited]))
    return GenealogyFigure(
        tieu_de=f"{ten} đứng giữa những văn bản nào",
        mo_ta=f"{words}. Danh sách đầy đủ ở ngay bên dưới.",
        nguon=ten,
        dia_chi=duong,
        ten=ten,
        goc=goc[:MOST_NAMES],
        so_goc=len(goc),
        ngon=ngon[:MOST_NAMES],
        so_ngon=len(ngon),
    )
