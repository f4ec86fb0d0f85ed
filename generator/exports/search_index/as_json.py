"""JSON as the browser gets it: short, in UTF-8."""

from __future__ import annotations

import json

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def as_json(value: object) -> bytes:
    return _ENCODER.encode(value).encode()
