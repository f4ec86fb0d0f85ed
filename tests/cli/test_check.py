"""`cchc check`: the line shown, one file alone, reports for machines, watching."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from generator.cli import check, main, watching
from generator.problems import Level, Position, Problem, as_gitlab, as_report
from tests.small_data import GOC, NAME, ROOT, SAMPLE_DATA, completed

WORDS = "Một hai ba bốn.\n"
GOOD = completed(
    "phan:\n- {ma: ke-hoach, ten: Kế hoạch, noi_dung: [{doan: Một hai ba bốn.}]}\n", WORDS
)
OTHER = NAME.replace("1-kh-ubnd", "2-kh-ubnd")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two documents: the first without fault, the second with a wrong day."""
    folder = tmp_path / "data"
    for name, text in {
        GOC: WORDS,
        NAME: GOOD,
        OTHER: GOOD.replace("1/KH-UBND", "2/KH-UBND").replace(
            "hanh: 15/1/2025", "hanh: 31/02/2025"
        ),
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    for name in ("tinh-thanh", "loai-van-ban"):
        register = folder / f"danh-muc/{name}.yml"
        register.parent.mkdir(exist_ok=True)
        register.write_bytes((SAMPLE_DATA / f"danh-muc/{name}.yml").read_bytes())
    monkeypatch.chdir(tmp_path)
    return folder


def problem(message: str, line: int, column: int) -> Problem:
    return Problem("thu", Level.ERROR, Position("a.yml", line, column), message, "Sửa.")


@pytest.mark.parametrize(
    ("line", "column", "message", "shown"),
    [
        pytest.param(
            "ngay: 31/02/2025",
            7,
            "«31/02/2025» không phải ngày có thật.",
            ["     1 | ngay: 31/02/2025", "       |       ^^^^^^^^^^"],
            id="what is quoted stands at the place",
        ),
        pytest.param(
            'diem: "8,5"',
            7,
            "«8,5» không phải con số.",
            ['     1 | diem: "8,5"', "       |       ^^^^^"],
            id="with its quotation marks",
        ),
        pytest.param(
            "doan: Một hai bốn.",
            7,
            "Dòng 3 là «ba», ở đây là «bốn.».",
            ["     1 | doan: Một hai bốn.", "       |               ^^^^"],
            id="what is quoted stands farther on",
        ),
        pytest.param(
            "dong: {a: b}",
            7,
            "Phải là danh sách.",
            ["     1 | dong: {a: b}", "       |       ^"],
            id="nothing quoted",
        ),
        pytest.param(
            f"doan: {'dài ' * 60}sai {'dài ' * 60}",
            7,
            "Thừa chữ «sai».",
            [],
            id="a long line is cut around the place",
        ),
        pytest.param("", 1, "Dòng trống.", [], id="an empty line is not shown"),
    ],
)
def test_the_line_is_shown_and_marked(
    line: str, column: int, message: str, shown: list[str]
) -> None:
    report = as_report([problem(message, 1, column)], lambda _: f"{line}\nkhác")
    first, *middle, last = report.split("\n")
    assert first == f"a.yml:1:{column}: lỗi: {message} (thu)"
    assert last == "    Cách sửa: Sửa."
    if len(line) > 100:
        text, marks = middle
        assert (text[:10], text[-1]) == ("     1 | …", "…")
        assert len(text) < 115
        start = marks.index("^")
        assert text[start : start + marks.count("^")] == "sai"
    else:
        assert middle == shown


def test_a_file_that_cannot_be_shown_is_told_without_its_line() -> None:
    assert as_report([problem("Sai.", 1, 1)], lambda _: None) == (
        "a.yml:1:1: lỗi: Sai. (thu)\n    Cách sửa: Sửa."
    )


@pytest.mark.usefixtures("data")
def test_one_file_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", f"data/{NAME}"]) == 0
    assert capsys.readouterr().out == "Đã kiểm riêng 1 tệp: 0 lỗi, 0 điều cần xem.\n"
    assert main(["check", f"data/{OTHER}", f"data/{NAME}"]) == 1
    said = capsys.readouterr().out
    assert said.startswith(f"data/{OTHER}:7:16: lỗi: «31/02/2025» không phải ngày có thật.")
    assert "Đã kiểm riêng 2 tệp: 1 lỗi, 0 điều cần xem." in said


@pytest.mark.usefixtures("data")
def test_a_name_inside_the_data_folder_will_do() -> None:
    assert main(["check", NAME]) == 0


@pytest.mark.parametrize("name", ["data/tinh-mau", "tinh-mau/van-ban", "data"])
def test_all_files_of_a_folder(data: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert data.is_dir()
    assert main(["check", name]) == 1
    files = 4 if name == "data" else 2
    assert f"Đã kiểm riêng {files} tệp: 1 lỗi" in capsys.readouterr().out


@pytest.mark.usefixtures("data")
def test_a_name_that_is_nearly_right(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "data/tinh-mau/van-ban/2025-2-kh-ubdn.yml"]) == 2
    assert capsys.readouterr().err.endswith(f"Có phải «data/{OTHER}»?\n")


@pytest.mark.parametrize("name", ["data/khong-co.yml", "../ngoai.yml"])
def test_a_file_elsewhere_is_wrong_usage(
    data: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (data.parent.parent / "ngoai.yml").write_text("a: b\n", encoding="utf-8")
    assert main(["check", name]) == 2
    assert capsys.readouterr().err == f"Không có tệp «{name}» trong thư mục dữ liệu «data».\n"


def test_a_progress_file_brings_the_documents_it_speaks_of(
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = min(SAMPLE_DATA.glob("tinh-mau/tien-do/*.yml"))
    assert main(["check", str(file), "--data", str(SAMPLE_DATA)]) == 0
    assert "riêng 1 tệp: 0 lỗi" in capsys.readouterr().out


@pytest.mark.usefixtures("data")
def test_gitlab_reads_a_code_quality_report(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "gitlab"]) == 1
    (row,) = json.loads(capsys.readouterr().out)
    assert {key: value for key, value in row.items() if key != "fingerprint"} == {
        "description": "«31/02/2025» không phải ngày có thật. Viết ngày/tháng/năm, như 21/01/2020.",
        "check_name": "bad-date",
        "severity": "blocker",
        "location": {"path": f"data/{OTHER}", "lines": {"begin": 7}},
    }


def test_a_fingerprint_stays_when_lines_move_and_differs_for_a_second_fault() -> None:
    here, there = problem("Sai.", 3, 1), problem("Sai.", 9, 1)
    (one,) = json.loads(as_gitlab([here]))
    (moved,) = json.loads(as_gitlab([there]))
    both = json.loads(as_gitlab([here, there]))
    assert one["fingerprint"] == moved["fingerprint"]
    assert both[0]["fingerprint"] != both[1]["fingerprint"]


def test_watching_checks_again_when_a_file_is_saved(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    waited = []

    def mended_then_stopped(folder: Path) -> None:
        waited.append(folder)
        if len(waited) > 1:
            raise KeyboardInterrupt
        (data / OTHER).write_text(GOOD.replace("1/KH-UBND", "2/KH-UBND"), encoding="utf-8")

    monkeypatch.setattr(check, "changes", mended_then_stopped)
    assert main(["check", "--watch"]) == 1
    said = [line for line in capsys.readouterr().out.splitlines() if line.startswith("Đã kiểm")]
    assert said == [
        "Đã kiểm 1 văn bản: 1 lỗi, 0 điều cần xem.",
        "Đã kiểm 2 văn bản: 0 lỗi, 0 điều cần xem.",
    ]


def test_a_saved_file_ends_the_waiting(data: Path) -> None:
    def save() -> None:
        time.sleep(0.2)
        (data / NAME).write_text(GOOD + "# xong\n", encoding="utf-8")

    thread = threading.Thread(target=save)
    thread.start()
    watching.changes(data)
    thread.join()
    assert (data / NAME).read_text(encoding="utf-8").endswith("# xong\n")


def test_a_reader_that_goes_away_is_no_fault(data: Path) -> None:
    command = f"{shlex.quote(sys.executable)} -m generator check --format json | true"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=data.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("", "")
