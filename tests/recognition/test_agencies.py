"""Cells that name agencies, and what is recognised in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.recognition.agencies import (
    AgencyIndex,
    AgencyName,
    read_agencies,
    split_agency_action,
)
from generator.vietnamese import nfc

INDEX = AgencyIndex.build(
    [
        AgencyName("so-noi-vu", "Sở Nội vụ"),
        AgencyName("so-tu-phap", "Sở Tư pháp"),
        AgencyName("so-tai-chinh", "Sở Tài chính"),
        AgencyName("so-y-te", "Sở Y tế"),
        AgencyName("so-giao-duc-va-dao-tao", "Sở Giáo dục và Đào tạo"),
        AgencyName("so-khoa-hoc-va-cong-nghe", "Sở Khoa học và Công nghệ"),
        AgencyName("so-ke-hoach-va-dau-tu", "Sở Kế hoạch và Đầu tư"),
        AgencyName("so-van-hoa-the-thao-va-du-lich", "Sở Văn hóa, Thể thao và Du lịch"),
        AgencyName("so-van-hoa", "Sở Văn hóa"),
        AgencyName("so-thong-tin-va-truyen-thong", "Sở Thông tin và Truyền thông"),
        AgencyName("so-lao-dong", "Sở Lao động - Thương binh và Xã hội"),
        AgencyName(
            "van-phong-ubnd",
            "Văn phòng UBND tỉnh",
            ("Văn phòng ĐDBQH, HĐND&UBND", "Văn phòng UBND"),
        ),
        AgencyName("ubnd-tinh", "Ủy ban nhân dân tỉnh", ("UBND tỉnh",)),
        AgencyName(
            "dai-ptth",
            "Đài Phát thanh và Truyền hình",
            (("Đài Phát thanh và Truyền hình Đồng Tháp"),),
        ),
        AgencyName("bao", "Báo Đồng Tháp"),
        AgencyName("cong-ttdt", "Cổng Thông tin điện tử Tỉnh"),
        AgencyName(
            "cac-so-nganh",
            "Các sở, ngành tỉnh",
            ("các sở, ban, ngành tỉnh", "các sở, ngành", "các sở"),
            la_nhom=True,
        ),
        AgencyName(
            "ubnd-cap-huyen",
            "UBND cấp huyện",
            ("UBND các huyện, thị xã, thành phố", "địa phương"),
            la_nhom=True,
        ),
        AgencyName(
            "co-quan-lien-quan",
            "Các cơ quan có liên quan",
            ("các cơ quan liên quan", "cơ quan liên quan"),
            la_nhom=True,
        ),
    ]
)


@pytest.mark.parametrize(
    ("cell", "codes", "left"),
    [
        ("Sở Nội vụ", ["so-noi-vu"], []),
        ("Sở nội vụ", ["so-noi-vu"], []),
        ("SỞ NỘI VỤ", ["so-noi-vu"], []),
        ("Uỷ ban nhân dân tỉnh", ["ubnd-tinh"], []),
        ("Sở Văn hoá, Thể thao và Du lịch", ["so-van-hoa-the-thao-va-du-lich"], []),
        ("Sở Văn hóa", ["so-van-hoa"], []),
        ("Sở Lao động – Thương binh và Xã hội", ["so-lao-dong"], []),
        ("Các sở, ngành tỉnh và UBND cấp huyện", ["cac-so-nganh", "ubnd-cap-huyen"], []),
        (
            "Văn phòng UBND Tỉnh và các cơ quan có liên quan",
            ["van-phong-ubnd", "co-quan-lien-quan"],
            [],
        ),
        ("Văn phòng ĐDBQH, HĐND&UBND", ["van-phong-ubnd"], []),
        ("Văn phòng ĐDBQH, HĐND và UBND", ["van-phong-ubnd"], []),
        ("Các sở, ban, ngành tỉnh, UBND cấp huyện", ["cac-so-nganh", "ubnd-cap-huyen"], []),
        (
            "Các sở, ban, ngành tỉnh và UBND các huyện, thị xã, thành phố",
            ["cac-so-nganh", "ubnd-cap-huyen"],
            [],
        ),
        (
            "Các sở, ngành, địa phương và các cơ quan có liên quan",
            ["cac-so-nganh", "ubnd-cap-huyen", "co-quan-lien-quan"],
            [],
        ),
        (
            "Đài Phát thanh và Truyền hình Đồng Tháp; Báo Đồng Tháp; Cổng Thông tin điện tử Tỉnh",
            ["dai-ptth", "bao", "cong-ttdt"],
            [],
        ),
        (
            (
                "Các sở: Y tế, Giáo dục và Đào tạo, Khoa học và Công nghệ, Văn hóa, Thể thao và "
                "Du lịch; các cơ quan có liên quan"
            ),
            [
                "so-y-te",
                "so-giao-duc-va-dao-tao",
                "so-khoa-hoc-va-cong-nghe",
                "so-van-hoa-the-thao-va-du-lich",
                "co-quan-lien-quan",
            ],
            [],
        ),
        (
            "Các sở Tài chính, Kế hoạch và Đầu tư và Nội vụ",
            ["so-tai-chinh", "so-ke-hoach-va-dau-tu", "so-noi-vu"],
            [],
        ),
        ("Sở Tài chính, Kế hoạch và Đầu tư", ["so-tai-chinh", "so-ke-hoach-va-dau-tu"], []),
        ("Sở Y tế, Sở Giáo dục và Đào tạo", ["so-y-te", "so-giao-duc-va-dao-tao"], []),
        ("Sở Y tế, y tế cơ sở", ["so-y-te"], ["y tế cơ sở"]),
        ("các sở, ngành, cá nhân, tổ chức", ["cac-so-nganh"], ["cá nhân", "tổ chức"]),
        ("Giám đốc Sở Nội vụ", ["so-noi-vu"], ["Giám đốc"]),
        ("Thủ trưởng các cơ quan, đơn vị", [], ["Thủ trưởng các cơ quan", "đơn vị"]),
        ("Sở Nội", [], ["Sở Nội"]),
        ("Cơ sở nội vụ hóa", ["so-noi-vu"], ["Cơ", "hóa"]),
        ("Sởnội vụ; Sở Y tếx", [], ["Sởnội vụ", "Sở Y tếx"]),
        ("", [], []),
    ],
)
def test_read_agencies(cell: str, codes: list[str], left: list[str]) -> None:
    reading = read_agencies(cell, INDEX)
    assert [mention.ma for mention in reading.nhac_toi] == codes
    assert list(reading.con_lai) == left


def test_a_mention_keeps_its_exact_words() -> None:
    cell = "Các sở: Y tế, Văn hoá, Thể thao và Du lịch"
    found = read_agencies(cell, INDEX).nhac_toi
    assert [mention.nguyen_van for mention in found] == ["Y tế", "Văn hoá, Thể thao và Du lịch"]
    assert [cell[slice(*mention.vi_tri)] for mention in found] == [
        mention.nguyen_van for mention in found
    ]


def test_groups_are_marked() -> None:
    found = read_agencies("Sở Nội vụ, các sở, ngành tỉnh", INDEX).nhac_toi
    assert [mention.la_nhom for mention in found] == [False, True]


def test_a_name_that_two_agencies_claim_is_recognised_as_neither() -> None:
    index = AgencyIndex.build(
        [AgencyName("mot", "Văn phòng Sở"), AgencyName("hai", "Phòng Hai", ("văn phòng sở",))]
    )
    assert index.mo_ho == ("Văn phòng Sở",)
    assert read_agencies("Văn phòng Sở", index).nhac_toi == ()
    assert [m.ma for m in read_agencies("Phòng Hai", index).nhac_toi] == ["hai"]


def test_the_index_is_built_once() -> None:
    names = [AgencyName("mot", "Sở Một"), AgencyName("hai", "Sở Hai")]
    assert AgencyIndex.build(names) is AgencyIndex.build(tuple(names))


@pytest.mark.parametrize(
    ("cell", "actions"),
    [
        (
            "Sở Nội vụ: Tổ chức kiểm tra, Báo cáo kết quả về UBND tỉnh",
            [(["Sở Nội vụ"], "Tổ chức kiểm tra, Báo cáo kết quả về UBND tỉnh")],
        ),
        ("Sở Tư pháp", [(["Sở Tư pháp"], "")]),
        (
            (
                "Các sở, ban, ngành tỉnh và UBND cấp huyện; cấp xã, cá nhân, tổ chức: Mỗi cơ "
                "quan, địa phương đăng ký ít nhất 01 sáng kiến, giải pháp mới trong CCHC (gửi Sở "
                "Nội vụ tổng hợp)"
            ),
            [
                (
                    ["Các sở, ban, ngành tỉnh", "UBND cấp huyện"],
                    (
                        "Mỗi cơ quan, địa phương đăng ký ít nhất 01 sáng kiến, giải pháp mới "
                        "trong CCHC (gửi Sở Nội vụ tổng hợp)"
                    ),
                )
            ],
        ),
        (
            "Sở Nội vụ: chủ trì, phối hợp các ngành, các cấp quán triệt",
            [(["Sở Nội vụ"], "chủ trì, phối hợp các ngành, các cấp quán triệt")],
        ),
        (
            (
                "- UBND các huyện, thị xã, thành phố thực hiện nghiêm các quy định về tiêu chuẩn "
                "CBCC cấp xã - Sở Nội vụ chủ trì, phối hợp với cơ quan liên quan đôn đốc, kiểm "
                "tra, hướng dẫn UBND cấp huyện thực hiện"
            ),
            [
                (
                    ["UBND các huyện, thị xã, thành phố"],
                    "thực hiện nghiêm các quy định về tiêu chuẩn CBCC cấp xã",
                ),
                (
                    ["Sở Nội vụ"],
                    (
                        "chủ trì, phối hợp với cơ quan liên quan đôn đốc, kiểm tra, hướng dẫn "
                        "UBND cấp huyện thực hiện"
                    ),
                ),
            ],
        ),
        (
            (
                "- Sở Tài chính chủ trì, phối hợp với Sở Kế hoạch và Đầu tư tham mưu UBND tỉnh "
                "thực hiện giải ngân kế hoạch vốn ngân sách nhà nước hàng năm - Sở Tài chính "
                "tham mưu thực hiện kiến nghị sau thanh tra, kiểm tra của kiểm toán Nhà nước"
            ),
            [
                (
                    ["Sở Tài chính"],
                    (
                        "chủ trì, phối hợp với Sở Kế hoạch và Đầu tư tham mưu UBND tỉnh thực "
                        "hiện giải ngân kế hoạch vốn ngân sách nhà nước hàng năm"
                    ),
                ),
                (
                    ["Sở Tài chính"],
                    "tham mưu thực hiện kiến nghị sau thanh tra, kiểm tra của kiểm toán Nhà nước",
                ),
            ],
        ),
        (
            (
                "- Sở Tài chính: Trên cơ sở quy định của Trung ương, kịp thời tham mưu UBND tỉnh "
                "triển khai các đơn vị thực hiện; - Đơn vị dự toán cấp I, UBND cấp huyện báo cáo "
                "UBND tỉnh"
            ),
            [
                (
                    ["Sở Tài chính"],
                    (
                        "Trên cơ sở quy định của Trung ương, kịp thời tham mưu UBND tỉnh triển "
                        "khai các đơn vị thực hiện"
                    ),
                ),
                ([], "Đơn vị dự toán cấp I, UBND cấp huyện báo cáo UBND tỉnh"),
            ],
        ),
        (
            (
                "Sở Thông tin và Truyền thông chủ trì phối hợp với cơ quan liên quan: Tham mưu "
                "UBND tỉnh"
            ),
            [
                (
                    ["Sở Thông tin và Truyền thông"],
                    "chủ trì phối hợp với cơ quan liên quan: Tham mưu UBND tỉnh",
                )
            ],
        ),
        (
            "Sở Nội vụ: tổng hợp; Sở Tài chính: bố trí kinh phí",
            [(["Sở Nội vụ"], "tổng hợp"), (["Sở Tài chính"], "bố trí kinh phí")],
        ),
        (
            "Giao Sở Y tế, Sở Giáo dục và Đào tạo khảo sát",
            [(["Sở Y tế", "Sở Giáo dục và Đào tạo"], "khảo sát")],
        ),
        (
            "Các sở: Y tế, Nội vụ: khảo sát; báo cáo UBND tỉnh",
            [(["Y tế", "Nội vụ"], "khảo sát; báo cáo UBND tỉnh")],
        ),
        ("Sở Nội vụ; Sở Tài chính.", [(["Sở Nội vụ", "Sở Tài chính"], "")]),
        ("Rà soát tài chính - ngân sách", [([], "Rà soát tài chính - ngân sách")]),
        ("", []),
    ],
)
def test_who_has_to_do_what(cell: str, actions: list[tuple[list[str], str]]) -> None:
    found = split_agency_action(cell, INDEX)
    assert [
        ([mention.nguyen_van for mention in action.co_quan], action.viec) for action in found
    ] == actions


NAMES = "các sở: Sở y tế Y tế Nội vụ, và ; - UBND cấp huyện tỉnh: địa phương văn Văn hóa Thể thao"
CELLS = st.one_of(st.text(), st.lists(st.sampled_from(NAMES.split())).map(" ".join))


@given(CELLS)
def test_any_text_is_read(text: str) -> None:
    printed = nfc(text)
    reading = read_agencies(text, INDEX)
    spans = [mention.vi_tri for mention in reading.nhac_toi]
    assert spans == sorted(spans)
    assert all(printed[slice(*m.vi_tri)] == m.nguyen_van for m in reading.nhac_toi)
    assert all(action.viec in printed for action in split_agency_action(text, INDEX))
