"""Sizes of files in words."""

from __future__ import annotations

import pytest

from generator.views.sizes import size_words


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 byte"),
        (999, "999 byte"),
        (1000, "1 KB"),
        (1500, "2 KB"),
        (61_499, "61 KB"),
        (999_499, "999 KB"),
        (999_500, "1,0 MB"),
        (1_250_000, "1,3 MB"),
        (16_056_320, "16,1 MB"),
    ],
)
def test_size_words(size: int, words: str) -> None:
    assert size_words(size) == words
