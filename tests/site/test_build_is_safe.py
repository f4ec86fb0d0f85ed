"""Two builds of the same data are the same bytes, and a build warns of nothing."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.site.browsing import LONG
from tools.environment import ROOT


def build_again(site: Path) -> str:
    """Build with another order of sets and another clock; what the build printed."""
    command = [sys.executable, "-m", "generator", "build", "--output", str(site)]
    done = subprocess.run(
        command,
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONHASHSEED": "7", "PYTHONUTF8": "1", "TZ": "Pacific/Apia"},
    )
    return done.stdout


def digests(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }


def test_a_second_build(built_site: Path, tmp_path: Path) -> None:
    """One build answers all: same bytes, no warning, nothing left over, no path of a machine."""
    again = tmp_path / "site"
    said = build_again(again).splitlines()
    assert [line for line in said if "warn" in line.lower() or "cảnh báo" in line.lower()] == []
    assert "Đã dựng" in said[-1]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    one, two = digests(built_site), digests(again)
    assert sorted(one) == sorted(two)
    assert [name for name in one if one[name] != two[name]] == []
    assert naming(again, str(ROOT), str(tmp_path)) == []


def test_the_sample_in_another_folder_from_nothing_and_from_what_was_kept(
    sample_site: Path, tmp_path: Path
) -> None:
    """Neither the folder, the clock, the order of sets, nor what an earlier build kept changes a
    byte of any file: pages, pictures, Word, PDF, workbooks, feeds, database. What was kept:
    `make test-long`."""
    folder = tmp_path / "noi-khac"
    with_history(folder)
    for name in ("docs", "overrides", "examples"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns(".cache"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    expected = digests(sample_site)
    for name, seed in (("lan-dau", "1"), ("lan-sau", "2")) if LONG else (("lan-dau", "1"),):
        build_elsewhere(folder, name, seed)
        made = digests(folder / name)
        assert sorted(made) == sorted(expected)
        assert [file for file in made if made[file] != expected[file]] == []
    assert {path.suffix for path in (folder / "lan-dau").rglob("*")} >= {".docx", ".pdf", ".png"}


def with_history(folder: Path) -> None:
    """A folder with the history of the data, which feeds and days of change are told from."""
    if (ROOT / ".git").exists():
        words = ("clone", "--quiet", "--shared", "--no-checkout", str(ROOT), str(folder))
        subprocess.run(["git", *words], check=True)
    else:
        folder.mkdir()


def build_elsewhere(folder: Path, output: str, seed: str) -> None:
    words = ("build", "--config", "examples/mkdocs.yml", "--output", output)
    environment = {"PYTHONHASHSEED": seed, "PYTHONUTF8": "1", "TZ": "Pacific/Apia"}
    subprocess.run(
        [sys.executable, "-m", "generator", *words],
        cwd=folder,
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, **environment, "PYTHONPATH": str(ROOT)},
    )


def naming(site: Path, *paths: str) -> list[str]:
    """Text files of the site that name a path of the machine."""
    kinds = {".html", ".json", ".csv", ".xml", ".txt", ".js", ".css"}
    files = (path for path in site.rglob("*") if path.suffix in kinds)
    return [path.name for path in files if any(p.encode() in path.read_bytes() for p in paths)]
