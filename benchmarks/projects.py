"""The two projects that are built: ours from YAML, and stock Material on our Markdown pages."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import yaml

from benchmarks.measure import ROOT, Run, run

_STOCK_EXCLUDED = 'search: {"exclude": true}\n'


@dataclass(frozen=True)
class Project:
    """Something to build: its name in the results, the command, and where the site goes."""

    name: str
    command: tuple[str, ...]
    site: Path

    def build(self, timeout: float) -> Run:
        """Build from nothing and measure it."""
        shutil.rmtree(self.site, ignore_errors=True)
        return run(self.command, timeout=timeout)

    def pages(self) -> list[Path]:
        """The HTML pages of the last build."""
        return list(self.site.rglob("*.html"))


def ours(folder: Path) -> Project:
    """This project, with the data that lie in `folder/data`."""
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    site = folder / "site"
    words = ("build", "--config", str(folder / "mkdocs.yml"), "--output", str(site))
    return Project("cchc", (sys.executable, "-m", "generator", *words), site)


def without_pictures(folder: Path, own: Project) -> Project:
    """The same project, but without the PNG of its charts: what stock Material does not make."""
    config = folder / "mkdocs-khong-anh.yml"
    text = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    plugin = "  - cong-khai\n"
    assert plugin in text, "mkdocs.yml names the plugin in another way"
    text = text.replace(plugin, "  - cong-khai:\n      anh: false\n")
    config.write_text(text, encoding="utf-8")
    site = folder / "site-khong-anh"
    words = ("build", "--config", str(config), "--output", str(site))
    return Project(f"{own.name}, không ảnh", (*own.command[:3], *words), site)


def stock(folder: Path, own: Path) -> Project:
    """Material as it comes, on the pages and files that `cchc render` writes from `own/data`.

    Its search reads the pages themselves, as it does for everybody: our mark that keeps it from
    doing so is taken off, else its site would have no search at all.
    """
    docs = folder / "docs"
    shutil.copytree(own / "docs", docs)
    render = ("render", str(docs), "--data", str(own / "data"), "--ngay", "1/6/2026")
    run((sys.executable, "-m", "generator", *render), timeout=600)
    for page in docs.rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace(_STOCK_EXCLUDED, "", 1), encoding="utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(yaml.safe_dump(_stock_config(own), allow_unicode=True), encoding="utf-8")
    site = folder / "site"
    words = ("build", "--quiet", "-f", str(config), "-d", str(site))
    return Project("material", (sys.executable, "-m", "mkdocs", *words), site)


def _stock_config(own: Path) -> dict[str, object]:
    """Our menu and Markdown, nothing else of ours."""
    config = yaml.safe_load((own / "mkdocs.yml").read_text(encoding="utf-8"))
    kept = ("site_name", "nav", "not_in_nav", "markdown_extensions", "use_directory_urls")
    theme = {"name": "material", "language": "vi", "font": False}
    search = {"search": {"lang": ["vi"]}}
    return {name: config[name] for name in kept} | {"theme": theme, "plugins": [search]}
