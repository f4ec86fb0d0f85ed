"""Pages of every kind, what a browser notes while it visits them, and the search page."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

EMBED = ".nhung.html"
"""Ends the name of a piece of a page that stands in pages of others: without heading and menu."""
DOCUMENT = "van-ban/dong-thap/2020/71-qd-ubnd-hc/"
# One page of each kind; the widest tables and longest texts where there is a choice.
PAGE_KINDS = (
    "",
    "tinh/",
    "tinh/dong-thap/",
    "tinh/tien-giang/",
    "tinh/ca-mau/",
    "van-ban/",
    DOCUMENT,
    "van-ban/tien-giang/2020/180-kh-ubnd/",
    "van-ban/tien-giang/2020/180-kh-ubnd/ban-chep/",
    "van-ban/tien-giang/2020/180-kh-ubnd/lay-ve/",
    "can-cu/",
    "can-cu/bat-dong/",
    "can-cu/30c-nq-cp-2011-11-08/",
    "nhiem-vu/",
    "nhiem-vu/dong-thap/",
    "lich/",
    "lich/2020/",
    "lich/2020/quy-2/",
    "lich/2020/thang-5/",
    "lich/dong-thap/",
    "lich/dong-thap/2020/",
    "tien-do/",
    "tien-do/tien-giang/",
    "chi-tieu/",
    "chi-tieu/ha-tinh/",
    "chi-tieu/thuoc-do/",
    "chi-tieu/thuoc-do/van-ban-dien-tu/",
    "co-quan/",
    "co-quan/dong-thap/",
    "co-quan/dong-thap/so-noi-vu/",
    "co-quan/ke-thua/",
    "co-quan/tien-giang/so-thong-tin-va-truyen-thong/",
    "co-quan/tay-ninh/so-tai-chinh/",
    "co-quan/long-an/ubnd-tinh/",
    "co-quan/cac-tinh/",
    "co-quan/cac-tinh/so-noi-vu/",
    "chi-so/",
    "chi-so/par-index/",
    "chi-so/par-index/2019/",
    "chi-so/par-index/2020/",
    "chi-so/par-index/2020/so-sanh/",
    "chi-so/par-index/2020/lay-ve/",
    "chi-so/par-index/2019/tien-giang/",
    "chi-so/par-index/2019/tien-giang/viec/",
    "chi-so/par-index/2020/dong-thap/",
    "chi-so/par-index/dong-thap/",
    "chi-so/viec/",
    "chi-so/viec/co-quan/",
    "chi-so/viec/thoi-han/",
    "tuyen-truyen/",
    "tuyen-truyen/tuyen-quang/",
    "tuyen-truyen/tuyen-quang/2021/tuyen-truyen-cai-cach-hanh-chinh-cua-so-noi-vu-nam-2021/",
    "tuyen-truyen/tuyen-quang/2021/tuyen-truyen-cai-cach-hanh-chinh-cua-so-noi-vu-nam-2021/"
    "bang-lam-viec/",
    "tuyen-truyen/long-an/2016/1346-qd-ubnd/",
    "tuyen-truyen/phat-thanh/",
    "tuyen-truyen/phat-thanh/tien-giang/",
    "van-ban/ha-tinh/2020/513-kh-ubnd/phat-thanh/",
    "chi-so/par-index/2019/tien-giang/phat-thanh/",
    "lich/2020/thang-5/phat-thanh/",
    "linh-vuc/",
    "linh-vuc/thu-tuc-hanh-chinh/",
    "linh-vuc/thu-tuc-hanh-chinh/long-an/",
    "nam/",
    "nam/2020/",
    "doi-chieu/",
    "dinh-chinh/",
    "luu-tru/",
    "thay-doi/",
    "thay-doi/tien-giang/",
    "thuat-ngu/",
    "huong-dan/cac-khoa/",
    "tim-kiem/",
    "du-lieu/",
    "cho-bao-chi/",
    "cho-bao-chi/tien-giang/",
    "gioi-thieu/phuong-phap/",
    "gioi-thieu/su-dung-lai/",
    "gioi-thieu/tiep-can/",
    "huong-dan/tep-van-ban/",
    "huong-dan/nhat-ky/",
    "du-an/doi-soat-du-lieu/",
    "404.html",
)
# What could still be too wide, or ask for something else, at a desk.
ROOMY_KINDS = (
    "",
    DOCUMENT,
    "van-ban/tien-giang/2020/180-kh-ubnd/",
    "chi-so/par-index/",
    "chi-so/par-index/2019/tien-giang/",
    "chi-so/viec/",
    "404.html",
)
# Of the sample site: what only it shows, such as progress reported, a unit's score over the years.
SAMPLE_KINDS = (
    "",
    "tinh/tinh-mau/",
    "tinh/mau-dong/",
    "van-ban/tinh-mau/2026/12-kh-ubnd/",
    "van-ban/mau-dong/2024/15-kh-ubnd/",
    "nhiem-vu/tinh-mau/",
    "tien-do/",
    "tien-do/tinh-mau/",
    "lich/2026/thang-11/",
    "co-quan/tinh-mau/so-lao-dong-mau/",
    "co-quan/ke-thua/",
    "chi-so/cchc-so-nganh-mau/2024/",
    "chi-so/cchc-so-nganh-mau/2024/so-sanh/",
    "chi-so/cchc-so-nganh-mau/2024/so-noi-vu-mau/",
    "chi-so/chi-so-mau/",
    "chi-so/viec/",
    "tuyen-truyen/tinh-mau/2026/18-kh-snv/",
    "can-cu/bat-dong/",
    "doi-chieu/",
    "thay-doi/",
    "thay-doi/tinh-mau/",
)
PHONE = 360
DESK = 1440
LONG = os.environ.get("CCHC_LONG") == "1"
"""Asked for by `make test-long`: what repeats itself from page to page is looked at on each."""


@dataclass
class Visit:
    """What one page asked for and complained about, and how wide it is."""

    requests: list[str] = field(default_factory=list)
    answers: list[tuple[int, str]] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    overflow: int = 0


def open_page(browser: Browser, width: int, *, script: bool = True) -> Page:
    """A fresh page of a Vietnamese reader; close it with `page.context.close()`."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, locale="vi-VN", java_script_enabled=script
    )
    page = context.new_page()
    page.set_default_timeout(20_000)
    return page


