"""Give every surface of an article one type, by the votes of all its occurrences."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from inkweb.extract.hints import Hints
from inkweb.extract.gazetteer import Gazetteer

Words = tuple[str, ...]
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
_VERSION = re.compile(r"v?\d+(?:\.\d+)*[a-z]?|\d+(?:\.\d+)?[BM]|\d+x\d+B|[A-Za-z]+\d(?:\.\d)?")
_PART = re.compile(r"[A-Z]{1,4}\d{1,4}[A-Za-z]?|\d{3,4}[A-Z]?")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


class Ballot:
    """Counts votes: the list's, the name's own words' and shape's, the context's, and those of longer and shorter forms."""

    def __init__(self, gazetteer: Gazetteer, hints: Hints) -> None:
        self._gazetteer = gazetteer
        self._hints = hints

    def types(self, contexts: Mapping[Words, Sequence[Mapping[str, float]]]) -> dict[Words, str]:
        """Give the type of each surface; ``contexts`` holds the context votes of each occurrence."""
        votes = {surface: self._own(surface) for surface in contexts}
        for surface, found in contexts.items():
            for vote in found:
                for type, count in vote.items():
                    votes[surface][type] += count
        self._pair(votes)
        types = {surface: _winner(vote) for surface, vote in votes.items()}
        return {surface: self._by_kin(surface, types, votes) for surface in types}

    def _own(self, surface: Words) -> Counter[str]:
        votes: Counter[str] = Counter(_PRIOR)
        known = self._gazetteer.types.get(" ".join(surface)) or self._gazetteer.types.get("".join(surface))
        if known:
            votes[known] += 6
        votes.update(self._hints.inside(surface))
        votes.update(self._shape(surface))
        return votes

    def _shape(self, surface: Words) -> dict[str, float]:
        last, first = surface[-1], surface[0]
        if len(surface) == 1:
            return {"Product": 2.5} if _PART.fullmatch(last) else {}
        if _VERSION.fullmatch(last) or last.isdigit():
            return {"Product": 2.0} if "-" in surface and last.isdigit() and len(last) > 2 else {"Model": 2.5}
        if first in self._gazetteer.given and all(
            _WORD.fullmatch(word) or len(word) == 2 for word in surface if word not in "-"
        ):
            return {"Person": 4.0}
        plain = [word for word in surface if word.casefold() in self._gazetteer.common]
        if len(surface) in (2, 3) and not plain and all(_WORD.fullmatch(word) for word in surface if word != "-"):
            return {"Person": 0.5}
        return {"Organization": 1.0} if plain or "&" in surface else {}

    def _pair(self, votes: dict[Words, Counter[str]]) -> None:
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

    def _by_kin(self, surface: Words, types: Mapping[Words, str], votes: Mapping[Words, Counter[str]]) -> str:
        """A part of a longer name takes that name's type unless its own votes are clear."""
        own = types[surface]
        if " ".join(surface) in self._gazetteer.types:
            return own
        kin: dict[str, float] = defaultdict(float)
        for other, type in types.items():
            if other != surface and is_short_for(surface, other, type):
                kin[type] += votes[other][type]
        if not kin:
            return own
        best = max(sorted(kin), key=lambda type: kin[type])
        return best if best == own or kin[best] + votes[surface][best] > votes[surface][own] else own


def is_short_for(short: Words, long: Words, type: str) -> bool:
    """Whether ``short`` may stand for the longer name: a surname, a firm's first words, a model without version.

    >>> is_short_for(("Raman",), ("Priya", "Raman"), "Person"), is_short_for(("Priya",), ("Priya", "Labs"), "Person")
    (True, False)
    """
    if len(short) >= len(long):
        return False
    return long[-len(short) :] == short if type == "Person" else long[: len(short)] == short


def _winner(vote: Counter[str]) -> str:
    return max(sorted(vote), key=lambda type: vote[type])
