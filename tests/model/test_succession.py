"""Statements of the register and mergers of provinces -> who answers today, and for whom."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.model.dataset import Dataset, build
from generator.model.succession import (
    Step,
    answering,
    predecessors,
    province_change,
    published,
    reached,
    successors,
)
from generator.records import load_path
from tests.small_data import DAY, SAMPLE_DATA, completed

# Mẫu Đông and Mẫu Nam became Mẫu Nam on 1/7/2025; Mẫu Tây was left as it was.
LEDGER = "Sở Số hóa Mẫu; Sở Tư pháp Mẫu; Các sở, ngành tỉnh Mẫu; Báo Đông; Bộ Mẫu"
DOCUMENT = (
    "phan: [{ma: ke-hoach, ten: Kế hoạch, noi_dung: [{bang_nhiem_vu: {cot: {noi_dung: Việc,"
    ' chu_tri: Chủ trì}, dong: [{noi_dung: Một, chu_tri: "%s"}]}}]}]\n'
)
ToRegister = Callable[[str], Dataset]


@pytest.fixture
def register(tmp_path: Path) -> ToRegister:
    """A data folder of Mẫu Đông, Mẫu Nam and Mẫu Tây, with these statements."""

    def make(statements: str) -> Dataset:
        data = tmp_path / "data"
        shutil.copytree(SAMPLE_DATA / "danh-muc", data / "danh-muc")
        lines = [f"- {{{one.strip()}}}" for one in statements.strip().splitlines()]
        listed = "\n" + "\n".join(lines) if lines else " []"
        (data / "danh-muc/ke-thua.yml").write_text(f"nguon: Mẫu\nke_thua:{listed}\n", "utf-8")
        agencies = data / "danh-muc/co-quan.yml"
        text = agencies.read_text("utf-8")
        more = (
            "co_quan:\n- {ma: bo-mau, ten: Bộ Mẫu, loai: bo, cap: trung-uong}\n"
            "- {ma: trung-tam-mau, ten: Trung tâm Mẫu, loai: trung-tam}\n"
        )
        agencies.write_text(text.replace("co_quan:\n", more, 1), "utf-8")
        for tinh in ("mau-dong", "mau-nam", "mau-tay"):
            (data / tinh / "van-ban").mkdir(parents=True)
            (data / tinh / "goc").mkdir()
            words = f"Việc\tChủ trì\nMột\t{LEDGER}\n"
            (data / tinh / "goc/1.txt").write_text(words, "utf-8")
            document = completed(DOCUMENT % LEDGER, words)
            (data / tinh / "van-ban/2025-1-kh-ubnd.yml").write_text(document, "utf-8")
            own = "[{ma: bao-dong, ten: Báo Đông, loai: bao-dai}]" if tinh == "mau-dong" else "[]"
            (data / tinh / "tinh.yml").write_text(f"ma: {tinh}\nco_quan: {own}\n", "utf-8")
        return build(load_path(data), DAY)

    return make


def told(steps: tuple[Step, ...]) -> list[str]:
    """`mau-dong/so-mau → mau-nam/so-mau 2025-07-01`, with «cùng tên» where nobody said more."""
    return [
        f"{'/'.join(step.tu)} → {'/'.join(step.sang) if step.sang else '?'} {step.ngay}"
        + ("" if step.ke_thua else " cùng tên")
        for step in steps
    ]


SOURCE = "tu_ngay: 1/3/2025, nguon: [Mẫu]"

CASES = [
    # an agency of a province that was merged: the office of the same name
    (
        "",
        "mau-dong/so-so-hoa-mau",
        ["mau-dong/so-so-hoa-mau → mau-nam/so-so-hoa-mau 2025-07-01 cùng tên"],
    ),
    # of a province that kept its name, or was left as it was: nothing
    ("", "mau-nam/so-so-hoa-mau", []),
    ("", "mau-tay/so-so-hoa-mau", []),
    # a kind that not every province has, the centre, words for many, that province only
    ("", "mau-dong/trung-tam-mau", []),
    ("", "mau-dong/bo-mau", []),
    ("", "mau-dong/cac-so-nganh-tinh-mau", []),
    ("", "mau-dong/bao-dong", []),
    # a statement about the whole country, in each province
    (
        f"tu: so-so-hoa-mau, sang: so-noi-vu-mau, {SOURCE}",
        "mau-tay/so-so-hoa-mau",
        ["mau-tay/so-so-hoa-mau → mau-tay/so-noi-vu-mau 2025-03-01"],
    ),
    # … and on with the province that was merged
    (
        f"tu: so-so-hoa-mau, sang: so-noi-vu-mau, {SOURCE}",
        "mau-dong/so-so-hoa-mau",
        [
            "mau-dong/so-so-hoa-mau → mau-dong/so-noi-vu-mau 2025-03-01",
            "mau-dong/so-noi-vu-mau → mau-nam/so-noi-vu-mau 2025-07-01 cùng tên",
        ],
    ),
    # a chain of three
    (
        f"tu: so-so-hoa-mau, sang: so-noi-vu-mau, {SOURCE}\n"
        f"tu: so-noi-vu-mau, sang: so-tai-chinh-mau, {SOURCE}",
        "mau-tay/so-so-hoa-mau",
        [
            "mau-tay/so-so-hoa-mau → mau-tay/so-noi-vu-mau 2025-03-01",
            "mau-tay/so-noi-vu-mau → mau-tay/so-tai-chinh-mau 2025-03-01",
        ],
    ),
    # work divided in two
    (
        f"tu: so-so-hoa-mau, sang: so-noi-vu-mau, phan_viec: một, {SOURCE}\n"
        f"tu: so-so-hoa-mau, sang: so-tai-chinh-mau, phan_viec: hai, {SOURCE}",
        "mau-tay/so-so-hoa-mau",
        [
            "mau-tay/so-so-hoa-mau → mau-tay/so-noi-vu-mau 2025-03-01",
            "mau-tay/so-so-hoa-mau → mau-tay/so-tai-chinh-mau 2025-03-01",
        ],
    ),
    # what a province says of itself counts more than what is said of all
    (
        f"tu: so-so-hoa-mau, sang: so-noi-vu-mau, {SOURCE}\n"
        f"tu: so-so-hoa-mau, sang: so-tai-chinh-mau, tinh: mau-tay, {SOURCE}",
        "mau-tay/so-so-hoa-mau",
        ["mau-tay/so-so-hoa-mau → mau-tay/so-tai-chinh-mau 2025-03-01"],
    ),
    # a statement about another province
    (
        f"tu: so-so-hoa-mau, sang: so-noi-vu-mau, tinh: mau-nam, {SOURCE}",
        "mau-tay/so-so-hoa-mau",
        [],
    ),
    # the day of the merger: to the new province at once
    (
        "tu: so-so-hoa-mau, sang: so-noi-vu-mau, tu_ngay: 1/7/2025, nguon: [Mẫu]",
        "mau-dong/so-so-hoa-mau",
        ["mau-dong/so-so-hoa-mau → mau-nam/so-noi-vu-mau 2025-07-01"],
    ),
    # after the merger: first the merger
    (
        "tu: so-so-hoa-mau, sang: so-noi-vu-mau, tu_ngay: 1/9/2025, nguon: [Mẫu]",
        "mau-dong/so-so-hoa-mau",
        [
            "mau-dong/so-so-hoa-mau → mau-nam/so-so-hoa-mau 2025-07-01 cùng tên",
            "mau-nam/so-so-hoa-mau → mau-nam/so-noi-vu-mau 2025-09-01",
        ],
    ),
    # it ended, and the source does not say who took over
    (
        f"tu: so-so-hoa-mau, {SOURCE}",
        "mau-tay/so-so-hoa-mau",
        ["mau-tay/so-so-hoa-mau → ? 2025-03-01"],
    ),
    # without a source nothing is told; but the office of the same name is not claimed either
    ("tu: so-so-hoa-mau, sang: so-noi-vu-mau, tu_ngay: 1/3/2025", "mau-tay/so-so-hoa-mau", []),
    ("tu: so-so-hoa-mau, sang: so-noi-vu-mau", "mau-dong/so-so-hoa-mau", []),
    # what is still to come on the day of the build
    (
        "tu: so-so-hoa-mau, sang: so-noi-vu-mau, tu_ngay: 1/1/2027, nguon: [Mẫu]",
        "mau-tay/so-so-hoa-mau",
        [],
    ),
    # a group takes work over, in the new province as well
    (
        f"tu: so-so-hoa-mau, sang: ubnd-cap-xa-mau, {SOURCE}",
        "mau-dong/so-so-hoa-mau",
        [
            "mau-dong/so-so-hoa-mau → mau-dong/ubnd-cap-xa-mau 2025-03-01",
            "mau-dong/ubnd-cap-xa-mau → mau-nam/ubnd-cap-xa-mau 2025-07-01 cùng tên",
        ],
    ),
]


@pytest.mark.parametrize(("statements", "agency", "expected"), CASES)
def test_successors(
    register: ToRegister, statements: str, agency: str, expected: list[str]
) -> None:
    tinh, ma = agency.split("/")
    assert told(successors(register(statements), tinh, ma)) == expected


def test_a_circle_is_walked_once(register: ToRegister) -> None:
    """The check refuses such a register; the model must not hang on it."""
    dataset = register(
        f"tu: so-so-hoa-mau, sang: so-noi-vu-mau, {SOURCE}\n"
        f"tu: so-noi-vu-mau, sang: so-so-hoa-mau, {SOURCE}"
    )
    assert told(successors(dataset, "mau-tay", "so-so-hoa-mau")) == [
        "mau-tay/so-so-hoa-mau → mau-tay/so-noi-vu-mau 2025-03-01",
        "mau-tay/so-noi-vu-mau → mau-tay/so-so-hoa-mau 2025-03-01",
    ]
    assert answering(dataset, "mau-tay", "so-so-hoa-mau") == ()


def test_predecessors_are_the_other_direction(register: ToRegister) -> None:
    dataset = register(f"tu: so-so-hoa-mau, sang: so-noi-vu-mau, {SOURCE}")
    assert told(predecessors(dataset, "mau-nam", "so-noi-vu-mau")) == [
        "mau-nam/so-so-hoa-mau → mau-nam/so-noi-vu-mau 2025-03-01",
        "mau-dong/so-noi-vu-mau → mau-nam/so-noi-vu-mau 2025-07-01 cùng tên",
        "mau-dong/so-so-hoa-mau → mau-dong/so-noi-vu-mau 2025-03-01",
    ]
    assert predecessors(dataset, "mau-tay", "so-tu-phap-mau") == ()


def test_who_answers_is_an_agency_of_a_province_of_today(register: ToRegister) -> None:
    dataset = register(f"tu: bao-dong, sang: so-noi-vu-mau, tinh: mau-dong, {SOURCE}")
    assert answering(dataset, "mau-dong", "bao-dong") == (("mau-nam", "so-noi-vu-mau"),)
    assert answering(dataset, "mau-dong", "bo-mau") == ()


def test_every_agency_that_was_reached(register: ToRegister) -> None:
    dataset = register(f"tu: so-so-hoa-mau, sang: so-noi-vu-mau, tinh: mau-tay, {SOURCE}")
    assert reached(dataset) == (
        ("mau-nam", "so-so-hoa-mau"),
        ("mau-nam", "so-tu-phap-mau"),
        ("mau-tay", "so-noi-vu-mau"),
    )


def test_statements_that_may_be_shown(register: ToRegister) -> None:
    dataset = register(
        f"tu: so-so-hoa-mau, sang: so-noi-vu-mau, {SOURCE}\n"
        "tu: so-tu-phap-mau, sang: so-noi-vu-mau, tu_ngay: 1/3/2025\n"
        "tu: so-tai-chinh-mau, sang: so-noi-vu-mau, tu_ngay: 1/1/2027, nguon: [Mẫu]\n"
        f"tu: bao-la, sang: so-noi-vu-mau, tinh: mau-bac, {SOURCE}"
    )
    assert [one.tu for one in published(dataset)] == ["so-so-hoa-mau"]


@pytest.mark.parametrize(
    ("tinh", "day", "expected"),
    [
        ("mau-dong", DAY, ("mau-nam", date(2025, 7, 1), "Nghị quyết số 01/NQ-MAU")),
        ("mau-nam", DAY, ("mau-nam", date(2025, 7, 1), "Nghị quyết số 01/NQ-MAU")),
        ("mau-tay", DAY, None),
        ("mau-dong", date(2025, 6, 30), None),
        ("khong-co", DAY, None),
    ],
)
def test_what_became_of_a_province(
    register: ToRegister, tinh: str, day: date, expected: tuple[str, date, str] | None
) -> None:
    change = province_change(replace(register(""), ngay=day), tinh)
    assert (change and (change.nay.ma, change.ngay, change.can_cu)) == expected
