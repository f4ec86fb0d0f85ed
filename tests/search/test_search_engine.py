"""The search engine in a real browser, on a small site: what is typed, and what is found."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from tests.search.tiny_site import EDITION, FILTERS, MANY, write_site
from tools.environment import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_CALL = """async ([method, given]) => {
  try {
    window.engine ??= await (await import("./js/tim-may.js")).openIndex(location.href);
    return { answer: await window.engine[method](...given) };
  } catch (problem) {
    return { problem: problem.code ?? String(problem) };
  }
}"""
_WORDS = """async typed => {
  const { tokens } = await import("./js/tim-may-chu.js");
  return typed.map(one => {
    const text = one.normalize("NFC");
    const found = tokens(text);
    return {
      tokens: found.map(({ from, to }) => text.slice(from, to).toLowerCase()),
      exact: found.map(({ word }) => word.exact),
      fold: found.map(({ word }) => word.fold),
    };
  });
}"""

DECISION = "van-ban/mau/2020/71-qd-ubnd/"
PLAN = "van-ban/thu/2021/180-kh-ubnd/"
REVIEW, UPKEEP, MEETING, TRAINING = (f"{DECISION}#viec-{number}" for number in range(1, 5))
SERVING, DIRECTING, COMPARING = (f"{PLAN}#{place}" for place in ("i", "ii", "iii"))


class Engine:
    """The engine in a page of its own; `asked` holds the files it read."""

    def __init__(self, browser: Browser, site: str) -> None:
        self.page = browser.new_context(locale="vi-VN").new_page()
        self.asked: list[str] = []
        self.page.on("request", lambda request: self.asked.append(urlsplit(request.url).path))
        self.page.goto(site)

    def call(self, method: str, *given: object) -> dict[str, Any]:
        said: dict[str, Any] = self.page.evaluate(_CALL, [method, given])
        return said

    def search(self, typed: str, filters: object = None, **page: int) -> dict[str, Any]:
        said = self.call("search", typed, filters, page)
        assert "problem" not in said, said
        answer: dict[str, Any] = said["answer"]
        return answer

    def paths(self, typed: str, filters: object = None, **page: int) -> list[str]:
        return [item["path"] for item in self.search(typed, filters, **page)["items"]]

    def close(self) -> None:
        self.page.context.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """A request is no news."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("tim")
    with pytest.MonkeyPatch.context() as patch:
        write_site(made, patch)
    return made


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="module")
def engine(browser: Browser, site: str) -> Iterator[Engine]:
    made = Engine(browser, site)
    yield made
    made.close()


@pytest.fixture
def fresh(browser: Browser, site: str) -> Iterator[Engine]:
    made = Engine(browser, site)
    yield made
    made.close()


def marked(parts: list[list[Any]]) -> str:
    return "".join(f"[{text}]" if mark else text for text, mark in parts)