def visit_all(browser: Browser, site: str, width: int) -> dict[str, Visit]:
    """Open every page kind (at a desk a few) and note what happens."""
    page = open_page(browser, width)
    visits: dict[str, Visit] = {}
    now = Visit()
    page.on("request", lambda request: now.requests.append(request.url))
    page.on("response", lambda answer: now.answers.append((answer.status, answer.url)))
    page.on("pageerror", lambda error: now.complaints.append(str(error)))
    page.on("console", lambda said: now.complaints.append(f"{said.type}: {said.text}"))
    for address in PAGE_KINDS if width == PHONE else ROOMY_KINDS:
        visits[address] = now = Visit()
        page.goto(site + address, wait_until="load")
        now.overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    page.context.close()
    return visits


class Search:
    """Asking on the search page, as a reader does."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.field = page.locator("#o-tim")
        self.said = page.locator("[data-cho=bao]")

    def open(self) -> None:
        """Follow the link in the header, which the home page has at every width."""
        self.page.locator(".o-tim__mo").click()
        self.page.wait_for_url("**/tim-kiem/**")

    def ask(self, words: str) -> list[str]:
        """Type, press Enter, and give the addresses of what is found, as shown."""
        self.field.fill(words)
        self.field.press("Enter")
        self.wait()
        return self.found()

    def wait(self) -> None:
        """Until the question in the address is answered."""
        self.page.wait_for_function(
            "() => { const list = document.querySelector('[data-cho=danh-sach]');"
            " return list.dataset.xong === location.search }"
        )

    def found(self) -> list[str]:
        """Addresses inside the site of what is on the page, in its order."""
        links = self.page.locator(".kq__ten:visible")
        found: list[str] = links.evaluate_all(
            "links => links.map(link => (link.pathname + link.hash).slice(1))"
        )
        return found


_SEEN = """([css, selector]) => {
  const style = document.createElement("style");
  style.textContent = css;
  document.head.append(style);
  return [...document.querySelectorAll(selector)].map(e => e.innerText).join("\\n");
}"""


def text_on_screen(page: Page, selector: str, css: str) -> str:
    """The text of the elements as it is drawn, in order, under an additional style."""
    # Not add_style_tag: it waits for an event, which never comes where scripts are off.
    text: str = page.evaluate(_SEEN, [css, selector])
    return text


def file_of(site: Path, address: str) -> Path:
    """The file that answers an address inside the site."""
    return site / address if address.endswith(".html") else site / address / "index.html"


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing: a request is no news in a test."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder on loopback; gives its address, ending with a slash."""
    handler = partial(_QuietHandler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
