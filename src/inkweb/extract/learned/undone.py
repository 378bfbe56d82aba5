"""Tell what did not come about: what was nearly done, what fell through, and what was reported and is refuted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from inkweb.extract.layers import Found
from inkweb.extract.learned.clauses import HELPERS, LONGEST, SUBJECT, before, ends_with, forms_of
from inkweb.extract.relations.skeleton import Skeleton
from inkweb.extract.rulebook import rulebook

_NOT_BETWEEN = frozenset(("VERB", "SAY", "BE", "MODAL", "DO", "SUB", "REL", "NEG", "TO", "PUNCT"))
_FAR = 5
"""So many words at most stand between leaving one and joining another."""
_NEAR = 4
"""So many words at most stand between a denial and the report that it denies."""


@cache
def signs() -> frozenset[str]:
    """Give words one of which stands wherever something did not come about: the longest of each phrase.

    >>> sorted(signs() & {"nearly", "through", "bought"})
    ['nearly', 'through']
    """
    rules = rulebook("undone.yml")
    listed = (rules["missed"]["words"], rules["fallen"]["ends"], rules["refuted"]["denials"])
    return frozenset(max(phrase.split(), key=len) for phrases in listed for phrase in phrases)


def is_undone(bones: Skeleton, found: Found, trigger: Sequence[int]) -> bool:
    """Whether the words of a trigger tell of something that did not come about."""
    rules = rulebook("undone.yml")
    return (
        _is_missed(bones, found.predicate, trigger, rules["missed"]["words"])
        or _has_fallen(bones, found.predicate, trigger, rules["fallen"])
        or (_is_refuted(bones, found.predicate, trigger, rules["refuted"]) and _is_one_clause(bones, found, trigger))
    )


def _is_one_clause(bones: Skeleton, found: Found, trigger: Sequence[int]) -> bool:
    """Whether no semicolon parts the trigger and the two sides."""
    places = (trigger[0], bones.mentions.index(found.subject), bones.mentions.index(found.object))
    return ";" not in bones.words[min(places) : max(places)]


def _is_missed(bones: Skeleton, predicate: str, trigger: Sequence[int], words: Sequence[str]) -> bool:
    """Whether the verb that says the predicate follows "almost" or "came close to"."""
    verbs = [i for i in trigger if bones.words[i] in forms_of(predicate)]
    if predicate == "JOINED" and not verbs:  # "almost left Bit for Fjord"
        verbs = [i for i in range(max(0, trigger[0] - _FAR), trigger[0]) if bones.words[i] in forms_of("LEFT")]
    return any(ends_with(bones, before(bones, i - 1, frozenset(("BE", "HAVE"))), words) for i in verbs)


def _has_fallen(bones: Skeleton, predicate: str, trigger: Sequence[int], rule: dict[str, Any]) -> bool:
    """Whether the trigger is a noun for a deal, and the verb after it says that the deal came to nothing."""
    if predicate not in rule["predicates"] or not any(bones.words[i] in rule["nouns"] for i in trigger):
        return False
    at = trigger[-1] + 1
    while at < len(bones) and bones.tags[at] not in _NOT_BETWEEN:
        if bones.mentions[at] >= 0 and bones.mentions[at - 1] >= 0:
            return False  # "After its takeover of Bit Fjord fell apart" begins another clause
        at += 1
    while at < len(bones) and bones.tags[at] in ("BE", "ADV"):
        at += 1
    said = (" ".join(bones.words[at : at + count]) for count in range(1, LONGEST))
    return any(words in rule["ends"] for words in said) and not any(word in rule["unless"] for word in bones.words)


def _is_refuted(bones: Skeleton, predicate: str, trigger: Sequence[int], rule: dict[str, Any]) -> bool:
    """Whether the trigger is the verb or the deal that a report is about, and somebody denies the report."""
    ends = forms_of(predicate, "lasting", "ends")
    if predicate not in rule["predicates"] or any(bones.words[i] in ends for i in trigger):
        return False
    verb = next((i for i in trigger if bones.tags[i] == "VERB"), -1)
    if verb >= 0:
        last = verb - 1
        while last >= 0 and (bones.tags[last] in (*HELPERS, "TO") or bones.words[last] in rule["between"]):
            last -= 1
        first = before(bones, last, SUBJECT)  # "reports" may pass for a verb
        reports = [i for i in range(max(first, 0), last) if bones.words[i] in rule["reports"]]
    else:
        noun = next((i for i in trigger if bones.words[i] in rulebook("undone.yml")["fallen"]["nouns"]), 0)
        last = before(bones, noun - 1, SUBJECT)
        reports = [last - 1] if bones.words[last] in rule["about"] and bones.words[last - 1] in rule["reports"] else []
    return any(_is_denied(bones, report, rule["denials"]) for report in reports)


def _is_denied(bones: Skeleton, report: int, denials: Sequence[str]) -> bool:
    """Whether a denial stands before a report, with no more between them than what tells of the report."""
    for at in range(report - 1, max(-1, report - 2 - _NEAR), -1):
        if ends_with(bones, at, denials):
            return True
        if bones.tags[at] not in SUBJECT:
            return False
    return False
