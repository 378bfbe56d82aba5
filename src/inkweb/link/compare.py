"""Judge which entities of different articles are the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from inkweb.link.alike import match
from inkweb.link.blocking import keys
from inkweb.model import Entity, Judgement


def compare(new: Iterable[Entity], known: Iterable[Entity] = ()) -> Iterator[Judgement]:
    """Judge each new entity against the known ones and the other new ones; only "same" is said, each pair once.

    A judgement depends on the types and names of its two entities and on nothing else, so the order in which
    articles come in changes nothing. Entities with one id are the same already and are not judged.

    >>> from inkweb.model import entity_id
    >>> a, b, c = (Entity(entity_id("Organization", n), "Organization", n) for n in ("OpenAI", "Open AI", "Microsoft"))
    >>> [(j.verdict, j.reason, j.score) for j in compare([a, c], [b])]
    [('same', 'same letters: openai', 0.99)]
    """
    blocks: dict[tuple[int, str], dict[str, Entity]] = defaultdict(dict)
    for entity in known:
        _file(entity, blocks)
    for entity in new:
        near = {id: other for key in _places(entity) for id, other in blocks[key].items() if id != entity.id}
        yield from (judged for id in sorted(near) if (judged := judge(entity, near[id])))
        _file(entity, blocks)


def judge(left: Entity, right: Entity) -> Judgement | None:
    """Judge two entities by their names.

    >>> found = judge(Entity("a", "Organization", "Open AI"), Entity("b", "Organization", "OpenAI"))
    >>> found.reason, judge(Entity("a", "Organization", "OpenAI"), Entity("c", "Product", "OpenAI"))
    ('same letters: openai', None)
    """
    found = match(left.type, left.name, right.name) if left.type == right.type else None
    return Judgement(left.id, right.id, "same", found.reason, found.score) if found else None


def _places(entity: Entity) -> list[tuple[int, str]]:
    return [(place, key) for place, key in enumerate(keys(entity.type, entity.name)) if key]


def _file(entity: Entity, blocks: dict[tuple[int, str], dict[str, Entity]]) -> None:
    for key in _places(entity):
        blocks[key][entity.id] = entity
