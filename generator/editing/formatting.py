"""A data file in its canonical form, or what stands against it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.problems import Problem, blocking
from generator.source.canonical import canonical
from generator.source.yaml_reader import read_yaml


@dataclass(frozen=True)
class Formatted:
    """The bytes of the canonical form; None where `problems` stand against it."""

    raw: bytes | None
    problems: tuple[Problem, ...] = ()


def formatted(name: str, raw: bytes) -> Formatted:
    """The file `name` in canonical form: the same values and comments."""
    file = read_yaml(name, raw)
    wrong = blocking(file.problems)
    if wrong:
        return Formatted(None, wrong)
    new = canonical(file.text)
    if read_yaml(name, new.encode()).data != file.data:
        raise AssertionError(f"the canonical form of {name} has other values")
    return Formatted(new.encode())
