"""How a command speaks: exit codes, and what goes to the error stream."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from generator import problems
from generator.problems import Problem

CLEAN, FOUND, USAGE = 0, 1, 2


def say_problems(found: Sequence[Problem]) -> int:
    """Print problems to the error stream. Returns FOUND."""
    print(problems.as_text(found), file=sys.stderr)
    return FOUND


def say_error(message: str, code: int) -> int:
    """Print one sentence to the error stream. Returns `code`."""
    print(message, file=sys.stderr)
    return code
