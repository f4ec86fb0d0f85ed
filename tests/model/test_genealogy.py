"""Citations -> acts and who cites them: small documents beside what must come out, and the five
plans of `data/` beside genealogy/*.txt (read line by line against the sources)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.act_numbers import Number, issued_at, number_of, same_issuer
from generator.model.citation_disagreements import disagreements
from generator.model.cited_acts import Act
from generator.model.dataset import Dataset, build
from generator.model.genealogy import genealogy
from generator.records import load_path
from tests.expected import Expected
from tests.small_data import DAY, ROOT, SmallData

HERE = Path(__file__).parent / "genealogy"
PROVINCES = {"long an": "long-an", "tuyen quang": "tuyen-quang", "ha noi": "ha-noi"}


@dataclass(frozen=True)
class Portal:
    """Documents of made-up provinces, each from its number, day and passages."""

    folder: Path

    def of(self, *documents: tuple[str, str]) -> Dataset:
        """Each document: its head (`mau/2025-1-kh-ubnd 1/KH-UBND 15/1/2025`) and its passages, one
        a line; a line «căn cứ: …» is a legal basis, «kèm theo: …» the line of an attached part."""
        data = SmallData(self.folder)
        for head, text in documents:
            path, number, day = head.split()
            tinh, file = path.split("/")
            lines = "".join(f"  - {_line(line)}\n" for line in text.strip().splitlines())
            data.put(f"{tinh}/goc/1.txt", b"")
            data.put(
                f"{tinh}/van-ban/{file}.yml",
                _completed(number, day, tinh, lines).encode(),
            )
        records = load_path(self.folder)
        return build(records, DAY)


def _line(line: str) -> str:
    kind, _, words = line.strip().partition(": ")
    key = {"căn cứ": "can_cu", "kèm theo": "kem_theo"}.get(kind)
    return f'{key}: "{words}"' if key else f'doan: "{line.strip()}"'


def _completed(number: str, day: str, tinh: str, lines: str) -> str:
    nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    return (
        f"so_ky_hieu: {number}\nloai_van_ban: ke-hoach\ntrich_yeu: Kế hoạch thử\n"
        f"co_quan_ban_hanh: UBND tỉnh {tinh}\nngay_ban_hanh: {day}\n"
        'ke_hoach: {loai: nam, tu_nam: "2025", den_nam: "2025"}\n'
        f"nguon: {{tep: goc/1.txt, sha256: {nothing}, mo_ta: Bản thử., ngay_nhan: 15/1/2025}}\n"
        f"phan:\n- ma: ke-hoach\n  ten: Kế hoạch\n  noi_dung:\n{lines}"
    )


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    return Portal(tmp_path)


def acts(dataset: Dataset) -> list[str]:
    """Key of each act that others cite and how often, in order of the keys."""
    found = genealogy(dataset).acts.values()
    return sorted(f"{act.khoa} {len(act.duoc_dan)}" for act in found if act.duoc_dan)


ONE = "mau/2025-1-kh-ubnd 1/KH-UBND 15/1/2025"
TWO = "thu/2025-2-kh-ubnd 2/KH-UBND 20/2/2025"


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        pytest.param(
            "căn cứ: Căn cứ Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ;\n"
            "Theo Nghị quyết 30c/NQCP, giao Sở Nội vụ.",
            "Theo Nghị quyết số 30c/NQ-CP.",
            ["30c-nq-cp-2011-11-08 3"],
            id="without a day, without a hyphen: the one act of that number",
        ),
        pytest.param(
            "Theo Nghị quyết số 76/NQ-CP ngày 13/6/2013 của Chính phủ.",
            "Theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.",
            ["76-nq-cp-2013-06-13 1", "76-nq-cp-2021-07-15 1"],
            id="one number, two years: two acts",
        ),
        pytest.param(
            "Theo Nghị quyết số 76/NQ-CP ngày 13/6/2013 của Chính phủ.\nTheo Nghị quyết 76/NQ-CP.",
            "Theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.",
            ["76-nq-cp-2013-06-13 2", "76-nq-cp-2021-07-15 1"],
            id="the act of the same document comes before all others",
        ),
        pytest.param(
            "Theo Nghị quyết số 76/NQ-CP ngày 13/6/2013 và Nghị quyết số 76/NQ-CP ngày 15/7/2021.",
            "Theo Nghị quyết số 76/NQ-CP.",
            ["76-nq-cp 1", "76-nq-cp-2013-06-13 1", "76-nq-cp-2021-07-15 1"],
            id="two days are known: the undated one is nobody's",
        ),
        pytest.param(
            "Theo Quyết định số 5/QĐ-UBND ngày 02/3/2024 của UBND tỉnh.",
            "Theo Quyết định số 5/QĐ-UBND ngày 02/3/2024 của UBND tỉnh.",
            ["5-qd-ubnd-2024-03-02-mau 1", "5-qd-ubnd-2024-03-02-thu 1"],
            id="every province has its own numbers",
        ),
        pytest.param(
            "Theo Nghị định số 16/2015/NĐ-CP.",
            "Theo Nghị định số 16/2015/NĐ-CP ngày 14/02/2015 của Chính phủ.",
            ["16-2015-nd-cp 2"],
            id="a number with its year needs no day",
        ),
        pytest.param(
            "Tổ chức thực hiện Luật Ban hành văn bản quy phạm pháp luật năm 2015.",
            "Theo Luật Ban hành văn bản quy phạm pháp luật ngày 22/6/2015.",
            ["luat-ban-hanh-van-ban-quy-pham-phap-luat-2015-06-22 2"],
            id="a law by its name and year",
        ),
        pytest.param(
            "kèm theo: (Kèm theo Kế hoạch số 1/KH-UBND ngày 15/1/2025 của UBND tỉnh)",
            "Theo Kế hoạch số 1/KH-UBND ngày 15/1/2025 của UBND tỉnh.",
            ["1-kh-ubnd-2025-01-15-thu 1"],
            id="a document names itself and nobody else; the other province's is another act",
        ),
    ],
)
def test_which_act_is_meant(portal: Portal, one: str, two: str, expected: list[str]) -> None:
    assert acts(portal.of((ONE, one), (TWO, two))) == expected


def test_a_cited_document_of_the_portal_is_known(portal: Portal) -> None:
    later = "mau/2025-3-kh-ubnd 3/KH-UBND 01/3/2025"
    dataset = portal.of((ONE, "Việc."), (later, "Theo Kế hoạch số 01/KH-UBND của UBND tỉnh."))
    act = genealogy(dataset).of_document("mau/2025/1-kh-ubnd")
    assert act is not None
    assert (act.khoa, [one.van_ban for one in act.duoc_dan], act.duoc_dan[0].theo_so) == (
        "1-kh-ubnd-2025-01-15-mau",
        ["mau/2025/3-kh-ubnd"],
        True,
    )


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        pytest.param(
            "Theo Quyết định số 19/2014/QĐ-TTg ngày 05/3/2014.",
            "Theo Quyết định số 19/QĐ-TTg ngày 05/3/2014 của Thủ tướng Chính phủ.",
            ["ky_hieu: 19/2014/QĐ-TTg ngày 05/03/2014 | 19/QĐ-TTg ngày 05/03/2014"],
            id="one day, two ways of writing the number",
        ),
        pytest.param(
            "Theo Quyết định số 305/QĐ-UBND ngày 17/12/2016 và Quyết định số 305/QĐ-UBND-HC ngày "
            "17/3/2016.",
            "Theo Quyết định số 305/QĐ-UBND-HC ngày 17/3/2016.",
            ["ky_hieu_va_ngay: 305/QĐ-UBND ngày 17/12/2016 | 305/QĐ-UBND-HC ngày 17/03/2016"],
            id="one year and number, another day: in one province only",
        ),
        pytest.param(
            "Theo Nghị quyết số 30c/NQ-CP ngày 08/11/2011.",
            "Theo Nghị quyết số 30c/NQ-CP ngày 18/11/2011.",
            ["ngay: 30c/NQ-CP ngày 08/11/2011 | 30c/NQ-CP ngày 18/11/2011"],
            id="two days of one year",
        ),
        pytest.param(
            "Theo Nghị quyết số 76/NQ-CP ngày 13/6/2013 của Chính phủ về việc sửa đổi.",
            "Theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về Chương trình tổng thể.",
            ["cung_so: 76/NQ-CP ngày 13/06/2013 | 76/NQ-CP ngày 15/07/2021"],
            id="numbers begin anew each year: two acts, told apart",
        ),
        pytest.param(
            "Theo Nghị định số 16/2015/NĐ-CP ngày 14/02/2015 của Chính phủ quy định cơ chế.",
            "Theo Nghị định số 16/2015/NĐ-CP ngày 15/02/2015 của Bộ Tài chính về quyền tự chủ.",
            [
                "co_quan: Bộ Tài chính | Chính phủ",
                "ngay: 14/02/2015 | 15/02/2015",
                "trich_yeu: quy định cơ chế | quyền tự chủ",
            ],
            id="one act: day, issuer and subject",
        ),
        pytest.param(
            "Theo Nghị quyết số 36a/NQ-CP ngày 14/10/2015 của Chính phủ về Chính phủ điện tử.",
            "Theo Nghị định số 36a/NQ-CP ngày 14/10/2015.",
            ["loai: Nghị quyết | Nghị định"],
            id="one number, two types",
        ),
        pytest.param(
            "Theo Kế hoạch số 5/KH-UBND ngày 02/3/2024 của UBND tỉnh về cải cách giai đoạn 2021 - "
            "2025.\nTheo Kế hoạch số 5/KH-UBND ngày 02/3/2024 của Ủy ban nhân dân tỉnh Mẫu về việc "
            "cải cách giai đoạn 2021-2025.\nTheo Kế hoạch 05/KH-UBND ngày 02/3/2024 về cải cách.",
            "Việc.",
            [],
            id="dashes, noughts, «về việc», short names and subjects are no disagreement",
        ),
        pytest.param(
            "kèm theo: (Kèm theo Kế hoạch số 1/KH-UBND-M ngày 15/1/2025 của UBND tỉnh)",
            "Việc.",
            ["ky_hieu: 1/KH-UBND | 1/KH-UBND-M"],
            id="the attached part names its document otherwise than its head",
        ),
    ],
)
def test_what_does_not_agree(portal: Portal, one: str, two: str, expected: list[str]) -> None:
    found = disagreements(portal.of((ONE, one), (TWO, two)))
    shown = [f"{each.ve}: " + " | ".join(_plain(side.ghi) for side in each.ben) for each in found]
    assert sorted(shown) == expected


def _plain(words: str) -> str:
    return words.removeprefix("Quyết định ").removeprefix("Nghị quyết ")


@pytest.fixture(scope="module")
def five_plans() -> Dataset:
    return build(load_path(ROOT / "data"), DAY)


def test_the_acts_of_the_five_plans(five_plans: Dataset, expected: Expected) -> None:
    found = genealogy(five_plans)
    shown = [_act(act) for act in sorted(found.acts.values(), key=lambda act: act.khoa)]
    deeds = [f"{one.khoa} {one.viec} {one.toi}" for one in found.viec]
    expected.check(HERE / "van-ban-duoc-dan.txt", "\n\n".join([*shown, *deeds]))


def _act(act: Act) -> str:
    known = (str(act.ngay or "không rõ ngày"), act.co_quan, act.van_ban)
    lines = [f"{act.khoa}: {', '.join(filter(None, known))}"]
    lines += [f"  «{act.trich_yeu}»"] if act.trich_yeu else []
    for one in (*act.duoc_dan, *act.tu_dan):
        marks = " (tự dẫn)" if one.tu_dan else " (nối theo số)" if one.theo_so else ""
        lines.append(f"  {one.lien_he.quan_he}{marks} {one.van_ban}: {one.nguyen_van}")
    return "\n".join(lines)


def test_the_disagreements_of_the_five_plans(five_plans: Dataset, expected: Expected) -> None:
    lines: list[str] = []
    for one in disagreements(five_plans):
        lines.append(f"{one.ve}: {', '.join(one.khoa)}")
        for side in one.ben:
            lines.append(f"  {side.ghi}")
            lines += [f"    {side.dau_van_ban}: đầu văn bản"] if side.dau_van_ban else []
            lines += [f"    {each.van_ban}#{each.doan.ma}" for each in side.cho]
    expected.check(HERE / "cho-bat-dong.txt", "\n".join(lines))


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("30c/NQ-CP", Number("30c", "", "nqcp")),
        ("30c/NQCP", Number("30c", "", "nqcp")),
        ("0124/KH-UBND", Number("124", "", "khubnd")),
        ("16/2015/NĐ-CP", Number("16", "2015", "ndcp")),
        ("01-NQ/ĐH", Number("1", "", "nqdh")),
        ("104/2016/QH13", Number("104", "2016", "qh13")),
    ],
)
def test_numbers(printed: str, number: Number) -> None:
    assert number_of(printed) == number


@pytest.mark.parametrize(
    ("number", "issuer", "noi"),
    [
        ("76/NQ-CP", None, ""),
        ("330/QĐ-BNV", "Bộ Nội vụ", ""),
        ("18-NQ/TW", None, ""),
        ("30c/NQCP", None, ""),
        ("20/QĐ-BCĐCCHC", "Trưởng Ban Chỉ đạo cải cách hành chính của Chính phủ", ""),
        ("71/QĐ-UBND-HC", None, "dong-thap"),
        ("348/QĐ-UBND", "UBND tỉnh", "dong-thap"),
        ("56/KH-UBND", "UBND tỉnh Tuyên Quang tỉnh", "tuyen-quang"),
        ("9/QĐ-UBND", "UBND thành phố Hà Nội", "ha-noi"),
        ("9/QĐ-UBND", "UBND huyện Cao Lãnh", "dong-thap/huyen-cao-lanh"),
        ("9/KH-SLĐTBXH", "Sở Lao động - Thương binh và Xã hội", "dong-thap"),
        ("03/NQ-MAU", "Hội đồng mẫu", "/hoi-dong-mau"),
        ("03/NQ-MAU", None, "dong-thap"),
        ("01-NQ/ĐH", "Đại hội đại biểu Đảng bộ tỉnh lần thứ XIX", "dong-thap"),
    ],
)
def test_who_counted(number: str, issuer: str | None, noi: str) -> None:
    assert issued_at(number, issuer, "dong-thap", PROVINCES) == noi


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh Long An", True),
        ("Đại hội Đại biểu Đảng bộ tỉnh", "Đại hội đại biểu Đảng bộ tỉnh lần thứ XIX", True),
        ("Chính phủ", "Thủ tướng Chính phủ", False),
        ("Chủ tịch UBND tỉnh", "UBND tỉnh", False),
    ],
)
def test_issuers(one: str, other: str, same: bool) -> None:
    assert same_issuer(one, other) is same


@given(st.text())
def test_any_number_is_taken_apart(text: str) -> None:
    assert number_of(text) == number_of(f" {text.strip()} ")
