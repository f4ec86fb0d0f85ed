"""Citations as files, read back by readers of other makers; and in the words of the press."""

from __future__ import annotations

import json
import re
import warnings
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from bibtexparser.entrypoint import parse_string
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc import formatter as formatters
from citeproc.source.json import CiteProcJSON

from generator.archive.manifest import Copy
from generator.exports import make_all
from generator.exports.citing import as_bibtex, as_csl, offers
from generator.model.dataset import Dataset, build
from generator.records import load_path
from generator.settings import Settings
from generator.views.citing import (
    LEGISLATION,
    Cited,
    cite_document,
    cite_item,
    cite_items,
    cite_tables,
    cite_unit,
    list_words,
    long_words,
    short_words,
)
from tests.small_data import ROOT

GOC = "https://cong.example/"
DAY = date(2026, 11, 22)
PLAN = "tien-giang/2020/180-kh-ubnd"

CITED = Cited(
    LEGISLATION,
    "tinh-mau-2025-1-kh-ubnd",
    "Kế hoạch số 1/KH-UBND ngày 15/01/2025 của UBND tỉnh Mẫu",
    "Kế hoạch mẫu",
    "/van-ban/tinh-mau/2025/1-kh-ubnd/",
    DAY,
    "Kế hoạch",
    "1/KH-UBND",
    "UBND tỉnh Mẫu",
    date(2025, 1, 15),
    2025,
)


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return build(load_path(ROOT / "data"), DAY)


def bibtex(*cited: Cited, goc: str = GOC) -> list[dict[str, str]]:
    """The entries as bibtexparser reads them, the outermost braces taken off."""
    library = parse_string(as_bibtex(cited, goc).decode())
    assert library.failed_blocks == []
    return [
        {"entry": one.entry_type, "key": one.key}
        | {
            name: re.sub(r"^\{(.*)\}$", r"\1", field.value)
            for name, field in one.fields_dict.items()
        }
        for one in library.entries
    ]


def test_bibtex_of_a_document() -> None:
    assert bibtex(CITED) == [
        {
            "entry": "legislation",
            "key": "tinh-mau-2025-1-kh-ubnd",
            "author": "UBND tỉnh Mẫu",
            "title": "Kế hoạch mẫu",
            "type": "Kế hoạch",
            "number": "1/KH-UBND",
            "date": "2025-01-15",
            "organization": "Cổng Công khai cải cách hành chính",
            "url": "https://cong.example/van-ban/tinh-mau/2025/1-kh-ubnd/",
            "urldate": "2026-11-22",
            "note": "Dữ liệu ngày 22/11/2026",
            "langid": "vietnamese",
        }
    ]


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Đạt 95% & hơn", r"{Đạt 95\% \& hơn}"),
        ("Mục #1_a, 5$", r"{Mục \#1\_a, 5\$}"),
        ("một { ngoặc", r"{một \textbraceleft{} ngoặc}"),
        ("ngoặc } và \\", r"{ngoặc \textbraceright{} và \textbackslash{}}"),
        ('~ ^ " @', r"{\textasciitilde{} \textasciicircum{} " + '" @}'),
        ("hai\ndòng \x07\u202eđảo", "{hai dòng đảo}"),
        ("QUYẾT ĐỊNH Hậu Giang", "{QUYẾT ĐỊNH Hậu Giang}"),
    ],
)
def test_signs_of_tex_are_words_in_bibtex(words: str, written: str) -> None:
    cited = replace(CITED, ten=words)
    assert f"  title = {{{written}}},\n" in as_bibtex([cited], GOC).decode()
    [read] = bibtex(cited)
    assert read["number"] == "1/KH-UBND"
    assert read["langid"] == "vietnamese"


def test_without_an_address_bibtex_tells_the_place_on_the_portal() -> None:
    [read] = bibtex(CITED, goc="")
    assert "url" not in read
    assert read["howpublished"] == (
        "Cổng Công khai cải cách hành chính, /van-ban/tinh-mau/2025/1-kh-ubnd/"
    )


def test_csl_of_a_document() -> None:
    assert json.loads(as_csl([CITED], GOC)) == [
        {
            "id": "tinh-mau-2025-1-kh-ubnd",
            "type": "legislation",
            "title": "Kế hoạch mẫu",
            "author": [{"literal": "UBND tỉnh Mẫu"}],
            "genre": "Kế hoạch",
            "number": "1/KH-UBND",
            "issued": {"date-parts": [[2025, 1, 15]]},
            "accessed": {"date-parts": [[2026, 11, 22]]},
            "container-title": "Công khai cải cách hành chính",
            "URL": "https://cong.example/van-ban/tinh-mau/2025/1-kh-ubnd/",
            "language": "vi",
        }
    ]


