"""The page `/bien-tap/` of a public site: the browser itself writes to the project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from mkdocs.config.base import load_config
from mkdocs.exceptions import Abort

from generator.editing.forms.hosting import Hosting, WrongHosting, read_hosting
from generator.editing.forms.publication import published
from generator.editing.forms.site import NotInstalled
from generator.mkdocs_plugin.forms import form_files
from generator.records import load_path
from tests.conftest import nothing_may_be_skipped
from tests.editing.github import API, GitHub
from tests.site.browsing import open_page, served
from tests.small_data import SAMPLE_DATA
from tools.environment import FORMS_FOLDER, ROOT, missing_forms

if TYPE_CHECKING:
    from playwright.sync_api import Browser

GITHUB = {"noi": "github", "kho": "nhom/kho", "dang_nhap": "https://dang-nhap.mau.example"}
FILE = "data/tinh-mau/tien-do/2026-quy-1.yml"

# --- the setting ---


def test_no_setting_no_page() -> None:
    assert read_hosting(None) is None


@pytest.mark.parametrize(
    ("given", "backend"),
    [
        (
            GITHUB,
            {
                "name": "github",
                "repo": "nhom/kho",
                "branch": "main",
                "api_root": "https://api.github.com",
                "base_url": "https://dang-nhap.mau.example",
            },
        ),
        (
            {"noi": "gitlab", "kho": "nhom/con/kho", "nhanh": "du-lieu", "ma_ung_dung": "a1"},
            {
                "name": "gitlab",
                "repo": "nhom/con/kho",
                "branch": "du-lieu",
                "base_url": "https://gitlab.com",
                "api_root": "https://gitlab.com/api/v4",
                "app_id": "a1",
                "auth_type": "pkce",
            },
        ),
        (
            {
                "noi": "gitea",
                "kho": "n/k",
                "may_chu": "https://git.mau.example/",
                "ma_ung_dung": "b",
            },
            {
                "name": "gitea",
                "repo": "n/k",
                "branch": "main",
                "base_url": "https://git.mau.example",
                "api_root": "https://git.mau.example/api/v1",
                "app_id": "b",
                "auth_type": "pkce",
            },
        ),
    ],
)
def test_a_setting_as_decap_reads_it(given: object, backend: dict[str, str]) -> None:
    found = read_hosting(given)
    assert isinstance(found, Hosting)
    assert found.backend == backend


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("github", "cần «noi» và «kho»"),
        ({"noi": "github"}, "cần «noi» và «kho»"),
        ({**GITHUB, "mat_khau": "x"}, "cần «noi» và «kho»"),
        ({**GITHUB, "noi": "svn"}, "không có nơi «svn»"),
        ({**GITHUB, "kho": "https://github.com/nhom/kho"}, "viết như nhom/kho"),
        ({**GITHUB, "nhanh": "a b"}, "không phải tên nhánh"),
        ({"noi": "github", "kho": "n/k"}, "GitHub cần «dang_nhap»"),
        ({"noi": "gitlab", "kho": "n/k"}, "cần «ma_ung_dung»"),
        ({"noi": "gitea", "kho": "n/k", "ma_ung_dung": "b"}, "«may_chu» phải là địa chỉ"),
        ({**GITHUB, "may_chu": "http://a; script-src *"}, "«may_chu» phải là địa chỉ"),
    ],
)
def test_a_wrong_setting_is_told_of(given: object, said: str) -> None:
    with pytest.raises(WrongHosting, match=said):
        read_hosting(given)


# --- the page ---


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    hosting = read_hosting(GITHUB)
    assert hosting is not None
    modules, assets = FORMS_FOLDER / "node_modules", ROOT / "docs" / "assets"
    try:
        files = published(hosting, load_path(SAMPLE_DATA), "Cổng mẫu", 2026, modules, assets)
    except NotInstalled:
        if nothing_may_be_skipped():
            pytest.fail(missing_forms(), pytrace=False)
        pytest.skip("không có Decap CMS / no Decap CMS")
    root = tmp_path_factory.mktemp("trang")
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root


def test_the_page_lets_nothing_else_through(site: Path) -> None:
    text = (site / "bien-tap" / "index.html").read_text(encoding="utf-8")
    assert "default-src 'none'; script-src 'self' 'unsafe-eval';" in text
    assert "connect-src 'self' https://api.github.com;" in text
    assert 'content="noindex, nofollow"' in text


def test_a_change_is_sent_as_one_changed_line(site: Path, browser: Browser) -> None:
    text = (SAMPLE_DATA / FILE.removeprefix("data/")).read_text(encoding="utf-8")
    github = GitHub({FILE: text})
    user = '{"backendName": "github-cong-khai", "token": "t", "login": "bien-tap"}'
    page = open_page(browser, 1440)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route(f"{API}/**", github.answer)
    page.add_init_script(f"localStorage.setItem('decap-cms-user', '{user}')")
    with served(site) as address:
        page.goto(f"{address}bien-tap/?tinh=tinh-mau#/collections/tien-do-tinh-mau")
        page.get_by_text("Quý I/2026").click()
        words = page.locator("textarea", has_text="Đã lập xong danh sách quy trình")
        words.press("ControlOrMeta+A")
        page.keyboard.insert_text("Đã vẽ xong 08 bản đồ quy trình.")
        page.get_by_role("button", name="Lưu", exact=True).click()
        page.get_by_text("Đã lưu", exact=True).first.wait_for()
    page.context.close()
    strangers = [url for url in asked if not url.startswith((address, API, "data:", "blob:"))]
    assert (strangers, github.unknown, github.proposals) == ([], [], 1)
    assert github.messages == ["Sửa Kỳ báo cáo 2026-quy-1 bằng biểu mẫu"]
    assert github.written == {
        FILE: text.replace(
            "Đã lập xong danh sách quy trình, đang vẽ bản đồ.", "Đã vẽ xong 08 bản đồ quy trình."
        )
    }


# --- the host ---


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ({"noi": "github", "kho": "n/k"}, "bien_tap: GitHub cần «dang_nhap»"),
        (GITHUB, "chưa có chương trình biểu mẫu"),  # none lies beside the sample's mkdocs.yml
    ],
)
def test_the_host_says_what_is_missing(setting: dict[str, str], said: str) -> None:
    config = load_config(str(ROOT / "examples" / "mkdocs.yml"))
    options = config.plugins["cong-khai"].config
    assert form_files(options, config) == {}
    options["bien_tap"] = setting
    with pytest.raises(Abort, match=said):
        form_files(options, config)
