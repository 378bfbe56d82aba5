"""The relation rules: patterns from ``data/relations`` compiled into one Matcher."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.matcher import Matcher
from spacy.vocab import Vocab

from inkweb.extract.patterns import Shape, Slot, shapes
from inkweb.extract.rulebook import rulebook
from inkweb.ontology import Predicate, ontology

SPEECH = "SPOKE_ABOUT"


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
    """All rules, and a Matcher whose match ids name them."""

    def __init__(self, vocab: Vocab) -> None:
        self.matcher = Matcher(vocab)
        self._vocab = vocab
        self._rules: dict[int, Rule] = {}
        for predicate, entry in entries():
            self._add(predicate, entry)

    def __getitem__(self, match_id: int) -> Rule:
        return self._rules[match_id]

    def _add(self, predicate: Predicate, entry: dict[str, Any]) -> None:
        tags = _tags(predicate, entry)
        by_slots: dict[tuple[Any, ...], list[Shape]] = {}
        for pattern in entry["patterns"]:
            for shape in shapes(pattern):
                by_slots.setdefault((shape.inside, shape.before, shape.after), []).append(shape)
        for number, ((inside, before, after), alike) in enumerate(by_slots.items()):
            key = f"{predicate.name} {entry['name']} {number}"
            self.matcher.add(key, [shape.matcher_pattern(tags) for shape in alike])
            passive = frozenset[str]().union(*(shape.participles for shape in alike))
            codes = {role: frozenset(listed) for role, listed in tags.items()}
            self._rules[self._vocab.strings[key]] = Rule(
                predicate, entry["name"], inside, before, after, passive, codes,
                confidence=confidence(predicate.name, entry["name"]),
                is_speech=predicate.name == SPEECH,
                unless=frozenset(entry.get("unless", ())),
                needs=entry.get("needs", ""),
            )  # fmt: skip


def entries() -> Iterator[tuple[Predicate, dict[str, Any]]]:
    """Give every entry of every file in ``data/relations`` with its predicate.

    >>> sum(1 for predicate, entry in entries() if not entry["tests"])
    0
    """
    for predicate in ontology().predicates.values():
        for entry in rulebook(f"relations/{predicate.name}.yml"):
            yield predicate, entry


def confidence(predicate: str, name: str) -> float:
    """Give the measured precision of a rule on the training articles, held between .3 and .95."""
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
    }