def test_words_are_read_as_the_index_reads_them(engine: Engine) -> None:
    vectors = json.loads((ROOT / "tests/search_vectors.json").read_text(encoding="utf-8"))
    read = engine.page.evaluate(_WORDS, [one["typed"] for one in vectors])
    assert [
        {**one, "typed": wanted["typed"]} for one, wanted in zip(read, vectors, strict=True)
    ] == vectors


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        # All words must be in one item, in any of its fields, in any order.
        ("thu tuc mau 2020", [REVIEW]),
        ("thu tuc mau 2021", []),
        ("chinh thu tuc hanh", [REVIEW, PLAN]),
        ("rà soát sở nội vụ", [REVIEW]),
        ("rà soát tỉnh mẫu", [REVIEW]),
        # Numbers with and without their signs.
        ("71/QĐ-UBND soát", [REVIEW]),
        ("qd ubnd 71 soat", [REVIEW]),
        ("15/5/2020", [REVIEW]),
        ("15/05/2020", [REVIEW]),
        ("98,5%", [UPKEEP]),
        # Spellings.
        ("ki thuat", [UPKEEP]),
        ("kĩ thuật", [UPKEEP]),
        ("KỸ THUẬT", [UPKEEP]),
        ("viên chức học hóa", [DIRECTING]),
        ("phu\u0323c vu\u0323 ngu\u031bo\u031b\u0300i da\u0302n", [SERVING]),
        ("phục vụ người dân", [SERVING]),
        # Words that only link are not needed.
        ("người dân được phục vụ thế nào", [SERVING]),
        # The last word may be half typed, an earlier one not.
        ("mộc m", [TRAINING]),
        ("moc ma", [TRAINING]),
        # In quotes the words stand side by side, and marks typed there are needed.
        ('"thủ tục hành chính"', [REVIEW]),
        ('"hành chính thủ tục"', []),
        ("«soát thủ tục»", [REVIEW]),
        ('việc:"soát thủ tục"', [REVIEW]),
        ("“soat thu tuc”", [REVIEW]),
        ('"soat thủ tục"', []),
        ('"soát" "nội vụ"', [REVIEW]),
        # A minus leaves out.
        ("rà soát thủ tục", [REVIEW, PLAN]),
        ("rà soát thủ tục -kế", [REVIEW]),
        ("rà soát thủ tục -kẻ", [REVIEW, PLAN]),
        ('rà soát thủ tục -"hành chính"', [PLAN]),
        ("thủ tục - rà soát", [REVIEW, PLAN]),
        # Nothing, and signs only.
        ("zzxqwk", []),
        ("", []),
        ('  … – / ? «» "" -', []),
    ],
)
def test_what_is_found(engine: Engine, typed: str, found: list[str]) -> None:
    said = engine.search(typed)
    exactly = [] if said["relaxed"] else [item["path"] for item in said["items"]]
    assert exactly == found


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("tỉnh thử", ["tinh/thu/"]),
        ("71/qd", [DECISION]),
        ("180 kh ubnd", [PLAN]),
        # Marks decide where they are typed, and only there.
        ("hoa màu", ["tinh/hoa-mau/"]),
        ("hòa mẫu", ["tinh/hoa-mau/"]),
        ("mẫu", ["tinh/mau/"]),
        ("màu", ["tinh/hoa-mau/", "tinh/mau/"]),
        ("mau", ["tinh/mau/"]),
        # A title before a text, side by side before apart, a whole word before its beginning.
        ("thủ tục hành chính", [REVIEW, PLAN]),
        ("máy ch", [UPKEEP]),
    ],
)
def test_what_is_found_first(engine: Engine, typed: str, first: list[str]) -> None:
    assert engine.paths(typed)[: len(first)] == first


@pytest.mark.parametrize(
    ("one", "other"),
    [("uỷ ban", "ủy ban"), ("KỸ THUẬT", "kĩ thuật"), ("71/QĐ-UBND", "71 qđ ubnd")],
)
def test_two_ways_to_write_find_the_same(engine: Engine, one: str, other: str) -> None:
    assert engine.paths(one) == engine.paths(other) != []


def test_a_word_with_marks_that_nobody_wrote_finds_it_without(engine: Engine) -> None:
    said = engine.search("phúc vụ người dán")
    assert [item["path"] for item in said["items"]] == [SERVING]
    assert said["relaxed"] is None


def test_a_name_is_read_in_its_other_way_too_and_says_so(engine: Engine) -> None:
    said = engine.search("ubnd tỉnh")
    reasons = {item["path"]: item["reason"] for item in said["items"]}
    assert reasons[DIRECTING] is None
    assert engine.search("ubnd tỉnh họp giao ban")["items"][0]["reason"] is None  # has both
    assert said["readAs"] == [
        {"typed": "ubnd", "also": "uỷ ban nhân dân", "reason": "UBND là Uỷ ban nhân dân"}
    ]
    back = {one["path"]: one["reason"] for one in engine.search("ủy ban nhân dân tỉnh")["items"]}
    assert back[MEETING] is None
    assert back[DIRECTING] == "Uỷ ban nhân dân viết tắt là UBND"


def test_the_page_of_a_former_name_comes_after_and_says_why(engine: Engine) -> None:
    items = engine.search("tỉnh mẫu")["items"]
    reasons = {item["path"]: item["reason"] for item in items}
    assert items[0]["path"] == "tinh/mau/"
    assert list(reasons).index("tinh/cu-ky/") > 0
    only_by_its_other_name = engine.search("tỉnh mẫu kỹ", {"loai": "tinh"})["items"]
    assert [one["path"] for one in only_by_its_other_name] == ["tinh/cu-ky/"]


def test_quotes_are_not_read_in_another_way(engine: Engine) -> None:
    said = engine.search('"ubnd tỉnh chỉ đạo"')
    assert [item["path"] for item in said["items"]] == [DIRECTING]
    assert said["readAs"] == []


@pytest.mark.parametrize(
    ("typed", "relaxed", "first"),
    [
        ("ph vu ngu da", "prefix", SERVING),
        ("rà soát zzxqwk thủ tục", "some-words", REVIEW),
        ("bảo dưỡng tàu kỹ thuật", "some-words", UPKEEP),
    ],
)
def test_what_is_offered_when_nothing_has_all_words(
    engine: Engine, typed: str, relaxed: str, first: str
) -> None:
    said = engine.search(typed)
    assert said["relaxed"] == relaxed
    assert said["items"][0]["path"] == first


