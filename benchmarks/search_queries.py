"""`python -m benchmarks.search_queries SITE`: what a first question costs on a built site.

For each question a fresh browser opens the engine, as a reader's does who asks for the first
time. Printed is a table: files and bytes (uncompressed, scripts included) until the answer is
there, and how long the answer takes once the engine is loaded, and when asked again.
"""

from __future__ import annotations

import argparse
import json
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.search_words import fold, words
from tools.environment import find_chromium, missing_chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Response

BUDGET = 300 * 1024
INDEX = "tim-kiem/chi-muc"
_NOTHING = "zzxqwk"
_GROUPS_ASKED = 3
_ROUNDS = 3
_ASK = """async query => {
  const { openIndex } = await import("/assets/js/tim-may.js");
  const engine = await openIndex(location.origin + "/");
  await engine.filters();
  const times = [];
  let said;
  for (let round = 0; round < 4; round += 1) {
    const start = performance.now();
    said = await engine.search(query);
    times.push(performance.now() - start);
  }
  return { times, found: said.items.length, seen: said.groupsSeen };
}"""


class Cost(NamedTuple):
    """Of one question: files and bytes read, results on the first page, groups read, and
    milliseconds of the first answer and of the same one asked again."""

    query: str
    files: int
    bytes: int
    found: int
    seen: int
    first: float
    again: float


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, help="a built site with /tim-kiem/chi-muc/")
    parser.add_argument("queries", nargs="*", help="default: words of the site's own items")
    given = parser.parse_args()
    path = find_chromium()
    if path is None:
        print(missing_chromium(), file=sys.stderr)
        return 1
    from playwright.sync_api import sync_playwright

    asked = given.queries or questions(given.site)
    with served(given.site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        drawing = sum(file.stat().st_size for file in given.site.glob("assets/js/tim-kiem*.js"))
        print(table([cost(browser, address, query) for query in asked], drawing))
        browser.close()
    return 0


def questions(site: Path) -> list[str]:
    """Ways to ask for items that lie far apart in the index, from one word to a whole title."""
    start = json.loads((site / INDEX / "dau.json").read_text(encoding="utf-8"))
    asked = [_NOTHING]
    for turn in range(_GROUPS_ASKED):
        number = turn * start["nhom"] // _GROUPS_ASKED
        path = site / INDEX / start["phien"] / f"n{number}.json"
        asked += _questions(json.loads(path.read_text(encoding="utf-8")))
    return list(dict.fromkeys(asked))


def _questions(group: dict[str, Any]) -> Iterator[str]:
    shared, items = group["chung"], group["muc"]
    item = max(items, key=lambda one: len(" ".join(one[2])))
    said = words(" ".join(item[2]))
    yield said[0]
    yield " ".join(said[:2])
    yield " ".join(map(fold, said[:4]))
    yield " ".join(said[4:10])
    yield f"{said[0]} {said[len(said) // 2]} {said[-1]}"
    yield f'"{" ".join(said[3:6])}"'
    yield (item[4] if len(item) > 4 and item[4] else shared[4]) or item[1]


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Address of `site` on loopback while it is served."""
    handler = partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Requests are counted in the browser."""


def cost(browser: Browser, address: str, query: str) -> Cost:
    """The quickest of some rounds, each in a browser that has read nothing yet."""
    return min((_ask(browser, address, query) for _ in range(_ROUNDS)), key=lambda one: one.first)


def _ask(browser: Browser, address: str, query: str) -> Cost:
    page = browser.new_context(locale="vi-VN").new_page()
    page.goto(address + "khong-co-trang-nay/")  # only the origin counts
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    said = page.evaluate(_ASK, query)
    size = sum(len(answer.body()) for answer in answers)
    page.context.close()
    first, *again = said["times"]
    return Cost(query, len(answers), size, said["found"], said["seen"], first, median(again))


def table(costs: Sequence[Cost], drawing: int) -> str:
    """The costs as a Markdown table, the budget in its last line. `drawing`: bytes of the scripts
    that draw the answer, which come to those of the engine."""
    lines = [
        "| Câu hỏi | Tệp | KB chưa nén | Nhóm đọc | Kết quả | Lần đầu, ms | Hỏi lại, ms |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    lines += [
        f"| {one.query} | {one.files} | {(one.bytes + drawing) / 1024:.0f} | {one.seen} |"
        f" {one.found} | {one.first:.0f} | {one.again:.0f} |"
        for one in costs
    ]
    most = max(one.bytes + drawing for one in costs)
    lines += ["", f"Nhiều nhất {most / 1024:.0f} KB; mức cho phép {BUDGET / 1024:.0f} KB."]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
