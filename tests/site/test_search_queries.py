"""Every query of the test set, asked of the engine in one real browser on the built site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.site.browsing import DESK, open_page
from tests.site.search_queries import Answer, Query, queries

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Ask = Callable[[Query], list[Answer]]

_OPEN = """async (base) => {
  const { openIndex } = await import(base + "assets/js/tim-may.js");
  window.index = await openIndex(base);
}"""
_ASK = """async ([typed, filters]) => {
  const { items } = await window.index.search(typed, filters, { from: 0, count: 10 });
  return items.map(({ path, reason }) => [path, reason || ""]);
}"""

SET = queries()


@pytest.fixture(scope="module")
def ask(browser: Browser, served_site: str) -> Iterator[Ask]:
    page = open_page(browser, DESK)
    page.goto(served_site)
    page.evaluate(_OPEN, served_site)

    def asked(query: Query) -> list[Answer]:
        found = page.evaluate(_ASK, [query.typed, query.filters])
        return [Answer(path, reason) for path, reason in found]

    yield asked
    page.context.close()


@pytest.mark.parametrize("query", SET, ids=str)
def test_what_people_type_finds_what_they_want(ask: Ask, query: Query) -> None:
    answers = ask(query)
    faults = list(query.faults(answers))
    assert not faults, [answer.path for answer in answers]


def test_every_address_of_the_set_is_on_the_site(built_site: Path) -> None:
    """A wish for a page that does not exist could never be met."""
    for query in SET:
        for place in (one for choice in query.wanted for one in choice if not one.endswith("*")):
            path, _, ma = place.partition("#")
            page = built_site / path / "index.html"
            assert page.is_file(), place
            assert not ma or f'id="{ma}"' in page.read_text(encoding="utf-8"), place


@pytest.mark.parametrize(
    ("query", "answers", "faults"),
    [
        (Query("", "a", {}, "x/", (), (), False, None), ["y/", "x/"], 1),
        (Query("", "a", {}, None, (("x/", "z/*"),), (), False, None), ["y/", "z/1/"], 0),
        (Query("", "a", {}, None, (("x/",),), (), False, None), [*"abcde", "x/"], 1),
        (Query("", "a", {}, None, (), ("y/",), False, None), ["y/1/"], 1),
        (Query("", "a", {}, None, (), (), True, None), ["y/"], 1),
        (Query("", "a", {}, None, (("x/",),), (), False, "vì"), ["x/"], 1),
    ],
)
def test_the_set_sees_a_wrong_answer(query: Query, answers: list[str], faults: int) -> None:
    assert len(list(query.faults([Answer(path, "") for path in answers]))) == faults
