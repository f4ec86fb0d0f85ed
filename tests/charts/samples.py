"""Charts of the sample province. Every figure is made up."""

from __future__ import annotations

from decimal import Decimal

from generator.views.charts import (
    AreaBar,
    AreaBars,
    Chart,
    Part,
    PartsBar,
    ScoreMap,
    ScoreTile,
    TrendChart,
    UnitDot,
    UnitStrip,
    YearPoint,
)

D = Decimal
PAGE = "/chi-so/chi-so-mau/2024/tinh-mau/"
SOURCE = "Quyết định số 1/QĐ-MAU ngày 2/1/2025 của Bộ Mẫu (số liệu mẫu)"


def area_bars() -> AreaBars:
    rows = (
        ("1", "Công tác chỉ đạo, điều hành cải cách hành chính", "6,5", "8.5", "6.5/8.5"),
        ("2", "Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật", "10", "10", "10/10"),
        ("3", "Cải cách thủ tục hành chính", "11.25", "13.5", "11.25/13.5"),
        ("4", "Cải cách tổ chức bộ máy hành chính nhà nước", "8.75", "12", "8.75/12"),
        (
            "5",
            "Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức",
            "9.3",
            "13.5",
            "9.30/13.5",
        ),
        ("6", "Cải cách tài chính công", "7.3", "11", "7.3/11"),
        ("7", "Hiện đại hóa hành chính", "12.98", "15", "12.98/15"),
        ("8", 'Tác động của cải cách hành chính <b>&"', None, "16.5", "–"),
    )
    return AreaBars(
        tieu_de="Tỉnh Mẫu được và mất điểm ở đâu năm 2024",
        mo_ta="Tám lĩnh vực; mất nhiều nhất ở lĩnh vực 5: 4,2 điểm trên 13,5.",
        nguon=SOURCE,
        dia_chi=PAGE,
        so_lon="79,68",
        so_lon_phu="trên 100 điểm · hạng 48/63",
        linh_vuc=tuple(
            AreaBar(ma, ten, D(dat.replace(",", ".")) if dat else None, D(most), printed)
            for ma, ten, dat, most, printed in rows
        ),
    )


def parts_bar() -> PartsBar:
    return PartsBar(
        tieu_de="Hai phần của điểm Tỉnh Mẫu năm 2024",
        mo_ta="Thẩm định 53,15 trên 66,5 điểm; điều tra xã hội học 26,53 trên 33,5 điểm.",
        nguon=SOURCE,
        dia_chi=PAGE,
        so_lon="79,68",
        so_lon_phu="trên 100 điểm · hạng 48/63",
        toi_da=D(100),
        in_la="79,68/100",
        phan=(
            Part("Thẩm định", D("53.15"), D("66.5"), "53,15/66,5"),
            Part("Điều tra xã hội học", D("26.53"), D("33.5"), "26,53/33,5", cong_tinh=True),
        ),
    )


def trend() -> TrendChart:
    version = "Bộ tiêu chí khác: điểm không so được với các năm trước"
    merger = "Sáp nhập tỉnh ngày 1/7/2025, từ đây so 34 đơn vị"
    return TrendChart(
        tieu_de="Điểm Tỉnh Mẫu qua các năm",
        mo_ta="Từ 2016 đến 2025, ngắt ở năm 2019, 2022 và 2025.",
        nguon=SOURCE,
        dia_chi="/chi-so/chi-so-mau/tinh-mau/",
        so_lon="79,68",
        so_lon_phu="điểm năm 2025",
        diem=(
            YearPoint(2016, D("71.2"), "71,20"),
            YearPoint(2017, D("74.35"), "74,35"),
            YearPoint(2018, D("73.9"), "73,90"),
            YearPoint(2019, D("79.68"), "79,68", version),
            YearPoint(2020, D("81.4"), "81,40"),
            YearPoint(2022, D("84.61"), "84.61", version),
            YearPoint(2023, D("86.77"), "86,77"),
            YearPoint(2024, D("88.02"), "88,02"),
            YearPoint(2025, D("79.68"), "79,68", merger),
        ),
        tu=D(0),
        den=D(100),
    )


def unit_strip(count: int = 11) -> UnitStrip:
    names = ("Tỉnh Mẫu", "Thành phố Mẫu Ven Biển Phía Nam", "Mẫu Thượng", "Mẫu Hạ")
    units = tuple(
        UnitDot(
            names[n] if n < len(names) else f"Đơn vị mẫu {n}",
            D("91.87") - D("0.43") * n,
            f"{D('91.87') - D('0.43') * n}".replace(".", ","),
            noi_bat=n == 4 % count,
        )
        for n in range(count)
    )
    return UnitStrip(
        tieu_de="Chỉ số mẫu năm 2024 của các đơn vị đã biết",
        mo_ta=f"{count} trong 63 đơn vị mẫu, cao nhất 91,87 điểm.",
        nguon=SOURCE,
        dia_chi="/chi-so/chi-so-mau/2024/",
        cac_don_vi=units,
        so_don_vi=63,
        loai_don_vi="tỉnh, thành phố",
        tu=D(0),
        den=D(100),
    )


def score_map() -> ScoreMap:
    names = ("Mẫu Thượng", "Mẫu Hạ", "Tỉnh Mẫu", "TP. Mẫu Ven Biển", "Khuyết", "Mẫu Trung")
    tiles = []
    for n in range(34):
        row, column = divmod(n, 5)
        figure = None if n % 3 == 1 else D("75") + D("0.37") * n
        printed = "" if figure is None else f"{figure}".replace(".", ",")
        tiles.append(ScoreTile(names[n % 6], row + 1, column + 1 + row % 2, figure, printed))
    tiles.append(ScoreTile("Quần đảo Mẫu Xa", 4, 8, None, "", quan_dao=True))
    return ScoreMap(
        tieu_de="Chỉ số mẫu năm 2024 theo đơn vị",
        mo_ta="Mỗi ô một đơn vị; ô nét đứt chưa có số.",
        nguon=SOURCE,
        dia_chi="/chi-so/chi-so-mau/2024/",
        o=tuple(tiles),
        so_don_vi=34,
        loai_don_vi="tỉnh, thành phố",
    )


CHARTS: dict[str, Chart] = {
    "linh-vuc": area_bars(),
    "hai-phan": parts_bar(),
    "qua-nam": trend(),
    "don-vi": unit_strip(),
    "ban-do": score_map(),
}
