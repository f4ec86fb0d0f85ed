"""Save what a form sends: the lines whose values did not change stay as they are.

The text is read as a tree with its comments, the new values are put into the tree, and what
differs between the tree written before and after is carried over to the lines of the text. So
a file in canonical form stays in it, and a file typed otherwise keeps its own writing wherever
nothing was changed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from generator.source.canonical import composed, grown, write
from generator.source.carrying_over import carried_over
from generator.source.list_changes import paired
from generator.source.yaml_reader import Path, read_yaml
from generator.source.yaml_tree import Collection, Entry, plain_text, tree

Order = Callable[[Path], Sequence[str]]
"""The keys of the mapping at a path in the order in which new ones are to stand."""


def changed(text: str, values: Any, order: Order | None = None) -> str:
    """`text` with the values of `values` (mappings, lists, texts, None) in place of its own.

    Lines whose values are the same stay byte for byte: comments, quotes, brackets, the order of
    keys, ends of lines. A new key stands where `order` says, else after the key that goes before
    it in `values`. Items of lists are followed when others come, go or move. What is removed
    takes the comment on its own line along; a comment above it stays. Raises NotReadable.
    """
    plain = plain_text(text)
    wanted = composed(values)
    if plain_value(tree(plain)) == wanted:
        return text
    before = write(tree(plain, columns=True))
    root = tree(plain, columns=True)
    _put(root, wanted, (), order)
    after = write(root)
    for line_by_line in (True, False):
        merged = carried_over(text, before, after, line_by_line=line_by_line)
        if read_yaml("", merged.encode()).data == wanted:
            return merged
    # No lines in common (a value over several lines, odd depths): the whole file anew.
    root = tree(plain)
    _put(root, wanted, (), order)
    return write(root)


def plain_value(entry: Entry) -> Any:
    """The value of an entry as mappings, lists and texts."""
    value = entry.value
    if not isinstance(value, Collection):
        return value
    if value.keyed:
        return {inner.key: plain_value(inner) for inner in value.entries}
    return [plain_value(inner) for inner in value.entries]


def _put(entry: Entry, wanted: Any, path: Path, order: Order | None) -> None:
    value = entry.value
    if plain_value(entry) == wanted:
        return
    kind = dict if isinstance(value, Collection) and value.keyed else list
    if isinstance(value, Collection) and value.entries and wanted and isinstance(wanted, kind):
        put: Callable[..., None] = _put_keys if value.keyed else _put_items
        put(value, wanted, path, order)
        _settle(value)
    else:
        entry.before += _words_inside(value) if isinstance(value, Collection) else []
        entry.value = grown(wanted, {}).value
        if not path and isinstance(entry.value, Collection):
            entry.value.flow = False


def _put_keys(into: Collection, wanted: dict[str, Any], path: Path, order: Order | None) -> None:
    kept: list[Entry] = []
    orphans: list[str] = []
    for entry in into.entries:
        if entry.key in wanted:
            entry.before = [*orphans, *entry.before]
            orphans = []
            _put(entry, wanted[entry.key], (*path, entry.key), order)
            kept.append(entry)
        else:
            orphans += entry.before
    into.end = [*orphans, *into.end]
    ranks = list(order(path)) if order is not None else []
    known = list(wanted)
    for at, key in enumerate(known):
        if all(entry.key != key for entry in kept):
            earlier = ranks[: ranks.index(key)] if key in ranks else known[:at]
            _insert(kept, Entry(grown(wanted[key], {}).value, key), earlier, head=not path)
    into.entries = kept


def _insert(entries: list[Entry], new: Entry, earlier: Sequence[str], *, head: bool) -> None:
    """Put a key after the nearest of those that go before it; at the head of a file the comment
    about the file stays first."""
    places = {entry.key: number for number, entry in enumerate(entries, 1)}
    at = next((places[key] for key in reversed(earlier) if key in places), 0)
    if at == 0 and head and entries:
        new.before, entries[0].before = entries[0].before, []
    entries.insert(at, new)


def _put_items(into: Collection, wanted: list[Any], path: Path, order: Order | None) -> None:
    old = into.entries
    partners = paired([plain_value(entry) for entry in old], wanted)
    entries: list[Entry] = []
    for number, (partner, value) in enumerate(zip(partners, wanted, strict=True)):
        if partner is None:
            entries.append(_new_item(value, old))
        else:
            _put(old[partner], value, (*path, number), order)
            entries.append(old[partner])
    _leave_comments(old, set(partners), into)
    into.entries = entries


def _leave_comments(old: list[Entry], kept: set[int | None], into: Collection) -> None:
    """What stood above a removed item stands above the next one that stays."""
    orphans: list[str] = []
    for number, entry in enumerate(old):
        if number in kept:
            entry.before = [*orphans, *entry.before]
            orphans = []
        else:
            orphans += entry.before
    into.end = [*orphans, *into.end]


def _new_item(value: Any, siblings: list[Entry]) -> Entry:
    """A new item, in brackets where the others are."""
    made = grown([value], {}).value
    assert isinstance(made, Collection)
    item = made.entries[0]
    collections = [entry.value for entry in siblings if isinstance(entry.value, Collection)]
    if isinstance(item.value, Collection) and collections and item.value.entries:
        item.value.flow = all(collection.flow for collection in collections)
        _settle(item.value)
    return item


def _settle(value: Collection) -> None:
    """Brackets that would have to hold nothing at all become lines."""
    if value.flow and _holds_nothing(value):
        value.flow = False
        for entry in value.entries:
            if isinstance(entry.value, Collection):
                _settle(entry.value)


def _holds_nothing(value: Collection) -> bool:
    inner = [entry.value for entry in value.entries]
    return any(
        item is None or (isinstance(item, Collection) and _holds_nothing(item)) for item in inner
    )


def _words_inside(value: Collection) -> list[str]:
    words: list[str] = []
    for entry in value.entries:
        words += entry.before
        if isinstance(entry.value, Collection):
            words += _words_inside(entry.value)
        words += [entry.beside] if entry.beside else []
    return [*words, *value.end]
