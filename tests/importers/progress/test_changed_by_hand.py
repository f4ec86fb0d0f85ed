"""Workbooks as they come back: columns moved, rows sorted, cells merged, sheets hidden."""

from __future__ import annotations

from typing import Any

import pytest
from openpyxl.styles import Protection  # type: ignore[import-untyped]

from generator.importers.progress_workbook.intake import Taken
from generator.importers.refusals import Refused
from generator.views.progress_form import words
from tests.importers.progress.filling import Folder, fill, saved
from tests.office import Office

ITEM = "tinh-mau/2026/1-kh-ubnd#ke-hoach-nhiem-vu-"


def results(taken: Taken) -> dict[str, str]:
    """The last part of each item's address -> what is said of it."""
    assert taken.sai == ()
    return {
        one.gia_tri["viec"].removeprefix(ITEM): one.gia_tri["nguyen_van"]
        for one in taken.muc
        if one.muc == "ket_qua"
    }


def said(taken: Taken) -> list[str]:
    return [str(one).partition("\n")[0] for one in taken.sai]


def filled(folder: Folder) -> Any:
    book = folder.book()
    fill(book, "nhiem-vu-1", trang_thai="Hoàn thành", ket_qua="Lời một.")
    fill(book, "nhiem-vu-2", trang_thai="Đang thực hiện", ket_qua="Lời hai.")
    return book


BOTH = {"1": "Lời một.", "2": "Lời hai."}


def test_columns_moved_and_inserted(folder: Folder) -> None:
    book = filled(folder)
    sheet = book["Tiến độ"]
    sheet.insert_cols(3)
    sheet.cell(1, 3).value = "Ghi chú riêng"
    sheet.cell(2, 3).value = "hỏi lại"
    last = sheet.max_column
    for row in range(1, sheet.max_row + 1):  # the address goes to the end
        sheet.cell(row, last + 1).value = sheet.cell(row, 1).value
        sheet.cell(row, 1).value = None
    taken = folder.take(book)
    assert results(taken) == BOTH
    assert [one.chu for one in taken.luu_y] == [
        "cột «Ghi chú riêng» không có trong biểu nên không đọc."
    ]


def test_rows_above_the_head(folder: Folder) -> None:
    book = filled(folder)
    book["Tiến độ"].insert_rows(1, 3)
    book["Tiến độ"]["B1"] = "BIỂU TỔNG HỢP"
    assert results(folder.take(book)) == BOTH


def test_rows_deleted(folder: Folder) -> None:
    book = filled(folder)
    book["Tiến độ"].delete_rows(2)
    assert results(folder.take(book)) == {"2": "Lời hai."}


def test_a_sort_that_left_the_hidden_column_behind(folder: Folder) -> None:
    """Who filled in saw the words: the words win, and it is said."""
    book = filled(folder)
    sheet = book["Tiến độ"]
    sheet["A2"].value, sheet["A3"].value = sheet["A3"].value, sheet["A2"].value
    taken = folder.take(book)
    assert results(taken) == BOTH
    told = "mã ẩn là của việc khác; nhận theo chữ ở cột «Nội dung», xin xem lại."
    assert [(one.dong, one.chu) for one in taken.luu_y] == [(2, told), (3, told)]


def test_a_row_pasted_without_its_address(folder: Folder) -> None:
    book = filled(folder)
    fill(book, "nhiem-vu-1", ma=None)
    assert results(folder.take(book)) == BOTH


def test_a_row_of_no_task(folder: Folder) -> None:
    book = filled(folder)
    sheet = book["Tiến độ"]
    row = sheet.max_row + 1
    heads = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(row, heads[words.WORDS]).value = "Việc mới nghĩ ra"
    sheet.cell(row, heads[words.RESULT]).value = "Đã làm."
    sheet.cell(row + 1, heads[words.EVIDENCE]).value = "THỦ TRƯỞNG ĐƠN VỊ"
    assert said(folder.take(book)) == [
        f"Trang «Tiến độ», dòng {row}: chữ ở cột «Nội dung» không phải của việc nào trong các văn"
        " bản của tỉnh.",
        f"Trang «Tiến độ», dòng {row + 1}: không biết là việc nào.",
    ]


