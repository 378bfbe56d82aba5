"""Let nothing count as denied where no word denies."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from inkweb.extract.layers import Found
from inkweb.extract.learned.labels import MODALITIES
from inkweb.extract.learned.wording import Look
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
    if _holds(rulebook("coherence.yml")["denying"], doc, found):
        return "denied"  # mostly: cues take longer to find
    wording = look(found)
    if wording is None or any(cue.modality == "denied" for cue in wording.cues):
        return "denied"
    cue = next((cue.modality for cue in wording.governing if cue.modality != "reported"), None)
    following = MODALITIES[ranked[1]]
    return cue if cue and following in ("asserted", "reported") else following


def _holds(words: Sequence[str], doc: Doc, found: Found) -> bool:
    """Whether one of the words stands in the quote, or in the opening of what follows."""
    start, end = found.quote
    return any(token.lower_ in words for token in doc[start : end + _OPENING])
