"""See how the sentence of a relation puts it: its bones, its cues of modality, who says what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc
from spacy.vocab import Vocab

from inkweb.extract.layers import MENTIONS, Found
from inkweb.extract.modality.attribution import Saying, sayings
from inkweb.extract.modality.cues import Cue, CueBase
from inkweb.extract.modality.scope import governs, is_aside
from inkweb.extract.relations.skeleton import Skeleton, skeleton

_VERBS = frozenset(("VERB", "SAY"))


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

    @property
    def is_claim(self) -> bool:
        """Whether a verb tells it, and not in passing: "Fjord's", "the former chief" are taken for granted."""
        has_verb = any(tag in _VERBS for tag in self.bones.tags[self.first : self.last + 1])
        return has_verb and not is_aside(self.bones, self.first)

    @property
    def sayings(self) -> tuple[Saying, ...]:
        """Who says what the trigger tells."""
        return tuple(saying for saying in sayings(self.bones) if saying.covers(self.bones, self.first, self.last))


Look = Callable[[Found], "Wording | None"]


class Wordings:
    """Gives the ``Wording`` of relations."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab, self._cues = vocab, CueBase(vocab)

    def __call__(self, doc: Doc) -> Look:
        """Give what looks at the relations of one ``Doc``, at each sentence once.

        One whose trigger touches no bone, as white space does not, has no wording.
        """
        starts = {mention.start: position for position, mention in enumerate(doc.spans[MENTIONS])}

        @cache
        def sentence(start: int, end: int) -> tuple[Skeleton, tuple[Cue, ...]]:
            bones = skeleton(doc[start:end], starts)
            return bones, tuple(self._cues(bones.doc(self._vocab)))

        def look(found: Found) -> Wording | None:
            bones, cues = sentence(*found.quote)
            start, end = found.trigger
            inside = [at for at, (low, high) in enumerate(bones.spans) if low < end and high > start]
            return Wording(bones, inside[0], inside[-1], cues) if inside else None

        return look
