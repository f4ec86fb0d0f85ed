"""The one form in which data files are written, so that a difference shows what was changed.

- UTF-8, composed letters (NFC), `\\n` at the end of every line and of the file, no byte-order
  mark, no blanks at the end of a line, at most one blank line at a time.
- A level is two blanks deep; the items of a list stand under the first letter of its key.
- A value is on one line, however long; a text of several lines is a literal block (`|`).
- A value is bare unless YAML or a person would mistake it: figures («2020», «71,30», «2.1.»,
  «12-14»), yes and no, a leading or trailing mark of YAML, «: », « #»; inside brackets also a
  comma, bracket, colon or question mark. Then it stands in double quotes; in single quotes if
  it holds double ones. Days as printed (21/01/2020) stay bare.
- What the editor wrote in brackets, `{…}` or `[…]`, stays on one line in brackets; what was
  written in lines stays in lines. A comment in brackets turns them into lines.
- The order of keys, every value and every comment stay; a comment moves with the entry that it
  stands above, beside or after.

Written over the nodes of the reader itself: what a file may hold is mappings, lists and texts,
and a general round-trip writer would wrap lines, move comments and take 20 times as long.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.source.yaml_reader import Path
from generator.source.yaml_scalars import lines_of, written
from generator.source.yaml_tree import Collection, Entry, plain_text, tree

# What a new draft puts in brackets: a line that is still read at one glance.
_SHORT_VALUE = 140
_SHORT_ITEM = 110


def canonical(text: str) -> str:
    """The same values and comments in the canonical form. Raises NotReadable."""
    return write(tree(plain_text(text)))


def dump(data: Any, notes: Mapping[Path, str] | None = None) -> str:
    """New data (mappings, lists, texts; None is a key with nothing after it) in canonical form.

    `notes`: what to write as comments above the key or the item at a path; `()` is the head of
    the file. Letters are composed.
    """
    root = grown(composed(data), notes or {})
    if isinstance(root.value, Collection):
        root.value.flow = False
    return write(root)


def grown(data: Any, notes: Mapping[Path, str], path: Path = ()) -> Entry:
    """The tree of new data, its letters composed; what is short and simple in brackets."""
    before = _note_lines(notes[path]) if path in notes else []
    key = path[-1] if path and isinstance(path[-1], str) else None
    made = Entry(None, key, before)
    if isinstance(data, Mapping):
        entries = [grown(value, notes, (*path, name)) for name, value in data.items()]
        made.value = Collection(True, _fits(entries, _SHORT_VALUE), entries)
    elif isinstance(data, list):
        entries = [grown(value, notes, (*path, number)) for number, value in enumerate(data)]
        made.value = _list(entries)
    else:
        made.value = data
    return made


def write(root: Entry) -> str:
    """A tree as text."""
    lines = [*root.before]
    value = root.value
    if isinstance(value, Collection) and not _on_one_line(value):
        lines += _collection(value, " " * (value.column or 0))
    elif value is not None or root.beside:
        lines += _beside(_value(value, flow=False, indent=""), root.beside)
    return "".join(f"{line}\n" for line in _spaced([*lines, *root.after]))


def in_brackets(value: str | Collection | None) -> str:
    """A value on one line, as it stands inside brackets."""
    if isinstance(value, Collection):
        inner = (
            in_brackets(entry.value)
            if entry.key is None
            else f"{written(entry.key, flow=True)}: {in_brackets(entry.value)}"
            for entry in value.entries
        )
        left, right = "{}" if value.keyed else "[]"
        return f"{left}{', '.join(inner)}{right}"
    return written(value, flow=True) if value is not None else ""


def entry_lines(entry: Entry, indent: str) -> list[str]:
    """A key with its value, or an item, as lines, without the comments above."""
    value = entry.value
    head = "-" if entry.key is None else f"{written(entry.key)}:"
    if not isinstance(value, Collection) or _on_one_line(value):
        first, *more = _value(value, flow=False, indent=indent)
        return _beside([f"{indent}{head} {first}".rstrip(), *more], entry.beside)
    deeper = indent if entry.key is not None and not value.keyed else f"{indent}  "
    deeper = deeper if value.column is None else " " * max(value.column, len(deeper))
    lines = _collection(value, deeper)
    if entry.key is not None:
        return [*_beside([f"{indent}{head}"], entry.beside), *lines]
    at = next(number for number, line in enumerate(lines) if not _is_comment(line))
    above = _above((line.strip() for line in lines[:at]), indent)
    return [*above, f"{indent}-{lines[at][len(indent) + 1 :]}", *lines[at + 1 :]]


def _is_comment(line: str) -> bool:
    return not line or line.lstrip().startswith("#")


def _collection(value: Collection, indent: str) -> list[str]:
    lines: list[str] = []
    for entry in value.entries:
        lines += _above(entry.before, indent)
        lines += entry_lines(entry, indent)
    return [*lines, *_above(value.end, indent)]


def _on_one_line(value: Collection) -> bool:
    return value.flow or not value.entries


def _value(value: str | Collection | None, *, flow: bool, indent: str) -> list[str]:
    if isinstance(value, str):
        block = lines_of(value)
        if block is None:
            return [written(value, flow=flow)]
        head, lines = block
        return [head, *(f"{indent}  {line}" if line else "" for line in lines)]
    return [in_brackets(value)]


def _beside(lines: list[str], comment: str) -> list[str]:
    return [f"{lines[0]} {comment}", *lines[1:]] if comment else lines


def _above(words: Iterable[str], indent: str) -> Iterator[str]:
    return (f"{indent}{word}" if word else "" for word in words)


def _spaced(lines: list[str]) -> Iterator[str]:
    """The lines without those blank ones that stand first, last, or after another."""
    wanted = False
    begun = False
    for line in lines:
        if line:
            if wanted and begun:
                yield ""
            yield line
            begun = True
        wanted = not line
    return


def _list(entries: list[Entry]) -> Collection:
    inner = [entry.value for entry in entries]
    for value in inner:
        if isinstance(value, Collection):
            short = value.keyed and len(value.entries) > 1 and _fits(value.entries, _SHORT_ITEM)
            value.flow = short
    if inner and all(isinstance(value, Collection) and value.flow for value in inner):
        return Collection(False, False, entries)
    for value in inner:
        if isinstance(value, Collection):
            value.flow = False
    return Collection(False, _fits(entries, _SHORT_ITEM), entries)


def _fits(entries: list[Entry], longest: int) -> bool:
    values = [entry.value for entry in entries]
    if any(entry.before for entry in entries) or not entries:
        return False
    if not all(isinstance(value, str) and "\n" not in value for value in values):
        return False
    return len(in_brackets(Collection(True, True, entries))) <= longest


def _note_lines(note: str) -> list[str]:
    lines = unicodedata.normalize("NFC", note).splitlines() or [""]
    return [line if line.startswith("#") else f"# {line}".rstrip() for line in lines]


def composed(data: Any) -> Any:
    """The same data with composed letters, as the reader gives it back."""
    if isinstance(data, str):
        return unicodedata.normalize("NFC", data)
    if isinstance(data, Mapping):
        return {composed(key): composed(value) for key, value in data.items()}
    return [composed(item) for item in data] if isinstance(data, list | tuple) else data
