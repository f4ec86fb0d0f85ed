"""`python -m benchmarks.import_peers NAME FILE OUT`: one way to read a file, for measuring alone.

OUT takes what was found, as JSON: words, and rows of tables where the way knows tables.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

Found = dict[str, int]


def _ours(path: Path) -> Found:
    from generator.importers.checked import checked
    from generator.importers.importing import Hints, draft_of

    draft = draft_of(path.read_bytes(), path.name, Hints(date(2026, 1, 16)))
    made = checked(draft, "tinh-mau")
    return {"tu": made.coverage.goc, "hang": _rows(draft.data)}


def _rows(node: object) -> int:
    """Rows of the tables in a draft, whatever their kind."""
    if isinstance(node, dict):
        own = len(node["dong"]) if isinstance(node.get("dong"), list) else 0
        return own + sum(_rows(value) for value in node.values())
    return sum(map(_rows, node)) if isinstance(node, list) else 0


def _ours_reading(path: Path) -> Found:
    from generator.importers.readers import choosing
    from generator.importers.reading import Grid

    found = choosing.read(path.read_bytes(), path.name)
    rows = sum(len(block.rows) for block in found.blocks if isinstance(block, Grid))
    return {"tu": len(found.text.split()), "hang": rows}


def _python_docx(path: Path) -> Found:
    from docx import Document

    file = Document(str(path))
    words = sum(len(paragraph.text.split()) for paragraph in file.paragraphs)
    rows = [[cell.text for cell in row.cells] for table in file.tables for row in table.rows]
    return {"tu": words + sum(len(text.split()) for row in rows for text in row), "hang": len(rows)}


def _pypdfium2(path: Path) -> Found:
    import pypdfium2  # type: ignore[import-untyped]

    texts = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path)]
    return {"tu": sum(len(text.split()) for text in texts)}


def _pdfplumber(path: Path) -> Found:
    import pdfplumber

    words = rows = 0
    with pdfplumber.open(path) as file:
        for page in file.pages:
            words += len((page.extract_text() or "").split())
            rows += sum(len(table) for table in page.extract_tables())
            page.close()
    return {"tu": words, "hang": rows}


WAYS: dict[str, dict[str, Callable[[Path], Found]]] = {
    "docx": {
        "cchc: cả bản nháp": _ours,
        "cchc: chỉ đọc": _ours_reading,
        "python-docx: chữ và bảng": _python_docx,
    },
    "pdf": {
        "cchc: cả bản nháp": _ours,
        "cchc: chỉ đọc": _ours_reading,
        "pypdfium2: chỉ chữ": _pypdfium2,
        "pdfplumber: chữ và bảng": _pdfplumber,
    },
}
"""How a file is read, by its kind."""


def main() -> int:
    name, path, out = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    out.write_text(json.dumps(WAYS[path.suffix[1:]][name](path)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
