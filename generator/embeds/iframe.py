"""The page that an iframe shows, and the code of the iframe."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from generator.embeds.fragment import fragment
from generator.embeds.place import Place
from generator.views import urls
from generator.views.embeds.embed import Embed
from generator.views.reuse import SITE_NAME

_WEIGHTS = (400, 700)


def iframe_page(embed: Embed, place: Place) -> str:
    """A whole page, valid and without script. Its body is the fragment; its head brings the
    portal's type, opens links in the host's window, and keeps search machines at the real page."""
    folder = embed.tep.rpartition("/")[0] + "/"
    made = fragment(embed, replace(place, thu_muc=folder))
    faces = Markup("".join(_face(folder, weight) for weight in _WEIGHTS))  # noqa: S704
    canonical = Markup("")
    if place.goc:
        address = place.address(embed.trang)
        canonical = Markup('<link rel="canonical" href="{}">\n').format(address)
    return (
        Markup(
            '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="robots" content="noindex">\n{}<title>{} ({}) - {}</title>\n'
            '<base target="_top">\n<style>{}html{{background:#fff}}body{{margin:0}}</style>\n'
            "</head>\n<body>\n{}</body>\n</html>\n"
        ).format(canonical, embed.ten, embed.loai.lower(), SITE_NAME, faces, Markup(made.html))  # noqa: S704
    )


def _face(folder: str, weight: int) -> str:
    font = urls.relative(f"/assets/fonts/be-vietnam-pro-{weight}.woff2", folder)
    return (
        f"@font-face{{font-family:'Be Vietnam Pro';font-weight:{weight};font-display:swap;"
        f"src:url({font}) format('woff2')}}"
    )


def iframe(embed: Embed, place: Place, tall: int) -> str:
    """The code of an iframe as tall as its content in a column of some width."""
    return Markup(
        '<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy"'
        ' style="border:0;width:100%"></iframe>'
    ).format(place.code_address(embed.tep), embed.ten, tall)
