"""What pages say of agencies that were changed: the agencies of the five documents one by one,
and that nothing without a source is shown anywhere."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import exports, pages
from generator.model.dataset import Dataset, build
from generator.model.ledger import ledgers
from generator.records import load_path
from generator.settings import Settings
from generator.views.search.entries import entries
from generator.views.succession.agencies import document_province, successor_pages, today
from generator.views.succession.rows import SUCCESSION
from generator.views.succession.statements import statements
from tests.small_data import DAY, ROOT, SAMPLE_DATA


@pytest.fixture(scope="module")
def real() -> Dataset:
    return build(load_path(ROOT / "data"), DAY)


# Agency of a document -> who answers today. «nhập»: the province was merged and nothing more is
# known; «thiếu»: no source says who answers; nothing: no change.
EXPECTED = """
dong-thap/bao-dong-thap → Báo và phát thanh, truyền hình Đồng Tháp
dong-thap/cac-co-quan-co-lien-quan → nhập
dong-thap/cac-so-nganh-dia-phuong → nhập
dong-thap/cac-so-nganh-tinh → nhập
dong-thap/chu-tich-ubnd-cap-huyen → thiếu
dong-thap/cong-thong-tin-dien-tu-tinh → nhập
dong-thap/dai-phat-thanh-va-truyen-hinh-dong-thap → Báo và phát thanh, truyền hình Đồng Tháp
dong-thap/so-giao-duc-va-dao-tao → nhập
dong-thap/so-ke-hoach-va-dau-tu → nhập
dong-thap/so-khoa-hoc-va-cong-nghe → nhập
dong-thap/so-noi-vu → nhập
dong-thap/so-tai-chinh → nhập
dong-thap/so-thong-tin-va-truyen-thong → Sở Khoa học và Công nghệ – Đồng Tháp
dong-thap/so-tu-phap → nhập
dong-thap/so-van-hoa-the-thao-va-du-lich → nhập
dong-thap/so-y-te → nhập
dong-thap/thu-truong-cac-so-ban-nganh → nhập
dong-thap/ubnd-cap-huyen → UBND cấp xã – Đồng Tháp; Ủy ban nhân dân tỉnh – Đồng Tháp
dong-thap/van-phong-ubnd-tinh → nhập
long-an/bao-long-an → thiếu
long-an/cac-co-quan-nganh-doc → nhập
long-an/cac-so-ban-nganh-tinh → nhập
long-an/cap-uy-chinh-quyen-cac-cap → nhập
long-an/chu-tich-ubnd-cap-huyen → thiếu
long-an/dai-phat-thanh-va-truyen-hinh-long-an → thiếu
long-an/so-giao-duc-va-dao-tao → Sở Giáo dục và Đào tạo – Tây Ninh
long-an/so-ke-hoach-va-dau-tu → Sở Tài chính – Tây Ninh
long-an/so-khoa-hoc-va-cong-nghe → Sở Khoa học và Công nghệ – Tây Ninh
long-an/so-noi-vu → Sở Nội vụ – Tây Ninh
long-an/so-tai-chinh → Sở Tài chính – Tây Ninh
long-an/so-thong-tin-va-truyen-thong → Sở Khoa học và Công nghệ – Tây Ninh
long-an/so-tu-phap → Sở Tư pháp – Tây Ninh
long-an/so-y-te → Sở Y tế – Tây Ninh
long-an/thu-truong-cac-so-ban-nganh → nhập
long-an/truong-chinh-tri-tinh → Trường Chính trị tỉnh – Tây Ninh
long-an/ubnd-cap-huyen → UBND cấp xã – Tây Ninh; Ủy ban nhân dân tỉnh – Tây Ninh
long-an/van-phong-ubnd-tinh → Văn phòng Ủy ban nhân dân tỉnh – Tây Ninh
tien-giang/ca-nhan-to-chuc → nhập
tien-giang/cac-co-quan-don-vi-dia-phuong → nhập
tien-giang/cac-so-ban-nganh-tinh → nhập
tien-giang/cap-xa → nhập
tien-giang/chu-tich-ubnd-cap-huyen → thiếu
tien-giang/chu-tich-ubnd-cap-xa → nhập
tien-giang/don-vi-du-toan-cap-1 → nhập
tien-giang/so-ke-hoach-va-dau-tu → thiếu
tien-giang/so-noi-vu → Sở Nội vụ – Đồng Tháp
tien-giang/so-tai-chinh → Sở Tài chính – Đồng Tháp
tien-giang/so-thong-tin-va-truyen-thong → Sở Khoa học và Công nghệ – Đồng Tháp
tien-giang/so-tu-phap → Sở Tư pháp – Đồng Tháp
tien-giang/thu-truong-cac-co-quan-co-lien-quan → nhập
tien-giang/thu-truong-cac-so-ban-nganh → nhập
tien-giang/ubnd-cap-huyen → UBND cấp xã – Đồng Tháp; Ủy ban nhân dân tỉnh – Đồng Tháp
tien-giang/van-phong-dbqh-hdnd-ubnd → thiếu
tuyen-quang/nguoi-dung-dau-don-vi-thuoc-so → nhập
tuyen-quang/van-phong-so → nhập
"""


def said(dataset: Dataset, tinh: str, ma: str) -> str:
    found = today(dataset, tinh, ma)
    if found is None:
        return ""
    names = "; ".join(one.ten for one in found.tra_loi)
    return names or ("thiếu" if found.thieu else "nhập")


def test_the_agencies_of_the_five_documents(real: Dataset) -> None:
    expected = dict(line.split(" → ") for line in EXPECTED.strip().splitlines())
    keys = [(one.co_quan.tinh, one.co_quan.ma) for one in ledgers(real) if one.tong]
    assert {f"{tinh}/{ma}": said(real, tinh, ma) for tinh, ma in keys} == expected


@pytest.mark.parametrize(
    ("van_ban", "expected"),
    [
        ("tien-giang/2020/180-kh-ubnd", "tỉnh Tiền Giang → tỉnh Đồng Tháp 01/07/2025"),
        ("long-an/2016/1346-qd-ubnd", "tỉnh Long An → tỉnh Tây Ninh 01/07/2025"),
        ("dong-thap/2020/71-qd-ubnd-hc", "tỉnh Đồng Tháp → tỉnh Đồng Tháp 01/07/2025"),
        ("ha-tinh/2020/513-kh-ubnd", None),
    ],
)
def test_the_province_of_a_document(real: Dataset, van_ban: str, expected: str | None) -> None:
    line = document_province(real, real.documents[van_ban])
    assert (line and f"{line.truoc} → {line.nay.ten} {line.ngay}") == expected


def test_both_pages_name_each_other(real: Dataset) -> None:
    """Each step of an agency's page stands on the other page as well, and both pages exist."""
    made = {page.path: page.markdown for page in pages.make_all(real, Settings(Path("data"), DAY))}
    steps = 0
    for path, markdown in made.items():
        if not path.startswith("/co-quan/") or 'id="ai-tra-loi"' not in markdown:
            continue
        _, _, tinh, ma, _ = path.split("/")
        found = today(real, tinh, ma)
        assert found is not None
        for step in found.buoc:
            if step.sang is None:
                continue
            if step.sang.duong is None:  # nobody gave the agency before it anything to do
                assert "chủ trì" not in markdown.partition("</p>")[0]
                continue
            steps += 1
            assert step.tu.ten in made[step.sang.duong].partition('id="tiep-nhan"')[2]
    assert steps > 20


