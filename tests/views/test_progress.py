"""Progress as pages, marks and open data show it: small data in, words and states out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.model.dataset import Dataset, build
from generator.model.ledger import ledgers
from generator.records import load_path
from generator.views.progress.items import MOST_ON_ONE_PAGE
from generator.views.progress.lines import ProgressLine
from generator.views.progress.marks import marks_of
from generator.views.progress.provinces import overview, province_views
from generator.views.progress.rows import periodic_rows, progress_rows
from generator.views.progress.tally import agency_progress, reported_words, tally
from tests.small_data import DAY, SAMPLE_DATA
from tests.small_progress import DUTY, KEY, PLAN, TARGET, TASK, SmallProgress, report, result

PROGRESS = "/tien-do/tinh-mau/"
ROWS = "".join(
    f"      - {{stt: '{n}', noi_dung: Việc {n}, chu_tri: Sở Số hóa Mẫu, thoi_han: {due}}}\n"
    for n, due in ((5, "Trước ngày 1/12/2026"), (6, "Tháng 3/2027"), (7, "Quý III năm 2026"))
)
BIG_PLAN = PLAN.replace("  - so: II.\n", f"{ROWS}  - so: II.\n")
LAST = f"""\
bao_cao:
{report("mot", "30/9/2026", f'theo: ["@{TASK}4"]')}ket_qua:
{result(TASK + "1", "14/3/2026", "hoan-thanh")}\
{result(TASK + "2", "30/9/2026", "dang-thuc-hien")}\
{result(TASK + "5", "30/9/2026", "chua-thuc-hien")}\
{result(TASK + "7", "30/9/2026", "khong-thuc-hien")}\
{result(DUTY + "2", "30/9/2026", more="co_quan: so-tai-chinh-mau")}\
{result(TARGET + "1", "30/9/2026", more='so_lieu: [{gia_tri: "97,2"}]')}\
minh_chung:
- {{viec: "@{TASK}1", ten: Kết luận, ngay_thay: 1/10/2026, lien_ket: "https://mau.example/a"}}
tra_cuu:
- {{viec: ["@{TASK}3"], noi_tim: Cổng mẫu, ngay: 2/10/2026}}
"""


@pytest.fixture
def known(tmp_path: Path) -> Dataset:
    return SmallProgress(tmp_path).dataset(plan=BIG_PLAN, quy_3_2026=LAST)


@pytest.fixture
def nothing(tmp_path: Path) -> Dataset:
    return SmallProgress(tmp_path).dataset()


def lines(dataset: Dataset) -> dict[str, ProgressLine]:
    """Every line of the province's page, by the item's place in the document."""
    ((_, view),) = province_views(dataset, dataset.provinces["tinh-mau"])
    found = [line for block in view.khoi for line in block.dong]
    quiet = [line for block in view.khoi for group in block.chua_co for line in group.dong]
    return {line.cho: line for line in (*found, *quiet)}


# item: reported | public | calendar on 20/11/2026
STATES = {
    "việc 1": ("hoàn thành", "Kết luận", "ngày cuối theo văn bản đã qua"),
    "việc 2": ("đang thực hiện", "", "trong hạn"),
    "việc 3": (
        "chưa có báo cáo",
        "chưa tìm thấy báo cáo công khai tính đến ngày 02/10/2026",
        "không nêu thời hạn",
    ),
    "việc 4": ("có báo cáo", "", "định kỳ, liên tục: không tính quá hạn"),
    "việc 5": ("chưa thực hiện", "", "sắp đến hạn, còn 10 ngày"),
    "việc 6": ("chưa có báo cáo", "", "chưa đến kỳ"),
    "việc 7": ("không thực hiện", "", "quá hạn theo văn bản"),
    "chỉ tiêu I.1": ("có báo cáo", "", "kỳ của chỉ tiêu"),
    "chỉ tiêu I.2": ("chưa có báo cáo", "", "kỳ của chỉ tiêu"),
    "phân công II.1": ("chưa có báo cáo", "", "định kỳ, liên tục: không tính quá hạn"),
    "phân công II.2": ("có báo cáo", "", "thời hạn, nếu có, nằm trong lời giao việc"),
}


@pytest.mark.parametrize("place", STATES)
def test_three_facts_of_an_item(known: Dataset, place: str) -> None:
    line = lines(known)[place]
    public = [one.nguon.ten for one in line.minh_chung if one.nguon]
    looked = [line.chua_thay.dau.chu] if line.chua_thay else []
    assert (line.dau.chu, ", ".join((*public, *looked)), line.lich.chu) == STATES[place]


def test_every_entry_stays_in_the_history_oldest_first(known: Dataset) -> None:
    entries = [(one.ngay, one.dau.chu, one.tu) for one in lines(known)["việc 1"].lich_su]
    assert entries == [
        (date(2026, 3, 14), "hoàn thành", "Sở Nội vụ Mẫu"),
        (date(2026, 10, 1), "thấy công khai", ""),
    ]


def test_a_report_speaks_for_another_agency(known: Dataset) -> None:
    entry = lines(known)["phân công II.2"].bao_cao
    assert entry is not None
    assert (entry.tu, entry.nguyen_van) == ("Sở Tài chính Mẫu", "Lời 30/9/2026.")
    assert entry.nguon is not None
    assert entry.nguon.ten == "Báo cáo mot/BC ngày 30/09/2026"
    assert entry.nguon.duong == f"{PROGRESS}#bao-cao-2026-quy-3-mot"


def test_a_figure_beside_its_target(known: Dataset) -> None:
    entry = lines(known)["chỉ tiêu I.1"].bao_cao
    assert entry is not None
    (figure,) = entry.so_lieu
    assert (figure.so, figure.muc, figure.ky) == ("97,2%", "≥ 98,5%", "quý III/2026")
    assert figure.ket_luan.chu == "chưa đạt mức này; chỉ tiêu tính đến 31/12/2026"


def test_the_three_facts_are_counted_apart(known: Dataset) -> None:
    counted = tally(known, known.van_ban)
    assert counted.so_muc == 7 + 6 + 2
    assert [(so, dau.chu) for dau, so in counted.bao_cao] == [
        (1, "hoàn thành"),
        (1, "đang thực hiện"),
        (1, "chưa thực hiện"),
        (1, "không thực hiện"),
        (3, "có báo cáo"),
        (8, "chưa có báo cáo"),
    ]
    assert (counted.minh_chung, counted.tra_cuu) == (1, 1)
    assert [(so, dau.chu) for dau, so in counted.lich] == [
        (2, "đã qua hạn theo văn bản"),
        (1, "sắp đến hạn"),
        (2, "trong hạn hoặc chưa đến kỳ"),
        (10, "định kỳ hoặc không có ngày cuối để tính"),
    ]
    assert sum(so for _, so in counted.lich) == counted.so_muc
    assert counted.qua_da_xong == 1  # its day has passed, and it was reported done
    # quarters I and II of task 4; quarter I, six months and quarter III of duty II.1
    assert counted.ky_thieu == 5


def test_items_that_nobody_reported_on_are_told_together(known: Dataset) -> None:
    ((_, view),) = province_views(known, known.provinces["tinh-mau"])
    told = [
        (block.ten, len(block.dong), [len(group.dong) for group in block.chua_co])
        for block in view.khoi
    ]
    assert told == [
        ("Sở Nội vụ Mẫu", 3, [1]),
        ("Sở Số hóa Mẫu", 2, [1]),
        ("Sở Tài chính Mẫu", 1, []),
        ("Sở Tư pháp Mẫu", 0, [1]),
        ("Chỉ tiêu", 1, [5]),
    ]


def test_a_province_without_reports(nothing: Dataset) -> None:
    ((_, view),) = province_views(nothing, nothing.provinces["tinh-mau"])
    assert [(so, dau.chu) for dau, so in view.dem.bao_cao] == [(12, "chưa có báo cáo")]
    assert [block.dong for block in view.khoi] == [()] * 4
    assert view.bao_cao == ()
    assert reported_words(nothing, "tinh-mau").startswith("Cổng chưa nhận được báo cáo kết quả")


# --- marks ---


def marks(dataset: Dataset) -> dict[str, list[str]]:
    (linked,) = dataset.van_ban
    return {ma: [one.chu for one in many] for ma, many in marks_of(dataset, linked).items()}


def test_marks_beside_the_items_of_the_document(known: Dataset) -> None:
    found = marks(known)
    assert found[TASK + "1"] == ["đã báo cáo: hoàn thành", "có bằng chứng công khai"]
    assert found[TASK + "2"] == ["đã báo cáo: đang thực hiện"]
    assert found[TASK + "3"] == [
        "chưa có báo cáo",
        "chưa tìm thấy báo cáo công khai đến 02/10/2026",
    ]
    assert found[TASK + "4"] == ["có báo cáo"]
    assert found[TASK + "7"] == ["đã báo cáo: không thực hiện", "quá hạn theo văn bản"]
    assert found[TARGET + "2"] == ["chưa có báo cáo"]


def test_without_reports_only_the_calendar_leaves_a_mark(nothing: Dataset) -> None:
    assert marks(nothing) == {TASK + "1": ["quá hạn theo văn bản"]}


def test_a_mark_leads_to_the_line_of_the_item(known: Dataset) -> None:
    (linked,) = known.van_ban
    assert {one.duong for one in marks_of(known, linked)[TASK + "1"]} == {
        f"{PROGRESS}#2026-1-kh-ubnd-{TASK}1"
    }
    assert lines(known)["việc 1"].ma == f"2026-1-kh-ubnd-{TASK}1"


# --- pages of years ---


def test_too_many_lines_are_parted_by_the_years_of_their_documents(tmp_path: Path) -> None:
    many = "".join(
        f"      - {{stt: '{n}', noi_dung: Việc {n}, thoi_han: Năm 2026}}\n"
        for n in range(5, MOST_ON_ONE_PAGE)
    )
    plan = PLAN.replace("  - so: II.\n", f"{many}  - so: II.\n")
    dataset = SmallProgress(tmp_path).dataset(plan=plan, quy_3_2026=LAST)
    pages = dict(province_views(dataset, dataset.provinces["tinh-mau"]))
    assert list(pages) == [PROGRESS, f"{PROGRESS}2026/"]
    first, of_year = pages.values()
    assert (first.khoi, of_year.bao_cao) == ((), ())
    assert [one.ky for one in first.bao_cao] == ["quý III/2026"]
    assert sum(block.so_muc for block in of_year.khoi) == of_year.dem.so_muc > MOST_ON_ONE_PAGE
    (linked,) = dataset.van_ban
    assert marks_of(dataset, linked)[TASK + "2"][0].duong.startswith(f"{PROGRESS}2026/#")


# --- open data ---


def test_rows_of_what_is_known(known: Dataset) -> None:
    rows = [row for row in progress_rows(known) if row.viec == f"{KEY}#{TASK}1"]
    assert [(row.loai, row.trang_thai, row.ngay, row.noi_dung) for row in rows] == [
        ("ket-qua", "hoan-thanh", date(2026, 3, 14), "Lời 14/3/2026."),
        ("minh-chung", None, date(2026, 10, 1), "Kết luận"),
    ]
    assert {(row.van_ban, row.tinh, row.dia_chi) for row in rows} == {
        (KEY, "tinh-mau", f"/van-ban/{KEY}/#{TASK}1")
    }
    kinds = [row.loai for row in progress_rows(known)]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "ket-qua": 6,
        "minh-chung": 1,
        "tra-cuu": 1,
        "bao-cao": 1,
    }


def test_the_row_of_a_value(known: Dataset) -> None:
    (row,) = (row for row in progress_rows(known) if row.gia_tri is not None)
    assert (row.nam, row.ky, str(row.gia_tri), row.don_vi, row.dat, row.thu_tu) == (
        2026,
        "quy-3",
        "97.2",
        "%",
        "chua-dat-muc",  # of one quarter: the year may still end well
        1,
    )


def test_rows_of_periodic_reports(known: Dataset) -> None:
    rows = [row for row in periodic_rows(known) if row.viec.endswith(TASK + "4")]
    assert [(row.ky, row.trang_thai, row.bao_cao) for row in rows] == [
        ("quy-1", "thieu", None),
        ("quy-2", "thieu", None),
        ("quy-3", "co", "mot/BC"),
        ("quy-4", "chua-den-han", None),
    ]


def test_nothing_known_gives_no_row(nothing: Dataset) -> None:
    assert list(progress_rows(nothing)) == []


# --- the sample ---


def test_the_sample_shows_every_state_of_progress() -> None:
    sample = build(load_path(SAMPLE_DATA), DAY)
    counted = tally(sample, sample.van_ban)
    assert {dau.chu for dau, _ in counted.bao_cao} == {
        "hoàn thành",
        "đang thực hiện",
        "chưa thực hiện",
        "không thực hiện",
        "có báo cáo",
        "chưa có báo cáo",
    }
    assert len(counted.lich) == 5
    assert counted.minh_chung > 0 < counted.tra_cuu
    assert {row.trang_thai for row in periodic_rows(sample)} == {
        "co",
        "thieu",
        "chua-den-han",
        "luu-tru",
    }
    assert {row.dat for row in progress_rows(sample)} == {
        "dat",
        "khong-dat",
        "dat-muc",
        "chua-dat-muc",
        None,
    }
    assert [line.ten for line in overview(sample)] == ["Mẫu", "Mẫu Bắc", "Mẫu Đông", "Mẫu Tây"]


def test_an_agency_leads_to_a_place_that_exists() -> None:
    """Also one that leads only together with an agency named before it."""
    sample = build(load_path(SAMPLE_DATA), DAY)
    places = set()
    for province in sample.tinh:
        for path, view in province_views(sample, province):
            blocks = view.khoi
            lists = [group.dong for block in blocks for group in block.chua_co]
            found = [line for many in (*(b.dong for b in blocks), *lists) for line in many]
            places |= {f"{path}#{block.ma}" for block in blocks}
            places |= {f"{path}#{line.ma}" for line in found}
    charged = [one for one in ledgers(sample) if one.chu_tri or one.phan_cong]
    assert charged
    assert {agency_progress(sample, one).duong for one in charged} - places == set()
