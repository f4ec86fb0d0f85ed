"""The look of an embed, written at each element.

Why inline and not one `<style>`: many content systems take `<style>` away, some leave its text to
be read; inside a body it is no valid HTML; and its rules would reach the host's page. A `style`
attribute reaches nothing but its element. Why `!important`: portals mend pasted Word texts with
rules such as `.content * {font-size: 14px !important}`, which nothing else is stronger than. Why
`all: revert` at each element: what a host says of `td`, `a` or `*` is undone, the browser's own
look (and its ring around what has the focus) stays, and words take their type from the frame.
Where a system drops `all`, what must be right (colours, border, padding) still stands beside it;
where it drops every style, a plain table with caption and heads is left.

Lengths are pixels: `rem` would be ten of them in a page with `html {font-size: 62.5%}`. The paper
is always white with dark ink, whatever the host's scheme, because nobody can ask it.
"""

from __future__ import annotations

FONT = "Be Vietnam Pro,Arial,Helvetica Neue,sans-serif"
"""Names without quotes, so that the code in a page reads as it will be pasted."""
INK, SMALL_INK, RULE, BAND, LACQUER = "#222", "#555", "#bbb", "#f4f1ea", "#a6192e"
EDGE, PADDING, MARGIN = 1, 8, 16
TITLE_SIZE, TEXT_SIZE, TABLE_SIZE, SMALL_SIZE, FIGURE_SIZE = 18, 16, 15, 14, 44
LINE = 1.5
"""Height of every line: less, fixed by `!important`, would keep readers from spacing their text
(WCAG 1.4.12)."""
CELL = 7
GAP = 8


def style(*declarations: str, reset: str = "revert") -> str:
    """The value of a `style` attribute; each declaration stronger than any rule of a host."""
    return ";".join(f"{one}!important" for one in (f"all:{reset}", *declarations))


FRAME = style(
    "display:block",
    "box-sizing:border-box",
    "max-width:100%",
    f"margin:{MARGIN}px 0",
    f"padding:{PADDING}px",
    f"border:{EDGE}px solid {RULE}",
    "background:#fff",
    f"color:{INK}",
    "color-scheme:light",
    f"font:{TEXT_SIZE}px/{LINE} {FONT}",
    "text-align:left",
    "overflow-wrap:break-word",
    reset="initial",
)
_INK = f"color:{INK}"
TITLE = style(
    f"margin:0 0 {GAP}px",
    f"font-size:{TITLE_SIZE}px",
    "font-weight:700",
    _INK,
)
PARAGRAPH = style("margin:0 0 4px", f"font-size:{TEXT_SIZE}px", _INK)
SMALL = style(
    f"margin:{GAP}px 0 0", f"font-size:{SMALL_SIZE}px", f"line-height:{LINE}", f"color:{SMALL_INK}"
)
NOTE = style(f"font-size:{SMALL_SIZE}px", f"color:{SMALL_INK}")
FACT = style(_INK)
STRONG = style("font-weight:700", _INK)
SAMPLE = style("margin:0 0 4px", f"font-size:{SMALL_SIZE}px", "font-weight:700", f"color:{LACQUER}")
LINK = style(f"color:{LACQUER}", "text-decoration:underline", "background:none")
FIGURE = style("margin:0 0 4px", f"font-size:{FIGURE_SIZE}px", "font-weight:700", _INK)
BESIDE = style("font-size:18px", "font-weight:400", f"color:{SMALL_INK}")
SCROLLER = style("overflow-x:auto", "width:0", "min-width:100%")
"""As wide as the frame, yet never what makes a host's grid or table cell wider."""
CAPTION = style(
    f"padding:0 0 {GAP - 2}px", f"font-size:{SMALL_SIZE}px", f"color:{SMALL_INK}", "text-align:left"
)
ROW = style("vertical-align:top")
BREAK = style()
"""Of `br`, whose face too would lift a line."""
BLOCK = style()
"""Of what only holds other elements: a host's rule for `*` would be inherited from it."""
LIST = style("margin:0", "padding:0", "list-style:none")
ENTRY = style(
    f"padding:{GAP}px 0", f"border-top:1px solid {RULE}", f"font-size:{TEXT_SIZE}px", _INK
)
DRAWING = style(
    "display:block", "width:100%", "max-width:420px", "height:auto", f"font-family:{FONT}"
)


def table(least: int) -> str:
    """Of a table that is not narrower than `least` pixels; its columns keep their shares."""
    return style(
        "width:100%",
        f"min-width:{least}px",
        "border-collapse:collapse",
        "table-layout:fixed",
        f"font-size:{TABLE_SIZE}px",
        f"line-height:{LINE}",
        "text-align:left",
        _INK,
    )


def cell(*, band: bool = False, figure: bool = False, head: bool = False, width: int = 0) -> str:
    """Of a cell. `band`: of a head, or of a row that heads others; `head`: it is a `th`. Only these
    say their ground: hosts paint heads, and a table of 30 kilobytes pays for each word."""
    more = [f"background:{BAND if band else '#fff'}"] if band or head else []
    more += [f"width:{width}%"] if width else []
    more += ["text-align:right"] if figure else ["text-align:left"] if head else []
    more += [f"font-weight:{700 if band else 400}"] if head or band else []
    return style(f"padding:{CELL}px", f"border:1px solid {RULE}", _INK, *more)
