"""A small paper with everything that papers have, for the tests of its writers. Made up."""

from __future__ import annotations

from datetime import date

from generator.views.paper.paper import (
    Align,
    Cell,
    LetterHead,
    Line,
    Paper,
    PaperTable,
    Run,
    Section,
    SignatureBlock,
    Style,
)


def words(text: str, *, bold: bool = False, italic: bool = False) -> tuple[Run, ...]:
    return (Run(text, bold, italic),)


def cells(*texts: str, header: bool = False) -> tuple[Cell, ...]:
    return tuple(Cell(words(text, bold=header), header=header) for text in texts)


TASKS = PaperTable(
    caption="Nhiệm vụ năm 2025",
    widths=(8, 42, 20, 15, 15),
    head=(cells("STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", header=True),),
    rows=(
        (Cell(words("I"), align=Align.CENTRE), Cell(words("Thể chế", bold=True), columns=4)),
        (
            *cells("1", "- Rà soát văn bản & <quy trình>"),
            Cell(words("Sở Nội vụ"), rows=2),
            *cells("Các sở, ngành", "Trước ngày 15/5/2025"),
        ),
        cells("2", "=1+1 là chữ, không phải công thức", "- Một;\n- Hai.", "Quý IV"),
    ),
    summary="Bảng nhiệm vụ",
)

PAPER = Paper(
    path="/van-ban/tinh-mau/2025/12-kh-ubnd/",
    title="Kế hoạch 12/KH-UBND – Tỉnh Mẫu",
    source=(
        "Trình bày lại từ dữ liệu của cổng; không thay bản gốc đã ký.",
        "Nguồn: bản chép Kế hoạch 12/KH-UBND, nhận ngày 02/02/2025.",
    ),
    day=date(2025, 1, 31),
    sections=(
        Section(
            (
                LetterHead(
                    ("ỦY BAN NHÂN DÂN", "TỈNH MẪU"),
                    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
                    "Số: 12/KH-UBND",
                    "Tỉnh Mẫu, ngày 31 tháng 01 năm 2025",
                ),
                Line(words("KẾ HOẠCH", bold=True), Style.TYPE_NAME),
                Line(words("Cải cách hành chính năm 2025", bold=True), Style.SUBJECT),
                Line(words("Căn cứ Luật Mẫu ngày 01/01/2020;", italic=True), Style.BASIS),
                Line(words("MỤC ĐÍCH"), Style.HEADING, "I.", 1, "ke-hoach-i"),
                Line(words("Nâng chất lượng phục vụ, đạt 98,5%."), mark="1.", ma="ke-hoach-i-1"),
                Line(words("Giảm 1.346 giờ chờ."), Style.BULLET, "-"),
                Line(words("Ở cấp xã."), Style.PLUS, "+"),
                Line(
                    (Run("Điều kiện: ", bold=True), Run("đủ người, đủ việc", italic=True), Run("."))
                ),
                SignatureBlock(
                    ("- Như trên;", "- Lưu: VT."),
                    ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
                    "Nguyễn Văn Mẫu",
                    "Nơi nhận:",
                ),
            )
        ),
        Section(
            (
                Line(words("PHỤ LỤC", bold=True), Style.TITLE),
                TASKS,
                Line(words("Ngày tính ra đặt cạnh chữ của văn bản."), Style.NOTE),
            ),
            landscape=True,
        ),
    ),
    sample=True,
)
