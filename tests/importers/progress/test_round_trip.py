"""Handed out, filled in, taken in: the file of progress, the check, and what the page then says."""

from __future__ import annotations

from hashlib import sha256

import pytest

from generator import checks
from generator.cli import main
from generator.model.dataset import build
from generator.records import load_path
from generator.source.canonical import canonical
from generator.views.progress.history import reported
from generator.views.progress.items import facts_by_id
from tests.importers.progress.filling import DOCUMENT, Folder, fill, saved
from tests.small_data import DAY
from tests.small_progress import KEY, report, result

FILE = "tinh-mau/tien-do/2026-quy-3.yml"


def taken_in(folder: Folder, book: object, name: str = "biểu nhận.xlsx") -> int:
    received = folder.data.parent / name
    received.write_bytes(book if isinstance(book, bytes) else saved(book))
    data = ("--data", str(folder.data))
    return main(["import", str(received), *data, "--ngay", "01/10/2026"])


def text(folder: Folder) -> str:
    return (folder.data / FILE).read_text(encoding="utf-8")


def test_a_filled_workbook_becomes_a_file_of_progress(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    book = folder.book()
    fill(
        book,
        "nhiem-vu-1",
        trang_thai="Hoàn thành",
        ket_qua="Đã ban hành Kế hoạch 30/KH-SNV: rà soát xong.",
        ngay="12/3/2026",
        minh_chung="Kế hoạch 30/KH-SNV https://mau.example/30",
    )
    fill(book, "nhiem-vu-2", trang_thai="Đang thực hiện", ket_qua="Đã mở 02 lớp.")
    raw = saved(book)
    assert taken_in(folder, raw) == 0
    assert (
        text(folder)
        == f"""\
bao_cao:
- ma: 77-bc-snv
  co_quan: so-noi-vu-mau
  so_ky_hieu: 77/BC-SNV
  ngay: 25/09/2026
  trich_yeu: Báo cáo mẫu quý III
  tep: goc/2026-quy-3-so-noi-vu-mau.xlsx
  sha256: {sha256(raw).hexdigest()}
  ngay_thay: 01/10/2026
ket_qua:
- viec: {KEY}#ke-hoach-nhiem-vu-1
  bao_cao: 77-bc-snv
  trang_thai: hoan-thanh
  ngay: 12/03/2026
  nguyen_van: "Đã ban hành Kế hoạch 30/KH-SNV: rà soát xong."
- viec: {KEY}#ke-hoach-nhiem-vu-2
  bao_cao: 77-bc-snv
  trang_thai: dang-thuc-hien
  ngay: 25/09/2026
  nguyen_van: Đã mở 02 lớp.
minh_chung:
- viec: {KEY}#ke-hoach-nhiem-vu-1
  ten: Kế hoạch 30/KH-SNV
  ngay_thay: 01/10/2026
  lien_ket: https://mau.example/30
"""
    )
    assert canonical(text(folder)) == text(folder)
    assert (folder.data / "tinh-mau/goc/2026-quy-3-so-noi-vu-mau.xlsx").read_bytes() == raw
    assert "Đã ghi báo cáo quý III/2026, 3 mục" in capsys.readouterr().out


def test_the_check_is_clean_and_the_page_shows_it(folder: Folder) -> None:
    book = folder.book(DOCUMENT)
    fill(book, "nhiem-vu-1", trang_thai="hoan thanh", ket_qua="Xong.", minh_chung="Sổ tay mẫu")
    fill(book, "ke-hoach-i-1", so_lieu="98,7%; 2 lần/quý", ket_qua="Đạt cả hai mức.")
    assert taken_in(folder, book) == 0
    records = load_path(folder.data)
    assert [one for one in checks.run(records) if one.position.file == FILE] == []
    dataset = build(records, DAY)
    linked = dataset.documents[KEY]
    facts = facts_by_id(dataset, linked)
    (done,) = reported(dataset, linked, facts["ke-hoach-nhiem-vu-1"])
    assert (done.dau.chu, done.tu, done.nguyen_van) == (
        "hoàn thành",
        "Sở Nội vụ Mẫu",
        "Xong.\nSổ tay mẫu",
    )
    assert done.nguon is not None
    assert done.nguon.duong == "/van-ban/tinh-mau/goc/2026-quy-3-so-noi-vu-mau.xlsx"
    (target,) = reported(dataset, linked, facts["ke-hoach-i-1"])
    assert [(one.so, one.muc) for one in target.so_lieu] == [
        ("98,7%", "≥ 98,5%"),
        ("2 lần/quý", "≥ 2 lần/quý"),
    ]


def test_a_row_left_empty_says_nothing(folder: Folder) -> None:
    book = folder.book()
    fill(book, "nhiem-vu-2", trang_thai="Đang thực hiện")
    assert taken_in(folder, book) == 0
    assert text(folder).count("viec:") == 1
    assert "nguyen_van: Đang thực hiện" in text(folder)


def test_a_file_that_is_there_keeps_every_line(folder: Folder) -> None:
    """Other agencies' reports, comments and style stay; the new entries come after them."""
    old = (
        "# Nhận ngày 28/9.\nbao_cao:\n"
        + report("mot", "20/9/2026")
        + "ket_qua:\n"
        + result("ke-hoach-nhiem-vu-1", "20/9/2026", "hoan-thanh").replace("@", KEY + "#")
        + "# Đã hỏi lại.\n"
    )
    folder.small.put(FILE, old)
    book = folder.book()
    fill(book, "nhiem-vu-2", trang_thai="Đang thực hiện", ket_qua="Đã mở 02 lớp.")
    assert taken_in(folder, book) == 0
    new = text(folder).splitlines()
    kept = [line for line in new if line in old.splitlines()]
    assert kept == old.splitlines()
    added = [line for line in new if line not in old.splitlines()]
    assert [line.partition(",")[0] for line in added] == [
        "- {ma: 77-bc-snv",
        f"- {{viec: {KEY}#ke-hoach-nhiem-vu-2",
    ]
    assert [one for one in checks.run(load_path(folder.data)) if one.position.file == FILE] == []


def test_the_same_workbook_is_taken_once(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    book = folder.book()
    fill(book, "nhiem-vu-2", ket_qua="Đã mở 02 lớp.")
    raw = saved(book)
    assert (taken_in(folder, raw), taken_in(folder, raw)) == (0, 1)
    assert "Báo cáo này đã có trong tinh-mau/tien-do/2026-quy-3.yml, mã «77-bc-snv»." in (
        capsys.readouterr().err
    )


def test_nothing_is_written_when_anything_is_wrong(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    book = folder.book()
    fill(book, "nhiem-vu-1", trang_thai="Hoàn thành", ket_qua="Xong.")
    row = fill(book, "nhiem-vu-2", trang_thai="xog", ngay="31/02/2026")
    before = sorted(folder.data.rglob("*"))
    assert taken_in(folder, book) == 1
    assert sorted(folder.data.rglob("*")) == before
    assert (
        capsys.readouterr().err
        == f"""Trang «Tiến độ», dòng {row}, cột «Trạng thái»: «xog» không phải trạng thái.
    Cách sửa: Chọn một trong: Hoàn thành; Đang thực hiện; Chưa thực hiện; Không thực hiện. \
Chưa nói được thì để trống.
Trang «Tiến độ», dòng {row}, cột «Tính đến ngày»: «31/02/2026» không phải là một ngày có thật.
    Cách sửa: Viết ngày/tháng/năm, như 25/03/2026.
Biểu có 2 chỗ phải sửa; chưa ghi gì.
"""
    )


def test_what_the_check_finds_is_told_with_its_row(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    """The plan is of 15/01/2026."""
    book = folder.book()
    row = fill(book, "nhiem-vu-1", ket_qua="Xong.", ngay="10/1/2026")
    assert taken_in(folder, book) == 1
    said = capsys.readouterr().err
    assert f"dòng {row}: Ngày 10/01/2026 có trước khi văn bản giao việc được ban hành" in said


def test_what_lies_in_goc_is_never_written_over(folder: Folder) -> None:
    folder.small.put("tinh-mau/goc/2026-quy-3-so-noi-vu-mau.xlsx", "của ai đó")
    book = folder.book()
    fill(book, "nhiem-vu-2", ket_qua="Đã mở 02 lớp.")
    assert taken_in(folder, book) == 0
    goc = folder.data / "tinh-mau" / "goc"
    assert (goc / "2026-quy-3-so-noi-vu-mau.xlsx").read_text(encoding="utf-8") == "của ai đó"
    assert "tep: goc/2026-quy-3-so-noi-vu-mau-2.xlsx" in text(folder)
    assert (goc / "2026-quy-3-so-noi-vu-mau-2.xlsx").is_file()


def test_a_mistake_of_another_province_does_not_stop_the_intake(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    book = folder.book()
    fill(book, "nhiem-vu-2", ket_qua="Đã mở 02 lớp.")
    folder.small.put("mau-dong/van-ban/2026-9-kh-ubnd.yml", "phan: [")
    assert taken_in(folder, book) == 0
    folder.small.put("tinh-mau/tien-do/2026-quy-1.yml", "ket_qua: [")
    assert taken_in(folder, book) == 1
    assert "Chạy cchc check" in capsys.readouterr().err
