"""Read what the words in and around a name say about its type."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from inkweb.extract.rulebook import rulebook

_Vote = tuple[str, float, str]
_Phrases = dict[tuple[str, ...], list[_Vote]]

_PLACES = ("first", "last", "before", "after", "described")
_OPENERS = frozenset("a an the its his her our their another one some".split())
_COPULAS = frozenset(("is", "was", "are", "were", "remains", "becomes"))
_ENDS = frozenset(", . ; : ( ) ! ? which who that whose and of for from by with in at on to".split())
#: How far the noun of a description is looked for.
_REACH = 8


class Hints:
    """The rules of ``hints.yml``, looked up by phrase."""

    def __init__(self) -> None:
        self._rules: dict[str, _Phrases] = {place: defaultdict(list) for place in _PLACES}
        for rule in rulebook("hints.yml"):
            for words in rule["words"]:
                phrase = tuple(str(words).replace("-", " - ").split())
                if rule["where"] == "described":
                    phrase = phrase[-1:]
                vote = (rule["type"], float(rule["votes"]), rule.get("only", ""))
                self._rules[rule["where"]][phrase].append(vote)

    def votes(self, words: Sequence[str], start: int, end: int) -> dict[str, float]:
        """Give the votes for each type of the name ``words[start:end]`` in its sentence.

        >>> votes = Hints().votes("They met chief executive Jane Doe .".split(), 4, 6)
        >>> max(votes, key=votes.get)
        'Person'
        """
        length = "one word" if end - start == 1 else "several words"
        return _sum(self._around(words, start, end), length)

    def inside(self, words: Sequence[str]) -> dict[str, float]:
        """Give the votes of the name's own first and last word.

        >>> Hints().inside(["Halden", "Labs"])
        {'Organization': 4.0}
        """
        if len(words) < 2:
            return {}
        return _sum([*self._rules["first"].get((words[0],), ()), *self._rules["last"].get((words[-1],), ())], "")

    def is_head(self, word: str) -> bool:
        """Whether a name that ends with this word is an organisation's, whatever stands before it."""
        return any(type == "Organization" for type, *_ in self._rules["last"].get((word,), ()))

    def opens(self, word: str) -> bool:
        """Whether a name may go on with "of" after this word ("University of")."""
        return (word,) in self._rules["first"]

    def _around(self, words: Sequence[str], start: int, end: int) -> Iterator[_Vote]:
        before = [word.casefold() for word in words[max(0, start - 3) : start]]
        after = [word.casefold() for word in words[end : end + 12]]
        yield from self._rules["before"].get(("the",), ()) if before[-1:] == ["the"] else ()
        if before[-1:] in (["the"], [","]):
            before.pop()
        for size in range(1, len(before) + 1):
            yield from self._rules["before"].get(tuple(before[-size:]), ())
        for size in range(1, min(len(after), 3) + 1):
            yield from self._rules["after"].get(tuple(after[:size]), ())
        yield from self._rules["described"].get((described_as(after),), ())


def _sum(found: Iterable[_Vote], length: str) -> dict[str, float]:
    votes: dict[str, float] = defaultdict(float)
    for type, count, only in found:
        if only in ("", length):
            votes[type] += count
    return dict(votes)


def described_as(after: Sequence[str]) -> str:
    """Give the last word of the noun phrase that describes the name before it, or "".

    >>> described_as(", a small chip maker in Oslo".split()), described_as("is a model .".split()), described_as([])
    ('maker', 'model', '')
    """
    if len(after) < 3 or not (after[0] in _COPULAS or after[0] in ",(") or after[1] not in _OPENERS:
        return ""
    noun = ""
    for word in after[2 : 2 + _REACH]:
        if word in _ENDS:
            break
        noun = word
    return noun