def test_the_words_of_a_task_were_changed(folder: Folder) -> None:
    book = filled(folder)
    row = fill(book, "nhiem-vu-4", noi_dung="Tham mưu sơ kết", ket_qua="Đã họp.")
    (wrong,) = said(folder.take(book))
    assert wrong.startswith(
        f"Trang «Tiến độ», dòng {row}: chữ ở cột «Nội dung» không phải của việc mang mã này, «"
    )


def test_a_dash_says_that_a_cell_is_empty(folder: Folder) -> None:
    book = filled(folder)
    row = fill(book, "nhiem-vu-4", trang_thai="Hoàn thành", ket_qua="-")
    (told,) = folder.take(book).luu_y
    assert (told.dong, told.chu) == (row, "để trống; lời báo cáo ghi «Hoàn thành» như ô đã điền.")


def test_an_address_without_https_is_told(folder: Folder) -> None:
    book = filled(folder)
    row = fill(book, "nhiem-vu-4", ket_qua="Đã họp.", minh_chung="www.mau.example/hop")
    (told,) = folder.take(book).luu_y
    assert (told.dong, told.chu) == (
        row,
        "không có đường dẫn nên ghi vào lời báo cáo. Đường dẫn phải viết cả https://.",
    )


def test_a_slip_in_the_words_is_told(folder: Folder) -> None:
    book = filled(folder)
    fill(book, "nhiem-vu-1", noi_dung="Rà soat")
    taken = folder.take(book)
    assert results(taken) == BOTH
    assert [one.chu for one in taken.luu_y] == [
        "chữ của việc khác văn bản trên cổng ở vài chỗ; nhận theo mã việc."
    ]


def test_a_cell_merged_over_rows_is_said_of_each(folder: Folder) -> None:
    book = filled(folder)
    sheet = book["Tiến độ"]
    column = next(cell.column_letter for cell in sheet[1] if cell.value == words.RESULT)
    sheet.merge_cells(f"{column}2:{column}3")
    taken = folder.take(book)
    assert results(taken) == {"1": "Lời một.", "2": "Lời một."}
    assert [str(one) for one in taken.luu_y] == [
        "Trang «Tiến độ», dòng 2, cột «Kết quả (bằng lời)»:"
        " ô gộp: chép cho từng dòng trong ô, xin xem lại."
    ]


def test_a_formula_is_not_read(folder: Folder) -> None:
    book = filled(folder)
    row = fill(book, "nhiem-vu-1", ket_qua='="Đã "&"xong"')
    assert said(folder.take(book)) == [
        f"Trang «Tiến độ», dòng {row}, cột «Kết quả (bằng lời)»: ô là công thức"
        ' («="Đã "&"xong"»), không đọc được.'
    ]


def test_a_link_behind_words(folder: Folder) -> None:
    book = filled(folder)
    row = fill(book, "nhiem-vu-1", minh_chung="Sổ tay")
    sheet = book["Tiến độ"]
    column = next(cell.column for cell in sheet[1] if cell.value == words.EVIDENCE)
    sheet.cell(row, column).hyperlink = "https://mau.example/so-tay"
    found = [one.gia_tri for one in folder.take(book).muc if one.muc == "minh_chung"]
    assert found == [
        {"viec": f"{ITEM}1", "ten": "Sổ tay", "lien_ket": "https://mau.example/so-tay"}
    ]


def test_a_hidden_sheet_is_not_read(folder: Folder) -> None:
    book = filled(folder)
    copy = book.copy_worksheet(book["Tiến độ"])
    copy.title, copy.sheet_state = "Bản cũ", "hidden"
    taken = folder.take(book)
    assert results(taken) == BOTH
    assert [str(one) for one in taken.luu_y] == ["Trang «Bản cũ»: trang đang ẩn nên không đọc."]


