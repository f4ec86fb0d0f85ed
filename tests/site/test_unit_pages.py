"""The page of a unit holds every printed figure, and what it links to is where it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import yaml

from tools.environment import ROOT

PAGE = "chi-so/par-index/2019/tien-giang/index.html"
DATA = ROOT / "data/tien-giang/van-ban/2020-180-kh-ubnd.yml"


def visible(site: Path, page: str) -> str:
    html = (site / page).read_text(encoding="utf-8")
    body = html[html.index("<article") : html.index("</article>")]
    inline = re.sub(r"</?a\b[^>]*>", "", body)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", inline)).split())


def tables() -> tuple[dict[str, str], list[dict[str, str]], dict[str, str]]:
    """The row of the summary table, the rows of the appendix, its total."""
    data = yaml.load(DATA.read_text(encoding="utf-8"), yaml.BaseLoader)
    found = dict(_tables(data))
    summary, appendix = found["bang_diem"], found["bang_tieu_chi"]
    return summary["dong"][0], appendix["dong"], appendix["tong"]


def _tables(node: Any) -> Iterator[tuple[str, Any]]:
    for child in node.values() if isinstance(node, dict) else node:
        if isinstance(child, dict | list):
            yield from _tables(child)
    if isinstance(node, dict):
        yield from ((key, node[key]) for key in ("bang_diem", "bang_tieu_chi") if key in node)


def test_every_figure_of_both_tables_as_printed(built_site: Path) -> None:
    text = visible(built_site, PAGE)
    summary, rows, total = tables()
    assert [cell for cell in summary.values() if cell not in text] == []
    missing = []
    for row in rows:
        # The row's code and name, then what it lost, then its figures as printed.
        figures = f"ô điểm để trống, điểm chuẩn {row['diem_chuan']}"
        if "diem" in row:
            figures = f"được {row['diem']} trên {row['diem_chuan']} điểm"
        name = " ".join(row["ten"].split())
        pattern = rf"{re.escape(row['ma'])} {re.escape(name)} [−+]? ?[\d,]+ {re.escape(figures)}"
        if not re.search(pattern, text):
            missing.append(row["ma"])
    assert missing == []
    assert f"được {total['diem']} trên {total['diem_chuan']} điểm" in text
    assert len(rows) == 43


def test_each_lost_point_stands_beside_its_action(built_site: Path) -> None:
    text = visible(built_site, PAGE)
    _, rows, _ = tables()
    for row in rows:
        for key in ("chu_tri", "phoi_hop", "thoi_han"):
            assert " ".join(row.get(key, "").split()) in text, (row["ma"], key)
    assert "7.2.1 Tỷ lệ TTHC cung cấp trực tuyến" in text
    assert "Việc: như dòng 7.2" in text


def test_the_tree_is_read_without_script_the_largest_loss_first(built_site: Path) -> None:
    html = (built_site / PAGE).read_text(encoding="utf-8")
    areas = html.count('<details><summary class="mat__dong">')
    assert (areas, html.count('<details open><summary class="mat__dong">')) == (7, 1)
    opened = html.partition('<details open><summary class="mat__dong">')[2].partition("</summary>")
    assert "3,059" in opened[0]
    assert html.count('id="tieu-chi-') == 43


def test_lists_of_remedies_are_bounded_and_lead_back(built_site: Path) -> None:
    by_points = visible(built_site, "chi-so/viec/index.html")
    assert by_points.index("1,5741") < by_points.index("1,059 theo các dòng con; 2,059 theo số in")
    html = (built_site / "chi-so/viec/index.html").read_text(encoding="utf-8")
    assert '../../chi-so/par-index/2019/tien-giang/#tieu-chi-6-1"' in html
    agencies = visible(built_site, "chi-so/viec/co-quan/index.html")
    assert "4,25 Sở Nội vụ Tiền Giang, PAR Index 2019 7 việc" in agencies
