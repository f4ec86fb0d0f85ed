"""List numbers as Word prints them: what the file says, and the lines that come out."""

from __future__ import annotations

import pytest

from generator.importers.readers import word
from generator.importers.readers.word_numbering import formatted
from tests.importers.readers.word_files import (
    definition,
    listed,
    numbers,
    paragraph,
    word_file,
)

OUTLINE = definition("upperRoman %1.", "decimal %2.", "decimal %2.%3.", "lowerLetter %4)")


def lines(body: str, numbering: str, styles: str = "") -> list[str]:
    made = word_file(body, numbering=numbering, styles=styles)
    return word.read(made, "kh.docx").text.splitlines()


def test_levels_begin_anew_under_each_upper_one() -> None:
    body = (
        listed("Mục đích")
        + listed("Chung", level=1)
        + listed("Riêng", level=1)
        + listed("Nhiệm vụ")
        + listed("Thể chế", level=1)
        + listed("Rà soát", level=2)
        + listed("Sửa đổi", level=2)
        + listed("một", level=3)
        + listed("hai", level=3)
        + listed("Bãi bỏ", level=2)
        + listed("ba", level=3)
    )
    assert lines(body, OUTLINE + numbers()) == [
        "I. Mục đích",
        "1. Chung",
        "2. Riêng",
        "II. Nhiệm vụ",
        "1. Thể chế",
        "1.1. Rà soát",
        "1.2. Sửa đổi",
        "a) một",
        "b) hai",
        "1.3. Bãi bỏ",
        "a) ba",
    ]


def test_two_lists_of_one_definition_count_on() -> None:
    body = listed("một", 1) + paragraph("Đoạn ở giữa") + listed("hai", 2)
    numbering = definition("decimal %1.") + numbers(1) + numbers(2)
    assert lines(body, numbering) == ["1. một", "Đoạn ở giữa", "2. hai"]


def test_a_list_that_says_where_it_begins() -> None:
    begins = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/></w:lvlOverride>'
    numbering = (
        definition("decimal %1.")
        + numbers(1)
        + numbers(2, overrides=begins.format(1))
        + numbers(3, overrides=begins.format(5))
    )
    body = listed("a", 1) + listed("b", 1) + listed("c", 2) + listed("d", 2) + listed("e", 3)
    assert lines(body, numbering) == ["1. a", "2. b", "1. c", "2. d", "5. e"]


def test_a_level_of_its_own_in_one_list() -> None:
    own = (
        '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/>'
        '<w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%1)"/></w:lvl></w:lvlOverride>'
    )
    numbering = definition("decimal %1.") + numbers(1, overrides=own)
    assert lines(listed("một") + listed("hai"), numbering) == ["(iii) một", "(iv) hai"]


def test_a_level_that_counts_through() -> None:
    through = definition("upperRoman %1.", 'decimal %2. <w:lvlRestart w:val="0"/>')
    body = listed("A") + listed("b", level=1) + listed("C") + listed("d", level=1)
    assert lines(body, through + numbers()) == ["I. A", "1. b", "II. C", "2. d"]


def test_figures_of_a_legal_level_under_roman_ones() -> None:
    legal = definition("upperRoman Phần %1", "decimal Mục %1.%2. <w:isLgl/>")
    body = listed("Một") + listed("Hai") + listed("Ba", level=1)
    assert lines(body, legal + numbers()) == ["Phần I Một", "Phần II Hai", "Mục 2.1. Ba"]


def test_an_upper_level_not_met_yet_prints_its_beginning() -> None:
    body = listed("trước", level=2) + listed("Đầu", level=1)
    assert lines(body, OUTLINE + numbers()) == ["1.1. trước", "1. Đầu"]


def test_number_of_a_style_and_of_the_style_it_is_based_on() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = definition("upperRoman %1.", "decimal %2.") + numbers()
    body = (
        paragraph("Mục đích", '<w:pStyle w:val="Muc"/>')
        + paragraph("Chung", '<w:pStyle w:val="Con"/>')
        + paragraph("Không số", '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>')
        + paragraph("Yêu cầu", '<w:pStyle w:val="Muc"/>')
    )
    assert lines(body, numbering, styles) == ["I. Mục đích", "1. Chung", "Không số", "II. Yêu cầu"]


def test_a_level_that_belongs_to_a_style() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    numbering = definition("upperRoman %1.", 'decimal %2. <w:pStyle w:val="H2"/>') + numbers()
    body = listed("Mục") + paragraph("Con", '<w:pStyle w:val="H2"/>')
    assert lines(body, numbering, styles) == ["I. Mục", "1. Con"]


def test_a_list_that_is_defined_by_a_style_of_lists() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="Kieu"><w:pPr><w:numPr><w:numId w:val="2"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    sends_on = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Kieu"/></w:abstractNum>'
    numbering = sends_on + definition("lowerLetter %1)", name=1) + numbers(1, 0) + numbers(2, 1)
    assert lines(listed("một", 1), numbering, styles) == ["a) một"]


@pytest.mark.parametrize(
    ("sign", "printed"),
    [
        ("-", "-"),
        ("+", "+"),
        ("\uf02b", "+"),
        ("\uf02d", "-"),
        ("\uf0b7", "-"),
        ("o", "-"),
        ("", ""),
    ],
)
def test_bullets(sign: str, printed: str) -> None:
    numbering = definition(f"bullet {sign}") + numbers()
    assert lines(listed("Rà soát"), numbering) == [f"{printed} Rà soát".strip()]


def test_an_empty_numbered_paragraph_prints_its_number_but_no_bullet() -> None:
    numbering = definition("decimal %1.", "bullet -") + numbers()
    body = listed("") + listed("", level=1) + listed("hai")
    assert lines(body, numbering) == ["1.", "2. hai"]


def test_text_close_behind_its_number() -> None:
    close = definition('decimal Điều %1. <w:suff w:val="nothing"/>') + numbers()
    assert lines(listed(" Phạm vi"), close) == ["Điều 1. Phạm vi"]


def test_a_list_that_the_file_does_not_define() -> None:
    assert lines(listed("Rà soát", 9), definition("decimal %1.")) == ["Rà soát"]


@pytest.mark.parametrize(
    ("count", "form", "printed"),
    [
        (4, "lowerRoman", "iv"),
        (1994, "upperRoman", "MCMXCIV"),
        (26, "lowerLetter", "z"),
        (28, "upperLetter", "BB"),
        (7, "decimalZero", "07"),
        (12, "decimalZero", "12"),
        (7, "pad3", "007"),
        (0, "lowerLetter", "0"),
        (3, "none", ""),
        (3, "chicago", "3"),
    ],
)
def test_forms_of_numbers(count: int, form: str, printed: str) -> None:
    assert formatted(count, form) == printed


@pytest.mark.parametrize("figure", ["", "-1", "²", "abc", "99999999999", "1e309"])
def test_figures_that_are_none_break_nothing(figure: str) -> None:
    level = f'<w:numPr><w:ilvl w:val="{figure}"/><w:numId w:val="1"/></w:numPr>'
    odd = f'<w:ind w:left="{figure}"/><w:jc w:val="{figure}"/>'
    grid = f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="{figure}"/></w:tcPr>{paragraph("ô")}'
    body = paragraph("Rà soát", level + odd) + f"{grid}</w:tc></w:tr></w:tbl>"
    begins = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{figure}"/></w:lvlOverride>'
    numbering = definition("decimal %1.") + numbers(1, overrides=begins)
    assert lines(body, numbering) == ["1. Rà soát", "ô"]
