"""Reading a document: addresses of items, the original line in place, reports of mistakes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

import pytest

from benchmarks import projects
from generator.mkdocs_plugin import HostError, build_site
from tests.site.browsing import DESK, DOCUMENT, PHONE, open_page, served
from tests.small_data import SAMPLE_DATA, SmallData
from tools.environment import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

TABLET = 768
TASK = "ke-hoach-ii-nhiem-vu-3-1"
BASIS = "quyet-dinh-can-cu-quyet-dinh-so-20-qd-bcdcchc"
HEADING = "ke-hoach-ii"
SOURCE = ROOT / "data/dong-thap/goc/2020-71-qd-ubnd-hc.txt"
ABOUT = "gioi-thieu/#bao-sai-sot"
every_width = pytest.mark.parametrize("width", [PHONE, TABLET, DESK])


def source_line(number: int) -> str:
    return " ".join(SOURCE.read_text(encoding="utf-8").split("\n")[number - 1].split())


def link(page: Page, item: str, name: str) -> str:
    """Selector of an item's tool, after the pointer came to the item."""
    scope = f"#{item} + .cong-cu" if item == HEADING else f"#{item} .cong-cu"
    page.locator(f"#{item}").hover()
    return f"{scope} a:text('{name}')"


# --- the address of an item ---


@every_width
def test_an_address_is_copied_and_gone_to(browser: Browser, served_site: str, width: int) -> None:
    page = open_page(browser, width)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(served_site + DOCUMENT)
    page.click(link(page, TASK, "#"))
    page.wait_for_function("document.querySelector('[role=status].loi-nhan').innerText !== ''")
    assert page.locator(".loi-nhan").inner_text() == "Đã chép địa chỉ"
    wanted = f"{served_site}{DOCUMENT}#{TASK}"
    assert page.evaluate("navigator.clipboard.readText()") == page.url == wanted
    page.context.close()


def test_where_copying_is_refused_the_reader_is_told(browser: Browser, served_site: str) -> None:
    page = open_page(browser, DESK)
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
        "document.execCommand = () => false;"
    )
    page.goto(served_site + DOCUMENT)
    page.click(link(page, TASK, "#"))
    page.wait_for_function("document.querySelector('.loi-nhan').innerText !== ''")
    assert "thanh địa chỉ" in page.locator(".loi-nhan").inner_text()
    assert page.url.endswith(f"#{TASK}")
    page.context.close()


SEEN = """id => {
  const item = document.getElementById(id), top = item.getBoundingClientRect().top;
  const head = document.querySelector("header").getBoundingClientRect().bottom;
  const cell = item.matches("tr") ? item.cells[0] : item;
  return {
    target: item.matches(":target"),
    below: top >= head - 1,
    near: top < innerHeight / 2,
    marked: getComputedStyle(cell).backgroundColor !== "rgba(0, 0, 0, 0)",
  };
}"""


@every_width
def test_the_item_of_the_address_is_seen_and_marked(
    browser: Browser, served_site: str, width: int
) -> None:
    page = open_page(browser, width, script=False)
    for item in (TASK, BASIS, HEADING):
        page.goto(f"{served_site}{DOCUMENT}#{item}")
        seen = page.evaluate(SEEN, item)
        assert seen == {"target": True, "below": True, "near": True, "marked": True}, item
    page.context.close()


@every_width
def test_every_item_has_its_address_its_line_and_its_report(
    browser: Browser, served_site: str, width: int
) -> None:
    """Each passage and row with a line in the source has all three links, script or not."""
    page = open_page(browser, width, script=False)
    page.goto(served_site + DOCUMENT)
    items = page.locator(".vb :is(p.muc, p.gach, p.cong, p.can-cu, tbody tr)[id]")
    found = items.evaluate_all(
        "all => all.map(item => [item.id, [...item.querySelectorAll('.cong-cu a')]"
        ".map(link => link.getAttribute('href'))])"
    )
    page.context.close()
    assert len(found) > 40
    for item, links in found:
        assert links[0].startswith("ban-chep/#d"), item
        assert links[1:] == [f"#{item}", "#gop-y"]