def test_a_successor_that_no_document_names_has_a_page(real: Dataset) -> None:
    assert ("tay-ninh", "so-tai-chinh") in successor_pages(real)
    former = today(real, "tay-ninh", "so-tai-chinh")
    assert former is not None
    assert [(one.co_quan.ten, one.so_viec, one.qua) for one in former.truoc] == [
        ("Sở Tài chính – Long An", 1, None),
        ("Sở Kế hoạch và Đầu tư – Long An", 1, "Sở Tài chính – Long An"),
    ]


def test_every_published_statement_has_its_source(real: Dataset) -> None:
    lines = statements(real)
    assert len(lines) == len(list(SUCCESSION.rows(real))) > 0
    assert [line for line in lines if not line.nguon] == []


def test_search_names_the_successor(real: Dataset) -> None:
    found = {one.path: one.text for one in entries(real)}
    text = found["/co-quan/tien-giang/so-thong-tin-va-truyen-thong/"]
    assert "Nay Sở Khoa học và Công nghệ – Đồng Tháp." in text
    assert "/co-quan/tay-ninh/so-tai-chinh/" in found
    assert "/co-quan/ke-thua/" in found


def test_what_has_no_source_is_shown_nowhere(tmp_path: Path) -> None:
    """Not on pages, not in the search, not in any file of the site."""
    data = tmp_path / "data"
    shutil.copytree(SAMPLE_DATA, data)
    agencies = data / "danh-muc/co-quan.yml"
    new = "co_quan:\n- {ma: so-cho-mau, ten: Sở Chờ Mẫu, loai: so}\n"
    text = agencies.read_text("utf-8").replace("co_quan:\n", new, 1)
    agencies.write_text(text, "utf-8")
    register = (
        "nguon: Mẫu\nke_thua:\n- {tu: so-tu-phap-mau, sang: so-cho-mau, tu_ngay: 1/3/2025%s}\n"
    )

    def shown(more: str) -> int:
        (data / "danh-muc/ke-thua.yml").write_text(register % more, "utf-8")
        dataset = build(load_path(data), DAY)
        settings = Settings(data_dir=data, ngay=DAY)
        texts = [page.markdown + page.path for page in pages.make_all(dataset, settings)]
        texts += [" ".join(map(str, entry)) for entry in entries(dataset)]
        texts += [
            f"{path} {raw.decode('utf-8', 'replace')}"
            for path, raw in exports.make_all(dataset, settings)
        ]
        return sum("Sở Chờ Mẫu" in text or "so-cho-mau" in text for text in texts)

    assert shown("") == 0
    assert shown(", nguon: [Mẫu]") >= 4
