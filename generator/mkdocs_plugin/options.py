"""What `mkdocs.yml` says to the plugin, and the folders and settings that follow from it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig

from generator.heavy_writer import Store
from generator.settings import Settings, day_of

HISTORY_CACHE = ".cache/lich-su"


class Options(Config):  # type: ignore[no-untyped-call]
    """Options of the plugin in `mkdocs.yml`. (`data` would break MkDocs' own class.)

    `ngay`, `cong_bo_tu`, `gop_y` and `bien_tap` are read by us: what is wrong with them is said in
    Vietnamese.
    `kho_dang`: where heavy files are kept for the next build; `luu_tru`: the dated copies of the
    site; both beside `mkdocs.yml`.
    """

    du_lieu = config_options.Type(str, default="data")
    ngay = config_options.Optional(config_options.Type(object))
    cong_bo_tu = config_options.Optional(config_options.Type(object))
    mau = config_options.Type(bool, default=False)
    anh = config_options.Type(bool, default=True)
    kho_dang = config_options.Type(str, default=".cache/dang-nang")
    luu_tru = config_options.Type(str, default="luu-tru")
    gop_y = config_options.Optional(config_options.Type(object))
    bien_tap = config_options.Optional(config_options.Type(object))


def settings(options: Options, config: MkDocsConfig) -> Settings:
    """The inputs of a build; the variable CCHC_NGAY goes before `ngay`. Raises WrongDate."""
    chosen = options.ngay
    day = os.environ.get("CCHC_NGAY") or (None if chosen is None else str(chosen))
    opened = options.cong_bo_tu
    return replace(
        Settings.of(data_dir(options, config), day, mau=options.mau, goc=config.site_url or ""),
        luu_tru=archive(options, config),
        cong_bo_tu=None if opened is None else day_of(str(opened)),
        nho=_beside(config) / HISTORY_CACHE,
    )


def data_dir(options: Options, config: MkDocsConfig) -> Path:
    return _beside(config) / options.du_lieu


def archive(options: Options, config: MkDocsConfig) -> Path:
    """The folder of dated copies."""
    return _beside(config) / options.luu_tru


def store(options: Options, config: MkDocsConfig) -> Store:
    """Where heavy files are kept for the next build."""
    return Store(_beside(config) / options.kho_dang)


def _beside(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
