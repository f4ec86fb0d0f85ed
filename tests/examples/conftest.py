"""Sites of the sample province, built strictly and once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.mkdocs_plugin import build_site
from tests.small_data import ROOT


@dataclass(frozen=True)
class Builder:
    """Builds the site of a data folder with the portal's own configuration, as a sample."""

    folder: Path

    def build(self, data: Path) -> Path:
        config = self.folder / "mkdocs.yml"
        config.write_text(
            f"INHERIT: '{ROOT / 'mkdocs.yml'}'\n"
            f"docs_dir: '{ROOT / 'docs'}'\n"
            f"theme: {{custom_dir: '{ROOT / 'overrides'}'}}\n"
            f"plugins: [cong-khai: {{du_lieu: '{data}', mau: true}}]\n",
            encoding="utf-8",
        )
        build_site(config, self.folder / "site")
        return self.folder / "site"


@pytest.fixture(scope="session")
def demo(sample_site: Path) -> Path:
    """The sample site as `make demo` builds it. Strict: a warning of the host fails the build."""
    return sample_site


@pytest.fixture(scope="module")
def builder(tmp_path_factory: pytest.TempPathFactory) -> Builder:
    return Builder(tmp_path_factory.mktemp("mau"))
