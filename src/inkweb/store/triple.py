"""Decide which edge a statement belongs to."""

from __future__ import annotations

from typing import NamedTuple

from inkweb.model import edge_id
from inkweb.ontology import ontology


class Triple(NamedTuple):
    """Subject, predicate and object of an edge, the ends as canonical ids."""

    subject: str
    predicate: str
    object: str

    @property
    def id(self) -> str:
        """The id of the edge."""
        return edge_id(*self)


def orient(subject: str, predicate: str, object: str) -> Triple | None:
    """Give the edge of a statement; none when both its ends have become one entity.

    A symmetric predicate has one edge for both directions, from the smaller id to the greater. The statements
    below it keep the order of their texts.

    >>> orient("b", "COMPETES_WITH", "a") == orient("a", "COMPETES_WITH", "b")
    True
    >>> orient("b", "OWNS", "a"), orient("a", "OWNS", "a")
    (Triple(subject='b', predicate='OWNS', object='a'), None)
    """
    if subject == object:
        return None
    if ontology().predicates[predicate].is_symmetric:
        subject, object = sorted((subject, object))
    return Triple(subject, predicate, object)
