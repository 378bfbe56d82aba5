"""Tell as reported or rumoured what the article only passes on, by the rules' cues."""

from __future__ import annotations

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from inkweb.extract.layers import Found
from inkweb.extract.learned.wording import Look, Wording, lowered, wordings
from inkweb.extract.rulebook import rulebook
from inkweb.model import Modality


@Language.factory("inkweb_hearsay", requires=["doc._.relations"], assigns=["doc._.relations"])
def make_hearsay(nlp: Language, name: str) -> Hearsay:  # noqa: ARG001 (spaCy calls factories so)
    """Make the component."""
    return Hearsay(nlp.vocab)


class Hearsay:
    """Sets ``modality`` of the relations of ``doc._.relations`` that are told as fact, and are not."""

    def __init__(self, vocab: Vocab) -> None:
        self._wordings = wordings(vocab)
        self._rules = rulebook("coherence.yml")["hearsay"]
        self._words = frozenset(self._rules["words"] + self._rules["nameless"])

    def __call__(self, doc: Doc) -> Doc:
        """Weigh the relations of one ``Doc``."""
        look = self._wordings(doc)
        doc._.relations = tuple(self._weighed(doc, found, look) for found in doc._.relations)
        return doc

    def _weighed(self, doc: Doc, found: Found, look: Look) -> Found:
        if found.modality not in ("asserted", "reported") or found.predicate in self._rules["presupposed"]:
            return found
        if self._words.isdisjoint(lowered(doc, found.quote)):
            return found  # most sentences: they need no closer look
        wording = look(found)
        return replace(found, modality=self._modality(wording, found.modality)) if wording else found

    def _modality(self, wording: Wording, told: Modality) -> Modality:
        if not wording.is_claim:
            return told
        cues = {cue.modality for cue in wording.governing}
        if "rumoured" in cues:
            return "rumoured"
        return "reported" if "reported" in cues or self._is_passed_on(wording) else told

    def _is_passed_on(self, wording: Wording) -> bool:
        """Whether "according to" covers the trigger, or a saying of people without a name."""
        words = wording.bones.words
        return any(
            words[saying.verb] == "according"
            or not set(self._rules["nameless"]).isdisjoint(words[saying.first : saying.last + 1])
            for saying in wording.sayings
        )
