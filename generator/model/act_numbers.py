"""Which act a citation means: numbers brought to one form, and whose number it is.

Numbers repeat: every province counts its own from one each year. So an act is known by its number,
by who numbered it (`noi`: empty for central bodies, else the province's slug, with the slug of a
lower body where one is named; a body that is of no province by its name stands for itself) and by
its date.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from generator.recognition.citations import Citation
from generator.vietnamese import fold, slug

_NUMBER = re.compile(r"0*(\d+)([a-zđ]?)\s*[/-]\s*(?:((?:19|20)\d\d)\s*/\s*)?(.*)", re.IGNORECASE)
# A hyphen may be lost: «30c/NQCP».
_CENTRAL_SYMBOL = re.compile(
    r"(?:^|[-/]|NQ|NĐ|QĐ|CT|TT)(?:CP|TTg|CTN|QH\d+|UBTVQH\d*|TW|VPCP|TTCP|NHNN|TANDTC|VKSNDTC|UBDT|MTTW|TLĐ"
    r"|B(?:NV|TC|TP|CT|QP|CA|NG|YT|XD|GDĐT|GTVT|KHCN|KHĐT|KH|TTTT|TNMT|NNPTNT|NN|NNMT|LĐTBXH"
    r"|VHTTDL|DTTG|LĐ))(?:$|[-/])"
)
_LOCAL_SYMBOL = re.compile(r"(?:^|[-/])(?:UBND|HĐND|TU|ĐH|HU|QU)(?:$|[-/])")
_CENTRAL_ISSUER = re.compile(
    r"\b(?:chinh phu|quoc hoi|chu tich nuoc|trung uong|nha nuoc|bo [a-z]+|bo truong|tong cuc)\b"
)
_LOCAL_ISSUER = re.compile(
    r"\b(?:tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|so|ban|uy ban|ubnd|hdnd|nhan dan|dang bo|"
    r"truong|dai|bao|trung tam|van phong|cuc|chi cuc|cong an|giam doc|chu tich)\b"
)
_PLACE = re.compile(r"(?:tỉnh|thành phố|tp\.?)\s+(\w+(?:\s*-?\s+\w+){0,4})", re.IGNORECASE)
_LOWER = re.compile(r"(?<!\w)(?:huyện|quận|thị xã|xã|phường|thị trấn)\s+(?=[A-ZĐÀ-Ỹ])")


class Number(NamedTuple):
    """A number taken apart: `so` with its letter and without leading noughts, `nam` where the
    number holds a year, `ky_hieu` folded and without hyphens (`nqcp`)."""

    so: str
    nam: str
    ky_hieu: str


class ActName(NamedTuple):
    """What numbers of one series share: for a law its name stands for the number."""

    so: Number
    noi: str


def number_of(so_ky_hieu: str) -> Number:
    """`0124/KH-UBND` -> (`124`, ``, `khubnd`); `16/2015/NĐ-CP` -> (`16`, `2015`, `ndcp`)."""
    found = _NUMBER.fullmatch(so_ky_hieu.strip())
    if found is None:
        return Number(slug(so_ky_hieu), "", "")
    symbol = re.sub(r"[^a-z0-9]", "", fold(found[4]))
    return Number(f"{found[1]}{found[2].lower()}", found[3] or "", symbol)


def act_name(citation: Citation, tinh: str, provinces: Mapping[str, str]) -> ActName:
    """The series of the cited act. `tinh`: the province of the citing document; `provinces`:
    slugs by folded name."""
    if citation.ten is not None:
        return ActName(Number(slug(citation.ten), "", ""), "")
    assert citation.so_ky_hieu is not None
    return ActName(
        number_of(citation.so_ky_hieu),
        issued_at(citation.so_ky_hieu, citation.co_quan, tinh, provinces),
    )


def issued_at(so_ky_hieu: str, issuer: str | None, tinh: str, provinces: Mapping[str, str]) -> str:
    """Who counted: empty for a central body, else the province and a lower body of it, or the body
    alone. The symbol speaks first («NQ-CP», «QĐ-UBND»), then the issuer's words, then the citing
    province."""
    words = fold(issuer or "")
    if _CENTRAL_SYMBOL.search(so_ky_hieu):
        return ""
    if not _LOCAL_SYMBOL.search(so_ky_hieu) and _CENTRAL_ISSUER.search(words):
        return ""
    if words and not _LOCAL_SYMBOL.search(so_ky_hieu) and not _LOCAL_ISSUER.search(words):
        return f"/{slug(words)}"
    named = _named_province(issuer or "", provinces)
    lower = _LOWER.search(issuer or "")
    below = f"/{slug((issuer or '')[lower.start() :])}" if lower else ""
    return f"{named or tinh}{below}"


def _named_province(issuer: str, provinces: Mapping[str, str]) -> str | None:
    for found in _PLACE.finditer(issuer):
        words = fold(found[1]).split()
        for length in range(len(words), 0, -1):
            known = provinces.get(" ".join(words[:length]))
            if known is not None:
                return known
    return None


def same_issuer(one: str, other: str) -> bool:
    """Whether two printed issuers may be one: abbreviated or not, with or without the province."""
    first, second = _issuer_key(one), _issuer_key(other)
    return first.startswith(second) or second.startswith(first)


def _issuer_key(words: str) -> str:
    key = re.sub(r"\bubnd\b", "uy ban nhan dan", fold(words))
    key = re.sub(r"\bhdnd\b", "hoi dong nhan dan", key)
    key = re.sub(r"\bttg\b", "thu tuong chinh phu", key)
    # a province's name may be left out, the committee of its party (Tỉnh ủy) may not
    return " ".join(re.sub(r"\b(?:tinh|thanh pho)\b(?! uy\b).*", "", key).split())


def title_key(words: str) -> str:
    """Subject words without what two faithful copies may differ in: dashes, marks, capitals."""
    return re.sub(r"^(?:ve-viec-|ve-|quy-dinh-ve-viec-)", "", slug(words))
