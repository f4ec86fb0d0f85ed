"""The pictures of the editors' guide, docs/assets/huong-dan/*.webp, taken of the sample province.

Import the guide's Word file and make the changes that docs/huong-dan/nhap-van-ban.md asks for, then

    cchc serve --config examples/mkdocs.yml
    PYTHONPATH=. python tools/guide_pictures.py http://127.0.0.1:8000/

The pictures of the forms need no server: the tool starts its own over a copy of examples/data.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from generator.editing.forms.site import files
from generator.editing_server.desk import Desk
from generator.editing_server.server import EditingServer
from tools.environment import FORMS_FOLDER, ROOT, find_chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

PLACE = ROOT / "docs" / "assets" / "huong-dan"
MOST = 60_000
WIDTH = 1000

_DOCUMENT = "van-ban/tinh-mau/2026/21-kh-ubnd/"
_ARGUMENTS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")


def main(arguments: list[str]) -> int:
    from playwright.sync_api import sync_playwright

    PLACE.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(_ARGUMENTS))
        for site in arguments:
            _of_the_site(opened(browser), site)
        with forms() as address:
            _of_the_forms(opened(browser), address)
        browser.close()
    return 0


def opened(browser: Browser) -> Page:
    context = browser.new_context(
        viewport={"width": WIDTH, "height": 900}, locale="vi-VN", reduced_motion="reduce"
    )
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())  # leaves what is not saved
    return page


def keep(page: Page, name: str, height: int) -> None:
    """What the window shows, its first `height` px, as `name`.webp; tells its size."""
    shot = page.screenshot(clip={"x": 0, "y": 0, "width": WIDTH, "height": height})
    made = io.BytesIO()
    Image.open(io.BytesIO(shot)).convert("RGB").save(made, "WEBP", quality=72, method=6)
    if len(made.getvalue()) > MOST:
        raise SystemExit(f"{name}: {len(made.getvalue())} bytes, at most {MOST}")
    (PLACE / f"{name}.webp").write_bytes(made.getvalue())
    print(f"{name}.webp {WIDTH}x{height} {len(made.getvalue())} B")


def _of_the_site(page: Page, site: str) -> None:
    page.goto(site + _DOCUMENT, wait_until="load")
    page.wait_for_timeout(1500)
    _to_the_top(page.locator("h1"))
    keep(page, "trang-van-ban", 700)
    _to_the_top(page.locator("main table").first)
    keep(page, "bang-nhiem-vu", 440)
    page.goto(f"{site}{_DOCUMENT}ban-chep/", wait_until="load")
    page.wait_for_timeout(1500)
    _to_the_top(page.locator("h1"))
    keep(page, "ban-chep", 600)


def _to_the_top(target: Locator) -> None:
    target.evaluate("element => scrollTo(0, element.getBoundingClientRect().top + scrollY - 70)")
    target.page.wait_for_timeout(300)


@contextmanager
def forms() -> Iterator[str]:
    """The address of the forms over a copy of the sample province."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        shutil.copytree(ROOT / "examples" / "data", data)
        program = files(FORMS_FOLDER / "node_modules", ROOT / "docs" / "assets")
        desk = Desk(data, date(2026, 11, 20), lambda name: None)
        server = EditingServer(("127.0.0.1", 0), desk, program)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/bien-tap/?tinh=tinh-mau#/collections/"
        server.shutdown()
        server.server_close()


def _of_the_forms(page: Page, address: str) -> None:
    page.goto(f"{address}tien-do-tinh-mau")
    page.get_by_text("Quý I/2026").wait_for()
    page.wait_for_timeout(500)
    keep(page, "bieu-mau-danh-sach", 560)

    page.get_by_text("Quý II/2026").click()
    page.get_by_label("Ngày báo cáo").first.wait_for()
    page.wait_for_timeout(500)
    keep(page, "bieu-mau-tien-do", 700)

    day = page.get_by_label("Ngày báo cáo").first
    day.press("ControlOrMeta+A")
    page.keyboard.insert_text("31/6/2026")
    page.get_by_role("button", name="Lưu", exact=True).click()
    page.get_by_role("menuitem", name="Lưu vào tệp").click()
    page.get_by_role("dialog").wait_for()
    page.wait_for_timeout(300)
    keep(page, "bieu-mau-tu-choi", 640)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
