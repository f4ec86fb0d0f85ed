"""The tables and the complete record beside a page: nothing is lost, and nothing is mixed up."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import pytest

from generator.exports.page_forms import offers
from generator.model.dataset import Dataset, build
from generator.records import load_path
from generator.schema.printed import printed
from generator.settings import Settings
from generator.views.forms import forms_of
from tests.small_data import DAY, SAMPLE_DATA
from tools.environment import ROOT

DOCUMENT = "/van-ban/dong-thap/2020/71-qd-ubnd-hc/"
PLAN = "/van-ban/tien-giang/2020/180-kh-ubnd/"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return build(load_path(ROOT / "data"), DAY)


@pytest.fixture(scope="module")
def sample() -> Dataset:
    return build(load_path(SAMPLE_DATA), DAY)


def form(dataset: Dataset, path: str, suffix: str, goc: str = "") -> bytes:
    settings = Settings(Path(), DAY, goc=goc)
    made = {one.path: one for one in offers(dataset, settings, {path: "Một trang"})}
    return made[f"{path.strip('/')}.{suffix}"].content()


def record(dataset: Dataset, path: str, goc: str = "") -> Any:
    return json.loads(form(dataset, path, "json", goc))


def words_in_order(nodes: list[dict[str, Any]]) -> Iterator[str]:
    """Every printed piece of a record's body, the hyphens and plus signs with their words."""
    for node in nodes:
        yield from _words(node)
        yield from words_in_order(node.get("noi_dung", []))


def _words(node: dict[str, Any]) -> Iterator[str]:
    if node["loai"] == "the-thuc":
        yield from _formal(next(value for key, value in node.items() if key not in KNOWN))
        return
    for key, sign in (("so", ""), ("ten", ""), ("doan", ""), ("gach", "- "), ("cong", "+ ")):
        if key in node:
            yield sign + node[key]
    if "cot" in node:
        columns = node["cot"]
        yield from columns.values() if isinstance(columns, dict) else columns
        for row in node["dong"]:
            cells = row["o"]
            ordered = [cells.get(key) for key in columns] if isinstance(cells, dict) else cells
            yield from (cell for cell in ordered if cell)
    total = node.get("tong", {})
    yield from (total[key] for key in ("ten", "diem_chuan", "diem") if key in total)


KNOWN = {"ma", "dia_chi", "dong_nguon", "loai"}


