"""A site of a few hand-written items with a real index, for the engine alone."""

from __future__ import annotations

import json
import shutil
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from generator.exports.search_index import Lists, groups, lists, postings, shards
from generator.exports.search_index.vocabulary import Vocabulary
from generator.views.search.found import Found
from generator.views.search.name import Name
from tools.environment import ROOT

if TYPE_CHECKING:
    import pytest

EDITION = "aaaaaaaaaaaa"
MANY = 40

_DECISION = "Quyết định 71/QĐ-UBND, Tỉnh Mẫu"
_PLAN = "Kế hoạch 180/KH-UBND, Tỉnh Thử"


def _item(path: str, title: str, *text: str, noi: str, tinh: str, nam: int, loai: str) -> Found:
    return Found(path, title, text, loai=loai, noi=noi, tinh=(tinh,), nam=(nam,))


def _task(place: str, title: str, *text: str) -> Found:
    path = f"van-ban/mau/2020/71-qd-ubnd/#{place}"
    return _item(path, title, *text, noi=_DECISION, tinh="mau", nam=2020, loai="viec")


def _section(place: str, title: str, *text: str) -> Found:
    path = f"van-ban/thu/2021/180-kh-ubnd/#{place}"
    return _item(path, title, *text, noi=_PLAN, tinh="thu", nam=2021, loai="doan")


LONG = " ".join(f"chữ{number}" for number in range(60))

ITEMS = (
    Found("tinh/mau/", "Tỉnh Mẫu", ("Một tỉnh để thử.",), weight=6, loai="tinh", tinh=("mau",)),
    Found("tinh/thu/", "Tỉnh Thử", ("Thêm một tỉnh để thử.",), weight=6, loai="tinh"),
    Found("tinh/cu-ky/", "Tỉnh Cũ Kỹ", ("Nay thuộc Tỉnh Mẫu.",), weight=5, loai="tinh"),
    Found("tinh/hoa-mau/", "Hoa Màu", ("Chữ không dấu thì như Hòa Mẫu.",), loai="trang"),
    Found(
        "van-ban/mau/2020/71-qd-ubnd/",
        "Quyết định 71/QĐ-UBND – Tỉnh Mẫu",
        ("Về việc ban hành Kế hoạch cải cách hành chính năm 2020",),
        weight=3,
        loai="van-ban",
        tinh=("mau",),
        nam=(2020,),
    ),
    _task("viec-1", "Việc 1: Rà soát thủ tục hành chính", "Sở Nội vụ", "Trước ngày 15/5/2020"),
    _task("viec-2", "Việc 2: Bảo dưỡng máy chủ", "Đạt yêu cầu kỹ thuật ở mức 98,5% trở lên."),
    _task("viec-3", "Việc 3: Họp giao ban", "Uỷ ban nhân dân tỉnh họp với UBND cấp huyện."),
    _task("viec-4", "Việc 4: Dạy nghề", f"{LONG} lớp mộc mạc cho thợ {LONG}"),
    Found(
        "van-ban/thu/2021/180-kh-ubnd/",
        "Kế hoạch 180/KH-UBND – Tỉnh Thử",
        ("Rà soát hành lang, chính sách và thủ tục",),
        weight=3,
        loai="van-ban",
        tinh=("thu",),
        nam=(2021,),
    ),
    _section("i", "I. Mục đích", unicodedata.normalize("NFD", "Phục vụ người dân, tổ chức.")),
    _section("ii", "II. UBND tỉnh chỉ đạo", "Công chức, viên chức học chữ Hoá."),
    _section("iii", "III. Đối chiếu", "Số 71 trong bảng 180 dòng.", "Bỏ <b>thẻ</b> & dấu"),
    *(
        _item(
            f"van-ban/nhieu/{number}/ky/",
            f"Báo cáo định kỳ số {number}",
            "Lời chung của mọi báo cáo.",
            noi="",
            tinh="nhieu",
            nam=2000 + number,
            loai="van-ban",
        )
        for number in range(MANY)
    ),
)

NAMES = [
    Name(
        ("ubnd",),
        ("uỷ ban nhân dân",),
        "UBND là Uỷ ban nhân dân",
        "viet-tat",
    ),
    Name(
        ("uy ban nhan dan",),
        ("UBND",),
        "Uỷ ban nhân dân viết tắt là UBND",
        "viet-tat",
    ),
    Name(
        ("tinh mau",),
        ("Tỉnh Cũ Kỹ",),
        "Tỉnh Cũ Kỹ nay thuộc Tỉnh Mẫu",
        "ten-cu",
    ),
]
SUGGESTIONS = [
    ["Tỉnh Mẫu", "Tỉnh", "tinh/mau/"],
    ["Hoa màu", "Thuật ngữ", ""],
    ["Thủ tục hành chính", "Lĩnh vực", "linh-vuc/thu-tuc-hanh-chinh/"],
    *([f"Mẫu số {number}", "Thuật ngữ", ""] for number in range(12)),
]
FILTERS = {"tinh": [["mau", "Tỉnh Mẫu"], ["thu", "Tỉnh Thử"]]}


def write_site(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """The engine's scripts, an empty page, and the index of `ITEMS`.

    A word of more than 30 groups keeps only 20 of them, as one of 2,000 would.
    """
    patch.setattr(postings, "MOST_GROUPS", 30)
    patch.setattr(postings, "KEPT_GROUPS", 20)
    patch.setattr(shards, "LARGEST_SHARD", 600)
    patch.setattr(shards, "SHARDS_OF_A_DIRECTORY", 4)
    shutil.copytree(ROOT / "docs/assets/js", folder / "js")
    (folder / "index.html").write_text("<!doctype html><title>Thử</title>", encoding="utf-8")
    _write_index(folder / "tim-kiem/chi-muc")


def _write_index(folder: Path) -> None:
    vocabulary = Vocabulary()
    made = [one for _, run in groups.runs(ITEMS) for one in groups.of_run(run, vocabulary)]
    made.sort(key=lambda group: -group.weight)
    parts = list(shards.shards(postings.terms(made, vocabulary)))
    (folder / EDITION).mkdir(parents=True)
    for gid, group in enumerate(made):
        (folder / EDITION / f"n{gid}.json").write_bytes(group.content)
    for number, (_, content) in enumerate(parts):
        (folder / EDITION / f"k{number}.json").write_bytes(content)
    directories = list(shards.directories([begins for begins, _ in parts]))
    for number, (_, content) in enumerate(directories):
        (folder / EDITION / f"m{number}.json").write_bytes(content)
    begins = [begins for begins, _ in directories]
    _write(folder / "dau.json", {"phien": EDITION, "nhom": len(made), "khoi": begins})
    names = lists.files(Lists({}, NAMES), ())["ten-goi.json"]
    (folder / EDITION / "ten-goi.json").write_bytes(names)
    _write(folder / EDITION / "goi-y.json", SUGGESTIONS)
    _write(folder / EDITION / "bo-loc.json", FILTERS)


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
