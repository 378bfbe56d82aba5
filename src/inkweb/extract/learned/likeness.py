"""Say in what ways two names are alike."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

FEATURES = 8
SAME, CONTAINS, IS_CONTAINED, SAME_END, SAME_START, INITIALS, MISSPELT, OTHER_DIGITS = range(FEATURES)
Likeness = tuple[int, ...]
NOTHING: Likeness = (0,) * FEATURES

_JOINTS = re.compile(r"[\s\-_.]+")
_SMALL = frozenset("and of for the in on to de la le du des der die das und et y e di & +".split(" "))
_DIGITS = re.compile(r"\d+")
_ARTICLE = re.compile(r"^(the|a|an)\s+")
#: "U.S." is a word: cut at its full stops, it would begin like "U.K."
_DOTTED = re.compile(r"\b([^\W\d])\.(?=[^\W\d]\b)")


def folded(name: str) -> str:
    """Give a name without case, leading article and joints.

    >>> folded("The Halden-Labs"), folded("U.S. Tide Board"), folded("J. R. Lund")
    ('halden labs', 'us tide board', 'j r lund')
    """
    return _JOINTS.sub(" ", _DOTTED.sub(r"\1", _ARTICLE.sub("", name.lower()))).strip()


class _Form:
    """A name taken apart, once for all names that it is compared with."""

    __slots__ = ("digits", "initials", "joined", "kinds", "text", "words")

    def __init__(self, name: str) -> None:
        self.text = folded(name)
        self.words = self.text.split()
        self.kinds = frozenset(self.words)
        self.joined = "".join(self.words)
        self.initials = _initials(self.words)
        self.digits = frozenset(_DIGITS.findall(self.text))


_form = lru_cache(maxsize=5_000)(_Form)
_SAME: Likeness = tuple(int(way == SAME) for way in range(FEATURES))


@lru_cache(maxsize=5_000)
def likeness(one: str, other: str) -> Likeness:
    """Compare two names: one number, 0 or 1, for each of the eight ways above.

    >>> likeness("Mustafa Okoro", "Okoro")[CONTAINS], likeness("GPT-3", "GPT-4")[OTHER_DIGITS]
    (1, 1)
    """
    a, b = _form(one), _form(other)
    if a.text == b.text:
        return _SAME
    is_misspelt = _is_misspelt(a.text, b.text)
    if not is_misspelt and not a.digits and not b.digits and not (a.kinds & b.kinds) and not _are_initials(a, b):
        return NOTHING  # most pairs
    return tuple(map(int, (False, *_words_shared(a, b), is_misspelt, a.digits != b.digits)))


def may_be_one(one: str, other: str) -> bool:
    """Whether two names may mean one entity: the same, or alike in some way and in their digits."""
    ways = likeness(one, other)
    return bool(ways[SAME]) or (any(ways[CONTAINS:OTHER_DIGITS]) and not ways[OTHER_DIGITS])


def _words_shared(a: _Form, b: _Form) -> tuple[bool, ...]:
    if not a.words or not b.words:
        return (False,) * (INITIALS - SAME)
    ends = a.words[-1] == b.words[-1], a.words[0] == b.words[0]
    return b.kinds <= a.kinds, a.kinds <= b.kinds, *ends, _are_initials(a, b)


def _are_initials(a: _Form, b: _Form) -> bool:
    return b.joined in a.initials or a.joined in b.initials


@lru_cache(maxsize=5_000)
def short_forms(name: str) -> tuple[str, ...]:
    """Give the initials of a name of two words and more; capitals inside it are taken over.

    >>> short_forms("World Forum of Tides"), short_forms("World AI Conference")
    (('wfot', 'wft'), ('waic', 'waic'))
    """
    words = _JOINTS.sub(" ", _ARTICLE.sub("", name)).split()
    return _initials([word if word.isupper() else word.lower() for word in words])


def _initials(words: list[str]) -> tuple[str, ...]:
    """Give the first letters of two words and more, of all and of those that carry meaning ("of" and "and" do not)."""
    kept = [word for word in words if word.lower() not in _SMALL]
    letters = (
        (word.lower() if word.isupper() and len(word) > 1 else word[0].lower() for word in some)
        for some in (words, kept)
    )
    return tuple("".join(some) for some, of in zip(letters, (words, kept), strict=True) if len(of) > 1)


def _is_misspelt(a: str, b: str) -> bool:
    most = max(1, len(a) // 5)
    return (
        len(a) > 4
        and len(b) > 4
        and abs(len(a) - len(b)) <= 3
        and Levenshtein.distance(a, b, score_cutoff=most) <= most
    )
