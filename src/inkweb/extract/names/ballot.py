"""Give every surface of an article one type, by the votes of all its occurrences."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from inkweb.extract.names.gazetteer import Gazetteer
from inkweb.extract.names.hints import Hints
from inkweb.extract.names.kin import kin
from inkweb.extract.names.shape import shape
from inkweb.extract.names.votes import Votes, Words, add, winner

Contexts = Mapping[Words, Sequence[Mapping[str, float]]]
#: Ten occurrences say more than one, but not ten times as much.
_DAMPING = 0.5
#: What a neighbour's type in a list is worth.
_BESIDE = 0.8
#: What a name is when nothing speaks for anything: most names of news are organisations.
_PRIOR = {
    "Organization": 0.8,
    "Person": 0.1,
    "Product": 0.05,
    "Model": 0.05,
    "Place": 0.0,
    "Event": 0.0,
    "Dataset": 0.0,
}


class Ballot:
    """Counts the votes of the list, of the name's words and shape, of the context, and of longer and shorter forms."""

    def __init__(self, gazetteer: Gazetteer, hints: Hints) -> None:
        self._gazetteer = gazetteer
        self._hints = hints

    def types(self, contexts: Contexts, pairs: Iterable[tuple[Words, Words]] = ()) -> dict[Words, str]:
        """Give the type of each surface.

        ``contexts`` holds the votes of each occurrence's context, ``pairs`` the surfaces that stand side by side.
        """
        votes = {surface: self._own(surface) for surface in contexts}
        for surface, found in contexts.items():
            for vote in found:
                add(votes[surface], vote, 1 / len(found) ** _DAMPING)
        self._pair(votes)
        types = {surface: winner(vote) for surface, vote in votes.items()}
        for left, right in pairs:
            votes[left][types[right]] += _BESIDE
            votes[right][types[left]] += _BESIDE
        types = {surface: winner(vote) for surface, vote in votes.items()}
        longer = kin(types)
        return {surface: self._by_kin(surface, longer[surface], types, votes) for surface in types}

    def _own(self, surface: Words) -> Votes:
        votes: Votes = defaultdict(float, _PRIOR)
        spelt = " ".join(surface)
        spellings = (spelt, "".join(surface), re.sub(r" ?- ?", "-", spelt), spelt.title() if spelt.isupper() else spelt)
        known = next((self._gazetteer.types[name] for name in spellings if name in self._gazetteer.types), None)
        if known:
            votes[known] += 6
        for vote in (self._hints.inside(surface), shape(surface, self._gazetteer)):
            add(votes, vote)
        return votes

    def _pair(self, votes: dict[Words, Votes]) -> None:
        """A surname stands alone after the full name; a firm is called by its first word."""
        singles = {surface[0] for surface in votes if len(surface) == 1}
        for surface, vote in votes.items():
            if len(surface) < 2 or vote["Model"] > 2:
                continue
            if surface[-1] in singles and surface[0] not in singles:
                vote["Person"] += 1.5
            elif surface[0] in singles and surface[-1] not in singles:
                vote["Organization"] += 1.0
                vote["Person"] -= 1.0

    def _by_kin(
        self, surface: Words, longer: Iterable[Words], types: Mapping[Words, str], votes: Mapping[Words, Votes]
    ) -> str:
        """A part of a longer name takes that name's type unless its own votes are clear."""
        own = types[surface]
        if " ".join(surface) in self._gazetteer.types:
            return own
        theirs: Votes = defaultdict(float)
        for other in longer:
            theirs[types[other]] += votes[other][types[other]]
        if not theirs:
            return own
        best = winner(theirs)
        return best if best == own or theirs[best] + votes[surface][best] > votes[surface][own] else own
