"""Makes the pictures of the site's mark, from docs/assets/hinh/dau.svg and the site's name.

For whoever keeps the look: `.venv/bin/python tools/mark.py`, then look at the pictures.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.charts.png import to_png  # noqa: E402

FOLDER = ROOT / "docs" / "assets" / "hinh"
SIZES = {"dau-48.png": 48, "dau-180.png": 180}
CARD = """<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">
<path fill="#fbfaf7" d="M0 0h1200v630H0z"/>
<path fill="#1c1b1a" d="M80 522h1040v3H80z"/>
<svg x="80" y="84" width="128" height="128" viewBox="0 0 64 64">{mark}</svg>
<g font-family="Be Vietnam Pro" fill="#1c1b1a">
<text x="78" y="330" font-size="78" font-weight="700">Công khai</text>
<text x="78" y="424" font-size="78" font-weight="700">cải cách hành chính</text>
<text x="80" y="484" font-size="31" fill="#57534c"
>Kế hoạch, nhiệm vụ, chỉ tiêu và điểm số của các tỉnh, thành phố</text>
<text x="80" y="574" font-size="27" fill="#a6192e" font-weight="600"
>Đúng nguyên văn, có nguồn từng dòng, dẫn lại được</text>
</g></svg>"""


def main() -> None:
    """Write the icons and the card that is shown where a page is shared."""
    mark = (FOLDER / "dau.svg").read_text(encoding="utf-8")
    for name, size in SIZES.items():
        sized = mark.replace("<svg ", f'<svg width="{size}" height="{size}" ', 1)
        (FOLDER / name).write_bytes(to_png(sized.encode(), size))
    inside = re.sub(r"</?svg[^>]*>", "", mark)
    (FOLDER / "chia-se.png").write_bytes(to_png(CARD.format(mark=inside).encode(), 1200))


if __name__ == "__main__":
    main()
