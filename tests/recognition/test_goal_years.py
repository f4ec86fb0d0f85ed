"""The years in which a clause wants its figure."""

from __future__ import annotations

import pytest

from generator.recognition.goal_years import goal_phrases, goal_years


@pytest.mark.parametrize(
    ("clause", "years"),
    [
        ("đạt trên 80% vào năm 2020", [2020]),
        ("phấn đấu đến năm 2020, toàn tỉnh có 100% cơ quan", [2020]),
        ("Tối thiểu 35% cơ quan được kiểm tra trong năm 2021", [2021]),
        ("từ năm 2016 đến năm 2020 đạt 90%", [2020]),
        ("đến hết năm 2025 đạt 90%", [2025]),
        ("đến năm 2018 và đến năm 2020 đạt 90%", [2018, 2020]),
        ("90% đơn vị ban hành Kế hoạch năm 2021", []),
        ("90% so với trong năm 2015", []),
        ("giảm 10% so với năm 2015", []),
        ("theo Nghị quyết 2020 đạt 90%", []),
        ("tối thiểu 90%", []),
    ],
)
def test_the_years_that_a_clause_names(clause: str, years: list[int]) -> None:
    assert sorted(goal_years(clause)) == years


def test_the_words_of_those_years_are_quoted_as_printed() -> None:
    clause = "Đến hết năm 2018 đạt 80%, vào năm 2020 đạt 90%; vào năm 2020 không còn"
    assert goal_phrases(clause) == ("Đến hết năm 2018", "vào năm 2020")
