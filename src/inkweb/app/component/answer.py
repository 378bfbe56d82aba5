"""What Python answers when the graph asks: the relations of a node, the words behind all that is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Relation:
    """What one predicate and direction leads to from a node: how many names, and how many are not in the picture.

    ``code`` comes back with the ``expand`` event: the predicate, with ``<`` before it when the node is its object.
    """

    code: str
    phrase: str
    count: int
    more: int


@dataclass(frozen=True, slots=True)
class Relations:
    """Answers ``ask``. ``number`` is that of the event, which knows what it asked about."""

    number: int
    rows: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True)
class Cards:
    """Answers ``take``: HTML for each node and edge that tells about it, their style, and where it is all from."""

    number: int
    html: Mapping[str, str]
    style: str = ""
    title: str = "Inkweb"
    about: str = ""


Answer = Relations | Cards


def packed(answer: Answer | None) -> dict[str, Any] | None:
    """Make an answer ready to travel.

    >>> packed(Relations(7, (Relation("LEADS", "leads", 2, 1),)))
    {'kind': 'relations', 'number': 7, 'rows': [('LEADS', 'leads', 2, 1)]}
    """
    if answer is None:
        return None
    if isinstance(answer, Cards):
        return {"kind": "cards", "number": answer.number, "title": answer.title} | {
            "about": answer.about,
            "style": answer.style,
            "html": dict(answer.html),
        }
    return {"kind": "relations", "number": answer.number, "rows": [astuple(row) for row in answer.rows]}
