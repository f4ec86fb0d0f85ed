"""Words by which one passage of a communication plan names another."""

from __future__ import annotations

import re

from generator.vietnamese import aligned_key, nfc

_REFERENCE = re.compile(r"\b(?:tại\s+|ở\s+)?(?:mục|điểm|khoản)\s+(?P<so>\d+(?:\.\d+)*)(?!\d|\.\d)")
_VEHICLE = re.compile(
    r"\b(?:trên|qua|thông\s+qua|bằng|tại)\s+(?:các\s+|hệ\s+thống\s+)?"
    r"(?P<ten>(?:trang|cổng)\s+thông\s+tin\s+điện\s+tử|mạng\s+xã\s+hội|loa\s+truyền\s+thanh"
    r"|truyền\s+hình|tờ\s+rơi|tờ\s+gấp|pa\s?nô|áp\s+phích|hội\s+nghị|hội\s+thảo|tập\s+huấn"
    r"|cuộc\s+thi|báo\s+chí|zalo|facebook)\b"
)


def named_content(channel: str, number: str | None) -> str:
    """«mục 2.4» in the words of a channel, where that is the content's number; else nothing."""
    if not number:
        return ""
    printed = nfc(channel)
    for found in _REFERENCE.finditer(aligned_key(printed)):
        if found["so"] == number:
            return printed[slice(*found.span())].strip()
    return ""


def shared_vehicle(passage: str, channel: str) -> str:
    """«trên Trang Thông tin điện tử» in the passage, where the channel names the same vehicle."""
    printed = nfc(passage)
    there = " ".join(aligned_key(nfc(channel)).split())
    for found in _VEHICLE.finditer(aligned_key(printed)):
        if re.search(rf"\b{re.escape(' '.join(found['ten'].split()))}\b", there):
            return printed[slice(*found.span())]
    return ""
