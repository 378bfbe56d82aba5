"""Give every surface of an article one type, by the votes of all its occurrences."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from inkweb.extract.names.gazetteer import Gazetteer
from inkweb.extract.names.hints import Hints
from inkweb.model import fold

Words = tuple[str, ...]
_Votes = defaultdict[str, float]
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
_VERSION = re.compile(r"v?\d+(?:\.\d+)*[a-z]?|\d+(?:\.\d+)?[BM]|\d+x\d+B|[A-Za-z]+\d(?:\.\d)?")
_PART = re.compile(r"[A-Z]{1,4}\d{1,4}[A-Za-z]?|\d{3,4}[A-Z]?")
#: Votes for a person of two, three ... words that no list knows, plain or with a hyphen.
_PLAIN = {(2, False): 1.2, (2, True): 0.8, (3, False): 1.8, (3, True): 3.5, (4, True): 3.0}
_SINGLE: tuple[tuple[re.Pattern[str], dict[str, float]], ...] = (
    (_PART, {"Product": 2.5}),
    (re.compile(r"\w+(?:Net|LM|GPT|BERT|Former)"), {"Model": 3.0}),
    (re.compile(r"\w+OS"), {"Product": 3.0}),
    (re.compile(r"\w+(?:Bench|Set|QA)"), {"Dataset": 3.0}),
    (re.compile(r"[A-Z][a-z]+[A-Z]\w*"), {"Product": 0.6, "Dataset": 0.5, "Model": 0.4}),
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


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
                _add(votes[surface], vote, 1 / len(found) ** _DAMPING)
        self._pair(votes)
        types = {surface: _winner(vote) for surface, vote in votes.items()}
        for left, right in pairs:
            votes[left][types[right]] += _BESIDE
            votes[right][types[left]] += _BESIDE
        types = {surface: _winner(vote) for surface, vote in votes.items()}
        kin = _kin(types)
        return {surface: self._by_kin(surface, kin[surface], types, votes) for surface in types}

    def _own(self, surface: Words) -> _Votes:
        votes: _Votes = defaultdict(float, _PRIOR)
        spelt = " ".join(surface)
        spellings = (spelt, "".join(surface), re.sub(r" ?- ?", "-", spelt), spelt.title() if spelt.isupper() else spelt)
        known = next((self._gazetteer.types[name] for name in spellings if name in self._gazetteer.types), None)
        if known:
            votes[known] += 6
        for vote in (self._hints.inside(surface), self._shape(surface)):
            _add(votes, vote)
        return votes

    def _shape(self, surface: Words) -> dict[str, float]:
        """Give the votes for how a surface is written: Fjord-4, H100, FjordOS, Ana Lund-Berg, Lund & Berg."""
        last = surface[-1]
        if len(surface) == 1:
            return next((vote for pattern, vote in _SINGLE if pattern.fullmatch(last)), {})
        if _VERSION.fullmatch(last):
            return {"Product": 2.0} if "-" in surface and last.isdigit() and len(last) > 2 else {"Model": 2.5}
        if surface[-2] == "-" and (len(last) == 1 or last.islower()) and len(surface) == 3:
            return {"Model": 2.5}
        words = [word for word in surface if word != "-"]
        if surface[0] in self._gazetteer.given and all(_WORD.fullmatch(word) or len(word) == 2 for word in words):
            return {"Person": 4.0}
        if any(word[0].isdigit() for word in surface):
            return {"Model": 2.0}
        if "&" in surface:
            return {"Organization": 2.5}
        if any(word.casefold() in self._gazetteer.common for word in words):
            return {"Organization": 1.0}
        if len(words) > 4 or not all(_WORD.fullmatch(word) for word in words):
            return {}
        return {"Person": _PLAIN.get((len(words), "-" in surface), 0.0)}

    def _pair(self, votes: dict[Words, _Votes]) -> None:
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
        self, surface: Words, longer: Iterable[Words], types: Mapping[Words, str], votes: Mapping[Words, _Votes]
    ) -> str:
        """A part of a longer name takes that name's type unless its own votes are clear."""
        own = types[surface]
        if " ".join(surface) in self._gazetteer.types:
            return own
        kin: dict[str, float] = defaultdict(float)
        for other in longer:
            kin[types[other]] += votes[other][types[other]]
        if not kin:
            return own
        best = max(sorted(kin), key=lambda type: kin[type])
        return best if best == own or kin[best] + votes[surface][best] > votes[surface][own] else own


def _kin(types: Mapping[Words, str]) -> dict[Words, list[Words]]:
    """Give for each surface the longer ones that it may stand for."""
    by_end: dict[str, list[Words]] = defaultdict(list)
    for surface in types:
        folded = _folded(surface)
        for word in {folded[0], folded[-1]}:
            by_end[word].append(surface)
    return {
        surface: [
            other
            for other in by_end[_folded(surface)[0]]
            if is_short_for(_folded(surface), _folded(other), types[other])
        ]
        for surface in types
    }


def is_short_for(short: Words, long: Words, type: str) -> bool:
    """Whether ``short`` may stand for the longer name: its first words, or a person's surname.

    >>> is_short_for(("raman",), ("priya", "raman"), "Person")
    True
    >>> is_short_for(("labs",), ("fjord", "labs"), "Organization")
    False
    """
    if len(short) >= len(long):
        return False
    is_last = type == "Person" and long[-len(short) :] == short
    return is_last or long[: len(short)] == short


def _add(votes: _Votes, more: Mapping[str, float], factor: float = 1.0) -> None:
    for type, count in more.items():
        votes[type] += count * factor


@lru_cache(maxsize=4096)
def _folded(surface: Words) -> Words:
    return tuple(fold(word) for word in surface)


def _winner(vote: _Votes) -> str:
    return max(sorted(vote), key=lambda type: vote[type])
