"""The data folder that every test of the intake begins with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importers.progress.filling import Folder
from tests.small_progress import SmallProgress


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    small = SmallProgress(tmp_path / "data")
    small.records()
    return Folder(small)
