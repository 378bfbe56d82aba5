"""The legend: the types of a picture with colour and count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inkweb.ontology import EntityType, ontology

_UNKNOWN = EntityType(name="", code="", plural="", colour="#777777")


@dataclass(frozen=True, slots=True)
class Kind:
    """A type that occurs in a picture: how it is called, coloured, and how often it occurs."""

    name: str
    plural: str
    colour: str
    count: int


def kinds(types: Iterable[str]) -> tuple[Kind, ...]:
    """Count the types, in the ontology's order; a type that it does not know comes last, in grey.

    >>> [(kind.plural, kind.count) for kind in kinds(["Place", "Person", "Place"])]
    [('people', 1), ('places', 2)]
    """
    counts = Counter(types)
    known = ontology().types
    names = [name for name in known if name in counts] + sorted(counts.keys() - known.keys())
    return tuple(_kind(name, known, counts[name]) for name in names)


def _kind(name: str, known: Mapping[str, EntityType], count: int) -> Kind:
    """Describe a type; groups have the colour of the type that most of their members are of.

    >>> _kind("Group:Person", ontology().types, 3).plural
    'groups, mostly people'
    """
    whole, _, part = name.partition(":")
    about = known.get(part or whole, _UNKNOWN)
    plural = about.plural or f"{(part or whole).lower()}s"
    return Kind(
        name=name, plural=f"{whole.lower()}s, mostly {plural}" if part else plural, colour=about.colour, count=count
    )
