"""What a rule is called: in the ledger, in the guide, and in the open data."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.dataset import Dataset, build
from generator.reconciliation import Rule
from generator.records import load_path
from generator.views.open_data.tables import TABLES
from generator.views.reconciliation import RULES, ledgers
from tests.reconciliation.printed import appendix, records_of
from tests.small_data import DAY


def test_every_rule_has_a_name_and_its_line_in_the_guide(project_root: Path) -> None:
    guide = (project_root / "docs/huong-dan/tep-diem.md").read_text(encoding="utf-8")
    assert set(RULES) == set(Rule)
    assert [rule.value for rule in Rule if f"`{rule.value}`" not in guide] == []


@pytest.fixture(scope="module")
def dataset(project_root: Path) -> Dataset:
    return build(load_path(project_root / "data"), DAY)


def test_lines_of_the_ledger_are_told_apart(dataset: Dataset) -> None:
    ids = [line.neo for ledger in ledgers(dataset) for line in ledger.dong]
    assert len(ids) == len(set(ids)) > 6
    assert "tien-giang-2020-180-kh-ubnd-phu-luc-6-1-tieu-chi-con" in ids


def test_a_line_leads_to_the_row_of_the_document(dataset: Dataset) -> None:
    (ledger,) = (one for one in ledgers(dataset) if one.ma == "tien-giang-2020-180-kh-ubnd")
    page = "/van-ban/tien-giang/2020/180-kh-ubnd/"
    assert {line.ma: line.dia_chi.removeprefix(page) for line in ledger.dong} == {
        "3": "#ke-hoach-ii-diem-2019",
        "4": "#phu-luc-tieu-chi-4",
        "6": "#phu-luc-tieu-chi-6",
        "6.1": "#phu-luc-tieu-chi-6-1",
        "7.2": "#phu-luc-tieu-chi-7-2",
        "Tổng": "#phu-luc-bang-tieu-chi",
    }
    assert [line.chenh for line in ledger.dong][:3] == ["−0,0059", "−0,2804", "+1"]


def test_a_file_with_one_figure_has_nothing_to_compare(tmp_path: Path) -> None:
    source = '- nguon: {loai: quyet-dinh, ten: Quyết định 1}\n  diem: "8"\n'
    assert list(ledgers(build(records_of(tmp_path, scores=source), DAY))) == []


def test_a_document_that_agrees_is_listed_without_lines(tmp_path: Path) -> None:
    records = records_of(tmp_path, appendix("1 10 8; 1.1 5 3", "10 8"))
    assert [ledger.dong for ledger in ledgers(build(records, DAY))] == [()]


def test_a_ledger_counts_what_differs_apart_from_what_is_cut_off(dataset: Dataset) -> None:
    said = {ledger.ma: (ledger.dem, ledger.cot_so) for ledger in ledgers(dataset) if ledger.dong}
    assert said == {
        "tien-giang-2020-180-kh-ubnd": (
            "4 con số lệch, 2 con số bỏ bớt chữ số lẻ",
            "Nơi khác in hoặc tính ra",
        ),
        "quang-ninh-par-index-2018": ("1 con số lệch", "Nơi khác in"),
    }


def test_a_score_is_not_said_to_agree_where_its_document_contradicts_itself(
    dataset: Dataset,
) -> None:
    agreeing = {ledger.ma: ledger.duong for ledger in ledgers(dataset) if not ledger.dong}
    assert agreeing["dong-thap-par-index-2019"] == "/chi-so/par-index/2019/dong-thap/"
    assert "tien-giang-par-index-2019" not in agreeing


def test_columns_of_the_contract_come_first(dataset: Dataset) -> None:
    (table,) = (one for one in TABLES if one.name == "doi-chieu")
    contract = "van_ban bang ma quy_tac in tinh_ra chenh ghi_chu nguyen_van dia_chi"
    more = "chi_so nam tinh don_vi tra_loi"
    assert " ".join(table.columns) == f"{contract} {more}"
    press = [row for row in table.rows(dataset) if row[0] is None]
    assert [(row[9], row[10], row[11], row[12]) for row in press] == [
        ("/chi-so/par-index/2018/quang-ninh/", "par-index", 2018, "quang-ninh")
    ]
