"""The map of the site and `robots.txt`."""

from __future__ import annotations

import gzip
from datetime import date
from xml.etree import ElementTree

from generator.exports.sitemap import files

GOC = "https://mau.example/cchc/"
DAYS = {"/van-ban/a/2020/1/": date(2020, 1, 21), "/lich/": None}
_NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def test_a_page_has_the_day_of_its_data_or_none() -> None:
    made = dict(files(["/van-ban/a/2020/1/", "/", "/lich/"], DAYS, GOC))
    assert made["sitemap.xml"].decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        "<url><loc>https://mau.example/cchc/</loc></url>\n"
        "<url><loc>https://mau.example/cchc/lich/</loc></url>\n"
        "<url><loc>https://mau.example/cchc/van-ban/a/2020/1/</loc>"
        "<lastmod>2020-01-21</lastmod></url>\n"
        "</urlset>\n"
    )
    assert made["robots.txt"].decode() == (
        "User-agent: *\nAllow: /\n\nSitemap: https://mau.example/cchc/sitemap.xml\n"
    )


def test_the_packed_map_has_no_time_and_no_name_in_it() -> None:
    made = dict(files(["/"], {}, GOC))
    packed = made["sitemap.xml.gz"]
    assert gzip.decompress(packed) == made["sitemap.xml"]
    assert packed[3] == 0  # no name
    assert packed[4:8] == bytes(4)  # no time


def test_without_an_address_there_is_no_map() -> None:
    assert dict(files(["/"], DAYS, "")) == {"robots.txt": b"User-agent: *\nAllow: /\n"}


def test_an_address_is_escaped_for_its_form() -> None:
    made = dict(files(['/a&b/<ô> "x"/'], {}, GOC))
    root = ElementTree.fromstring(made["sitemap.xml"])
    assert [one.text for one in root.findall("s:url/s:loc", _NAMES)] == [
        "https://mau.example/cchc/a&b/%3C%C3%B4%3E%20%22x%22/"
    ]


def test_a_long_map_is_parted() -> None:
    paths = [f"/{n}/" for n in range(5)]
    made = dict(files(paths, {}, GOC, most=2))
    root = ElementTree.fromstring(made["sitemap.xml"])
    parts = [str(one.text) for one in root.findall("s:sitemap/s:loc", _NAMES)]
    assert parts == [f"https://mau.example/cchc/sitemap-{n}.xml" for n in (1, 2, 3)]
    listed = [
        one.text
        for name in parts
        for one in ElementTree.fromstring(made[name.removeprefix(GOC)]).iterfind(
            "s:url/s:loc", _NAMES
        )
    ]
    assert listed == [f"https://mau.example/cchc{path}" for path in paths]
    assert set(made) == {"robots.txt"} | {
        f"{name}{packed}"
        for name in ("sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml")
        for packed in ("", ".gz")
    }