def test_a_long_section_can_be_passed_by_where_no_contents_stand_beside_it(
    browser: Browser, served_site: str
) -> None:
    for width, seen in ((PHONE, True), (DESK, False)):
        page = open_page(browser, width)
        page.goto(served_site + DOCUMENT)
        after = page.locator("#ke-hoach-ii ~ .muc-ke a").filter(has_text="Mục sau").first
        assert after.is_visible() is seen
        if seen:
            assert after.inner_text().split("\n") == ["Mục sau", "III. TỔ CHỨC THỰC HIỆN"]
            after.click()
            assert page.url.endswith("#ke-hoach-iii")
        page.context.close()


def test_a_row_of_a_score_has_its_address_and_its_report(
    browser: Browser, served_site: str
) -> None:
    page = open_page(browser, PHONE, script=False)
    page.goto(served_site + "chi-so/par-index/2019/tien-giang/")
    rows = page.locator(":is(.mat li, .bang-linh-vuc tbody tr)[id]")
    found = rows.evaluate_all(
        "all => all.map(row => [row.id, [...row.querySelector('.cong-cu').querySelectorAll('a')]"
        ".map(link => link.getAttribute('href'))])"
    )
    page.context.close()
    assert len(found) > 40
    assert [one for one in found if one[1] != [f"#{one[0]}", "#gop-y"]] == []


# --- the original line in place ---


BESIDE = """(panel, id) => {
  const item = document.getElementById(id).getBoundingClientRect();
  const box = panel.getBoundingClientRect();
  return box.left >= item.right && box.top < item.bottom;
}"""


@every_width
def test_the_original_line_opens_in_place(browser: Browser, served_site: str, width: int) -> None:
    page = open_page(browser, width)
    page.goto(served_site + DOCUMENT)
    for item in (TASK, BASIS, HEADING):
        tool = page.locator(link(page, item, "dòng"))
        number = int((tool.get_attribute("href") or "").rpartition("#d")[2])
        tool.click()
        panel = page.locator(f"#goc-{number}")
        panel.wait_for()
        line = panel.locator(f"li[data-dong='{number}']").inner_text()
        assert " ".join(line.split()) == source_line(number)
        assert tool.get_attribute("aria-expanded") == "true"
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert panel.evaluate(BESIDE, item) == (item == BASIS and width == DESK), item
        panel.get_by_role("button", name="Đóng").click()
        assert panel.count() == 0
        assert tool.get_attribute("aria-expanded") == "false"
        assert tool.evaluate("tool => tool === document.activeElement")
    page.context.close()


def test_the_original_line_by_keyboard(browser: Browser, served_site: str) -> None:
    page = open_page(browser, DESK)
    page.goto(served_site + DOCUMENT)
    tool = page.locator(f"#{BASIS} .cong-cu a").first
    tool.focus()
    assert tool.evaluate("e => getComputedStyle(e.parentElement).opacity") == "1"
    page.keyboard.press("Enter")
    page.locator(".dong-goc").wait_for()
    page.keyboard.press("Escape")
    assert page.locator(".dong-goc").count() == 0
    assert tool.evaluate("tool => tool === document.activeElement")
    page.context.close()


def test_without_the_copy_the_link_is_followed(browser: Browser, served_site: str) -> None:
    page = open_page(browser, DESK)
    page.goto(served_site + DOCUMENT)
    page.evaluate("() => { window.fetch = () => Promise.reject(new Error('mất mạng')) }")
    page.click(link(page, TASK, "dòng"))
    page.wait_for_url("**/ban-chep/#d*")
    page.context.close()


# --- abbreviations ---

TIEN_GIANG = "van-ban/tien-giang/2020/180-kh-ubnd/"
ROW = "#phu-luc-tieu-chi-3-4-2"
MEANING = "TTHC: thủ tục hành chính"


def explained(page: Page, site: str) -> Locator:
    """An abbreviation in a row in the middle of a document, marked by the script."""
    page.goto(f"{site}{TIEN_GIANG}{ROW}")
    word = page.locator(f"{ROW} a.vt").first
    word.wait_for()
    return word


def test_an_abbreviation_is_explained_on_focus(browser: Browser, served_site: str) -> None:
    page = open_page(browser, DESK)
    word, tip = explained(page, served_site), page.locator("#vt-loi")
    word.focus()
    assert tip.inner_text() == MEANING
    assert word.get_attribute("aria-describedby") == "vt-loi"
    page.keyboard.press("Escape")
    assert not tip.is_visible()
    assert word.evaluate("word => word === document.activeElement")
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert tip.is_visible()
    page.context.close()


