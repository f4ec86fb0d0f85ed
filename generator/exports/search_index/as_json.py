"""JSON as the browser gets it: short, in UTF-8."""

from __future__ import annotations

import json


def as_json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
