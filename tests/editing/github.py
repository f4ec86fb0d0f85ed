"""A GitHub of a few files, as far as the forms talk to it. Nothing leaves the machine."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Route

API = "https://api.github.com"
_LETTERS = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*"}


@dataclass
class GitHub:
    """`files`: text by path; `written`: what commits wrote; `proposals`: how many
    changes were handed in for review; `unknown`: questions not understood."""

    files: dict[str, str]
    written: dict[str, str] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    proposals: int = 0
    _blobs: dict[str, str] = field(default_factory=dict)

    def answer(self, route: Route) -> None:
        """Answer a request of the browser."""
        request = route.request
        if request.method == "OPTIONS":
            route.fulfill(status=204, headers={**_LETTERS, "Access-Control-Allow-Methods": "*"})
            return
        path = unquote(urlsplit(request.url).path)
        said = self._said(request.method, path, request.post_data)
        if said is None:
            self.unknown.append(f"{request.method} {path}")
            route.fulfill(status=404, headers=_LETTERS, json={"message": "Not Found"})
        else:
            route.fulfill(headers=_LETTERS, json=said)

    def _said(self, method: str, path: str, body: str | None) -> Any:
        project = "/repos/nhom/kho"
        if path == "/user":
            return {"login": "bien-tap", "name": "Biên tập", "email": "a@mau.example"}
        if path in (project, f"{project}/collaborators/bien-tap/permission"):
            return {
                "permissions": {"push": True},
                "permission": "write",
                "owner": {"login": "nhom"},
            }
        if path.startswith(f"{project}/branches/"):
            return {"commit": {"sha": "c0"}}
        if method == "GET" and path.startswith(f"{project}/git/trees/"):
            return self._tree(path.partition(":")[2])
        if method == "GET" and path.startswith(f"{project}/git/blobs/"):
            text = self._blobs[path.rsplit("/", 1)[1]]
            return {"content": base64.b64encode(text.encode()).decode(), "encoding": "base64"}
        if method == "GET" and path == f"{project}/commits":
            author = {"name": "a", "email": "a@mau.example", "date": "2026-11-20T00:00:00Z"}
            return [{"sha": "c0", "commit": {"author": author}}]
        if path == f"{project}/pulls":
            return self._proposed(method)
        if path == f"{project}/issues/1/labels":
            return []
        return self._change(method, path.removeprefix(f"{project}/git/"), json.loads(body or "{}"))

    def _proposed(self, method: str) -> Any:
        """Changes that wait for somebody's yes."""
        if method == "GET":
            return []
        self.proposals += 1
        return {"number": 1, "labels": [], "head": {"sha": "c1", "ref": "cms/a"}}

    def _tree(self, folder: str) -> dict[str, Any]:
        entries = []
        for path, text in self.files.items():
            above, _, name = path.rpartition("/")
            if above == folder:
                sha = hashlib.sha256(text.encode()).hexdigest()[:40]
                self._blobs[sha] = text
                entries.append(
                    {"path": name, "type": "blob", "sha": sha, "mode": "100644", "size": 1}
                )
        return {"sha": "t0", "tree": entries}

    def _change(self, method: str, what: str, body: dict[str, Any]) -> Any:
        if (method, what) == ("POST", "blobs"):
            text = base64.b64decode(body["content"]).decode()
            sha = hashlib.sha256(text.encode()).hexdigest()[:40]
            self._blobs[sha] = text
            return {"sha": sha}
        if (method, what) == ("POST", "trees"):
            self.written |= {one["path"]: self._blobs[one["sha"]] for one in body["tree"]}
            return {"sha": "t1"}
        if (method, what) == ("POST", "commits"):
            self.messages.append(body["message"])
            return {"sha": "c1", "author": {"name": "a", "email": "a", "date": "2026-11-20"}}
        if (method, what) == ("POST", "refs"):
            return {"ref": body["ref"]}
        return None
