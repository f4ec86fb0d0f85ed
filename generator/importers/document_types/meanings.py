"""What a passage is, where its form leaves no doubt: a target, a task, a duty, a solution.

The heading above says it («CÁC CHỈ TIÊU», «GIẢI PHÁP», «TỔ CHỨC THỰC HIỆN») and the words bear it
out (a quantity, an agency that the register knows). What is unsure gets no mark.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from generator.importers.document_types.nodes import Node
from generator.importers.document_types.offices import charged_by, heading_names_office
from generator.importers.known import Known
from generator.recognition.agencies import read_agencies
from generator.recognition.quantities import read_quantities
from generator.vietnamese import aligned_key

_HEADINGS = (
    ("phan_cong", re.compile(r"\btổ chức thực hiện\b|\btrách nhiệm\b|\bphân công\b")),
    ("doi_tuong", re.compile(r"^đối tượng( tuyên truyền)?\W*$")),
    ("noi_dung_tuyen_truyen", re.compile(r"^nội dung( và hình thức)? tuyên truyền\W*$")),
    ("hinh_thuc_tuyen_truyen", re.compile(r"^(các )?hình thức( tuyên truyền)?\W*$")),
    ("chi_tieu", re.compile(r"\bchỉ tiêu\b|\bmục tiêu cụ thể\b")),
    ("nhiem_vu", re.compile(r"^(nội dung,? )?(các )?nhiệm vụ\b(?!.*\bgiải pháp\b)")),
    ("giai_phap", re.compile(r"^(các )?(nhiệm vụ,? )?giải pháp\b")),
)
_IN_ARTICLE = "điều"
_MAY_CHARGE = frozenset({"giai_phap", "hinh_thuc_tuyen_truyen"})
"""Of these a passage that begins with an agency is a duty of that agency too."""

_CHARGED = re.compile(r"^(?P<ai>.+?)\s+(?:chịu trách nhiệm|có trách nhiệm|thi hành)\b")
_CHARGES = re.compile(r"\b(chủ trì|tổ chức thực hiện|hướng dẫn|theo dõi)\b")
_NO_MEANING = re.compile(r"\b(mục đích|yêu cầu|kinh phí)\b")
_FOOTNOTE = re.compile(r"\[\d{1,3}\]\s")
_OF = re.compile(r"^Trách nhiệm(?: thực hiện)? của (?P<ten>.+?)\s*:?$")


def marked(nodes: Sequence[Node], known: Known) -> tuple[Node, ...]:
    """The nodes of a paper with what their passages are."""
    return tuple(_marked(node, None, known) for node in nodes)


def _is_article(node: Node) -> bool:
    return str(node.data.get("so", "")).startswith(("Điều", "ĐIỀU"))


def _marked(node: Node, above: str | None, known: Known) -> Node:
    if not _is_passage(node):
        return node
    heading = str(node.data.get("ten", "")) if "doan" not in node.data else ""
    mine = _meaning_of(heading) if heading else None
    if heading and _NO_MEANING.search(aligned_key(heading)) and mine != "phan_cong":
        below: str | None = None
    else:
        below = mine or above
    keys = _keys(node, above, heading, known) if above else {}
    if _is_article(node):
        keys = _article(node, known)
        below = _IN_ARTICLE
    if above == "nhiem_vu" and keys:
        below = "chi_tieu"  # the task is the passage; below it stand its figures
    if above == "phan_cong" and "la" in keys and "ten" in node.data:
        below = None  # the passages under a charged agency are its duty already
    con = tuple(_marked(child, below, known) for child in node.con)
    return replace(node.having(**keys) if keys else node, con=con)


def _is_passage(node: Node) -> bool:
    if _FOOTNOTE.match(str(node.data.get("doan", ""))):
        return False
    return any(key in node.data for key in ("so", "doan", "gach", "cong"))


def _meaning_of(heading: str) -> str | None:
    words = aligned_key(heading)
    return next((la for la, pattern in _HEADINGS if pattern.search(words)), None)


def _keys(node: Node, above: str, heading: str, known: Known) -> dict[str, Any]:
    if above == _IN_ARTICLE:
        return _article(node, known) if "so" not in node.data else {}
    if above == "phan_cong":
        return _duty(node, heading, known)
    if heading or ("so" not in node.data and str(node.data.get("doan", "")).endswith(":")):
        return {}
    words = node.words
    counts = bool(read_quantities(words))
    if above == "chi_tieu":
        return {"la": "chi_tieu"} if counts and not node.con else {}
    if above == "nhiem_vu":
        return {"la": ["nhiem_vu", "chi_tieu"] if counts else "nhiem_vu"}
    who = known.leading_agencies(words) if above in _MAY_CHARGE else None
    return {"la": [above, "phan_cong"], "co_quan": who} if who else {"la": above}


def _article(node: Node, known: Known) -> dict[str, Any]:
    """«Điều 3. Giám đốc Sở … chịu trách nhiệm thi hành» charges whom it names first."""
    text = str(node.data.get("doan", ""))
    charged = _CHARGED.match(text)
    if charged is not None and read_agencies(charged["ai"], known.co_quan).nhac_toi:
        return {"la": "phan_cong", "co_quan": charged["ai"]}
    who = known.leading_agencies(text) if _CHARGES.search(text) else None
    return {"la": "phan_cong", "co_quan": who} if who else {}


def _duty(node: Node, heading: str, known: Known) -> dict[str, Any]:
    if "ten" in node.data and "doan" in node.data:
        return {"la": "phan_cong"}
    if heading:
        of = _OF.match(heading)
        if of is not None:
            return {"la": "phan_cong", "co_quan": of["ten"]}
        named = heading_names_office(heading) or known.leading_agencies(heading)
        return {"la": "phan_cong"} if named else {}
    if "gach" in node.data or "cong" in node.data:
        return {}
    who = charged_by(node.words, known)
    return {"la": "phan_cong", "co_quan": who} if who else {}