@pytest.mark.parametrize(
    ("typed", "read_as", "first"),
    [
        ("rà soátt", "rà soat", REVIEW),
        ("ra sota", "ra soat", REVIEW),
        ("Thur tục", "Thủ tục", REVIEW),
        ("dưỡng tàu", None, None),
        ('"rà soátt"', None, None),
    ],
)
def test_one_wrong_letter(
    engine: Engine, typed: str, read_as: str | None, first: str | None
) -> None:
    """A word that is nowhere is read as one beside the same neighbours, one letter away."""
    said = engine.search(typed)
    assert said["spelled"] == read_as
    assert [item["path"] for item in said["items"][:1]] == [first] * bool(first)


@pytest.mark.parametrize("typed", ["mức 98.5%", "muc 98,5", "15 tháng 5", "ngày 15/05 năm 2020"])
def test_numbers_and_days_in_either_form(engine: Engine, typed: str) -> None:
    wanted = UPKEEP if "98" in typed else REVIEW
    assert engine.search(typed)["items"][0]["path"] == wanted


def test_half_words_must_stand_side_by_side_with_their_marks(engine: Engine) -> None:
    assert engine.search("ph vu")["relaxed"] == "prefix"
    assert not engine.search("ph ngu")["items"]
    assert not engine.search("phù vù")["items"]


@pytest.mark.parametrize(
    ("typed", "filters", "found"),
    [
        ("rà soát", {"tinh": "mau"}, [REVIEW]),
        ("rà soát", {"tinh": "thu"}, [PLAN]),
        ("rà soát", {"nam": "2020"}, [REVIEW]),
        ("rà soát", {"nam": "2021", "loai": "van-ban"}, [PLAN]),
        ("rà soát", {"nam": "2020", "tinh": "thu"}, []),
        ("rà soát", {"tinh": "khong-co"}, []),
        ("rà soát", {"tinh": None, "nam": ""}, [REVIEW, PLAN]),
        ("", {"tinh": "thu", "loai": "doan"}, [SERVING, DIRECTING, COMPARING]),
    ],
)
def test_filters_hold(
    engine: Engine, typed: str, filters: dict[str, str | None], found: list[str]
) -> None:
    assert engine.paths(typed, filters) == found


def test_the_found_words_are_marked_in_title_and_excerpt(engine: Engine) -> None:
    [item] = engine.search("ra soat so noi vu")["items"]
    assert marked(item["title"]) == "Việc 1: [Rà soát] thủ tục hành chính"
    assert marked(item["excerpt"]) == "[Sở Nội vụ]"
    assert {key: item[key] for key in ("loai", "noi", "tinh", "nam")} == {
        "loai": "viec",
        "noi": "Quyết định 71/QĐ-UBND, Tỉnh Mẫu",
        "tinh": ["mau"],
        "nam": [2020],
    }


@pytest.mark.parametrize(
    ("typed", "excerpt"),
    [
        ("kĩ thuật 98,5%", "Đạt yêu cầu [kỹ thuật] ở mức [98,5]% trở lên."),
        ("phuc vu nguoi dan", "[Phục vụ người dân], tổ chức."),
        ("đối chiếu thẻ dấu", "Bỏ <b>[thẻ]</b> & [dấu]"),
        ("đối chiếu 180 dòng", "Số 71 trong bảng [180 dòng]."),
        ("15/5/2020", "Trước ngày [15/5/2020]"),
    ],
)
def test_excerpts_are_the_words_of_the_item(engine: Engine, typed: str, excerpt: str) -> None:
    assert marked(engine.search(typed)["items"][0]["excerpt"]) == excerpt


def test_a_long_text_is_cut_at_words_around_what_was_found(engine: Engine) -> None:
    [item] = engine.search("lop moc mac")["items"]
    text = "".join(part for part, _ in item["excerpt"])
    assert text.startswith("… chữ")
    assert text.endswith(" …")
    assert "[lớp mộc mạc] cho thợ" in marked(item["excerpt"])
    assert 120 <= len(text) <= 180
    assert set(text.strip("… ").split()) <= {f"chữ{number}" for number in range(60)} | set(
        "lớp mộc mạc cho thợ".split()
    )


