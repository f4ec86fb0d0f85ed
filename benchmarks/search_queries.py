"""`python -m benchmarks.search_queries SITE`: what a first question costs on a built site.

For each question a fresh browser opens the engine, as a reader's does who asks for the first
time. Printed is a table: files and bytes (uncompressed, scripts included) until the answer is
there, and how long the answer takes once the engine is loaded, and when asked again.
"""

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from tools.environment import find_chromium, missing_chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Response

BUDGET = 300 * 1024
# Of the invented documents: words of every group, of some, of few, of none; names and numbers.
QUERIES = (
    "rà soát",
    "ra soat quy trinh mau",
    "kế hoạch cải cách hành chính",
    "báo cáo kết quả thực hiện",
    "công khai danh sách giả định trên môi trường mạng",
    "thủ tục hành chính",
    '"bộ phận một cửa giả định"',
    "sở đo lường một",
    "ubnd tỉnh",
    "mau 17",
    "mẫu 17 năm 2020",
    "1/kh-ubnd",
    "kế hoạch 25/KH-UBND mẫu 30",
    "trước ngày 15/3/2020",
    "30 ngày kể từ ngày",
    "ho so dien tu ma",
    "nâng cấp kho dữ liệu -thường",
    "98,5",
    "việc 12",
    "zzxqwk",
)
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
    parser.add_argument("queries", nargs="*", default=QUERIES)
    given = parser.parse_args()
    path = find_chromium()
    if path is None:
        print(missing_chromium(), file=sys.stderr)
        return 1
    from playwright.sync_api import sync_playwright

    with served(given.site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        drawing = sum(file.stat().st_size for file in given.site.glob("assets/js/tim-kiem*.js"))
        print(table([cost(browser, address, query) for query in given.queries], drawing))
        browser.close()
    return 0


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
    """Ask once, in a browser that has read nothing yet."""
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
