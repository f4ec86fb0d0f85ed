"""What is worked out once for a dataset, and let go with it."""

from __future__ import annotations

import gc

from generator.model.dataset import Dataset, build
from generator.model.once import once_a_dataset
from generator.records import load_path
from tests.small_data import DAY, SAMPLE_DATA


class Kept:
    """A value whose end can be seen."""

    alive = 0

    def __init__(self) -> None:
        Kept.alive += 1

    def __del__(self) -> None:
        Kept.alive -= 1


def test_once_for_each_dataset_and_arguments() -> None:
    asked: list[int] = []

    @once_a_dataset
    def doubled(_: Dataset, number: int) -> int:
        asked.append(number)
        return 2 * number

    records = load_path(SAMPLE_DATA)
    first, second = build(records, DAY), build(records, DAY)
    found = [doubled(first, 1), doubled(first, 1), doubled(first, 2), doubled(second, 1)]
    assert found == [2, 2, 4, 2]
    assert asked == [1, 2, 1]


def test_what_was_made_goes_with_the_dataset() -> None:
    @once_a_dataset
    def kept(_: Dataset) -> Kept:
        return Kept()

    dataset = build(load_path(SAMPLE_DATA), DAY)
    assert kept(dataset) is kept(dataset)
    assert Kept.alive == 1
    del dataset
    gc.collect()
    assert Kept.alive == 0
