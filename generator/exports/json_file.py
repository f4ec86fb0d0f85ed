"""Plain data as a JSON file."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any


def json_file(plain: Any, default: Callable[[Any], Any] | None = None) -> bytes:
    """UTF-8 that people can read too: letters as they are, a value a line, a line feed at the end.
    `default` makes plain what JSON does not know."""
    return json.dumps(plain, ensure_ascii=False, indent=1, default=default).encode() + b"\n"
