"""Find the names that a list knows, and tell words that are no names."""

from __future__ import annotations

import re
from functools import cache

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from inkweb.extract.rulebook import records, rulebook, words

_WORDLIKE = re.compile(r".+(?:ing|ed|ly|tion|sion|ment|ness|ists?|ers|ors|ity|ies|ous|ful|ive|able|ible|als)")


@cache
def listed_types() -> dict[str, str]:
    """Give the type of every name of the list.

    >>> listed_types()["Android"]
    'Product'
    """
    return {record["name"]: record["type"] for record in records("names.jsonl")}


class Gazetteer:
    """The list of names, given names, and words that are no names."""

    def __init__(self, nlp: Language) -> None:
        self.types = listed_types()
        self._matcher = PhraseMatcher(nlp.vocab)
        for name, type in self.types.items():
            self._matcher.add(type, [nlp.make_doc(name)])
        self.given = words("first-names.txt")
        self.common = words("common-words.txt")
        barred = {kind: frozenset(map(str, listed)) for kind, listed in rulebook("notnames.yml").items()}
        self.demonyms, self.titles, self.posts = barred["demonyms"], barred["titles"], barred["posts"]
        self.descriptors, self.function = barred["descriptors"], barred["function"]
        self.particles, self.versions, self.legal = barred["particles"], barred["versions"], barred["legal"]
        self.products_of_ai = barred["products_of_ai"]
        self.barred = barred["calendar"] | barred["terms"]

    def known(self, doc: Doc) -> list[Span]:
        """Give every known name, the longest where they overlap, in text order."""
        return sorted(filter_spans(self._matcher(doc, as_spans=True)), key=lambda span: span.start)

    def bars(self, word: str) -> bool:
        """Whether a word is no name by itself: "Dutch", "CEO", "Monday"."""
        return word in self.barred or word in self.demonyms or word in self.titles

    def is_common(self, word: str) -> bool:
        """Whether the lower-case form is an English word."""
        return word.casefold() in self.common

    def is_inflected(self, word: str) -> bool:
        """Whether it is a common word, or looks like one with an ending ("Airlines", "Delisting")."""
        low = word.casefold()
        stems = (low, low[:-1], low[:-2], low[:-3], low.removesuffix("ing") + "e")
        is_stem = any(stem in self.common for stem in stems if len(stem) > 3)
        return low in self.common or is_stem or bool(_WORDLIKE.fullmatch(low))
