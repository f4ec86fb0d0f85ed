"""Whom a sentence of a communication plan speaks of: «công chức, viên chức, người lao động …».

Groups are exact substrings. Nothing is inferred: where the words cannot be parted into known
groups, the whole sentence is the one group.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.vietnamese import aligned_key, nfc


@dataclass(frozen=True, slots=True)
class Group:
    """A named group: its words, and the known word that they begin with (`tu`)."""

    nguyen_van: str
    tu: str


# The longest first, so that «tổ chức chính trị - xã hội» is no mere «tổ chức».
_WORDS = (
    "tổ chức chính trị - xã hội nghề nghiệp|tổ chức chính trị - xã hội|người sử dụng lao động"
    "|người lao động|đơn vị sự nghiệp|người đứng đầu|lực lượng vũ trang|cán bộ|công chức|viên chức"
    "|đảng viên|đoàn viên|hội viên|chiến sĩ|nhân dân|người dân|công dân|cử tri|cá nhân|tổ chức"
    "|doanh nghiệp|hộ kinh doanh|hợp tác xã|nhà đầu tư|cơ quan|đơn vị|học sinh|sinh viên|giáo viên"
    "|thanh niên|phụ nữ|nông dân|đồng bào|hộ gia đình|lãnh đạo|phóng viên|nhà báo|cộng đồng"
)
_LEAD = r"(?:(?:các|những|mọi|toàn\s+thể|toàn\s+bộ|tất\s+cả|đội\s+ngũ|cấp)\s+)*"
_KNOWN = _WORDS.replace(" - ", r"\s*-\s*").replace(" ", r"\s+")
_GROUP = re.compile(rf"{_LEAD}(?P<tu>{_KNOWN})\b")
_PART = re.compile(r"\s*(?:[,;]\s*(?:và\s+|cùng\s+)?|\s(?:và|cùng|cùng\s+với)\s+)")
_INTRODUCTION = re.compile(r"^(?:.*?\s)?(?:là|gồm|gồm\s+có|bao\s+gồm)(?:\s*:)?\s+", re.DOTALL)
_RECEIVERS = re.compile(
    rf"(?<!\w)(?:cho|đến|tới|đối\s+với)\s+{_GROUP.pattern}"
    rf"(?:(?:\s*,\s*|\s+và\s+){_GROUP.pattern.replace('?P<tu>', '?:')})*"
)
_DASH = re.compile(r"\s*-\s*")


def read_audiences(text: str) -> tuple[Group, ...]:
    """The groups that the wording of an audience lists, in printed order.

    A part that does not begin with a known word belongs to the part before it. One group, the
    whole wording, where no list of known groups is found.
    """
    printed = nfc(text)
    key = aligned_key(printed)
    # «Cán bộ, công chức là đảng viên» begins with its groups and introduces none
    introduction = None if _GROUP.match(key) else _INTRODUCTION.match(key)
    start = introduction.end() if introduction else 0
    spans = [span for span in _parts(key, start) if span[0] < span[1]]
    groups: list[tuple[int, int, str]] = []
    for begin, end in spans:
        known = _GROUP.match(key, begin)
        if known is not None:
            groups.append((begin, end, _plain(known["tu"])))
        elif groups:
            groups[-1] = (groups[-1][0], end, groups[-1][2])
        else:
            return (Group(printed.strip().rstrip(".;:").strip(), ""),)
    return tuple(Group(printed[begin:end].rstrip(" .;:"), word) for begin, end, word in groups)


def read_receivers(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The words that say for whom something is done («cho tổ chức, cá nhân»), each with the known
    words in it."""
    printed = nfc(text)
    key = aligned_key(printed)
    return tuple(
        (
            printed[slice(*found.span())],
            tuple(_plain(one["tu"]) for one in _GROUP.finditer(found[0])),
        )
        for found in _RECEIVERS.finditer(key)
    )


def _parts(key: str, start: int) -> list[tuple[int, int]]:
    spans = []
    for found in _PART.finditer(key, start):
        spans.append((start, found.start()))
        start = found.end()
    return [*spans, (start, len(key))]


def _plain(words: str) -> str:
    return _DASH.sub(" - ", " ".join(words.split()))
