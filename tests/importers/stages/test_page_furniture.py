"""Page numbers, stamps, menus and footers: set aside when sure, told when not."""

from __future__ import annotations

import pytest

from generator.importers.reading import Block, Cell, Grid, Line, PageBreak, Reading, Row
from generator.importers.stages.page_furniture import apply
from tests.importers.readings import words_of_blocks, words_of_text

PAGE = " ".join(["Sở Nội vụ theo dõi, đôn đốc việc thực hiện Kế hoạch này của các cơ quan"] * 10)
HEAD = ["ỦY BAN NHÂN DÂN", "TỈNH MẪU", "Số: 5/KH-UBND", "KẾ HOẠCH"]


def of(*parts: str | None) -> Reading:
    """Lines of a text; None is a new page."""
    blocks: list[Block] = []
    lines: list[str] = []
    for part in parts:
        if part is None:
            blocks.append(PageBreak())
        else:
            lines.append(part)
            blocks.append(Line(part, (len(lines), len(lines))))
    return Reading(kind="txt", text="\n".join(lines), blocks=tuple(blocks))


def aside(*parts: str | None) -> list[str]:
    """What is set aside, as «reason: words of the lines»."""
    reading = apply(of(*parts))
    assert words_of_blocks(reading) == words_of_text(reading)
    lines = reading.text.split("\n")
    return [
        f"{one.ly_do}: {' / '.join(lines[one.dong[0] - 1 : one.dong[1]])}" for one in reading.aside
    ]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((PAGE, "2", PAGE, "3", PAGE), ["Số trang: 2", "Số trang: 3"]),
        ((PAGE, "- 1 -", PAGE, "- 2 -"), ["Số trang: - 1 -", "Số trang: - 2 -"]),
        (("Trang 1/2", PAGE, "Trang 2/2"), ["Số trang: Trang 1/2", "Số trang: Trang 2/2"]),
        (
            (PAGE, "2", PAGE, "3", "Phụ lục", PAGE, "2", PAGE, "3", PAGE),
            ["Số trang: 2", "Số trang: 3", "Số trang: 2", "Số trang: 3"],
        ),
        ((PAGE, None, "2", PAGE), ["Số trang: 2"]),
        (("1", "Rà soát", "2", "Đo lường", "3", "Công khai"), []),
        ((PAGE, "2", PAGE), []),
        ((PAGE, "15", PAGE, "99", PAGE), []),
        (("Năm", "2026", PAGE), []),
    ],
)
def test_page_numbers(parts: tuple[str | None, ...], expected: list[str]) -> None:
    assert aside(*parts) == expected


def test_a_number_that_may_be_a_page_is_told() -> None:
    (told,) = apply(of(PAGE, "2", PAGE)).findings
    assert (told.dong, told.noi_dung) == (
        (2, 2),
        "Con số «2» đứng riêng một dòng: có thể là số trang; vẫn để trong lời văn.",
    )


def test_running_heads_stand_beside_page_numbers() -> None:
    pages = [part for number in "234" for part in (number, "KẾ HOẠCH NĂM 2026", PAGE)]
    assert aside(PAGE, *pages) == [
        text
        for number in "234"
        for text in (f"Số trang: {number}", "Đầu trang in lại: KẾ HOẠCH NĂM 2026")
    ]
    assert aside("Sở Nội vụ", PAGE, "Sở Nội vụ", PAGE, "Sở Nội vụ") == []


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (
            (
                "Ký bởi: Tỉnh Mẫu",
                "Email: a@tinhmau.vn",
                "Thời gian ký: 05.01.2026 08:00:00 +07:00",
            ),
            "Ký bởi: Tỉnh Mẫu / Email: a@tinhmau.vn / Thời gian ký: 05.01.2026 08:00:00 +07:00",
        ),
        (
            ("Ký bởi: Văn phòng Ngày ký: 05/01/2026 08:00",),
            "Ký bởi: Văn phòng Ngày ký: 05/01/2026 08:00",
        ),
        (("Người ký: Nguyễn Văn Mẫu", PAGE), None),
        (("Ngày ký: 05/01/2026",), None),
    ],
)
def test_stamps_of_digital_signing(parts: tuple[str, ...], expected: str | None) -> None:
    assert aside(*parts) == ([f"Dấu ghi chữ ký số: {expected}"] if expected else [])


def test_what_a_site_puts_around_a_document() -> None:
    before = [
        "Kế hoạch 5/KH-UBND",
        "Số hiệu 5/KH-UBND",
        "Ngày ban hành 05/01/2026",
        "Lĩnh vực Bộ máy",
    ]
    after = ["In trang", "Chủ quản: Công ty Mẫu. Mã số thuế: 000", "Địa chỉ: Số 1 Đường Mẫu"]
    assert aside(*before, *HEAD, PAGE, "Thực hiện./.", "Nguyễn Văn Mẫu", *after) == [
        f"Phần giới thiệu của trang đăng lại: {' / '.join(before)}",
        f"Chân trang của trang đăng lại: {' / '.join(after)}",
    ]


@pytest.mark.parametrize(
    "parts",
    [
        ("Lời nói đầu của kế hoạch", *HEAD, PAGE),
        ("Lĩnh vực nội vụ", "Tin tức", PAGE),
        (*HEAD, PAGE, "Cơ quan chịu trách nhiệm chính: Sở Nội vụ./."),
        (*HEAD, "Mã số thuế của doanh nghiệp được công khai.", PAGE),
    ],
)
def test_words_that_only_look_so_stay(parts: tuple[str, ...]) -> None:
    assert aside(*parts) == []


def test_rules_and_marks_of_omission() -> None:
    assert aside("TỈNH MẪU", "-------", "Điều 1.", "[...]", "Điều 2. …") == [
        "Đường kẻ của bản chép: -------",
        "Dấu lược bỏ của trang đăng lại: [...]",
    ]


def test_a_copy_mark_stays_and_is_told() -> None:
    reading = apply(of("- Lưu: VT.", "(V-10b)", "KT. CHỦ TỊCH"))
    assert len(reading.blocks) == 3
    assert [one.noi_dung for one in reading.findings] == [
        "«(V-10b)» có vẻ là ký hiệu người soạn hoặc số bản; vẫn để trong lời văn."
    ]


def test_a_reading_without_furniture_stays_itself() -> None:
    grid = Grid((Row((Cell(("1",)), Cell(("Rà soát",))), (1, 1)),))
    reading = Reading(kind="txt", text="1\tRà soát", blocks=(grid,))
    assert apply(reading) is reading


def test_a_sites_table_of_properties_is_set_aside_whole() -> None:
    labels = [
        ("Số ký hiệu", "5/KH-UBND"),
        ("Ngày ban hành", "05/01/2026"),
        ("Trích yếu", "Về CCHC"),
    ]
    rows = tuple(
        Row((Cell((label,)), Cell((words,))), (at, at))
        for at, (label, words) in enumerate(labels, 1)
    )
    text = "\n".join([*("\t".join(pair) for pair in labels), "KẾ HOẠCH", "Điều 1."])
    lines = (Line("KẾ HOẠCH", (4, 4)), Line("Điều 1.", (5, 5)))
    reading = apply(Reading(kind="html", text=text, blocks=(Grid(rows), *lines)))
    assert reading.blocks == lines
    assert [(one.dong, one.ly_do) for one in reading.aside] == [
        ((1, 3), "Phần giới thiệu của trang đăng lại")
    ]