def _formal(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        yield from value
    elif "dong" in value:
        yield value["ten"]
        yield from (f"- {line}" for line in value["dong"])
    else:
        yield from (*value["quyen_han"], value["ho_ten"])


class TestTheRecordOfADocument:
    def test_it_has_every_printed_word_in_order(self, dataset: Dataset, sample: Dataset) -> None:
        for known in (dataset, sample):
            for linked in known.van_ban:
                body = record(known, f"/van-ban/{linked.van_ban}/")["nguyen_van"]["phan"]
                found = [word for part in body for word in words_in_order(part["noi_dung"])]
                assert found == [piece.text for piece in printed(linked.document) if piece.text]

    def test_it_says_who_issued_it_and_where_the_words_come_from(self, dataset: Dataset) -> None:
        made = record(dataset, DOCUMENT, "https://cong.example/cchc/")
        assert (made["dang_thuc"], made["phien_ban"]) == ("cong-khai-cchc/van-ban", 1)
        assert made["lien_ket"] == f"https://cong.example/cchc{DOCUMENT}"
        assert made["dia_chi"] == DOCUMENT
        assert (made["so_ky_hieu"], made["ngay_ban_hanh"]) == ("71/QĐ-UBND-HC", "2020-01-21")
        assert made["nguon"]["sha256"].startswith("b129a0263a75b35d")
        assert made["nguon"]["dia_chi"] == "/van-ban/dong-thap/goc/2020-71-qd-ubnd-hc.txt"

    def test_without_a_known_address_it_has_none(self, dataset: Dataset) -> None:
        assert record(dataset, DOCUMENT)["lien_ket"] is None

    def test_what_is_read_stands_apart_from_what_is_printed(self, dataset: Dataset) -> None:
        (task,) = [
            one
            for one in record(dataset, DOCUMENT)["doc_duoc"]["nhiem_vu"]
            if one["ma"] == "ke-hoach-ii-nhiem-vu-1"
        ]
        assert task["nguyen_van"]["thoi_han"] == "Tháng 2/2020"
        due = task["doc_duoc"]["thoi_han"]
        assert (due["han_tu"], due["han_den"]) == ("2020-02-01", "2020-02-29")
        assert task["doc_duoc"]["chu_tri"] == [
            {
                "ma": "so-noi-vu",
                "ten": "Sở Nội vụ",
                "la_nhom": False,
                "nguyen_van": "Sở Nội vụ",
                "khai": False,
            }
        ]
        assert set(task["nguyen_van"]).isdisjoint({"han_tu", "han_den", "linh_vuc"})

    def test_every_item_leads_to_a_node_of_the_body(self, dataset: Dataset) -> None:
        for linked in dataset.van_ban:
            made = record(dataset, f"/van-ban/{linked.van_ban}/")
            text = json.dumps(made["nguyen_van"], ensure_ascii=False)
            kinds = (many for kind, many in made["doc_duoc"].items() if kind != "doi_chieu")
            items = [one for many in kinds for one in many]
            assert [one["ma"] for one in items if f'"ma": "{one["ma"]}"' not in text] == []

    def test_figures_that_do_not_agree_are_told(self, dataset: Dataset) -> None:
        found = record(dataset, PLAN)["doc_duoc"]["doi_chieu"]
        assert len(found) == len(dataset.findings(PLAN.removeprefix("/van-ban/").strip("/")))
        assert {"in", "tinh_ra", "chenh", "quy_tac", "dia_chi"} <= set(found[0])


class TestTheTables:
    def test_the_csv_of_a_document_says_of_each_row_what_it_is(self, dataset: Dataset) -> None:
        rows = list(csv.DictReader(io.StringIO(form(dataset, PLAN, "csv").decode())))
        kinds = list(dict.fromkeys(row["loai_muc"] for row in rows))
        assert kinds[:1] == ["tieu-chi"]
        key = PLAN.removeprefix("/van-ban/").strip("/")
        linked = dataset.documents[key]
        assert kinds.count("tieu-chi") == 1
        found = sum(row["loai_muc"] == "tieu-chi" for row in rows)
        assert found == len(linked.muc.tieu_chi)
        assert {row["van_ban"] for row in rows if row["loai_muc"] != "doi-chieu"} == {key}

    def test_the_workbook_of_a_document_has_a_sheet_for_each_kind(self, dataset: Dataset) -> None:
        book = openpyxl.load_workbook(io.BytesIO(form(dataset, PLAN, "xlsx")))
        names = book.sheetnames
        assert names[0] == "Văn bản"
        assert names[-1] == "Nguồn"
        assert "Tiêu chí và việc khắc phục" in names
        told = {row[0].value: row[1].value for row in book["Nguồn"].iter_rows()}
        assert told["Địa chỉ"] == PLAN

    def test_a_list_holds_the_rows_of_its_page_only(self, dataset: Dataset) -> None:
        of_page = record(dataset, "/nhiem-vu/long-an/")["bang"]["nhiem-vu"]["dong"]
        expected = [
            task.noi_dung
            for linked in dataset.van_ban
            if linked.record.place.tinh == "long-an"
            for task in linked.muc.nhiem_vu
        ]
        assert [row["noi_dung"] for row in of_page] == expected

    def test_a_list_says_which_columns_the_machine_filled_in(self, dataset: Dataset) -> None:
        table = record(dataset, "/nhiem-vu/long-an/")["bang"]["nhiem-vu"]
        assert "han_den" in table["cot_cong_tinh"]
        assert "noi_dung" not in table["cot_cong_tinh"]

    def test_an_agency_has_what_it_leads_and_what_it_is_assigned(self, dataset: Dataset) -> None:
        table = record(dataset, "/co-quan/dong-thap/so-noi-vu/")["bang"]["viec-cua-co-quan"]
        assert {row["vai_tro"] for row in table["dong"]} >= {"chu-tri", "phan-cong"}

    @pytest.mark.parametrize(
        ("path", "day"),
        [("/lich/2020/thang-5/", "2020-05-"), ("/lich/2020/quy-2/", "2020-0")],
    )
    def test_a_calendar_has_the_days_of_its_page(
        self, dataset: Dataset, path: str, day: str
    ) -> None:
        rows = record(dataset, path)["bang"]["lich"]["dong"]
        assert rows
        assert [row["ngay"] for row in rows if not row["ngay"].startswith(day)] == []

    def test_a_year_of_tasks(self, dataset: Dataset) -> None:
        rows = record(dataset, "/nhiem-vu/dong-thap/2020/")["bang"]["nhiem-vu"]["dong"]
        assert {row["han_den"][:4] for row in rows} == {"2020"}

    @pytest.mark.parametrize("path", ["/tinh/lao-cai/", "/gioi-thieu/", "/co-quan/cac-tinh/", "/"])
    def test_a_page_without_tables_gives_nothing_away(self, dataset: Dataset, path: str) -> None:
        assert [f.suffix for f in forms_of(dataset, path) if f.suffix in ("json", "csv")] == []

    def test_twice_the_same_bytes(self) -> None:
        made = []
        for _ in range(2):
            known = build(load_path(SAMPLE_DATA), DAY)
            paths = {f"/van-ban/{one.van_ban}/": "Trang" for one in known.van_ban[:3]}
            found = offers(known, Settings(Path(), DAY, mau=True), paths)
            made.append([(one.path, one.content()) for one in found])
        assert made[0] == made[1]
