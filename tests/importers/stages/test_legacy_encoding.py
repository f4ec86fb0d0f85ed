"""Old Vietnamese encodings: what is converted, and what is never touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importers.legacy_tables import TCVN3, VNI, from_font, tcvn3, vni
from generator.importers.reading import Aside, Cell, Grid, Line, Reading, Row
from generator.importers.stages.legacy_encoding import apply
from generator.importers.syllables import is_syllable
from tests.importers.readings import words_of_blocks, words_of_text

_VOWELS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
LETTERS = [letter for letter in _VOWELS + "đ" if not letter.isascii()]
SENTENCE = "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc"


def in_tcvn3(text: str) -> str:
    codes = {letter: code for code, letter in TCVN3.items()}
    return "".join(codes.get(char) or codes.get(char.lower(), char) for char in text)


def in_vni(text: str) -> str:
    codes = {letter: code for code, letter in VNI.items() if code in (code.lower(), code.upper())}
    return "".join(codes.get(char, char) for char in text)


def of(*lines: str) -> Reading:
    blocks = tuple(Line(line, (at, at)) for at, line in enumerate(lines, 1))
    return Reading(kind="txt", text="\n".join(lines), blocks=blocks, as_received=True)


def texts(reading: Reading) -> list[str]:
    return [block.text for block in reading.blocks if isinstance(block, Line)]


def test_every_letter_goes_there_and_back() -> None:
    syllables = ["n" + letter for letter in LETTERS]
    assert [tcvn3(in_tcvn3(syllable)) for syllable in syllables] == syllables
    both = [*LETTERS, *(letter.upper() for letter in LETTERS)]
    assert [vni(in_vni(letter)) for letter in both] == both


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("ñy ban nh©n d©n tØnh ban hµnh ch­¬ng tr×nh", "ủy ban nhân dân tỉnh ban hành chương trình"),
        ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("UÛy ban nhaân daân tænh thöïc hieän", "Ủy ban nhân dân tỉnh thực hiện"),
        ("Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam.", "Cộng hòa xã hội chủ nghĩa Việt Nam."),
        (
            "U?y ban nha^n da^n ti?nh na(m 2026. Ke^' hoa.ch",
            "Ủy ban nhân dân tỉnh năm 2026. Kế hoạch",
        ),
        ("QÐ-UBND của Ủy ban về Ðiều 1", "QĐ-UBND của Ủy ban về Điều 1"),
        ("Kế\u200b hoạch\ufeff năm", "Kế hoạch năm"),
    ],
)
def test_a_line_is_converted(written: str, read: str) -> None:
    reading = apply(of(written))
    assert (reading.text, texts(reading), reading.as_received) == (read, [read], False)
    assert len(reading.findings) == 1


def test_capitals_of_an_h_font() -> None:
    assert from_font("ñy ban nh©n d©n", ".VnTimeH") == "ỦY BAN NHÂN DÂN"
    assert from_font("ñy ban nh©n d©n", "'.VnTime'") == "ủy ban nhân dân"
    assert from_font("Tænh Maãu", "VNI-Times") == "Tỉnh Mẫu"
    assert from_font("café", "Times New Roman") == "café"
    assert from_font("kế hoạch", ".VnTime") == "kế hoạch"
    assert tcvn3("CéNG HßA X· HéI ñY BAN") == "CỘNG HÒA Xã HỘI ỦY BAN"
    assert tcvn3("2 héi nghÞ × 50 ng­êi") == "2 hội nghị × 50 người"


def test_a_file_may_mix_and_a_short_line_follows_its_neighbours() -> None:
    reading = apply(
        of(
            "Céng hßa x· héi chñ nghÜa",
            "cã",
            "Kế hoạch đã ban hành",
            "có và là",
            "ViÖt Nam ®éc lËp",
        )
    )
    assert texts(reading) == [
        *("Cộng hòa xã hội chủ nghĩa", "có", "Kế hoạch đã ban hành", "có và là"),
        "Việt Nam độc lập",
    ]
    (told,) = reading.findings
    assert told.noi_dung == "Đã chuyển 3 dòng từ bảng mã TCVN3 (phông .Vn…) sang Unicode."


def test_a_word_that_two_encodings_explain_takes_the_files_own() -> None:
    lines = ["COÄNG HOØA XAÕ HOÄI", "Ñoäc laäp - Töï do", "thoâng thöôøng", "thoâng."]
    assert texts(apply(of(*lines)))[2:] == ["thông thường", "thông."]


def test_tables_and_what_is_set_aside_go_along() -> None:
    text = "**KÕ ho¹ch** cña tØnh\nñy ban\tnh©n d©n"
    reading = Reading(
        kind="txt",
        text=text,
        blocks=(
            Line("KÕ ho¹ch cña tØnh", (1, 1)),
            Grid((Row((Cell(("ñy ban",)), Cell(("nh©n d©n",)), None), (2, 2)),)),
        ),
        aside=(Aside((1, 1), "Dấu in đậm của bản chép", "**"),),
    )
    found = apply(reading)
    assert found.text == "**Kế hoạch** của tỉnh\nủy ban\tnhân dân"
    assert words_of_blocks(found) == words_of_text(found)


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "là có bé hai cà không gì",
        "Où est l'été ? Le café de la forêt, naïve, Zürich, déjà vu",
        "São Paulo, Müller, Köln, Björk, señor, façade, coöperate",
        "What? Yes. (a) see a+b, x^2 and note ~5. Add the odd address.",
        "hộp thư kehoach@tinhmau.vn; 5 m² × 3 = 15 m²; § 2; © 2026; «Điều 1»",
        "Krông Ana, Đắk Lắk, Srêpốk",
        "",
    ],
)
def test_right_text_is_not_touched(text: str) -> None:
    reading = of(text)
    assert apply(reading) is reading


WORDS = sorted(
    {
        word
        for path in Path(__file__).parents[3].glob("data/*/goc/*.txt")
        for word in path.read_text(encoding="utf-8").split()
    }
)


@settings(deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), max_size=6))
def test_vietnamese_as_it_is_written_is_not_touched(lines: list[str]) -> None:
    reading = of(*lines)
    assert apply(reading) is reading


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=40))
def test_no_word_is_lost_or_made(text: str) -> None:
    reading = apply(of(*text.split("\n")))
    assert words_of_blocks(reading) == words_of_text(reading)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([word for word in WORDS if word.isalpha() and is_syllable(word)]),
        min_size=12,
        max_size=20,
    )
)
def test_what_was_written_in_an_old_font_is_read_back(words: list[str]) -> None:
    sentence = " ".join(words).lower()
    for written in (in_tcvn3(sentence), in_vni(sentence)):
        if sum(not word.isascii() for word in words) > len(words) / 2:
            assert apply(of(written)).text == sentence
