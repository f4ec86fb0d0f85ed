"""Charts: a value of `generator.views.charts` -> SVG text.

`generator.charts.png` makes pictures of them; it stands apart, because only it needs typst.
"""

from __future__ import annotations

from generator.charts.drawing import Form, draw_file, draw_inline

__all__ = ["Form", "draw_file", "draw_inline"]
