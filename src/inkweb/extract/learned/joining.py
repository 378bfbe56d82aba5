"""Join mentions into entities: by the scores of pairs, as far as their names allow, then by names alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from inkweb.extract.learned.antecedents import Antecedents
from inkweb.extract.learned.bodies import bodies
from inkweb.extract.learned.clusters import Clusters, Link
from inkweb.extract.learned.labels import KINDS, NAME, TYPES
from inkweb.extract.learned.likeness import (
    CONTAINS,
    INITIALS,
    MISSPELT,
    OTHER_DIGITS,
    SAME,
    folded,
    likeness,
    short_forms,
)
from inkweb.extract.learned.namesakes import People, bare
from inkweb.extract.learned.people import are_one
from inkweb.extract.learned.spans import Spans
from inkweb.extract.learned.usage import editions, known_as, places, units
from inkweb.extract.learned.words import Words

PERSON = TYPES.index("Person")
CERTAIN = 5.0
"""Score of two names that are the same but for case and joints."""
NEVER = -1.0
BODY = 9.0
"""Score of a description and the one name that bears its noun: more than the model gives to anything else."""
OTHER_TYPE = 2.0
"""Taken off the score of two names of different types."""
LONGEST_SHORT = 6
"""A short form has at most so many letters."""
TRIES = 3
"""So many antecedents of a mention are tried, the best first."""


def join(words: Words, spans: Spans, found: Antecedents, scores: NDArray[np.float32]) -> list[Link]:
    """Link each mention to its best antecedent that the names allow, then the same names of an article.

    Two different names become one only when they are alike and have the same digits: "GPT-3" is never "GPT-4"; and
    when the text does not use them as a firm and its unit.
    """
    surfaces = spans.surfaces(words)
    names = {mention: surfaces[mention] for mention in np.nonzero(spans.kind == NAME)[0].tolist()}
    clusters = Clusters(len(spans), names, units(words, spans, names))
    links = []
    judged = _raised(_judged(spans, found, scores), found, bodies(spans, surfaces))
    for later, tries in _tries(found, judged):
        for earlier, score in tries:
            if clusters.may_join(earlier, later):
                clusters.join(earlier, later)
                links.append(Link(earlier, later, _reason(spans, surfaces, earlier, later), score))
                break
    links += _same_names(names, clusters)
    links += _told(known_as(words, spans, names), "known as", clusters)
    links += _told(places(spans, names), "with its region", clusters)
    links += _told(editions(spans, names), "with its year", clusters)
    links += _short_forms(spans, names, clusters)
    links += _misspelt_people(spans, names, clusters)
    return links + list(_namesakes(spans, names, clusters))


def _judged(spans: Spans, found: Antecedents, scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Correct the scores of pairs of names by what is plain to see."""
    both = (spans.kind[found.earlier] == NAME) & (spans.kind[found.later] == NAME)
    alike = found.alike > 0
    may_be_one = alike[:, CONTAINS:OTHER_DIGITS].any(1) & ~alike[:, OTHER_DIGITS]
    other_type = spans.type[found.earlier] != spans.type[found.later]
    judged = np.where(both & other_type, scores - OTHER_TYPE, scores)
    judged = np.where(both & ~may_be_one, NEVER, judged)
    return np.asarray(np.where(both & alike[:, SAME], np.maximum(scores, CERTAIN), judged), np.float32)


def _raised(scores: NDArray[np.float32], found: Antecedents, pairs: Iterable[tuple[int, int]]) -> NDArray[np.float32]:
    """Put some pairs before all others; what lies farther apart than the model looks stays as it is."""
    raised: NDArray[np.float32] = scores.copy()
    for earlier, later in pairs:
        start, end = np.searchsorted(found.later, (later, later + 1))
        raised[start:end][found.earlier[start:end] == earlier] = BODY
    return raised


def _tries(found: Antecedents, scores: NDArray[np.float32]) -> Iterator[tuple[int, list[tuple[int, float]]]]:
    """Give for each mention its likely antecedents, the best first, the nearer of two equals first."""
    (likely,) = np.nonzero(scores > 0)
    order = likely[np.lexsort((-found.earlier[likely], -scores[likely], found.later[likely]))]
    if not len(order):
        return
    later, start = np.unique(found.later[order], return_index=True)
    for mention, mine in zip(later.tolist(), np.split(order, start[1:]), strict=True):
        yield mention, [(int(found.earlier[pair]), float(scores[pair])) for pair in mine[:TRIES].tolist()]