def test_figures_where_there_is_no_target(folder: Folder) -> None:
    book = folder.book("van-ban/tinh-mau/2026/1-kh-ubnd")
    rows = [
        fill(book, "nhiem-vu-1", so_lieu="90%"),
        fill(book, "ke-hoach-i-3", so_lieu="3%; 4%"),
    ]
    assert said(folder.take(book)) == [
        f"Trang «Tiến độ», dòng {rows[0]}, cột «Số liệu đạt được»: việc này không phải chỉ tiêu.",
        f"Trang «Tiến độ», dòng {rows[1]}, cột «Số liệu đạt được»: thừa số liệu: chỉ tiêu có 1 con"
        " số (< 5%).",
    ]


def test_everything_wrong_is_told_at_once(folder: Folder) -> None:
    book = folder.book(
        head={
            words.SENDER: "Sở Mẫu Không Có",
            words.PERIOD: "quý V",
            words.YEAR: None,
            words.REPORT_DAY: "31/9/2026",
            words.REPORT_LINK: "mau.example",
        }
    )
    fill(book, "nhiem-vu-1", trang_thai="xong rồi")
    fill(book, "nhiem-vu-2", ngay="1/9/2026")
    assert [str(one).partition(": ")[0] for one in folder.take(book).sai] == [
        "Trang «Báo cáo, cách điền», dòng 3, cột «Cơ quan báo cáo»",
        "Trang «Báo cáo, cách điền», dòng 4, cột «Kỳ báo cáo»",
        "Trang «Báo cáo, cách điền», ô «Năm»",
        "Trang «Báo cáo, cách điền», dòng 7, cột «Ngày báo cáo»",
        "Trang «Báo cáo, cách điền», dòng 9, cột «Đường dẫn báo cáo»",
        "Trang «Tiến độ», dòng 2, cột «Trạng thái»",
        "Trang «Tiến độ», dòng 3, cột «Tính đến ngày»",
    ]


def test_a_group_does_not_send_a_report(folder: Folder) -> None:
    book = filled(folder)
    book.worksheets[0]["B3"] = "Các sở, ngành tỉnh Mẫu"
    (wrong,) = said(folder.take(book))
    assert wrong.endswith("«Các sở, ngành tỉnh Mẫu» là tên chung của nhiều cơ quan.")


def test_nothing_filled_in(folder: Folder) -> None:
    assert said(folder.take(folder.book())) == ["Biểu chưa điền dòng nào."]


def test_a_report_of_days_to_come(folder: Folder) -> None:
    book = folder.book(head={words.REPORT_DAY: "1/12/2026"})
    fill(book, "nhiem-vu-1", ket_qua="Xong.")
    (wrong,) = said(folder.take(book))
    assert wrong.endswith("01/12/2026 sau ngày nhận (20/11/2026).")


def test_a_name_in_the_properties_is_told(folder: Folder) -> None:
    book = filled(folder)
    book.properties.lastModifiedBy = "Người Mẫu"
    (note,) = folder.take(book).luu_y
    assert "người lưu cuối: «Người Mẫu»" in note.chu


def test_another_table_is_refused(folder: Folder) -> None:
    book = filled(folder)
    del book["Tiến độ"]
    with pytest.raises(Refused, match="không có bảng tiến độ của cổng"):
        folder.take(book)


def test_unlocked_by_hand_and_saved_by_libre_office(
    folder: Folder, office: Office, tmp_path: Any
) -> None:
    book = filled(folder)
    for row in book["Tiến độ"].iter_rows():
        for cell in row:
            cell.protection = Protection(locked=False)
    given = tmp_path / "bieu-da-dien.xlsx"
    given.write_bytes(saved(book))
    # The intake has LibreOffice write this one as a workbook again: both forms are read.
    taken = folder.take(office.convert([given], "ods")[given].read_bytes())
    assert results(taken) == BOTH
    assert taken.dau is not None
    assert (taken.dau.ma, f"{taken.dau.ngay:%d/%m/%Y}") == ("77-bc-snv", "25/09/2026")
