"""What the live site does when a file changes: only what must change is drawn again.

The host's build is called as its server calls it, on a small invented site.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from benchmarks import corpus, projects
from tests.search_index import Index


class Live:
    """A site being served: its folder, its built pages, and the rebuild that a change starts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.site = folder / "site"
        self.documents = corpus.make(folder / "data", 3, provinces=2, seed=1).documents
        projects.ours(folder)
        self._config = folder / "mkdocs.yml"
        first = load_config(str(self._config), site_dir=str(self.site))
        first.plugins.on_startup(command="serve", dirty=True)
        build(first, serve_url="http://127.0.0.1/", dirty=True)

    def rebuild(self) -> set[str]:
        """Build as the server does after a change; the addresses of the pages drawn anew."""
        before = self._times()
        config = load_config(str(self._config), site_dir=str(self.site))
        build(config, serve_url="http://127.0.0.1/", dirty=True)
        return {name for name, time in self._times().items() if before.get(name) != time}

    def ask(self, address: str) -> bytes:
        """What the server answers a browser."""
        config = load_config(str(self._config), site_dir=str(self.site))
        server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(self.site))
        config.plugins.on_serve(server, config=config, builder=lambda: None)
        app = server.get_app()
        assert app is not None
        environ = {"PATH_INFO": address, "REQUEST_METHOD": "GET"}
        answer = app(environ, lambda *_: lambda _: None)
        server.server_close()
        return b"".join(answer)

    def page(self, address: str) -> str:
        return (self.site / address / "index.html").read_text(encoding="utf-8")

    def addresses(self) -> set[str]:
        return set(self._times())

    def search_locations(self) -> list[str]:
        return [item.path for item in Index.of_site(self.site).items()]

    def search_files(self) -> dict[str, int]:
        """When each file of the index was written."""
        files = (self.site / "tim-kiem" / "chi-muc").rglob("*.json")
        return {path.name: path.stat().st_mtime_ns for path in files}

    def _times(self) -> dict[str, int]:
        pages = self.site.rglob("index.html")
        return {p.parent.relative_to(self.site).as_posix(): p.stat().st_mtime_ns for p in pages}


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Live:
    """One site for all; each test begins with what the one before it left."""
    return Live(tmp_path_factory.mktemp("live"))


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_nothing_changed(live: Live) -> None:
    assert live.rebuild() == set()


def test_an_edited_document(live: Live) -> None:
    searchable = sorted(live.search_locations())
    replace(live.documents[0], "Bảng có 20 việc.", "Bảng có đúng 20 việc.")
    page = "van-ban/mau-01/2015/1-kh-ubnd"
    assert live.rebuild() == {page, f"{page}/phat-thanh"}  # the summary is also read out
    assert "Bảng có đúng 20 việc." in live.page("van-ban/mau-01/2015/1-kh-ubnd")
    assert sorted(live.search_locations()) == searchable


def test_the_search_follows_an_edit_and_only_what_changed_is_written(live: Live) -> None:
    before = live.search_files()
    replace(live.documents[0], "Bảng có đúng 20 việc.", "Bảng có tuyệt nhiên 20 việc.")
    live.rebuild()
    index = Index.of_site(live.site)
    (found,) = index.groups_of("_tuyet_nhien")
    assert "Bảng có tuyệt nhiên 20 việc." in index.group(found)[0].text
    written = {name for name, time in live.search_files().items() if before.get(name) != time}
    assert [name for name in written if name.startswith("n")] == [f"n{found}.json"]


def test_heavy_forms_are_made_when_a_browser_asks_and_follow_an_edit(live: Live) -> None:
    path = "van-ban/mau-01/2015/1-kh-ubnd"
    assert list((live.site / "van-ban").rglob("*.docx")) == []
    word = live.ask(f"/{path}.docx")
    assert word[:2] == b"PK"
    assert "Chép tay" not in live.ask(f"/{path}.txt").decode()
    replace(live.documents[0], "mo_ta: ", "mo_ta: Chép tay, ")
    live.rebuild()
    assert "Chép tay" in live.ask(f"/{path}.txt").decode()
    assert "Chép tay" in json.loads(live.ask(f"/{path}.json"))["nguon"]["mo_ta"]
    assert live.ask(f"/{path}.docx") != word
    replace(live.documents[0], "mo_ta: Chép tay, ", "mo_ta: ")
    live.rebuild()
    assert live.ask(f"/{path}.docx") == word
    assert list((live.site / "van-ban").rglob("*.docx")) == []


def test_open_data_follow(live: Live) -> None:
    replace(live.documents[1], "ho_ten: Người Ký Thử", "ho_ten: Người Khác")
    live.rebuild()
    table = json.loads((live.site / "du-lieu" / "van-ban.json").read_text(encoding="utf-8"))
    assert {row["tinh"]: row["nguoi_ky"] for row in table} == {
        "mau-01": "Người Ký Thử",
        "mau-02": "Người Khác",
    }


def test_a_mistake_keeps_the_old_pages_and_its_cure_brings_the_new(
    live: Live, caplog: pytest.LogCaptureFixture
) -> None:
    document, address = live.documents[2], "van-ban/mau-01/2016/2-kh-ubnd"
    before = live.page(address)
    replace(document, "loai_van_ban: ke-hoach", "loai_van_ban: ke-hoahc")
    assert live.rebuild() == set()
    assert "không có mã «ke-hoahc»" in caplog.text
    assert "Dữ liệu còn lỗi: giữ nguyên trang cũ." in caplog.text
    assert live.page(address) == before
    replace(document, "loai_van_ban: ke-hoahc", "loai_van_ban: ke-hoach")
    replace(document, "Bảng có 20 việc.", "Bảng có hai mươi việc.")
    live.rebuild()
    assert "Bảng có hai mươi việc." in live.page(address)


def test_a_source_that_is_put_right_again(live: Live, caplog: pytest.LogCaptureFixture) -> None:
    source = live.folder / "data" / "mau-01" / "goc" / "2015-1-kh-ubnd.txt"
    right = source.read_bytes()
    source.write_bytes(right + b"th\xc3\xaam\n")
    assert live.rebuild() == set()
    assert "SHA-256" in caplog.text
    source.write_bytes(right)
    assert live.rebuild() == set()


def test_a_handwritten_page(live: Live) -> None:
    searchable = set(live.search_locations())
    page = live.folder / "docs" / "gioi-thieu" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nMột câu mới.\n", encoding="utf-8")
    assert live.rebuild() == {"gioi-thieu"}
    assert "Một câu mới." in live.page("gioi-thieu")
    assert set(live.search_locations()) == searchable
    index = Index.of_site(live.site)
    assert "gioi-thieu/#bao-sai-sot" in {
        item.path
        for group in index.groups_of("_cau_moi")
        for item in index.group(group)
        if "Một câu mới." in item.text
    }


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("overrides/partials/footer.html", "<footer", "<!-- mới --><footer"),
        ("mkdocs.yml", "site_name: Công khai", "site_name: Cổng công khai"),
    ],
)
def test_the_look_changes_every_page(live: Live, name: str, old: str, new: str) -> None:
    replace(live.folder / name, old, new)
    assert live.rebuild() == live.addresses()
    assert live.rebuild() == set()
