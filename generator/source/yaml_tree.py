"""A YAML text as a tree of what is written: values, `{…}` or lines, and every comment with the
entry that it stands above or beside. Blank lines are comments without words."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

from generator.problems import Level, Problem
from generator.source.yaml_reader import compose, read_yaml


class NotReadable(ValueError):
    """The text is not YAML that this portal reads; `problems` says why and where."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems[0].message if problems else "")
        self.problems = problems


@dataclass
class Entry:
    """A key with its value, or an item of a list (`key` is None).

    `value` is text, None (nothing written), or a collection. `before` are the comment lines
    above, `beside` the comment on the same line, `after` those at the end of the file.
    """

    value: str | Collection | None
    key: str | None = None
    before: list[str] = field(default_factory=list)
    beside: str = ""
    after: list[str] = field(default_factory=list)


@dataclass
class Collection:
    """A mapping (`keyed`) or a list. `flow`: written on one line, in brackets. `end` are the
    comment lines after the last entry that stand as deep as the entries; `column` is where the
    entries are to begin, if not where the canonical form has them."""

    keyed: bool
    flow: bool
    entries: list[Entry] = field(default_factory=list)
    end: list[str] = field(default_factory=list)
    column: int | None = None


class Comment(NamedTuple):
    """A comment of the text; `words` is empty for a run of blank lines."""

    start: int
    line: int
    column: int
    own_line: bool
    words: str


def plain_text(text: str) -> str:
    """The text with composed letters, `\\n` at the end of lines, and no mark before the first."""
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff"))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def tree(text: str, *, columns: bool = False) -> Entry:
    """The tree of a text that went through `plain_text`; the root is an entry without a key.

    `columns`: remember how deep the text has its lines. Raises NotReadable.
    """
    problems = read_yaml("", text.encode("utf-8", "surrogatepass")).problems
    if any(problem.level is Level.ERROR for problem in problems):
        raise NotReadable(problems)
    node = compose(text)
    planting = _Planting(text, comments(text, node), columns=columns)
    if node is None:
        return Entry(None, before=planting.rest())
    root = planting.entry(None, node, _Next(-1, len(text) + 1))
    root.after = planting.rest()
    return root


class _Next(NamedTuple):
    """Where the entry after this one stands: one of the same collection, or of one around it."""

    column: int
    start: int


class _Planting:
    def __init__(self, text: str, found: list[Comment], *, columns: bool) -> None:
        self.text = text
        self.columns = columns
        self.comments = found
        self.starts = [comment.start for comment in found]
        self.at = 0

    def entry(self, key: yaml.Node | None, node: yaml.Node, then: _Next) -> Entry:
        """An entry with the comments above it, beside it and in it."""
        before = self._until(key.start_mark.index) if key is not None else []
        made = Entry(None, key.value if key is not None else None, before)
        if isinstance(node, yaml.ScalarNode) or self._in_brackets(node):
            made.before += self._until(node.start_mark.index)
            made.value = _bracketed(node)
            head = getattr(node, "style", "") in ("|", ">")
            mark = node.start_mark if head else node.end_mark
            made.beside = self._beside(mark, then.start)
            return made
        if key is not None:
            made.beside = self._beside(key.end_mark, _first(node))
        else:
            made.before += self._until(_first(node))
        made.value = self._lines(node, then)
        return made

    def rest(self) -> list[str]:
        """The words of every comment not yet taken."""
        return self._until(len(self.text) + 1)

    def _in_brackets(self, node: yaml.Node) -> bool:
        """Whether a collection is kept on one line. Lines alone can hold a comment or nothing."""
        if not node.value:
            return True
        start, end = node.start_mark.index, node.end_mark.index
        commented = bisect_left(self.starts, start) != bisect_left(self.starts, end)
        return _is_flow(node) and not commented and not _holds_nothing(node)

    def _lines(self, node: yaml.Node, then: _Next) -> Collection:
        made = Collection(isinstance(node, yaml.MappingNode), flow=False)
        column = node.start_mark.column
        pairs = _pairs(node)
        for number, (key, value) in enumerate(pairs, 1):
            after = then
            if number < len(pairs):
                after = _Next(column, (pairs[number][0] or pairs[number][1]).start_mark.index)
            made.entries.append(self.entry(key, value, after))
        if _is_flow(node):
            made.end = self._until(node.end_mark.index)
        else:
            made.end = self._deeper(column, then)
            made.column = column if self.columns else None
        return made

    def _until(self, index: int) -> list[str]:
        stop = bisect_left(self.starts, index, lo=self.at)
        taken = [comment.words for comment in self.comments[self.at : stop]]
        self.at = max(self.at, stop)
        return taken

    def _beside(self, mark: yaml.Mark, stop: int) -> str:
        if self.at == len(self.comments):
            return ""
        comment = self.comments[self.at]
        if comment.own_line or comment.line != mark.line or not mark.index <= comment.start < stop:
            return ""
        self.at += 1
        return comment.words

    def _deeper(self, column: int, then: _Next) -> list[str]:
        """The comments that stand as deep as the collection just read, up to what comes next."""
        last = self.at
        for number, comment in enumerate(self.comments[self.at :], self.at + 1):
            if comment.start >= then.start or not comment.own_line:
                break
            if comment.words:
                if comment.column < column or comment.column <= then.column:
                    break
                last = number
        taken = [comment.words for comment in self.comments[self.at : last]]
        self.at = last
        return taken


