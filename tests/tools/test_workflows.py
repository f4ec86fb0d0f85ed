"""The ready workflows ask for commands that exist, and give a change from outside no power."""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import parser_of
from generator.cli.parsing import WrongUsage
from tools import codeowners
from tools.environment import ROOT

GITHUB = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
SETTINGS = {"stages", "workflow", "variables", "default"}
OFFICIAL = re.compile(r"actions/[a-z-]+@v\d+")
TOOL = re.compile(r"(?:^|\s)((?:\.ci|tools)/[\w.]+)")


def read(path: Path) -> dict[str, Any]:
    """As texts: YAML 1.1 would read the key `on` as true."""
    found: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return found


def github_jobs() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in GITHUB:
        for name, job in read(path)["jobs"].items():
            yield f"{path.name} {name}", job


def gitlab_jobs() -> Iterator[tuple[str, dict[str, Any]]]:
    yield from ((name, job) for name, job in read(GITLAB).items() if name not in SETTINGS)


def scripts() -> list[tuple[str, str]]:
    """Everything that a shell is asked to do, with its job."""
    found = [(n, s["run"]) for n, job in github_jobs() for s in job["steps"] if "run" in s]
    return found + [(f"gitlab {n}", "\n".join(job["script"])) for n, job in gitlab_jobs()]


def commands(script: str) -> Iterator[list[str]]:
    """The words after each `cchc`, without where the output goes."""
    for line in script.replace("\\\n", " ").splitlines():
        words = shlex.split(line)
        if words and words[0].endswith("cchc"):
            yield words[1 : words.index(">") if ">" in words else None]


def test_there_is_something_to_look_at() -> None:
    assert {path.name for path in GITHUB} >= {"kiem-tra.yml", "cong-bo.yml"}
    asked = {words[0] for _, script in scripts() for words in commands(script)}
    assert asked == {"check", "diff", "build"}


@pytest.mark.parametrize(("job", "script"), scripts())
def test_each_command_and_option_exists(job: str, script: str) -> None:
    for words in commands(script):
        parser_of(words[0]).read(words[1:])  # raises WrongUsage for what does not exist
    for tool in TOOL.findall(script):
        assert (ROOT / tool).is_file(), job


def test_a_wrong_option_would_be_found() -> None:
    (words,) = commands(".venv/bin/cchc diff main --in-bảng > x.md")
    with pytest.raises(WrongUsage, match="--in-bảng"):
        parser_of(words[0]).read(words[1:])


@pytest.mark.parametrize(("job", "script"), scripts())
def test_the_shell_can_read_each_script(job: str, script: str) -> None:
    done = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True, check=False)
    assert done.stderr == "", job


# --- what a change from outside may do ---


@pytest.mark.parametrize("path", GITHUB, ids=lambda path: path.name)
def test_the_token_reads_and_no_more_unless_a_job_says_so(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in workflow["on"]
    assert "workflow_run" not in workflow["on"]


def test_a_job_that_may_write_runs_nothing_of_the_change() -> None:
    writing = {
        name: [step.get("uses", "").partition("@")[0] for step in job["steps"]]
        for name, job in github_jobs()
        if "write" in job.get("permissions", {}).values()
    }
    assert writing == {
        "kiem-tra.yml loi-ke": ["actions/download-artifact", ""],
        "cong-bo.yml cong-bo": ["actions/deploy-pages"],
    }
    (comment,) = (job for name, job in github_jobs() if name == "kiem-tra.yml loi-ke")
    assert "head.repo.full_name == github.repository" in comment["if"]


def test_only_official_actions_by_their_major_version() -> None:
    used = {s["uses"] for _, job in github_jobs() for s in job["steps"] if "uses" in s}
    assert {one for one in used if not OFFICIAL.fullmatch(one)} == set()


def test_no_words_of_a_change_reach_a_shell() -> None:
    """A branch may be called `$(…)`: what GitHub puts in place goes through the environment."""
    assert [job for job, script in scripts() if "${{" in script] == []


def test_no_secret_is_asked_for_and_no_token_stays_on_disk() -> None:
    for path in (*GITHUB, GITLAB):
        assert "secrets." not in path.read_text(encoding="utf-8")
    for name, job in github_jobs():
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] == "false", name
                assert step["with"]["fetch-depth"] == "0", name


def test_publishing_has_to_be_switched_on() -> None:
    first = read(ROOT / ".github" / "workflows" / "cong-bo.yml")["jobs"]["dung"]
    assert "vars.CCHC_PAGES == 'true'" in first["if"]
    (rule,) = read(GITLAB)["pages"]["rules"]
    assert '$CCHC_PAGES == "true"' in rule["if"]


def test_every_job_of_gitlab_has_a_stage_that_is_declared() -> None:
    stages = read(GITLAB)["stages"]
    assert {name for name, job in gitlab_jobs() if job["stage"] not in stages} == set()


# --- who reads the change ---


def test_every_folder_of_the_data_has_an_owner_line() -> None:
    text = codeowners.FILE.read_text(encoding="utf-8")
    missing = codeowners.folders(ROOT / "data") - codeowners.owned(text)
    assert missing == set(), "chạy: python tools/codeowners.py"
    assert codeowners.owned(text) - codeowners.folders(ROOT / "data") == set()


def test_new_provinces_get_a_line_and_hands_are_kept_off_the_others() -> None:
    before = "# Đầu\n* @a/b\n\n/data/long-an/ @riêng/nhóm\n/data/tinh-bo/ @a/b\n"
    assert codeowners.in_step(before, {"long-an", "ha-tinh", "danh-muc"}, "@x/bt-{tinh}") == (
        "# Đầu\n* @a/b\n\n/data/danh-muc/ @x/bt\n/data/ha-tinh/ @x/bt-ha-tinh\n"
        "/data/long-an/ @riêng/nhóm\n"
    )


def test_both_hosts_ask_the_editor_the_same() -> None:
    github = ROOT / ".github" / "pull_request_template.md"
    gitlab = ROOT / ".gitlab" / "merge_request_templates" / "Default.md"
    assert github.read_bytes() == gitlab.read_bytes()
