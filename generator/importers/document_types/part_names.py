"""Names and codes of the papers in one file: «Quyết định», «Phụ lục II» (phu-luc-2)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from generator.importers.document_types.nodes import Node
from generator.vietnamese import roman_to_int, slug


def codes_and_names(trees: Sequence[Sequence[Node]]) -> list[tuple[str, str]]:
    """Code and name of each paper, every code once."""
    names = [_name(tree) for tree in trees]
    own = [_code(ten) for ten in names]
    codes: list[tuple[str, str]] = []
    for ma, ten in zip(own, names, strict=True):
        taken = {code for code, _ in codes}
        others = (f"{ma}-{number}" for number in count(2))
        free = ma if ma not in taken else next(o for o in others if o not in taken | {*own})
        codes.append((free, ten))
    return codes


def _name(tree: Sequence[Node]) -> str:
    for node in tree:
        if "ten_loai" in node.data:
            words = " ".join(str(node.data["ten_loai"]).split()).strip("* .")
            return words.capitalize()
        if "tieu_de" in node.data:
            words = str(node.data["tieu_de"]).strip("* .:")
            words = words.replace(" SỐ ", " số ")
            return " ".join(words.split()[:2]).capitalize() + _rest(words)
    return "Công văn"


def _code(ten: str) -> str:
    """«Phụ lục II» and «Phụ lục 02» are both phu-luc-2."""
    *name, number = ten.split()
    if len(name) < 2:
        return slug(ten)
    if number.isdigit():
        return slug(" ".join((*name, str(int(number)))))
    try:
        return slug(" ".join((*name, str(roman_to_int(number)))))
    except ValueError:
        return slug(ten)


def _rest(words: str) -> str:
    more = words.split()[2:]
    return " " + " ".join(more) if more else ""
