"""Two builds of the same data are the same bytes, and a build warns of nothing."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.environment import ROOT

# The host writes the day of the build into its map of the site.
DATED = {"sitemap.xml", "sitemap.xml.gz"}


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """(the site, everything the build printed), made with another order of sets and dicts."""
    site = tmp_path_factory.mktemp("lan-hai") / "site"
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
    return site, done.stdout


def digests(site: Path) -> dict[str, str]:
    files = (path for path in site.rglob("*") if path.is_file() and path.name not in DATED)
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


def test_two_builds_are_the_same_bytes(built_site: Path, second: tuple[Path, str]) -> None:
    one, two = digests(built_site), digests(second[0])
    assert sorted(one) == sorted(two)
    assert [name for name in one if one[name] != two[name]] == []


def test_a_build_warns_of_nothing(second: tuple[Path, str]) -> None:
    lines = second[1].splitlines()
    assert [line for line in lines if "warn" in line.lower() or "cảnh báo" in line.lower()] == []
    assert "Đã dựng" in lines[-1]


def test_nothing_but_the_site_is_left(second: tuple[Path, str]) -> None:
    assert [path.name for path in second[0].parent.iterdir()] == ["site"]


def test_no_page_names_the_machine_that_built_it(second: tuple[Path, str]) -> None:
    words = {str(ROOT).encode(), str(second[0].parent).encode()}
    kinds = {".html", ".json", ".csv", ".xml", ".txt", ".js", ".css"}
    told = [
        path.name
        for path in second[0].rglob("*")
        if path.suffix in kinds and any(word in path.read_bytes() for word in words)
    ]
    assert told == []
