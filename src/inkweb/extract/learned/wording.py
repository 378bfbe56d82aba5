"""See how the sentence of a relation puts it: its bones, its cues of modality."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc
from spacy.vocab import Vocab

from inkweb.extract.layers import MENTIONS, Found
from inkweb.extract.modality.cues import Cue, CueBase
from inkweb.extract.modality.scope import governs
from inkweb.extract.relations.skeleton import Skeleton, skeleton

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence, and the first and last of its bones that the trigger touches."""

    bones: Skeleton
    first: int
    last: int
    cues: tuple[Cue, ...]

    @property
    def governing(self) -> tuple[Cue, ...]:
        """The cues that govern the trigger, whoever says so, the strongest first."""
        return tuple(cue for cue in self.cues if not cue.needs and governs(self.bones, cue, self.first, self.last))


Look = Callable[[Found], "Wording | None"]


def bones_of(doc: Doc, quote: Range) -> Skeleton:
    """Give the skeleton of a quote; it is made once for all components that look at its relations."""
    known: dict[Range, Skeleton] = doc.user_data.setdefault("inkweb bones", {})
    if quote not in known:
        starts = doc.user_data.setdefault("inkweb starts", {})
        if not starts:
            starts |= {mention.start: position for position, mention in enumerate(doc.spans[MENTIONS])}
        known[quote] = skeleton(doc[slice(*quote)], starts)
    return known[quote]


class Wordings:
    """Gives the ``Wording`` of relations."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab, self._cues = vocab, CueBase(vocab)

    def __call__(self, doc: Doc) -> Look:
        """Give what looks at the relations of one ``Doc``, at each sentence once.

        One whose trigger touches no bone, as white space does not, has no wording.
        """
        known: dict[Range, tuple[Cue, ...]] = doc.user_data.setdefault("inkweb cues", {})

        def look(found: Found) -> Wording | None:
            bones = bones_of(doc, found.quote)
            if found.quote not in known:
                known[found.quote] = tuple(self._cues(bones.doc(self._vocab)))
            start, end = found.trigger
            inside = [at for at, (low, high) in enumerate(bones.spans) if low < end and high > start]
            return Wording(bones, inside[0], inside[-1], known[found.quote]) if inside else None

        return look


@lru_cache(maxsize=4)
def wordings(vocab: Vocab) -> Wordings:
    """Give the one of a pipeline: making it takes a while."""
    return Wordings(vocab)
