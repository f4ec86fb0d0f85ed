"""The portal itself: the site with its search, and the catalogue of its open data."""

from __future__ import annotations

from collections.abc import Iterator

from generator.views import reuse, urls
from generator.views.linked_data.node import LANGUAGE, VIETNAM, Addresses, Node, iso, known
from generator.views.media_types import MEDIA_TYPES
from generator.views.open_data.catalogue import Catalogue, TableEntry


def site(description: str, at: Addresses) -> Node:
    """The portal, with the address of its search."""
    return {
        "@type": "WebSite",
        "@id": at.name("/"),
        "url": at.url("/"),
        "name": reuse.SITE_NAME,
        "description": description,
        "inLanguage": LANGUAGE,
        "publisher": {"@type": "Organization", "name": reuse.PUBLISHER},
        "spatialCoverage": VIETNAM,
        "usageInfo": at.url(reuse.PAGE),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{at.url(urls.SEARCH)}?q={{search_term_string}}",
            },
            "query-input": "required name=search_term_string",
        },
    }


def data_catalogue(told: Catalogue, description: str, at: Addresses) -> Node:
    """The page of open data: every table as a data set with its files."""
    return {
        "@type": "DataCatalog",
        "@id": at.name(urls.OPEN_DATA),
        "url": at.url(urls.OPEN_DATA),
        "name": "Dữ liệu mở",
        "description": description,
        "inLanguage": LANGUAGE,
        "isPartOf": at.site,
        "license": reuse.LICENCE_ADDRESS,
        "dataset": [_table(one, told, at) for one in told.bang],
        **at.provenance,
    }


def _table(table: TableEntry, told: Catalogue, at: Addresses) -> Node:
    path = f"{urls.OPEN_DATA}#{table.ten}"
    return known(
        {
            "@type": "Dataset",
            "@id": at.name(path),
            "url": at.url(path),
            "name": f"{table.tieu_de} (bảng {table.ten})",
            "description": f"{table.noi_dung} {reuse.LICENCE_WORDS}",
            "dateModified": iso(told.ngay),
            "temporalCoverage": "/".join(map(str, table.nam)) if table.nam else None,
            "spatialCoverage": VIETNAM,
            "variableMeasured": [column.nhan for column in table.cot],
            "license": reuse.LICENCE_ADDRESS,
            "isAccessibleForFree": True,
            "distribution": list(_files(table, at)),
        }
    )


def _files(table: TableEntry, at: Addresses) -> Iterator[Node]:
    for file in table.tep:
        yield {
            "@type": "DataDownload",
            "contentUrl": at.url(f"{urls.OPEN_DATA}{file.ten}"),
            "encodingFormat": MEDIA_TYPES[file.dang],
            "contentSize": f"{file.co} B",
        }
