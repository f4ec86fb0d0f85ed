"""How the words after a command's name are read: the standard parser, speaking Vietnamese.

The words are looked at here first, so that what is wrong is said with the cure and the nearest
name; the standard parser then only turns what is known to be right into values.
"""

from __future__ import annotations

import shutil
import textwrap
from argparse import Action, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import Any, NoReturn

from generator.vietnamese import slug

HELP_WORDS = ("--help", "-h")
_DASHES = "-‐‑–—−"  # Word turns two hyphens into one of the longer ones
_WORDS_AT = 24  # column where explanations begin


class WrongUsage(ValueError):
    """The words are not a command: what is wrong and how it is typed, in Vietnamese."""


class CommandParser(ArgumentParser):
    """Reads the words of one command. `add_argument` as in the standard parser, with a `metavar`
    for every value and a `help` without a full stop."""

    def __init__(self, prog: str, summary: str = "", examples: Sequence[str] = ()) -> None:
        self.declared: list[Action] = []
        self.examples = tuple(examples)
        super().__init__(prog=prog, description=summary, add_help=False, allow_abbrev=False)

    def add_argument(self, *names: Any, **settings: Any) -> Action:
        action = super().add_argument(*names, **settings)
        self.declared.append(action)
        return action

    def read(self, words: Sequence[str]) -> Namespace:
        """The values of the words. Raises WrongUsage."""
        options, others = self._sorted(words)
        self._look_at(others)
        return self.parse_args([*options, *(["--", *others] if others else [])])

    def error(self, message: str) -> NoReturn:
        del message  # in English
        raise WrongUsage(f"Lệnh viết chưa đúng.\n{self.how()}")

    def how(self) -> str:
        """How the command is typed, and where all of it is told."""
        return f"Cách gõ: {self.format_usage()}Xem đủ: {self.prog} --help"

    def format_usage(self) -> str:
        shown = [_placeholder(action) for action in self._arguments()]
        options = ["[lựa chọn …]"] if self._options() else []
        return " ".join([self.prog, *shown, *options]) + "\n"

    def format_help(self) -> str:
        rows = [(_placeholder(one, bare=True), _explained(one)) for one in self._arguments()]
        options = [(_name(one), _explained(one)) for one in self._once(self._options().values())]
        options.append((", ".join(HELP_WORDS), "in lời giải thích này"))
        summary = f"{self.prog}: {self.description}\n\n" if self.description else ""
        return "".join(
            [
                summary,
                f"Cách gõ: {self.format_usage()}",
                section("Ghi sau tên lệnh", rows),
                section("Lựa chọn", options),
                section("Thí dụ", [(example, "") for example in self.examples]),
            ]
        )

    def _arguments(self) -> list[Action]:
        return [action for action in self.declared if not action.option_strings]

    def _options(self) -> dict[str, Action]:
        return {name: action for action in self.declared for name in action.option_strings}

    @staticmethod
    def _once(actions: Iterable[Action]) -> list[Action]:
        return list({id(action): action for action in actions}.values())

    def _sorted(self, words: Sequence[str]) -> tuple[list[str], list[str]]:
        """The options, each with its value in one word, and all other words."""
        options: list[str] = []
        others: list[str] = []
        left = iter(words)
        for word in left:
            if word == "--":
                others += left
            elif word[:1] in _DASHES and len(word) > 1:
                options.append(self._option(word, left))
            else:
                others.append(word)
        return options, others

    def _option(self, word: str, left: Iterator[str]) -> str:
        name, sign, value = word.partition("=")
        action = self._options().get(name)
        if action is None:
            raise WrongUsage(f"Không có lựa chọn «{name}».{self._nearest(name)}\n{self.how()}")
        if action.nargs == 0:
            if sign:
                raise WrongUsage(f"«{name}» đứng một mình, không kèm «={value}».")
            return name
        if not sign:
            value = next(left, "")
        if not value or (not sign and value.startswith("--")):
            need = f"Sau «{name}» cần ghi {action.metavar}: {action.help}."
            raise WrongUsage(f"{need}\n{self.how()}")
        _look_at_value(action, value)
        return f"{name}={value}"

    def _nearest(self, name: str) -> str:
        typed = "--" + name.lstrip(_DASHES)
        near = get_close_matches(typed, [*self._options(), "--help"], 1)
        begun = [one for one in self._options() if one.startswith(typed) and len(typed) > 3]
        found = begun[:1] or near
        return f" Có phải «{found[0]}»?" if found else ""

    def _look_at(self, others: Sequence[str]) -> None:
        """Too few words, too many, or one that is not allowed. Raises WrongUsage."""
        left = list(others)
        for action in self._arguments():
            if not left and action.nargs in (None, "+"):
                raise WrongUsage(f"Cần ghi thêm {action.metavar}: {action.help}.\n{self.how()}")
            taken = len(left) if action.nargs in ("*", "+") else 1
            for word in left[:taken]:
                _look_at_value(action, word)
            del left[:taken]
        if left:
            raise WrongUsage(f"Thừa «{left[0]}».\n{self.how()}")


def near(word: str, known: Iterable[str]) -> str:
    """« Có phải «…»?» for a word that is like one of those known; else nothing."""
    found = get_close_matches(slug(word) or word, list(known), 1)
    return f" Có phải «{found[0]}»?" if found else ""


def section(title: str, rows: Sequence[tuple[str, str]]) -> str:
    """A title, and below it names with their explanations in a second column."""
    if not rows:
        return ""
    width = max(min(shutil.get_terminal_size((80, 24)).columns, 100), 60)
    return "\n".join(["", f"{title}:", *(line for row in rows for line in _row(*row, width)), ""])


def _row(name: str, words: str, width: int) -> Iterator[str]:
    lines = textwrap.wrap(words, width - _WORDS_AT)
    if not lines or len(name) > _WORDS_AT - 4:
        yield f"  {name}"
    else:
        yield f"  {name}".ljust(_WORDS_AT) + lines.pop(0)
    for line in lines:
        yield " " * _WORDS_AT + line


def _name(action: Action) -> str:
    value = "" if action.nargs == 0 else f" {action.metavar}"
    return ", ".join(action.option_strings) + value


def _placeholder(action: Action, *, bare: bool = False) -> str:
    name = str(action.metavar)
    if bare or action.nargs is None:
        return name
    return {"*": f"[{name} …]", "+": f"{name} …", "?": f"[{name}]"}[str(action.nargs)]


def _explained(action: Action) -> str:
    words = action.help or ""
    if action.nargs == 0 or action.default in (None, "", []) or "mặc định" in words:
        return words
    return f"{words} (mặc định: {action.default})"


def _look_at_value(action: Action, word: str) -> None:
    """Raises WrongUsage for a value that the action does not take."""
    where = action.option_strings[0] if action.option_strings else action.metavar
    allowed = [str(choice) for choice in action.choices or ()]
    if allowed and word not in allowed:
        listed = ", ".join(allowed)
        raise WrongUsage(
            f"«{word}» không dùng được cho {where}.{near(word, allowed)} Dùng một trong: {listed}."
        )
    if callable(action.type):
        try:
            action.type(word)
        except (ArgumentTypeError, ValueError) as error:
            raise WrongUsage(f"{where}: {str(error).rstrip('.')}.") from None
