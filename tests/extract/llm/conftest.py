"""One endpoint for all tests, told anew by each what to play."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from inkweb.extract.llm.extractor import COMPONENTS, LlmExtractor
from inkweb.extract.pipeline import nlp
from inkweb.settings import LlmSettings, Settings
from tests.extract.llm.endpoint import Endpoint, playing

Make = Callable[..., LlmExtractor]


@pytest.fixture(scope="package")
def server() -> Iterator[Endpoint]:
    with playing(Endpoint()) as endpoint:
        yield endpoint


@pytest.fixture
def endpoint(server: Endpoint) -> Endpoint:
    server.asked.clear()
    server.play = Endpoint().play
    return server


@pytest.fixture
def settings(endpoint: Endpoint, tmp_path: Path) -> Settings:
    return Settings(home=tmp_path, llm=LlmSettings(endpoint.url, "secret", 10**9, retries=1, timeout=5.0))


@pytest.fixture
def remarks() -> list[str]:
    return []


@pytest.fixture(scope="package")
def language() -> Language:
    return nlp(COMPONENTS)


@pytest.fixture
def make(settings: Settings, remarks: list[str], language: Language) -> Make:
    """Makes an extractor that asks the endpoint; keywords change its settings."""

    def made(**changed: Any) -> LlmExtractor:
        llm = replace(settings.llm, **changed)
        return LlmExtractor("played", replace(settings, llm=llm), remarks.append, language=language)

    return made
