"""The workbook for reports: what it prints, what it leaves open, and that nothing else is open."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import pytest

from generator.exports.progress_form import offers
from generator.model.dataset import Dataset, build
from generator.records import load_path
from generator.settings import Settings
from generator.vietnamese import format_date
from generator.views.forms import forms_of
from generator.views.progress.items import facts_of
from generator.views.progress_form import words
from tests.small_data import DAY, SAMPLE_DATA
from tests.small_progress import SmallProgress

SENDER = "/co-quan/tinh-mau/so-noi-vu-mau/"
ROLES = {"chủ trì", "được phân công", "có tên trong chỉ tiêu"}


@pytest.fixture(scope="module")
def sample() -> Dataset:
    return build(load_path(SAMPLE_DATA), DAY)


def handed_out(dataset: Dataset, path: str, *, mau: bool = False) -> bytes:
    made = {one.path: one for one in offers(dataset, Settings(Path(), DAY, mau))}
    return made[f"{path.strip('/')}.tien-do.xlsx"].content()


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def table(book: Any) -> list[dict[str, Any]]:
    """The rows of the table by their heads."""
    heads, *rows = book["Tiến độ"].iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in rows]


def shown(cell: object) -> object:
    return format_date(cell.date()) if isinstance(cell, datetime) else cell


def test_an_agency_gets_what_it_leads_and_what_is_assigned_to_it(tmp_path: Path) -> None:
    rows = table(opened(handed_out(SmallProgress(tmp_path).dataset(), SENDER)))
    printed = (words.NUMBER, words.WORDS, words.ROLE, words.DUE, words.LAST_DAY)
    assert [tuple(shown(row.get(name)) for name in printed) for row in rows] == [
        ("1", "Rà soát", "chủ trì", "Trước ngày 15/3/2026", "14/03/2026"),
        ("2", "Tập huấn", "chủ trì", "Quý IV năm 2026", "31/12/2026"),
        ("4", "Báo cáo", "chủ trì", "Định kỳ hằng quý", None),
        (
            "II.1",
            "- Định kỳ hàng quý, 6 tháng, năm báo cáo UBND tỉnh Mẫu.",
            "được phân công",
            None,
            None,
        ),
    ]
    assert {row[words.ID].partition("#")[0] for row in rows} == {"tinh-mau/2026/1-kh-ubnd"}
    assert {row[name] for row in rows for name in row.keys() & set(words.TO_FILL)} == {None}


def test_a_document_gets_every_item_in_the_order_of_its_annex(sample: Dataset) -> None:
    for linked in sample.van_ban:
        wanted = [f"{one.muc.van_ban}#{one.muc.ma}" for one in facts_of(sample, linked)]
        path = f"/van-ban/{linked.van_ban}/"
        if wanted:
            assert [r[words.ID] for r in table(opened(handed_out(sample, path)))] == wanted
        offered = words.SUFFIX in {form.suffix for form in forms_of(sample, path)}
        assert offered == bool(wanted)


def test_the_panel_of_an_agency_offers_it(sample: Dataset) -> None:
    (form,) = [one for one in forms_of(sample, SENDER) if one.suffix == words.SUFFIX]
    assert (form.label, form.path) == (
        "Biểu báo cáo tiến độ",
        "/co-quan/tinh-mau/so-noi-vu-mau.tien-do.xlsx",
    )


def test_only_what_is_to_be_filled_in_is_open(sample: Dataset) -> None:
    for sheet in opened(handed_out(sample, SENDER)).worksheets:
        assert sheet.protection.sheet
        assert not sheet.protection.password
    filled = opened(handed_out(sample, SENDER))["Tiến độ"]
    heads = {cell.column: cell.value for cell in filled[1]}
    for row in filled.iter_rows(min_row=2):
        for cell in row:
            assert cell.protection.locked == (heads[cell.column] not in words.TO_FILL)


def test_the_head_stays_and_the_address_is_hidden(sample: Dataset) -> None:
    sheet = opened(handed_out(sample, SENDER))["Tiến độ"]
    assert sheet.cell(1, 1).value == words.ID
    assert sheet.column_dimensions["A"].hidden
    assert sheet.freeze_panes == "D2"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.print_title_rows == "$1:$1"


def test_a_state_and_a_period_are_chosen_from_a_list(sample: Dataset) -> None:
    report, filled = opened(handed_out(sample, SENDER)).worksheets
    lists = [
        rule.formula1
        for sheet in (report, filled)
        for rule in sheet.data_validations.dataValidation
        if rule.type == "list"
    ]
    assert [one.strip('"').split(",") for one in lists] == [
        list(words.PERIODS),
        ["Hoàn thành", "Đang thực hiện", "Chưa thực hiện", "Không thực hiện"],
    ]


def test_it_says_where_to_send_it(tmp_path: Path) -> None:
    small = SmallProgress(tmp_path)
    small.records()
    contact = "ma: tinh-mau\ngop_y: {kieu: thu, dia_chi: tien-do@mau.example}\nco_quan: []\n"
    small.put("tinh-mau/tinh.yml", contact)
    said = report_words(build(load_path(tmp_path), DAY))
    assert "Điền xong, lưu nguyên dạng .xlsx và gửi về: tien-do@mau.example." in said


def test_it_says_that_a_sample_is_made_up(tmp_path: Path) -> None:
    dataset = SmallProgress(tmp_path).dataset()
    note = "Trang mẫu: mọi tên gọi và số liệu đều được đặt ra."
    assert note in report_words(dataset, mau=True)
    assert note not in report_words(dataset)


def report_words(dataset: Dataset, *, mau: bool = False) -> list[str]:
    sheet = opened(handed_out(dataset, SENDER, mau=mau)).worksheets[0]
    return [str(row[0]) for row in sheet.iter_rows(values_only=True) if row[0]]


def test_a_target_says_what_it_wants_beside_its_cell(tmp_path: Path) -> None:
    path = "/van-ban/tinh-mau/2026/1-kh-ubnd/"
    sheet = opened(handed_out(SmallProgress(tmp_path).dataset(), path))["Tiến độ"]
    told = {
        str(rule.sqref): rule.prompt
        for rule in sheet.data_validations.dataValidation
        if rule.promptTitle == "Số liệu"
    }
    first = next(cell for cell in sheet["A"] if str(cell.value).endswith("#ke-hoach-i-1"))
    assert told[f"I{first.row}"] == (
        "Mức đặt ra: ≥ 98,5%; ≥ 2 lần/quý. Viết con số đạt được theo đúng thứ tự ấy."
    )


def test_words_that_look_like_formulas_stay_words(tmp_path: Path) -> None:
    from tests.small_progress import PLAN

    plan = PLAN.replace("noi_dung: Rà soát", 'noi_dung: "=1+1 rà soát"')
    rows = table(opened(handed_out(SmallProgress(tmp_path).dataset(plan=plan), SENDER)))
    assert rows[0][words.WORDS] == "=1+1 rà soát"


def test_the_same_data_give_the_same_bytes(tmp_path: Path) -> None:
    first, again = (handed_out(SmallProgress(tmp_path).dataset(), SENDER) for _ in range(2))
    assert first == again
