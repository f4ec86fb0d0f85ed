"""A person at the forms of `/bien-tap/`, in a real browser, over a copy of «Tỉnh Mẫu» in git."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.cli import main
from generator.editing.forms.site import NotInstalled, files
from generator.editing_server.desk import Desk
from generator.editing_server.server import EditingServer
from generator.source import changing
from generator.source.yaml_reader import read_yaml
from tests.conftest import nothing_may_be_skipped
from tests.site.browsing import open_page
from tests.small_data import DAY, SAMPLE_DATA
from tools.environment import FORMS_FOLDER, ROOT, missing_forms

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

QUARTER = "tinh-mau/tien-do/2026-quy-1.yml"


@dataclass
class Desktop:
    """The page, the folder that it changes, and everything that it asked for."""

    page: Page
    folder: Path
    address: str
    saved: list[str]
    asked: list[str] = field(default_factory=list)
    clicks: int = 0
    keys: int = 0
    before: int = 0

    def open(self, address: str) -> None:
        """Go there without loading the program anew, as its own links do."""
        self.page.goto(f"{self.address}?tinh=tinh-mau#/collections/{address}")

    def click(self, target: Locator) -> None:
        target.click()
        self.clicks += 1

    def type(self, target: Locator, words: str) -> None:
        # Not fill(): the forms put back where the cursor was.
        target.press("ControlOrMeta+A")
        self.page.keyboard.insert_text(words)
        self.keys += len(words)

    def choose(self, target: Locator, words: str) -> None:
        """Type a few letters into a list and take what is found first."""
        target.fill(words)
        target.press("Enter")
        self.keys += len(words) + 1

    def save(self) -> None:
        self.before = len(self.saved)
        self.click(self.page.get_by_role("button", name="Lưu", exact=True))
        self.click(self.page.get_by_role("menuitem", name="Lưu vào tệp"))

    def wait_for_saved(self) -> None:
        for _ in range(400):
            if len(self.saved) > self.before:
                return
            self.page.wait_for_timeout(50)
        pytest.fail("nothing was saved in 20 s")

    def changed_lines(self) -> str:
        """`git diff --numstat` of what is not committed, then everything is committed."""
        git(self.folder, "add", "-A")
        found = git(self.folder, "diff", "--cached", "--numstat")
        git(self.folder, "commit", "-qm", "x", "--allow-empty")
        return found


def git(folder: Path, *words: str) -> str:
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@mau.example", *words]
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, encoding="utf-8")
    return done.stdout


@pytest.fixture(scope="module")
def program() -> dict[str, bytes]:
    try:
        return files(FORMS_FOLDER / "node_modules", ROOT / "docs" / "assets")
    except NotInstalled:
        if nothing_may_be_skipped():
            pytest.fail(missing_forms(), pytrace=False)
        pytest.skip("không có Decap CMS / no Decap CMS")


@pytest.fixture(scope="module")
def desktop(
    browser: Browser, program: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desktop]:
    folder = tmp_path_factory.mktemp("bien-tap") / "data"
    shutil.copytree(SAMPLE_DATA, folder)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "x")
    saved: list[str] = []
    server = EditingServer(("127.0.0.1", 0), Desk(folder, DAY, saved.append), program)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    page = open_page(browser, 1440)
    found = Desktop(page, folder, f"http://127.0.0.1:{server.server_address[1]}/bien-tap/", saved)
    page.on("dialog", lambda dialog: dialog.accept())  # leaves what is not saved
    page.on("request", lambda request: found.asked.append(request.url))
    yield found
    page.context.close()
    server.shutdown()
    server.server_close()


def test_one_field_changes_one_line(desktop: Desktop) -> None:
    page = desktop.page
    desktop.open("tien-do-tinh-mau")
    page.get_by_text("Quý I/2026").click()
    words = page.locator("textarea", has_text="Đã lập xong danh sách quy trình, đang vẽ bản đồ.")
    desktop.type(words, "Đã vẽ xong 08 bản đồ quy trình: còn chờ duyệt.")
    desktop.save()
    desktop.wait_for_saved()

    assert desktop.changed_lines() == f"1\t1\t{QUARTER}\n"
    text = (desktop.folder / QUARTER).read_text(encoding="utf-8")
    assert 'nguyen_van: "Đã vẽ xong 08 bản đồ quy trình: còn chờ duyệt."\n' in text
    assert text.startswith("# Bịa ra để làm mẫu:")
    assert desktop.saved == [QUARTER]
    assert main(["check", "--data", str(desktop.folder)]) == 0


def test_a_report_of_one_task_in_a_new_period(desktop: Desktop) -> None:
    page = desktop.page
    desktop.open("tien-do-tinh-mau")
    page.get_by_text("Quý I/2026").wait_for()
    desktop.clicks = desktop.keys = 0
    desktop.click(page.get_by_role("link", name="Thêm Kỳ báo cáo"))
    page.get_by_label("Kỳ báo cáo").select_option("2026-quy-4")
    desktop.choose(page.get_by_label("Cơ quan báo cáo"), "nội vụ mẫu")
    desktop.type(page.get_by_label("Ngày báo cáo"), "18/11/2026")
    desktop.type(page.get_by_label("Tên báo cáo"), "Báo cáo mẫu quý IV năm 2026")
    desktop.type(page.get_by_label("Số, ký hiệu"), "77/BC-SNV")
    desktop.choose(page.get_by_label("Việc, chỉ tiêu").first, "Lập bản đồ")
    desktop.choose(page.get_by_label("Trạng thái"), "hoàn")
    desktop.type(page.get_by_label("Lời báo cáo"), "Đã ban hành 08 bản đồ quy trình.")
    desktop.click(page.get_by_role("button", name="Thêm minh chứng").first)
    desktop.type(page.get_by_label("Tên minh chứng"), "Quyết định số 12/QĐ-SNV")
    desktop.type(page.get_by_label("Ngày thấy").last, "19/11/2026")
    desktop.type(page.get_by_label("Địa chỉ trang").last, "https://mau.example/12-qd-snv")
    desktop.save()
    page.wait_for_url("**/entries/2026-quy-4")

    assert (desktop.folder / "tinh-mau/tien-do/2026-quy-4.yml").read_text(encoding="utf-8") == NEW
    assert desktop.clicks <= 5
    assert desktop.keys <= 200
    desktop.changed_lines()
    assert main(["check", "--data", str(desktop.folder)]) == 0


NEW = """\
bao_cao:
- ma: 77-bc-snv
  co_quan: so-noi-vu-mau
  ngay: 18/11/2026
  trich_yeu: Báo cáo mẫu quý IV năm 2026
  so_ky_hieu: 77/BC-SNV
