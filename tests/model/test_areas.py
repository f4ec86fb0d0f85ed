"""Which area an item belongs to: all five documents beside expected files (areas/), and the
rules one by one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from generator.model.areas import Areas, areas
from generator.model.dataset import Dataset, build
from generator.records import Records, Registers, load_path
from tests.expected import Expected
from tests.small_data import DAY, ROOT, SmallData

HERE = Path(__file__).parent / "areas"
KINDS = ("nhiem_vu", "chi_tieu", "tieu_chi", "phan_cong")


@pytest.fixture(scope="module")
def real() -> Dataset:
    return build(load_path(ROOT / "data"), DAY)


@pytest.mark.parametrize(
    "van_ban",
    [
        "dong-thap/2020/71-qd-ubnd-hc",
        "tien-giang/2020/180-kh-ubnd",
        "long-an/2016/1346-qd-ubnd",
        "ha-tinh/2020/513-kh-ubnd",
        "tuyen-quang/2021/tuyen-truyen-cai-cach-hanh-chinh-cua-so-noi-vu-nam-2021",
    ],
)
def test_the_five_documents(van_ban: str, real: Dataset, expected: Expected) -> None:
    linked, known = real.documents[van_ban], areas(real)
    lines = [
        f"{kind} {item.ma}: {known.of(van_ban, item.ma) or '–'}"
        for kind in KINDS
        for item in getattr(linked.muc, kind)
    ]
    expected.check(HERE / f"{van_ban.replace('/', '-')}.expected.txt", "\n".join(lines))


@cache
def registers() -> Registers:
    return load_path(ROOT / "data").registers


def read(text: str, folder: Path) -> Areas:
    """The areas of one small document, with the registers of the real data."""
    records = SmallData(folder).read(text)
    assert records.problems == ()
    return areas(build(Records(registers(), (), records.documents, ()), DAY))


def placed(text: str, folder: Path) -> dict[str, str]:
    """Id -> area, without the document's name."""
    return {key.partition("#")[2]: area for key, area in read(text, folder).theo_muc.items()}


BODY = "phan:\n- ma: p\n  ten: P\n  noi_dung:\n"


def test_the_nearest_heading_counts_and_a_heading_of_two_areas_is_of_neither(
    tmp_path: Path,
) -> None:
    text = """\
  - so: I.
    ten: CẢI CÁCH TTHC
    noi_dung:
    - {gach: Một việc., la: nhiem_vu}
    - so: "1."
      ten: Cải cách thể chế
      noi_dung:
      - {gach: Hai việc., la: nhiem_vu}
    - so: "2."
      ten: Cải cách tài chính công và hiện đại hóa hành chính
      noi_dung:
      - {gach: Ba việc., la: nhiem_vu}
    - so: "3."
      ten: Việc khác
      noi_dung:
      - {gach: Bốn việc., la: nhiem_vu}
"""
    assert placed(BODY + text, tmp_path) == {
        "p-i-mot-viec": "thu-tuc-hanh-chinh",
        "p-i-1": "thu-tuc-hanh-chinh",
        "p-i-1-hai-viec": "the-che",
        "p-i-2": "thu-tuc-hanh-chinh",
        "p-i-3": "thu-tuc-hanh-chinh",
        "p-i-3-bon-viec": "thu-tuc-hanh-chinh",
    }


def test_the_wording_of_an_item_says_nothing_of_its_own_area(tmp_path: Path) -> None:
    text = """\
  - {gach: Đẩy mạnh cải cách thể chế., la: nhiem_vu}
  - {so: "1.", ten: Cải cách thể chế, la: nhiem_vu}
"""
    assert placed(BODY + text, tmp_path) == {}


def test_an_editors_word_goes_first_and_down(tmp_path: Path) -> None:
    text = """\
  - so: I.
    ten: Cải cách thể chế
    noi_dung:
    - {gach: Một việc., la: nhiem_vu, doc_la: {linh_vuc: doi-ngu}}
  - so: II.
    ten: Nhiệm vụ trọng tâm
    doc_la: {linh_vuc: tai-chinh-cong}
    noi_dung:
    - {gach: Hai việc., la: nhiem_vu}
"""
    assert placed(BODY + text, tmp_path) == {
        "p-i-mot-viec": "doi-ngu",
        "p-ii": "tai-chinh-cong",
        "p-ii-hai-viec": "tai-chinh-cong",
    }


def test_in_a_table_without_agencies_no_row_heads_the_next(tmp_path: Path) -> None:
    text = """\
  - bang_nhiem_vu:
      cot: {stt: STT, noi_dung: Nhiệm vụ}
      dong:
      - {stt: "1", noi_dung: Cải cách thể chế}
      - {stt: "1.1", noi_dung: Một.}
"""
    assert placed(BODY + text, tmp_path) == {}


def test_rows_that_head_others(tmp_path: Path) -> None:
    text = """\
  - bang_nhiem_vu:
      cot: {stt: STT, noi_dung: Nhiệm vụ, chu_tri: Chủ trì}
      dong:
      - {stt: I, noi_dung: Cải cách thể chế}
      - {stt: "1", noi_dung: Một., chu_tri: Sở A}
      - {stt: "2", noi_dung: Hai., chu_tri: Sở A}
      - {stt: II, noi_dung: Việc khác}
      - {stt: "3", noi_dung: Cải cách tài chính công}
      - {stt: "3.1", noi_dung: Ba., chu_tri: Sở A}
      - {stt: "4", noi_dung: Bốn., chu_tri: Sở A}
"""
    assert placed(BODY + text, tmp_path) == {
        "p-nhiem-vu-1": "the-che",
        "p-nhiem-vu-2": "the-che",
        # «II» ends what «I» heads and names no area; «3» heads only «3.1».
        "p-nhiem-vu-3-1": "tai-chinh-cong",
    }


@pytest.mark.parametrize(
    ("index", "area"), [("par-index", "tai-chinh-cong"), ("chi-so-khac", None)]
)
def test_criteria_go_by_their_code_in_the_par_index_only(
    index: str, area: str | None, tmp_path: Path
) -> None:
    text = f"""\
  - bang_tieu_chi:
      chi_so: {index}
      nam: "2019"
      cot: {{ma: STT, ten: Tên}}
      dong:
      - {{ma: "6.1", ten: Một}}
      - {{ma: "8.1", ten: Hai}}
"""
    found = placed(BODY + text, tmp_path)
    assert found == ({"p-tieu-chi-6-1": area} if area else {})


def test_without_a_register_nothing_is_placed(tmp_path: Path) -> None:
    records = SmallData(tmp_path).read(BODY + "  - {doan: Một việc., la: nhiem_vu}\n")
    assert areas(build(records, DAY)) == Areas((), {}, {})
