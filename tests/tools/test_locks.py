"""The lock files: complete, one inside the other, and free of package hosts."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

LOCKS = ("requirements.lock", "requirements-dev.lock")
PIN = re.compile(r"^([a-z0-9-]+==\S+(?: ; [^\\]+?)?) \\$", re.MULTILINE)


def pins(lock: Path) -> set[str]:
    """Each pin with its marker: `tzdata==2026.6`."""
    return set(PIN.findall(lock.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_a_hash_and_no_line_names_a_host(project_root: Path, name: str) -> None:
    text = (project_root / name).read_text(encoding="utf-8")
    assert len(pins(project_root / name)) > 30
    unhashed = re.findall(r"^\S+==.*\n(?!    --hash=sha256:)", text, re.MULTILINE)
    assert unhashed == []
    assert re.findall(r".*(?:://|index-url|find-links).*", text) == []


def test_the_test_lock_holds_every_pin_of_the_runtime_lock(project_root: Path) -> None:
    runtime, dev = (pins(project_root / name) for name in LOCKS)
    assert runtime - dev == set()


def test_what_pyproject_asks_for_is_locked(project_root: Path) -> None:
    project = tomllib.loads((project_root / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    asked = [*project["project"]["dependencies"], *groups["build"], *groups["dev"]]
    names = {re.split(r"[<>=!~\[;]", requirement)[0].lower() for requirement in asked}
    locked = {pin.split("==")[0] for pin in pins(project_root / "requirements-dev.lock")}
    assert names - locked == set()


@pytest.mark.parametrize("folder", ["npm", "decap"])
def test_npm_packages_are_pinned_by_hash_and_name_no_host(project_root: Path, folder: str) -> None:
    text = (project_root / "tools" / folder / "package-lock.json").read_text(encoding="utf-8")
    packages = {name: one for name, one in json.loads(text)["packages"].items() if name}
    assert packages
    assert [name for name, one in packages.items() if "integrity" not in one] == []
    assert "://" not in text
