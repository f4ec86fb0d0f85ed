"""What an import tells the one who asked for it, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.importers.checked import Checked
from generator.importers.declared import lines
from generator.importers.draft import Draft, Path
from generator.importers.reading import Finding, Sureness
from generator.schema.body import TABLE_KEYS
from generator.schema.fields import label

_FIELDS = (
    *("so_ky_hieu", "loai_van_ban", "ngay_ban_hanh", "dia_danh", "co_quan_ban_hanh", "trich_yeu"),
)


@dataclass(frozen=True)
class Report:
    """One imported file: where it came from, the draft, where it is written, how the province was
    found where nobody said it (`tinh_doan`), and the name of its type."""

    received: str
    draft: Draft
    checked: Checked
    written: tuple[str, ...]
    tinh_doan: str = ""
    loai: str = ""

    def text(self) -> str:
        """The whole report, Markdown that also reads well in a terminal."""
        parts = (
            [f"# Nhập {self.received}", ""],
            self._recognised(),
            self._to_decide(),
            self._aside(),
            self._coverage(),
            self._next(),
        )
        return "\n".join(line for part in parts for line in part) + "\n"

    def _recognised(self) -> list[str]:
        data = self.draft.data
        shown = {**data, "loai_van_ban": self.loai or data["loai_van_ban"]}
        told = [f"- {label(key)}: {shown.get(key) or 'không thấy'}" for key in _FIELDS]
        signer = data.get("nguoi_ky")
        told.append(f"- {label('nguoi_ky')}: {_signer(signer) if signer else 'không thấy'}")
        if self.tinh_doan:
            told.append(f"- Tỉnh: {self.tinh_doan}")
        told += [f"- {one}" for one in _parts(data["phan"])]
        return ["## Đã nhận ra", "", *told, ""]

    def _to_decide(self) -> Iterator[str]:
        findings = self.draft.findings
        decide = [*self._notes(), *self._told(findings, Sureness.DECIDE)]
        decide += [f"- {one.message} {one.cure}" for one in self.checked.problems]
        look = self._told(findings, Sureness.LOOK)
        for title, items in (("Phải quyết định", decide), ("Nên xem lại", look)):
            if items:
                yield from (f"## {title}", "", *items, "")

    def _notes(self) -> list[str]:
        return [
            f"- {text} (dòng {self._line(path)} của bản nháp)"
            for path, text in self.draft.notes.items()
        ]

    def _told(self, findings: Sequence[Finding], sure: Sureness) -> list[str]:
        return [f"- {one.noi_dung}{self._where(one)}" for one in findings if one.sure is sure]

    def _where(self, found: Finding) -> str:
        """The line of the text and, where the draft holds what stands there, the draft's."""
        if found.dong is None:
            return ""
        path = self._path(found.dong[0])
        told = f"dòng {lines(found.dong)} của bản chữ"
        return f" ({told}, dòng {self._line(path)} của bản nháp)" if path else f" ({told})"

    def _path(self, line: int) -> Path:
        """The innermost passage or table that was taken from a line of the text."""
        holding = [path for path, dong in self.draft.places.items() if dong[0] <= line <= dong[1]]
        return max(holding, key=len, default=())

    def _line(self, path: Path) -> int:
        return self.checked.file.locate(path).line

    def _aside(self) -> list[str]:
        omitted = self.draft.data.get("bo_qua", ())
        if not omitted:
            return []
        told = [
            f"- dòng {one['dong']}: "
            + (f"«{one['chuoi']}» " if "chuoi" in one else "cả dòng ")
            + f"({one['ly_do']})"
            for one in omitted
        ]
        return ["## Để riêng, không vào bản nháp", "", *told, ""]

    def _coverage(self) -> list[str]:
        counted = self.checked.coverage
        sentence = (
            f"{_count(counted.goc)} chữ của bản nhận: {_count(counted.trong_ban_nhap)} trong bản "
            f"nháp, {_count(counted.de_rieng)} để riêng có khai lý do."
        )
        return ["## Đủ chữ", "", sentence, ""]

    def _next(self) -> list[str]:
        if not self.written:
            return []
        told = [f"- Đã ghi {name}" for name in self.written]
        told += [
            f"- Mở {self.written[0]}, xem các dòng «# CẦN XEM», viết tom_tat.",
            "- Chạy «cchc check» rồi «cchc serve» để xem trang.",
        ]
        return ["## Bước tiếp theo", "", *told, ""]


def _signer(signer: dict[str, str]) -> str:
    power = f"{signer['quyen_han']} " if "quyen_han" in signer else ""
    return f"{signer['ho_ten']} ({power}{signer['chuc_vu']})"


def _count(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _parts(parts: Sequence[dict[str, Any]]) -> Iterator[str]:
    for part in parts:
        numbered = 0
        tables: list[str] = []
        for node in _walk(part["noi_dung"]):
            numbered += "so" in node
            tables += [
                f"{len(node[key]['dong'])} dòng × {len(node[key]['cot'])} cột"
                for key in TABLE_KEYS
                if key in node
            ]
        told = f"Phần «{part['ten']}»: {numbered} mục có số"
        yield told + (f"; {len(tables)} bảng ({'; '.join(tables)})" if tables else "")


def _walk(nodes: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for node in nodes:
        yield node
        yield from _walk(node.get("noi_dung", ()))
