"""What a person is told of a Word file: changes, comments, notes and what is not in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.importers.readers.word_package import Element, W
from generator.importers.readers.word_runs import Seen
from generator.importers.readers.word_symbols import clean
from generator.importers.reading import Finding, Span, Sureness

_STAGE = "đọc Word"
_PAGE_NUMBER = re.compile(r"[\s\d./|–-]*(?:trang|page)?[\s\d./|–-]*", re.IGNORECASE)
_MOST_LINES = 12
_MOST_QUOTES = 3
_QUOTE = 60


class _Saying(NamedTuple):
    text: str
    sure: Sureness
    quoted: bool = False
    needs_words: bool = False


_SAYINGS = {
    Seen.DELETED: _Saying(
        "Tệp còn {count} chỗ xóa chưa chốt (Track Changes): chữ đã xóa không lấy",
        Sureness.DECIDE,
        quoted=True,
    ),
    Seen.INSERTED: _Saying(
        "Tệp còn {count} chỗ thêm chưa chốt (Track Changes): chữ thêm được lấy như đã đồng ý",
        Sureness.DECIDE,
        quoted=True,
        needs_words=True,
    ),
    Seen.COMMENT: _Saying("Tệp có {count} lời bình bên lề, không lấy", Sureness.LOOK),
    Seen.HIDDEN: _Saying(
        "{count} chỗ có chữ ẩn, không in nên không lấy",
        Sureness.LOOK,
        quoted=True,
        needs_words=True,
    ),
    Seen.PICTURE: _Saying("{count} ảnh trong tệp; chữ trong ảnh không đọc được", Sureness.LOOK),
    Seen.SYMBOL: _Saying(
        "{count} ký hiệu của phông hình vẽ không rõ là gì, thay bằng [?]",
        Sureness.DECIDE,
        quoted=True,
    ),
    Seen.BOX: _Saying(
        "{count} khung chữ đặt rời; chữ trong khung được xếp sau đoạn mà khung gắn vào",
        Sureness.LOOK,
        quoted=True,
    ),
    Seen.NOTE: _Saying(
        "{count} chú thích; lời chú thích được xếp thành dòng riêng ngay sau đoạn có dấu chú thích",
        Sureness.LOOK,
        quoted=True,
    ),
    Seen.NESTED: _Saying(
        "{count} bảng nằm trong ô của bảng khác; mỗi hàng của bảng trong thành một dòng của ô",
        Sureness.LOOK,
    ),
    Seen.EMBEDDED: _Saying(
        "{count} phần văn bản nhúng từ tệp khác, chưa đọc được", Sureness.DECIDE
    ),
    Seen.EMPTY_TABLE: _Saying("{count} bảng trống, không có chữ, bỏ qua", Sureness.LOOK),
    Seen.FORMULA: _Saying(
        "{count} công thức; chỉ lấy được các chữ và số trong đó", Sureness.LOOK, quoted=True
    ),
}


def tell(seen: Sequence[tuple[Iterable[tuple[Seen, str]], Span | None]]) -> Iterator[Finding]:
    """A finding for each kind of thing seen: how many, in which lines, the first words of some.
    `seen`: what was seen at each block, and the lines of the block."""
    for kind, saying in _SAYINGS.items():
        met = [
            (clean(words), span)
            for things, span in seen
            for what, words in things
            if what is kind and (clean(words) or not saying.needs_words)
        ]
        if not met:
            continue
        parts = [saying.text.format(count=len(met))]
        spans = [span for _, span in met if span is not None]
        if spans:
            parts.append(f"ở {_lines(spans)}")
        quotes = [_quote(words) for words, _ in met if words][:_MOST_QUOTES]
        if saying.quoted and quotes:
            parts.append(f"ví dụ {', '.join(quotes)}")
        yield Finding(_STAGE, "; ".join(parts) + ".", saying.sure, spans[0] if spans else None)


def margins(headers: Iterable[Element], footers: Iterable[Element]) -> Iterator[Finding]:
    """Headers and footers that hold more than a page number."""
    for place, parts in (("Đầu trang", headers), ("Chân trang", footers)):
        texts = {_words_of(part) for part in parts}
        for text in sorted(text for text in texts if not _PAGE_NUMBER.fullmatch(text)):
            told = f"{place} có chữ {_quote(text)}; không lấy vì không phải nội dung văn bản."
            yield Finding(_STAGE, told, Sureness.LOOK)


def _words_of(part: Element) -> str:
    return clean(
        " ".join(
            "".join(word.text or "" for word in paragraph.iter(f"{W}t"))
            for paragraph in part.iter(f"{W}p")
        )
    )


def _lines(spans: Sequence[Span]) -> str:
    numbers = list(
        dict.fromkeys(f"{first}" if first == last else f"{first}–{last}" for first, last in spans)
    )
    more = f" và {len(numbers) - _MOST_LINES} chỗ nữa" if len(numbers) > _MOST_LINES else ""
    return f"dòng {', '.join(numbers[:_MOST_LINES])}{more}"


def _quote(text: str) -> str:
    return f"«{text[:_QUOTE].rstrip()}{'…' if len(text) > _QUOTE else ''}»"
