"""Compare what was found in one article with what is annotated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from inkweb.evaluate import coreference, details
from inkweb.evaluate.gold import Fact, Gold
from inkweb.evaluate.matching import Matched, is_typed, match
from inkweb.evaluate.score import Score
from inkweb.evaluate.slips import slips
from inkweb.evaluate.verdicts import Verdict, told_pairs, verdicts
from inkweb.model import MODALITIES, Entity, Linked, Modality

OF_MODALITY = "told as "
"""Begins the names of the scores of modalities; those of predicates are ``statements NAME``."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The scores of one article by name, its slips, how modalities were told, and the confidences with their worth."""

    scores: dict[str, Score]
    slips: Counter[str] = field(default_factory=Counter)
    confusion: Counter[tuple[Modality, Modality]] = field(default_factory=Counter)
    confidences: tuple[tuple[float, bool], ...] = ()


def compare(gold: Gold, linked: Linked) -> Compared:
    """Compare one article, whose offsets are those of ``gold.text``.

    >>> from inkweb.model import Article
    >>> nothing = compare(Gold("a", "Tern grows."), Linked(Article("Tern grows.")))
    >>> nothing.scores["entities"]
    Score(right=0, found=0, met=0, annotated=0)
    """
    matched = match(gold, linked.entities)
    judged = verdicts(gold, linked.statements, matched)
    counted = [one for one in judged if one.outcome != "neutral"]
    asked = [fact for fact in gold.facts if not fact.is_optional]
    confusion = Counter((_modality(one), one.statement.modality) for one in judged if one.outcome == "right")
    return Compared(
        scores=_entities(gold, linked.entities, matched)
        | _statements(counted, asked)
        | {"pairs": Score(*told_pairs(gold, linked.statements, matched))}
        | _modalities(confusion)
        | details.compare(gold.facts, judged, linked.statements)
        | _mentions(gold, linked),
        slips=slips(gold, linked.entities, matched, judged),
        confusion=confusion,
        confidences=tuple((one.statement.confidence, one.outcome == "right") for one in counted),
    )


def _entities(gold: Gold, found: Sequence[Entity], matched: Matched) -> dict[str, Score]:
    annotated = {entity.id: entity for entity in gold.entities}
    own = [(entity, annotated[matched.meant[entity.id] or ""]) for entity in found if entity.id in matched.paired]
    right = [(entity, meant) for entity, meant in own if not meant.is_optional]
    wrong = len(matched.split) + sum(matched.meant[entity.id] is None for entity in found)
    counts = {"found": len(right) + wrong, "annotated": sum(not entity.is_optional for entity in gold.entities)}
    typed = sum(is_typed(entity, meant) for entity, meant in right)
    return {
        "entities": Score.of(right=len(right), **counts),
        "entities with type": Score.of(right=typed, **counts),
    }


def _statements(counted: Sequence[Verdict], asked: Sequence[Fact]) -> dict[str, Score]:
    right = [one for one in counted if one.outcome == "right"]
    counts = {"found": len(counted), "annotated": len(asked)}
    scores = {
        "statements": Score.of(right=len(right), **counts),
        "statements with modality": Score.of(right=sum(one.agrees for one in right), **counts),
    }
    found = Counter(_predicate(one) for one in counted)
    rights = Counter(_predicate(one) for one in right)
    annotated = Counter(fact.predicate for fact in asked)
    return scores | {
        f"statements {name}": Score.of(right=rights[name], found=found[name], annotated=annotated[name])
        for name in found.keys() | annotated.keys()
    }


def _predicate(one: Verdict) -> str:
    """Give the annotator's name of what is told; an inverse name counts for the name that is annotated."""
    return one.fact.predicate if one.fact and one.outcome == "right" else one.statement.predicate


def _modality(one: Verdict) -> Modality:
    """Give the annotated modality; of several that count, the one told if it is among them."""
    assert one.fact is not None, "what is right has a fact"
    told = one.statement.modality
    return told if told in (one.fact.modality, *one.fact.also) else one.fact.modality


def _modalities(confusion: Counter[tuple[Modality, Modality]]) -> dict[str, Score]:
    """Score each modality over the statements that are right but for it."""
    return {
        OF_MODALITY + name: Score.of(
            right=confusion[name, name],
            found=sum(count for (_, told), count in confusion.items() if told == name),
            annotated=sum(count for (meant, _), count in confusion.items() if meant == name),
        )
        for name in MODALITIES
    }


def _mentions(gold: Gold, linked: Linked) -> dict[str, Score]:
    """Score names, and which mentions are one entity, where the annotation has mentions."""
    if gold.mentions is None:
        return {}
    types = {entity.id: entity.type for entity in linked.entities}
    names = {(m.start, m.end, m.type) for m, _ in gold.mentions if m.kind == "name"}
    told = {(m.start, m.end, types[id]) for m, id in linked.mentions if m.kind == "name"}
    key, response = (coreference.chains((m.span, id) for m, id in side) for side in (gold.mentions, linked.mentions))
    long_key, long_response = ([chain for chain in side if len(chain) > 1] for side in (key, response))
    return {
        "names": Score.of(right=len(names & told), found=len(told), annotated=len(names)),
        **coreference.compare(key, response),
        **{f"{name} of chains": score for name, score in coreference.compare(long_key, long_response).items()},
    }
