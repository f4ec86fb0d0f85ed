"""What the tests share: the project's folder, one built site, and a browser."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from tests import office as libre_office
from tests.expected import Expected
from tests.site.browsing import served
from tools.environment import (
    HTML_CHECKER,
    ROOT,
    find_chromium,
    missing_chromium,
    missing_forms,
    missing_html_checker,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# A busy machine is no failure, and a second run tries the same examples: what fails here fails
# elsewhere too. `--hypothesis-profile=default` looks for new ones.
settings.register_profile("cong-khai", deadline=None, derandomize=True, database=None)
settings.load_profile("cong-khai")

BUILD_SECONDS = 600
CHROMIUM_ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--site",
        type=Path,
        help="a folder with a site already built; without it the tests build one",
    )
    parser.addoption(
        "--site-mau",
        type=Path,
        help="a folder with the sample site already built; without it the tests build one",
    )
    parser.addoption(
        "--viet-lai",
        action="store_true",
        help="write the expected files anew from what the code gives now (then read the diff)",
    )


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """A module's tests go to one worker, in their order: what they share is made once.
    A part of a long test (`part-1`) goes to whichever worker is free."""
    from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]

    # Not --dist=loadgroup: its groups are lost under pytest 9.2.
    class ByModule(LoadScopeScheduling):  # type: ignore[misc]
        def _split_scope(self, nodeid: str) -> str:
            module, _, test = nodeid.partition("::")
            return nodeid if "[part-" in test else module

    return ByModule(config, log)


@pytest.fixture(scope="session")
def expected(request: pytest.FixtureRequest) -> Expected:
    """Compares text with an expected file, or rewrites the file with --viet-lai."""
    return Expected(rewrite=request.config.getoption("--viet-lai"))


@pytest.fixture(scope="session")
def project_root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def built_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository's `data/`, built once for the whole run."""
    given: Path | None = request.config.getoption("--site")
    if given is not None:
        return given.resolve()
    return _built_once(tmp_path_factory, "site")


@pytest.fixture(scope="session")
def sample_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of «Tỉnh Mẫu» as `make demo` builds it, built once for the whole run."""
    given: Path | None = request.config.getoption("--site-mau")
    if given is not None:
        return given.resolve()
    return _built_once(tmp_path_factory, "site-mau", "--config", "examples/mkdocs.yml")


def _built_once(tmp_path_factory: pytest.TempPathFactory, name: str, *options: str) -> Path:
    """A site that the first worker to ask builds, strictly, and the others wait for."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    site, log = shared / name, shared / f"{name}.log"
    try:
        (shared / f"{name}.lock").mkdir()
    except FileExistsError:
        _wait_for(log)
    else:
        _build(site, log, options)
    if not site.is_dir():
        pytest.fail(f"cchc build:\n{log.read_text(encoding='utf-8')}", pytrace=False)
    return site


def _build(site: Path, log: Path, options: Sequence[str]) -> None:
    """Build into `site`; `log` appears last and says that the build is over."""
    command = [sys.executable, "-m", "generator", "build", *options, "--output", str(site)]
    done = subprocess.run(
        command, cwd=ROOT, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    unfinished = log.with_suffix(".part")
    unfinished.write_bytes(done.stdout)
    unfinished.replace(log)


def _wait_for(log: Path) -> None:
    end = time.monotonic() + BUILD_SECONDS
    while not log.exists():
        if time.monotonic() > end:
            pytest.fail(f"the other worker did not build the site in {BUILD_SECONDS} s")
        time.sleep(0.1)


@pytest.fixture(scope="session")
def served_site(built_site: Path) -> Iterator[str]:
    """Address of the built site on loopback, ending with a slash."""
    with served(built_site) as address:
        yield address


@pytest.fixture(scope="session")
def served_sample(sample_site: Path) -> Iterator[str]:
    """Address of the sample site on loopback, ending with a slash."""
    with served(sample_site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window. Where it is missing the test is skipped, and the end
    of the run says so; with CI or CCHC_REQUIRE_BROWSER set the test fails instead."""
    path = find_chromium()
    if path is None and nothing_may_be_skipped():
        pytest.fail(missing_chromium(), pytrace=False)
    if path is None:
        pytest.skip("không có Chromium / no Chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def html_checker() -> Path:
    """The Nu Html Checker, a Java archive. Skips or fails as `browser` does where it is missing."""
    if not HTML_CHECKER.is_file() and nothing_may_be_skipped():
        pytest.fail(missing_html_checker(), pytrace=False)
    if not HTML_CHECKER.is_file():
        pytest.skip("không có bộ kiểm HTML / no HTML checker")
    return HTML_CHECKER


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> libre_office.Office:
    """LibreOffice. Skips or fails as `browser` does where it is missing."""
    program = libre_office.find_office()
    if program is None and nothing_may_be_skipped():
        pytest.fail(libre_office.MISSING, pytrace=False)
    if program is None:
        pytest.skip("không có LibreOffice / no LibreOffice")
    return libre_office.Office(program, tmp_path_factory.mktemp("office"))


def nothing_may_be_skipped() -> bool:
    return any(os.environ.get(name, "") not in ("", "0", "false") for name in _STRICT_VARIABLES)


_STRICT_VARIABLES = ("CI", "CCHC_REQUIRE_BROWSER")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A run in which nothing may be skipped fails when something was."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or not nothing_may_be_skipped():
        return
    if reporter.stats.get("skipped") and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    for sign, cure in (
        ("no Chromium", missing_chromium()),
        ("no HTML checker", missing_html_checker()),
        ("no Decap CMS", missing_forms()),
        ("no LibreOffice", libre_office.MISSING),
    ):
        if any(sign in str(report.longrepr) for report in skipped):
            terminalreporter.section("CHÚ Ý", red=True, bold=True)
            terminalreporter.write_line(cure, red=True, bold=True)
    if skipped and nothing_may_be_skipped():
        terminalreporter.write_line("Nothing may be skipped here (CI): the run fails.", red=True)
