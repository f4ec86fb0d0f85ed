"""`cchc diff`: edits of the sample data, and everything that a reviewer is told of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.review import writing
from generator.review.writing import arrow, escaped
from tests.expected import Expected
from tests.small_history import PLAN, SCORES, SmallHistory

HERE = Path(__file__).parent / "mong_doi"
PAGE = "/van-ban/mau-tay/2025/33-kh-ubnd/"
SUMS = "tinh-mau/van-ban/2025-20-kh-ubnd.yml"
ROW = '{ma: "1.1.1", ten: Ban hành kế hoạch, diem_chuan: "1", diem: "0,941"'
DAY = ("--ngay", "21/11/2026")


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> SmallHistory:
    made = SmallHistory(tmp_path_factory.mktemp("kho"))
    made.start()
    return made


@pytest.fixture
def edited(history: SmallHistory) -> Iterator[SmallHistory]:
    """The repository with a clean folder before and after."""
    yield history
    history.git("checkout", "--quiet", "main", "--force")
    history.git("clean", "--quiet", "--force", "-d", "-x")


def told(history: SmallHistory, capsys: pytest.CaptureFixture[str], *options: str) -> str:
    assert main(["diff", "--data", str(history.data), *DAY, *options]) == 0
    return capsys.readouterr().out


def edit_much(history: SmallHistory) -> None:
    history.edit(SUMS, (ROW, ROW.replace("0,941", "1,941")))
    history.edit(
        PLAN,
        ("thoi_han: Quý IV năm 2025", "thoi_han: Tháng 10/2025"),
        ("trả kết quả, chu_tri: Sở Nội vụ Mẫu", "trả kết quả, chu_tri: Sở Tư pháp Mẫu"),
        ("tối thiểu 88%", "tối thiểu 89%"),
    )
    history.edit(SCORES, ('xep_hang: "5"', 'xep_hang: "4"'))
    (history.data / "mau-dong/van-ban/2024-15-kh-ubnd.yml").unlink()
    new = (history.data / PLAN).read_text(encoding="utf-8")
    new = new.replace("33/KH-UBND", "7/KH-UBND").replace("21/7/2025", "2/1/2026")
    history.put("mau-tay/van-ban/2026-7-kh-ubnd.yml", new)


def test_everything_that_a_change_does(
    edited: SmallHistory, capsys: pytest.CaptureFixture[str], expected: Expected
) -> None:
    edit_much(edited)
    for form, name in (("text", "nhieu-cho.txt"), ("markdown", "nhieu-cho.md")):
        said = told(edited, capsys, "--format", form)
        commit = edited.git("rev-parse", "HEAD")[:7]
        expected.check(HERE / name, said.replace(commit, "1234567"))


def test_the_same_for_machines(edited: SmallHistory, capsys: pytest.CaptureFixture[str]) -> None:
    edited.edit(SUMS, (ROW, ROW.replace("0,941", "1,941")))
    made: dict[str, Any] = json.loads(told(edited, capsys, "--format", "json"))
    (item,) = made["chu"][0]["muc"]
    assert item["ten"] == "Tiêu chí 1.1.1: Ban hành kế hoạch"
    assert item["khac"] == [{"nhan": "Điểm", "cu": "0,941", "moi": "1,941"}]
    assert (made["dia_chi_mat"], made["dia_chi_moi"]) == ([], [])
    assert {one["code"] for one in made["van_de_moi"]} >= {"fidelity"}


def test_nothing_changed(edited: SmallHistory, capsys: pytest.CaptureFixture[str]) -> None:
    said = told(edited, capsys)
    assert said.endswith("Không có gì đổi trên trang công khai.\n")
    edited.edit(PLAN, ("# Văn bản bịa ra", "# Văn bản đặt ra"))
    assert told(edited, capsys).endswith("Không có gì đổi trên trang công khai.\n")


def test_a_branch_is_compared_with_where_it_left_the_other(
    edited: SmallHistory, capsys: pytest.CaptureFixture[str]
) -> None:
    edited.git("checkout", "--quiet", "-b", "sua")
    edited.edit(SCORES, ('xep_hang: "5"', 'xep_hang: "4"'))
    edited.git("commit", "--quiet", "--all", "-m", "x")
    edited.git("checkout", "--quiet", "main")
    edited.edit(PLAN, ("tối thiểu 88%", "tối thiểu 89%"))
    edited.git("commit", "--quiet", "--all", "-m", "y")
    main_now = edited.git("rev-parse", "HEAD").strip()
    edited.git("checkout", "--quiet", "sua")
    said = told(edited, capsys, "main")
    edited.git("branch", "--force", "main", f"{main_now}~1")
    assert "(chỗ rẽ khỏi main): Sửa: 1." in said
    assert "Xếp hạng: 5/6 → 4/6" in said
    assert "89%" not in said


def test_a_row_put_above_moves_no_address(
    edited: SmallHistory, capsys: pytest.CaptureFixture[str]
) -> None:
    row = '        - {stt: "1", noi_dung: Trả kết quả tại nhà'
    edited.edit(PLAN, (row, f'        - {{stt: "0", noi_dung: Việc thêm vào}}\n{row}'))
    said = told(edited, capsys)
    assert "Địa chỉ sẽ mất" not in said
    assert f"Địa chỉ mới\n  {PAGE}#ke-hoach-ii-nhiem-vu-0\n" in said


def test_a_file_that_cannot_be_read_is_not_told_as_withdrawn(
    edited: SmallHistory, capsys: pytest.CaptureFixture[str]
) -> None:
    edited.edit(PLAN, ("so_ky_hieu: 33/KH-UBND", "so_ky_hieu: [33/KH-UBND"))
    said = told(edited, capsys)
    assert "CẢNH BÁO. Tệp không đọc được\n" in said
    assert "Rút khỏi cổng" not in said
    assert "(yaml-" in said


@pytest.mark.parametrize("rev", ["khong-co", "--output=x", "HEAD~99", ""])
def test_a_revision_that_git_does_not_know(
    history: SmallHistory, capsys: pytest.CaptureFixture[str], rev: str
) -> None:
    assert main(["diff", "--data", str(history.data), "--", rev]) == 2
    assert capsys.readouterr().err.startswith(f"Git không biết bản «{rev}».")


def test_a_folder_without_git(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "--data", str(tmp_path)]) == 2
    assert "không nằm trong kho git" in capsys.readouterr().err


def test_a_folder_that_git_did_not_hold_then_is_all_new(
    edited: SmallHistory, capsys: pytest.CaptureFixture[str]
) -> None:
    new = edited.folder / "mới"
    new.mkdir()
    (edited.data / "mau-tay").rename(new / "mau-tay")
    assert main(["diff", "--data", str(new), *DAY]) == 0
    assert "Văn bản mới: 1" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("0,941", "1,941", "0,941 → 1,941"),
        ("7/63", "9/63", "7/63 → 9/63"),
        ("Tháng 2", "Tháng 3", "«Tháng 2» → «Tháng 3»"),
        ("", "Sở Nội vụ", "thêm «Sở Nội vụ»"),
        ("12", "", "bỏ 12"),
        ("a\nb", "c", "«a / b» → «c»"),
    ],
)
def test_an_arrow(was: str, now: str, said: str) -> None:
    assert arrow(was, now) == said


def test_words_are_no_markup_in_a_comment() -> None:
    words = "<img src=x> | `a` @ai-do [x](https://mau.example) www.mau.example **b**\n#12"
    assert escaped(words) == (
        "&lt;img src=x&gt; \\| \\`a\\` \\@ai-do \\[x\\](https:&#8203;//mau.example)"
        " www&#46;mau.example \\*\\*b\\*\\*<br>\\#12"
    )


def test_a_comment_is_never_too_long(
    edited: SmallHistory, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "MOST_CHARACTERS", 3_000)
    edit_much(edited)
    said = told(edited, capsys, "--format", "markdown")
    assert len(said) <= 3_000 + 100
    assert said.endswith("Còn nữa: chạy `cchc diff` tại máy để xem đủ.\n")
