"""The size of a file in words."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from generator.vietnamese import format_decimal

_THOUSAND, _MILLION = Decimal(1000), Decimal(1_000_000)


def size_words(size: int) -> str:
    """`183 byte`, `61 KB`, `1,2 MB`; a thousand bytes are a KB, as browsers count."""
    if size < _THOUSAND:
        return f"{size} byte"
    if size < 999_500:  # what rounds to 1000 KB is a megabyte
        return f"{(size / _THOUSAND).quantize(Decimal(1), ROUND_HALF_UP)} KB"
    return f"{format_decimal((size / _MILLION).quantize(Decimal('0.1'), ROUND_HALF_UP))} MB"
