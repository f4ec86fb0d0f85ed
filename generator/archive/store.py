"""The folder of dated copies: reading it, adding a copy, laying copies out in a site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path

from generator.archive.as_seen import as_seen
from generator.archive.manifest import BrokenCopy, Copy, as_json, from_json

OBJECTS = "kho"
_KEPT = frozenset((".html", ".json", ".csv", ".txt", ".svg", ".css", ".woff2", ".png"))
_LEFT_OUT = ("tim-kiem/", "luu-tru/", "huong-dan/", "du-an/", "assets/js/", "404.html")
_PICTURES = "assets/"


@dataclass(frozen=True)
class Kept:
    """A copy with the bytes of its files by their SHA-256."""

    copy: Copy
    content: Mapping[str, bytes] = field(repr=False)


def read(folder: Path) -> tuple[Copy, ...]:
    """Every copy in the folder, the oldest first; none where there is no folder. Raises
    BrokenCopy."""
    manifests = sorted(folder.glob("*.json")) if folder.is_dir() else []
    copies = tuple(from_json(path.read_bytes(), path.name) for path in manifests)
    for path, copy in zip(manifests, copies, strict=True):
        if path.stem != copy.ngay.isoformat():
            raise BrokenCopy(f"{path.name}: bản kê lại ghi ngày {copy.ngay.isoformat()}.")
    return copies


def take(site: Path, day: date) -> Kept:
    """A copy of the built site: its pages without scripts, its light forms, style and fonts.

    Left out: search, guides, PDF, Word, Excel, databases and pictures of charts, which all can be
    made from what is kept. Raises FileNotFoundError where `site` holds no built site.
    """
    if not (site / "index.html").is_file():
        raise FileNotFoundError(2, "không có trang đã dựng, hãy chạy «make site» trước", str(site))
    paths = {path.relative_to(site).as_posix(): path for path in sorted(_to_keep(site))}
    files: dict[str, str] = {}
    content: dict[str, bytes] = {}
    for name, path in paths.items():
        raw = path.read_bytes()
        if name.endswith(".html"):
            raw = as_seen(raw.decode(), name, day, paths.__contains__).encode()
        digest = sha256(raw).hexdigest()
        files[name], content[digest] = digest, raw
    return Kept(Copy(day, files), content)


def _to_keep(site: Path) -> Iterator[Path]:
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        picture = path.suffix == ".png" and not name.startswith(_PICTURES)
        embedded = name.endswith(".html") and path.name != "index.html"
        if path.suffix in _KEPT and not name.startswith(_LEFT_OUT) and not picture | embedded:
            yield path


def add(folder: Path, kept: Kept) -> int:
    """Keep a copy; how many files were new to the folder. The manifest comes last, so that a copy
    cut short is no copy. Raises FileExistsError where the day has another copy already."""
    manifest = folder / f"{kept.copy.ngay.isoformat()}.json"
    written = as_json(kept.copy)
    if manifest.exists() and manifest.read_bytes() != written:
        raise FileExistsError(17, "ngày này đã có bản lưu khác", str(manifest))
    fresh = 0
    for digest, raw in kept.content.items():
        path = _object(folder, digest)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            part = path.with_name(f"{path.name}.part")
            part.write_bytes(raw)
            part.replace(path)  # a file cut short would be found, and never written again
            fresh += 1
    manifest.write_bytes(written)
    return fresh


def publish(folder: Path, copies: tuple[Copy, ...], site: Path) -> None:
    """Lay every copy out under `luu-tru/<ngày>/` of a site, with its manifest `ke-khai.json`.

    Raises BrokenCopy where a kept file is missing or is not what was kept.
    """
    for copy in copies:
        home = site / copy.dia_chi.strip("/")
        for name, digest in copy.tep.items():
            target = home / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(_verified(folder, digest, name))
        (home / "ke-khai.json").write_bytes(as_json(copy))


def _object(folder: Path, digest: str) -> Path:
    return folder / OBJECTS / digest[:2] / digest[2:]


def _verified(folder: Path, digest: str, name: str) -> bytes:
    path = _object(folder, digest)
    if not path.is_file():
        raise BrokenCopy(f"Bản lưu thiếu tệp của «{name}» ({path.as_posix()}); lấy lại từ git.")
    raw = path.read_bytes()
    if sha256(raw).hexdigest() != digest:
        raise BrokenCopy(f"Tệp lưu của «{name}» đã bị sửa ({path.as_posix()}); lấy lại từ git.")
    return raw
