"""Let nothing count as denied where no word denies."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from inkweb.extract.layers import Found
from inkweb.extract.learned.labels import MODALITIES
from inkweb.extract.learned.wording import Look, Wording
from inkweb.extract.rulebook import rulebook
from inkweb.model import Modality

_DENIED = MODALITIES.index("denied")
_OPENING = 6
"""So many tokens of the sentence that follows may deny: "Did Fjord buy Bit? No, it did not." """


def modality_of(doc: Doc, found: Found, scores: Sequence[float], look: Look) -> Modality:
    """Give the likeliest modality; instead of a denial without a word for it the next, hedged by a cue if there is one.

    ``scores`` holds a number for each of ``MODALITIES``.
    """
    ranked = sorted(range(len(MODALITIES)), key=lambda modality: -scores[modality])
    if ranked[0] != _DENIED:
        return MODALITIES[ranked[0]]
    wording = look(found)
    if wording is None or _is_denying(doc, found, wording):
        return "denied"
    cue = next((cue.modality for cue in wording.governing if cue.modality != "reported"), None)
    following = MODALITIES[ranked[1]]
    return cue if cue and following in ("asserted", "reported") else following


def _is_denying(doc: Doc, found: Found, wording: Wording) -> bool:
    """Whether a word of the quote, or of the opening of what follows, denies anything."""
    end = found.quote[1]
    words = {*wording.bones.words, *(token.lower_ for token in doc[end : end + _OPENING])}
    return any(cue.modality == "denied" for cue in wording.cues) or not words.isdisjoint(
        rulebook("coherence.yml")["denying"]
    )
