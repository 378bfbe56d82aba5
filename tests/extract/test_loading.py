"""An extractor is made without spaCy's command line, and that is there for whoever asks for it."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import sys
from inkweb.extract import extractor
extractor("rules")
print(sorted({"spacy", "spacy.cli", "weasel"} & sys.modules.keys()))
import spacy
print(spacy.info(silent=True)["spacy_version"] == spacy.__version__)
from spacy.cli import app, info
print(info.__module__, type(app).__name__)
"""


def test_a_third_of_the_start_went_into_commands_that_nobody_gives() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["['spacy']", "True", "spacy.cli.info Typer"]
