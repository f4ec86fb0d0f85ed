"""Names that stand for each other: every one comes from a register, with its reason."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.model import dataset as model
from generator.model.dataset import Dataset
from generator.records import load_path
from generator.views.search.facets import labels
from generator.views.search.name import Name, folded, unlike
from generator.views.search.names import names
from generator.views.search.suggestions import MOST, suggestions
from tests.small_data import DAY, ROOT

DATA = ROOT / "data"


@pytest.fixture(scope="module")
def real() -> Dataset:
    return model.build(load_path(DATA), DAY)


@pytest.fixture(scope="module")
def known(real: Dataset) -> tuple[Name, ...]:
    return tuple(names(real))


def leads_to(known: tuple[Name, ...], typed: str) -> dict[str, str]:
    """What is searched as well for what is typed, with the reasons."""
    asked = folded(typed)
    return {other: one.ly_do for one in known if asked in map(folded, one.go) for other in one.thay}


@pytest.mark.parametrize(
    ("typed", "also"),
    [
        ("ubnd", "Ủy ban nhân dân"),
        ("uỷ ban nhân dân", "UBND"),
        ("CBCCVC", "cán bộ, công chức, viên chức"),
        ("vtvl", "vị trí việc làm"),
        ("vi tri viec lam", "VTVL"),
        ("tthc", "thủ tục hành chính"),
        ("cchc", "cải cách hành chính"),
        ("qppl", "quy phạm pháp luật"),
        ("cntt", "công nghệ thông tin"),
        ("kt-xh", "kinh tế - xã hội"),
        ("chỉ số hài lòng", "SIPAS"),
        ("parindex", "Chỉ số cải cách hành chính"),
        ("đắc lắc", "Đắk Lắk"),
        ("dak lak", "Đắc Lắc"),
        ("bac can", "Bắc Kạn"),
        ("tp hcm", "Hồ Chí Minh"),
        ("TP. Huế", "Huế"),
        ("so khcn", "Sở Khoa học và Công nghệ"),
        ("sở kh&cn", "Sở Khoa học và Công nghệ"),
        ("so ke hoach dau tu", "Sở Kế hoạch và Đầu tư"),
        ("SKHĐT", "Sở Kế hoạch và Đầu tư"),
        ("syt", "Sở Y tế"),
        ("hatinh", "Hà Tĩnh"),
        ("ptth", "Phát thanh và Truyền hình"),
        ("trễ hạn", "quá hạn"),
        ("administrative reform", "cải cách hành chính"),
    ],
)
def test_another_way_to_write_it(known: tuple[Name, ...], typed: str, also: str) -> None:
    assert also in leads_to(known, typed)


@pytest.mark.parametrize(
    ("typed", "also", "why"),
    [
        (
            "tay ninh",
            "Long An",
            "Tỉnh Long An nay thuộc tỉnh Tây Ninh, từ ngày 01/07/2025"
            " (Nghị quyết số 202/2025/QH15)",
        ),
        (
            "long an",
            "Tây Ninh",
            "Tỉnh Long An nay thuộc tỉnh Tây Ninh, từ ngày 01/07/2025"
            " (Nghị quyết số 202/2025/QH15)",
        ),
        ("hue", "Thừa Thiên Huế", "Tỉnh Thừa Thiên Huế nay là thành phố Huế, từ ngày 01/01/2025"),
        (
            "so tttt",
            "Sở Khoa học và Công nghệ",
            "Việc của Sở Thông tin và Truyền thông nay thuộc Sở Khoa học và Công nghệ,"
            " từ ngày 01/03/2025 (Trang ictvietnam.vn)",
        ),
        (
            "so ke hoach va dau tu long an",
            "Sở Tài chính Long An",
            "Việc của Sở Kế hoạch và Đầu tư Long An nay thuộc Sở Tài chính Long An,"
            " công bố ngày 28/02/2025 (Trang congly.vn)",
        ),
    ],
)
def test_old_and_new_names_say_why(
    known: tuple[Name, ...], typed: str, also: str, why: str
) -> None:
    assert leads_to(known, typed)[also] == why


@pytest.mark.parametrize(
    "typed",
    [
        "tp",  # a city, and a part of «TP. HCM»
        "ct",  # chủ tịch or chỉ thị
        "sai gon",  # no register says what it is
    ],
)
def test_what_no_register_says_leads_nowhere(known: tuple[Name, ...], typed: str) -> None:
    assert leads_to(known, typed) == {}


def test_a_source_about_one_province_says_nothing_of_others(known: tuple[Name, ...]) -> None:
    assert "Sở Tài chính" not in leads_to(known, "sở kế hoạch và đầu tư")


def test_a_merger_that_is_still_to_come_leads_nowhere() -> None:
    before = model.build(load_path(DATA), date(2025, 6, 30))
    assert "Long An" not in leads_to(tuple(names(before)), "tây ninh")


def test_names_without_any_register(tmp_path: Path) -> None:
    assert list(names(model.build(load_path(tmp_path), DAY))) == []


@pytest.mark.parametrize(
    ("others", "name", "kept"),
    [
        (("TP. Huế", "TP Huế", "Thành phố Huế"), "Huế", ("TP. Huế", "Thành phố Huế")),
        (("Thừa Thiên - Huế", "Thừa Thiên – Huế"), "Thừa Thiên Huế", ()),
        (("Trường Chính trị",), "Trường Chính trị tỉnh", ()),
    ],
)
def test_what_finds_the_same_is_no_other_name(
    others: tuple[str, ...], name: str, kept: tuple[str, ...]
) -> None:
    assert unlike(others, name) == kept


def test_suggestions_lead_to_pages_and_stay_few(real: Dataset) -> None:
    found = list(suggestions(real))
    assert len(found) <= MOST
    assert ("Tây Ninh", "Tỉnh, thành phố", "tinh/tay-ninh/") in found
    assert ("Long An", "Đơn vị trước sắp xếp", "tinh/long-an/") in found
    assert ("Sở Nội vụ", "Cơ quan", "co-quan/cac-tinh/so-noi-vu/") in found
    assert (
        "Kế hoạch 180/KH-UBND – Tiền Giang",
        "Văn bản",
        "van-ban/tien-giang/2020/180-kh-ubnd/",
    ) in found


def test_filters_have_words_for_people(real: Dataset) -> None:
    found = labels(real)
    assert found["tinh"]["tien-giang"] == "Tiền Giang"
    assert found["co-quan"]["so-noi-vu"] == "Sở Nội vụ"
    assert found["linh-vuc"]["tai-chinh-cong"] == "Cải cách tài chính công"
    assert list(found["nam"]) == sorted(found["nam"], reverse=True)
