"""The guide's page of commands says every command, argument and option, and no other."""

from __future__ import annotations

import re

from generator.cli import COMMANDS, parser_of
from tests.small_data import ROOT

PAGE = ROOT / "docs" / "huong-dan" / "lenh.md"
SECTION = re.compile(r"^### `cchc ([a-z]+)`.*\{#([a-z]+)\}$", re.MULTILINE)
# Said once for all commands.
COMMON = {"--help", "--data"}


def test_every_command_and_option_is_explained() -> None:
    text = PAGE.read_text(encoding="utf-8")
    pieces = SECTION.split(text)[1:]
    sections = dict(zip(pieces[::3], pieces[2::3], strict=True))
    assert sections.keys() == COMMANDS.keys()
    assert pieces[::3] == pieces[1::3]
    for name in COMMANDS:
        declared = parser_of(name).declared
        options = {word for action in declared for word in action.option_strings}
        said = set(re.findall(r"`(?:cchc [a-z]+ )?(--[a-z-]+)", sections[name]))
        assert options - COMMON == said - COMMON, name
    assert "`--data THƯ_MỤC`" in text
