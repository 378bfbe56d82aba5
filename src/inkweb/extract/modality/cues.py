"""Find the words that say how a text commits itself: denials, rumours, possibilities, plans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from inkweb.extract.relations.patterns import shapes
from inkweb.extract.rulebook import rulebook
from inkweb.model import Modality
from inkweb.ontology import ontology


@dataclass(frozen=True, slots=True)
class Cue:
    """Words at skeleton tokens ``first`` to ``last``; the lower the ``rank``, the stronger.

    ``needs``: "saying" when the cue counts only in what somebody says.
    """

    modality: Modality
    name: str
    reach: str
    rank: int
    first: int
    last: int
    needs: str = ""


class CueBase:
    """All cues of ``data/modality.yml`` in one Matcher."""

    def __init__(self, vocab: Vocab) -> None:
        self._strings = vocab.strings
        self._entries = rulebook("modality.yml")
        self._matcher = Matcher(vocab, validate=False)
        codes = {"any": sorted(kind.code for kind in ontology().types.values())}
        for number, entry in enumerate(self._entries):
            alike = [shape.matcher_pattern(codes) for cue in entry["cues"] for shape in shapes(cue)]
            self._matcher.add(str(number), alike, greedy="LONGEST")

    def __call__(self, sentence: Doc) -> Iterator[Cue]:
        """Give the cues of a skeleton's ``Doc``, the strongest first."""
        found = ((int(self._strings[match_id]), start, end) for match_id, start, end in self._matcher(sentence))
        for number, start, end in sorted(found):
            entry = self._entries[number]
            following = sentence[end].text if end < len(sentence) else ""
            if following not in entry.get("not-before", ()):
                yield Cue(
                    entry["modality"], entry["name"], entry["reach"], number, start, end - 1, entry.get("needs", "")
                )
