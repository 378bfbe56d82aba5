"""Pack a picture for the browser: whole, or only what differs from one that it has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import MISSING, Field, asdict, fields
from typing import Any, TypeVar

from inkweb.draw import DrawnEdge, DrawnNode, Picture

Thing = TypeVar("Thing", DrawnNode, DrawnEdge)


def parcel(picture: Picture, base: Picture | None = None) -> dict[str, Any]:
    """Say what turns ``base`` into ``picture``, or all of it when there is no ``base``.

    ``nodes`` and ``edges`` are columns, one list a field, of what is new or changed; a field in which everything has
    its usual value is left out; ``gone`` are the ids of the rest. A node is not sent again because a layout
    would now begin elsewhere: the browser keeps its place. The same picture again costs a few bytes.

    >>> parcel(Picture("v1"), base=Picture("v1"))
    {'version': 'v1', 'base': 'v1'}
    """
    if base is not None and base.version == picture.version:
        return {"version": picture.version, "base": base.version}
    old = base or Picture("")
    return {
        "version": picture.version,
        "base": base.version if base else None,
        "nodes": _columns(DrawnNode, _changed(picture.nodes, old.nodes)),
        "edges": _columns(DrawnEdge, _changed(picture.edges, old.edges)),
        "gone": _gone(picture.nodes, old.nodes) + _gone(picture.edges, old.edges),
        "kinds": [asdict(kind) for kind in picture.kinds],
    }


def _changed(new: Iterable[Thing], old: Iterable[Thing]) -> list[Thing]:
    known = {thing.id: thing for thing in old}
    return [thing for thing in new if not _is_had(thing, known.get(thing.id))]


def _is_had(thing: Thing, old: Thing | None) -> bool:
    # A drawing keeps what has not changed: most are the very same object.
    return thing is old or (old is not None and thing.standing == old.standing)


def _gone(new: Iterable[Thing], old: Iterable[Thing]) -> list[str]:
    kept = {thing.id for thing in new}
    return [thing.id for thing in old if thing.id not in kept]


def _columns(kind: type[Thing], things: Sequence[Thing]) -> dict[str, list[Any]]:
    columns = {field: [getattr(thing, field.name) for thing in things] for field in fields(kind)}
    return {field.name: values for field, values in columns.items() if not _is_usual(field, values)}


def _is_usual(field: Field[Any], values: list[Any]) -> bool:
    return field.default is not MISSING and all(value == field.default for value in values)