def test_an_explanation_stays_under_the_pointer(browser: Browser, served_site: str) -> None:
    page = open_page(browser, TABLET)
    page.clock.install()
    word, tip = explained(page, served_site), page.locator("#vt-loi")
    word.hover()
    assert tip.inner_text() == MEANING
    tip.hover()
    page.clock.fast_forward("01:00")
    assert tip.is_visible()
    page.locator("h1").hover()
    page.clock.fast_forward("01:00")
    tip.wait_for(state="hidden")
    page.context.close()


def test_an_abbreviation_is_explained_by_a_tap(browser: Browser, served_site: str) -> None:
    context = browser.new_context(
        viewport={"width": PHONE, "height": 800}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    word, tip = explained(page, served_site), page.locator("#vt-loi")
    address = page.url
    word.tap()
    assert tip.inner_text() == MEANING
    box = tip.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE
    assert page.url == address
    page.locator(f"{ROW} td").last.tap()
    assert not tip.is_visible()
    context.close()


def test_without_script_an_abbreviation_leads_to_its_meaning(
    browser: Browser, served_site: str
) -> None:
    page = open_page(browser, PHONE, script=False)
    page.goto(served_site + TIEN_GIANG)
    page.locator(".vb a.vt:text-is('TTHC')").first.click()
    page.wait_for_url("**/#vt-tthc")
    assert page.locator("#vt-tthc:target").inner_text().split("\n") == [
        "TTHC",
        "thủ tục hành chính",
    ]
    page.context.close()


def test_the_script_changes_no_word(browser: Browser, served_site: str) -> None:
    """An abbreviation is marked once in an item, and never in a link or a number of a document."""
    page = open_page(browser, DESK, script=False)
    page.goto(served_site + TIEN_GIANG)
    words = "[...document.querySelectorAll('.vb')].map(one => one.textContent).join(' ')"
    before = page.evaluate(words)
    page.context.close()
    page = open_page(browser, DESK)
    explained(page, served_site)
    assert page.evaluate(words) == before
    twice = page.evaluate(
        """[...document.querySelectorAll('.vb :is(p, tr)[id]')].filter(item => {
          const words = [...item.querySelectorAll('a.vt')].map(word => word.textContent);
          return new Set(words).size !== words.length;
        }).length"""
    )
    assert twice == 0
    assert page.locator("a a, button a.vt, .them a.vt").count() == 0
    page.context.close()


# --- reports of mistakes ---


def test_where_nobody_takes_reports_the_page_says_how(browser: Browser, served_site: str) -> None:
    page = open_page(browser, DESK)
    page.goto(served_site + DOCUMENT)
    of_page = page.locator("#gop-y a").evaluate("link => link.href")
    tool = link(page, TASK, "báo sai")
    called = page.locator(tool).get_attribute("aria-label")
    page.click(tool)
    page.wait_for_url("**/gioi-thieu/#bao-sai-sot")
    page.context.close()
    assert of_page == served_site + ABOUT
    assert called == "báo sai ở việc 3.1"


def test_without_script_an_item_leads_to_the_report_of_its_page(
    browser: Browser, served_site: str
) -> None:
    page = open_page(browser, PHONE, script=False)
    page.goto(served_site + DOCUMENT)
    page.click(link(page, TASK, "báo sai"))
    page.wait_for_url("**/#gop-y")
    page.get_by_role("link", name="Báo sai sót, góp ý về trang này").click()
    page.wait_for_url("**/gioi-thieu/#bao-sai-sot")
    page.context.close()


PROVINCE_DOCUMENT = "van-ban/tinh-mau/2025/1-kh-ubnd/"
PASSAGE = "Tỷ lệ 100% & «đúng hạn»; lồng ghép."


@pytest.fixture(scope="module")
def reporting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of one document that takes reports as issues, its province as e-mails."""
    folder = tmp_path_factory.mktemp("reports")
    shutil.copytree(SAMPLE_DATA / "danh-muc", folder / "data/danh-muc")
    data = SmallData(folder / "data")
    part = "{ma: ke-hoach, ten: Kế hoạch, noi_dung: [{doan: '%s'}]}" % PASSAGE
    data.write(f"phan:\n- {part}\n", f"{PASSAGE}\n")
    contact = "gop_y: {kieu: thu, dia_chi: gop-y@mau.example}"
    data.put("tinh-mau/tinh.yml", f"ma: tinh-mau\n{contact}\n".encode())
    projects.ours(folder)
    configure(folder, "{kieu: github, dia_chi: 'https://noi.example/a/kho'}")
    return folder


def configure(folder: Path, gop_y: str) -> Path:
    """The configuration of a project with that setting."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    plugin = "  - cong-khai\n"
    assert plugin in text
    config = folder / "mkdocs.yml"
    config.write_text(text.replace(plugin, f"  - cong-khai:\n      gop_y: {gop_y}\n"), "utf-8")
    return config


@pytest.fixture(scope="module")
def reporting_site(reporting: Path) -> Iterator[str]:
    build_site(reporting / "mkdocs.yml", reporting / "site")
    with served(reporting / "site") as address:
        yield address


def fields_of(address: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(address).query, strict_parsing=True))


