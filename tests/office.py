"""LibreOffice, a program that is not this project's, as a reader of the files given away."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

MISSING = (
    "CHÚ Ý: không có LibreOffice nên các phép thử mở tệp Word, Excel không chạy được"
    " / no LibreOffice: sudo apt install libreoffice-writer-nogui libreoffice-calc-nogui"
)
_SECONDS = 300


def find_office() -> str | None:
    """Path of the program: CCHC_SOFFICE, else the one installed here."""
    return os.environ.get("CCHC_SOFFICE") or shutil.which("soffice") or shutil.which("libreoffice")


@dataclass(frozen=True)
class Office:
    """LibreOffice with a profile of its own, so that nothing of the user's changes what it does.

    `folder`: where its profile and what it writes stand.
    """

    program: str
    folder: Path

    def convert(
        self, files: Sequence[Path], form: str, name: str = "", *, read_as: str = ""
    ) -> dict[Path, Path]:
        """Each file in another form: `pdf`, `txt:Text`, `csv`, or any filter of LibreOffice's
        `--convert-to`. Many files cost one start. Fails where it gives nothing for one of them.

        Files of one call need different stems; `name`: a folder for what comes out; `read_as`: the
        filter to read with, where the file does not say it (CSV).
        """
        out = self.folder / (name or form.replace(":", "-").replace(",", "-")[:40])
        out.mkdir(parents=True, exist_ok=True)
        command = [
            self.program,
            "--headless",
            f"-env:UserInstallation={(self.folder / 'ho-so').as_uri()}",
            *([f"--infilter={read_as}"] if read_as else []),
            "--convert-to",
            form,
            "--outdir",
            str(out),
            *map(str, files),
        ]
        done = subprocess.run(
            command,
            check=False,
            timeout=_SECONDS,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, "LC_ALL": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"},
        )
        suffix = form.partition(":")[0]
        made = {file: out / f"{file.stem}.{suffix}" for file in files}
        missing = [file.name for file, other in made.items() if not other.is_file()]
        said = done.stdout.decode("utf-8", "replace")
        assert not missing, f"LibreOffice could not open {missing}: {said}"
        return made
