"""Dated copies: kept once, laid out as they were, and never changed in silence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.archive import store
from generator.archive.manifest import BrokenCopy, from_json, newest_address
from generator.cli import main

FIRST, SECOND = date(2026, 11, 22), date(2026, 12, 1)


def site(folder: Path, words: str) -> Path:
    pages = {"index.html": "<p>Trang chủ</p>", "van-ban/71/index.html": f"<p>{words}</p>"}
    others = {"van-ban/71.json": "{}", "van-ban/71.pdf": "%PDF", "tim-kiem/index.html": "<p></p>"}
    for name, content in (pages | others).items():
        path = folder / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder / "site"


def test_two_copies_keep_what_did_not_change_once(tmp_path: Path) -> None:
    kho = tmp_path / "luu-tru"
    assert store.add(kho, store.take(site(tmp_path, "Tháng 10/2020"), FIRST)) == 3
    assert store.add(kho, store.take(site(tmp_path, "Quý IV/2020"), SECOND)) == 1
    copies = store.read(kho)
    assert [copy.ngay for copy in copies] == [FIRST, SECOND]
    assert sorted(copies[0].tep) == ["index.html", "van-ban/71.json", "van-ban/71/index.html"]

    out = tmp_path / "ra"
    store.publish(kho, copies, out)
    seen = {
        path.relative_to(out).as_posix(): path.read_text(encoding="utf-8")
        for path in out.rglob("index.html")
    }
    assert seen == {
        "luu-tru/2026-11-22/index.html": "<p>Trang chủ</p>",
        "luu-tru/2026-11-22/van-ban/71/index.html": "<p>Tháng 10/2020</p>",
        "luu-tru/2026-12-01/index.html": "<p>Trang chủ</p>",
        "luu-tru/2026-12-01/van-ban/71/index.html": "<p>Quý IV/2020</p>",
    }
    manifest = (out / "luu-tru/2026-11-22/ke-khai.json").read_bytes()
    assert from_json(manifest, "ke-khai.json") == copies[0]


def test_the_newest_copy_of_a_page(tmp_path: Path) -> None:
    kho = tmp_path / "luu-tru"
    store.add(kho, store.take(site(tmp_path, "A"), FIRST))
    copies = store.read(kho)
    assert newest_address(copies, "/van-ban/71/") == (FIRST, "/luu-tru/2026-11-22/van-ban/71/")
    assert newest_address(copies, "/") == (FIRST, "/luu-tru/2026-11-22/")
    assert newest_address(copies, "/van-ban/72/") is None


def test_a_day_is_kept_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["archive", "--site", str(site(tmp_path, "A")), "--ngay", "22/11/2026"]
    command += ["--folder", str(tmp_path / "luu-tru")]
    assert main(command) == 0
    assert main(command) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Đã giữ bản lưu ngày 22/11/2026: 2 trang, 3 tệp, 3 tệp mới.",
        f"Ghi thư mục {tmp_path / 'luu-tru'}/ vào git rồi dựng lại: bản lưu ở /luu-tru/2026-11-22/",
        "Đã giữ bản lưu ngày 22/11/2026: 2 trang, 3 tệp, 0 tệp mới.",
        f"Ghi thư mục {tmp_path / 'luu-tru'}/ vào git rồi dựng lại: bản lưu ở /luu-tru/2026-11-22/",
    ]
    site(tmp_path, "B")
    assert main(command) == 1
    assert "ngày này đã có bản lưu khác" in capsys.readouterr().err


def test_without_a_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["archive", "--site", str(tmp_path / "khong-co")]) == 1
    assert "hãy chạy «make site» trước" in capsys.readouterr().err


def test_a_kept_file_that_was_changed_is_not_published(tmp_path: Path) -> None:
    kho = tmp_path / "luu-tru"
    store.add(kho, store.take(site(tmp_path, "A"), FIRST))
    one = next(path for path in (kho / "kho").rglob("*") if path.is_file())
    one.write_bytes(one.read_bytes() + b" ")
    with pytest.raises(BrokenCopy, match="đã bị sửa"):
        store.publish(kho, store.read(kho), tmp_path / "ra")
    one.unlink()
    with pytest.raises(BrokenCopy, match="thiếu tệp"):
        store.publish(kho, store.read(kho), tmp_path / "ra")


@pytest.mark.parametrize(
    ("manifest", "said"),
    [
        ("{", "không phải bản kê"),
        ('{"ngay": "hôm qua", "tep": {}}', "không phải bản kê"),
        ('{"ngay": "2026-11-22", "tep": {"../x": "' + "0" * 64 + '"}}', "không phải đường dẫn"),
        ('{"ngay": "2026-11-22", "tep": {"/x": "' + "0" * 64 + '"}}', "không phải đường dẫn"),
        ('{"ngay": "2026-11-22", "tep": {"x": "0"}}', "không có mã SHA-256 đúng"),
        ('{"ngay": "2026-11-23", "tep": {}}', "lại ghi ngày 2026-11-23"),
    ],
)
def test_a_manifest_that_cannot_be_trusted(tmp_path: Path, manifest: str, said: str) -> None:
    (tmp_path / "2026-11-22.json").write_text(manifest, encoding="utf-8")
    with pytest.raises(BrokenCopy, match=said):
        store.read(tmp_path)
