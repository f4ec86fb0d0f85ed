"""A data folder of one document, from the few lines that a test is about."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.records import DocumentRecord, Records, load_path

DAY = date(2026, 11, 20)
"""The day that tests reckon against."""

ROOT = Path(__file__).parent.parent
SAMPLE_DATA = ROOT / "examples" / "data"
NAME = "tinh-mau/van-ban/2025-1-kh-ubnd.yml"
GOC = "tinh-mau/goc/1.txt"

# Keys that every document has. They go below the lines of the case, so that these keep their
# numbers, and only where the case does not say something of its own.
HEAD = """\
so_ky_hieu: 1/KH-UBND
loai_van_ban: ke-hoach
trich_yeu: Kế hoạch mẫu
co_quan_ban_hanh: UBND tỉnh Mẫu
ngay_ban_hanh: 15/1/2025
ke_hoach: {{loai: nam, tu_nam: "2025", den_nam: "2025"}}
nguon: {{tep: goc/1.txt, sha256: {sha256}, mo_ta: Bản mẫu., ngay_nhan: 15/1/2025}}
"""


@dataclass(frozen=True)
class SmallData:
    """Writes and reads data folders below `folder`."""

    folder: Path

    def write(self, text: str, goc: str = "") -> Path:
        """A folder with the document `text`, completed, and its source `goc`."""
        self.put(GOC, goc.encode())
        self.put(NAME, completed(text, goc).encode())
        return self.folder

    def put(self, name: str, content: bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def read(self, text: str, goc: str = "") -> Records:
        return load_path(self.write(text, goc))

    def record(self, text: str, goc: str = "") -> DocumentRecord:
        """The document `text`, which must be without fault."""
        records = self.read(text, goc)
        assert records.problems == ()
        return records.documents[0]


def completed(text: str, goc: str = "") -> str:
    """`text` with the keys of `HEAD` that it lacks."""
    own = set(re.findall(r"^(\w+):", text, re.MULTILINE))
    head = HEAD.format(sha256=hashlib.sha256(goc.encode()).hexdigest())
    lines = [line for line in head.splitlines() if line.split(":")[0] not in own]
    return "\n".join([text.rstrip("\n"), *lines]) + "\n"
