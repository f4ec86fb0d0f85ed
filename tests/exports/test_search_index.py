"""The files of the search index, from a handful of invented items and from the real corpus."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from array import array
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports import search_index
from generator.exports.search_index import groups, lists, postings, shards
from generator.exports.search_index.groups import Group
from generator.exports.search_index.vocabulary import Vocabulary
from generator.model.dataset import Dataset, build
from generator.records import load_path
from generator.search_words import fold, pair, words
from generator.views.search.entries import entries
from generator.views.search.facets import labels
from generator.views.search.found import Found
from generator.views.search.handwritten import Handwritten, handwritten
from generator.views.search.name import Name
from tests.search_index import START, Index
from tests.small_data import DAY, ROOT, SAMPLE_DATA

LISTS = search_index.Lists(
    {"tinh": {"mau-hai": "Mẫu Hai", "mau": "Mẫu", "khac": "Khác"}, "nam": {"2025": "2025"}}
)
PLAN = "/van-ban/mau/2025/1-kh-ubnd/"
OTHER = "/van-ban/mau-hai/2024/2-qd-ubnd/"
PAGE = Found("/lich/", "Lịch", ("Việc theo tháng.",))


def task(number: int, words: str, plan: str = PLAN, **more: object) -> Found:
    common = {"loai": "viec", "noi": "Kế hoạch 1", "tinh": ("mau",), "nam": (2025,)}
    return Found(f"{plan}#viec-{number}", f"Việc {number}", (words,), **common | more)  # type: ignore[arg-type]


def index_of(*found: Found) -> Index:
    return Index(dict(search_index.files(found, LISTS)))


def test_a_group_says_once_what_its_items_share() -> None:
    title = Found(PLAN, "Kế hoạch 1", ("Mẫu",), ("Mẫu",), 3.0, "van-ban", "", ("mau",), (2025,))
    index = index_of(title, task(1, "Rà soát"), task(2, "Công khai", trang_thai=("qua-han",)))
    assert index.read("n0.json") == {
        "chung": [
            "van-ban/mau/2025/1-kh-ubnd/",
            None,
            None,
            "viec",
            "Kế hoạch 1",
            ["mau"],
            [2025],
            [],
            [],
            [],
            [],
            1.0,
        ],
        "muc": [
            [
                "",
                "Kế hoạch 1",
                ["Mẫu"],
                "van-ban",
                "",
                None,
                None,
                None,
                None,
                None,
                ["Mẫu"],
                3.0,
            ],
            ["#viec-1", "Việc 1", ["Rà soát"]],
            ["#viec-2", "Việc 2", ["Công khai"], None, None, None, None, None, None, ["qua-han"]],
        ],
    }
    assert (
        index.files[START] == b'{"phien":"%b","nhom":1,"khoi":[""]}' % index.folder[-12:].encode()
    )


def test_words_are_found_without_marks_and_by_two() -> None:
    index = index_of(task(1, "Uỷ ban Kỹ thuật, đợt 98,5"))
    terms = json.loads(index.files[f"{index.folder}/k0.json"])
    assert [term for term in terms if not term.startswith(("@", "_"))] == sorted(
        ["viec", "1", "ke", "hoach", "uy", "ban", "ki", "thuat", "dot", "98,5"]
    )
    assert {term for term in terms if term.startswith("_")} == {
        "_viec_1",
        "_ke_hoach",
        "_hoach_1",
        "_uy_ban",
        "_ban_ki",
        "_ki_thuat",
        "_thuat_dot",
        "_dot_98,5",
    }


def test_two_words_of_different_paragraphs_are_no_pair() -> None:
    index = index_of(Found("/a/", "Một cửa", ("Hai cửa", "Ba cửa")))
    assert index.groups_of("_hai_cua") == {0: 3}
    assert index.groups_of("_cua_ba") == {}


def test_the_impact_says_where_the_word_stands_and_what_its_page_counts_for() -> None:
    long = "Bốn năm sáu bảy tám chín"
    about: dict[str, int] = {
        "trong_van_ban": 3,
        "o_noi": 4,
        "the": 4,
        "ten_dai": 6,
        "ten": 7,
    }
    found = Found("/a/", "Tên", ("văn bản",), ("thẻ",), noi="nơi")
    index = index_of(found)
    assert index.groups_of("van")[0] == about["trong_van_ban"]
    assert index.groups_of("noi")[0] == about["o_noi"]
    assert index.groups_of("the")[0] == about["the"]
    assert index.groups_of("ten")[0] == about["ten"]
    assert index_of(found._replace(title=long)).groups_of("bon")[0] == about["ten_dai"]
    assert index_of(found._replace(weight=6.0)).groups_of("ten")[0] == 9
    assert index_of(found._replace(weight=0.3)).groups_of("van")[0] == 1


def test_the_weightiest_groups_have_the_lowest_numbers() -> None:
    index = index_of(
        task(1, "một"),
        Found(OTHER, "Quyết định 2", ("hai",), weight=3.0, loai="van-ban"),
        Found("/tinh/mau/", "Mẫu", ("ba",), weight=6.0, loai="tinh"),
    )
    assert [index.group(gid)[0].path for gid in range(3)] == [
        "tinh/mau/",
        "van-ban/mau-hai/2024/2-qd-ubnd/",
        "van-ban/mau/2025/1-kh-ubnd/#viec-1",
    ]


def test_a_group_never_holds_two_documents() -> None:
    index = index_of(PAGE, task(1, "một"), task(2, "hai", OTHER), task(3, "ba", OTHER), PAGE)
    assert [[item.path.partition("#")[0] for item in index.group(gid)] for gid in range(4)] == [
        ["lich/"],
        [PLAN[1:]],
        [OTHER[1:], OTHER[1:]],
        ["lich/"],
    ]


def test_a_long_document_has_several_groups_of_about_one_size() -> None:
    index = index_of(*(task(number, "chữ " * 200) for number in range(30)))
    sizes = [len(content) for name, content in index.files.items() if "/n" in name]
    assert len(sizes) == 4
    assert max(sizes) <= groups.LARGEST_GROUP
    assert max(sizes) < 1.2 * min(sizes)
    assert len(index.items()) == 30


def test_an_item_longer_than_a_group_is_alone() -> None:
    index = index_of(task(1, "một"), task(2, "dài " * 5000), task(3, "ba"))
    assert [[item.title for item in index.group(gid)] for gid in range(3)] == [
        ["Việc 1"],
        ["Việc 2"],
        ["Việc 3"],
    ]


def test_filters_are_written_as_runs() -> None:
    found = [task(number, "x", f"/van-ban/mau/2025/{number}/") for number in range(6)]
    found[3] = found[3]._replace(tinh=("mau-hai",))
    index = index_of(*found)
    terms = json.loads(index.files[f"{index.folder}/k0.json"])
    assert terms["@tinh:mau"] == [5, [0, 3, 4, 2]]  # 0, 1, 2, then 4 and 5
    assert terms["@tinh:mau-hai"] == [1, [3, 1]]
    assert terms["@nam:2025"] == [6, [0, 6]]
    assert list(index.groups_of("@tinh:mau")) == [0, 1, 2, 4, 5]


def test_only_filters_that_occur_are_offered_in_the_given_order() -> None:
    index = index_of(task(1, "x"), task(2, "y", OTHER, tinh=("mau-hai",)))
    assert index.read("bo-loc.json") == {
        "tinh": [["mau-hai", "Mẫu Hai"], ["mau", "Mẫu"]],
        "nam": [["2025", "2025"]],
    }


def test_names_are_folded_and_suggestions_end_before_they_are_too_many() -> None:
    name = Name(("UBND", "Uỷ ban nhân dân"), ("Ủy ban nhân dân",), "Viết tắt.", "viet-tat")
    many = [(f"Gợi ý số {number}", "Việc", "") for number in range(5000)]
    other = Name(("Huế",), ("Huế",), "", "cach-viet")
    made = lists.files(search_index.Lists({}, [name, other], many), ())
    typed = ["ubnd", "uy ban nhan dan"]
    assert json.loads(made["ten-goi.json"]) == {
        "ly_do": ["Viết tắt.", ""],
        "ten": [
            [typed, ["Ủy ban nhân dân"], 0, "viet-tat"],
            [["hue"], ["Huế"], 1, "cach-viet"],
        ],
    }
    assert len(made["goi-y.json"]) <= lists.LARGEST_LIST
    kept = json.loads(made["goi-y.json"])
    assert kept == [list(one) for one in many[: len(kept)]]
    assert len(kept) > 1000


def group(term: int, impact: int, filters: tuple[str, ...] = ()) -> Group:
    return Group(b"", 1.0, array("I", [term]), bytes([impact]), filters)


def test_numbers_of_groups_are_written_as_steps() -> None:
    vocabulary = Vocabulary()
    one, other, _ = sorted(vocabulary.of_text("mot hai"))
    made = [group(one, 3), group(other, 4), group(one, 5), group(other, 1), group(one, 9)]
    assert dict(postings.terms(made, vocabulary)) == {
        "hai": b'"hai":[2,[1,4,2,1]]',
        "mot": b'"mot":[3,[0,3,2,5,2,9]]',
    }


def test_a_term_of_too_many_groups_keeps_its_best() -> None:
    vocabulary = Vocabulary()
    (word,) = vocabulary.of_text("cải")
    made = [group(word, 3, ("@loai:viec",)) for _ in range(postings.MOST_GROUPS)]
    assert listed(made, vocabulary)["cai"] == [2000, [0, 3, *[1, 3] * 1999]]
    made.append(group(word, 8))
    # The first 999, and the last for its impact.
    assert listed(made, vocabulary)["cai"] == [2001, [0, 3, *[1, 3] * 998, 1002, 8]]
    assert listed(made, vocabulary)["@loai:viec"] == [2000, [0, 2000]]


def listed(made: list[Group], vocabulary: Vocabulary) -> dict[str, list[object]]:
    """Each term as the browser reads it."""
    lines = (line for _, line in postings.terms(made, vocabulary))
    listed: dict[str, list[object]] = json.loads(b"{%b}" % b",".join(lines))
    return listed


@given(st.sets(st.text("abđ_@09", min_size=1, max_size=12), min_size=1), st.integers(1, 200))
def test_every_term_stands_in_the_shard_that_its_beginning_names(
    names: set[str], size: int
) -> None:
    lines = [(name, b"x" * size * 40) for name in sorted(names)]
    made = list(shards.shards(lines))
    begins = [begin for begin, _ in made]
    assert begins[0] == ""
    assert all(one < other for one, other in pairwise(begins))
    held = iter(lines)
    for number, (begin, content) in enumerate(made):
        assert len(content) <= shards.LARGEST_SHARD
        end = begins[number + 1] if number + 1 < len(begins) else "\U0010ffff"
        for _ in range(content.count(b",") + 1):
            name, _line = next(held)
            assert begin <= name < end
    assert next(held, None) is None


def test_many_shards_are_listed_in_several_directories() -> None:
    begins = ["", *(f"t{number:03}" for number in range(1, 300))]
    made = [(begin, json.loads(content)) for begin, content in shards.directories(begins)]
    assert [(begin, file["tu"], len(file["khoi"])) for begin, file in made] == [
        ("", 0, 128),
        ("t128", 128, 128),
        ("t256", 256, 44),
    ]
    assert [begin for _, file in made for begin in file["khoi"]] == begins


def test_the_edition_changes_with_any_word() -> None:
    before, after = index_of(task(1, "một"), PAGE), index_of(task(1, "mốt"), PAGE)
    assert index_of(task(1, "một"), PAGE).files == before.files
    assert before.start["phien"] != after.start["phien"]
    assert before.start["khoi"] == after.start["khoi"]


def test_a_live_reload_gives_the_same_index_at_one_address() -> None:
    memory = search_index.Memory()
    first = [task(number, "một việc", f"/van-ban/mau/2025/{number}/") for number in range(8)]
    edited = [*first[:3], first[3]._replace(text=("ba bốn",)), *first[4:]]
    weightier = [*first[:3], first[3]._replace(weight=4.0), *first[4:]]
    longer, shorter = [PAGE, *first], first[1:]
    for found in (first, edited, weightier, edited, longer, first, shorter, first):
        live = Index(dict(search_index.files(found, LISTS, memory)))
        fresh = Index(dict(search_index.files(found, LISTS)))
        assert live.start == fresh.start | {"phien": live.start["phien"]}
        names = [name.rpartition("/")[2] for name in fresh.files]
        assert [name.rpartition("/")[2] for name in live.files] == names
        assert [live.read(name) for name in names[1:]] == [fresh.read(name) for name in names[1:]]


def test_a_handwritten_page_is_found_by_section_without_its_examples() -> None:
    markdown = (
        "\n# Tệp điểm\n\nMở đầu **đậm**, xem [Danh mục](danh-muc.md#a).\n\n"
        "```yaml\n# không phải mục\nnam: 2020\n```\n\n"
        "## Chép `con số` {#chep-so}\n\n- Một\n- Hai\n\n| a | b |\n|---|---|\n| c | d |\n"
    )
    assert list(handwritten(Handwritten("/huong-dan/tep-diem/", markdown))) == [
        Found("/huong-dan/tep-diem/", "Tệp điểm", ("Mở đầu đậm, xem Danh mục.",), weight=0.2),
        Found(
            "/huong-dan/tep-diem/#chep-so",
            "Chép con số",
            ("Một", "Hai", "a b", "c d"),
            weight=0.2,
            noi="Tệp điểm",
        ),
    ]


# The real corpus.


@pytest.fixture(scope="module")
def real() -> Dataset:
    return build(load_path(ROOT / "data"), DAY)


@pytest.fixture(scope="module")
def found(real: Dataset) -> list[Found]:
    by_hand = [
        Handwritten(f"/huong-dan/{path.stem}/", path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / "docs" / "huong-dan").glob("*.md"))
    ]
    return list(entries(real, by_hand))


@pytest.fixture(scope="module")
def index(real: Dataset, found: list[Found]) -> Index:
    return Index(dict(search_index.files(found, search_index.Lists(labels(real)))))


def test_every_item_of_the_corpus_is_in_one_group_as_it_is(
    index: Index, found: list[Found]
) -> None:
    held = [tuple(map(_plain, item)) for item in index.items()]
    given = [
        (
            one.path[1:],
            one.title,
            tuple(filter(None, one.text)),
            *(one.loai, one.noi, one.tinh, one.nam, one.linh_vuc, one.co_quan, one.trang_thai),
            *(one.tags, one.weight),
        )
        for one in found
    ]
    assert len(held) > 700
    assert sorted(held) == sorted(given)


def test_every_word_pair_and_filter_of_the_corpus_leads_to_its_group(index: Index) -> None:
    missing = []
    lists_read: dict[str, dict[int, int]] = {}
    for gid in range(index.start["nhom"]):
        for item in index.group(gid):
            terms = {f"@loai:{item.loai}", *(f"@tinh:{code}" for code in item.tinh)}
            terms |= {f"@nam:{year}" for year in item.nam}
            for text in (item.title, *item.text, item.noi, *item.tags):
                folded = [fold(word) for word in words(text)]
                terms |= {*folded, *(pair(a, b) for a, b in pairwise(folded))}
            for term in terms:
                if term not in lists_read:
                    lists_read[term] = index.groups_of(term)
                if gid not in lists_read[term]:
                    missing.append((term, gid))
    assert missing == []
    assert len(lists_read) > 10_000


def test_every_posting_of_the_corpus_is_true(index: Index) -> None:
    """No group is named for a word that it does not hold."""
    in_groups = [
        {fold(word) for item in index.group(gid) for word in words(item.words)}
        for gid in range(index.start["nhom"])
    ]
    for shard in index.shards.values():
        for term in shard:
            if not term.startswith(("_", "@")):
                assert [gid for gid in index.groups_of(term) if term not in in_groups[gid]] == []


def test_the_files_are_small(index: Index) -> None:
    for name, content in index.files.items():
        kind = name.rpartition("/")[2][0]
        if kind == "n" and len(json.loads(content)["muc"]) > 1:
            assert len(content) <= groups.LARGEST_GROUP, name
        if kind == "k":
            assert len(content) <= shards.LARGEST_SHARD, name
    assert len(index.files[START]) < 1024


def test_every_code_that_is_filtered_by_has_a_label(index: Index) -> None:
    shown = index.read("bo-loc.json")
    codes = {f"@{name}:{code}" for name, known in shown.items() for code, _ in known}
    terms = {term for shard in index.shards.values() for term in shard if term.startswith("@")}
    assert terms == codes


def test_the_same_data_give_the_same_bytes_in_every_process() -> None:
    program = (
        "from generator.exports.search_index import Lists, files\n"
        "from generator.model.dataset import build\n"
        "from generator.records import load_path\n"
        "from generator.views.search.entries import entries\n"
        "from datetime import date\n"
        "import sys, pathlib\n"
        "data = build(load_path(pathlib.Path(sys.argv[1])), date(2026, 11, 20))\n"
        "print(dict(files(entries(data), Lists({})))['tim-kiem/chi-muc/dau.json'].decode())\n"
    )
    printed = subprocess.run(
        [sys.executable, "-c", program, str(SAMPLE_DATA)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "1", "PYTHONUTF8": "1"},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    sample = build(load_path(SAMPLE_DATA), DAY)
    here = dict(search_index.files(entries(sample), search_index.Lists({})))[START]
    assert json.loads(printed) == json.loads(here)


def _plain(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
