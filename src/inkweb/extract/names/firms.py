"""Tell which organisations are firms."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from spacy.tokens import Span

from inkweb.extract.names.hints import described_as
from inkweb.extract.rulebook import records, rulebook

COMPANY = ("Company",)
#: How many tokens a description may take.
_REACH = 12


class Firms:
    """The firms of the names list, and the words that show one."""

    def __init__(self) -> None:
        self._listed = _listed()
        rules = {rule["where"]: rule["words"] for rule in rulebook("firms.yml")}
        self._last = frozenset(rules["last"])
        self._before = frozenset(rules["before"])
        self._described = frozenset(word.rpartition("-")[2] for word in rules["described"])

    def label(self, names: Iterable[Span]) -> None:
        """Set ``span._.labels`` of every mention of an organisation that one of its mentions shows to be a firm.

        >>> from inkweb.extract.pipeline import nlp
        >>> doc = nlp()("Halden, a chip maker, sued the Ministry of Fisheries.")
        >>> [(span.text, span._.labels) for span in doc.spans["mentions"]]
        [('Halden', ('Company',)), ('Ministry of Fisheries', ())]
        """
        organisations = [span for span in names if span.label_ == "Organization"]
        firms = {span.text for span in organisations if self._is_firm(span)}
        for span in organisations:
            if span.text in firms:
                span._.labels = COMPANY

    def _is_firm(self, span: Span) -> bool:
        doc = span.doc
        before = doc[max(0, span.start - 3) : span.start].text.casefold()
        after = [token.lower_ for token in doc[span.end : span.end + _REACH]]
        return (
            span.text in self._listed
            or (len(span) > 1 and span[-1].text in self._last)
            or any(before == word or before.endswith(f" {word}") for word in self._before)
            or described_as(after) in self._described
        )


@cache
def _listed() -> frozenset[str]:
    """Give the firms of the names list, read once: with a language model there are ``Firms`` for every article."""
    return frozenset(record["name"] for record in records("names.jsonl") if record.get("company"))
