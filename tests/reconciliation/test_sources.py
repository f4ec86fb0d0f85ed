"""Score files: parts and totals, percent and points, two sources, and the province's documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.reconciliation import reconcile
from generator.records import load_path
from tests.reconciliation.printed import appendix, criteria_set, found, records_of, summary
from tests.small_data import NAME

A = "- nguon: {loai: quyet-dinh, ten: Quyết định 1}\n"
B = "- nguon: {loai: bao-chi, ten: Báo A, ngay: 1/6/2026}\n"
C = "- nguon: {loai: bao-chi, ten: Báo B, ngay: 2/6/2026}\n"
SET = criteria_set("1 10 6; 2 5 5", tong_diem_chuan='"15"', tham_dinh='"11"', dieu_tra='"4"')
FULL = criteria_set("1 10", du_tieu_chi="co", tieu_chi='[{ma: "1.1", ten: A, diem_chuan: "10"}]')
AREA = "linh_vuc: [{ma: '1', diem: '4', diem_chuan: '10'}]"


def entry(source: str, *keys: str) -> str:
    return source + "".join(f"  {key}\n" for key in keys)


@pytest.mark.parametrize(
    ("case", "keys", "wanted"),
    [
        (
            "parts agree",
            ['diem: "3"', "thanh_phan: [{ten: P, diem: '1'}, {ten: Q, diem: '2'}]"],
            [],
        ),
        (
            "parts do not",
            ['diem: "4"', "thanh_phan: [{ten: P, diem: '1'}, {ten: Q, diem: '2'}]"],
            ["bao-chi tong cong-thanh-phan: 4 / 3"],
        ),
        ("one part is no sum", ['diem: "4"', "thanh_phan: [{ten: P, diem: '1'}]"], []),
        (
            "within the declared tolerance",
            [
                'diem: "9.04"',
                "thanh_phan: [{ten: P, diem: '5.66'}, {ten: Q, diem: '3.39'}]",
                'dung_sai: "0,01"',
            ],
            [],
        ),
        (
            "beyond it",
            [
                'diem: "9.04"',
                "thanh_phan: [{ten: P, diem: '5.66'}, {ten: Q, diem: '3.40'}]",
                'dung_sai: "0,01"',
            ],
            ["bao-chi tong cong-thanh-phan: 9.04 / 9.06"],
        ),
        (
            "some areas say nothing of the total",
            ['diem: "9"', "linh_vuc: [{ma: '1', diem: '4'}]"],
            [],
        ),
        (
            "all areas of the set do",
            ['diem: "9"', "linh_vuc: [{ma: '1', diem: '4'}, {ma: '2', diem: '4'}]"],
            ["bao-chi tong cong-linh-vuc: 9 / 8"],
        ),
        (
            "some criteria say nothing of the area",
            [
                AREA,
                "tieu_chi: [{ma: '1.1', diem: '1'}]",
            ],
            [],
        ),
        (
            "all criteria do",
            [
                AREA,
                "tieu_chi: [{ma: '1.1', diem: '5', diem_chuan: '10'}]",
            ],
            ["bao-chi 1 tieu-chi-con: 4 / 5"],
        ),
        (
            "percent of the set's maximum",
            ["linh_vuc: [{ma: '1', diem: '8,5', phan_tram: '85'}]"],
            [],
        ),
        (
            "another percent",
            ["linh_vuc: [{ma: '1', diem: '8,5', phan_tram: '86'}]"],
            ["bao-chi 1 phan-tram: 86 / 85"],
        ),
        (
            "percent where points are meant",
            ["linh_vuc: [{ma: '1', diem: '85,2'}]"],
            ["bao-chi 1 qua-diem-chuan: 85,2 / 10"],
        ),
        (
            "a part above its maximum",
            ["diem: '3'", "thanh_phan: [{ten: Khảo sát, diem: '3', diem_chuan: '2'}]"],
            ["bao-chi khao-sat qua-diem-chuan: 3 / 2"],
        ),
        ("rank 64 of the 63 announced", ['xep_hang: "64"'], ["bao-chi xep_hang thu-hang: 64 / 63"]),
        (
            "an area twice",
            ["linh_vuc: [{ma: '1', diem: '4'}, {ma: '1', diem: '5'}]"],
            ["bao-chi 1 trung-ma: 5 / 4"],
        ),
        (
            "an area that the set does not have",
            ["linh_vuc: [{ma: '3', diem: '4'}]"],
            ["bao-chi 3 ngoai-bo-tieu-chi: 4 / None"],
        ),
        (
            "a printed maximum of its own",
            ["linh_vuc: [{ma: '2', diem: '4', diem_chuan: '6'}]"],
            ["bao-chi 2 bo-tieu-chi: 6 / 5"],
        ),
    ],
)
def test_one_source(tmp_path: Path, case: str, keys: list[str], wanted: list[str]) -> None:
    records = records_of(tmp_path, criteria=SET, scores=entry(B, *keys))
    assert found(records) == wanted, case


@pytest.mark.parametrize(
    ("case", "entries", "wanted"),
    [
        ("both print the same", entry(B, 'diem: "8,5"') + entry(C, 'diem: "8.5"'), []),
        ("one rounds", entry(A, 'diem: "8,25"') + entry(B, 'diem: "8,3"'), []),
        (
            "the press against the decision, wherever they stand",
            entry(B, 'diem: "8,6"') + entry(A, 'diem: "8,06"'),
            ["bao-chi tong hai-nguon: 8,6 / 8.06"],
        ),
        (
            "each source against the first of its kind",
            entry(B, 'diem: "8"') + entry(C, 'diem: "9"', 'xep_hang: "3"'),
            ["bao-chi tong hai-nguon: 9 / 8"],
        ),
        (
            "ranks, and of how many",
            entry(B, 'xep_hang: "3"', 'so_don_vi: "63"')
            + entry(C, 'xep_hang: "4"', 'so_don_vi: "62"'),
            ["bao-chi xep_hang hai-nguon: 4/62 / 3", "bao-chi xep_hang hai-nguon: 4/62 / 63"],
        ),
        (
            "areas of different maxima are different figures",
            entry(A, "linh_vuc: [{ma: '1', diem: '4'}]")
            + entry(B, "linh_vuc: [{ma: '1', diem: '3', diem_chuan: '6'}]"),
            ["bao-chi 1 bo-tieu-chi: 6 / 10"],
        ),
        (
            "one source twice",
            entry(B, 'diem: "8"') + entry(B, 'diem: "9"'),
            ["bao-chi tong trung-ma: 9 / 8"],
        ),
        (
            "points and percent are not compared",
            entry(B, 'diem: "8"') + entry(C, 'phan_tram: "53"'),
            [],
        ),
        (
            "two units are two matters",
            "- don_vi: so-a\n"
            + entry(B, 'diem: "8"').replace("- ", "  ", 1)
            + "- don_vi: so-b\n"
            + entry(C, 'diem: "9"').replace("- ", "  ", 1),
            [],
        ),
    ],
)
def test_two_sources(tmp_path: Path, case: str, entries: str, wanted: list[str]) -> None:
    assert found(records_of(tmp_path, criteria=SET, scores=entries)) == wanted, case


def test_both_sources_are_named(tmp_path: Path) -> None:
    scores = entry(A, 'diem: "8,06"') + entry(B, 'diem: "8,6"')
    (finding,) = reconcile(records_of(tmp_path, scores=scores)).all()
    assert finding.ghi_chu == "số in lệch; Quyết định 1 in 8,06, Báo A (01/06/2026) in 8,6"


@pytest.mark.parametrize(
    ("case", "body", "keys", "wanted"),
    [
        ("the same", summary("1 6/10; 2 2/5; tong 8/15"), ['diem: "8"'], []),
        (
            "another total",
            summary("1 6/10; 2 2/5; tong 8/15"),
            ['diem: "9"'],
            ["bao-chi tong hai-nguon: 9 / 8"],
        ),
        (
            "an area of the appraised part is another figure",
            appendix("1 6 5; 2 5 5", "11 10"),
            ['diem: "9"', "linh_vuc: [{ma: '1', diem: '6'}, {ma: '2', diem: '3'}]"],
            ["bao-chi 2 hai-nguon: 3 / 5"],
        ),
    ],
)
def test_a_document_and_a_score_file(
    tmp_path: Path, case: str, body: str, keys: list[str], wanted: list[str]
) -> None:
    records = records_of(tmp_path, body, SET, entry(B, *keys))
    assert found(records) == wanted, case


def test_a_decision_in_a_score_file_meets_the_document_too(tmp_path: Path) -> None:
    body = summary("1 6/10; 2 2/5; tong 8/15")
    records = records_of(tmp_path, body, SET, entry(A, 'diem: "9"'))
    (finding,) = reconcile(records).all()
    assert (finding.bang, finding.in_la, finding.van_ban) == ("quyet-dinh", "9", "")


def test_an_unknown_criterion_names_the_nearest(tmp_path: Path) -> None:
    scores = entry(B, "tieu_chi: [{ma: '1.11', diem: '4'}]")
    (finding,) = reconcile(records_of(tmp_path, criteria=FULL, scores=scores)).all()
    assert finding.ghi_chu == "bộ tiêu chí năm 2025 không có mã 1.11; gần nhất là 1.1"


def test_a_criterion_is_looked_for_in_the_appendix(tmp_path: Path) -> None:
    body = summary("1 6/10; tong 6/15") + appendix("1 6 2; 1.1 3 1; 1.2 3 1")
    scores = entry(B, "tieu_chi: [{ma: '1.1', diem: '2', diem_chuan: '3'}]")
    lines = found(records_of(tmp_path, body, SET, scores))
    assert "bao-chi 1.1 hai-nguon: 2 / 1" in lines


def test_two_documents_of_one_province(tmp_path: Path) -> None:
    records_of(tmp_path, summary("1 6/10; 2 2/5; tong 8/15"), SET)
    first = tmp_path / NAME
    text = first.read_text(encoding="utf-8")
    second = text.replace("1/KH-UBND", "2/KH-UBND").replace("6/10", "5/10").replace("8/15", "7/15")
    first.with_name("2025-2-kh-ubnd.yml").write_text(second, encoding="utf-8")
    reconciliation = reconcile(load_path(tmp_path))
    assert reconciliation.van_ban["tinh-mau/2025/1-kh-ubnd"] == ()
    assert [one.ghi_chu for one in reconciliation.van_ban["tinh-mau/2025/2-kh-ubnd"]] == [
        "số in lệch; bảng tổng hợp của 1/KH-UBND in 6/10, bảng tổng hợp in 5/10",
        "số in lệch; bảng tổng hợp của 1/KH-UBND in 8/15, bảng tổng hợp in 7/15",
    ]
