"""What can be typed, set or chosen is written down, and what is written down can be typed."""

from __future__ import annotations

import re
import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

import inkweb.export  # noqa: F401 - registers the export formats
from inkweb.cli.app import app
from inkweb.cli.contract import linked_form
from inkweb.cli.export import FORMATS
from inkweb.evaluate import open_sets
from inkweb.model import Article, Linked
from inkweb.registry import exporters

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
SOURCES = sorted((ROOT / "src" / "inkweb").rglob("*.py"))


def commands(command: object, words: str = "inkweb") -> Iterator[tuple[str, object]]:
    yield words, command
    for name, child in getattr(command, "commands", {}).items():
        yield from commands(child, f"{words} {name}")


COMMANDS = dict(commands(get_command(app)))


def block(words: str) -> str:
    found = re.search(rf"<!-- help: {words} -->\n(.*?)<!-- end -->", PAGE, re.DOTALL)
    assert found, f"docs/cli.md says nothing of `{words}`"
    return found[1]


@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_and_option_is_on_the_page(words: str) -> None:
    for option in (opt for parameter in COMMANDS[words].params for opt in parameter.opts if opt.startswith("-")):  # type: ignore[attr-defined]
        assert re.search(rf"{option}\b", block(words)), f"{words} {option}"


def test_the_page_shows_the_help_as_it_is() -> None:
    fresh = runpy.run_path(str(ROOT / "scripts" / "cli_help.py"))["fresh"]
    assert fresh(PAGE) == PAGE, "Run `python scripts/cli_help.py` to bring docs/cli.md up to date."


def test_the_page_names_no_command_that_is_not_there() -> None:
    for words in re.findall(r"<!-- help: ([a-z0-9 ]+) -->", PAGE):
        assert words in COMMANDS


@pytest.mark.parametrize("words", [words for words, command in COMMANDS.items() if not hasattr(command, "commands")])
def test_every_command_takes_json_and_shows_an_example(words: str) -> None:
    assert "--json" in block(words)
    assert words == "inkweb version" or f"Examples:\n    {words}" in block(words)


def test_every_export_format_is_on_the_page_and_in_the_help() -> None:
    names = set(exporters.get_all())
    assert names == set(FORMATS.split(", "))
    assert all(f"| `{name}` |" in PAGE for name in names)


def test_every_setting_is_on_the_page() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in SOURCES)
    for name in set(re.findall(r"\b(?:INKWEB|NEO4J)_[A-Z_]+\b", text)):
        assert f"`{name}`" in PAGE, f"docs/cli.md does not name {name}"


def test_every_key_of_the_contract_is_on_the_page() -> None:
    form = linked_form(Linked(Article("x")))
    for key in (*form, *form["article"]):
        assert f'"{key}"' in PAGE


def test_every_open_set_is_on_the_page_with_its_licence_and_its_address() -> None:
    page = (ROOT / "docs" / "extraction.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| [^|]+ \| ([^|]+) \| .*\| <https://\S+> \|$", page, re.MULTILINE))
    tried = {one.name: one.licence for one in open_sets()}
    assert {name: rows.get(name) for name in tried} == tried
    learned = runpy.run_path(str(ROOT / "training" / "open_data.py"))["SETS"]
    assert {file.split("/")[0] for one in learned for file in one.files} <= rows.keys()
