"""Readings that an editor declares by hand (key `doc_la`): they go before the machine's own.

They stand beside the printed wording and never replace it.
"""

from __future__ import annotations

from typing import Literal

from generator.schema.base import Code, DateText, Record, Score, Text

NO_MEASURE = "khong"


class ReadRow(Record):
    """How a table row is to be read: agencies by code, first and last day (inclusive), the
    reform area."""

    chu_tri: tuple[Code, ...] | None = None
    phoi_hop: tuple[Code, ...] | None = None
    han_tu: DateText | None = None
    han_den: DateText | None = None
    linh_vuc: Code | None = None


class ReadScoredRow(ReadRow):
    """The same, and how an ambiguous printed figure is read; in points."""

    diem_chuan: Score | None = None
    diem: Score | None = None


class ReadQuantity(Record):
    """A quantity of a target."""

    so_sanh: Literal[">=", ">", "<=", "<", "="]
    gia_tri: Score
    don_vi: Text


class ReadPassage(Record):
    """How a passage is to be read: its agencies by code, its reform area, its quantities, the
    measure of each quantity in printed order (`NO_MEASURE`: of none), and the words in it that are
    the deadline of the whole task."""

    co_quan: tuple[Code, ...] | None = None
    linh_vuc: Code | None = None
    dinh_luong: tuple[ReadQuantity, ...] | None = None
    thuoc_do: tuple[Code, ...] | None = None
    thoi_han: Text | None = None