def _bracketed(node: yaml.Node) -> str | Collection | None:
    """A value without comments inside."""
    if isinstance(node, yaml.ScalarNode):
        value: str = node.value
        return value if value or node.style else None
    made = Collection(isinstance(node, yaml.MappingNode), flow=True)
    for key, value_node in _pairs(node):
        name = key.value if key is not None else None
        made.entries.append(Entry(_bracketed(value_node), name))
    return made


def _is_flow(node: yaml.Node) -> bool:
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def _pairs(node: yaml.Node) -> list[tuple[yaml.Node | None, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        return list(node.value)
    return [(None, item) for item in node.value]


def _first(node: yaml.Node) -> int:
    """Where the first entry of a collection stands."""
    key, value = _pairs(node)[0]
    start: int = (key or value).start_mark.index
    return start


def _holds_nothing(node: yaml.Node) -> bool:
    if isinstance(node, yaml.ScalarNode):
        return not node.value and not node.style
    return any(_holds_nothing(value) for _key, value in _pairs(node))


def comments(text: str, root: yaml.Node | None) -> list[Comment]:
    """Every comment of the text, in order, and every run of blank lines."""
    found: list[Comment] = []
    at = 0
    for start, end in [*_scalars(text, root), (len(text), len(text))]:
        found += _between(text, at, start)
        at = max(at, end)
    return found


def _scalars(text: str, node: yaml.Node | None) -> Iterator[tuple[int, int]]:
    """From where to where the words of each key and value go: what is outside is not words."""
    if isinstance(node, yaml.ScalarNode):
        start, end = node.start_mark.index, node.end_mark.index
        if node.style in ("|", ">"):
            end = start + len(text[start:end].rstrip())
            start = text.find("\n", start, end) if "\n" in text[start:end] else end
        yield start, end
    elif node is not None:
        for key, value in _pairs(node):
            yield from _scalars(text, key)
            yield from _scalars(text, value)


_COMMENT = re.compile(r"(?<![^\s])#[^\n]*|(?<=\n)[ \t]*\n(?:[ \t]*\n)*")


def _between(text: str, start: int, end: int) -> Iterator[Comment]:
    for match in _COMMENT.finditer(text, start, end):
        at = match.start()
        line_start = text.rfind("\n", 0, at) + 1
        own_line = not text[line_start:at].strip()
        words = match[0].rstrip()
        line = text.count("\n", 0, at)
        yield Comment(at, line, at - line_start, own_line, words)
