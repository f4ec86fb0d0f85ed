"""The configuration of the forms of one province, as Decap reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.editing.forms.choices import (
    OWED,
    Option,
    agency_options,
    item_options,
    items,
    period_options,
)
from generator.editing.forms.document_form import document_collection
from generator.editing.forms.names import province_names
from generator.editing.forms.other_forms import file_collection, score_collection
from generator.editing.forms.progress_form import progress_collection
from generator.records import DocumentRecord, Records
from generator.schema.body import Meaning

FORMAT = "cong-khai"
"""The name under which the page's script registers how files are read and written."""


def configuration(
    records: Records, tinh: str, nam: int, backend: Mapping[str, Any], folder: str = "data"
) -> dict[str, Any]:
    """Everything that the forms of the province `tinh` need. `nam`: the year to report on;
    `folder`: the data folder as the backend sees it. `records` need only hold this province."""
    choices = _choices(records, tinh)
    taken = [(one.place.nam, one.place.ky) for one in records.progress if one.place.tinh == tinh]
    name = province_names(records).get(tinh, tinh)
    collections = [
        progress_collection(tinh, folder, period_options((nam, nam - 1), taken), choices),
        document_collection(tinh, folder, choices),
        score_collection(tinh, folder, choices),
        file_collection(tinh, name, folder),
    ]
    return {
        "backend": dict(backend),
        "locale": "vi",
        "load_config_file": False,
        "media_folder": f"{folder}/{tinh}/goc",
        "media_library": {"name": "khong"},
        "logo": {"src": "dau.svg", "show_in_header": True},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "show_preview_links": False,
        "editor": {"preview": False},
        "collections": [{**one, "extension": "yml", "format": FORMAT} for one in collections],
    }


def _choices(records: Records, tinh: str) -> dict[str, list[Option]]:
    """What may be chosen in the forms of a province, by what it is."""
    mine = [record for record in records.documents if record.place.tinh == tinh]
    found = [item for record in mine for item in items(record)]
    types = records.registers.loai_van_ban
    listed = types.van_ban_hanh_chinh if types else ()
    return {
        "co_quan": agency_options(records, tinh),
        "viec": item_options(found, OWED),
        "no": item_options(found, frozenset({Meaning.TASK, Meaning.DUTY})),
        "kenh": item_options(found, frozenset({Meaning.CHANNEL})),
        "thong_diep": item_options(found, frozenset({Meaning.MESSAGE})),
        "doi_tuong": item_options(found, frozenset({Meaning.AUDIENCE})),
        "van_ban": [{"label": _name(one), "value": one.key} for one in mine],
        "loai_van_ban": [{"label": one.ten, "value": one.ma} for one in listed],
        "chi_so": [{"label": one.ten, "value": one.ma} for one in records.registers.chi_so],
    }


def _name(record: DocumentRecord) -> str:
    return record.document.so_ky_hieu or record.document.trich_yeu
