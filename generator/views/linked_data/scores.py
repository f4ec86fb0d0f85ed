"""Scores: an index year as a data set, a unit's printed total and rank as observations."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.score_sheets import ScoreSheet
from generator.model.scores import IndexYear, UnitYear
from generator.views import reuse, urls
from generator.views.linked_data.node import (
    LANGUAGE,
    VIETNAM,
    Addresses,
    Node,
    iso,
    known,
    plain,
)
from generator.views.linked_data.places import area
from generator.views.media_types import MEDIA_TYPES
from generator.views.names import index_name
from generator.views.scores.words import POINTS, maximum_of, source_words, total_of


def index_year(dataset: Dataset, year: IndexYear, at: Addresses) -> Node:
    """A year of an index: the figures that the portal has of it."""
    index, path = year.chi_so, urls.index_year(year.chi_so.ma, year.nam)
    name = f"{index_name(index)}, năm {year.nam}"
    return {
        "@type": "Dataset",
        "@id": at.name(path),
        "url": at.url(path),
        "name": name,
        "description": f"{name}: điểm và hạng của {len(year.don_vi)} đơn vị có trên cổng, mỗi con"
        f" số kèm nguồn. Công bố: {index.don_vi_cong_bo}. {index.mo_ta}",
        "inLanguage": LANGUAGE,
        "temporalCoverage": str(year.nam),
        "spatialCoverage": area(dataset, index.tinh, at) if index.tinh else VIETNAM,
        "variableMeasured": [index_name(index), "Xếp hạng"],
        "measurementTechnique": index.mo_ta,
        "distribution": list(downloads(path, at)),
        "creator": {"@type": "Organization", "name": index.don_vi_cong_bo},
        "isPartOf": at.site,
        "license": reuse.LICENCE_ADDRESS,
        "isAccessibleForFree": True,
        **at.provenance,
    }


def downloads(path: str, at: Addresses) -> Iterator[Node]:
    """The tables of a page."""
    for suffix in ("json", "csv", "xlsx"):
        yield {
            "@type": "DataDownload",
            "contentUrl": at.url(urls.form(path, suffix)),
            "encodingFormat": MEDIA_TYPES[suffix],
        }


def unit_year(dataset: Dataset, year: IndexYear, unit: UnitYear, at: Addresses) -> tuple[Node, ...]:
    """What the source that the page shows first prints of a unit: its total and its rank."""
    sheet = unit.chinh
    about = (
        area(dataset, unit.don_vi.tinh, at)
        if unit.don_vi.cap == "tinh"
        else {"@type": "Organization", "name": unit.don_vi.ten}
    )
    path = urls.scores(year.chi_so.ma, year.nam, unit.don_vi.ma)
    shared: Node = {
        "@type": "Observation",
        "observationAbout": about,
        "observationDate": str(year.nam),
        "isBasedOn": _source(dataset, sheet, at),
        "url": at.url(path),
    }
    found = []
    value, measured_in = total_of(year.chi_so, sheet)
    if value is not None:
        whole = plain(maximum_of(year, sheet)) if measured_in == POINTS else 100
        total: Node = {
            "@id": at.name(f"{path}#tong"),
            "variableMeasured": index_name(year.chi_so),
            "value": plain(value),
            "unitText": measured_in,
            "maxValue": whole,
        }
        found.append(shared | total)
    if sheet.hang is not None:
        rank: Node = {
            "@id": at.name(f"{path}#hang"),
            "variableMeasured": f"Xếp hạng theo {index_name(year.chi_so)}",
            "value": sheet.hang.hang,
            "maxValue": sheet.hang.so_don_vi,
        }
        found.append(known(shared | rank))
    return tuple(found)


def _source(dataset: Dataset, sheet: ScoreSheet, at: Addresses) -> Node:
    source = sheet.nguon
    own = at.url(urls.document(source.van_ban)) if source.van_ban else None
    return known(
        {
            "@type": "CreativeWork",
            "name": source_words(dataset, source),
            "datePublished": iso(source.ngay),
            "url": own or source.lien_ket,
        }
    )
