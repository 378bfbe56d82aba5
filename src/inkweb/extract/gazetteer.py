"""Find the names that a list knows."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

from inkweb.extract.rulebook import records, rulebook, words


class Gazetteer:
    """The list of names, given names and words that are no names."""

    def __init__(self, vocab: Vocab, tokenizer: object) -> None:
        self.types: dict[str, str] = {record["name"]: record["type"] for record in records("names.jsonl")}
        self._matcher = PhraseMatcher(vocab)
        for name, type in self.types.items():
            self._matcher.add(type, [tokenizer(name)])  # type: ignore[operator]
        self.given = words("first-names.txt")
        self.common = words("common-words.txt")
        barred = rulebook("notnames.yml")
        self.demonyms = frozenset(barred["demonyms"])
        self.titles = frozenset(barred["titles"])
        self.posts = frozenset(barred["posts"])
        self.descriptors = frozenset(barred["descriptors"])
        self.barred = frozenset(str(word) for word in (*barred["calendar"], *barred["terms"]))

    def known(self, doc: Doc) -> list[Span]:
        """Give every known name, the longest where they overlap, in text order."""
        matches: Iterator[Span] = iter(self._matcher(doc, as_spans=True))
        return sorted(filter_spans(matches), key=lambda span: span.start)
