"""The difference of two values, a path a line, as a person reads it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

_SHORT = 90
_BEFORE = 3  # words that stay before a difference


def differences(data: Any, draft: Any, path: str = "") -> Iterator[str]:
    """What stands only in the data, only in the draft, or in both and differs."""
    if isinstance(data, dict) and isinstance(draft, dict):
        for key in [*data, *(key for key in draft if key not in data)]:
            here = f"{path}.{key}" if path else key
            if key not in draft:
                yield f"{here}: only in the data: {_said(data[key])}"
            elif key not in data:
                yield f"{here}: only in the draft: {_said(draft[key])}"
            else:
                yield from differences(data[key], draft[key], here)
    elif isinstance(data, list) and isinstance(draft, list):
        yield from _lists(data, draft, path)
    elif data != draft:
        ours, new = _apart(str(data), str(draft))
        yield f"{path}: {_said(ours)} | {_said(new)}"


def _lists(data: list[Any], draft: list[Any], path: str) -> Iterator[str]:
    """Items that begin alike are held against each other, so that one missing item is one line."""
    ours, new = [_key(item) for item in data], [_key(item) for item in draft]
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, ours, new, autojunk=False).get_opcodes():
        both = min(i2 - i1, j2 - j1) if kind in ("equal", "replace") else 0
        for step in range(both):
            yield from differences(data[i1 + step], draft[j1 + step], f"{path}[{i1 + step}]")
        for at in range(i1 + both, i2):
            yield f"{path}[{at}]: only in the data: {_said(data[at])}"
        for at in range(j1 + both, j2):
            yield f"{path}[+{at}]: only in the draft: {_said(draft[at])}"


def _key(item: Any) -> str:
    if isinstance(item, dict):
        return f"{next(iter(item))} {_said(next(iter(item.values())))[:24]}"
    return str(item)


def _apart(data: str, draft: str) -> tuple[str, str]:
    """Long texts from a few words before the first that differs."""
    ours, new = data.split(), draft.split()
    same = 0
    while same < min(len(ours), len(new)) and ours[same] == new[same]:
        same += 1
    if len(data) <= _SHORT or same < _BEFORE:
        return data, draft
    start = same - _BEFORE
    return "… " + " ".join(ours[start:]), "… " + " ".join(new[start:])


def _said(value: Any) -> str:
    if isinstance(value, dict):
        text = "{" + ", ".join(f"{key}: {_said(one)}" for key, one in value.items()) + "}"
    elif isinstance(value, list):
        text = "[" + ", ".join(_said(one) for one in value) + "]"
    else:
        text = str(value)
    return text if len(text) <= _SHORT else text[:_SHORT].rstrip() + " …"
