"""The command line: what it prints, where, and with which exit code."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.schema.fields import label
from tests.small_data import NAME, ROOT, SAMPLE_DATA, SmallData

COMMANDS = ["check", "build", "serve", "render", "record", "schema"]
BROKEN = "ngay_ban_hanh: 31/02/2025\nphan: [{ma: a, ten: A, noi_dung: [{doan: Một%.}]}]\n"


@pytest.fixture(autouse=True)
def in_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Heavy files are made here: starting processes costs more than so few files do."""
    monkeypatch.setattr("generator.heavy_writer.writer.os.cpu_count", lambda: 1)


def _run(*arguments: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=folder,
        env=environment,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A data folder with one mistake, named as an editor names it: from the folder above."""
    SmallData(tmp_path / "data").write(BROKEN)
    monkeypatch.chdir(tmp_path)
    return "data"


@pytest.fixture
def clean(tmp_path: Path) -> str:
    text = "phan: [{ma: a, ten: A, noi_dung: [{doan: Một.}]}]\n"
    return str(SmallData(tmp_path / "clean").write(text, "Một."))


# --- help and wrong usage ---


def test_as_a_module_it_is_the_same_program() -> None:
    done = _run("--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Cổng công khai cải cách hành chính: ")
    assert all(f"\n  {command} " in done.stdout for command in COMMANDS)


def test_vietnamese_goes_through_a_pipe_of_an_old_code_page() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "cp1252"}
    done = subprocess.run(
        [sys.executable, "-m", "generator", "chekc"],
        cwd=ROOT,
        env=environment,
        check=False,
        capture_output=True,
    )
    assert (done.returncode, "Có phải «check»?" in done.stderr.decode()) == (2, True)


def test_a_data_folder_that_is_not_there_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = str(tmp_path / "khong-co")
    assert main(["check", "--data", missing]) == 2
    assert main(["render", str(tmp_path / "ra"), "--data", missing]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == f"Không có thư mục dữ liệu «{missing}».\n" * 2
    assert not (tmp_path / "ra").exists()


def test_a_file_instead_of_a_data_folder_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").write_text("Một.", encoding="utf-8")
    assert main(["check", "--data", str(tmp_path / "data")]) == 2
    assert "Không có thư mục dữ liệu" in capsys.readouterr().err


# --- check ---


def test_check_of_clean_data(clean: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--data", clean]) == 0
    assert capsys.readouterr().out == "Đã kiểm 1 văn bản: 0 lỗi, 0 điều cần xem.\n"


def test_check_of_the_sample_province(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--data", str(SAMPLE_DATA)]) == 0
    printed = capsys.readouterr().out
    assert "lưu ý: Máy không đọc được thời hạn «ngày 30/02/2025»" in printed
    assert "lưu ý: Số in 6/8.5, các số khác cho ra 5,441, chênh 0,559" in printed
    seen = "10 văn bản, 43 tệp điểm, 5 tệp tiến độ"
    assert printed.endswith(f"Đã kiểm {seen}: 0 lỗi, 3 điều cần xem.\n")


def test_check_as_text(broken: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--data", broken]) == 1
    assert capsys.readouterr() == (
        f"data/{NAME}:1:16: lỗi: «31/02/2025» không phải ngày có thật. (bad-date)\n"
        "     1 | ngay_ban_hanh: 31/02/2025\n"
        "       |                ^^^^^^^^^^\n"
        "    Cách sửa: Viết ngày/tháng/năm, như 21/01/2020.\n"
        "Giải thích các mã trong ngoặc: docs/huong-dan/thong-bao.md; "
        "trên trang: /huong-dan/thong-bao/#bad-date\n"
        "Đã kiểm 0 văn bản: 1 lỗi, 0 điều cần xem.\n",
        "",
    )


def test_check_as_json(broken: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--data", broken, "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out) == [
        {
            "file": f"data/{NAME}",
            "line": 1,
            "column": 16,
            "level": "error",
            "code": "bad-date",
            "message": "«31/02/2025» không phải ngày có thật.",
            "cure": "Viết ngày/tháng/năm, như 21/01/2020.",
        }
    ]


def test_check_as_annotations_of_github(
    tmp_path: Path, broken: str, capsys: pytest.CaptureFixture[str]
) -> None:
    SmallData(tmp_path / "data").put("tinh-mau/100%,lac.txt", b"")
    assert main(["check", "--data", broken, "--format", "github"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "::warning file=data/tinh-mau/100%25%2Clac.txt,line=1,title=stray-file::"
        "Tệp không có chỗ trong thư mục dữ liệu nên không được đọc. Chuyển về "
        "đúng chỗ: văn bản ở <tỉnh>/van-ban/, điểm ở <tỉnh>/chi-so/, tiến độ ở <tỉnh>/tien-do/, "
        "bản gốc ở <tỉnh>/goc/, danh mục ở danh-muc/.",
        f"::error file=data/{NAME},line=1,col=16,title=bad-date::"
        "«31/02/2025» không phải ngày có thật. Viết ngày/tháng/năm, như 21/01/2020.",
    ]


@pytest.mark.parametrize(("form", "shown"), [("json", "[]\n"), ("github", "\n")])
def test_clean_data_for_machines(
    form: str, shown: str, clean: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--data", clean, "--format", form]) == 0
    assert capsys.readouterr().out == shown


def test_a_warning_alone_does_not_fail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = SmallData(tmp_path)
    data.write("phan: [{ma: a, ten: A, noi_dung: [{doan: Một.}]}]\n", "Một.")
    data.put("lac.txt", b"")
    assert main(["check", "--data", str(tmp_path)]) == 0
    assert capsys.readouterr().out.endswith("0 lỗi, 1 điều cần xem.\n")


# --- render, schema, build ---


DAY = ("--ngay", "21/11/2025")


@pytest.fixture(scope="module")
def one_document(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A data folder with one document (two builds of the whole sample: test_build_is_safe)."""
    text = "phan: [{ma: a, ten: A, noi_dung: [{so: I., ten: Một}]}]\n"
    return str(SmallData(tmp_path_factory.mktemp("mot") / "data").write(text, "I. Một"))


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory, one_document: str) -> Path:
    """The small data folder, by a process of its own."""
    folder = tmp_path_factory.mktemp("ve") / "ra"
    done = _run("render", str(folder), "--data", one_document, *DAY)
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def test_render_writes_pages_and_files(rendered: Path) -> None:
    page = rendered / "van-ban" / "tinh-mau" / "2025" / "1-kh-ubnd" / "index.md"
    assert page.read_text(encoding="utf-8").startswith('---\ntitle: "')
    assert "1/KH-UBND" in page.read_text(encoding="utf-8").splitlines()[1]
    source = rendered / "van-ban" / "tinh-mau" / "goc" / "1.txt"
    assert source.read_text(encoding="utf-8") == "I. Một"
    assert json.loads((rendered / "du-lieu" / "van-ban.json").read_bytes())[0]["nam"] == 2025


