"""The panel «Lấy về» on every page that has other forms, and the same for machines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model.dataset import Dataset
from generator.pages.page import HeadLink, Page, fill
from generator.settings import Settings
from generator.views.forms import forms_of

MARK = "<!-- lay-ve -->"
"""Where a template wants the panel; else it stands at the end of the page."""


def with_panel(dataset: Dataset, page: Page) -> Page:
    """The page with its panel, if it has anything to give away."""
    forms = forms_of(dataset, page.path)
    if not forms:
        return replace(page, markdown=page.markdown.replace(MARK, ""))
    panel = fill("_lay_ve.md.jinja", f"{page.path}#lay-ve", at=page.path, forms=forms)
    if MARK in page.markdown:
        return replace(page, markdown=page.markdown.replace(MARK, panel, 1))
    return replace(page, markdown=f"{page.markdown.rstrip()}\n\n{panel}")


def alternates(dataset: Dataset, _settings: Settings, page: Page) -> Iterator[HeadLink]:
    """The forms of a page, for those who read its head."""
    for form in forms_of(dataset, page.path):
        if form.type:
            yield HeadLink("alternate", form.path, form.type, f"{form.label}: {page.title}")
