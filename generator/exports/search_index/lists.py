"""The short lists beside the index: what filters offer, names that stand for each other, and
suggestions."""

from __future__ import annotations

from collections.abc import Iterable

from generator.exports.search_index.groups import Group
from generator.model.dataset import Dataset
from generator.views.search.kinds import LOAI

FILTERS = ("tinh", "nam", "loai", "linh-vuc", "co-quan", "trang-thai")


def lists(dataset: Dataset, groups: Iterable[Group]) -> dict[str, object]:
    """Name of each file -> its value."""
    return {"bo-loc.json": _filters(dataset, groups), "ten-goi.json": [], "goi-y.json": []}


def _filters(dataset: Dataset, groups: Iterable[Group]) -> dict[str, list[list[str]]]:
    occurring = {term for group in groups for term in group.filters}
    shown: dict[str, list[list[str]]] = {name: [] for name in FILTERS}
    for term in sorted(occurring):
        name, _, code = term.removeprefix("@").partition(":")
        shown[name].append([code, _label(dataset, name, code)])
    return shown


def _label(dataset: Dataset, name: str, code: str) -> str:
    if name == "tinh":
        return dataset.province_name(code)
    return LOAI[code] if name == "loai" else code
