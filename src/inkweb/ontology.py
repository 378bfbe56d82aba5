"""The types and predicates of the graph, read from ``ontology.yml``."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class EntityType:
    """A kind of entity or value. ``code`` is its short form in the corpus ("ORG")."""

    name: str
    code: str
    plural: str
    colour: str
    is_value: bool = False


@dataclass(frozen=True, slots=True)
class Predicate:
    """A kind of relation: how it reads, and what it takes on either side."""

    name: str
    phrase: str
    inverse: str
    domain: frozenset[str]
    range: frozenset[str]
    is_symmetric: bool = False

    def allows(self, subject: str, object: str) -> bool:
        """Whether it may stand between entities of these types."""
        return subject in self.domain and object in self.range


@dataclass(frozen=True, slots=True)
class Ontology:
    """Everything ``ontology.yml`` says. ``labels`` are further labels of a type: ``{"Company": "Organization"}``."""

    types: dict[str, EntityType]
    predicates: dict[str, Predicate]
    labels: dict[str, str] = field(default_factory=dict)

    @property
    def entity_types(self) -> tuple[str, ...]:
        """The types whose mentions become entities, in the file's order."""
        return tuple(name for name, kind in self.types.items() if not kind.is_value)

    def between(self, one: str, other: str) -> list[tuple[str, bool]]:
        """Name the predicates that may stand between two of these types, each with whether it leads back to the one.

        >>> ontology().between("Person", "Place"), ontology().between("Place", "Organization")
        ([('SPOKE_ABOUT', False)], [('LOCATED_IN', True)])
        """
        onward = [(name, False) for name, kind in self.predicates.items() if kind.allows(one, other)]
        back = [(name, True) for name, kind in self.predicates.items() if kind.allows(other, one)]
        return onward + [way for way in back if not self.predicates[way[0]].is_symmetric]

    def type_of_code(self, code: str) -> str:
        """Give the type that the corpus calls ``code``.

        >>> ontology().type_of_code("ORG")
        'Organization'
        """
        return next(name for name, kind in self.types.items() if kind.code == code)


@cache
def ontology() -> Ontology:
    """Read the ontology that the package carries; read once.

    >>> sorted(ontology().predicates["ACQUIRED"].range)
    ['Organization', 'Product']
    >>> ontology().predicates["COMPETES_WITH"].inverse
    'competes with'
    """
    return parse(yaml.safe_load(files("inkweb").joinpath("ontology.yml").read_text(encoding="utf-8")))


def parse(data: dict[str, Any]) -> Ontology:
    """Turn the loaded YAML into types."""
    types = {name: EntityType(name, **about) for name, about in data["types"].items()}
    values = {name: EntityType(name, is_value=True, **about) for name, about in data["values"].items()}
    predicates = {name: _predicate(name, about) for name, about in data["predicates"].items()}
    return Ontology(types | values, predicates, {name: about["of"] for name, about in data["labels"].items()})


def _predicate(name: str, about: dict[str, Any]) -> Predicate:
    is_symmetric = bool(about.get("symmetric"))
    return Predicate(
        name=name,
        phrase=about["phrase"],
        inverse=about["phrase"] if is_symmetric else about["inverse"],
        domain=frozenset(about["domain"]),
        range=frozenset(about["range"]),
        is_symmetric=is_symmetric,
    )
