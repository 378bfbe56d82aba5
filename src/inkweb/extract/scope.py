"""Decide whether a cue of modality governs a trigger."""

from __future__ import annotations

from inkweb.extract.cues import Cue
from inkweb.extract.resolve import passive
from inkweb.extract.skeleton import Skeleton

_COMPLEMENT = frozenset(("that", "whether", "if"))
_STOPS = frozenset((";", "--"))
_VERBAL = frozenset(("VERB", "BE", "HAVE", "DO", "MODAL", "SAY"))


def governs(bones: Skeleton, cue: Cue, first: int, last: int) -> bool:
    """Whether the trigger at skeleton tokens ``first`` to ``last`` lies in the scope of the cue."""
    if cue.reach == "sentence" or (cue.first <= last and first <= cue.last):
        return True
    if cue.reach == "back":
        return last < cue.first and not _has_border(bones, last + 1, cue.first, may_cross=frozenset())
    if cue.last >= first:
        return False
    may_cross = _COMPLEMENT if cue.reach == "complement" else frozenset[str]()
    return not _has_border(bones, cue.last + 1, first, may_cross=may_cross) and not _is_reduced(bones, first)


def _has_border(bones: Skeleton, start: int, end: int, *, may_cross: frozenset[str]) -> bool:
    """Whether a clause ends between two tokens: a stop, a relative, a clause word, a new subject with its verb."""
    for i in range(start, end):
        word, tag = bones.words[i], bones.tags[i]
        if word in _STOPS or tag in ("REL", "QUOTE") or word == "but":
            return True
        if tag == "SUB" and word not in may_cross:
            return True
        if word in ("and", ",") and _opens_clause(bones, i + 1, end):
            return True
    return False


def _opens_clause(bones: Skeleton, start: int, end: int) -> bool:
    """Whether a subject and a finite verb follow "and" or a comma at once."""
    i = start
    while i < end and bones.tags[i] in ("DET", "NP", "NN", "NUM", "ADV"):
        i += 1
    is_subject = i < end and (bones.mentions[i] >= 0 or bones.tags[i] == "PRON")
    return is_subject and i + 1 <= end and i + 1 < len(bones) and bones.tags[i + 1] in _VERBAL


def _is_reduced(bones: Skeleton, first: int) -> bool:
    """Whether the trigger is a participle hung on a noun: "chips made by Fjord" is said to be so in any case."""
    before = first - 1
    if before < 0 or not (bones.mentions[before] >= 0 or bones.words[before] == ","):
        return False
    return bones.words[first].endswith("ed") and passive(bones, first)
