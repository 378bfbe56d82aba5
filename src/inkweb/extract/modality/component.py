"""Say of each relation how the text commits itself to it, and who says so."""

from __future__ import annotations

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from inkweb.extract.layers import Found
from inkweb.extract.modality.attribution import Saying, is_quoted, sayings
from inkweb.extract.modality.cues import Cue, CueBase
from inkweb.extract.modality.scope import governs, is_aside
from inkweb.extract.relations.rulebase import SPEECH, entries
from inkweb.extract.relations.skeleton import Skeleton, skeleton, starts_of

#: A "not" this near denies even what is otherwise taken for granted.
_RIGHT_BEFORE = 2


@Language.factory("inkweb_modality", requires=["doc._.relations"], assigns=["doc._.relations"])
def make_modality(nlp: Language, name: str) -> Modalities:  # noqa: ARG001 (spaCy calls factories so)
    """Make the component."""
    return Modalities(nlp.vocab)


class Modalities:
    """Sets ``modality`` and ``by`` of the relations in ``doc._.relations``."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._cues = CueBase(vocab)
        self._presupposed = {(p.name, entry["name"]) for p, entry in entries() if entry.get("presupposed")}

    def __call__(self, doc: Doc) -> Doc:
        """Weigh the relations of one ``Doc``, a sentence at a time."""
        starts = starts_of(doc)
        by_quote: dict[tuple[int, int], list[int]] = {}
        for position, found in enumerate(doc._.relations):
            by_quote.setdefault(found.quote, []).append(position)
        weighed = list(doc._.relations)
        for (start, end), positions in by_quote.items():
            sentence = _Sentence(self, skeleton(doc[start:end], starts))
            for position in positions:
                weighed[position] = sentence.weigh(doc, weighed[position])
        doc._.relations = tuple(weighed)
        return doc

    def is_presupposed(self, found: Found) -> bool:
        """Whether the rule holds whatever the sentence around it says: "may challenge Fjord's Tern"."""
        return found.predicate == SPEECH or (found.predicate, found.reason) in self._presupposed

    def cues(self, bones: Skeleton) -> list[Cue]:
        """Give the cues of a sentence, the strongest first."""
        return list(self._cues(bones.doc(self._vocab)))


class _Sentence:
    """A sentence with its cues and sayings, found once for all its relations."""

    def __init__(self, rules: Modalities, bones: Skeleton) -> None:
        self._rules, self._bones = rules, bones
        self._cues = rules.cues(bones)
        self._sayings = list(sayings(bones))

    def weigh(self, doc: Doc, found: Found) -> Found:
        first, last = self._trigger(found)
        if self._rules.is_presupposed(found) and not self._is_negated(first):
            return found
        saying = None if is_aside(self._bones, first) else self._saying(first, last)
        by = self._words(doc, saying) if saying else None
        cue = self._cue(first, last, is_said=saying is not None)
        if cue and cue.modality != "reported":
            return replace(found, modality=cue.modality, by=by)
        is_reported = saying or cue or is_quoted(self._bones, first)
        return replace(found, modality="reported", by=by) if is_reported else found

    def _cue(self, first: int, last: int, *, is_said: bool) -> Cue | None:
        """Give the strongest cue that governs the trigger."""
        fitting = (cue for cue in self._cues if is_said or cue.needs != "saying")
        return next((cue for cue in fitting if governs(self._bones, cue, first, last)), None)

    def _is_negated(self, first: int) -> bool:
        """Whether "not" stands right before: "is not a rival of"."""
        return any(cue.name == "negation" and 0 < first - cue.last <= _RIGHT_BEFORE for cue in self._cues)

    def _trigger(self, found: Found) -> tuple[int, int]:
        inside = self._bones.within(found.trigger)
        return inside[0], inside[-1]

    def _saying(self, first: int, last: int) -> Saying | None:
        return next((s for s in self._sayings if s.covers(self._bones, first, last)), None)

    def _words(self, doc: Doc, saying: Saying) -> str:
        start, end = self._bones.range(saying.first, saying.last)
        return doc[start:end].text
