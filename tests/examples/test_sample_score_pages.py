"""Pages of the sample's indices as they are built: figures typed here beside those in the YAML."""

from __future__ import annotations

import re
import struct
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.examples.visible_text import read, text_of

# What stands only in files of the lower levels.
OF_A_PROVINCE = (
    *("Sở Cây xanh Mẫu", "Ban Các khu sản xuất Mẫu"),
    *("Huyện Mẫu Một", "Thị xã Mẫu Bốn"),
    *("Xã Mẫu Một", "Phường Mẫu Mười Hai"),
)


def _text(demo: Path, page: str) -> str:
    return text_of(read((demo / "chi-so" / page / "index.html").read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("", ["Chỉ số Hài lòng Mẫu", "Chỉ số CCHC cấp xã Mẫu", "thang từ 8 đến 80 điểm"]),
        ("hai-long-mau", ["Viện Mẫu", "47,18", "61,3%", "36.35", "37,16", "46,95/80", "48,50"]),
        ("hai-long-mau", ["Kiểm soát quà biếu mẫu", "Chính quyền mẫu trên mạng"]),
        ("hai-long-mau", ["Tỉnh, thành phố từ năm 2025", "Tỉnh, thành phố đến năm 2024"]),
        ("hai-long-mau/2025", ["Cổng mới có số liệu của 3 trong 5 tỉnh, thành phố", "48,50", "44,52"]),
        ("hai-long-mau/2024", ["đủ 6 tỉnh, thành phố", "51,34", "41,65", "12/QĐ-MAU"]),
        ("hai-long-mau/2024", ["nguồn khác in 46.9 (Báo Mẫu)", "Năm tỉnh, không kể Mẫu Biển"]),
        ("hai-long-mau/2023", ["41.100", "5/6", "Nhóm giữa", "từ 36 đến dưới 39"]),
        ("hai-long-mau/2022", ["Cổng có 3 trong 6 tỉnh, thành phố", "Nhóm cao", "36.35"]),
        ("hai-long-mau/2021", ["68,0%", "57,25%", "Cổng thông tin Viện Mẫu"]),
        ("hai-long-mau/2023/so-sanh", ["Tham gia của người dân mẫu", "6,05", "9,12"]),
        ("cho-doi-mau/2024", ["càng thấp càng tốt", "0,187", "0,33", "0,312"]),
        ("chi-so-mau/2024", ["12.75/20", "16,75/20", "11.25/20", "13,58"]),
        ("cchc-so-nganh-mau/2024", ["Sở Cây xanh Mẫu", "56,75", "Xuất sắc", "32/QĐ-MAU"]),
        ("cchc-so-nganh-mau/2023", ["đủ 7 sở", "87,25", "59,75"]),
        ("cchc-cap-huyen-mau/2024", ["Thị xã Mẫu Bốn", "84,75", "Năm cuối cùng"]),
        ("cchc-cap-xa-mau/2025", ["Xã Mẫu Bảy", "79,6%", "7/12", "Tốt"]),
    ],
)
def test_an_index_and_its_years(demo: Path, page: str, shown: list[str]) -> None:
    text = _text(demo, page)
    assert [words for words in shown if words not in text] == []


def test_a_year_that_is_not_whole_is_no_ranking(demo: Path) -> None:
    assert "Bảng xếp hạng" in _text(demo, "hai-long-mau/2024")
    for nam in (2021, 2022, 2023, 2025):
        text = _text(demo, f"hai-long-mau/{nam}")
        assert "Bảng xếp hạng" not in text
        assert "đây không phải bảng xếp hạng" in text


def test_an_old_criteria_set_has_its_own_scale(demo: Path) -> None:
    assert "từ 8 đến 80 điểm" in _text(demo, "hai-long-mau/2024")
    assert "từ 6 đến 60 điểm" in _text(demo, "hai-long-mau/2023")


