"""Files of invented data, written as an editor would."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

Node = dict[str, Any]


def write_yaml(path: Path, value: Node) -> None:
    """Write a file of data as an editor would."""
    text = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1_000_000)
    write_text(path, text)


def write_text(path: Path, text: str) -> None:
    """Write a text with its folders, ends of lines the same everywhere."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


class _Dumper(yaml.CSafeDumper):
    """Writes a value as often as it stands there: the format knows no references."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True
