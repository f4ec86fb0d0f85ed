"""Communication plans: what each document says, beside expected files (communication/), and what
the text itself connects."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.model.communication import CommunicationPlan, plans
from generator.model.communication_words import named_content, shared_vehicle
from generator.model.dataset import Dataset, build
from generator.records import Records, load_path
from tests.expected import Expected
from tests.small_data import DAY, ROOT, SAMPLE_DATA, SmallData

HERE = Path(__file__).parent / "communication"


@pytest.fixture(scope="module")
def sample() -> Dataset:
    return build(load_path(SAMPLE_DATA), DAY)


def test_the_real_plans(expected: Expected) -> None:
    found = plans(build(load_path(ROOT / "data"), DAY))
    provinces = [plan.linked.record.place.tinh for plan in found]
    # The copy of Hà Tĩnh's plan breaks off before it speaks of communication.
    assert provinces == ["dong-thap", "long-an", "tien-giang", "tuyen-quang"]
    _check(found, expected)


def test_the_sample_plans(sample: Dataset, expected: Expected) -> None:
    _check(plans(sample), expected)


def _check(found: tuple[CommunicationPlan, ...], expected: Expected) -> None:
    for plan in found:
        name = plan.van_ban.replace("/", "-")
        expected.check(HERE / f"{name}.expected.txt", "\n".join(_shown(plan)))


def _shown(plan: CommunicationPlan) -> Iterator[str]:
    for audience in plan.doi_tuong:
        yield f"đối tượng #{audience.muc.ma}"
        yield from (f"  «{group.nguyen_van}»" for group in audience.nhom)
    for content in plan.noi_dung:
        yield f"nội dung #{content.ma}"
    for channel in plan.hinh_thuc:
        yield f"kênh #{channel.muc.ma}"
        yield f"  ai làm: {' '.join(channel.co_quan) or '–'}{_by(channel.theo_muc)}"
        yield f"  tần suất: {'; '.join(channel.tan_suat) or '–'}"
        if channel.neu_ten:
            yield f"  nêu tên: {' '.join(channel.neu_ten)}"
        yield from (f"  cho ai: «{words}»" for words in channel.cho)
    for one in plan.noi:
        yield f"nối #{one.hang} với #{one.kenh}: «{one.nguyen_van}»"
    for mention in plan.doan:
        yield f"đoạn #{mention.ma}"
        yield f"  ai làm: {' '.join(mention.co_quan_ma) or '–'}"
        if when := [one for one in (mention.han.nguyen_van, *mention.tan_suat) if one]:
            yield f"  khi nào: {'; '.join(when)}"
    for piece in plan.tin_bai:
        yield f"tin, bài {piece.ngay} «{piece.ten}» qua {piece.kenh.partition('#')[2]}"


def _by(heading: str | None) -> str:
    return f" (theo đề mục «{heading}»)" if heading else ""


def read(text: str, folder: Path) -> CommunicationPlan:
    """The plan of one small document, with the agencies of the sample province."""
    records = SmallData(folder).read(f"phan:\n- ma: p\n  ten: P\n  noi_dung:\n{text}")
    assert records.problems == ()
    sample = load_path(SAMPLE_DATA)
    whole = Records(sample.registers, sample.provinces, records.documents, ())
    (plan,) = plans(build(whole, DAY))
    return plan


def test_who_runs_a_channel(tmp_path: Path) -> None:
    """By its own words, by an editor's, by the heading above; else nobody is named."""
    plan = read(
        """\
  - {gach: Sở Nội vụ Mẫu đăng tin trên Báo Mẫu., la: hinh_thuc_tuyen_truyen}
  - gach: Trên Báo Mẫu.
    la: hinh_thuc_tuyen_truyen
    doc_la: {co_quan: [so-tu-phap-mau]}
  - so: "1."
    ten: Sở Tài chính Mẫu
    la: phan_cong
    noi_dung:
    - {gach: Ra tờ gấp mỗi quý 01 lần., la: hinh_thuc_tuyen_truyen}
  - {gach: Trên Đài Phát thanh Mẫu., la: hinh_thuc_tuyen_truyen}
""",
        tmp_path,
    )
    shown = [(one.co_quan, one.theo_muc, one.neu_ten, one.tan_suat) for one in plan.hinh_thuc]
    assert shown == [
        (("so-noi-vu-mau",), None, ("bao-mau",), ()),
        (("so-tu-phap-mau",), None, (), ()),
        (("so-tai-chinh-mau",), "Sở Tài chính Mẫu", (), ("mỗi quý 01 lần",)),
        ((), None, ("dai-phat-thanh-mau",), ()),
    ]


def test_only_what_the_text_connects_is_connected(tmp_path: Path) -> None:
    plan = read(
        """\
  - {gach: "Công chức, viên chức.", la: doi_tuong}
  - {gach: Người dân., la: doi_tuong}
  - {so: "2.1", doan: Thủ tục mới., la: noi_dung_tuyen_truyen}
  - {so: "2.2", doan: Công khai trên mạng xã hội., la: noi_dung_tuyen_truyen}
  - {so: "3.1", doan: Tập huấn cho công chức về nội dung ở mục 2.1., la: hinh_thuc_tuyen_truyen}
  - {so: "3.2", doan: Qua mạng xã hội., la: hinh_thuc_tuyen_truyen}
""",
        tmp_path,
    )
    assert [(one.hang, one.kenh, one.nguyen_van) for one in plan.noi] == [
        ("p-2-1", "p-3-1", "ở mục 2.1"),
        ("p-cong-chuc-vien-chuc", "p-3-1", "cho công chức"),
        ("p-2-2", "p-3-2", "trên mạng xã hội"),
    ]


@pytest.mark.parametrize(
    ("channel", "number", "words"),
    [
        ("theo nội dung tại mục 2.4", "2.4", "tại mục 2.4"),
        ("theo nội dung tại mục 2.4", "2", ""),
        ("theo nội dung tại điểm 2.41", "2.4", ""),
        ("theo nội dung tại mục 2.4", None, ""),
    ],
)
def test_a_content_named_by_its_number(channel: str, number: str | None, words: str) -> None:
    assert named_content(channel, number) == words


@pytest.mark.parametrize(
    ("passage", "channel", "words"),
    [
        (
            "Công khai trên Trang  Thông tin điện tử của Sở",
            "Thông qua Trang Thông tin điện tử của Sở.",
            "trên Trang  Thông tin điện tử",
        ),
        ("Trang Thông tin điện tử của Sở", "Trang Thông tin điện tử", ""),
        ("Công khai trên mạng xã hội", "Qua Trang Thông tin điện tử", ""),
    ],
)
def test_a_vehicle_named_by_both(passage: str, channel: str, words: str) -> None:
    assert shared_vehicle(passage, channel) == words


def test_the_rhythm_of_another_clause_says_nothing_of_communication(tmp_path: Path) -> None:
    plan = read(
        """\
  - {gach: Phối hợp tuyên truyền; chấm điểm hàng năm.}
  - {gach: Hằng tháng tuyên truyền trên báo.}
  - {gach: Chấm điểm hàng quý.}
""",
        tmp_path,
    )
    assert [one.tan_suat for one in plan.doan] == [(), ("Hằng tháng",)]


def test_what_went_out_belongs_to_its_plan(sample: Dataset) -> None:
    counted = {plan.van_ban: len(plan.tin_bai) for plan in plans(sample) if plan.tin_bai}
    assert counted == {"tinh-mau/2026/18-kh-snv": len(sample.tien_do.tin_bai)}
    assert len(sample.tien_do.tin_bai) > 0