def test_a_province_takes_its_own_reports(browser: Browser, reporting_site: str) -> None:
    page = open_page(browser, DESK)
    page.goto(reporting_site + PROVINCE_DOCUMENT)
    tool = page.locator("p[id] .cong-cu a:text('báo sai')")
    item = tool.evaluate("tool => tool.closest('p').id")
    page.locator(f"#{item}").hover()
    tool.focus()
    filled = tool.evaluate("tool => tool.href")
    of_page = page.locator("#gop-y a").evaluate("link => link.href")
    page.context.close()
    place = reporting_site + PROVINCE_DOCUMENT
    assert urlsplit(filled).path == urlsplit(of_page).path == "gop-y@mau.example"
    lines = fields_of(filled)["body"].split("\r\n")
    assert lines[:3] == [
        "Trang: Kế hoạch 1/KH-UBND – Mẫu",
        f"Địa chỉ: {place}#{item}",
        f"Chữ trên trang: «{PASSAGE}»",
    ]
    assert f"Địa chỉ: {place}\r\n" in fields_of(of_page)["body"]


def test_the_report_of_a_page_names_the_item_of_its_address(
    browser: Browser, reporting_site: str
) -> None:
    page = open_page(browser, DESK)
    page.goto(reporting_site + "thuat-ngu/#viet-tat-cchc")
    of_page = page.locator("#gop-y a")
    of_page.focus()
    filled = of_page.evaluate("link => link.href")
    page.context.close()
    text = fields_of(filled)["body"]
    assert f"Địa chỉ: {reporting_site}thuat-ngu/#viet-tat-cchc\n" in text
    assert "Chữ trên trang: «CCHC" in text


def test_other_pages_report_to_the_portal(browser: Browser, reporting_site: str) -> None:
    """Without script too, but then without a known address of the site."""
    page = open_page(browser, PHONE, script=False)
    page.goto(reporting_site + "thuat-ngu/")
    filled = page.locator("#gop-y a").get_attribute("href") or ""
    page.context.close()
    assert filled.startswith("https://noi.example/a/kho/issues/new?")
    assert "Địa chỉ: /thuat-ngu/\n" in fields_of(filled)["body"]


def test_long_words_are_cut_by_the_script_too(browser: Browser, reporting_site: str) -> None:
    page = open_page(browser, DESK)
    page.goto(reporting_site + PROVINCE_DOCUMENT)
    tool = page.locator("p[id] .cong-cu a:text('báo sai')")
    tool.evaluate("tool => tool.closest('p').prepend('việc thứ nhất, '.repeat(90))")
    tool.focus()
    filled = tool.evaluate("tool => tool.getAttribute('href')")
    page.context.close()
    assert 1700 < len(filled) <= 1800
    shown = fields_of(filled)["body"].partition("«")[2].partition("»")[0]
    assert shown.startswith("việc thứ nhất, việc thứ")
    assert shown.endswith(("việc…", "thứ…", "nhất…"))


def test_a_wrong_setting_stops_the_build_in_words(reporting: Path, tmp_path: Path) -> None:
    config = configure(reporting, "{kieu: thu, dia_chi: Phòng Một cửa}")
    with pytest.raises(HostError, match=r"gop_y: «Phòng Một cửa» không phải địa chỉ thư"):
        build_site(config, tmp_path / "site")
    assert not (tmp_path / "site").exists()
