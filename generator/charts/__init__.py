"""Charts: a value of `generator.views.charts` -> SVG text.

`generator.charts.png` makes pictures of them; it stands apart, because only it needs typst.
"""

from __future__ import annotations

from generator.charts.drawing import Form, draw_file, draw_inline
from generator.charts.embedding import draw_embed, embed_size

__all__ = ["Form", "draw_embed", "draw_file", "draw_inline", "embed_size"]