def test_two_renderings_are_the_same_bytes(
    rendered: Path, tmp_path: Path, one_document: str
) -> None:
    assert main(["render", str(tmp_path / "hai"), "--data", one_document, *DAY]) == 0
    assert _files(tmp_path / "hai") == _files(rendered)


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_render_of_broken_data_writes_nothing(
    tmp_path: Path, broken: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["render", str(tmp_path / "ra"), "--data", broken]) == 1
    assert "bad-date" in capsys.readouterr().err
    assert not (tmp_path / "ra").exists()


def test_render_for_a_day_that_is_none_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["render", str(tmp_path / "ra"), "--data", str(SAMPLE_DATA), "--ngay", "30/02/2025"]
    assert main(arguments) == 2
    assert "30/02/2025" in capsys.readouterr().err


def test_schema_is_a_json_schema_with_vietnamese_labels(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["schema"]) == 0
    schema: dict[str, Any] = json.loads(capsys.readouterr().out)
    field = schema["properties"]["so_ky_hieu"]
    assert field["title"] == "Số, ký hiệu"
    assert "71/QĐ-UBND-HC" in field["description"]
    assert schema["additionalProperties"] is False
    assert {"NumberedItem", "TaskTable", "CriteriaTable"} <= set(schema["$defs"])


@pytest.mark.parametrize(
    ("kind", "required"),
    [
        ("van-ban", "phan"),
        ("chi-so", "don_vi_cong_bo"),
        ("phien-ban", "nam_ap_dung"),
        ("diem", "so_lieu"),
    ],
)
def test_schema_of_each_kind_of_file(
    kind: str, required: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schema", kind]) == 0
    schema: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert required in schema["required"]
    assert schema["properties"][required]["title"] == label(required)


def test_schema_of_progress_demands_no_part_and_knows_an_address(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["schema", "tien-do"]) == 0
    schema: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert "required" not in schema
    parts = {name: field["title"] for name, field in schema["properties"].items()}
    names = ("bao_cao", "ket_qua", "minh_chung", "tra_cuu", "tin_bai")
    assert parts == {name: label(name) for name in names}
    address = schema["$defs"]["Result"]["properties"]["viec"]["pattern"]
    assert re.search(address, "dong-thap/2020/71-qd-ubnd-hc#ke-hoach-ii-nhiem-vu-3-10")
    assert not re.search(address, "/van-ban/dong-thap/2020/71-qd-ubnd-hc/#ke-hoach-ii-nhiem-vu-3")


def test_schema_of_an_unknown_kind_names_the_known_ones(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["schema", "diem-so"]) == 2
    said = capsys.readouterr().err
    assert [kind in said for kind in ("van-ban", "chi-so", "phien-ban", "diem", "tien-do")] == [
        True
    ] * 5


def test_build_without_a_configuration(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing, site = str(tmp_path / "mkdocs.yml"), tmp_path / "site"
    assert main(["build", "--config", missing, "--output", str(site)]) == 1
    printed = capsys.readouterr()
    assert "Traceback" not in printed.err
    assert "giữ nguyên như cũ" in printed.err
    assert not site.exists()


def test_no_traceback_where_the_output_cannot_be_written(
    tmp_path: Path, one_document: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "tep").write_text("", encoding="utf-8")
    assert main(["render", str(tmp_path / "tep" / "ra"), "--data", one_document]) == 1
    assert str(tmp_path / "tep") in capsys.readouterr().err


# --- build: what goes wrong is said, and nothing else is removed ---


def _small_site(folder: Path) -> str:
    """A configuration of the host alone: quick to build, and strict about links."""
    SmallData(folder / "data").write("phan: [{ma: a, ten: A, noi_dung: [{doan: Một.}]}]\n", "Một.")
    (folder / "docs").mkdir()
    (folder / "docs" / "trang.md").write_text("# Trang\n", encoding="utf-8")
    config = folder / "mkdocs.yml"
    config.write_text("site_name: Mẫu\nplugins: [cong-khai]\n", encoding="utf-8")
    return str(config)


def test_build_fills_an_empty_folder_below_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cau-hinh").mkdir()
    (tmp_path / "noi-lam" / "ra").mkdir(parents=True)
    config = _small_site(tmp_path / "cau-hinh")
    monkeypatch.chdir(tmp_path / "noi-lam")
    assert main(["build", "--config", config, "--output", "ra"]) == 0
    assert capsys.readouterr().err == ""
    assert (tmp_path / "noi-lam" / "ra" / "trang" / "index.html").exists()
    assert (tmp_path / "noi-lam" / "ra" / "van-ban" / "tinh-mau" / "2025" / "1-kh-ubnd").is_dir()
    assert {path.name for path in (tmp_path / "noi-lam").iterdir()} == {"ra"}


def test_a_warning_of_the_host_fails_the_build_and_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = _small_site(tmp_path)
    (tmp_path / "docs" / "trang.md").write_text("[lạc](khong-co.md)\n", encoding="utf-8")
    assert main(["build", "--config", config, "--output", str(tmp_path / "site")]) == 1
    assert "khong-co.md" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


def test_a_hand_written_page_in_the_place_of_a_generated_one_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = _small_site(tmp_path)
    (tmp_path / "docs" / "tinh").mkdir()
    (tmp_path / "docs" / "tinh" / "index.md").write_text("# Trùng\n", encoding="utf-8")
    assert main(["build", "--config", config, "--output", str(tmp_path / "site")]) == 1
    error = capsys.readouterr().err
    assert "Trang «tinh/index.md» vừa có trong docs/ vừa do dữ liệu sinh ra." in error


@pytest.mark.parametrize("output", [".", "data", "docs", "mkdocs.yml"])
def test_what_is_no_site_is_never_replaced(
    output: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = _small_site(tmp_path)
    before = _files(tmp_path)
    assert main(["build", "--config", config, "--output", str(tmp_path / output)]) == 1
    assert "không phải thư mục trang đã dựng" in capsys.readouterr().err
    assert _files(tmp_path) == before


# --- record ---


def test_record_puts_down_once_what_is_published(
    clean: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["record", "--data", clean, "--ngay", "20/11/2026"]) == 0
    assert capsys.readouterr().out == "Đã ghi 3 dòng vào nhật ký công bố.\n"
    log = Path(clean) / "tinh-mau" / "nhat-ky.jsonl"
    assert json.loads(log.read_text(encoding="utf-8").splitlines()[2]) == {
        "ngay": "2026-11-20",
        "dang": 1,
        "tep": NAME,
        "khoa": "a-mot",
        "loai": "doan",
        "dia_chi": "/van-ban/tinh-mau/2025/1-kh-ubnd/#a-mot",
        "truong": [["noi_dung", "Một."]],
    }
    assert main(["record", "--data", clean, "--ngay", "21/11/2026"]) == 0
    assert capsys.readouterr().out == "Không có gì mới để ghi.\n"


def test_record_refuses_what_cannot_be_published_or_put_down(
    broken: str, clean: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["record", "--data", broken]) == 1
    assert "ngày" in capsys.readouterr().err
    main(["record", "--data", clean, "--ngay", "20/11/2026"])
    assert main(["record", "--data", clean, "--ngay", "19/11/2026"]) == 1
    assert "đã ghi tới ngày 20/11/2026" in capsys.readouterr().err
    (Path(clean) / "tinh-mau" / "nhat-ky.jsonl").write_text("{\n", encoding="utf-8")
    for command in ("record", "check"):
        assert main([command, "--data", clean]) == 1
        printed = capsys.readouterr()
        assert "tinh-mau/nhat-ky.jsonl:1:1: lỗi: " in printed.err + printed.out
