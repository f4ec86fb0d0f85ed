"""What many pages and files ask for is worked out once for each build."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from generator.model.dataset import Dataset

P = ParamSpec("P")
T = TypeVar("T")


def once_a_dataset(
    make: Callable[Concatenate[Dataset, P], T],
) -> Callable[Concatenate[Dataset, P], T]:
    """`make`, called once for the same dataset and arguments.

    What it made goes when the dataset goes, so it must not hold the dataset itself.
    """
    made: WeakKeyDictionary[Dataset, dict[object, T]] = WeakKeyDictionary()

    @wraps(make)
    def known(dataset: Dataset, /, *args: P.args, **named: P.kwargs) -> T:
        kept = made.setdefault(dataset, {})
        key = (args, *named.items())
        if key not in kept:
            kept[key] = make(dataset, *args, **named)
        return kept[key]

    return known
