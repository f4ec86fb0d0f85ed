"""Feeds as readers of other makers read them: with and without a known address of the site."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree as Xml

import feedparser  # type: ignore[import-untyped]
import pytest

from generator.exports import feeds
from generator.exports.feeds import contents
from generator.model.dataset import Dataset, build
from generator.records import load_path
from generator.settings import Settings
from generator.views.changes.feeds import followed_on
from tests.site.html_checker import check_pages
from tests.small_data import DAY, SAMPLE_DATA
from tests.small_history import FIRST, PLAN, SCORES, SmallHistory

SITE = "https://cchc.example/cong/"
PAGE = "/van-ban/mau-tay/2025/33-kh-ubnd/"
ATOM = "{http://www.w3.org/2005/Atom}"
# What must come out as text: markup, a quote, a line that could end the content, and signs that
# turn the direction of writing or that XML cannot hold.
NASTY = "<b>A & B</b> \"]]>\" 'x' \\u202eđảo\\u2069 \\u200f"
SHOWN = "<b>A & B</b> \"]]>\" 'x' đảo"
Files = Mapping[str, bytes]


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """Day 1: a task and a score changed; day 2: a new document with nasty words."""
    history = SmallHistory(tmp_path_factory.mktemp("nguon-tin"))
    history.start()
    history.edit(PLAN, ("thoi_han: Quý IV năm 2025", "thoi_han: Tháng 10/2025"))
    history.edit(SCORES, ('xep_hang: "5"', 'xep_hang: "4"'))
    history.commit(1)
    text = (history.data / PLAN).read_text(encoding="utf-8")
    subject = json.dumps(NASTY, ensure_ascii=False).replace("\\\\u", "\\u")
    history.put(
        "mau-tay/van-ban/2026-7-kh-ubnd.yml",
        text.replace("33/KH-UBND", "7/KH-UBND").replace(
            "Kế hoạch mẫu cải cách hành chính của Mẫu Tây năm 2025", subject
        ),
    )
    history.commit(2)
    return history.dataset()


def _files(dataset: Dataset, goc: str = "") -> Files:
    settings = replace(Settings(SAMPLE_DATA, DAY), goc=goc)
    return {file.path: file.content() for file in feeds.offers(dataset, settings)}


@pytest.fixture(scope="module")
def known(dataset: Dataset) -> Files:
    return _files(dataset, SITE)


@pytest.fixture(scope="module")
def unknown(dataset: Dataset) -> Files:
    return _files(dataset)


def _read(files: Files, path: str, at: str = "https://noi-khac.example/") -> Any:
    """The feed as a reader sees it who got it from `at`."""
    headers = {"content-location": f"{at}{path}", "content-type": "application/atom+xml"}
    return feedparser.parse(files[path], response_headers=headers)


# --- what there is ---


def test_there_is_a_feed_of_everything_of_kinds_of_provinces_and_of_agencies(known: Files) -> None:
    atoms = {path.removesuffix(".atom") for path in known if path.endswith(".atom")}
    jsons = {path.removesuffix(".feed.json") for path in known if path.endswith(".feed.json")}
    assert atoms == jsons
    assert {"thay-doi", "van-ban", "nhiem-vu", "chi-so", "tien-do", "dinh-chinh"} < atoms
    assert {"tinh/mau-tay", "co-quan/mau-tay/so-so-hoa-mau"} < atoms


@pytest.mark.parametrize("address", ["", SITE])
def test_every_feed_is_read_without_complaint(dataset: Dataset, address: str) -> None:
    files = _files(dataset, address)
    for path in (path for path in files if path.endswith(".atom")):
        found = _read(files, path)
        assert (found.bozo, found.version) == (False, "atom10"), path
        ids = [entry.id for entry in found.entries]
        assert len(ids) == len(set(ids)) <= 50
        assert all(one.id.startswith("tag:cong-khai-cchc,2026:/") for one in found.entries)
        days = [entry.updated for entry in found.entries]
        assert days == sorted(days, reverse=True)


def test_without_a_history_there_are_no_feeds() -> None:
    bare = build(load_path(SAMPLE_DATA), DAY)
    assert _files(bare) == {}
    assert followed_on(bare, "/") == ()


# --- one entry ---


def test_a_change_is_told_from_what_is_new(known: Files) -> None:
    entries = _read(known, "tinh/mau-tay.atom").entries
    new, changed = entries[0], next(one for one in entries if one.title.startswith("Sửa: Kế hoạch"))
    assert new.title.startswith("Văn bản mới: Kế hoạch 7/KH-UBND")
    assert new.published == new.updated == "2026-11-22T00:00:00+07:00"
    assert changed.title == "Sửa: Kế hoạch 33/KH-UBND (Mẫu Tây), Nhiệm vụ 1: Trả kết quả tại nhà"
    assert changed.published == "2026-11-20T00:00:00+07:00"
    assert changed.updated == "2026-11-21T00:00:00+07:00"
    assert [(tag.term, tag.label) for tag in changed.tags] == [
        ("changed", "Sửa"),
        ("mau-tay", "Mẫu Tây"),
    ]
    said = changed.content[0].value
    assert "<del>Quý IV năm 2025</del> → <ins>Tháng 10/2025</ins>" in said
    assert "<strong>Cơ quan chủ trì:</strong> Sở Số hóa Mẫu" in said
    assert changed.summary == (
        "Nhiệm vụ 1: Trả kết quả tại nhà. Thời hạn: «Quý IV năm 2025» → «Tháng 10/2025»."
    )


def test_a_new_document_has_its_whole_text(known: Files) -> None:
    said = _read(known, "thay-doi.atom").entries[0].content[0].value
    for words in ("KẾ HOẠCH", "Tối thiểu 99% hồ sơ trả kết quả đúng hẹn.", "trước ngày 20 hằng"):
        assert words in said


def test_an_agency_hears_of_its_own_work(known: Files) -> None:
    entries = _read(known, "co-quan/mau-tay/so-noi-vu-mau.atom").entries
    assert [one.title.partition(":")[0] for one in entries] == ["Văn bản mới", "Có từ đầu"]
    assert "Kiểm tra việc trả kết quả" in entries[0].content[0].value
    assert "Trả kết quả tại nhà" not in entries[0].content[0].value


def test_a_kind_has_its_own_news(known: Files) -> None:
    titles = [one.title for one in _read(known, "chi-so.atom").entries]
    assert titles[0] == "Sửa: Hài lòng Mẫu năm 2023 của Mẫu Tây, Xếp hạng 4/6"
    assert all("KH-UBND" not in one for one in titles[:1])


def test_nasty_words_come_out_as_text(known: Files, unknown: Files) -> None:
    for files in (known, unknown):
        Xml.fromstring(files["thay-doi.atom"])
        entry = _read(files, "thay-doi.atom").entries[0]
        assert SHOWN in entry.title
        assert "<b>" not in entry.content[0].value
        item = json.loads(files["thay-doi.feed.json"])["items"][0]
        assert SHOWN in item["title"]
        assert "&lt;b&gt;A &amp; B&lt;/b&gt;" in item["content_html"] or SHOWN in item["summary"]


# --- addresses ---


def test_with_a_known_address_everything_is_whole(known: Files) -> None:
    for path in ("thay-doi.atom", "tinh/mau-tay.atom", "co-quan/mau-tay/so-noi-vu-mau.atom"):
        found = _read(known, path)
        hrefs = {link.rel: link.href for link in found.feed.links if link.type != ""}
        assert hrefs["self"] == f"{SITE}{path}"
        assert all(link.href.startswith(SITE) for link in found.feed.links)
        assert all(one.link.startswith(SITE) for one in found.entries)


@pytest.mark.parametrize(
    "path", ["thay-doi.atom", "tinh/mau-tay.atom", "co-quan/mau-tay/so-noi-vu-mau.atom"]
)
def test_without_one_addresses_are_from_the_feed_itself(unknown: Files, path: str) -> None:
    at = "https://noi-khac.example/thu/"
    found = _read(unknown, path, at)
    hrefs = {link.rel: link.href for link in found.feed.links if link.rel != "alternate"}
    assert hrefs["self"] == f"{at}{path}"
    page = f"{at}{path.removesuffix('.atom')}/"
    assert page in [link.href for link in found.feed.links]
    documents = [one.link for one in found.entries if "/van-ban/" in one.link]
    assert documents
    assert all(one.startswith(f"{at}van-ban/") for one in documents)
    item = json.loads(unknown[path.replace(".atom", ".feed.json")])["items"][0]
    assert urljoin(f"{at}{path}", item["url"]) == found.entries[0].link


def test_ids_do_not_depend_on_the_address(known: Files, unknown: Files) -> None:
    for path in known:
        if path.endswith(".feed.json"):
            ids = [[one["id"] for one in json.loads(f[path])["items"]] for f in (known, unknown)]
            assert ids[0] == ids[1]


# --- JSON Feed 1.1 ---


def test_the_json_feed_keeps_its_rules(known: Files) -> None:
    for path in (path for path in known if path.endswith(".feed.json")):
        feed = json.loads(known[path])
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"] == f"{SITE}{path}"
        assert feed["language"] == "vi"
        assert feed["title"]
        assert all(set(one) <= {"name", "url", "avatar"} for one in feed["authors"])
        allowed = {"version", "title", "home_page_url", "feed_url", "description", "language"}
        assert set(feed) == allowed | {"user_comment", "authors", "items"}
        for item in feed["items"]:
            assert isinstance(item["id"], str)
            assert item["content_html"]
            assert all(isinstance(tag, str) for tag in item["tags"])
            assert item["date_published"] <= item["date_modified"]
            known_keys = {"id", "url", "title", "summary", "content_html", "tags"}
            dates = {"date_published", "date_modified"}
            assert {key for key in item if not key.startswith("_")} == known_keys | dates


def test_what_changed_is_data_too(known: Files) -> None:
    items = json.loads(known["nhiem-vu.feed.json"])["items"]
    changed = next(one for one in items if one["_thay_doi"]["loai"] == "changed")
    assert changed["_thay_doi"] == {
        "loai": "changed",
        "tinh": "mau-tay",
        "van_ban": "mau-tay/2025/33-kh-ubnd",
        "muc": [
            {
                "muc": "Nhiệm vụ 1: Trả kết quả tại nhà",
                "nhan": "Thời hạn",
                "cu": "Quý IV năm 2025",
                "moi": "Tháng 10/2025",
            }
        ],
    }


def test_both_forms_say_the_same(known: Files) -> None:
    for path in (path for path in known if path.endswith(".atom")):
        root = Xml.fromstring(known[path])
        atom = [
            (one.findtext(f"{ATOM}id"), one.findtext(f"{ATOM}content"))
            for one in root.iter(f"{ATOM}entry")
        ]
        items = json.loads(known[path.replace(".atom", ".feed.json")])["items"]
        assert atom == [(one["id"], one["content_html"]) for one in items]


# --- the same bytes, and not too many ---


def test_the_same_data_give_the_same_bytes(dataset: Dataset, known: Files) -> None:
    again = build(load_path(SAMPLE_DATA), DAY + timedelta(100), None, dataset.nhat_ky)
    of_another_day = _files(again, SITE)
    path = "co-quan/tinh-mau/so-noi-vu-mau.atom"
    assert of_another_day[path] == known[path]


def test_old_entries_of_a_long_feed_only_name_their_document(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contents, "MOST_FULL_TEXT", 100)
    entries = _read(_files(dataset, SITE), "van-ban.atom").entries
    with_text = [("<hr" in one.content[0].value) for one in entries]
    assert with_text[0]
    assert not any(with_text[2:])
    assert all(one.content[0].value for one in entries)


@pytest.mark.parametrize(
    ("page", "first", "count"),
    [
        ("/", "/thay-doi/", 6),
        ("/thay-doi/", "/thay-doi/", 6),
        ("/thay-doi/mau-tay/", "/tinh/mau-tay/", 7),
        ("/tinh/mau-tay/", "/tinh/mau-tay/", 1),
        ("/van-ban/", "/van-ban/", 1),
        (PAGE, "/tinh/mau-tay/", 1),
        ("/chi-so/hai-long-mau/2023/mau-tay/", "/tinh/mau-tay/", 1),
        ("/thuat-ngu/", "", 0),
    ],
)
def test_pages_name_the_feeds_that_tell_of_them(
    dataset: Dataset, page: str, first: str, count: int
) -> None:
    found = followed_on(dataset, page)
    assert len(found) == count
    assert [one.path for one in found[:1]] == ([first] if first else [])


def test_an_empty_feed_still_says_since_when(dataset: Dataset, known: Files) -> None:
    found = _read(known, "dinh-chinh.atom")
    assert (found.entries, found.feed.updated) == ([], f"{FIRST}T00:00:00+07:00")
    assert date.fromisoformat(found.feed.updated[:10]) == dataset.nhat_ky.tu_ngay


def test_a_feed_of_a_sample_site_says_so(dataset: Dataset) -> None:
    settings = replace(Settings(SAMPLE_DATA, DAY), mau=True)
    made = next(iter(feeds.offers(dataset, settings))).content()
    assert feedparser.parse(made).feed.title.startswith("(Trang mẫu) ")


# A frame around cells: feed readers take styles away, and without it columns run together.
ALLOWED = ("The “border” attribute on the “table” element is obsolete.",)


def test_contents_are_valid_html(known: Files, html_checker: Path, tmp_path: Path) -> None:
    items = [
        item
        for path in ("thay-doi.feed.json", "co-quan/mau-tay/so-noi-vu-mau.feed.json")
        for item in json.loads(known[path])["items"]
    ]
    pages = [tmp_path / f"{number}.html" for number in range(len(items))]
    for page, item in zip(pages, items, strict=True):
        head = "<!doctype html><html lang=vi><title>Tin</title><h1>Tin</h1><h2>Tin</h2>"
        page.write_text(head + item["content_html"], encoding="utf-8")
    said = check_pages(html_checker, pages)
    assert [str(one) for one in said if not str(one).split(": ", 1)[1].startswith(ALLOWED)] == []
