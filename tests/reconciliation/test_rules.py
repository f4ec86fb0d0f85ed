"""Each rule on the smallest table that shows it: what agrees is left alone, what does not is
listed with the figure that the rest implies."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.reconciliation import reconcile
from tests.reconciliation.printed import (
    appendix,
    criteria_set,
    found,
    records_of,
    summary,
)


@pytest.mark.parametrize(
    ("case", "rows", "total", "wanted"),
    [
        ("all agree", "1 10 8; 1.1 5 3", "10 8", []),
        ("what is not listed has its full points", "1 10 9; 1.2 1 0", "10 9", []),
        ("an area that is not listed as well", "1 6 5; 1.1 5 4", "10 9", []),
        ("a part lost more than the whole", "1 10 9; 1.1 5 3", "10 9", ["tieu-chi-con: 9 / 8"]),
        ("a blank is not zero: its parts speak", "1 10 9; 1.1 5 -; 1.1.1 1 0", "10 9", []),
        ("a blank with no parts says nothing", "1 10 9; 1.1 5 -", "10 9", []),
        ("rounded is no error", "1 10 7,126; 1.1 5 2,126", "10 7,13", []),
        ("cut off is", "1 10 7,126; 1.1 5 2,126", "10 7,12", ["cong-linh-vuc: 7,12 / 7.126"]),
        ("a total that no sum gives", "1 4 4; 2 6 3", "10 8", ["cong-linh-vuc: 8 / 7"]),
        ("maxima that do not add up", "1 4 4; 2 5 3", "10 7", ["cong-diem-chuan: 10 / 9"]),
        (
            "maxima of parts above the whole",
            "1 4 4; 1.1 3 3; 1.2 2 2",
            "4 4",
            ["diem-chuan-con: 4 / 5"],
        ),
        ("maxima of listed parts below it", "1 4 4; 1.1 3 3", "4 4", []),
        ("a score above its maximum", "1 4 5", "4 5", ["qua-diem-chuan: 5 / 4"] * 2),
        ("13 may be 12,996", "1 14 12,996", "14 13", []),
        ("6 cannot be 6,4", "1 10 6; 1.1 5 1,4", "10 6", ["tieu-chi-con: 6 / 6.4"]),
        ("a code twice", "1 4 4; 1.1 2 2; 1.1 2 2", "4 4", ["trung-ma: 2 / 2"]),
    ],
)
def test_appendix(tmp_path: Path, case: str, rows: str, total: str, wanted: list[str]) -> None:
    lines = found(records_of(tmp_path, appendix(rows, total)))
    assert sorted(line.split(" ", 2)[2] for line in lines) == wanted, case


@pytest.mark.parametrize(
    ("case", "cells", "wanted"),
    [
        ("all agree", "1 3/4; 2 4/6; tong 7/10; xep_hang 48/63", []),
        ("areas against the total", "1 3/4; 2 4/6; tong 8/10", ["tong cong-linh-vuc: 8/10 / 7"]),
        ("maxima", "1 3/4; 2 4/6; tong 7/11", ["tong cong-diem-chuan: 7/11 / 10"]),
        ("above the maximum", "1 5/4; 2 4/6; tong 9/10", ["1 qua-diem-chuan: 5/4 / 4"]),
        ("rank 64 of 63", "1 3/4; xep_hang 64/63", ["xep_hang thu-hang: 64/63 / 63"]),
        ("rank 64 of the 63 announced", "1 3/4; xep_hang 64", ["xep_hang thu-hang: 64 / 63"]),
        ("rank 0", "1 3/4; xep_hang 0/63", ["xep_hang thu-hang: 0/63 / 1"]),
    ],
)
def test_summary(tmp_path: Path, case: str, cells: str, wanted: list[str]) -> None:
    lines = found(records_of(tmp_path, summary(cells)))
    assert [line.removeprefix("tong-hop ") for line in lines] == wanted, case


@pytest.mark.parametrize(
    ("case", "cells", "rows", "wanted"),
    [
        ("equal maxima, equal scores", "1 3/4", "1 4 3", []),
        ("the summary is rounded", "1 2.43/4", "1 4 2,4259", []),
        (
            "the summary is cut off",
            "1 2.42/4",
            "1 4 2,4259",
            ["tong-hop 1 hai-bang: 2.42/4 / 2.4259"],
        ),
        ("the appendix is rounded", "1 2.4259/4", "1 4 2,43", []),
        (
            "the appendix is cut off",
            "1 2.4259/4",
            "1 4 2,42",
            ["phu-luc 1 hai-bang: 2,42 / 2.4259"],
        ),
        ("survey: 6 of 8 left of 10", "1 8/10", "1 2 2", []),
        (
            "survey: 9 of 8 left of 10",
            "1 9.5/10",
            "1 2 0,5",
            ["phu-luc 1 diem-dieu-tra: 0,5 / 1.5"],
        ),
        ("less in all than in a part", "1 1/10", "1 2 2", ["phu-luc 1 diem-dieu-tra: 2 / 1"]),
        (
            "the appraised maximum is above",
            "1 1/2",
            "1 3 1",
            ["phu-luc 1 tham-dinh-dieu-tra: 3 / 2"],
        ),
    ],
)
def test_summary_and_appendix(
    tmp_path: Path, case: str, cells: str, rows: str, wanted: list[str]
) -> None:
    assert found(records_of(tmp_path, summary(cells) + appendix(rows))) == wanted, case


SET = criteria_set("1 10 6; 2 5 5", tong_diem_chuan='"15"', tham_dinh='"11"', dieu_tra='"4"')
FULL = criteria_set(
    "1 10",
    du_tieu_chi="co",
    tieu_chi='[{ma: "1.1", ten: A, diem_chuan: "4"}, {ma: "1.2", ten: B, diem_chuan: "6"}]',
)


@pytest.mark.parametrize(
    ("case", "criteria", "body", "wanted"),
    [
        ("appraised maxima", SET, appendix("1 6 6; 2 5 5", "11 11"), []),
        ("whole maxima", SET, appendix("1 10 10; 2 5 5", "15 15"), []),
        (
            "neither",
            SET,
            appendix("1 7 7; 2 5 5", "12 12"),
            [
                "phu-luc 1 tham-dinh-dieu-tra: 7 / 6",
                "tong-phu-luc tong tham-dinh-dieu-tra: 12 / 11",
            ],
        ),
        ("an area left out has its appraised points", SET, appendix("1 6 4", "11 9"), []),
        (
            "the summary against the set",
            SET,
            summary("1 9/9; 2 5/5; tong 14/14"),
            ["tong-hop 1 bo-tieu-chi: 9/9 / 10", "tong-hop tong bo-tieu-chi: 14/14 / 15"],
        ),
        ("a criterion of the set", FULL, appendix("1 10 9; 1.1 4 3"), []),
        (
            "a maximum that the set does not have",
            FULL,
            appendix("1 10 9; 1.1 5 4"),
            ["phu-luc 1.1 bo-tieu-chi: 5 / 4"],
        ),
        (
            "a criterion that the whole tree does not have",
            FULL,
            appendix("1 10 9; 1.3 4 3"),
            ["phu-luc 1.3 ngoai-bo-tieu-chi: 3 / None"],
        ),
        ("an unknown criterion of a tree in part", SET, appendix("1 6 5; 1.9 1 0", "11 10"), []),
    ],
)
def test_criteria_set(
    tmp_path: Path, case: str, criteria: str, body: str, wanted: list[str]
) -> None:
    assert found(records_of(tmp_path, body, criteria)) == wanted, case


TABLE = appendix("1 10 8; 1.1 2 0", "10 8")


@pytest.mark.parametrize(
    ("case", "words", "wanted"),
    [
        ("agrees", "Năm 2025 đạt 8 điểm, bị trừ 2 điểm (10 - 8).", []),
        (
            "another total",
            "Năm 2025 đạt 9 điểm, bị trừ 2 điểm.",
            ["loi-van dat loi-van: 9 / 8"],
        ),
        (
            "the subtraction beside it",
            "Năm 2025 đạt 8 điểm, bị trừ 3 điểm (10 - 8).",
            ["loi-van bi-tru diem-bi-tru: 3 / 2"],
        ),
        ("against the table", "Bị trừ 3 điểm.", ["loi-van bi-tru diem-bi-tru: 3 / 2"]),
        ("another year", "Năm 2024 bị trừ 3 điểm.", []),
        ("a goal", "Phấn đấu năm 2025 đạt 9 điểm, bị trừ 1 điểm.", []),
        ("a maximum", "Tổng điểm tối đa là 12 điểm.", []),
    ],
)
def test_wording(tmp_path: Path, case: str, words: str, wanted: list[str]) -> None:
    body = f'{TABLE}  - doan: "{words}"\n'
    assert found(records_of(tmp_path, body)) == wanted, case


def test_maxima_in_the_text_are_those_of_the_tables(tmp_path: Path) -> None:
    body = summary("1 8/12; tong 8/12") + appendix("1 9 8", "9 8")
    words = (
        "Tổng điểm tối đa là 12 điểm: điều tra xã hội học tối đa: 4 điểm; thẩm định tối đa 9 điểm."
    )
    wanted = ["loi-van toi-da-dieu-tra loi-van: 4 / 3"]
    assert found(records_of(tmp_path, f'{body}  - doan: "{words}"\n')) == wanted


def test_two_years_in_one_document_are_two_matters(tmp_path: Path) -> None:
    cells = summary("1 3/4; tong 4/4")
    both = cells.replace("}]", '}, {nam: "2024", "1": 3/4, "tong": 3/4}]')
    records = records_of(tmp_path, both)
    assert found(records) == ["tong-hop tong cong-linh-vuc: 4/4 / 3"]
    assert [one.nam for one in reconcile(records).all()] == [2025]


def test_the_figure_is_found_in_the_file(tmp_path: Path) -> None:
    records = records_of(tmp_path, appendix("1 10 9; 1.1 5 3", "10 9"))
    (document,) = records.documents
    (finding,) = reconcile(records).all()
    where = document.file.locate(finding.duong)
    text = document.file.text.splitlines()[where.line - 1]
    assert text[where.column - 1 :].startswith('"9"')
