"""Decide whether a cue of modality governs a trigger."""

from __future__ import annotations

from inkweb.extract.modality.cues import Cue
from inkweb.extract.relations.resolve import passive
from inkweb.extract.relations.skeleton import Skeleton

_COMPLEMENT = frozenset(("that", "whether", "if"))
#: A cue reaches no further than so many words.
_FAR = 14
_STOPS = frozenset((";", "--"))
_VERBAL = frozenset(("VERB", "BE", "HAVE", "DO", "MODAL", "SAY"))


def governs(bones: Skeleton, cue: Cue, first: int, last: int) -> bool:
    """Whether the trigger at skeleton tokens ``first`` to ``last`` lies in the scope of the cue."""
    if cue.reach == "sentence" or (cue.first <= last and first <= cue.last):
        return True
    if cue.reach == "back":
        return last < cue.first and not _has_border(bones, last + 1, cue.first, may_cross=frozenset())
    if cue.last >= first or first - cue.last > _FAR:
        return False
    may_cross = _COMPLEMENT if cue.reach == "complement" else frozenset[str]()
    return not _has_border(bones, cue.last + 1, first, may_cross=may_cross) and not is_aside(bones, first)


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


def is_aside(bones: Skeleton, first: int) -> bool:
    """Whether a trigger stands in an aside, which is stated whatever the sentence around it says.

    That is a relative clause after a comma, an apposition (", a rival of"), a participle hung on a noun ("chips
    made by Fjord").
    """
    at = first if bones.words[first] == "," else first - 1
    while at >= 0 and bones.tags[at] in ("DET", "NP", "NN", "NUM", "ADV") and bones.mentions[at] < 0:
        at -= 1
    is_nominal = bones.tags[min(at + 1, first)] == "DET" or bones.words[first] == ","
    if at > 0 and bones.words[at] == "," and is_nominal and bones.mentions[at - 1] >= 0:
        return True
    return _is_reduced(bones, first) or _is_relative(bones, first)


def _is_relative(bones: Skeleton, first: int) -> bool:
    for i in range(first - 1, 0, -1):
        if bones.tags[i] == "REL":
            return bones.words[i - 1] == ","
        if bones.tags[i] in ("QUOTE", "SUB", "SAY", "MODAL") or bones.words[i] in (",", ";", "--"):
            return False
    return False


def _is_reduced(bones: Skeleton, first: int) -> bool:
    """Whether the trigger is a participle hung on a noun."""
    before, after = first - 1, first + 1
    if before < 0 or after >= len(bones) or not (bones.mentions[before] >= 0 or bones.words[before] == ","):
        return False
    if bones.tags[first] not in ("VERB", "SAY"):
        return False
    is_followed = bones.words[after] in ("by", "in", "to", "from") and not bones.words[first].endswith("s")
    return passive(bones, first) or (bones.words[before] == "," and is_followed)
