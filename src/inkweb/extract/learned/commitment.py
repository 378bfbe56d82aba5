"""Mend how a text commits itself where its words leave no doubt: what is supposed, tried, over, or told by the way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from inkweb.extract.layers import Found
from inkweb.extract.learned import undone
from inkweb.extract.learned.clauses import HELPERS, LONGEST, SUBJECT, before, ends_with, forms_of
from inkweb.extract.relations.component import entities_of
from inkweb.extract.relations.skeleton import Skeleton, skeleton, starts_of
from inkweb.extract.rulebook import rulebook
from inkweb.model import Modality

#: The words between "not" and the verb that it belongs to, mentions aside.
_BETWEEN = HELPERS | {"DET", "TO", "PRON", "POSS", "SUB", "PREP", "NEG"}
_COPULAS = frozenset(("is", "are", "was", "were", "'s"))
_RELATIVES = frozenset(("who", "which", "whom"))
#: What is told as having happened.
_PLAIN = frozenset(("asserted", "reported"))
#: What may yet come.
_AHEAD = frozenset(("planned", "speculated", "rumoured"))
_FARTHEST = 8
"""So many words at most stand between a trigger that denies and the end that it denies."""


@Language.component("inkweb_commitment", requires=["doc._.relations"], assigns=["doc._.relations"])
def commitment(doc: Doc) -> Doc:
    """Mend the modality of the relations of one ``Doc``; all else stays as it is."""
    starts = starts_of(doc)
    seen: dict[tuple[int, int], Skeleton | None] = {}
    mended = []
    denied = {found.quote for found in doc._.relations if found.modality == "denied"}
    hedged = {found.quote for found in doc._.relations if found.modality not in _PLAIN}
    for found in doc._.relations:
        if found.quote not in seen:
            quote = doc[slice(*found.quote)]
            signs = _signs() | _nouns() if found.quote in hedged else _signs()
            has_sign = found.quote in denied or not signs.isdisjoint(token.lower_ for token in quote)
            seen[found.quote] = skeleton(quote, starts) if has_sign else None
        bones = seen[found.quote]
        mended.append(replace(found, modality=_meant(bones, found)) if bones else found)
    doc._.relations = tuple(_still(doc, mended))
    return doc


def _still(doc: Doc, relations: list[Found]) -> Iterable[Found]:
    """Tell as a fact who still holds the post that they are to leave: "will step down as head of Fjord"."""
    rule = rulebook("commitment.yml")["still"]
    leaving = [found for found in relations if found.predicate == "LEFT" and found.modality == "planned"]
    entities = entities_of(doc) if leaving else []
    sides = {(found.quote, entities[found.subject], entities[found.object]) for found in leaving}
    for found in relations:
        is_held = found.predicate in rule["predicates"] and found.modality == "planned" and leaving
        if is_held and (found.quote, entities[found.subject], entities[found.object]) in sides:
            yield replace(found, modality="asserted")
        else:
            yield found


@cache
def _signs() -> frozenset[str]:
    """Give words one of which stands in whatever is mended: the first of each phrase."""
    rules = rulebook("commitment.yml").values()
    listed = (rule.get(name, ()) for rule in rules for name in ("openers", "turned", "bare", "words"))
    return _RELATIVES | undone.signs() | {phrase.split()[0] for phrases in listed for phrase in phrases}


@cache
def _nouns() -> frozenset[str]:
    """Give nouns one of which stands where something holds whatever else is hedged."""
    rules = rulebook("commitment.yml")
    listed = (rules["apposed"]["nouns"], rules["so"]["denied"], rules["so"]["ahead"])
    return frozenset(noun for nouns in listed for some in nouns.values() for noun in some)


def _meant(bones: Skeleton, found: Found) -> Modality:
    rules = rulebook("commitment.yml")
    trigger = bones.within(found.trigger)
    if not trigger:
        return found.modality
    if found.modality not in _PLAIN and _is_told(bones, found, trigger, rules["told"]):
        return "asserted"
    if found.modality in _AHEAD and _is_followed(bones, found, rules["followed"]):
        return "asserted"
    if found.modality not in _PLAIN and _is_apposed(bones, found, trigger, rules["apposed"]):
        return "asserted"
    if found.modality not in _PLAIN and _is_so(bones, found, trigger, rules["so"]):
        return "asserted"
    if found.modality == "planned" and _is_interim(bones, found.predicate, trigger, rules["interim"]):
        return "asserted"
    if found.modality == "denied":
        is_over = _is_over(bones, found, trigger, rules["over"])
        return "asserted" if is_over else _lasting(bones, found, trigger, rules["lasting"])
    if undone.is_undone(bones, found, trigger):
        return "denied"
    if found.modality in _PLAIN and _is_averted(bones, found.predicate, trigger, rules["averted"]["words"]):
        return "denied"
    if found.modality == "asserted" and _is_tried(bones, found, trigger, rules["tried"]):
        return "speculated"
    return "speculated" if _is_supposed(bones, found, trigger, rules["supposed"]) else found.modality


def _is_told(bones: Skeleton, found: Found, trigger: Sequence[int], rule: dict[str, Any]) -> bool:
    """Whether the trigger is the verb of a relative clause after a comma that says the predicate of one side."""
    forms = forms_of(found.predicate)
    verb = next((i for i in trigger if bones.words[i] in forms), 0)
    at, has_own = verb - 1, False
    while at > 0 and (bones.tags[at] in ("HAVE", "BE") or bones.words[at] in rule["beside"]):
        at -= 1
    is_going_on = bones.tags[at + 1] == "BE" and bones.words[verb].endswith("ing")
    if is_going_on or bones.words[verb + 1 : verb + 2] in [[word] for word in rule["unless"]]:
        return False
    ends = {found.subject, found.object}
    if at > 0 and bones.mentions[at] in ends:
        at, has_own = at - 1, True
    if at < 2 or bones.tags[at] != "REL" or bones.words[at - 1] != "," or bones.mentions[at - 2] not in ends:
        return False
    return has_own or bool((ends - {bones.mentions[at - 2]}) & set(bones.mentions[verb:]))


def _is_followed(bones: Skeleton, found: Found, rule: dict[str, Any]) -> bool:
    """Whether the one who holds a post is whom somebody is to succeed: "will replace its founder Ana Lund"."""
    if found.predicate not in rule["predicates"] or found.subject not in bones.mentions:
        return False
    at = before(bones, bones.mentions.index(found.subject) - 1, SUBJECT)
    return at >= 0 and (bones.words[at] in rule["words"] or ends_with(bones, at, rule["openers"]))


def _is_apposed(bones: Skeleton, found: Found, trigger: Sequence[int], rule: dict[str, Any]) -> bool:
    """Whether the trigger is a noun that tells by the way what a side is: "its supplier Bit", "Bit, its supplier,"."""
    nouns = rule["nouns"].get(found.predicate, ())
    at = next((i for i in trigger if bones.words[i] in nouns), 0)
    first = at
    while at and bones.tags[first - 1] in ("NP", "NN") and bones.words[first - 1] not in rule["unless"]:
        first -= 1
    if not at or bones.words[first - 1] in rule["unless"]:
        return False
    if bones.mentions[at + 1 : at + 2] in ([found.subject], [found.object]):
        return bones.tags[first - 1] == "POSS" or bones.words[first - 1] in rule["own"]
    return _is_aside(bones, found, at, rule["unless"]) or _is_copula(bones, found, at, rule["unless"])


def _is_aside(bones: Skeleton, found: Found, at: int, unless: Sequence[str]) -> bool:
    """Whether a noun stands in an apposition to one side, between commas or with more about it."""
    comma = before(bones, at - 1, SUBJECT)
    is_opened = comma > 0 and bones.words[comma] == "," and bones.mentions[comma - 1] in (found.subject, found.object)
    is_closed = bones.words[at + 1 : at + 2] in ([","], ["."]) or bones.tags[at + 1 : at + 2] == ["PREP"]
    return is_opened and is_closed and not any(word in unless for word in bones.words[comma:at])


def _is_copula(bones: Skeleton, found: Found, at: int, unless: Sequence[str]) -> bool:
    """Whether a clause begins with one side and says that it is this noun: "..., but Fjord is a customer"."""
    verb = before(bones, at - 1, SUBJECT)
    last = before(bones, verb - 1, frozenset(("ADV",)))
    is_side = last >= 0 and bones.words[verb] in _COPULAS and bones.mentions[last] in (found.subject, found.object)
    is_first = last == 0 or bones.words[last - 1] in (",", ";", ":", ".", "and", "but")
    return (
        is_side and is_first and "until" not in bones.words and not any(word in unless for word in bones.words[verb:at])
    )


def _is_so(bones: Skeleton, found: Found, trigger: Sequence[int], rule: dict[str, Any]) -> bool:
    """Whether a word of the trigger leaves no doubt, and nothing before it does."""
    words = rule["denied" if found.modality == "denied" else "ahead"].get(found.predicate, ())
    return any(bones.words[i] in words for i in trigger) and "NEG" not in bones.tags[: trigger[-1]]


def _is_interim(bones: Skeleton, predicate: str, trigger: Sequence[int], rule: dict[str, Any]) -> bool:
    """Whether somebody "takes over on an interim basis": at once, since no day is told."""
    at = next((i for i in range(trigger[-1] + 2) if ends_with(bones, i, rule["words"])), len(bones))
    after = f" {' '.join(bones.words[at:])} "
    is_now = "DATE" not in bones.tags[at:] and any(f" {sign} " in after for sign in rule["signs"])
    return is_now and predicate in rule["predicates"]


def _is_over(bones: Skeleton, found: Found, trigger: Sequence[int], rule: dict[str, Any]) -> bool:
    """Whether "no longer" stands in the trigger or right before it."""
    first = trigger[0]
    while first > 0 and trigger[0] - first < LONGEST and bones.tags[first - 1] in (*HELPERS, "DET", "NP", "NN"):
        first -= 1
    said = " ".join(bones.words[first : trigger[-1] + 1])
    return found.predicate in rule["predicates"] and any(f" {words} " in f" {said} " for words in rule["words"])


def _lasting(bones: Skeleton, found: Found, trigger: Sequence[int], rule: dict[str, Any]) -> Modality:
    """Give how it is told that something does not end; what does not is denied."""
    ends = forms_of(found.predicate, "lasting", "ends")
    reach = range(max(0, trigger[0] - LONGEST), min(trigger[-1] + 1 + _FARTHEST, len(bones)))
    at = next((i for i in reach if bones.words[i] in ends), 0)
    negators = _negators(bones, at, rule)
    if len(negators) != 1 or negators[0] > trigger[-1] or _is_instead(bones, found, at, rule["instead"]):
        return "denied"
    is_said = bones.words[negators[0]] in rule["denials"] or "SAY" in bones.tags
    return "reported" if is_said else "asserted"


def _negators(bones: Skeleton, at: int, rule: dict[str, Any]) -> list[int]:
    """Give the words before a verb that turn it into its contrary, as far back as they can belong to it."""
    negators = []
    for i in range(at - 1, -1, -1):
        word, after = bones.words[i], bones.words[i + 1]
        if word in (*rule["negators"], *rule["denials"]) and (word != "no" or after in rule["nouns"]):
            negators.append(i)
        elif not (bones.mentions[i] >= 0 or bones.tags[i] in _BETWEEN or word in rule["between"]):
            break
    return negators


def _is_instead(bones: Skeleton, found: Found, at: int, words: Sequence[str]) -> bool:
    """Whether one side comes only after the end: "leaves Bit for Fjord"."""
    ends = {found.subject, found.object}
    return any(bones.mentions[i] in ends and bones.words[i - 1] in words for i in range(at + 1, len(bones)))


def _is_averted(bones: Skeleton, predicate: str, trigger: Sequence[int], words: Sequence[str]) -> bool:
    """Whether the verb follows words after which nothing is done: that of the trigger, or if it has none, its own."""
    forms = forms_of(predicate)
    has_verb = any(bones.words[i] in forms or bones.words[i].endswith("ing") for i in trigger)
    verbs = trigger if has_verb else [i for i, word in enumerate(bones.words) if word in forms]
    return any(" ".join(bones.words[max(0, i - 2) : i]) in words for i in verbs if bones.words[i].endswith("ing"))


def _is_tried(bones: Skeleton, found: Found, trigger: Sequence[int], rule: dict[str, Any]) -> bool:
    return found.predicate in rule["predicates"] and any(bones.words[i] in rule["words"] for i in trigger)


def _is_supposed(bones: Skeleton, found: Found, trigger: Sequence[int], rule: dict[str, Any]) -> bool:
    """Whether the trigger is the verb of a clause that supposes: an opener, a subject, this verb."""
    at = next((i for i in trigger if bones.tags[i] == "VERB"), 0) - 1
    is_bare = at >= 0 and bones.tags[at] == "TO"
    at -= is_bare
    last = before(bones, at, HELPERS)
    first = before(bones, last, SUBJECT)
    if found.modality == "planned" or is_bare:
        return is_bare and _is_turned(bones, first, last, rule["bare"], rule["beside"])
    if found.modality not in _PLAIN:
        return False
    is_opened = any(ends_with(bones, at, rule["openers"]) for at in range(max(first, 0), last))
    return is_opened or _is_turned(bones, first, last, rule["turned"], rule["beside"])


def _is_turned(bones: Skeleton, at: int, last: int, helpers: Sequence[str], beside: Sequence[str]) -> bool:
    """Whether one of the helping verbs stands before its subject: it begins a clause, or another says "would"."""
    if not 0 <= at < last or bones.words[at] not in helpers:
        return False
    is_head = at == 0 or bones.words[at - 1] in (",", '"', ";", ":")
    return is_head or any(word in beside for word in bones.words)
