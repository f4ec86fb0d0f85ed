"""Heavy files made when a browser asks, while a site is being served."""

from __future__ import annotations

from collections.abc import Iterable
from threading import RLock
from typing import Any
from urllib.parse import unquote
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from generator.exports.heavy import HeavyFile
from generator.heavy_writer.fingerprint import frozen, key
from generator.heavy_writer.store import Store
from generator.views.media_types import MEDIA_TYPES


class OnDemand:
    """The heavy files of the last build, each made when it is asked for, from the data as they
    are then. `building` is held while a build makes new ones, so that who asks waits for them."""

    def __init__(self, store: Store | None = None) -> None:
        self.building = RLock()
        self.store = store
        self._files: dict[str, HeavyFile] = {}

    def offer(self, files: Iterable[HeavyFile]) -> None:
        """Forget the files of the build before."""
        with self.building:
            self._files = {file.path: file for file in files}

    def content(self, path: str) -> bytes | None:
        """A file by its path from the site's root; None where there is none."""
        with self.building:  # what values are made of is shared, and not for two threads at once
            file = self._files.get(path)
            if file is None:
                return None
            value = file.made_value()
        return self._kept_or_made(file, value)

    def _kept_or_made(self, file: HeavyFile, value: Any) -> bytes:
        if self.store is None or not file.kept:
            return file.make(value)
        known = key(file.make, frozen(file.make, value))
        kept = self.store.get(known)
        if kept is None:
            kept = file.make(value)
            self.store.put(known, kept)
        return kept

    def around(self, app: WSGIApplication, mounted: str = "/") -> WSGIApplication:
        """A WSGI application that answers for heavy files and leaves the rest to `app`."""

        def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
            path = _path(environ, mounted)
            content = self.content(path) if path is not None else None
            if path is None or content is None:
                return app(environ, start)
            heads = [("Content-Type", _type(path)), ("Content-Length", str(len(content)))]
            start("200 OK", [*heads, ("Cache-Control", "no-store")])
            return [content]

        return answer


def _path(environ: WSGIEnvironment, mounted: str) -> str | None:
    raw: str = environ["PATH_INFO"]
    path = unquote(raw.encode("latin-1").decode("utf-8", "replace"))
    return path.removeprefix(mounted) if path.startswith(mounted) else None


def _type(path: str) -> str:
    name = path.rpartition("/")[2]
    suffixes = (name.split(".", n)[-1] for n in range(1, name.count(".") + 1))
    known = (MEDIA_TYPES[suffix] for suffix in suffixes if suffix in MEDIA_TYPES)
    found = next(known, "application/octet-stream")
    return f"{found}; charset=utf-8" if found.startswith("text/") else found