ket_qua:
- viec: tinh-mau/2026/12-kh-ubnd#ke-hoach-ii-nhiem-vu-1-2
  bao_cao: 77-bc-snv
  trang_thai: hoan-thanh
  ngay: 18/11/2026
  nguyen_van: Đã ban hành 08 bản đồ quy trình.
minh_chung:
- viec: tinh-mau/2026/12-kh-ubnd#ke-hoach-ii-nhiem-vu-1-2
  ten: Quyết định số 12/QĐ-SNV
  ngay_thay: 19/11/2026
  lien_ket: https://mau.example/12-qd-snv
"""


def test_a_day_that_is_none_is_refused_and_nothing_is_written(desktop: Desktop) -> None:
    page = desktop.page
    desktop.open("tien-do-tinh-mau")
    page.get_by_text("Quý II/2026").click()
    day = page.get_by_label("Ngày báo cáo").first
    desktop.type(day, "2026-06-25")
    desktop.save()
    said = page.get_by_text("Ngày báo cáo: viết ngày/tháng/năm, như 21/01/2020.")
    said.wait_for()
    desktop.type(day, "31/6/2026")
    desktop.save()

    refusal = page.get_by_role("dialog")
    assert "Ngày: «31/6/2026» không phải ngày có thật. Viết ngày" in refusal.inner_text()
    assert desktop.changed_lines() == ""
    refusal.get_by_role("button", name="Quay lại sửa").click()
    assert day.input_value() == "31/6/2026"


def test_what_no_form_shows_of_a_document_stays_as_it_is(desktop: Desktop) -> None:
    page = desktop.page
    desktop.open("van-ban-tinh-mau")
    page.get_by_text("12/KH-UBND").click()
    desktop.type(page.get_by_label("Địa danh"), "Thành phố Mẫu")
    desktop.save()
    desktop.wait_for_saved()
    assert desktop.changed_lines() == "1\t1\ttinh-mau/van-ban/2026-12-kh-ubnd.yml\n"


def test_a_register_has_a_form_too(desktop: Desktop) -> None:
    page = desktop.page
    desktop.open("danh-muc")
    page.get_by_text("Thuật ngữ, chữ viết tắt").click()
    desktop.type(page.get_by_label("Nguồn").first, "Nguồn của danh mục mẫu")
    desktop.save()
    desktop.wait_for_saved()
    assert desktop.changed_lines() == "1\t1\tdanh-muc/thuat-ngu.yml\n"


EDITED = """\
# đầu tệp
bao_cao:
- {ma: a, so: "08"} # chú
ket_qua:
- viec: x # rà
  ngay: 1/2/2026

  # giữa
  nguyen_van: "Đã: xong"
