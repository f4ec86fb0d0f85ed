"""The files of `/bien-tap/`, by the name that the page calls them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

_OWN = Path(__file__).parent / "page"
_SCRIPTS = (
    "bien-tap.js",
    "dinh-dang.js",
    "loi-viet.js",
    "o-ky.js",
    "sua-tep.js",
    "tien-do.js",
    "van-ban.js",
    "bien-tap.css",
)
_BUNDLE = "decap-cms.js"

# Names here -> places below the site's assets.
_SHARED = {
    "dau.svg": "hinh/dau.svg",
    "chu/be-vietnam-pro-400.woff2": "fonts/be-vietnam-pro-400.woff2",
    "chu/be-vietnam-pro-600.woff2": "fonts/be-vietnam-pro-600.woff2",
}

_POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
    " img-src 'self' data: blob:; font-src 'self'; connect-src 'self'{cho_noi};"
    " base-uri 'none'; form-action 'self'"
)
"""Nothing from other hosts. Decap's form checker is compiled in the browser ('unsafe-eval') and its
styles are written into the page ('unsafe-inline')."""


class NotInstalled(FileNotFoundError):
    """The forms' own program is not on this machine."""


def page(ten: str, tinh: Mapping[str, str], noi: str, hosts: Sequence[str] = ()) -> bytes:
    """The page itself. `tinh`: names of the provinces by slug; `noi`: where what is saved goes;
    `hosts`: origins that the browser may talk to beside our own."""
    options = "\n".join(
        f'<option value="{escape(ma)}">{escape(name)}</option>' for ma, name in tinh.items()
    )
    gaps = {
        "csp": _POLICY.format(cho_noi="".join(f" {host}" for host in hosts)),
        "ten": escape(ten),
        "tinh": options,
        "noi": escape(noi),
    }
    text = (_OWN / "index.html").read_text(encoding="utf-8")
    for name, words in gaps.items():
        text = text.replace("{{" + name + "}}", words)
    return text.encode()


def files(modules: Path, assets: Path) -> dict[str, bytes]:
    """Scripts, styles, letters and pictures, by name. `modules`: the folder that npm filled;
    `assets`: the site's own, whose letters and mark are used too, where they are.

    Raises NotInstalled.
    """
    bundle = modules / "decap-cms" / "dist"
    yaml = modules / "yaml" / "browser"
    wanted = {name: _OWN / name for name in _SCRIPTS}
    wanted |= {name: bundle / name for name in (_BUNDLE, f"{_BUNDLE}.LICENSE.txt")}
    wanted |= {f"yaml/{path.relative_to(yaml).as_posix()}": path for path in yaml.rglob("*.js")}
    wanted["yaml/LICENSE.txt"] = modules / "yaml" / "LICENSE"
    try:
        found = {name: path.read_bytes() for name, path in sorted(wanted.items())}
    except FileNotFoundError as missing:
        raise NotInstalled(modules) from missing
    if "yaml/index.js" not in found:
        raise NotInstalled(modules)
    ours = {name: assets / folder for name, folder in _SHARED.items()}
    return found | {name: path.read_bytes() for name, path in ours.items() if path.is_file()}
