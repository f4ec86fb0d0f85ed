"""Who issued a paper whose head is lost: by what it is attached to, or by its own first words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.importers.document_types.nodes import Node
from generator.importers.known import Known
from generator.recognition.agencies import Mention, read_agencies
from generator.vietnamese import capital

_OF = re.compile(r"\d{4}\s+của\s+(?P<ai>[^()]+?)\s*\)?\s*$")
_ISSUES = re.compile(r"\s+(?:ban hành|xây dựng|đề ra|triển khai)\s+(?:và\s+\w+\s+)?[Kk]ế hoạch\b")
_WHERE = re.compile(r"\b(?:tỉnh|thành phố)\s+[A-ZĐÀ-Ỹ]", re.UNICODE)


def derived(
    papers: Sequence[Sequence[Node]], known: Known, province: str
) -> tuple[str, Node] | None:
    """The issuer and the node that names it; `province` («tỉnh Long An») stands behind an office
    that is named without it. None where nothing says it."""
    for paper in papers[1:]:
        for node in paper:
            found = _OF.search(str(node.data.get("kem_theo", "")))
            if found is not None:
                return _whole(found["ai"], province), node
    for node in papers[0]:
        for mention, after in _mentions(str(node.data.get("doan", "")), known):
            if _ISSUES.match(after):
                return _whole(mention.nguyen_van, province), node
    return None


def _mentions(words: str, known: Known) -> Iterator[tuple[Mention, str]]:
    for mention in read_agencies(words, known.co_quan).nhac_toi:
        yield mention, words[mention.vi_tri[1] :]


def _whole(name: str, province: str) -> str:
    named = capital(name.replace("UBND", "Ủy ban nhân dân").replace("HĐND", "Hội đồng nhân dân"))
    if _WHERE.search(named) or not province:
        return named
    bare = re.sub(r"\s+(?:tỉnh|Tỉnh|thành phố|Thành phố)$", "", named)
    return f"{bare} {province}"
