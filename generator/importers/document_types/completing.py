"""What of a document's fields follows from the whole of it: casing, issuer, years, gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.checks.undecided import UNKNOWN, UNKNOWN_TYPE
from generator.importers.document_types import fields
from generator.importers.document_types.casing import running_text
from generator.importers.document_types.issuers import derived
from generator.importers.document_types.nodes import Node
from generator.importers.document_types.plans import plan_of
from generator.importers.document_types.wording import is_capital
from generator.importers.known import Known
from generator.vietnamese import parse_date


def _texts(trees: Sequence[Sequence[Node]]) -> Iterator[str]:
    for tree in trees:
        for node in tree:
            yield from _own_texts(node)


def _own_texts(node: Node) -> Iterator[str]:
    for value in node.data.values():
        if isinstance(value, str):
            yield value
    for child in node.con:
        yield from _own_texts(child)


def complete(found: fields.Fields, trees: Sequence[Sequence[Node]], known: Known) -> None:
    """Bring capitals back to running text, and the missing to the notes."""
    if "co_quan_ban_hanh" not in found.data:
        _derive_issuer(found, trees, known)
    texts = tuple(_texts(trees))
    for key in ("trich_yeu", "co_quan_ban_hanh"):
        value = found.data.get(key)
        if isinstance(value, str) and is_capital(value):
            found.data[key] = running_text(value, texts, known)
            if key == "trich_yeu":
                found.doubt(key, "Bản in viết hoa toàn bộ; xem lại chữ hoa, chữ thường.")
    _type_by_sign(found, known)
    plan = plan_of(
        found.data.get("loai_van_ban", ""),
        found.data.get("trich_yeu", ""),
        _row_years(trees),
        int(found.data["ngay_ban_hanh"][-4:]) if "ngay_ban_hanh" in found.data else None,
    )
    if plan is not None:
        found.put("ke_hoach", plan, (1, 1))
    if any("trich_yeu" in node.data for node in trees[0]):
        found.put("loai_van_ban", "cong-van", (1, 1))  # «V/v …» in the head of a letter
    for key, words in _REQUIRED.items():
        if key not in found.data:
            found.data[key] = words
            found.doubt(key, "Không thấy trong văn bản; điền cho đúng.")


def _type_by_sign(found: fields.Fields, known: Known) -> None:
    """A title that could not be read leaves the letters of the number to say the type."""
    kind = known.type_by_sign(found.data.get("so_ky_hieu", ""))
    if kind is not None and "loai_van_ban" not in found.data:
        found.put("loai_van_ban", kind.ma, found.dong.get("so_ky_hieu", (1, 1)))
        found.doubt("loai_van_ban", "Không đọc được tên loại; lấy theo ký hiệu, xem lại cho đúng.")


def _derive_issuer(found: fields.Fields, trees: Sequence[Sequence[Node]], known: Known) -> None:
    written = found.data.get("ngay_ban_hanh")
    province = known.own_name(parse_date(written) if written else None)
    named = derived(trees, known, province)
    if named is not None:
        issuer, node = named
        found.put("co_quan_ban_hanh", issuer, node.dong)
        words = "Đầu văn bản không có tên cơ quan; lấy theo lời văn, xem lại cho đúng."
        found.doubt("co_quan_ban_hanh", words)


_REQUIRED = {"loai_van_ban": UNKNOWN_TYPE, "trich_yeu": UNKNOWN, "co_quan_ban_hanh": UNKNOWN}


def _row_years(trees: Sequence[Sequence[Node]]) -> list[int]:
    """The years that the deadlines of the tables name."""
    return [
        int(year)
        for tree in trees
        for node in tree
        for cell in _deadline_cells(node)
        for year in re.findall(r"(?<!\d)20\d\d(?!\d)", cell)
    ]


def _deadline_cells(node: Node) -> Iterator[str]:
    for value in node.data.values():
        if isinstance(value, dict) and isinstance(value.get("dong"), list):
            for row in value["dong"]:
                if isinstance(row, dict) and "thoi_han" in row:
                    yield row["thoi_han"]
    for child in node.con:
        yield from _deadline_cells(child)