def in_a_list_of_sources(items: list[dict[str, Any]]) -> list[str]:
    """Each item as citeproc sets it in a list, in the style that comes with it."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", UserWarning)  # a variable that CSL does not know
        source = CiteProcJSON(items)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the style is of an older CSL
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        listed = CitationStylesBibliography(style, source, formatters.plain)
        for item in items:
            listed.register(Citation([CitationItem(item["id"])]))
        return [str(one) for one in listed.bibliography()]


def test_citeproc_sets_a_document_in_a_list() -> None:
    [line] = in_a_list_of_sources(json.loads(as_csl([CITED], GOC)))
    for words in ("UBND tỉnh Mẫu", "2025", "Kế hoạch mẫu", "https://cong.example/van-ban/"):
        assert words in line


# --- what the portal really gives away ---


def test_every_citation_can_be_read(dataset: Dataset) -> None:
    settings = Settings(Path("data"), DAY, goc=GOC)
    keys, csl_items = [], []
    for offer in offers(dataset, settings):
        read = bibtex(*offer.value)
        items = json.loads(as_csl(offer.value, GOC))
        assert [one["key"] for one in read] == [one["id"] for one in items]
        keys += [one["key"] for one in read]
        csl_items += items
        for one in read:
            assert one["url"].startswith(GOC)
            assert one["title"]
    assert len(keys) == len(set(keys)) > 100
    assert all(re.fullmatch(r"[a-z0-9-]+", key) for key in keys)
    assert len(in_a_list_of_sources(csl_items)) == len(keys)


def test_files_stand_beside_the_pages_that_they_cite(dataset: Dataset) -> None:
    made = dict(make_all(dataset, Settings(Path("data"), DAY)))
    for stem in (f"van-ban/{PLAN}", "chi-so/par-index/2019", "chi-so/par-index/2019/tien-giang"):
        assert made[f"{stem}.bib"]
        assert made[f"{stem}.csl.json"]
    assert made["du-lieu.bib"].count(b"@dataset{") == len(list(cite_tables(dataset)))


def test_the_words_for_the_press(dataset: Dataset) -> None:
    cited = cite_document(dataset, dataset.documents[PLAN])
    named = "Theo Kế hoạch số 180/KH-UBND ngày 10/07/2020 của Ủy ban nhân dân tỉnh Tiền Giang"
    address = GOC.rstrip("/") + cited.duong
    assert short_words(cited) == named
    assert long_words(cited, address) == (
        f"{named}; dẫn theo cổng Công khai cải cách hành chính, {address},"
        " xem ngày …/…/…… (dữ liệu ngày 22/11/2026)"
    )
    assert list_words(cited, address, "23/11/2026").startswith(
        "Ủy ban nhân dân tỉnh Tiền Giang (2020). Kế hoạch số 180/KH-UBND: Khắc phục những hạn chế"
    )
    assert list_words(cited, address, "23/11/2026").endswith("xem ngày 23/11/2026.")


def test_an_item_is_cited_by_its_number_and_its_address(dataset: Dataset) -> None:
    linked = dataset.documents[PLAN]
    cited = cite_item(dataset, linked, "phu-luc-tieu-chi-6-1-3")
    assert short_words(cited).startswith("Theo tiêu chí 6.1.3, Kế hoạch số 180/KH-UBND ngày")
    assert cited.duong == f"/van-ban/{PLAN}/#phu-luc-tieu-chi-6-1-3"
    assert [one for one in cite_items(dataset, linked) if one == cited] == [cited]
    with pytest.raises(KeyError):
        cite_item(dataset, linked, "khong-co")


def test_a_score_names_its_figure_and_who_printed_it(dataset: Dataset) -> None:
    year = next(y for y in dataset.diem.nam if (y.chi_so.ma, y.nam) == ("par-index", 2019))
    unit = next(one for one in year.don_vi if one.don_vi.ma == "tien-giang")
    assert short_words(cite_unit(dataset, year, unit)) == (
        "Theo PAR Index năm 2019 của Tiền Giang (79,68/100, hạng 48 trong 63 tỉnh, thành phố;"
        " nguồn: Kế hoạch 180/KH-UBND, ngày 10/07/2020)"
    )


def test_a_dated_copy_is_named_where_there_is_one(dataset: Dataset) -> None:
    copy = Copy(date(2026, 11, 20), {f"van-ban/{PLAN}/index.html": "0" * 64})
    kept = replace(dataset, ban_luu=(copy,))
    cited = cite_item(kept, kept.documents[PLAN], "phu-luc-tieu-chi-6-1-3")
    address = f"{GOC}luu-tru/2026-11-20/van-ban/{PLAN}/#phu-luc-tieu-chi-6-1-3"
    assert json.loads(as_csl([cited], GOC))[0]["archive_location"] == address
    [read] = bibtex(cited)
    assert read["annotation"] == f"Bản lưu ngày 20/11/2026: {address}".replace("#", r"\#")
    assert "archive_location" not in json.loads(as_csl([CITED], GOC))[0]
