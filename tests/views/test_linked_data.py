"""Descriptions as a reader of RDF gets them; rdflib reads them without asking any other host."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import RDF, XSD

from generator.model.dataset import Dataset, build
from generator.pages import descriptions
from generator.pages.head import with_head
from generator.pages.page import Page
from generator.records import load_path
from generator.settings import Settings
from generator.views.linked_data.node import Addresses, graph, in_script
from tests.small_data import DAY, ROOT, SmallData

SCHEMA = Namespace("https://schema.org/")
ELI = Namespace("http://data.europa.eu/eli/ontology#")
WHOLE = "https://mau.example/cchc/"
TAG = "tag:cong-khai-cchc,2026:"
DOCUMENT = "/van-ban/dong-thap/2020/71-qd-ubnd-hc/"


@pytest.fixture(scope="module")
def real() -> Dataset:
    return build(load_path(ROOT / "data"), DAY)


def _described(dataset: Dataset, path: str, goc: str = "", markdown: str = "") -> Any:
    page = Page(path, "Tên trang", "Một câu.", markdown)
    settings = Settings(Path("data"), DAY, goc=goc)
    return json.loads(with_head(dataset, settings, page).head.json_ld)


def _triples(described: Any, seen_at: str) -> Graph:
    return Graph().parse(data=json.dumps(described), format="json-ld", publicID=seen_at)


@pytest.mark.parametrize(
    ("goc", "name", "address"),
    [
        (WHOLE, f"https://mau.example/cchc{DOCUMENT}", f"https://mau.example/cchc{DOCUMENT}"),
        ("", f"{TAG}{DOCUMENT}", "../../../../van-ban/dong-thap/2020/71-qd-ubnd-hc/"),
    ],
)
def test_a_document(real: Dataset, goc: str, name: str, address: str) -> None:
    read = _triples(_described(real, DOCUMENT, goc), "https://doc.example" + DOCUMENT)
    it = URIRef(name)
    assert set(read.objects(it, RDF.type)) == {SCHEMA.Legislation, ELI.LegalResource}
    said = {
        SCHEMA.url: address,
        SCHEMA.legislationIdentifier: "71/QĐ-UBND-HC",
        SCHEMA.legislationType: "Quyết định",
        SCHEMA.legislationDate: "2020-01-21",
        SCHEMA.inLanguage: "vi",
        SCHEMA.temporalCoverage: "2020/2020",
        ELI.type_document: "Quyết định",
        ELI.id_local: "71/QĐ-UBND-HC",
        ELI.passed_by: "Chủ tịch Ủy ban nhân dân tỉnh Đồng Tháp",
        ELI.jurisdiction: "Đồng Tháp",
    }
    assert {key: str(read.value(it, key)) for key in said} == said
    assert read.value(it, ELI.date_document) == Literal("2020-01-21", datatype=XSD.date)
    (words,) = read.objects(it, ELI.is_realized_by)
    assert str(read.value(words, ELI.title)).startswith("Về việc ban hành Kế hoạch tổng kết")
    assert list(read.objects(words, ELI.is_embodied_by)) == list(read.objects(it, SCHEMA.encoding))


def test_what_a_document_rests_on_and_what_it_names_otherwise(real: Dataset) -> None:
    read = _triples(_described(real, DOCUMENT), "https://doc.example" + DOCUMENT)
    it = URIRef(f"{TAG}{DOCUMENT}")
    basis = {str(read.value(act, SCHEMA.name)) for act in read.objects(it, SCHEMA.isBasedOn)}
    assert "Nghị quyết 30c/NQ-CP ngày 08/11/2011" in basis
    others = set(read.objects(it, SCHEMA.citation))
    assert not others & set(read.objects(it, SCHEMA.isBasedOn))
    assert set(read.objects(it, ELI.based_on)) == set(read.objects(it, SCHEMA.isBasedOn))
    assert set(read.objects(it, ELI.cites)) == others


def test_the_forms_of_a_document_are_of_unofficial_value(real: Dataset) -> None:
    it = _described(real, DOCUMENT, WHOLE)["@graph"][0]
    stem = f"https://mau.example/cchc{DOCUMENT.rstrip('/')}"
    assert {(one["contentUrl"], one["encodingFormat"]) for one in it["encoding"]} == {
        (f"{stem}/", "text/html"),
        (f"{stem}.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (f"{stem}.pdf", "application/pdf"),
        (f"{stem}.txt", "text/plain"),
        (f"{stem}.json", "application/json"),
    }
    values = {one["legislationLegalValue"] for one in it["encoding"]}
    assert values == {"https://schema.org/UnofficialLegalValue"}


def test_a_province_that_bore_two_codes(real: Dataset) -> None:
    place, committee, *_ = _described(real, "/tinh/an-giang/")["@graph"]
    assert [one["value"] for one in place["identifier"]] == ["89", "91"]
    assert place["identifier"][1]["validFrom"] == "2025-07-01"
    assert committee["name"] == "Ủy ban nhân dân tỉnh An Giang"
    assert committee["areaServed"]["@id"] == place["@id"]


@pytest.mark.parametrize(
    ("agency", "kind", "parent"),
    [
        ("so-noi-vu", "GovernmentOrganization", "Ủy ban nhân dân tỉnh Đồng Tháp"),
        ("bao-dong-thap", "Organization", None),
        ("bo-noi-vu", "GovernmentOrganization", None),
    ],
)
def test_an_agency(real: Dataset, agency: str, kind: str, parent: str | None) -> None:
    it = _described(real, f"/co-quan/dong-thap/{agency}/")["@graph"][0]
    assert it["@type"] == kind
    assert it.get("parentOrganization", {}).get("name") == parent


@pytest.mark.parametrize("address", ["/co-quan/dong-thap/cac-so-nganh/", "/nhiem-vu/"])
def test_a_group_of_agencies_and_a_list_are_web_pages(real: Dataset, address: str) -> None:
    assert _described(real, address)["@graph"][0]["@type"] == "WebPage"


def test_a_score_is_what_its_source_prints(real: Dataset) -> None:
    total, rank, _ = _described(real, "/chi-so/par-index/2019/tien-giang/")["@graph"]
    assert (total["value"], total["maxValue"], total["unitText"]) == (79.68, 100, "điểm")
    assert (rank["value"], rank["maxValue"]) == (48, 63)
    assert total["isBasedOn"]["name"].startswith("Kế hoạch 180/KH-UBND, ngày 10/07/2020")


def test_an_index_year_is_a_data_set(real: Dataset) -> None:
    it = _described(real, "/chi-so/par-index/2019/", WHOLE)["@graph"][0]
    assert it["@type"] == "Dataset"
    assert it["temporalCoverage"] == "2019"
    assert [one["contentUrl"] for one in it["distribution"]] == [
        f"https://mau.example/cchc/chi-so/par-index/2019.{form}" for form in ("json", "csv", "xlsx")
    ]


def test_the_days_of_a_month_are_events(real: Dataset) -> None:
    *found, _ = _described(real, "/lich/2020/thang-5/")["@graph"]
    first = next(one for one in found if "15/5/2020" in one.get("description", ""))
    assert (first["@type"], first["endDate"]) == ("Event", "2020-05-14")
    assert {date.fromisoformat(one["startDate"]).month for one in found} == {5}


def test_home_offers_its_search(real: Dataset) -> None:
    (it,) = _described(real, "/", WHOLE)["@graph"]
    assert it["@type"] == "WebSite"
    assert it["potentialAction"]["target"]["urlTemplate"] == (
        "https://mau.example/cchc/tim-kiem/?q={search_term_string}"
    )


def test_the_trail_is_the_one_on_the_page() -> None:
    shown = (
        '<nav class="duong-dan" aria-label="Đường dẫn"><ol>'
        '<li><a href="../../../">Trang <b>A &amp; B</b></a></li>'
        '<li><a href="../../">Năm 2020</a></li></ol></nav>'
        '<a href="../khac/">không phải đường dẫn</a>'
    )
    page = Page("/a/2020/muc/con/", "Con", "", shown)
    assert list(descriptions.crumbs(page)) == [("/a/", "Trang A & B"), ("/a/2020/", "Năm 2020")]


BAD = 'Kế hoạch </script><script>alert("1")</script> \u202e2020\u202c \\ \u2028 & <!--'


def test_no_text_breaks_out_of_its_script(tmp_path: Path) -> None:
    lines = f"trich_yeu: {json.dumps(BAD.replace(chr(0x2028), ' '), ensure_ascii=False)}\nphan: "
    lines += "[{ma: ke-hoach, ten: Kế hoạch, noi_dung: [{doan: Một đoạn.}]}]\n"
    dataset = build(SmallData(tmp_path).read(lines, "Một đoạn.\n"), DAY)
    page = Page("/van-ban/tinh-mau/2025/1-kh-ubnd/", BAD, BAD, "")
    assert dataset.van_ban
    said = with_head(dataset, Settings(tmp_path, DAY), page).head.json_ld
    assert "<" not in said
    assert json.loads(said)["@graph"][0]["description"] == BAD.replace("\u2028", " ")
    assert json.loads(said)["@graph"][-1]["itemListElement"][-1]["name"] == BAD


def test_control_characters_stay_json() -> None:
    said = in_script(graph({"name": "a\x00b\x1fc\n"}))
    assert re.search(r"[\x00-\x1f]", said) is None
    assert json.loads(said)["@graph"][0]["name"] == "a\x00b\x1fc\n"


def test_addresses_without_a_known_site() -> None:
    here = Addresses("", "/chi-so/par-index/2019/")
    assert here.url("/du-lieu/diem.csv") == "../../../du-lieu/diem.csv"
    assert here.name("/") == "tag:cong-khai-cchc,2026:/"
    assert Addresses("https://mau.example/cchc", "/a/").url("/b/") == "https://mau.example/cchc/b/"
