"""The page that an iframe shows, and the code of the iframe."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from generator.embeds.fragment import fragment
from generator.embeds.place import PORTAL, Place
from generator.views import urls
from generator.views.embeds.embed import Embed

_WEIGHTS = (400, 700)


def iframe_page(embed: Embed, place: Place) -> str:
    """A whole page, valid and without script. Its body is the fragment; its head brings the
    portal's type, opens links in the host's window, and keeps search machines at the real page."""
    folder = embed.tep.rpartition("/")[0] + "/"
    made = fragment(embed, replace(place, thu_muc=folder))
    faces = "".join(
        f"@font-face{{font-family:'Be Vietnam Pro';font-weight:{weight};font-display:swap;"
        f"src:url({_font(folder, weight)}) format('woff2')}}"
        for weight in _WEIGHTS
    )
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
        ).format(canonical, embed.ten, embed.loai.lower(), PORTAL, Markup(faces), Markup(made.html))  # noqa: S704
    )


def _font(folder: str, weight: int) -> str:
    return urls.relative(f"/assets/fonts/be-vietnam-pro-{weight}.woff2", folder)


def iframe(embed: Embed, place: Place, tall: int) -> str:
    """The code of an iframe as tall as its content in a column of some width."""
    return Markup(
        '<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy"'
        ' style="border:0;width:100%"></iframe>'
    ).format(place.code_address(embed.tep), embed.ten, tall)