def test_units_of_a_province_are_on_no_page_of_a_provincial_index(demo: Path) -> None:
    provincial = [
        page
        for index in ("chi-so-mau", "hai-long-mau", "cho-doi-mau")
        for page in (demo / "chi-so" / index).rglob("index.html")
    ]
    assert len(provincial) > 15
    found = [
        (page.parent.relative_to(demo).as_posix(), words)
        for page in provincial
        for words in OF_A_PROVINCE
        if words in text_of(read(page.read_text(encoding="utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    "chart",
    [
        *("hai-long-mau/2024", "hai-long-mau/2024/tinh-mau", "hai-long-mau/2025/mau-nam"),
        *("cho-doi-mau/2024", "cchc-so-nganh-mau/2024", "cchc-so-nganh-mau/2024/so-noi-vu-mau"),
        "cchc-cap-xa-mau/2025/xa-mau-mot",
    ],
)
def test_charts_to_take_away(demo: Path, chart: str) -> None:
    path = demo / "chi-so" / chart
    svg = Path(f"{path}.svg").read_text(encoding="utf-8")
    assert f"/chi-so/{chart}/" in svg
    assert _size(Path(f"{path}.png"))[0] == 1200
    assert _size(Path(f"{path}.mang-xa-hoi.png")) == (1200, 630)


def test_a_chart_prints_the_figures_as_they_were_printed(demo: Path) -> None:
    svg = (demo / "chi-so/hai-long-mau/2024/tinh-mau.svg").read_text(encoding="utf-8")
    assert ElementTree.fromstring(svg).tag == "{http://www.w3.org/2000/svg}svg"
    assert [f for f in ("46,95", "5,46", "3,12", "12/QĐ-MAU") if f not in svg] == []


def _size(png: Path) -> tuple[int, int]:
    """Width and height in the head of a PNG file."""
    head = png.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", head[16:24])
    return width, height


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("hai-long-mau/2024/tinh-mau", ["46,95", "46,9", "ND8", "3,12", "6,88"]),
        ("hai-long-mau/2024/mau-bien", ["50,80", "26,41", "24,40", "Hỏi tại nơi làm việc"]),
        ("hai-long-mau/2023/mau-bac", ["41.100", "Tham gia của người dân mẫu", "6,05"]),
        ("hai-long-mau/2023/mau-tay", ["Báo chỉ nêu thứ hạng, không nêu điểm."]),
        ("hai-long-mau/2021/mau-nam", ["57,25%", "Cổng thông tin Viện Mẫu"]),
        ("cho-doi-mau/2024/mau-bien", ["0,187", "Báo Mẫu"]),
        ("chi-so-mau/2024/mau-bac", ["16,75", "Công khai thủ tục", "Điểm điều tra", "3,75"]),
        ("cchc-so-nganh-mau/2024/so-cay-xanh-mau", ["56,75", "43,25", "Tập huấn mẫu"]),
        ("cchc-cap-huyen-mau/2024/thi-xa-mau-bon", ["84,75", "Thị xã Mẫu Bốn"]),
        ("cchc-cap-xa-mau/2025/xa-mau-mot", ["91,2%", "92,5%", "Bộ phận một cửa mẫu"]),
    ],
)
def test_a_unit_in_a_year(demo: Path, page: str, shown: list[str]) -> None:
    text = _text(demo, page)
    assert [words for words in shown if words not in text] == []


def test_every_break_between_years_is_told(demo: Path) -> None:
    text = _text(demo, "hai-long-mau/mau-nam")
    figures = ("57,25%", "34,36/60", "35,05/60", "44,45/80", "44,52/80")
    assert [figure for figure in figures if figure not in text] == []
    breaks = re.findall(r"Không so năm \d+ với năm trước: [^0-9;]*(?:1/7/2025|2021|(?= 20))", text)
    assert breaks == [
        "Không so năm 2025 với năm trước: hợp nhất ngày 1/7/2025",
        "Không so năm 2024 với năm trước: đổi bộ tiêu chí",
        "Không so năm 2022 với năm trước: chưa rõ bộ tiêu chí năm 2021",
    ]


def test_the_line_of_a_chart_stops_at_every_break(demo: Path) -> None:
    """2022 without a known criteria set, 2023 and 2024 joined, 2025 after the merger."""
    html = (demo / "chi-so" / "cho-doi-mau" / "mau-nam" / "index.html").read_text(encoding="utf-8")
    charts = [svg for svg in re.findall(r"<svg.*?</svg>", html, re.DOTALL) if "0,413" in svg]
    assert charts
    for svg in charts:
        shown = ("0,431", "0,413", "0,386", "0,402", "chưa rõ bộ tiêu chí năm 2022", "hợp nhất")
        assert [words for words in shown if words not in svg] == []
        (line,) = re.findall(r'<polyline points="([^"]*)" class="bd-duong"', svg)
        assert len(line.split()) == 2


def test_no_chart_puts_two_scales_on_one(demo: Path) -> None:
    """32.92 of 60 points and 41,65 of 80: a table and no heights beside each other."""
    html = (demo / "chi-so" / "hai-long-mau" / "mau-dong" / "index.html").read_text("utf-8")
    assert "32,92/60" in text_of(read(html))
    assert "41,65/80" in text_of(read(html))
    assert [svg for svg in re.findall(r"<svg.*?</svg>", html, re.DOTALL) if "41,65" in svg] == []


def test_a_province_page_keeps_scores_of_the_former_unit_apart(demo: Path) -> None:
    text = text_of(read((demo / "tinh" / "mau-nam" / "index.html").read_text(encoding="utf-8")))
    assert (
        "2025 44,52/80 hạng 5/5 Của đơn vị trước khi hợp nhất ngày 1/7/2025:"
        " 2024 44,45/80 hạng 5/6 2023 35,05/60" in text
    )


def test_ranks_among_another_number_of_provinces_are_not_compared(demo: Path) -> None:
    text = _text(demo, "hai-long-mau/tinh-mau")
    assert "Không so hạng với năm trước: 6 → 5 đơn vị" in text
    assert "hợp nhất" not in text


def test_a_criterion_stands_under_its_area_with_its_name(demo: Path) -> None:
    text = _text(demo, "cchc-so-nganh-mau/2024/so-cay-xanh-mau")
    assert "1 Chỉ đạo, điều hành mẫu10 được 10 trên 20 điểm # báo sai 1.1 Kế hoạch" in text
    assert "1.1 Kế hoạch của sở mẫu6 được 6 trên 12 điểm" in text


def test_the_work_that_wins_points_back_is_of_the_sample_document(demo: Path) -> None:
    text = _text(demo, "viec")
    assert "2,059 Sở Nội vụ Mẫu: tham mưu UBND tỉnh Mẫu ban hành kế hoạch đúng hạn" in text
