"""The page of the forms, where `mkdocs.yml` wants it."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from generator.editing.forms.hosting import Hosting, WrongHosting, read_hosting
from generator.editing.forms.publication import published
from generator.editing.forms.site import NotInstalled
from generator.mkdocs_plugin.options import Options, settings
from generator.records import load_path

MODULES = Path("tools/decap/node_modules")
_WHERE = "mkdocs.yml, cong-khai, bien_tap"


def hosting(options: Options) -> Hosting | None:
    """Where the forms write to; None where the site has no forms. Raises Abort."""
    try:
        return read_hosting(options.bien_tap)
    except WrongHosting as error:
        raise Abort(f"{_WHERE}: {error}") from None


def form_files(options: Options, config: MkDocsConfig) -> dict[str, bytes]:
    """The files of `/bien-tap/`; none where the site has no forms. Raises Abort."""
    found = hosting(options)
    if found is None:
        return {}
    given = settings(options, config)
    modules = Path(config.config_file_path).parent / MODULES
    assets = Path(config.docs_dir) / "assets"
    records = load_path(given.data_dir)
    try:
        return published(found, records, config.site_name, given.ngay.year, modules, assets)
    except NotInstalled:
        cure = "chạy «python tools/environment.py --forms» rồi dựng lại."
        raise Abort(f"{_WHERE}: chưa có chương trình biểu mẫu; {cure}") from None
