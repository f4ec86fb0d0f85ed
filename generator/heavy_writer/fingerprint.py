"""What a heavy file is made of, as one key: its value, its maker, and what the maker is made of."""

from __future__ import annotations

import ast
import hashlib
import importlib.util
import io
import pickle
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

_OURS = __name__.partition(".")[0]
_NAME_OF_OURS = re.compile(rf"{_OURS}(\.\w+)+")


def frozen(make: Callable[[Any], bytes], value: Any) -> bytes:
    """Maker and value as bytes that another process can read; equal values give equal bytes."""
    out = io.BytesIO()
    pickler = pickle.Pickler(out, protocol=4)
    # Without it, whether two equal strings are one object would change the bytes.
    pickler.fast = True
    pickler.dump((make, value))
    return out.getvalue()


def key(make: Callable[[Any], bytes], input_: bytes) -> str:
    """The key of what `make` gives for an input of `frozen`: another when any of it changes."""
    function = make.func if isinstance(make, partial) else make
    digest = hashlib.sha256(code_state(function.__module__))
    digest.update(input_)
    return digest.hexdigest()


@cache
def code_state(module: str) -> bytes:
    """A digest of the source of a module of ours and of all of ours that it imports, with the
    templates and fonts beside them, of Python and of every installed library."""
    digest = hashlib.sha256(f"{sys.version}\n{_libraries()}".encode())
    for path in sorted(_files_of(module)):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.digest()


@cache
def _libraries() -> str:
    return "\n".join(sorted(f"{one.name} {one.version}" for one in distributions()))


def _files_of(module: str) -> set[Path]:
    """The files of a module and of every module of ours that it leads to."""
    found: set[Path] = set()
    waiting, seen = [module], {module}
    while waiting:
        files, names = _read(waiting.pop())
        found |= files
        waiting += names - seen
        seen |= names
    return found


@cache
def _read(module: str) -> tuple[set[Path], set[str]]:
    """The source of a module with what is no Python in its folder, and the names of ours in it."""
    spec = importlib.util.find_spec(module)
    if spec is None or spec.origin is None:
        return set(), set()
    source = Path(spec.origin)
    beside = {path for path in source.parent.rglob("*") if path.is_file()}
    beside = {path for path in beside if "__pycache__" not in path.parts and path.suffix != ".py"}
    names = set(_names(ast.parse(source.read_bytes())))
    return {source, *beside}, {name for name in names if _is_module(name)}


def _names(tree: ast.Module) -> Iterator[str]:
    """Every name of ours that is imported, or written as text to find a package's files by."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names if one.name.startswith(f"{_OURS}."))
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith(_OURS):
            yield str(node.module)
            yield from (f"{node.module}.{one.name}" for one in node.names)
        elif isinstance(node, ast.Constant) and _NAME_OF_OURS.fullmatch(str(node.value)):
            yield str(node.value)


def _is_module(name: str) -> bool:
    try:
        return name != _OURS and importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:  # its parent is no package
        return False
