"""Every kind of page and a third of all others (`make test-long`: every page) of both sites is valid
HTML: the Nu Html Checker has nothing to say."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.editing.forms.site import page as forms_page
from tests.site.browsing import LONG, PAGE_KINDS, SAMPLE_KINDS, file_of
from tests.site.html_checker import Said, check_pages, not_allowed

# What the checker says and we keep, as whole messages, each with its reason.
ALLOWED = (
    # The forms allow their own origin; a file that is checked has none.
    r"Resource violates Content Security Policy \(meta tag\): .* “(?:script|style)-src” directive\.",
)


@pytest.mark.parametrize("site", ["built_site", "sample_site"])
def test_every_page_is_valid(
    request: pytest.FixtureRequest, html_checker: Path, tmp_path: Path, site: str
) -> None:
    folder: Path = request.getfixturevalue(site)
    pages = sorted(folder.rglob("*.html"))
    if not LONG:
        kinds = PAGE_KINDS if site == "built_site" else SAMPLE_KINDS
        pages = sorted({*(file_of(folder, kind) for kind in kinds), *pages[::3]})
    assert pages
    pages.append(tmp_path / "bien-tap.html")  # neither site publishes its forms
    pages[-1].write_bytes(forms_page("Cổng mẫu", {"tinh-mau": "Tỉnh Mẫu"}, "Lưu tại máy."))
    said = not_allowed(check_pages(html_checker, pages), ALLOWED)
    assert [str(one) for one in said[:40]] == []


GOOD = "<!doctype html><html lang=vi><title>Trang</title><h1>Trang</h1>"
FAULTS = {
    "<p>Một</p>": [],
    "<p><div></div></p>": ["No “p” element in scope but a “p” end tag seen."],
    "<ul><p>Một</p></ul>": ["Element “p” not allowed as child of element “ul”"],
    "<i id=a></i><b id=a></b>": ["Duplicate ID “a”.", "The first occurrence of ID “a”"],
    "<p aria-label=Hai>Một</p>": ["The “aria-label” attribute must not be specified on"],
}
"""Page after `GOOD`, and how the words of the checker begin."""


def test_a_fault_is_told_of(html_checker: Path, tmp_path: Path) -> None:
    pages = [tmp_path / f"{number}.html" for number in range(len(FAULTS))]
    for page, html in zip(pages, FAULTS, strict=True):
        page.write_text(GOOD + html, encoding="utf-8")
    found = check_pages(html_checker, pages)
    for page, (html, starts) in zip(pages, FAULTS.items(), strict=True):
        said = [one.message for one in found if one.page == str(page)]
        assert len(said) == len(starts), (html, said)
        for one, start in zip(said, starts, strict=True):
            assert one.startswith(start)


def test_only_the_whole_message_is_allowed() -> None:
    said = [Said("a.html", 1, "Duplicate ID “a”."), Said("a.html", 2, "Duplicate ID “b”.")]
    assert not_allowed(said, ["Duplicate ID “a”."]) == said[1:]
    assert not_allowed(said, ["Duplicate"]) == said
