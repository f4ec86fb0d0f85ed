"""Entries and changes as lists and strings, for the disk."""

from __future__ import annotations

from typing import Any

from generator.history.comparing import Change, FileChange, Turn
from generator.history.entries import Entry, Kind, Words


def entry_out(one: Entry) -> dict[str, Any]:
    """The entry as a mapping; what is empty is left out."""
    fields = [[w.ten, w.chu, w.dau] if w.dau else [w.ten, w.chu] for w in one.truong]
    known = {"khoa": one.khoa, "loai": one.loai.value, "dia_chi": one.dia_chi, "stt": one.stt}
    return {**{key: value for key, value in known.items() if value}, "truong": fields}


def entry_in(plain: dict[str, Any]) -> Entry:
    """Raises KeyError, TypeError or ValueError where the mapping is no entry."""
    fields = tuple(Words(*map(str, field)) for field in plain["truong"])
    kind = Kind(plain["loai"])
    texts = [str(plain.get(key, "")) for key in ("khoa", "dia_chi", "stt")]
    return Entry(texts[0], kind, texts[1], texts[2], fields)


def change_out(one: FileChange | None) -> dict[str, Any]:
    """A comparison; an empty mapping where nothing changed."""
    if one is None:
        return {}
    pairs = [[entry_out(e) if e else None for e in (c.truoc, c.sau)] for c in one.doi]
    counts = [[kind.value, count] for kind, count in one.dem]
    return {"tep": one.tep, "lan": one.lan.value, "doi": pairs, "dem": counts}


def change_in(plain: dict[str, Any]) -> FileChange | None:
    """Raises KeyError, TypeError or ValueError where the mapping is no comparison."""
    if not plain:
        return None
    changes = tuple(
        Change(*(entry_in(one) if one is not None else None for one in pair))
        for pair in plain["doi"]
    )
    counts = tuple((Kind(kind), int(count)) for kind, count in plain["dem"])
    return FileChange(str(plain["tep"]), Turn(plain["lan"]), changes, counts)
