"""The command line; the only place that prints. One module a command:
`HELP`, `arguments(parser)`, `run(options) -> exit code`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

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
from generator.cli.saying import FOUND, USAGE, say_error
from generator.settings import WrongDate

COMMANDS = {
    "check": check,
    "diff": diff,
    "import": import_,
    "new": new,
    "format": format_,
    "fix": fix,
    "edit": edit,
    "serve": serve,
    "build": build,
    "render": render,
    "archive": archive,
    "record": record,
    "schema": schema,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command. Returns 0 when clean, 1 with problems, 2 for wrong usage."""
    options = _parser().parse_args(arguments)
    try:
        result: int = options.run(options)
    except BrokenPipeError:
        # Who read the output (head, less) has gone; the rest must not be tried again on leaving.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    except OSError as error:
        if error.errno is None:  # our own word, from scan()
            return say_error(f"Không có thư mục dữ liệu «{error}».", USAGE)
        return say_error(f"Không đọc, ghi được «{error.filename}»: {error.strerror}.", FOUND)
    except WrongDate as error:
        return say_error(f"Lệnh viết chưa đúng: {error}", USAGE)
    except KeyboardInterrupt:
        return FOUND
    return result


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cchc", description="Cổng công khai cải cách hành chính: kiểm dữ liệu và dựng trang."
    )
    commands = parser.add_subparsers(required=True, metavar="LỆNH")
    for name, command in COMMANDS.items():
        own = commands.add_parser(name, help=command.HELP)
        command.arguments(own)
        own.set_defaults(run=command.run)
    return parser
