"""Whatever a text file or a web page holds: no word of its text is lost, none is made."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importers.readers import plain_text, web_page
from generator.importers.reading import Reading
from generator.importers.refusals import Refused
from generator.importers.stages import legacy_encoding, page_furniture, unwrap
from tests.importers.readings import words_of_blocks, words_of_text

_LINES = (
    "| || |a|b| **Điều **Điều 1.** *nghiêng **x*y** *.vn (*) # <i>a</i> ------- - + • a) 1. 1.1 II."
    " 2 3 12 [...] KẾ~HOẠCH Ký~bởi:~A 1\t2\t3 \t\tx STT\tViệc Céng~hßa Co^.ng Sở~Nội~vụ 45,5 Tổng"
    " ./. Số:~1/KH Nơi~nhận: Mã~số~thuế |---|---| \f \fTrang~2/3 của~tỉnh,~huyện * ** _ 5~*~6"
).split(" ")
_TAGS = "p div table tr td th ul ol li b i br span pre thead center h2 font nav section a".split()


def staged(reading: Reading) -> Reading:
    for stage in (legacy_encoding, page_furniture, unwrap):
        reading = stage.apply(reading)
    return reading


def holds(reading: Reading) -> None:
    for one in (reading, staged(reading)):
        assert words_of_blocks(one) == words_of_text(one)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*_LINES, "", "", "|", "|", "|"]), max_size=40))
def test_of_a_text_file(parts: list[str]) -> None:
    text = "\n".join(part.replace("~", " ") for part in parts)
    try:
        reading = plain_text.read(text.encode(), "a.txt")
    except Refused:
        assert not text.strip()
        return
    holds(reading)
    only_letters = [word for word in text.split() if word.isalpha()]
    kept = set(words_of_blocks(reading))
    assert {word for word in only_letters if len(word) > 1} <= kept


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(_TAGS),
            st.booleans(),
            st.sampled_from(["", "Điều 1. A", "của b", "x ", " ./.", "Số: 1/KH", "-----"]),
            st.sampled_from(["", " colspan=2", " rowspan=3", " class=menu", " hidden"]),
        ),
        max_size=30,
    )
)
def test_of_a_web_page(parts: list[tuple[str, bool, str, str]]) -> None:
    page = "".join(
        f"<{name}{more}>{words}" if opens else f"</{name}>{words}"
        for name, opens, words, more in parts
    )
    try:
        reading = web_page.read(page.encode(), "a.html")
    except Refused:
        # What opens hidden, or as a menu, hides all that follows it.
        hides = any(
            more in (" class=menu", " hidden") or name == "nav" for name, _, _, more in parts
        )
        assert hides or not any(map(str.isalnum, "".join(words for _, _, words, _ in parts)))
        return
    holds(reading)
