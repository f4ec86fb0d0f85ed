"""Text is never markup: what an editor types is what a reader sees, character by character.

A document of the sample province, its registers and titles hold everything that Markdown, HTML,
Jinja or an extension could take for a sign. «zq» stands in each, so that it is found again.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.records import load_path
from generator.schema.printed import printed
from generator.vietnamese import slug
from tests.examples.conftest import Builder
from tests.examples.visible_text import Element, VisibleText, read, words_of_the_document
from tests.search_index import Index
from tests.small_data import SAMPLE_DATA

SIGNS = (
    "*zq*",
    "**zq**",
    "_zq_",
    "__zq__",
    "`zq`",
    "~~zq~~",
    "==zq==",
    "^^zq^^",
    "<i>zq</i>",
    "<script>zq()</script>",
    "</title><b>zq</b>",
    "<!-- zq -->",
    "<zq",
    "zq>",
    "a<zq>b",
    "&amp;zq",
    "&lt;zq&gt;",
    "&#122;zq",
    '"zq"',
    "'zq'",
    "| zq | zq |",
    "- zq",
    "+ zq",
    "* zq",
    "1. zq",
    "1) zq",
    "# zq",
    "## zq {#zq}",
    "> zq",
    "zq\\*",
    "\\zq",
    "{{ zq }}",
    "{% zq %}",
    "{# zq #}",
    "{## zq ##}",
    "[zq](zq)",
    "![zq](zq.png)",
    "[zq]: zq",
    "[zq][zq]",
    "*[zq]: zq",
    "[^zq]",
    "^[zq]",
    "[TOC] zq",
    "!!! zq",
    "??? zq",
    "=== zq",
    "``` zq",
    "--- zq",
    ":zq:",
    "(c) zq",
    "{: .zq }",
    "{#zq}",
    "$zq$",
    "https://zq.example",
    "<https://zq.example>",
    "zq@zq.example",
    "zq; - zq",
    "…zq–zq",
)
ALL = " ".join(SIGNS)
SOME = "*zq* <i>zq</i> {{ zq }} [zq](zq) \"zq\" &amp;zq"
# Several in one line: the words of one mark (class, title) are words of another correction.
CORRECTED = {"<u>zq</u>": "<i>zq</i>", "clạss": "class", "tịtle": "title", "&": "&amp;", "ạmp": "amp"}
NUMBER = '9/KH-*zq*-<i>zq</i>-"zq"'
EMPHASIS = {"em", "strong", "code", "pre", "i", "b", "del", "mark", "sub", "sup", "script", "title"}


def _everywhere() -> Iterator[dict[str, Any]]:
    """Every kind of node, each with every sign."""
    for kind in ("doan", "gach", "cong", "can_cu", "tieu_de", "kem_theo", "menh_lenh", "ten_loai"):
        yield from ({kind: sign} for sign in SIGNS)
    yield {"ten_co_quan": list(SIGNS)}
    yield {"quoc_hieu": list(SIGNS)}
    for kind in ("so_van_ban", "dia_danh_ngay", "trich_yeu", "tham_quyen_ban_hanh"):
        yield {kind: ALL}
    yield {"noi_nhan": {"ten": ALL, "dong": list(SIGNS)}}
    yield {"chu_ky": {"quyen_han": list(SIGNS), "ho_ten": ALL}}
    for number, sign in enumerate(SIGNS, 1):
        inner = [{"gach": sign, "noi_dung": [{"cong": sign}]}]
        yield {"so": f"{number}.", "ten": sign, "noi_dung": inner}
        yield {"so": sign, "ten": sign, "doan": sign}
        yield {"so": f"{number})", "doan": sign, "la": "chi_tieu"}
        yield {"so": f"Điều {number}.", "ten": sign, "doan": sign, "la": "phan_cong"}
        yield {"gach": f"{sign} Sở zq", "la": "phan_cong", "co_quan": "Sở zq"}
        yield {"gach": sign, "la": "noi_dung_tuyen_truyen"}
        if ";" not in sign:  # a target's clause ends there
            yield {"doan": f"Tối thiểu 98,5% {sign}", "la": "chi_tieu"}
    yield {"bang": {"ten": ALL, "cot": [ALL, SOME], "dong": [[s, s] for s in SIGNS]}}
    yield {"bang_nhiem_vu": _tasks()}
    yield {"bang_tieu_chi": _criteria()}
    yield {
        "bang_diem": {
            "ten": ALL,
            "chi_so": "chi-so-mau",
            "cot": {"nam": ALL, "1": ALL, "tong": SOME},
            "dong": [{"nam": "2024", "1": "6/8.5", "tong": "12/20"}],
        }
    }


def _tasks() -> dict[str, Any]:
    keys = ("stt", "noi_dung", "san_pham", "chu_tri", "phoi_hop", "thoi_han", "ghi_chu")
    rows = [dict.fromkeys(keys, sign) for sign in SIGNS]
    for row in rows:
        row["stt"] = row["stt"].rstrip(")")  # lists name a task without the mark behind its number
    rows += [{"noi_dung": sign, "thoi_han": f"Quý II năm 2025 {sign}"} for sign in SIGNS]
    rows += [{"noi_dung": sign, "chu_tri": f"Sở {SOME} Mẫu; {sign}"} for sign in SIGNS]
    rows += [{"noi_dung": sign, "chu_tri": "Nhóm *zq*; " + sign} for sign in SIGNS]
    return {"ten": ALL, "cot": dict.fromkeys(keys, ALL), "dong": rows}


def _criteria() -> dict[str, Any]:
    keys = ("ten", "chu_tri", "phoi_hop", "thoi_han", "ghi_chu")
    rows = [{"ma": f"1.{n}", **dict.fromkeys(keys, sign)} for n, sign in enumerate(SIGNS, 1)]
    cot = {"ma": ALL, "ten": ALL, "diem": ALL, **dict.fromkeys(keys[1:], ALL)}
    total = {"ten": ALL, "diem": "1"}
    return {"chi_so": "chi-so-mau", "nam": "2024", "cot": cot, "dong": rows, "tong": total}


def _document(nodes: list[dict[str, Any]], **head: Any) -> dict[str, Any]:
    return {
        "loai_van_ban": "ke-hoach",
        "trich_yeu": ALL,
        "co_quan_ban_hanh": ALL,
        "dia_danh": ALL,
        "nguoi_ky": {"ho_ten": ALL, "chuc_vu": ALL, "quyen_han": SOME},
        "ke_hoach": {"loai": "nam", "tu_nam": "2025", "den_nam": "2025"},
        "tom_tat": [ALL, SOME],
        "thieu": [{"vi_tri": "ke-hoach", "noi_dung": ALL}],
        "phan": [{"ma": "ke-hoach", "ten": ALL, "noi_dung": nodes}],
        **head,
    }


def _write(data: Path, code: str, document: dict[str, Any]) -> None:
    """Write a document and a source that it agrees with, with one of each declaration."""
    document["luu_y"] = [{"dong": "1", "noi_dung": ALL}]
    document["bo_qua"] = [
        {"dong": "1", "ly_do": ALL},
        {"dong": "2", "chuoi": "<b>zq</b>", "ly_do": SOME},
    ]
    document["dinh_chinh"] = [
        {"dong": "3", "ban_chep": wrong, "sua_thanh": right, "ly_do": ALL}
        for wrong, right in CORRECTED.items()
    ]
    document["nguon"] = {"tep": f"goc/{code}.txt", "sha256": "0" * 64, "mo_ta": ALL}
    document["nguon"]["ngay_nhan"] = "1/1/2025"
    document["phan"][0]["noi_dung"].insert(0, {"doan": " ".join(CORRECTED.values())})
    file = data / "tinh-mau" / "van-ban" / f"2025-{code}.yml"
    _dump(file, document)
    (record,) = [r for r in load_path(data).documents if r.place.ma == code]
    lines = [piece.text for piece in printed(record.document)]
    lines[0] = " ".join(CORRECTED)
    goc = "\n".join([ALL, "<b>zq</b>", *lines]).encode()
    (data / "tinh-mau" / "goc" / f"{code}.txt").write_bytes(goc)
    document["nguon"]["sha256"] = hashlib.sha256(goc).hexdigest()
    _dump(file, document)


def _dump(file: Path, value: object) -> None:
    text = yaml.safe_dump(value, allow_unicode=True, width=1_000_000, default_style='"', sort_keys=False)
    file.write_text(text, encoding="utf-8")


def _registers(data: Path) -> None:
    """Names with signs in every register."""
    register = data / "danh-muc"
    unit = {"ma": "tinh-mau", "ten": f"Mẫu {SOME}", "loai": "tinh", "ma_so": "00", "bi_danh": [ALL]}
    _dump(register / "tinh-thanh.yml", {"nguon": ALL, "don_vi": [unit]})
    agencies = [
        {"ma": "so-mau", "ten": f"Sở {SOME} Mẫu", "loai": "so"},
        {"ma": "so-zq", "ten": "Sở zq", "loai": "so"},
    ]
    group = {"ma": "nhom-mau", "ten": "Nhóm *zq*", "gom": ALL}
    _dump(register / "co-quan.yml", {"nguon": ALL, "co_quan": agencies, "nhom": [group]})
    moved: dict[str, Any] = {"tu": "so-mau", "sang": "so-zq", "tu_ngay": "1/3/2025"}
    moved |= {"phan_viec": ALL, "nguon": [ALL, SOME]}
    _dump(register / "ke-thua.yml", {"nguon": ALL, "ke_thua": [moved]})
    mended = {"ngay_sua": "1/3/2025", "dia_chi": "/nhiem-vu/", "da_dang": ALL, "sua_thanh": ALL}
    mended |= {"ly_do": ALL}
    _dump(register / "dinh-chinh-trang.yml", {"nguon": ALL, "dinh_chinh": [mended]})
    kinds = [{"ma": "ke-hoach", "ten": f"Kế hoạch {SOME}"}]
    _dump(register / "loai-van-ban.yml", {"nguon": ALL, "van_ban_hanh_chinh": kinds})
    terms = {
        "nguon": ALL,
        "viet_tat": [{"viet_tat": ALL, "day_du": ALL, "giai_thich": ALL}],
        "thuat_ngu": [{"ma": "mau", "ten": ALL, "giai_thich": ALL, "nguon": ALL}],
    }
    _dump(register / "thuat-ngu.yml", terms)
    version = register / "chi-so" / "chi-so-mau" / "2024.yml"
    text = version.read_text(encoding="utf-8")
    version.write_text(text.replace("Chỉ số Mẫu", "'*zq* <i>zq</i>'", 1), encoding="utf-8")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("ky-hieu") / "data"
    shutil.copytree(SAMPLE_DATA / "danh-muc", data / "danh-muc")
    (data / "danh-muc" / "ban-do-o.yml").unlink()  # its squares name provinces not kept here
    (data / "tinh-mau" / "van-ban").mkdir(parents=True)
    (data / "tinh-mau" / "goc").mkdir()
    _registers(data)
    number = _document(list(_everywhere()), so_ky_hieu=NUMBER, ngay_ban_hanh="1/2/2025")
    _write(data, slug(NUMBER), number)
    unnumbered = _document([{"doan": ALL}], trich_yeu=SOME)
    _write(data, slug(SOME), unnumbered)
    return data


@pytest.fixture(scope="module")
def site(data: Path, builder: Builder) -> Path:
    return builder.build(data)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, VisibleText]:
    return {
        path.relative_to(site).as_posix(): read(path.read_text(encoding="utf-8"))
        for path in site.rglob("*.html")
    }


def test_the_words_of_the_document_stand_on_its_page_character_by_character(
    data: Path, pages: dict[str, VisibleText]
) -> None:
    records = load_path(data)
    assert records.problems == ()
    for record in records.documents:
        words = [word for piece in printed(record.document) for word in piece.text.split()]
        page = pages[f"van-ban/{record.key}/index.html"]
        assert words_of_the_document(page) == words


def test_no_sign_became_an_element(pages: dict[str, VisibleText]) -> None:
    found = [
        (path, element.tag, name, value)
        for path, page in pages.items()
        for element in page.seen
        for name, value in element.attributes.items()
        if (name in ("class", "id") and "zq" in value.split()) or name.startswith(("zq", "<", '"'))
    ]
    assert found == []
    assert {e.tag for page in pages.values() for e in page.seen if "zq" in e.tag} == set()


def test_no_sign_became_a_link(pages: dict[str, VisibleText]) -> None:
    targets = {
        element.attributes[name]
        for page in pages.values()
        for element in page.seen
        for name in ("href", "src")
        if name in element.attributes
    }
    assert {target for target in targets if target in ("zq", "zq.png") or "zq.example" in target} == set()


def test_no_text_was_emphasised(pages: dict[str, VisibleText]) -> None:
    found = [
        (path, text)
        for path, page in pages.items()
        for text, inside in page.runs
        if text.strip() == "zq" and inside and inside[-1].tag in EMPHASIS
    ]
    assert found == []


# A citation names the page's own address, in which a number is folded to small letters.
ADDRESS = re.compile(r"\[địa chỉ của cổng\][^\s,]*")


def test_on_every_page_each_sign_is_seen_whole(pages: dict[str, VisibleText]) -> None:
    """Once all that was typed is taken out of a page, no «zq» is left over."""
    numbers = {sign.rstrip(")") for sign in SIGNS}
    typed = {*SIGNS, *numbers, NUMBER, "Sở zq", "<u>zq</u>", "<b>zq</b>"}
    longest_first = map(re.escape, sorted(typed, key=len, reverse=True))
    any_of_it = re.compile(f"(?:[-+] )?(?:{'|'.join(longest_first)})")
    left = {}
    for path, page in pages.items():
        said = (run for run, around in page.runs if not any(map(_in_its_own_way, around)))
        text = " ".join("".join(said).split())
        text = any_of_it.sub("", ADDRESS.sub("", text))
        if "zq" in text:
            at = text.index("zq")
            left[path] = text[max(at - 60, 0) : at + 60]
    assert left == {}


def _in_its_own_way(element: Element) -> bool:
    """A field to be copied holds code; a bulletin writes signs as they are spoken."""
    return element.tag == "textarea" or bool({"ban-doc", "ban-doc__giu"} & element.classes)


def test_titles_and_descriptions_are_whole(
    data: Path, pages: dict[str, VisibleText]
) -> None:
    key = f"tinh-mau/2025/{slug(SOME)}"
    page = pages[f"van-ban/{key}/index.html"]
    title = "".join(text for text, inside in page.runs if inside and inside[-1].tag == "title")
    assert title.startswith(f"Kế hoạch {SOME} {SOME}")
    descriptions = {
        element.attributes.get("name") or element.attributes.get("property"): element
        for element in page.seen
        if element.tag == "meta"
    }
    assert descriptions["description"].attributes["content"] == ALL
    assert descriptions["og:description"].attributes["content"] == ALL
    assert descriptions["og:title"].attributes["content"].startswith(f"Kế hoạch {SOME}")


def test_open_data_hold_the_very_text(site: Path) -> None:
    rows = json.loads((site / "du-lieu" / "nhiem-vu.json").read_bytes())
    assert {row["noi_dung"] for row in rows} == set(SIGNS)


def test_the_search_index_holds_the_very_text(site: Path) -> None:
    """The search page makes text of it, never HTML. A title is the words, then their place."""
    titles = {item.title.partition(" (việc ")[0] for item in Index.of_site(site).items()}
    assert [sign for sign in SIGNS if sign not in titles] == []


def test_every_correction_of_a_line_is_marked_once(pages: dict[str, VisibleText]) -> None:
    page = pages[f"van-ban/tinh-mau/2025/{slug(SOME)}/index.html"]
    marked = [text for text, inside in page.runs if inside and "dc" in inside[-1].classes]
    assert marked == list(CORRECTED.values())
