"""What the store must be told about who is who; the rules live in ``inkweb.link``, the store only applies them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from inkweb.model import Entity, Judgement, Linked, Referent


def _no_keys(_type: str, _name: str) -> tuple[str, str, str]:
    return "", "", ""


def _no_judgements(_new: Iterable[Entity], _known: Iterable[Entity]) -> Iterable[Judgement]:
    return ()


def _each_its_own(ids: Iterable[str], _judgements: Iterable[Judgement]) -> dict[str, str]:
    return {id: id for id in ids}


def _no_parts(_type: str, _name: str) -> tuple[str, ...]:
    return ()


def _no_bearers(_short: Entity, _articles: int, _bearers: Sequence[tuple[Entity, int]]) -> list[Judgement]:
    return []


def _as_it_is(linked: Linked, _judgements: Iterable[Judgement], _referents: Iterable[Referent]) -> Linked:
    return linked


@dataclass(frozen=True, slots=True)
class Identity:
    """Six pure functions that say who is who; as made here, no article joins what another has, and nobody is heard.

    * ``keys(type, name)``: three keys; entities worth comparing share one of them at the same place, ``""`` finds none.
    * ``compare(new, known)``: judgements that rest on the two entities' types and names alone.
    * ``parts(type, name)``: the folded parts that may stand for a name: first word, last word, all but the first.
    * ``partial(short, articles, bearers)``: judgements of a short name and those who have it as a part, each with how
      many articles call it so; they hold where the two have a neighbour in common and no article tells them apart.
    * ``regroup(linked, judgements, referents)``: an article as it is by what people say of who is meant in it.
    * ``resolve(ids, judgements)``: the canonical id of each id.

    >>> Identity().resolve(["b", "a"], [])
    {'b': 'b', 'a': 'a'}
    """

    keys: Callable[[str, str], tuple[str, str, str]] = _no_keys
    compare: Callable[[Iterable[Entity], Iterable[Entity]], Iterable[Judgement]] = _no_judgements
    parts: Callable[[str, str], tuple[str, ...]] = _no_parts
    partial: Callable[[Entity, int, Sequence[tuple[Entity, int]]], list[Judgement]] = _no_bearers
    regroup: Callable[[Linked, Iterable[Judgement], Iterable[Referent]], Linked] = _as_it_is
    resolve: Callable[[Iterable[str], Iterable[Judgement]], dict[str, str]] = _each_its_own
