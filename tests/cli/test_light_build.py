"""What only an editor's command needs is not loaded by a build."""

from __future__ import annotations

import subprocess
import sys

HEAVY = (
    *("generator.importers.importing", "generator.importers.readers", "generator.review"),
    *("lxml", "openpyxl", "pdfplumber", "pypdfium2"),
)


def test_a_build_loads_no_reader_of_received_files() -> None:
    program = (
        "import sys, generator.cli, generator.mkdocs_plugin\n"
        f"print(*(name for name in {HEAVY!r} if name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, encoding="utf-8"
    )
    assert done.stdout.strip() == ""
