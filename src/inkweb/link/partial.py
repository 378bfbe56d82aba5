"""Judge whether a part of a name, where it stands alone in an article, is who bears that name in full in others."""

from __future__ import annotations

from collections.abc import Sequence

from inkweb.link.clusters import clusters
from inkweb.link.compare import compare
from inkweb.model import Entity, Judgement, fold

#: Types whose names are shortened to one of their words.
_SHORTENED = frozenset({"Person", "Organization"})
#: So many words of an organisation's name are a name by themselves, whoever puts a country before them.
_WHOLE = 3
SCORE = 0.9


def parts(type: str, name: str) -> tuple[str, ...]:
    """Give the folded parts by which a name may be shortened: its first word, its last, all but the first.

    >>> parts("Person", "Ana Lund"), parts("Organization", "Tern Robotics Lab"), parts("Person", "Lund")
    (('ana', 'lund', 'lund'), ('tern', 'lab', 'robotics lab'), ())
    >>> parts("Model", "Fjord mini")
    ()
    """
    words = fold(name, type).split()
    if type not in _SHORTENED or len(words) < 2:
        return ()
    return words[0], words[-1], " ".join(words[1:])


def partial(short: Entity, articles: int, bearers: Sequence[tuple[Entity, int]]) -> list[Judgement]:
    """Judge a name that so many articles use against all that have it as a part, each with how many call it so.

    It says nothing when two that are not one bear it. An organisation is it only when as many articles shorten its
    name so as use the short name alone ("Tern AI" to "Tern", while "Tern" and "Tern Bank" stay two), or when the
    part is a name by itself. What is judged holds for two that have a neighbour in common in the graph and that no
    article tells apart; that is for the store to see.

    >>> lund, ana = Entity("a", "Person", "Lund"), Entity("b", "Person", "Ana Lund")
    >>> [(j.left, j.right, j.reason) for j in partial(lund, 1, [(ana, 0)])]
    [('a', 'b', 'nobody else is called so: lund')]
    >>> partial(lund, 1, [(ana, 0), (Entity("c", "Person", "Per Lund"), 0)])
    []
    >>> tern, unit = Entity("d", "Organization", "Tern"), Entity("e", "Organization", "Tern Bank")
    >>> partial(tern, 2, [(unit, 1)]), len(partial(tern, 2, [(unit, 2)]))
    ([], 1)
    """
    known = [entity for entity, _ in bearers]
    if not known or len(clusters([one.id for one in known], compare(known))) > 1:
        return []
    if short.type == "Organization" and not _is_whole(short) and sum(called for _, called in bearers) < articles:
        return []
    return [
        Judgement(short.id, one.id, "same", f"nobody else is called so: {fold(short.name, short.type)}", SCORE)
        for one in known
    ]


def _is_whole(name: Entity) -> bool:
    return len(fold(name.name, name.type).split()) >= _WHOLE
