"""`make lighthouse`: performance and accessibility of one page of each kind on a simulated phone.

Serves the built site compressed, as a host does, and lets Lighthouse (pinned in package.json) visit
each page. Where a page has less than 100 it is visited twice more, and the middle of the three
counts, since a busy machine is measured too. Writes benchmarks/LIGHTHOUSE.md; exit status 1 when a
page stays below 100.

    python tools/lighthouse/run.py site [address …]
"""

from __future__ import annotations

import gzip
import json
import os
import platform
import subprocess
import sys
import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.site.browsing import PAGE_KINDS  # noqa: E402
from tools.environment import find_chromium, missing_chromium  # noqa: E402

HERE = Path(__file__).resolve().parent
TABLE = ROOT / "benchmarks" / "LIGHTHOUSE.md"
COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".txt", "/")
FLAGS = "--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking"
FULL = 100
VISITS = 3


@dataclass(frozen=True)
class Result:
    """What one visit measured: scores of 100, milliseconds, and the layout shift."""

    performance: int
    accessibility: int
    first_paint: int
    largest_paint: int
    blocked: int
    shift: float
    bytes: int
    faults: tuple[str, ...]

    @property
    def full(self) -> bool:
        return self.performance == self.accessibility == FULL


class _Compressing(SimpleHTTPRequestHandler):
    """Sends text compressed and lets the browser keep files, as hosts of static sites do."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with the file, or with 404."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Cache-Control", "max-age=31536000")
        if path.suffix in COMPRESSED:
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


def visit(url: str, chromium: str) -> Result:
    """One visit of Lighthouse with its own simulated phone and network."""
    command = ["node", str(HERE / "node_modules/lighthouse/cli/index.js"), url, "--quiet"]
    command += ["--output=json", "--only-categories=performance,accessibility"]
    command += [f"--chrome-flags={FLAGS}"]
    environment = os.environ | {"CHROME_PATH": chromium}
    done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE)
    return _read(json.loads(done.stdout))


def _read(report: dict[str, dict[str, dict[str, Any]]]) -> Result:
    audits, categories = report["audits"], report["categories"]
    faults = tuple(
        name
        for name, audit in audits.items()
        if audit.get("score") == 0 and audit.get("scoreDisplayMode") == "binary"
    )
    return Result(
        performance=round(categories["performance"]["score"] * FULL),
        accessibility=round(categories["accessibility"]["score"] * FULL),
        first_paint=round(audits["first-contentful-paint"]["numericValue"]),
        largest_paint=round(audits["largest-contentful-paint"]["numericValue"]),
        blocked=round(audits["total-blocking-time"]["numericValue"]),
        shift=round(audits["cumulative-layout-shift"]["numericValue"], 4),
        bytes=round(audits["total-byte-weight"]["numericValue"]),
        faults=faults,
    )


def measured(url: str, chromium: str) -> Result:
    """The first visit if it is full; else the one in the middle of three, by performance."""
    first = visit(url, chromium)
    if first.full:
        return first
    three = [first, *(visit(url, chromium) for _ in range(VISITS - 1))]
    middle = median(sorted(result.performance for result in three))
    return next(result for result in three if result.performance == middle)


def table(results: dict[str, Result]) -> str:
    """The page that is kept in benchmarks/."""
    lines = [
        "# Lighthouse: mỗi loại trang một trang",
        "",
        f"`make lighthouse`, ngày {datetime.now(UTC):%d/%m/%Y}; Lighthouse {_version()},"
        f" điện thoại và mạng giả lập theo mặc định của nó; {platform.system()},"
        f" {os.cpu_count()} lõi. Trang chưa đủ 100 ở lượt đầu: lấy lượt giữa của ba lượt.",
        "",
        "| Trang | Tốc độ | Tiếp cận | Vẽ đầu (ms) | Vẽ lớn nhất (ms) | Bị chặn (ms)"
        " | Xê dịch | KB |",
        "|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for address, one in results.items():
        lines.append(
            f"| `/{address}` | {one.performance} | {one.accessibility} | {one.first_paint}"
            f" | {one.largest_paint} | {one.blocked} | {one.shift:g} | {one.bytes / 1000:.0f} |"
        )
    return "\n".join(lines) + "\n"


def _version() -> str:
    package = json.loads((HERE / "package.json").read_text(encoding="utf-8"))
    return str(package["dependencies"]["lighthouse"])


def main(words: list[str]) -> int:
    """Visit the pages, say each result, write the table. Gives the exit status."""
    chromium = find_chromium()
    if chromium is None:
        print(missing_chromium())
        return 2
    site, addresses = Path(words[0]), tuple(words[1:]) or PAGE_KINDS
    results = {}
    handler = partial(_Compressing, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for address in addresses:
            url = f"http://127.0.0.1:{server.server_port}/{address}"
            results[address] = one = measured(url, str(chromium))
            print(f"{one.performance:4}{one.accessibility:4}  /{address}  {' '.join(one.faults)}")
            sys.stdout.flush()
            TABLE.write_text(table(results), encoding="utf-8")
        server.shutdown()
    return 0 if all(one.full for one in results.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
