"""Documents -> the ledger of each agency (ledger/), and that nothing named is left out.

Cases: <name>.yml (completed by tests/small_data.py) and <name>.expected.txt. Agencies are those of
the sample province's register: «Các sở, ngành tỉnh Mẫu» contains every agency of the kind `so`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.model.dataset import Dataset, build
from generator.model.ledger import Ledger, ledgers
from generator.model.mentions import mentions
from generator.pages import agencies, documents
from generator.pages.page import Page
from generator.recognition.agencies import read_agencies
from generator.records import Records, load_path
from generator.schema.printed import printed
from generator.views import urls
from generator.views.agencies.agency import agency_views
from tests.expected import Expected, beside, cases, stem
from tests.small_data import DAY, ROOT, SAMPLE_DATA, SmallData

HERE = Path(__file__).parent


@pytest.mark.parametrize("case", cases(HERE / "ledger"), ids=stem)
def test_ledgers(case: Path, tmp_path: Path, expected: Expected) -> None:
    dataset = _with_sample_agencies(SmallData(tmp_path).read(case.read_text(encoding="utf-8")))
    lines = [line for ledger in ledgers(dataset) for line in _shown(ledger)]
    expected.check(beside(case), "\n".join(lines))


def _with_sample_agencies(records: Records) -> Dataset:
    assert records.problems == ()
    sample = load_path(SAMPLE_DATA)
    return build(Records(sample.registers, sample.provinces, records.documents, ()), DAY)


def _shown(ledger: Ledger) -> Iterator[str]:
    yield ledger.co_quan.ten
    for role in ("chu_tri", "phoi_hop", "phan_cong", "chi_tieu"):
        yield from (f"  {role} #{item.ma}" for item in getattr(ledger, role))
    for one in ledger.qua_nhom:
        for charge in one.viec:
            words = f"{charge.vai_tro} #{charge.muc.ma} «{charge.nguyen_van}»"
            yield f"  qua_nhom {one.nhom.ma}: {words}"
    for named in ledger.nhac_toi:
        start, end = named.vi_tri
        text = named.nguyen_van
        yield f"  nhac_toi #{named.ma} {named.loai}: {text[:start]}[{text[start:end]}]{text[end:]}"


def test_a_group_reaches_an_agency_only_in_the_years_that_name_it(tmp_path: Path) -> None:
    """Sở Nội vụ Mẫu is named in 2024 and 2026, Sở Tài chính Mẫu in 2024 only."""
    everyone = "Các sở, ngành tỉnh Mẫu báo cáo"
    data = SmallData(tmp_path)
    data.put("tinh-mau/goc/1.txt", b"")
    words = {
        2023: everyone,
        2024: f"Sở Nội vụ Mẫu và Sở Tài chính Mẫu; {everyone}",
        2025: everyone,
        2026: f"Sở Nội vụ Mẫu; {everyone}",
        2027: everyone,
    }
    for year, text in words.items():
        data.write(
            f"ngay_ban_hanh: 1/2/{year}\nphan:\n- ma: ke-hoach\n  ten: Kế hoạch\n  noi_dung:\n"
            f"  - doan: {text}.\n    la: phan_cong\n"
            "    co_quan: Các sở, ngành tỉnh Mẫu\n"
        )
        made = tmp_path / "tinh-mau/van-ban/2025-1-kh-ubnd.yml"
        made.rename(made.with_name(f"{year}-1-kh-ubnd.yml.new"))
    for file in sorted((tmp_path / "tinh-mau/van-ban").iterdir()):
        file.rename(file.with_suffix(""))
    dataset = _with_sample_agencies(load_path(tmp_path))
    reached = {
        ledger.co_quan.ma: [
            dataset.documents[charge.muc.van_ban].record.place.nam
            for one in ledger.qua_nhom
            for charge in one.viec
        ]
        for ledger in ledgers(dataset)
        if not ledger.co_quan.la_nhom
    }
    assert reached == {"so-noi-vu-mau": [2024, 2025, 2026], "so-tai-chinh-mau": [2024]}


def test_many_lines_are_parted_by_year(monkeypatch: pytest.MonkeyPatch, real: Dataset) -> None:
    monkeypatch.setattr("generator.views.agencies.agency.MOST_ON_ONE_PAGE", 5)
    ledger = next(
        one
        for one in ledgers(real)
        if (one.co_quan.tinh, one.co_quan.ma) == ("long-an", "so-noi-vu")
    )
    overview, of_year = agency_views(real, ledger)
    assert overview.cac_nam == (("/co-quan/long-an/so-noi-vu/2016/", 2016, 16),)
    assert (overview.is_overview, overview.phan_cong, overview.nhac_toi) == (True, (), ())
    assert (of_year.nam, len(of_year.phan_cong)) == (2016, len(ledger.phan_cong))


@pytest.fixture(scope="module")
def real() -> Dataset:
    return build(load_path(ROOT / "data"), DAY)


@pytest.fixture(scope="module")
def agency_pages(real: Dataset) -> dict[str, Page]:
    return {page.path: page for page in agencies.pages(real)}


def test_every_agency_named_in_a_document_has_its_page(
    real: Dataset, agency_pages: dict[str, Page]
) -> None:
    named = {
        urls.agency(linked.record.place.tinh, mention.ma)
        for linked in real.van_ban
        for piece in printed(linked.document)
        for mention in read_agencies(piece.text, linked.ten_co_quan).nhac_toi
    }
    assert len(named) > 100
    assert named - set(agency_pages) == set()


def test_every_place_that_names_an_agency_is_on_its_page_once(
    real: Dataset, agency_pages: dict[str, Page]
) -> None:
    """Each passage or row that names an agency is linked from its page, itself or the item that
    it belongs to."""
    for linked in real.van_ban:
        for ma, places in mentions(linked).items():
            path = urls.agency(linked.record.place.tinh, ma)
            links = _links(agency_pages[path])
            for named in places:
                around = {urls.item(linked.van_ban, one) for one in named.trong}
                assert around & set(links), (path, named.ma)


def test_links_of_agency_pages_lead_to_ids_of_the_documents(
    real: Dataset, agency_pages: dict[str, Page]
) -> None:
    ids = {
        f"{page.path}#{found}"
        for page in documents.pages(real)
        for found in re.findall(r'(?:\bid="|\{#)([a-z0-9-]+)', page.markdown)
    }
    links = {link for page in agency_pages.values() for link in _links(page)}
    assert len(links) > 200
    assert links - ids == set()


def _links(page: Page) -> list[str]:
    """Where the page leads to inside documents: `/van-ban/…/#id`."""
    return [f"/{link}" for link in re.findall(r'href="[./]*(van-ban/[^"]+#[^"]+)"', page.markdown)]
