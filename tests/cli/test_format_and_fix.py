"""`cchc format` and `cchc fix`: what they write, say and leave alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main

TYPED = "ma:   tinh-mau\nten: 'Tỉnh\u00a0Mẫu'\n"
SOURCE = "Tệp gốc  \r\n"


@pytest.fixture
def province(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with one file to write anew and a source."""
    folder = tmp_path / "data" / "tinh-mau"
    (folder / "goc").mkdir(parents=True)
    (folder / "tinh.yml").write_bytes(TYPED.encode())
    (folder / "goc" / "a.txt").write_bytes(SOURCE.encode())
    monkeypatch.chdir(tmp_path)
    return folder


def test_format_writes_the_file_anew(province: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["format"]) == 0
    assert capsys.readouterr().out == (
        "Đã viết lại: data/tinh-mau/tinh.yml\nĐã xem 1 tệp: 1 tệp viết lại.\n"
    )
    assert (province / "tinh.yml").read_bytes() == "ma: tinh-mau\nten: Tỉnh\u00a0Mẫu\n".encode()
    assert (province / "goc" / "a.txt").read_bytes() == SOURCE.encode()
    assert main(["format", "--check"]) == 0


def test_format_check_names_the_file_and_writes_nothing(
    province: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["format", "--check", "--data", "data"]) == 1
    assert capsys.readouterr().out == (
        "Chưa đúng dạng chung: data/tinh-mau/tinh.yml\nĐã xem 1 tệp: 1 tệp chưa đúng dạng chung.\n"
    )
    assert (province / "tinh.yml").read_bytes() == TYPED.encode()


def test_fix_says_each_mend(province: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = "data/tinh-mau/tinh.yml:2: Tên: đổi dấu cách lạ thành dấu cách thường\n"
    assert main(["fix", "--dry-run", "data/tinh-mau/tinh.yml"]) == 0
    assert capsys.readouterr().out == said + "Đã xem 1 tệp: sẽ sửa 1 chỗ.\n"
    assert (province / "tinh.yml").read_bytes() == TYPED.encode()
    assert main(["fix"]) == 0
    assert capsys.readouterr().out == said + "Đã xem 1 tệp: đã sửa 1 chỗ.\n"
    assert (
        province / "tinh.yml"
    ).read_bytes() == b"ma:   tinh-mau\nten: T\xe1\xbb\x89nh M\xe1\xba\xabu\n"
    assert (province / "goc" / "a.txt").read_bytes() == SOURCE.encode()


@pytest.mark.parametrize("command", ["format", "fix"])
def test_a_broken_file_is_told_and_left(
    command: str, province: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (province / "tinh.yml").write_bytes(b"ma: [\n")
    assert main([command]) == 1
    told = capsys.readouterr()
    assert told.err.startswith("data/tinh-mau/tinh.yml:")
    assert "(yaml-syntax)" in told.err
    assert (province / "tinh.yml").read_bytes() == b"ma: [\n"


@pytest.mark.parametrize("command", ["format", "fix"])
@pytest.mark.parametrize("name", ["data/tinh-mau/goc/a.txt", "data/tinh-mau/la.yml"])
def test_other_files_are_refused(
    command: str, name: str, province: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert province.is_dir()
    assert main([command, name]) == 2
    assert name in capsys.readouterr().err


@pytest.mark.parametrize("name", ["data", "data/tinh-mau"])
def test_a_folder_means_its_data_files(
    name: str, province: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = province / "goc" / "a.yml"
    source.parent.mkdir(exist_ok=True)
    source.write_bytes(b"a:   b\n")
    assert main(["format", name]) == 0
    assert "Đã xem 1 tệp" in capsys.readouterr().out
    assert source.read_bytes() == b"a:   b\n"