def test_pages_of_results_follow_one_another_and_nothing_comes_twice(engine: Engine) -> None:
    whole = engine.paths("báo cáo", **{"from": 0, "count": 100, "groups": 60})
    pages = [
        engine.paths("báo cáo", **{"from": start, "count": 7, "groups": 10})
        for start in range(0, 42, 7)
    ]
    assert [path for page in pages for path in page] == whole
    assert len(whole) == len(set(whole)) == MANY // 2  # a word of too many groups keeps the best
    assert engine.search("báo cáo", None, **{"from": 0, "count": 7})["more"] is True
    assert engine.search("báo cáo", None, **{"from": 14, "count": 7})["more"] is False


def test_a_common_word_leaves_out_no_group_of_a_rarer_one(engine: Engine) -> None:
    numbers = range(0, MANY, 13)
    found = [engine.paths(f"báo cáo số {number}")[0] for number in numbers]
    assert found == [f"van-ban/nhieu/{number}/ky/" for number in numbers]


def test_groups_are_read_up_to_the_number_allowed(engine: Engine) -> None:
    few = engine.search("", {"tinh": "nhieu"}, **{"from": 0, "count": 20, "groups": 10})
    assert (few["groupsSeen"], len(few["items"]), few["more"]) == (10, 10, True)
    more = engine.search("", {"tinh": "nhieu"}, **{"from": 0, "count": 20, "groups": 30})
    assert (len(more["items"]), more["groupsMatched"], more["more"]) == (20, MANY, True)


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        "cải cách " * 600,
        "chữ" * 2000,
        "?!.,;:…–—/\\|()[]{}%$#@^&*~`'\"",
        '“ « " - -- -"',
        "😀 👨‍👩‍👧 mẫu 🇻🇳",
        "مرحبا שלום \u202emẫu",
        "\u0000 \ud800 mẫu",
        "__proto__ constructor toString hasOwnProperty",
        "@tinh:mau @loai:viec _a_b k1.json ../../dau",
        "İstanbul ﬁ ½ ² x̀",
        "-mẫu",
    ],
)
def test_nothing_that_is_typed_breaks_it(engine: Engine, typed: str) -> None:
    assert engine.call("search", typed, {"tinh": typed[:50]}, {})["answer"]["items"] == []
    assert "answer" in engine.call("search", typed)
    assert "answer" in engine.call("suggest", typed)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("thu tuc", ["[Thủ tục] hành chính"]),
        ("hanh ch", ["Thủ tục [hành ch]ính"]),
        ("tinh m", ["[Tỉnh M]ẫu"]),
        ("màu", ["Hoa [màu]"]),
        ("zzxqwk", []),
        ("", []),
        ("%", []),
    ],
)
def test_suggestions(engine: Engine, typed: str, offered: list[str]) -> None:
    said = engine.call("suggest", typed)["answer"]
    assert [marked(one["title"]) for one in said][: len(offered)] == offered
    assert bool(said) == bool(offered)


def test_suggestions_are_few_exact_marks_first_and_lead_somewhere(engine: Engine) -> None:
    said = engine.call("suggest", "mẫu")["answer"]
    assert len(said) == 8
    assert {"Hoa màu"}.isdisjoint(one["text"] for one in said)
    first = engine.call("suggest", "tỉnh")["answer"][0]
    assert (first["text"], first["kind"], first["path"]) == ("Tỉnh Mẫu", "Tỉnh", "tinh/mau/")


def test_the_filters_that_are_offered(engine: Engine) -> None:
    assert engine.call("filters")["answer"] == FILTERS


def test_what_was_read_is_not_asked_again(fresh: Engine) -> None:
    fresh.search("rà soát thủ tục")
    before = len(fresh.asked)
    fresh.search("rà soát thủ tục")
    assert len(fresh.asked) == before


def test_a_site_built_anew_meanwhile_is_read_anew(fresh: Engine) -> None:
    fresh.search("zzxqwk")
    missing: list[str] = []

    def once(route: Any) -> None:
        missing.append(route.request.url)
        route.fulfill(status=404) if len(missing) == 1 else route.continue_()

    fresh.page.route(f"**/{EDITION}/n*.json", once)
    starts = sum(path.endswith("/dau.json") for path in fresh.asked)
    assert fresh.paths("rà soát thủ tục") == [REVIEW, PLAN]
    assert sum(path.endswith("/dau.json") for path in fresh.asked) == starts + 1


@pytest.mark.parametrize("broken", [f"**/{EDITION}/k*.json", "**/dau.json"])
def test_a_lasting_fault_is_told_and_the_next_question_works(fresh: Engine, broken: str) -> None:
    fresh.page.route(broken, lambda route: route.fulfill(status=200, body="<!doctype html>"))
    assert fresh.call("search", "rà soát thủ tục") == {"problem": "index"}
    fresh.page.unroute(broken)
    assert fresh.paths("rà soát thủ tục") == [REVIEW, PLAN]
