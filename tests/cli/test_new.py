"""`cchc new`: the file on disk, what is said, what the check then asks for."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.cli import main
from tests.small_data import SAMPLE_DATA

NEW = ["new", "van-ban", "--tinh", "tinh-mau", "--so-ky-hieu", "9/KH-UBND", "--ngay", "2/1/2026"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Registers alone, a source to begin with, and the folder of the schemas."""
    shutil.copytree(SAMPLE_DATA / "danh-muc", tmp_path / "data" / "danh-muc")
    (tmp_path / ".vscode" / "schemas").mkdir(parents=True)
    (tmp_path / ".vscode" / "schemas" / "van-ban.json").write_text("{}")
    (tmp_path / "ban.txt").write_bytes("Điều 1. Một.\r\n".encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_document_is_begun(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*NEW, "--tu", "ban.txt"]) == 0
    assert capsys.readouterr().out == (
        "Đã viết data/tinh-mau/van-ban/2026-9-kh-ubnd.yml\n"
        "Đã viết data/tinh-mau/goc/2026-9-kh-ubnd.txt\n"
        "Mở data/tinh-mau/van-ban/2026-9-kh-ubnd.yml, điền những khóa còn trống, rồi chạy:"
        " cchc check data/tinh-mau/van-ban/2026-9-kh-ubnd.yml\n"
    )
    folder = project / "data" / "tinh-mau"
    source = folder / "goc" / "2026-9-kh-ubnd.txt"
    assert source.read_bytes() == (project / "ban.txt").read_bytes()
    text = (folder / "van-ban" / "2026-9-kh-ubnd.yml").read_text(encoding="utf-8")
    schema = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert schema is not None
    assert (folder / "van-ban" / schema[1]).resolve() == (
        project / ".vscode" / "schemas" / "van-ban.json"
    )


def test_the_check_asks_only_for_what_is_to_be_filled_in(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([*NEW, "--tu", "ban.txt"])
    capsys.readouterr()
    assert (project / "data").is_dir()
    assert main(["check", "data/tinh-mau/van-ban/2026-9-kh-ubnd.yml"]) == 1
    told = re.findall(r"«(\w+)» \([^)]*\) để trống\. \((.*?)\)", capsys.readouterr().out)
    fields = ["trich_yeu", "co_quan_ban_hanh", "mo_ta", "doan"]
    assert told == [(field, "blank-text") for field in fields]


def test_a_file_that_is_there_is_never_written_over(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = project / "data" / "tinh-mau" / "goc" / "2026-9-kh-ubnd.txt"
    there.parent.mkdir(parents=True)
    there.write_bytes(b"cu")
    assert main([*NEW, "--tu", "ban.txt"]) == 1
    assert "Đã có data/tinh-mau/goc/2026-9-kh-ubnd.txt" in capsys.readouterr().err
    assert there.read_bytes() == b"cu"
    assert not (project / "data" / "tinh-mau" / "van-ban").exists()


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (["--tinh", "tinh-la"], "tinh-la"),
        (["--tu", "khong-co.txt"], "khong-co.txt"),
        (["--tu", "data/danh-muc/co-quan.yml"], "cchc import"),
    ],
)
def test_refusals_write_nothing(
    more: list[str], words: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*NEW, *more]) in (1, 2)
    assert words in capsys.readouterr().err
    assert not (project / "data" / "tinh-mau").exists()


def test_a_day_that_is_none_is_wrong_usage(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert project.is_dir()
    assert main([*NEW, "--ngay", "31/02/2026"]) == 2
    assert "31/02/2026" in capsys.readouterr().err


@pytest.mark.parametrize(
    "more",
    [
        ["diem", "--tinh", "tinh-mau", "--chi-so", "chi-so-mau", "--nam", "2026"],
        ["tien-do", "--tinh", "tinh-mau", "--nam", "2026", "--ky", "quy-1"],
        ["chi-so", "--chi-so", "moi-mau", "--ten", "Chỉ số mới"],
        ["phien-ban", "--chi-so", "chi-so-mau", "--nam", "2027"],
    ],
)
def test_of_every_kind_only_empty_keys_are_told(
    more: list[str], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", *more]) == 0
    name = capsys.readouterr().out.split()[-1]
    assert (project / name).is_file()
    assert main(["check", name]) == 1
    codes = re.findall(r": lỗi: .*\((.*?)\)$", capsys.readouterr().out, re.MULTILINE)
    assert set(codes) == {"blank-text"}
