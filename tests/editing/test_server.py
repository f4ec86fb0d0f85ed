"""What the server of the forms answers, and to whom."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.editing_server.desk import Desk, Refusal
from generator.editing_server.server import EditingServer
from tests.small_data import DAY
from tests.small_progress import SmallProgress

NAME = "tinh-mau/tien-do/2026-quy-1.yml"
TEXT = "bao_cao:\n- {ma: a, co_quan: so-noi-vu-mau, ngay: 20/3/2026, trich_yeu: B, so_ky_hieu: 1}\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    SmallProgress(tmp_path).records(quy_1_2026=TEXT)
    return Desk(tmp_path, DAY, lambda _: None)


def persist(path: str, raw: str = TEXT) -> dict[str, Any]:
    return {"dataFiles": [{"path": path, "raw": raw, "slug": "x"}], "assets": []}


# --- the desk ---


def test_a_folder_and_a_file_are_read_as_they_are(desk: Desk) -> None:
    (one,) = desk.answer("entriesByFolder", {"folder": "data/tinh-mau/tien-do"})
    assert (one["data"], one["file"]["path"]) == (TEXT, f"data/{NAME}")
    assert desk.answer("getEntry", {"path": f"data/{NAME}"}) == one
    assert desk.answer("entriesByFolder", {"folder": "data/tinh-mau/chi-so"}) == []


@pytest.mark.parametrize(
    "path",
    [
        "../mkdocs.yml",
        "data/../mkdocs.yml",
        "data/tinh-mau/tien-do/../../x/tien-do/2026-nam.yml",
        "/etc/passwd",
        "data//tinh.yml",
        "data/tinh-mau/goc/1.txt",
        "data/tinh-mau/tien-do/2026-quy-9.yml",
        "mkdocs.yml",
    ],
)
def test_nothing_else_is_read_or_written(desk: Desk, path: str) -> None:
    for action, params in (("getEntry", {"path": path}), ("persistEntry", persist(path))):
        with pytest.raises(Refusal):
            desk.answer(action, params)


def test_a_link_that_leads_elsewhere_is_not_followed(desk: Desk, tmp_path: Path) -> None:
    outside = tmp_path.parent / "outside.yml"
    outside.write_text(TEXT, encoding="utf-8")
    (tmp_path / "tinh-mau/tien-do/2026-nam.yml").symlink_to(outside)
    with pytest.raises(Refusal, match="liên kết tới nơi khác"):
        desk.answer("getEntry", {"path": "data/tinh-mau/tien-do/2026-nam.yml"})


def test_a_file_changed_meanwhile_is_not_written_over(desk: Desk, tmp_path: Path) -> None:
    desk.answer("getEntry", {"path": f"data/{NAME}"})
    mended = TEXT.replace("trich_yeu: B", "trich_yeu: C")
    (tmp_path / NAME).write_text(mended, encoding="utf-8")
    with pytest.raises(Refusal, match="đã đổi từ lúc bạn mở"):
        desk.answer("persistEntry", persist(f"data/{NAME}"))
    assert (tmp_path / NAME).read_text(encoding="utf-8") == mended


def test_a_new_file_does_not_replace_one_that_was_never_opened(desk: Desk) -> None:
    with pytest.raises(Refusal, match="đã có rồi"):
        desk.answer("persistEntry", persist(f"data/{NAME}"))


def test_deleting_is_left_to_git(desk: Desk) -> None:
    with pytest.raises(Refusal, match="bằng git"):
        desk.answer("deleteFiles", {"paths": [f"data/{NAME}"]})


# --- the server ---


@pytest.fixture
def port(desk: Desk) -> Iterator[int]:
    server = EditingServer(("127.0.0.1", 0), desk, {"a.js": b"1"})
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


def asked(port: int, method: str, path: str, body: str = "", **headers: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, body.encode() or None, names)
    answer = connection.getresponse()
    found = answer.status, answer.read().decode()
    connection.close()
    return found


INFO = json.dumps({"action": "info"})


def test_only_this_machines_own_page_is_answered(port: int) -> None:
    own = {"Content_Type": "application/json"}
    assert asked(port, "POST", "/api/v1", INFO, **own)[0] == 200
    assert asked(port, "POST", "/api/v1", INFO, **own, Host="evil.example")[0] == 403
    assert asked(port, "POST", "/api/v1", INFO, **own, Origin="http://evil.example")[0] == 403
    assert asked(port, "POST", "/api/v1", INFO, Content_Type="text/plain")[0] == 400
    assert asked(port, "GET", "/bien-tap/", Host="evil.example")[0] == 403


def test_no_other_page_may_frame_it_and_nothing_is_kept(port: int) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", "/bien-tap/")
    answer = connection.getresponse()
    answer.read()
    connection.close()
    names = ("X-Frame-Options", "X-Content-Type-Options", "Cache-Control")
    assert [answer.headers[name] for name in names] == ["DENY", "nosniff", "no-store"]


def test_pages_and_files(port: int) -> None:
    status, page = asked(port, "GET", "/bien-tap/")
    assert status == 200
    assert '<option value="tinh-mau">' in page
    assert asked(port, "GET", "/")[0] == 302
    assert asked(port, "GET", "/bien-tap/a.js") == (200, "1")
    assert asked(port, "GET", "/bien-tap/../mkdocs.yml")[0] == 404
    status, config = asked(port, "GET", "/bien-tap/cau-hinh/tinh-mau.json")
    assert json.loads(config)["locale"] == "vi"
    assert asked(port, "GET", "/bien-tap/cau-hinh/khong-co.json")[0] == 422


@pytest.mark.parametrize(
    "body",
    [
        *("", "{", "[]", '{"action": "getEntry"}', '{"action": 1}', "[" * 100_000),
        '{"action": "persistEntry", "params": [1]}',
    ],
)
def test_a_broken_request_is_no_accident(port: int, body: str) -> None:
    assert asked(port, "POST", "/api/v1", body, Content_Type="application/json")[0] in (400, 422)


@pytest.mark.parametrize("length", ["many", "-1", "²", "9" * 5_000])
def test_a_length_that_is_none_is_no_accident(port: int, length: str) -> None:
    own = {"Content_Type": "application/json"}
    assert asked(port, "POST", "/api/v1", **own, Content_Length=length)[0] == 400


# --- the command ---


@pytest.mark.parametrize("address", ["0.0.0.0:8010", "8010", "127.0.0.1:x", "mau.example:80"])
def test_the_command_serves_this_machine_only(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["edit", "--address", address]) == 2
    assert "chỉ mở tại máy này" in capsys.readouterr().err


def test_without_the_forms_the_command_says_how_to_get_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["edit", "--data", "."]) == 1
    assert "make edit" in capsys.readouterr().err
