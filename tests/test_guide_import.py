"""The guide to importing: followed step by step on its own Word file, it shows what happens."""

from __future__ import annotations

import re
import shutil
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from generator.cli import main
from tests.importers.layouts.word_maker import docx_of
from tools.practice_document import PLAN, dated

GUIDE = Path("docs/huong-dan")
DRAFT = Path("examples/data/tinh-mau/van-ban/2026-21-kh-ubnd.yml")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def blocks(root: Path, language: str) -> list[str]:
    """What stands in the page's blocks of that language."""
    page = (root / GUIDE / "nhap-van-ban.md").read_text(encoding="utf-8")
    return [text for kind, text in BLOCK.findall(page) if kind == language]


def typed(root: Path, command: str) -> list[str]:
    """What the page tells to type after `cchc`, for that command, the first time."""
    lines = "".join(blocks(root, "console")).splitlines()
    return next(
        line.removeprefix(".venv/bin/cchc ").split()
        for line in lines
        if line.startswith(f".venv/bin/cchc {command} ")
    )


def followed(draft: str, root: Path) -> str:
    """The draft as it is after the three changes that the page asks for."""
    subject, targets, summary, *_ = blocks(root, "yaml")
    left = re.sub(r"^# CẦN XEM: Trích yếu.*\n", "", draft, flags=re.MULTILINE)
    changed = re.sub(r"^trich_yeu: .*\n", subject, left, flags=re.MULTILINE)
    for line in targets.splitlines(keepends=True):
        before = line.replace(", la: chi_tieu}", "}")
        assert before in changed
        changed = changed.replace(before, line)
    return changed.replace("phan:\n", f"{summary}phan:\n", 1)


def test_the_page_shows_what_is_printed(
    project_root: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    report, checked, compared, *_ = blocks(project_root, "text")
    shutil.copytree(project_root / "examples/data", tmp_path / "examples/data")
    shutil.copytree(project_root / GUIDE, tmp_path / GUIDE)
    monkeypatch.chdir(tmp_path)

    assert main(typed(project_root, "import")) == 0
    assert capsys.readouterr().out.strip() == report.strip()

    DRAFT.write_text(followed(DRAFT.read_text("utf-8"), project_root), encoding="utf-8")
    assert main(typed(project_root, "check")) == 0
    assert capsys.readouterr().out == checked
    assert main(["format", "--check", "--data", "examples/data", str(DRAFT)]) == 0

    subject = blocks(project_root, "yaml")[0].removeprefix("trich_yeu: ").strip()
    assert f"{subject}. Có 3 nhiệm vụ, 2 chỉ tiêu, 2 mục phân công." in compared


def test_a_second_import_refuses_as_the_page_says(
    project_root: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.copytree(project_root / "examples/data/danh-muc", tmp_path / "examples/data/danh-muc")
    shutil.copytree(project_root / GUIDE, tmp_path / GUIDE)
    monkeypatch.chdir(tmp_path)
    given = typed(project_root, "import")
    assert main(given) == 0
    assert main(given) == 1
    assert "không ghi đè" in capsys.readouterr().err


def test_the_word_file_is_the_one_that_the_tool_makes(project_root: Path) -> None:
    kept = (project_root / GUIDE / "ke-hoach-mau.docx").read_bytes()
    assert parts(kept) == parts(dated(docx_of(PLAN)))


def parts(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
