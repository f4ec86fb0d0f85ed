"""Files made of the published tables: the database, Parquet, and the catalogues that tell sizes
and hashes. They stand last, for they need the bytes of the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.exports.data_package import as_data_package
from generator.exports.form_files import Offer, Written, files
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views.open_data.catalogue import FOLDER, catalogue


def make_all(
    dataset: Dataset, settings: Settings, made: Mapping[str, bytes], memory: Written | None = None
) -> Iterator[tuple[str, bytes]]:
    """Every one of them by its path. `made`: the files of the folder of open data."""
    told = catalogue(dataset, settings.goc, made)
    yield from files(Offer(f"{FOLDER}datapackage", told, {"json": as_data_package}), memory)
