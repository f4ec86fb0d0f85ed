"""What the pages themselves cannot vouch for: scans, fonts without letters, legacy encodings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.importers.readers.pdf.file import STAGE
from generator.importers.readers.pdf.page import Page
from generator.importers.reading import Finding, Sureness
from generator.importers.refusals import Refused

_SCAN = 0.6
_ANY_PICTURE = 0.05
_MANY = 0.3


@dataclass(frozen=True)
class PageFacts:
    """How many letters a page has, and how many of them are doubtful."""

    number: int
    letters: int
    hidden: int
    unreadable: int
    outside: int
    pictured: float
    laid_over: int
    broken: bool

    @classmethod
    def of(cls, page: Page) -> PageFacts:
        sideways = sum(len(direction) for direction in page.sideways)
        letters = sum(glyph.char != " " for glyph in page.glyphs) + sideways
        return cls(
            page.number,
            letters,
            page.hidden,
            page.unreadable,
            page.outside,
            page.pictured,
            page.laid_over,
            page.broken,
        )


def unsure(pages: Sequence[PageFacts], legacy: Sequence[str], name: str) -> list[Finding]:
    """What a person must look at. Refuses a file without letters."""
    _refuse_without_letters(pages, name)
    told = [
        Finding(STAGE, words.format(_pages(numbers)), sure)
        for words, is_so, sure in _DOUBTS
        if (numbers := [page.number for page in pages if is_so(page)])
    ]
    if legacy:
        told.append(Finding(STAGE, _LEGACY_FONTS.format(", ".join(legacy)), Sureness.LOOK))
    return told


def _is_scan(page: PageFacts) -> bool:
    return page.letters > 0 and (page.pictured > _SCAN or page.hidden > 0.5 * page.letters)


_DOUBTS: tuple[tuple[str, Callable[[PageFacts], bool], Sureness], ...] = (
    (
        "{} hỏng, không đọc được: phải gõ vào hoặc xin bản khác.",
        lambda page: page.broken,
        Sureness.DECIDE,
    ),
    (
        "{} không có lớp chữ (ảnh quét): chữ trên ảnh không đọc được, phải gõ vào hoặc xin bản "
        "có chữ.",
        lambda page: not page.letters and page.pictured > _ANY_PICTURE,
        Sureness.DECIDE,
    ),
    (
        "{} trắng.",
        lambda page: not page.letters and page.pictured <= _ANY_PICTURE and not page.broken,
        Sureness.LOOK,
    ),
    ("{}: chữ do máy nhận dạng từ ảnh, phải đọc lại từng chữ.", _is_scan, Sureness.DECIDE),
    (
        "{} có ký tự mà phông chữ không cho biết là chữ gì: phải xem lại, gõ lại chỗ sai.",
        lambda page: page.unreadable > 0,
        Sureness.DECIDE,
    ),
    (
        "{} có chữ ẩn, người đọc không thấy: xem có phải của văn bản không.",
        lambda page: page.hidden > 0 and not _is_scan(page),
        Sureness.DECIDE,
    ),
    (
        "{} có dấu, chú thích hoặc ô điền đặt chồng lên trang; chữ trong đó không lấy vào.",
        lambda page: page.laid_over > 0,
        Sureness.LOOK,
    ),
    (
        "{} có chữ nằm ngoài khổ giấy; không lấy vào.",
        lambda page: page.outside > 0,
        Sureness.LOOK,
    ),
)
_LEGACY_FONTS = (
    "Văn bản dùng phông chữ cũ ({}): chữ đã đổi sang Unicode theo tên phông, phải đọc lại."
)


def _refuse_without_letters(pages: Sequence[PageFacts], name: str) -> None:
    letters = sum(page.letters for page in pages)
    if not letters:
        count = "1 trang" if len(pages) == 1 else f"cả {len(pages)} trang"
        raise Refused(
            f"Tệp «{name}» không có lớp chữ ({count} đều là ảnh hoặc trang trắng)."
            if len(pages) > 1
            else f"Tệp «{name}» không có lớp chữ ({count}, là ảnh hoặc trang trắng).",
            "Xin bản Word, hoặc bản PDF in ra từ Word; ảnh quét phải được nhận dạng chữ trước.",
        )
    if sum(page.unreadable for page in pages) > _MANY * letters:
        raise Refused(
            f"Chữ trong tệp «{name}» không đọc được: phông chữ nhúng không cho biết ký tự.",
            "Xin bản Word, hoặc in lại ra PDF với phông chữ đầy đủ.",
        )


def _pages(numbers: Sequence[int]) -> str:
    """«Trang 3», «Trang 3, 5–7»."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = (str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
    return "Trang " + ", ".join(shown)
