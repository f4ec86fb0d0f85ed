"""The other forms of a page: the address without its last slash plus a suffix."""

from __future__ import annotations

from dataclasses import dataclass

from generator.views import urls

SOCIAL = "mang-xa-hoi.png"

TABLES = {"json": "JSON", "csv": "CSV", "xlsx": "Excel"}
PICTURES = {
    "svg": "Biểu đồ SVG",
    "png": "Biểu đồ PNG",
    SOCIAL: "Ảnh cho mạng xã hội",
}


@dataclass(frozen=True)
class Form:
    """Another form of a page: its suffix, what a link to it says, and its path."""

    suffix: str
    label: str
    path: str


def forms_of(path: str, *, chart: bool = True) -> tuple[Form, ...]:
    """What a reader can take away from the score page at `path`: `/chi-so/<index>/<nam>/` or
    `/chi-so/<index>/<nam>/<don-vi>/`, in the order of a list of links. `chart`: whether the page
    has a chart (a unit always has; a year of which no score is known has none)."""
    labels = TABLES | PICTURES if chart else TABLES
    return tuple(Form(suffix, label, urls.form(path, suffix)) for suffix, label in labels.items())
