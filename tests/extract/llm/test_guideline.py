"""The guideline tells of everything that the ontology has, and of nothing else."""

from __future__ import annotations

from inkweb.extract.llm.guideline import guideline
from inkweb.extract.rulebook import rulebook
from inkweb.model import MODALITIES
from inkweb.ontology import ontology


def test_nothing_is_missing_and_nothing_is_too_much() -> None:
    told = rulebook("guideline.yml")
    assert set(told["types"]) == set(ontology().entity_types)
    assert set(told["predicates"]) == set(ontology().predicates)
    assert set(told["modalities"]) == set(MODALITIES)


def test_every_predicate_stands_with_its_domain_and_range() -> None:
    for name, predicate in ontology().predicates.items():
        [line] = [line for line in guideline().splitlines() if line.startswith(f"- {name} (")]
        assert all(type in line for type in predicate.domain | predicate.range)
