"""The files beside score pages, and what a live reload keeps of them."""

from __future__ import annotations

import json
import struct
from dataclasses import replace
from pathlib import Path

import pytest

from generator.exports import heavy, make_all
from generator.exports.form_files import Offer, Written, files
from generator.exports.heavy import of_drawings
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views.forms import forms_of
from tests.small_scores import small_scores

SETTINGS = Settings.of(Path("data"), "1/6/2026", goc="https://cong.example/")
UNIT = "/chi-so/chi-so-mau/2024/tinh-mau/"


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    return small_scores(tmp_path_factory.mktemp("data"))


@pytest.mark.parametrize("path", [UNIT, "/chi-so/chi-so-mau/2024/", "/chi-so/chi-so-so/2023/"])
def test_every_form_that_a_page_links_to_is_there(dataset: Dataset, path: str) -> None:
    made = files_beside(dataset, path)
    ways = [form.path.lstrip("/") for form in forms_of(dataset, path)]
    forms = [way for way in ways if "." in way.rpartition("/")[2]]  # the others are pages
    assert len(forms) >= 6
    assert [form for form in forms if form not in made] == []


def files_beside(dataset: Dataset, path: str) -> dict[str, bytes]:
    """The files of one page, light and heavy."""
    made = dict(make_all(dataset, SETTINGS))
    found = heavy.make_all(dataset, SETTINGS, made, {path: "Một trang"})
    return made | {one.path: one.content() for one in found if one.path.startswith(path[1:-1])}


def test_forms_are_the_address_without_its_last_slash_plus_a_suffix(dataset: Dataset) -> None:
    known = ("xlsx", "csv", "json", "svg", "png", "mang-xa-hoi.png")
    found = [form for form in forms_of(dataset, UNIT) if form.suffix in known]
    assert [(form.label, form.path) for form in found] == [
        ("Excel", "/chi-so/chi-so-mau/2024/tinh-mau.xlsx"),
        ("CSV", "/chi-so/chi-so-mau/2024/tinh-mau.csv"),
        ("JSON", "/chi-so/chi-so-mau/2024/tinh-mau.json"),
        ("Biểu đồ SVG", "/chi-so/chi-so-mau/2024/tinh-mau.svg"),
        ("Biểu đồ PNG", "/chi-so/chi-so-mau/2024/tinh-mau.png"),
        ("Ảnh cho mạng xã hội", "/chi-so/chi-so-mau/2024/tinh-mau.mang-xa-hoi.png"),
    ]


def test_the_json_of_a_page_says_what_the_page_says(dataset: Dataset) -> None:
    path = "/chi-so/chi-so-mau/2024/tinh-thu/"
    record = json.loads(files_beside(dataset, path)["chi-so/chi-so-mau/2024/tinh-thu.json"])
    assert (record["dang_thuc"], record["lien_ket"]) == (
        "cong-khai-cchc/diem",
        f"https://cong.example{path}",
    )
    rows = record["bang"]["diem"]["dong"]
    assert [(row["ten_don_vi"], row["diem"], row["phan_tram"]) for row in rows] == [
        ("Thử", None, 86.77)
    ]


def test_a_page_of_a_year_without_scores_gives_nothing_away(dataset: Dataset) -> None:
    assert forms_of(dataset, "/chi-so/chi-so-mau/1999/") == ()


def test_pictures_are_1200_pixels_wide_and_cards_630_high(dataset: Dataset) -> None:
    made = dict(make_all(dataset, SETTINGS))
    sizes = {p.path: struct.unpack(">II", p.content()[16:24]) for p in of_drawings(made)}
    assert {path: size for path, size in sizes.items() if "tinh-mau" in path} == {
        "chi-so/chi-so-mau/2024/tinh-mau.png": (1200, 477),
        "chi-so/chi-so-mau/2024/tinh-mau.mang-xa-hoi.png": (1200, 630),
    }


def test_source_and_address_stand_on_the_drawing(dataset: Dataset) -> None:
    svg = dict(make_all(dataset, SETTINGS))["chi-so/chi-so-mau/2024/tinh-mau.svg"].decode()
    assert "Nguồn: 9/QĐ-MAU (theo quyết định công bố)" in svg
    assert "https://cong.example/chi-so/chi-so-mau/2024/tinh-mau/" in svg


def test_two_builds_give_the_same_bytes(dataset: Dataset) -> None:
    assert dict(make_all(dataset, SETTINGS)) == dict(make_all(dataset, SETTINGS))


def test_a_live_reload_makes_light_forms_anew_and_keeps_the_heavy_ones() -> None:
    made: list[str] = []

    def maker(kind: str, value: str) -> bytes:
        made.append(f"{kind} {value}")
        return value.encode()

    forms = {"nhe": lambda value: maker("nhe", value), "nang": lambda value: maker("nang", value)}
    first = Offer("a/b", "một", forms, frozenset({"nang"}))
    memory: Written = {}
    assert dict(files(first, memory)) == {
        "a/b.nhe": "một".encode(),
        "a/b.nang": "một".encode(),
    }
    assert dict(files(first, memory)) == dict(files(first, memory))
    edited = replace(first, value="hai")
    assert dict(files(edited, memory)) == {"a/b.nhe": b"hai", "a/b.nang": "một".encode()}
    assert made == ["nhe một", "nang một", "nhe hai"]
