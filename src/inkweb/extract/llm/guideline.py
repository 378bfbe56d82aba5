"""Tell a language model how to annotate, from the ontology and ``data/guideline.yml``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from inkweb.extract.rulebook import rulebook
from inkweb.model import MODALITIES
from inkweb.ontology import Predicate, ontology


@cache
def guideline() -> str:
    """Give the text that goes before every article.

    >>> "LEADS (Person -> Model, Organization, Product): heads it now" in guideline()
    True
    """
    told = rulebook("guideline.yml")
    return "\n".join([told["task"], *_types(told), *_predicates(told), *_modalities(told), "", "Rules:", *_rules(told)])


def _types(told: dict[str, Any]) -> Iterator[str]:
    yield "\nTypes of entities:"
    yield from (f"- {name}: {told['types'][name]}" for name in ontology().entity_types)


def _predicates(told: dict[str, Any]) -> Iterator[str]:
    yield "\nPredicates, with the types of subject and object:"
    yield from (f"- {_signature(each)}: {told['predicates'][name]}" for name, each in ontology().predicates.items())


def _signature(predicate: Predicate) -> str:
    domain, range = (", ".join(sorted(types)) for types in (predicate.domain, predicate.range))
    return f"{predicate.name} ({domain} {'--' if predicate.is_symmetric else '->'} {range})"


def _modalities(told: dict[str, Any]) -> Iterator[str]:
    yield "\nModalities:"
    yield from (f"- {name}: {told['modalities'][name]}" for name in MODALITIES)


def _rules(told: dict[str, Any]) -> Iterator[str]:
    return (f"- {rule}" for rule in told["rules"])
