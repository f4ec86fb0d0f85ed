"""The schemas that editors' programs read: true to the check, in Vietnamese, up to date."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator  # type: ignore[import-untyped]

from generator.editing.editor_schema import editor_schema, schema_files, workspace_settings
from generator.editing.file_kinds import KINDS, kind_of
from generator.schema.choices import CHOICES, EXAMPLES
from generator.schema.fields import FIELDS
from tests.small_data import ROOT

ROOTS = ("data", "examples/data")
FILES = [(root, path) for root in ROOTS for path in sorted((ROOT / root).rglob("*.yml"))]


class _Core(yaml.CSafeLoader):
    """Reads plain scalars as VS Code does, by YAML 1.2: numbers and truths, no days."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as PyYAML declares it
        first: [(tag, rule) for tag, rule in rules if not tag.endswith("timestamp")]
        for first, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


@pytest.fixture(scope="module")
def validators() -> dict[str, Draft7Validator]:
    return {name: Draft7Validator(editor_schema(kind)) for name, kind in KINDS.items()}


def test_no_committed_file_is_marked(validators: dict[str, Draft7Validator]) -> None:
    assert len(FILES) > 150
    for root, path in FILES:
        kind = kind_of(path.relative_to(ROOT / root).as_posix())
        assert kind is not None, path
        data = yaml.load(path.read_bytes(), _Core)
        wrong = [error.message[:200] for error in validators[kind.ten].iter_errors(data)]
        assert wrong == [], path


@pytest.mark.parametrize(
    ("kind", "data", "words"),
    [
        ("diem", {"chi_so": "pci"}, "'nam' is a required property"),
        ("diem", {"chi_so": "PCI", "nam": 2020}, "'PCI' does not match"),
        ("van-ban", {"ngay_ban_hanh": "2020-01-21"}, "'2020-01-21' does not match"),
        ("van-ban", {"so_ki_hieu": "1"}, "'so_ki_hieu' was unexpected"),
        ("van-ban", {"ke_hoach": {"loai": "quy"}}, "'quy' is not one of ['nam', 'giai-doan'"),
        ("van-ban", {"trich_yeu": None}, "None is not of type"),
        ("ban-do-o", {"moi": [{"ma": "a", "hang": "x", "cot": 1}]}, "'x' does not match"),
    ],
)
def test_what_is_marked(
    kind: str, data: Any, words: str, validators: dict[str, Draft7Validator]
) -> None:
    assert words in " / ".join(error.message for error in validators[kind].iter_errors(data))


def _inside(found: Any) -> Iterator[dict[str, Any]]:
    for one in found.values() if isinstance(found, dict) else found:
        if isinstance(one, dict | list):
            yield from _inside(one)
    if isinstance(found, dict):
        yield found


def test_every_key_has_a_label_and_help_and_every_choice_its_words() -> None:
    values: set[str] = set()
    names: set[str] = set()
    for kind in KINDS.values():
        for schema in _inside(editor_schema(kind)):
            for name, field in schema.get("properties", {}).items():
                if isinstance(field, dict) and name in FIELDS:
                    names.add(name)
                    assert field["title"] == FIELDS[name].nhan
                    assert field["description"].strip(".…")
            values |= {str(value) for value in schema.get("enum", ())}
    assert values - CHOICES.keys() - FIELDS.keys() == set(), "columns have their label"
    assert CHOICES.keys() - values == set()
    assert EXAMPLES.keys() - names == set()


def test_a_key_is_explained_for_the_kind_of_file_that_it_stands_in() -> None:
    """One word, several meanings: the day of a report is not the day of a cited act."""
    said = {
        kind: editor_schema(KINDS[kind])["properties"]["co_quan"]["description"]
        for kind in ("tinh", "co-quan")
    }
    assert said == {
        "tinh": "Cơ quan mang tên riêng của tỉnh: mã, tên, loại.",
        "co-quan": FIELDS["co_quan"].giup,
    }


def test_the_committed_schemas_and_settings_are_up_to_date() -> None:
    folder = ROOT / ".vscode" / "schemas"
    written = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert written == dict(schema_files()), "run: cchc schema --write .vscode/schemas"
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    wanted = workspace_settings(".vscode/schemas", ROOTS)
    assert {key: settings.get(key) for key in wanted} == wanted
