"""The relation rules: patterns from ``data/relations`` compiled into Matchers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from inkweb.extract.relations.patterns import shapes
from inkweb.extract.relations.shape import Shape, Slot
from inkweb.extract.rulebook import rulebook
from inkweb.ontology import Predicate, ontology

SPEECH = "SPOKE_ABOUT"
#: The hook of a pattern that has no words.
ALWAYS = ""
Hooked = tuple[str, list[dict[str, Any]]]
"""The key of a rule, and one of its patterns as the Matcher takes it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What to do where an anchor matches: which predicate, and where its arguments are.

    ``unless`` are words that may not stand near, ``needs`` names a condition of ``conditions``.
    A rule of speech names the speaker only; its objects are what the speech is about.
    """

    predicate: Predicate
    name: str
    inside: tuple[str, ...]
    before: Slot | None
    after: Slot | None
    participles: frozenset[str]
    codes: dict[str, frozenset[str]]
    confidence: float
    is_speech: bool = False
    unless: frozenset[str] = frozenset()
    needs: str = ""


class RuleBase:
    """All rules, behind one small Matcher for each word that a rule cannot do without.

    A sentence is only shown to the Matchers of its own words, each made when its word is first met.
    """

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._rules, self._hooked = _compiled()
        self._matchers: dict[str, Matcher] = {}
        for key in self._rules:
            vocab.strings.add(key)  # now, not in the memory zone in which the rule's Matcher is first needed

    def matches(self, sentence: Doc) -> Iterator[tuple[Rule, int, int]]:
        """Give each rule and the tokens (start, end) where its anchor stands; ``sentence`` is a skeleton's ``Doc``."""
        seen: set[tuple[int, int, int]] = set()
        for word in dict.fromkeys((ALWAYS, *(token.text for token in sentence))):
            if word in self._hooked:
                seen.update(self._matcher(word)(sentence))
        strings = self._vocab.strings
        for match_id, start, end in sorted(seen, key=lambda match: (match[1], match[2], strings[match[0]])):
            yield self._rules[strings[match_id]], start, end

    def _matcher(self, word: str) -> Matcher:
        if word not in self._matchers:
            matcher = self._matchers[word] = Matcher(self._vocab, validate=False)
            patterns: dict[str, list[list[dict[str, Any]]]] = {}
            for key, pattern in self._hooked[word]:
                patterns.setdefault(key, []).append(pattern)
            for key, listed in patterns.items():
                matcher.add(key, listed)
        return self._matchers[word]


@cache
def _compiled() -> tuple[dict[str, Rule], dict[str, list[Hooked]]]:
    """Read all rules, once for all pipelines: they know nothing of a vocabulary. Gives them by key, and by hook."""
    rules: dict[str, Rule] = {}
    hooked: dict[str, list[Hooked]] = {}
    for predicate, entry in entries():
        tags = _tags(predicate, entry)
        by_slots: dict[tuple[Any, ...], list[Shape]] = {}
        for text in entry["patterns"]:
            for shape in shapes(text):
                by_slots.setdefault((shape.inside, shape.before, shape.after), []).append(shape)
        for number, ((inside, before, after), alike) in enumerate(by_slots.items()):
            key = f"{predicate.name} {entry['name']} {number}"
            for shape in alike:
                pattern = shape.matcher_pattern(tags)
                for word in shape.hook or (ALWAYS,):
                    hooked.setdefault(word, []).append((key, pattern))
            rules[key] = Rule(
                predicate, entry["name"], inside, before, after,
                participles=frozenset[str]().union(*(shape.participles for shape in alike)),
                codes={role: frozenset(listed) for role, listed in tags.items()},
                confidence=confidence(predicate.name, entry["name"]),
                is_speech=predicate.name == SPEECH,
                unless=frozenset(entry.get("unless", ())),
                needs=entry.get("needs", ""),
            )  # fmt: skip
    return rules, hooked


def entries() -> Iterator[tuple[Predicate, dict[str, Any]]]:
    """Give every entry of every file in ``data/relations`` with its predicate.

    >>> sum(1 for predicate, entry in entries() if not entry["tests"])
    0
    """
    for predicate in ontology().predicates.values():
        for entry in rulebook(f"relations/{predicate.name}.yml"):
            yield predicate, entry


def confidence(predicate: str, name: str) -> float:
    """Give the measured precision of a rule on the training articles, held between .3 and .95.

    >>> 0.3 <= confidence("ACQUIRED", "buys") <= 0.95
    True
    """
    return float(_confidences().get(f"{predicate} {name}", 0.6))


@cache
def _confidences() -> dict[str, float]:
    return dict(rulebook("confidence.yml") or {})


def _tags(predicate: Predicate, entry: dict[str, Any]) -> dict[str, list[str]]:
    """Give the mention codes that each role takes; an entry may narrow what the ontology allows."""
    codes = {name: kind.code for name, kind in ontology().types.items()}
    return {
        "subject": [codes[t] for t in sorted(entry.get("subject", predicate.domain))],
        "object": [codes[t] for t in sorted(entry.get("object", predicate.range))],
        "any": sorted(codes.values()),
        "thing": sorted(code for code in codes.values() if code not in ("PER", "ORG", "PLACE", "EVENT")),
    }
