"""The other forms of a page: the address without its last slash plus a suffix."""

from __future__ import annotations

from dataclasses import dataclass

from generator.views import urls

TABLE_LABELS = {"json": "JSON", "csv": "CSV", "xlsx": "Excel"}


@dataclass(frozen=True)
class Form:
    """Another form of a page: its suffix, what a link to it says, and its path."""

    suffix: str
    label: str
    path: str


def forms_of(path: str) -> tuple[Form, ...]:
    """What a reader can take away from the score page at `path`: `/chi-so/<index>/<nam>/` or
    `/chi-so/<index>/<nam>/<don-vi>/`, in the order of a list of links."""
    return tuple(
        Form(suffix, label, urls.form(path, suffix)) for suffix, label in TABLE_LABELS.items()
    )