- viec: m
  nguyen_van: khác
"""


@pytest.mark.parametrize(
    ("key", "value", "changed"),
    [
        (
            ("ket_qua", 1, "nguyen_van"),
            "mới: 7",
            [("  nguyen_van: khác", '  nguyen_van: "mới: 7"')],
        ),
        (("bao_cao", 0, "so"), "7.50", [('so: "08"', 'so: "7.50"')]),
        (("ket_qua", 0, "nguyen_van"), "Chưa xong", [('"Đã: xong"', "Chưa xong")]),
        (("ket_qua", 1, "so_lieu"), [{"a": "1"}], [("khác\n", 'khác\n  so_lieu:\n  - a: "1"\n')]),
    ],
)
def test_the_browser_changes_text_as_the_machine_does(
    desktop: Desktop, key: tuple[str | int, ...], value: Any, changed: list[tuple[str, str]]
) -> None:
    wanted = read_yaml("", EDITED.encode()).data
    place = wanted
    for step in key[:-1]:
        place = place[step]
    place[key[-1]] = value
    expected = EDITED
    for old, new in changed:
        expected = expected.replace(old, new)
    script = "async ([text, wanted]) => (await import('./sua-tep.js')).changed(text, wanted)"
    assert desktop.page.evaluate(script, [EDITED, wanted]) == expected
    assert changing.changed(EDITED, wanted) == expected


def test_opening_and_saving_changes_nothing(desktop: Desktop) -> None:
    """Every file with a form, as forms show it and write it again."""
    names = [path for path in sorted(SAMPLE_DATA.rglob("*.yml")) if "chi-so/" not in str(path)]
    texts = {f"data/{one.relative_to(SAMPLE_DATA)}": one.read_text("utf-8") for one in names}
    script = """async (texts) => {
      const { PATH_MARK, read, write } = await import('./dinh-dang.js');
      const again = ([path, text]) => [path, write(read(PATH_MARK + path + "\\n" + text))];
      return Object.fromEntries(Object.entries(texts).map(again));
    }"""
    assert desktop.page.evaluate(script, texts) == texts


def test_nothing_is_asked_of_another_host(desktop: Desktop) -> None:
    ours = desktop.address.removesuffix("bien-tap/")
    strangers = [url for url in desktop.asked if not url.startswith((ours, "data:", "blob:"))]
    assert len(desktop.asked) > 50
    assert strangers == []
