"""`cchc import`: what it writes, what it says, and what it refuses to touch."""

from __future__ import annotations

import hashlib
import shutil
from io import BufferedWriter
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from tests.importers.layouts.documents import DECISION
from tests.importers.layouts.word_maker import docx_of

PLAN = """ỦY BAN NHÂN DÂN
TỈNH TIỀN GIANG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND
Tiền Giang, ngày 20 tháng 01 năm 2020
KẾ HOẠCH
Cải cách hành chính năm 2020
I. MỤC ĐÍCH
Để thử lệnh này.
Nơi nhận:
- Lưu: VT.
CHỦ TỊCH
Nguyễn Văn Mẫu
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with the registers alone."""
    shutil.copytree("data/danh-muc", tmp_path / "data" / "danh-muc")
    return tmp_path / "data"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "ke hoach.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def files(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "danh-muc" not in path.parts
    )


def run(*words: object) -> int:
    return main(["import", *map(str, words)])


def test_a_text_gives_two_files_that_the_check_accepts(
    data: Path, plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(plan, "--data", data, "--tinh", "tien-giang", "--ngay", "21/11/2026") == 0
    said = capsys.readouterr().out
    assert files(data) == [
        "tien-giang/goc/2020-12-kh-ubnd.txt",
        "tien-giang/van-ban/2020-12-kh-ubnd.yml",
    ]
    assert (data / "tien-giang/goc/2020-12-kh-ubnd.txt").read_bytes() == plan.read_bytes()
    assert "- Số, ký hiệu: 12/KH-UBND" in said
    assert "58 chữ của bản nhận: 58 trong bản nháp, 0 để riêng có khai lý do." in said
    assert main(["check", "--data", str(data)]) == 0


def test_a_word_file_is_kept_beside_its_text(data: Path, tmp_path: Path) -> None:
    received = docx_of(DECISION)
    (tmp_path / "a.docx").write_bytes(received)
    assert run(tmp_path / "a.docx", "--data", data, "--tinh", "tien-giang") == 0
    assert files(data) == [
        "tien-giang/goc/2026-09-qd-ubnd.docx",
        "tien-giang/goc/2026-09-qd-ubnd.txt",
        "tien-giang/van-ban/2026-09-qd-ubnd.yml",
    ]
    written = (data / "tien-giang/van-ban/2026-09-qd-ubnd.yml").read_text(encoding="utf-8")
    assert hashlib.sha256(received).hexdigest() in written
    assert main(["check", "--data", str(data)]) == 0


def test_the_province_is_guessed_and_said(
    data: Path, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(plan, "--data", data, "--output", tmp_path / "ra") == 0
    assert "- Tỉnh: tien-giang, đoán từ «Tiền Giang»" in capsys.readouterr().out
    assert files(data) == []
    assert files(tmp_path / "ra") == [
        "tien-giang/goc/2020-12-kh-ubnd.txt",
        "tien-giang/van-ban/2020-12-kh-ubnd.yml",
    ]


def test_the_report_is_kept(data: Path, plan: Path, tmp_path: Path) -> None:
    assert run(plan, "--data", data, "--report", tmp_path / "bao-cao.md") == 0
    assert (tmp_path / "bao-cao.md").read_text(encoding="utf-8").startswith("# Nhập ke hoach.txt\n")


def test_nothing_is_overwritten(data: Path, plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(plan, "--data", data) == 0
    before = {name: (data / name).read_bytes() for name in files(data)}
    assert run(plan, "--data", data) == 1
    assert "Đã có" in capsys.readouterr().err
    assert {name: (data / name).read_bytes() for name in files(data)} == before
    assert run(plan, "--data", data, "--ma", "12-kh-ubnd-ban-2") == 0


def test_one_bad_file_of_several_writes_none(
    data: Path, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rong.txt").write_text("", encoding="utf-8")
    assert run(plan, tmp_path / "rong.txt", "--data", data) == 1
    assert capsys.readouterr().err.startswith("Tệp «rong.txt» rỗng")
    assert files(data) == []


def test_two_files_of_one_name_are_refused(
    data: Path, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    twin = tmp_path / "ban khac.txt"
    twin.write_text(PLAN.replace("thử lệnh", "thử lại lệnh"), encoding="utf-8")
    assert run(plan, twin, "--data", data) == 1
    assert "cùng một tên" in capsys.readouterr().err
    assert files(data) == []


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (
            ["--tinh", "tiengiang"],
            "Không có tỉnh «tiengiang» trong danh mục; gần nhất: tien-giang.",
        ),
        (["--ma", "Mã Lạ"], "«Mã Lạ» không làm tên tệp được"),
        (["--tinh", "../ra-ngoai"], "«../ra-ngoai» không phải mã tỉnh"),
        (["--nam", "20"], "«20» không phải năm"),
        (["--nam", "20ab"], "«20ab» không phải năm"),
        (["--ngay", "hôm nay"], "«hôm nay» không phải ngày"),
    ],
)
def test_a_wrong_option_is_wrong_usage(
    options: list[str], says: str, data: Path, plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(plan, "--data", data, *options) == 2
    assert says in capsys.readouterr().err
    assert files(data) == []


@pytest.mark.parametrize(
    ("received", "says"),
    [
        (PLAN.replace("TIỀN GIANG", "MẪU").replace("Tiền Giang", "Mẫu"), "Ghi tỉnh bằng --tinh"),
        (
            "KẾ HOẠCH\nTuyên truyền của tỉnh Tiền Giang\nI. MỤC ĐÍCH\nĐể thử.\n",
            "Văn bản không ghi năm nào. Ghi năm bằng --nam",
        ),
        ("Công thức bánh xèo\n1. Pha bột.\n", "không có dáng một văn bản hành chính"),
    ],
)
def test_what_cannot_be_placed_is_refused(
    received: str, says: str, data: Path, plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan.write_text(received, encoding="utf-8")
    assert run(plan, "--data", data) == 1
    assert says in capsys.readouterr().err
    assert files(data) == []


@pytest.mark.parametrize(
    ("option", "says"),
    [
        (("--nam", "20x6"), "«20x6» không phải năm; viết như 2026."),
        (("--nam", "２０２６"), "«２０２６» không phải năm"),
        (("--report", "."), "«.» là thư mục; ghi tên tệp tường trình"),
    ],
)
def test_a_wrong_option_is_known_before_anything_is_read(
    option: tuple[str, str], says: str, data: Path, plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(plan, "--data", data, *option) == 2
    assert says in capsys.readouterr().err
    assert files(data) == []


def test_a_folder_is_told_how_its_files_are_imported(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "--data", data) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"«{tmp_path}» là thư mục, không phải tệp. Nhập mọi tệp Word trong đó:")


def test_of_several_files_the_refused_one_is_named(
    data: Path, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bánh xèo.txt").write_text("Công thức bánh xèo\n1. Pha bột.\n", encoding="utf-8")
    assert run(plan, tmp_path / "bánh xèo.txt", "--data", data) == 1
    assert capsys.readouterr().err.startswith("bánh xèo.txt: Tệp này không có dáng")


@pytest.mark.parametrize(
    ("breaks", "says"),
    [
        (OSError(28, "No space left on device"), "2020-12-kh-ubnd.txt»: "),
        (KeyboardInterrupt(), "Đã dừng theo Ctrl+C."),
    ],
)
def test_a_write_that_breaks_leaves_nothing(
    breaks: BaseException,
    says: str,
    data: Path,
    plan: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened = Path.open

    class Full(BufferedWriter):
        def write(self, content: Any) -> int:
            super().write(content[:10])
            raise breaks

    def opening(path: Path, mode: str = "r", *more: Any, **options: Any) -> Any:
        file: Any = opened(path, mode, *more, **options)
        return Full(file.detach()) if mode == "xb" and path.suffix == ".txt" else file

    monkeypatch.setattr(Path, "open", opening)  # the second file does not get in whole
    assert run(plan, "--data", data) == 1
    assert says in capsys.readouterr().err
    assert [path.name for path in data.iterdir()] == ["danh-muc"]
