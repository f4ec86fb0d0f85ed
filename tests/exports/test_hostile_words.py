"""Hostile words in one document, one build: every form reads back as text, by readers of others."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import duckdb
import feedparser  # type: ignore[import-untyped]
import icalendar
import openpyxl  # type: ignore[import-untyped]
import pypdfium2  # type: ignore[import-untyped]
import pytest
from bibtexparser.entrypoint import parse_string
from docx import Document
from rdflib import Graph

from benchmarks import projects
from generator.mkdocs_plugin import build_site
from generator.records import load_path
from generator.schema.printed import printed
from generator.views.paper.cleaning import printable
from tests.examples.visible_text import read
from tests.hostile_words import EVERY, LONG, TURNED, WORDS, hostile_document
from tests.small_data import DAY, SAMPLE_DATA, SmallData
from tests.small_history import SmallHistory

RUNS = ("=", "+", "@", "＝", "-1", "\t", "\r")
DOCUMENT = "van-ban/tinh-mau/2025/1-kh-ubnd"


class Kept(SmallHistory):
    """A kept log of the data that are built."""

    @property
    def data(self) -> Path:
        return self.folder / "data"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("chu-doc")
    small = SmallData(folder / "data")
    data = small.write(hostile_document())
    shutil.copytree(SAMPLE_DATA / "danh-muc", data / "danh-muc")
    (data / "danh-muc" / "ban-do-o.yml").unlink()  # its squares name provinces not kept here
    (record,) = load_path(data).documents
    small.write(hostile_document(), "\n".join(piece.text for piece in printed(record.document)))
    assert load_path(data).problems == ()
    Kept(folder).keep(DAY)
    projects.ours(folder)
    build_site(folder / "mkdocs.yml", folder / "site", site_url="https://cong.example/cchc/")
    return folder / "site"


def files(site: Path, pattern: str) -> list[Path]:
    found = sorted(site.rglob(pattern))
    assert found, f"no {pattern}"
    return found


def strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in strings(one)]
    if isinstance(value, list):
        return [text for one in value for text in strings(one)]
    return [value] if isinstance(value, str) else []


def test_nothing_runs_on_any_page(site: Path) -> None:
    """Neither on pages nor in what is to be pasted elsewhere."""
    seen = [(p, e) for p in files(site, "*.html") for e in read(p.read_text("utf-8")).seen]
    found = [
        (path.name, element)
        for path, element in seen
        if element.attributes.get("src") == "x"
        or any(name.startswith("on") for name in element.attributes)
        or any(value.startswith("javascript:") for value in element.attributes.values())
    ]
    assert found == []
    assert not [p for p in files(site, "*.html") if "<script>alert" in p.read_text("utf-8")]


def test_json_holds_every_word(site: Path) -> None:
    read_back = {path: json.loads(path.read_bytes()) for path in files(site, "*.json")}
    assert set(EVERY) | {LONG} <= set(strings(read_back[site / f"{DOCUMENT}.json"]))


def test_csv_and_json_agree_and_no_cell_of_csv_is_a_formula(site: Path) -> None:
    for path in files(site / "du-lieu", "*.csv"):
        rows = list(csv.reader(io.StringIO(path.read_text("utf-8"), newline="")))
        assert {len(row) for row in rows} == {len(rows[0])}
        cells = [cell for row in rows for cell in row]
        assert [one for one in cells if len(one) > 1 and one.startswith(RUNS)] == []
        told = set(strings(json.loads(path.with_suffix(".json").read_bytes())))
        assert told <= set(cells) | {cell.removeprefix("'") for cell in cells}


def test_no_cell_of_a_workbook_is_a_formula(site: Path) -> None:
    cells = [
        cell
        for path in files(site, "*.xlsx")
        for sheet in openpyxl.load_workbook(path)
        for row in sheet.iter_rows()
        for cell in row
    ]
    assert [cell.value for cell in cells if cell.data_type == "f" or cell.hyperlink] == []
    assert set(EVERY) <= {cell.value for cell in cells}


def test_the_database_and_parquet_hold_every_word(site: Path) -> None:
    place = site / "du-lieu" / "cong-khai-cchc.sqlite"
    with sqlite3.connect(f"{place.as_uri()}?mode=ro", uri=True) as asked:
        kept = {row[0] for row in asked.execute("select noi_dung from nhiem_vu")}
        assert asked.execute("pragma integrity_check").fetchone() == ("ok",)
    parquet = duckdb.read_parquet(str(site / "du-lieu" / "nhiem-vu.parquet"))
    assert kept == {row[0] for row in parquet.project("noi_dung").fetchall()}
    assert {*EVERY, LONG} <= kept


def test_feeds_are_read_without_complaint(site: Path) -> None:
    for path in files(site, "*.atom"):
        feed = feedparser.parse(path.read_bytes())
        assert not feed.bozo
        assert not [e for e in feed.entries for c in e.content if "<script" in c.value]
    (entry,) = feedparser.parse((site / "van-ban.atom").read_bytes()).entries
    assert WORDS[0] in entry.title or WORDS[0] in entry.content[0].value.replace("&#34;", '"')


def test_calendars_citations_and_the_catalogue_are_read(site: Path) -> None:
    for path in files(site, "*.ics"):
        said = icalendar.Calendar.from_ical(path.read_bytes())
        assert all(str(event["summary"]) for event in said.walk("VEVENT"))
    for path in files(site, "*.bib"):
        library = parse_string(path.read_text("utf-8"))
        assert (library.failed_blocks, len(library.entries) > 0) == ([], True)
    assert len(Graph().parse(site / "du-lieu" / "dcat.ttl")) > 0
    for path in [*files(site, "*.svg"), *files(site, "*.xml")]:
        ElementTree.fromstring(path.read_bytes())


def test_papers_hold_every_word_but_signs_that_turn_it(site: Path) -> None:
    text = (site / f"{DOCUMENT}.txt").read_text("utf-8")
    table_cells = [
        cell.text
        for table in Document(str(site / f"{DOCUMENT}.docx")).tables
        for row in table.rows
        for cell in row.cells
    ]
    assert printable(TURNED) != TURNED
    for word in EVERY:
        assert " ".join(printable(word).split()) in " ".join(text.split())
        assert printable(word) in table_cells


def test_the_pdf_has_its_pages(site: Path) -> None:
    pdf = pypdfium2.PdfDocument(site / f"{DOCUMENT}.pdf")
    words = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert words.count("zq") > len(EVERY)
