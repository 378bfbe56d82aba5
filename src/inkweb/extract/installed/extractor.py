"""The extractor that works with a spaCy pipeline that the user has installed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inkweb.extract.pipeline import nlp
from inkweb.extract.stream import stream
from inkweb.model import Article, Extraction

#: The components in the order they run: the factory's name, and the module that registers it.
COMPONENTS: dict[str, str] = {
    "inkweb_sentences": "inkweb.extract.sentences",
    "inkweb_installed": "inkweb.extract.installed.component",
    "inkweb_installed_sentences": "inkweb.extract.installed.sentences",
    "inkweb_values": "inkweb.extract.values.component",
    "inkweb_installed_names": "inkweb.extract.installed.names",
    "inkweb_coreference": "inkweb.extract.coreference.component",
    "inkweb_relations": "inkweb.extract.relations.component",
    "inkweb_installed_arguments": "inkweb.extract.installed.arguments",
    "inkweb_modality": "inkweb.extract.modality.component",
}


class InstalledExtractor:
    """Names and parse of an installed pipeline, values, coreference, relations and modality by our rules."""

    def __init__(self, pipeline: str) -> None:
        self.name = f"spacy:{pipeline}"
        self._nlp = nlp(COMPONENTS, {"inkweb_installed": {"pipeline": pipeline}})

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Give one extraction for each article, in order."""
        return stream(self._nlp, articles)
