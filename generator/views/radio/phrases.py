"""Sentences that every bulletin opens and closes with, and wording common to its kinds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.spoken.lexicon import Lexicon
from generator.spoken.wording import Spoken, speak
from generator.views.radio.bulletin import ALWAYS, Piece
from generator.views.reuse import SITE_NAME
from generator.views.succession.agencies import ProvinceLine

PORTAL = f"Cổng {SITE_NAME}"
OPENING, BODY, TODAY, SUMMARY, CLOSING = "mo-dau", "noi-dung", "hien-nay", "tom-tat", "ket"


@dataclass(frozen=True)
class Voice:
    """Says sentences of ours in a lexicon."""

    lexicon: Lexicon

    def say(self, words: str) -> Spoken:
        return speak(words, self.lexicon)

    def piece(self, where: str, need: int, *sentences: str) -> Piece:
        """Sentences of ours or of a document; empty ones are left out."""
        return Piece(where, need, sentences, self.say)

    def leads(self, openings: Mapping[str, str]) -> dict[str, Piece]:
        """The sentences that open paragraphs."""
        return {where: self.piece(where, ALWAYS, words) for where, words in openings.items()}


def opening(voice: Voice, about: str) -> Piece:
    greeting = "Kính thưa quý vị và bà con!"
    return voice.piece(OPENING, ALWAYS, greeting, f"Sau đây là bản tin về {about}")


def closing(voice: Voice, read_more: str) -> Piece:
    """Where to read more, and that it is over."""
    return voice.piece(
        CLOSING,
        ALWAYS,
        f"Mời quý vị và bà con xem {read_more} trên {PORTAL}",
        "Vừa rồi là bản tin cải cách hành chính",
        "Xin cảm ơn quý vị và bà con đã lắng nghe",
    )


def merged(voice: Voice, line: ProvinceLine, need: int) -> Iterator[Piece]:
    """What became of the province; by what, where there is time."""
    if line.cung_ten:
        said = (
            f"Từ ngày {line.ngay}, {line.truoc} hợp nhất với {', '.join(line.cung_nhau)}, "
            f"lấy tên là {line.nay.ten}"
        )
    else:
        word = "thuộc" if line.cung_nhau else "là"
        said = f"Từ ngày {line.ngay}, {line.truoc} {word} {line.nay.ten}"
    yield voice.piece(TODAY, need, said)
    if line.can_cu:
        yield voice.piece(TODAY, 18, f"Việc sắp xếp này theo {line.can_cu}")
