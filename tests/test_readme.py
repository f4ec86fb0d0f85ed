"""Every command, target and file that README.md and CONTRIBUTING.md name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.cli import main

PAGES = ("README.md", "CONTRIBUTING.md")
CODE = re.compile(r"^ *```.*?^ *```|`[^`\n]+`", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
PLACE = re.compile(r"`([a-z.][\w./-]*/[\w./-]*|[\w-]+\.(?:toml|lock|md))`")


def code_of(root: Path) -> str:
    """All code, in line and in blocks, of the pages that a newcomer reads."""
    texts = [(root / page).read_text(encoding="utf-8") for page in PAGES]
    return "\n".join(found[0] for text in texts for found in CODE.finditer(text))


def words_after(program: str, code: str) -> list[str]:
    """The distinct words that follow `program` in code: `make test` -> test."""
    return sorted(set(re.findall(rf"(?<![\w-]){program} ([a-z]+)", code)))


def test_words_after() -> None:
    code = "`make serve`\n```console\nmake test  # every test\n.venv/bin/cchc check --help\n```"
    assert words_after("make", code) == ["serve", "test"]
    assert words_after("cchc", code) == ["check"]


def test_every_make_target_is_there(project_root: Path) -> None:
    makefile = (project_root / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = set(words_after("make", code_of(project_root)))
    assert {"serve", "test"} <= named
    assert named - targets == set()


def test_every_command_is_there(project_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    makefile = (project_root / "Makefile").read_text(encoding="utf-8")
    named = words_after("cchc", code_of(project_root) + makefile)
    assert "check" in named
    assert {name: asked_for_help(name) for name in named} == dict.fromkeys(named, 0)
    capsys.readouterr()


def asked_for_help(command: str) -> object:
    """Exit status of `cchc <command> --help`."""
    try:
        return main([command, "--help"])
    except SystemExit as end:
        return end.code


def test_every_file_is_there(project_root: Path) -> None:
    for page in PAGES:
        text = (project_root / page).read_text(encoding="utf-8")
        named = set(LINK.findall(text)) | set(PLACE.findall(text))
        made_or_relative = {"site/", "goc/"}
        missing = {name for name in named - made_or_relative if not (project_root / name).exists()}
        assert missing == set(), page