def _same_names(names: dict[int, str], clusters: Clusters) -> Iterator[Link]:
    """Join what bears the same name and is still apart."""
    first: dict[str, int] = {}
    for mention, name in names.items():
        before = first.setdefault(bare(name), mention)
        if clusters.of[before] != clusters.of[mention]:
            clusters.join(before, mention)
            yield Link(before, mention, "same name", CERTAIN)


def _told(pairs: Iterable[tuple[int, int]], reason: str, clusters: Clusters) -> Iterator[Link]:
    """Join pairs that are plain to see."""
    for earlier, later in pairs:
        if clusters.of[earlier] != clusters.of[later]:
            clusters.join(earlier, later)
            yield Link(earlier, later, reason, CERTAIN)


def _short_forms(spans: Spans, names: dict[int, str], clusters: Clusters) -> Iterator[Link]:
    """Join capitals with the one longer name of their type whose initials they are."""
    bearers: dict[str, list[int]] = {}
    for other, full in names.items():
        for short in dict.fromkeys(short_forms(full)):
            bearers.setdefault(short, []).append(other)
    for mention, name in names.items():
        if not (name.isupper() and name.isalpha() and 2 <= len(name) <= LONGEST_SHORT):
            continue
        same_type = [i for i in bearers.get(name.lower(), ()) if spans.type[i] == spans.type[mention]]
        long = {clusters.of[other]: other for other in reversed(same_type)}
        if len(long) == 1 and clusters.of[mention] not in long:
            [other] = long.values()
            clusters.join(min(mention, other), max(mention, other))
            yield Link(min(mention, other), max(mention, other), "initials", CERTAIN)


def _misspelt_people(spans: Spans, names: dict[int, str], clusters: Clusters) -> Iterator[Link]:
    """Join two spellings of one full name."""
    first = {name: i for i, name in reversed(names.items()) if spans.type[i] == PERSON and " " in name}
    for one, other in combinations(sorted(first, key=first.__getitem__), 2):
        a, b = first[one], first[other]
        if clusters.of[a] != clusters.of[b] and are_one(one, other):
            clusters.join(a, b)
            yield Link(a, b, "misspelling", CERTAIN)


def _namesakes(spans: Spans, names: dict[int, str], clusters: Clusters) -> Iterator[Link]:
    """Join what is called by one word alone with the one person of the article who bears it."""
    full = [(i, name) for i, name in names.items() if spans.type[i] == PERSON and " " in name]
    people = {(clusters.of[i], name): i for i, name in reversed(full)}
    others = {word for i, name in names.items() if spans.type[i] != PERSON and " " in name for word in name.split()}
    known = People(people)
    tried = set()
    for mention, name in names.items():
        if clusters.of[mention] in tried or any(" " in called for called in clusters.names(mention)):
            continue
        tried.add(clusters.of[mention])
        is_person = bool(spans.type[mention] == PERSON)
        found = known.namesake(name, is_person=is_person, may_be_first=name not in others)
        if found is not None:
            bearer = min(i for (number, _), i in people.items() if number == found)
            if not is_person and mention < bearer:
                continue  # a firm that bears somebody's name; people are introduced by their full name
            clusters.join(bearer, mention)
            yield Link(min(bearer, mention), max(bearer, mention), "part of the name", CERTAIN)


def _reason(spans: Spans, surfaces: list[str], earlier: int, later: int) -> str:
    if spans.kind[later] != NAME:
        return {"nominal": "description"}.get(KINDS[spans.kind[later]], KINDS[spans.kind[later]])
    if spans.kind[earlier] != NAME:
        return "description"
    if folded(surfaces[earlier]) == folded(surfaces[later]):
        return "same name"
    ways = likeness(surfaces[earlier], surfaces[later])
    return "initials" if ways[INITIALS] else "misspelling" if ways[MISSPELT] else "part of the name"
