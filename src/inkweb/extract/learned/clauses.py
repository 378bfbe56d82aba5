"""Go from a verb back to its clause's subject and opener, and from a predicate to the verbs that say it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from inkweb.extract.relations.skeleton import Skeleton
from inkweb.extract.relations.wordclasses import inflect
from inkweb.extract.rulebook import rulebook

#: The words of a clause's subject, and those between it and its verb.
SUBJECT = frozenset(("DET", "NP", "NN", "NUM", "POSS", "PRON", "ADV"))
HELPERS = frozenset(("BE", "HAVE", "DO", "MODAL", "ADV"))
LONGEST = 4
"""An opener has at most so many words, and so do those between "no longer" and what is over, an end and what ends."""


def before(bones: Skeleton, at: int, tags: frozenset[str]) -> int:
    """Give the last word before a run of words of these classes, mentions being subjects."""
    while at >= 0 and (bones.tags[at] in tags or (tags is SUBJECT and bones.mentions[at] >= 0)):
        at -= 1
    return at


def ends_with(bones: Skeleton, at: int, phrases: Sequence[str]) -> bool:
    """Whether one of the phrases ends at this word."""
    return any(" ".join(bones.words[max(0, at + 1 - count) : at + 1]) in phrases for count in range(1, LONGEST + 1))


@cache
def forms_of(predicate: str, rule: str = "told", verbs: str = "verbs") -> frozenset[str]:
    """Give every form of the verbs that a rule has for a predicate: those that say it, or by which it ends.

    >>> sorted(forms_of("ACQUIRED", "told"))[:4]
    ['acquire', 'acquired', 'acquires', 'acquiring']
    """
    listed = rulebook("commitment.yml")[rule][verbs].get(predicate, ())
    return frozenset().union(*map(inflect, listed))
