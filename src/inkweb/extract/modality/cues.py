"""Find the words that say how a text commits itself: denials, rumours, possibilities, plans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from inkweb.extract.relations.patterns import shapes
from inkweb.extract.relations.rulebase import ALWAYS
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
    """All cues of ``data/modality.yml``, behind one small Matcher for each entry.

    A sentence is only shown to the Matchers of entries that share a word with it.
    """

    def __init__(self, vocab: Vocab) -> None:
        self._entries = rulebook("modality.yml")
        codes = {"any": sorted(kind.code for kind in ontology().types.values())}
        self._matchers: list[Matcher] = []
        self._hooked: dict[str, set[int]] = {}
        for number, entry in enumerate(self._entries):
            alike = [shape for cue in entry["cues"] for shape in shapes(cue)]
            matcher = Matcher(vocab, validate=False)
            matcher.add(str(number), [shape.matcher_pattern(codes) for shape in alike], greedy="LONGEST")
            self._matchers.append(matcher)
            for word in (word for shape in alike for word in shape.hook or (ALWAYS,)):
                self._hooked.setdefault(word, set()).add(number)

    def __call__(self, sentence: Doc) -> Iterator[Cue]:
        """Give the cues of a skeleton's ``Doc``, the strongest first."""
        words = {ALWAYS, *(token.text for token in sentence)}
        numbers = sorted(set().union(*(self._hooked.get(word, ()) for word in words)))
        for number in numbers:
            for _, start, end in sorted(self._matchers[number](sentence)):
                entry = self._entries[number]
                following = sentence[end].text if end < len(sentence) else ""
                if following not in entry.get("not-before", ()):
                    yield Cue(
                        entry["modality"], entry["name"], entry["reach"], number, start, end - 1, entry.get("needs", "")
                    )
