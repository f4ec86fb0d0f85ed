"""What is to be said of a cell or a row, in the words that a spreadsheet shows for its place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Remark:
    """`dong` as the spreadsheet counts, from 1, 0 for the whole sheet or file; `cot`: the head of
    the column or the name of the cell; `cach`: how to mend it."""

    trang: str
    dong: int
    cot: str
    chu: str
    cach: str = ""

    def __str__(self) -> str:
        row = f"dòng {self.dong}" if self.dong else ""
        cell = f"{'cột' if self.dong else 'ô'} «{self.cot}»" if self.cot else ""
        sheet = f"trang «{self.trang}»" if self.trang else ""
        place = ", ".join(filter(None, (sheet, row, cell)))
        said = f"{place[:1].upper()}{place[1:]}: {self.chu}" if place else self.chu
        return f"{said}\n    Cách sửa: {self.cach}" if self.cach else said


class WrongValue(Exception):
    """Raised for a cell that cannot be read as what it should be."""

    def __init__(self, chu: str, cach: str = "") -> None:
        super().__init__(chu)
        self.chu = chu
        self.cach = cach


class WrongRows(Exception):
    """Raised with everything that is wrong in a workbook; then nothing of it is written."""

    def __init__(self, sai: tuple[Remark, ...]) -> None:
        super().__init__(f"{len(sai)}")
        self.sai = sai
