"""A journalist takes the database from the data page and asks what the page shows."""

from __future__ import annotations

import re
import sqlite3
from html import unescape
from pathlib import Path

import duckdb
import pytest

_QUESTION = re.compile(r'<pre class="cau-hoi"><code>(.*?)</code></pre>', re.DOTALL)


@pytest.fixture(scope="module")
def questions(built_site: Path) -> list[str]:
    page = (built_site / "du-lieu" / "index.html").read_text(encoding="utf-8")
    return [unescape(words) for words in _QUESTION.findall(page)]


def test_every_question_copied_from_the_page_has_an_answer(
    built_site: Path, questions: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    *to_sqlite, to_duckdb = questions
    assert len(to_sqlite) == 3
    database = built_site / "du-lieu" / "cong-khai-cchc.sqlite"
    connection = sqlite3.connect(f"file:{database}?mode=ro&immutable=1", uri=True)
    answers = [connection.execute(one).fetchall() for one in to_sqlite]
    connection.close()
    assert all(answers)
    monkeypatch.chdir(built_site / "du-lieu")
    answer = duckdb.sql(to_duckdb)
    assert answer is not None
    assert len(answer.fetchall()) == len(answers[0])


def test_the_page_says_the_size_of_each_file(built_site: Path) -> None:
    folder = built_site / "du-lieu"
    page = (folder / "index.html").read_text(encoding="utf-8")
    said = dict(re.findall(r'<a href="([\w.-]+)">\w+</a> <small>([^<]+)</small>', page))
    assert len(said) == 4 * len(list(folder.glob("*.csv")))
    for name, size in said.items():
        real = (folder / name).stat().st_size
        assert size == (f"{real} byte" if real < 1000 else f"{int(real / 1000 + 0.5)} KB")
