"""The invented scores of the benchmark are sound: sums right, names known, the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import scores_corpus
from generator import checks
from generator.model.dataset import build
from generator.records import load_path
from tests.small_data import DAY


def test_a_year_of_63_provinces_with_100_rows_each(tmp_path: Path) -> None:
    scores_corpus.make(tmp_path, 1, seed=1)
    records = load_path(tmp_path)
    assert checks.run(records) == ()
    (year,) = build(records, DAY).diem.nam
    assert len(year.don_vi) == year.so_don_vi == 63
    rows = {len(u.chinh.linh_vuc) + len(u.chinh.tieu_chi) for u in year.don_vi}
    assert (rows, year.is_complete) == ({100}, True)


@pytest.mark.parametrize("seed", [1, 2])
def test_the_same_seed_gives_the_same_scores(tmp_path: Path, seed: int) -> None:
    made = [tmp_path / "a", tmp_path / "b"]
    for folder in made:
        scores_corpus.make(folder, 1, seed=seed)
    one, two = ((folder / "mau-07/chi-so/chi-so-do-2024.yml").read_bytes() for folder in made)
    assert one == two
