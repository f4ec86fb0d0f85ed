"""Files made of the published tables: Parquet, the database, and the catalogues that tell sizes and
hashes. They stand last, for they need the bytes of the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.exports.data_package import as_data_package
from generator.exports.database import as_database
from generator.exports.dcat import as_json_ld, as_turtle
from generator.exports.form_files import Offer, Written, files
from generator.exports.parquet import as_parquet
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views.open_data.catalogue import DATABASE, FOLDER, catalogue
from generator.views.open_data.published import published


def make_all(
    dataset: Dataset, settings: Settings, made: Mapping[str, bytes], memory: Written | None = None
) -> Iterator[tuple[str, bytes]]:
    """Every one of them by its path. `made`: the files of the folder of open data.

    A live reload keeps Parquet and the database as they were at its start, as it does workbooks.
    """
    known = dict(made)
    for offer in _of_tables(made, settings):
        for path, content in files(offer, memory):
            known[path] = content
            yield path, content
    told = catalogue(dataset, settings, known)
    yield from files(Offer(f"{FOLDER}datapackage", told, {"json": as_data_package}), memory)
    yield from files(Offer(f"{FOLDER}dcat", told, {"ttl": as_turtle, "jsonld": as_json_ld}), memory)


def _of_tables(made: Mapping[str, bytes], settings: Settings) -> Iterator[Offer]:
    tables = tuple(published(made, FOLDER))
    for table in tables:
        heavy = frozenset({"parquet"})
        yield Offer(f"{FOLDER}{table.ten}", table, {"parquet": as_parquet}, heavy)
    yield Offer(
        f"{FOLDER}{DATABASE}",
        tables,
        {"sqlite": partial(as_database, mau=settings.mau)},
        frozenset({"sqlite"}),
    )
