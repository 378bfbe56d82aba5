"""Say what counts as the same: predicates by another name, consequences, modalities in three steps, counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import yaml

from inkweb.model import Modality
from inkweb.ontology import ontology

Object = str | float
"""What stands as the object: an entity's id, or a number of parameters."""

Triple = tuple[str, str, Object]
Step = Literal["fact", "hedged", "denied"]


@cache
def conventions() -> dict[str, Any]:
    """Read ``conventions.yml``; read once."""
    read: dict[str, Any] = yaml.safe_load(files("inkweb.evaluate").joinpath("conventions.yml").read_text("utf-8"))
    return read


def step(modality: Modality) -> Step:
    """Tell what is told as fact from what is hedged and what is denied.

    >>> [step(modality) for modality in ("reported", "planned", "denied")]
    ['fact', 'hedged', 'denied']
    """
    return "denied" if modality == "denied" else "hedged" if modality in conventions()["hedged"] else "fact"


def is_symmetric(predicate: str) -> bool:
    """Whether it reads the same from both ends."""
    known = ontology().predicates.get(predicate)
    return known is not None and known.is_symmetric


def spellings(triples: Iterable[Triple]) -> frozenset[Triple]:
    """Give every way to tell these facts: as they stand, by the inverse name, the other way round if symmetric.

    >>> sorted(spellings([("a", "HIRED", "b")]))
    [('a', 'HIRED', 'b'), ('b', 'JOINED', 'a')]
    """
    told = set(triples)
    inverse = conventions()["inverse"]
    told |= {(o, inverse[p], s) for s, p, o in told if p in inverse and isinstance(o, str)}
    told |= {(o, p, s) for s, p, o in told if is_symmetric(p) and isinstance(o, str)}
    return frozenset(told)


def consequences(triple: Triple) -> frozenset[Triple]:
    """Give what follows from a fact, and what follows from that.

    >>> sorted(consequences(("a", "HIRED", "b")))
    [('b', 'WORKS_FOR', 'a')]
    """
    found: set[Triple] = set()
    ahead = [triple]
    while ahead:
        new = [one for one in _implied(ahead.pop()) if one not in found and one != triple]
        found |= set(new)
        ahead += new
    return frozenset(found)


def _implied(triple: Triple) -> Iterator[Triple]:
    subject, predicate, object = triple
    for name in conventions()["implied"].get(predicate, ()):
        if not name.startswith("-"):
            yield subject, name, object
        elif isinstance(object, str):
            yield object, name[1:], subject


def is_one(found: Triple, annotated: Triple) -> bool:
    """Whether two triples are the same; counts may differ a little.

    >>> is_one(("m", "HAS_PARAMETERS", 7.0e9), ("m", "HAS_PARAMETERS", 6.9e9))
    True
    """
    if found == annotated:
        return True
    one, other = found[2], annotated[2]
    if found[:2] != annotated[:2] or isinstance(one, str) or isinstance(other, str):
        return False
    leeway: float = conventions()["leeway"]
    return abs(one - other) <= leeway * max(abs(one), abs(other))
