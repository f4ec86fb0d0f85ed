"""What the kinds of shapes look like: a class on a page, concrete colours in a file.

The file's colours are the light ones of `docs/assets/css/01-mau.css`; the page's rules for the
classes are in `docs/assets/css/11-bieu-do.css`.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from markupsafe import Markup

_PAPER, _INK, _INK_2 = "#fbfaf7", "#1c1b1a", "#57534c"
_RULE, _RULE_2, _BAND = "#dad5ca", "#aaa395", "#f4f1ea"
_WON, _LOST, _LACQUER = "#0b6e6e", "#a84c14", "#a6192e"
_HALO = f'stroke="{_PAPER}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"'

CONCRETE = MappingProxyType(
    {
        "giay": f'fill="{_PAPER}"',
        "dai": f'fill="{_BAND}"',
        "chu": f'fill="{_INK}"',
        "so": f'fill="{_INK}"',
        "so-tren": f'fill="{_INK}" {_HALO}',
        "tren": f'fill="{_INK_2}" {_HALO}',
        "phu": f'fill="{_INK_2}"',
        "chu-mat": f'fill="{_LOST}"',
        "chu-son": f'fill="{_LACQUER}"',
        "duoc": f'fill="{_WON}"',
        "mat": f'stroke="{_LOST}"',
        "gach-nen": f'fill="{_PAPER}"',
        "gach": f'stroke="{_LOST}" stroke-width="2.4"',
        "trong": f'stroke="{_RULE_2}" stroke-dasharray="3 3"',
        "toi-da": f'stroke="{_INK}"',
        "ke": f'stroke="{_RULE}"',
        "ke-vua": f'stroke="{_RULE_2}"',
        "ngat": f'stroke="{_INK_2}" stroke-dasharray="4 4"',
        "duong": f'stroke="{_WON}" stroke-width="2.5" stroke-linejoin="round"',
        "cham": f'fill="{_WON}" stroke="{_PAPER}" stroke-width="1.5"',
        "cham-nay": f'fill="{_LACQUER}" stroke="{_PAPER}" stroke-width="1.5"',
        "o-trong": f'stroke="{_RULE_2}" stroke-dasharray="3 3"',
        "o-dao": f'stroke="{_RULE_2}" stroke-dasharray="1 2"',
        "o-1": f'fill="{_WON}" fill-opacity=".08" stroke="{_WON}"',
        "o-2": f'fill="{_WON}" fill-opacity=".18" stroke="{_WON}"',
        "o-3": f'fill="{_WON}" fill-opacity=".3" stroke="{_WON}"',
        "o-4": f'fill="{_WON}" fill-opacity=".44" stroke="{_WON}"',
    }
)

_HATCHED = "mat"


@cache
def in_page(kind: str, hatch: str = "") -> Markup:
    """The class of a kind; what is lost is filled with the hatching of that id."""
    fill = Markup(' fill="url(#{})"').format(hatch) if kind == _HATCHED else ""
    return Markup('class="bd-{}"').format(kind) + fill


@cache
def in_file(kind: str, hatch: str = "") -> Markup:
    """The concrete attributes of a kind.

    Raises `KeyError` for a kind without a look.
    """
    fill = Markup(' fill="url(#{})"').format(hatch) if kind == _HATCHED else ""
    return Markup(CONCRETE[kind]) + fill  # noqa: S704 - our own constants
