"""Every target clause of the five documents with the measure it gets, read by a person.

thuoc-do.expected.txt, one line a quantity: document and place, year, level, measure, clause. A
grouping that is wrong is worse than none: «–» is a right answer.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.dataset import Dataset, build
from generator.model.measures import measured
from generator.records import load_path
from tests.expected import Expected
from tests.small_data import DAY, ROOT, SmallData

HERE = Path(__file__).parent
REGISTER = """\
nguon: Mẫu
thuoc_do:
- {ma: dung-han, ten: Đúng hạn, giai_thich: A., don_vi: "%", tu_khoa: [[hồ sơ, đúng hạn]]}
- {ma: qua-mang, ten: Qua mạng, giai_thich: A., don_vi: "%", tu_khoa: [[hồ sơ, qua mạng]]}
"""


@pytest.fixture(scope="module")
def public() -> Dataset:
    return build(load_path(ROOT / "data"), DAY)


def test_every_clause_of_the_five_documents(public: Dataset, expected: Expected) -> None:
    known = measured(public)
    years = {
        (one.chi_tieu.van_ban, one.chi_tieu.ma, one.thu_tu): f"{one.nam}"
        + ("" if one.nam_trong_cau else " (kế hoạch)")
        for found in known.theo_thuoc_do.values()
        for one in found
    }
    lines = []
    for linked in public.van_ban:
        for target in linked.muc.chi_tieu:
            codes = known.of(target)
            for number, (quantity, code) in enumerate(
                zip(target.dinh_luong, codes, strict=True), 1
            ):
                year = years.get((target.van_ban, target.ma, number), "")
                level = f"{quantity.so_sanh} {quantity.gia_tri} {quantity.don_vi}"
                where = f"{linked.record.place.tinh} {target.so_muc}"
                lines.append(f"{where} | {year} | {level} | {code or '–'} | {quantity.menh_de}")
    assert len(lines) == 38
    expected.check(HERE / "thuoc-do.expected.txt", "\n".join(lines))


def test_every_measure_of_the_register_is_met(public: Dataset) -> None:
    register = public.registers.thuoc_do
    assert register is not None
    assert {measure.ma for measure in register.thuoc_do} == set(measured(public).theo_thuoc_do)


def codes(data: SmallData, doan: str, doc_la: str = "") -> tuple[str | None, ...]:
    data.put("danh-muc/thuoc-do.yml", REGISTER.encode())
    declared = f", doc_la: {doc_la}" if doc_la else ""
    node = f'{{so: "1.", doan: "{doan}", la: chi_tieu{declared}}}'
    records = data.read(f"phan:\n- {{ma: ke-hoach, ten: Kế hoạch, noi_dung: [{node}]}}\n")
    assert records.problems == ()
    dataset = build(records, DAY)
    (target,) = dataset.van_ban[0].muc.chi_tieu
    return measured(dataset).of(target)


@pytest.mark.parametrize(
    ("doan", "doc_la", "found"),
    [
        ("98% hồ sơ đúng hạn; 30% hồ sơ qua mạng", "", ("dung-han", "qua-mang")),
        # Fits two: gets none, until the editor says which.
        ("98% hồ sơ qua mạng đúng hạn", "", (None,)),
        ("98% hồ sơ qua mạng đúng hạn", "{thuoc_do: [dung-han]}", ("dung-han",)),
        ("98% hồ sơ đúng hạn", "{thuoc_do: [khong]}", (None,)),
        (
            "98% và 30% hồ sơ đúng hạn, qua mạng",
            "{thuoc_do: [dung-han, qua-mang]}",
            ("dung-han", "qua-mang"),
        ),
        ("80% đơn vị", "", (None,)),
        ("Nâng cao chất lượng.", "", ()),
    ],
)
def test_measures_of_a_target(
    tmp_path: Path, doan: str, doc_la: str, found: tuple[str | None, ...]
) -> None:
    assert codes(SmallData(tmp_path), doan, doc_la) == found
