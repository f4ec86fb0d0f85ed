"""The data folder as records: what is kept between two readings, and what a source is."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from generator.records import RecordCache, load_path
from tests.small_data import GOC, NAME, SAMPLE_DATA, SmallData

TEXT = "phan:\n- {ma: ke-hoach, ten: Kế hoạch, noi_dung: [{doan: Một hai.}]}\n"


def test_the_sample_province_is_read_without_a_problem() -> None:
    records = load_path(SAMPLE_DATA)
    assert records.problems == ()
    assert [record.key for record in records.documents] == [
        "mau-bac/2026/04-kh-ubnd",
        "mau-dong/2024/15-kh-ubnd",
        "mau-tay/2025/33-kh-ubnd",
        "tinh-mau/2024/07-kh-ubnd",
        "tinh-mau/2025/01-qd-ubnd",
        "tinh-mau/2025/20-kh-ubnd",
        "tinh-mau/2025/tuyen-truyen-cai-cach-hanh-chinh-cua-so-noi-vu-mau-nam-2025",
        "tinh-mau/2026/05-kh-ubnd",
        "tinh-mau/2026/12-kh-ubnd",
        "tinh-mau/2026/18-kh-snv",
    ]
    assert [(record.place.nam, record.place.ky) for record in records.progress] == [
        (2024, "nam"),
        (2026, "quy-1"),
        (2026, "quy-2"),
        (2026, "quy-3"),
        (2026, "thang-11"),
    ]
    assert records.registers.co_quan is not None
    versions = [(version.ma, version.phien_ban) for version in records.registers.phien_ban]
    assert versions == [
        ("cchc-cap-xa-mau", "2025"),
        ("cchc-so-nganh-mau", "2023"),
        ("chi-so-mau", "2024"),
        ("cho-doi-mau", "2023"),
        ("hai-long-mau", "2022"),
        ("hai-long-mau", "2024"),
    ]


def test_a_source_is_kept_byte_for_byte_and_compared_in_nfc(tmp_path: Path) -> None:
    goc = "\ufeff" + unicodedata.normalize("NFD", "Một hai.\r\n")
    record = SmallData(tmp_path).record(TEXT, goc)
    assert record.goc_bytes == goc.encode()
    assert record.goc == "Một hai.\r\n"


def test_an_unchanged_document_is_the_very_record_of_the_reading_before(tmp_path: Path) -> None:
    cache = RecordCache()
    folder = SmallData(tmp_path).write(TEXT, "Một hai.")
    (first,) = load_path(folder, cache).documents
    (again,) = load_path(folder, cache).documents
    SmallData(tmp_path).write(TEXT.replace("hai", "ba"), "Một ba.")
    (changed,) = load_path(folder, cache).documents
    assert again is first
    assert changed is not first
    assert changed.document.phan != first.document.phan


def test_a_source_that_changed_is_noticed_though_the_document_did_not(tmp_path: Path) -> None:
    cache, data = RecordCache(), SmallData(tmp_path)
    folder = data.write(TEXT, "Một hai.")
    assert load_path(folder, cache).problems == ()
    data.put(GOC, b"M\xe1\xbb\x99t.")
    assert [problem.code for problem in load_path(folder, cache).problems] == ["source-changed"]


def test_a_register_is_read_anew_each_time(tmp_path: Path) -> None:
    cache, data = RecordCache(), SmallData(tmp_path)
    folder = data.write(TEXT)
    data.put("danh-muc/thuat-ngu.yml", b"nguon: a\nviet_tat: []\nthuat_ngu: []\n")
    first = load_path(folder, cache).registers.thuat_ngu
    data.put("danh-muc/thuat-ngu.yml", b"nguon: b\nviet_tat: []\nthuat_ngu: []\n")
    second = load_path(folder, cache).registers.thuat_ngu
    assert first is not None
    assert second is not None
    assert (first.nguon, second.nguon) == ("a", "b")


def test_one_broken_file_does_not_hide_what_is_wrong_in_the_others(tmp_path: Path) -> None:
    data = SmallData(tmp_path)
    data.write(TEXT)
    data.put(NAME, b"a: [")
    data.put("danh-muc/co-quan.yml", b"a: [")
    data.put("tinh-mau/tinh.yml", b"a: [")
    found = load_path(tmp_path).problems
    assert {problem.position.file for problem in found} == {
        NAME,
        "danh-muc/co-quan.yml",
        "tinh-mau/tinh.yml",
    }
