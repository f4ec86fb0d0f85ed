"""Old and foreign files (.doc, .rtf, .odt) become .docx through LibreOffice, then are read as Word.

LibreOffice runs without a window, in a folder and with a profile of its own: nothing of the
user's changes what it does, macros do not run, and no picture is fetched from elsewhere.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from generator.importers.readers import word
from generator.importers.readers.kinds import kind_of
from generator.importers.reading import Finding, Reading, Sureness
from generator.importers.refusals import Refused

SECONDS = 120
_CURES = {
    "docx": "Mở tệp bằng Word, chọn Lưu thành… (Save As), loại «Word Document (.docx)», rồi nạp.",
    "xlsx": "Mở tệp bằng Excel, chọn Lưu thành… (Save As), loại «Excel Workbook (.xlsx)», rồi nạp.",
}
_SAFE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel"><value>3</value></prop>
<prop oor:name="BlockUntrustedRefererLinks"><value>true</value></prop>
<prop oor:name="DisableActiveContent"><value>true</value></prop>
</item>
</oor:items>
"""


def read(raw: bytes, name: str) -> Reading:
    """The file as LibreOffice turns it into Word. Raises Refused where it is not installed."""
    made = converted(raw, kind_of(raw).value, "docx", name)
    told = "Tệp được LibreOffice chuyển sang .docx rồi mới đọc; số thứ tự tự động nên soát lại."
    finding = Finding("chuyển sang .docx", told, Sureness.LOOK)
    reading = word.read(made, name)
    return replace(reading, findings=(finding, *reading.findings))


def find() -> str | None:
    """Path of the program: CCHC_SOFFICE, else the one installed here."""
    return os.environ.get("CCHC_SOFFICE") or shutil.which("soffice") or shutil.which("libreoffice")


def converted(raw: bytes, suffix: str, target: str, name: str) -> bytes:
    """A file that ends with `suffix` (".doc") in the form `target` ("docx", "xlsx"); `name`: as
    received, for the refusal. Raises Refused where LibreOffice is missing or makes nothing."""
    cure = _CURES.get(target, _CURES["docx"])
    program = find()
    if program is None:
        raise Refused(f"Máy này chưa có LibreOffice nên chưa đọc được «{name}».", cure)
    with tempfile.TemporaryDirectory(prefix="cchc-") as folder:
        given = Path(folder) / f"tep{suffix}"
        made = Path(folder) / "ra" / f"tep.{target}"
        profile = Path(folder) / "ho-so"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_SAFE, encoding="utf-8")
        given.write_bytes(raw)
        own = f"-env:UserInstallation={profile.as_uri()}"
        command = [program, "--headless", "--norestore", own]
        command += ["--convert-to", target, "--outdir", str(made.parent), str(given)]
        in_time = _run(command)
        if not made.is_file():
            why = "" if in_time else f" trong {SECONDS} giây"
            raise Refused(f"LibreOffice không chuyển được «{name}» sang .{target}{why}.", cure)
        return made.read_bytes()


def _run(command: list[str]) -> bool:
    """Run to its end or to the limit; nothing that it started is left behind."""
    try:
        running = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env={**os.environ, "LC_ALL": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"},
        )
    except OSError:
        return True
    try:
        running.wait(SECONDS)
    except subprocess.TimeoutExpired:
        _end(running)
        return False
    return True


def _end(running: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "killpg"):
        os.killpg(running.pid, signal.SIGKILL)
    else:
        running.kill()
    running.wait()
