"""The search reads text as `search_vectors.json` says; the browser's script is held to the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search_words import exact, fold, words

VECTORS = Path(__file__).parents[1] / "search_vectors.json"


@pytest.mark.parametrize(
    "case", json.loads(VECTORS.read_text(encoding="utf-8")), ids=lambda case: repr(case["typed"])
)
def test_text_is_read_as_the_browser_reads_it(case: dict[str, Any]) -> None:
    found = words(case["typed"])
    assert found == case["tokens"]
    assert [exact(word) for word in found] == case["exact"]
    assert [fold(word) for word in found] == case["fold"]


@given(st.text(alphabet="aăâdđeêhikoôơuưyqÀẢÃÁẠÝỶỴ0123456789.,/-– "))
def test_words_of_words_are_the_same_words(text: str) -> None:
    found = words(text)
    assert words(" ".join(found)) == found
    assert [fold(exact(word)) for word in found] == [fold(word) for word in found]
    assert [fold(fold(word)) for word in found] == [fold(word) for word in found]
