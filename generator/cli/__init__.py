"""The command line; the only place that prints. One module a command:
`HELP`, `EXAMPLES`, `arguments(parser)`, `run(options) -> exit code`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from types import ModuleType

from generator.cli import (
    archive,
    build,
    check,
    diff,
    edit,
    fix,
    format_,
    import_,
    new,
    record,
    render,
    schema,
    serve,
)
from generator.cli.parsing import HELP_WORDS, CommandParser, WrongUsage, near, section
from generator.cli.saying import FOUND, USAGE, say_error
from generator.problems import why
from generator.settings import WrongDate
from generator.vietnamese import slug

GROUPS: dict[str, dict[str, ModuleType]] = {
    "Nhập": {"import": import_, "new": new},
    "Sửa": {"edit": edit, "fix": fix, "format": format_},
    "Kiểm": {"check": check, "diff": diff},
    "Xem": {"serve": serve},
    "Xuất": {
        "build": build,
        "render": render,
        "archive": archive,
        "record": record,
        "schema": schema,
    },
}
COMMANDS = {name: command for group in GROUPS.values() for name, command in group.items()}
# What a Vietnamese hand may type for a command.
MEANT = {
    "kiem": "check",
    "kiem-tra": "check",
    "so-sanh": "diff",
    "nhap": "import",
    "moi": "new",
    "tao": "new",
    "sua": "edit",
    "bien-tap": "edit",
    "xem": "serve",
    "dung": "build",
    "xuat": "build",
    "luu": "archive",
    "help": "--help",
    "giup": "--help",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command. Returns 0 when clean, 1 with problems, 2 for wrong usage."""
    _speak_utf_8()
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words:
        return say_error(overview(), USAGE)
    name, *rest = words
    if name in HELP_WORDS:
        print(overview())
        return 0
    if name not in COMMANDS:
        return say_error(_unknown(name), USAGE)
    parser = parser_of(name)
    if set(HELP_WORDS) & set(rest[: rest.index("--")] if "--" in rest else rest):
        print(parser.format_help(), end="")
        return 0
    try:
        options = parser.read(rest)
        result: int = COMMANDS[name].run(options)
    except WrongUsage as wrong:
        return say_error(str(wrong), USAGE)
    except BrokenPipeError:
        # Who read the output (head, less) has gone; the rest must not be tried again on leaving.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    except OSError as error:
        return _not_done(error)
    except WrongDate as error:
        return say_error(f"Lệnh viết chưa đúng: {error}", USAGE)
    except KeyboardInterrupt:
        return say_error("\nĐã dừng theo Ctrl+C.", FOUND)
    return result


def parser_of(name: str) -> CommandParser:
    """What reads the words after `cchc <name>`."""
    command = COMMANDS[name]
    parser = CommandParser(f"cchc {name}", command.HELP, command.EXAMPLES)
    command.arguments(parser)
    return parser


def overview() -> str:
    """What one can do, grouped by task."""
    parts = [
        section(title, [(name, command.HELP) for name, command in group.items()])
        for title, group in GROUPS.items()
    ]
    told = "Cổng công khai cải cách hành chính: nhập, kiểm dữ liệu và dựng trang.\n"
    how = "\nCách gõ: cchc LỆNH …\n"
    more = "\nTừng lệnh: cchc LỆNH --help, như cchc check --help"
    return "".join([told, how, *parts, more])


def _unknown(name: str) -> str:
    if name.startswith("-"):
        return f"Tên lệnh đứng ngay sau «cchc», rồi mới tới «{name}».\nXem các lệnh: cchc --help"
    meant = MEANT.get(slug(name))
    found = f" Có phải «{meant}»?" if meant else near(name, COMMANDS)
    return f"Không có lệnh «{name}».{found}\nXem các lệnh: cchc --help"


def _not_done(error: OSError) -> int:
    if error.errno is None:  # our own word, from scan()
        return say_error(f"Không có thư mục dữ liệu «{error}».", USAGE)
    return say_error(f"Không đọc, ghi được «{error.filename}»: {why(error)}.", FOUND)


def _speak_utf_8() -> None:
    """Windows gives a file or a pipe the old code page, which lacks most Vietnamese letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
