"""The files of open data, made once of the real data and once of the sample."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator import exports
from generator.model.dataset import Dataset, build
from generator.records import load_path
from generator.settings import Settings
from tests.small_data import DAY, ROOT, SAMPLE_DATA

FOLDERS = {"data": ROOT / "data", "mau": SAMPLE_DATA}


@pytest.fixture(scope="session", params=FOLDERS)
def dataset(request: pytest.FixtureRequest) -> Dataset:
    return build(load_path(FOLDERS[request.param]), DAY)


@pytest.fixture(scope="session")
def files(dataset: Dataset) -> Mapping[str, bytes]:
    """By their path from the site's root; the site's address is not known."""
    made = exports.make_all(dataset, Settings(ROOT / "data", DAY))
    return {path: content for path, content in made if path.startswith("du-lieu/")}
