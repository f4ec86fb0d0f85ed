"""One embed of each kind, with words that HTML could take for markup."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from generator.views.charts import AreaBar, AreaBars
from generator.views.embeds.embed import (
    CardBody,
    Cell,
    Column,
    Embed,
    Entry,
    FigureBody,
    ListBody,
    Row,
    TableBody,
)

DAY = date(2026, 11, 22)
PAGE = "/van-ban/tinh-mau/2025/1-kh-ubnd/"
SOURCE = "Kế hoạch 1/KH-UBND ngày 15/01/2025 của UBND tỉnh Mẫu"

_COLUMNS = (
    Column("STT", 7),
    Column("Nhiệm vụ", 32),
    Column("Thời gian thực hiện", 14),
    Column("Cơ quan chủ trì", 17),
    Column("Cơ quan phối hợp", 17),
)
_ROWS = (
    Row((Cell("1"), Cell("Xây dựng báo cáo"), Cell(), Cell(), Cell()), nhom=True),
    Row(
        (
            Cell("1.1"),
            Cell('Tổng kết, đánh giá việc thực hiện <i>cơ chế một cửa</i> & "liên thông"'),
            Cell("Trước ngày 15/5/2025", "ngày cuối 14/05/2025"),
            Cell("Sở Nội vụ"),
            Cell("Các sở, ngành tỉnh\nUBND cấp huyện"),
        )
    ),
    Row(
        (
            Cell("1.2"),
            Cell("Đo lường sự hài lòng"),
            Cell("Quý IV"),
            Cell(them="như dòng trên"),
            Cell(),
        )
    ),
)
TABLE = TableBody("Nhiệm vụ: 3 dòng", _COLUMNS, _ROWS)
FIGURES = TableBody(
    "Số liệu của hình",
    (
        Column("Lĩnh vực", 54),
        Column("Số nguồn in", 23, True),
        Column("Mất (điểm, cổng tính)", 23, True),
    ),
    (
        Row((Cell("Công tác chỉ đạo, điều hành"), Cell("6/8.5"), Cell("2,5"))),
        Row((Cell("Cải cách tài chính công"), Cell("12.5/12.5"), Cell("0"))),
    ),
    Row((Cell("Tổng"), Cell("18.5/21"), Cell("2,5")), nhom=True),
)
CHART = AreaBars(
    tieu_de="Chỉ số Mẫu năm 2024: Mẫu",
    mo_ta="2 lĩnh vực.",
    nguon="Báo Mẫu",
    dia_chi="/chi-so/chi-so-mau/2024/tinh-mau/",
    linh_vuc=(
        AreaBar("1", "Công tác chỉ đạo, điều hành", Decimal(6), Decimal("8.5"), "6/8.5"),
        AreaBar("2", "Cải cách tài chính công", Decimal("12.5"), Decimal("12.5"), "12.5/12.5"),
    ),
)


def embed(than: TableBody | ListBody | CardBody | FigureBody, ma: str = "", neo: str = "") -> Embed:
    """An embed of the sample document."""
    return Embed(PAGE, ma, neo, "Nhiệm vụ của <b>tỉnh Mẫu</b>", "Để thử", than, SOURCE, DAY)


SAMPLES = {
    "bang": embed(TABLE, "ke-hoach-bang-nhiem-vu", "ke-hoach-bang-nhiem-vu"),
    "danh-sach": embed(
        ListBody(
            (
                Entry("1.1", 'Tổng kết <i>một cửa</i> & "liên thông"', (("Chủ trì", "Sở Nội vụ"),)),
                Entry("", "Đo lường sự hài lòng", (("Thời hạn", "Quý IV"), ("Phối hợp", "Các sở"))),
            )
        ),
        "viec",
    ),
    "the": replace(
        embed(CardBody("79,68", "/100", (("Xếp hạng", "48 trong 63 tỉnh, thành phố"),))),
        ten="PAR Index năm 2019: Mẫu",
    ),
    "hinh": embed(FigureBody(CHART, FIGURES), "bieu-do"),
}
