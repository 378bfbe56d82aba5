"""Put the components together into one spaCy pipeline."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any

import spacy
from spacy.attrs import (  # type: ignore[import-not-found] # made of Cython
    IS_STOP,
    LIKE_EMAIL,
    LIKE_NUM,
    LIKE_URL,
    SHAPE,
)
from spacy.language import Language
from spacy.tokens import Doc

from inkweb.extract import layers
from inkweb.extract.tokens import customise
from inkweb.model import Article

#: The components in the order they run: the factory's name, and the module that registers it.
COMPONENTS: dict[str, str] = {
    "inkweb_sentences": "inkweb.extract.sentences",
    "inkweb_values": "inkweb.extract.values.component",
    "inkweb_names": "inkweb.extract.names.component",
    "inkweb_coreference": "inkweb.extract.coreference.component",
    "inkweb_relations": "inkweb.extract.relations.component",
    "inkweb_modality": "inkweb.extract.modality.component",
}

#: What spaCy works out for each new word and nothing here asks for: a quarter of the tokenizer's time.
_UNASKED = (IS_STOP, LIKE_EMAIL, LIKE_NUM, LIKE_URL, SHAPE)


def nlp(
    components: Mapping[str, str] = MappingProxyType(COMPONENTS),
    config: Mapping[str, Mapping[str, Any]] = MappingProxyType({}),
) -> Language:
    """Make a pipeline of these components; ``config`` gives settings of some of them by factory name.

    >>> nlp().pipe_names[:2]
    ['inkweb_sentences', 'inkweb_values']
    """
    layers.register()
    language = spacy.blank("en")
    language.max_length = sys.maxsize  # nothing here needs memory that grows faster than the text
    customise(language)
    vocab: Any = language.vocab
    vocab.lex_attr_getters = {name: work for name, work in vocab.lex_attr_getters.items() if name not in _UNASKED}
    for name, module in components.items():
        import_module(module)
        language.add_pipe(name, config=dict(config.get(name, {})))
    return language


def doc_of(language: Language, article: Article) -> Doc:
    """Tokenise an article, its text unchanged; the components find the article at ``doc._.article``.

    >>> doc_of(nlp(), Article("Oslo-based Fjord.")).text
    'Oslo-based Fjord.'
    """
    doc = language.make_doc(article.text)
    doc._.article = article
    return doc
