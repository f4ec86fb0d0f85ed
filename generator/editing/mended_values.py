"""A value without what the eye does not see, and with the Vietnamese letters that it shows."""

from __future__ import annotations

import re

_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
# Not the two joiners: emoji and some scripts are made with them.
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_LOOK_ALIKES = str.maketrans({"\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ"})
_OPENED = re.compile('“([^“”"]*)"')
_CLOSED = re.compile('"([^“”"]*)”')


def mended_value(value: str, *, printed: bool) -> tuple[str, tuple[str, ...]]:
    """The value mended, and what was done, in words. Quotes are left alone in printed wording."""
    done: list[str] = []

    def step(new: str, what: str) -> str:
        if new != value:
            done.append(what)
        return new

    value = step(_SPACES.sub(" ", value), "đổi dấu cách lạ thành dấu cách thường")
    value = step(_UNSEEN.sub("", value), "bỏ ký tự không nhìn thấy")
    value = step(value.translate(_LOOK_ALIKES), "đổi chữ trông giống «Đ» thành chữ «Đ» tiếng Việt")
    if "\n" not in value:
        value = step(value.strip() or value, "bỏ dấu cách thừa ở hai đầu")
    if not printed:
        value = step(_paired(value), "cho hai dấu nháy của một cặp cùng một kiểu")
    return value, tuple(done)


def _paired(value: str) -> str:
    """`“một cửa"` -> `“một cửa”`; only where one kind of the pair is plainly missing."""
    if value.count('"') % 2 == 0 or value.count("“") == value.count("”"):
        return value
    new = _OPENED.sub(r"“\1”", value) if value.count("“") > value.count("”") else value
    return _CLOSED.sub(r"“\1”", new) if new.count("”") > new.count("“") else new
