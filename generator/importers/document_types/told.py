"""What the report says of a whole document: what it lacks, and what was marked by its form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.importers.document_types.letterhead import DRAFT, STAMP
from generator.importers.document_types.nodes import Node
from generator.importers.reading import Finding, Sureness

_LACKING = (
    (("quoc_hieu",), "quốc hiệu, tiêu ngữ"),
    (("ten_co_quan", "tham_quyen_ban_hanh"), "tên cơ quan ban hành"),
    (("so_van_ban",), "dòng số ký hiệu"),
    (("dia_danh_ngay",), "địa danh và ngày"),
    (("noi_nhan",), "nơi nhận"),
    (("chu_ky",), "phần ký"),
)
_NAMES = {
    "nhiem_vu": "nhiệm vụ",
    "chi_tieu": "chỉ tiêu",
    "phan_cong": "phân công",
    "giai_phap": "giải pháp",
    "doi_tuong": "đối tượng tuyên truyền",
    "noi_dung_tuyen_truyen": "nội dung tuyên truyền",
    "hinh_thuc_tuyen_truyen": "hình thức tuyên truyền",
}


def of(trees: Sequence[Sequence[Node]], data: Mapping[str, Any]) -> Iterator[Finding]:
    """All that is told of a whole document."""
    yield from lacking(trees)
    yield from drafts(trees)
    yield from no_plan(data)
    yield from marked_passages(trees)


def lacking(trees: Sequence[Sequence[Node]]) -> Iterator[Finding]:
    """The parts of the form that no paper of the file has."""
    keys = {key for tree in trees for node in tree for key in node.data}
    missing = [name for ways, name in _LACKING if not keys.intersection(ways)]
    if missing:
        words = (
            f"Không thấy {', '.join(missing)}. Nếu văn bản có mà bản nhận không có, ghi ở «thieu»."
        )
        yield Finding("thể thức", words, Sureness.DECIDE, khoa="thieu")


def drafts(trees: Sequence[Sequence[Node]]) -> Iterator[Finding]:
    """Stamps that say that the paper is not to be published: a draft, a secret."""
    for tree in trees:
        for node in tree:
            if DRAFT.match(node.data.get("doan", "")):
                words = f"Bản này ghi «{node.data['doan']}»: chỉ công bố văn bản đã ký."
                yield Finding("thể thức", words, Sureness.DECIDE, node.dong)
            stamp = STAMP.match(node.data.get("doan", ""))
            if stamp is not None and stamp["mat"]:
                words = f"Bản này có dấu «{stamp['mat']}»: không được công bố."
                yield Finding("thể thức", words, Sureness.DECIDE, node.dong)


def marked_passages(trees: Sequence[Sequence[Node]]) -> Iterator[Finding]:
    """How many passages were marked, by what they are."""
    counted = Counter(mark for tree in trees for node in tree for mark in _marks(node))
    if counted:
        told = ", ".join(f"{number} {_NAMES[mark]}" for mark, number in counted.most_common())
        words = f"Đã gắn nhãn «la» theo đề mục và hình thức: {told}. Xem lại từng nhãn."
        yield Finding("nhãn", words, Sureness.LOOK, khoa="la")


def no_plan(data: Mapping[str, Any]) -> Iterator[Finding]:
    """A plan whose subject names no year."""
    if data.get("loai_van_ban") == "ke-hoach" and "ke_hoach" not in data:
        words = "Tên kế hoạch không cho biết năm thực hiện; điền «ke_hoach: loai, tu_nam, den_nam»."
        yield Finding("thể thức", words, Sureness.DECIDE, khoa="ke_hoach")


def _marks(node: Node) -> Iterator[str]:
    la = node.data.get("la", ())
    yield from [la] if isinstance(la, str) else la
    for child in node.con:
        yield from _marks(child)
