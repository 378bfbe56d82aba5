"""Put the borders of a name right where rules are exact, and turn down what cannot be one."""

from __future__ import annotations

from functools import cache

from inkweb.extract.learned.labels import TYPES
from inkweb.extract.learned.words import Range, Words
from inkweb.extract.rulebook import rulebook
from inkweb.extract.rulebook import words as common_words

_EDGES = frozenset("-–—,:;\"“”„«»'’‘*/&|")
#: Said before a name to everybody; "Sir" and "Dr" are earned, and writers keep them with the name.
_ADDRESS = frozenset("Mr Mrs Ms Miss Mx Frau Herr Madame Monsieur Señor Señora Signor Signora".split(" "))
_PERSON = TYPES.index("Person")


def parted(words: Words, first: int, last: int) -> list[Range]:
    """Part a name from the short form that follows it in brackets: both are names of one entity.

    >>> from inkweb.extract.learned.wordpiece import WordPiece
    >>> from inkweb.extract.learned.words import words
    >>> found = words("Halden Trade Board (HTB)", [(0, 24)], WordPiece(["[UNK]", "[CLS]", "[SEP]"]))
    >>> parted(found, 0, 6)
    [(0, 3), (4, 5)]
    """
    if "(" not in words.surface(first, last):
        return [(first, last)]
    text = [words.surface(word, word + 1) for word in range(first, last)]
    if text.count("(") != 1 or text[0] == "(" or ")" in text[:-1]:
        return [(first, last)]
    opens, end = first + text.index("("), last - (text[-1] == ")")
    return [(first, opens), (opens + 1, end)] if opens + 1 < end else [(first, opens)]


def tidied(words: Words, first: int, last: int, type: int) -> Range | None:
    """Give the words of a name without punctuation at its ends, possessive or title; ``None`` when it is no name.

    >>> from inkweb.extract.learned.wordpiece import WordPiece
    >>> from inkweb.extract.learned.words import words
    >>> found = words('Ms. Ana Lund" the', [(0, 17)], WordPiece(["[UNK]", "[CLS]", "[SEP]"]))
    >>> tidied(found, 0, 5, _PERSON), tidied(found, 5, 6, _PERSON)
    ((2, 4), None)
    """
    if last - first > 2 and words.surface(last - 2, last) in ("'s", "’s"):
        last -= 2
    while first < last and words.surface(last - 1, last) in _EDGES:
        last -= 1
    while first < last and words.surface(first, first + 1) in _EDGES:
        first += 1
    if type == _PERSON:
        first = _after_titles(words, first, last)
    return (first, last) if first < last and _may_be_name(words.surface(first, last)) else None


def _after_titles(words: Words, first: int, last: int) -> int:
    while first < last - 1 and words.surface(first, first + 1) in _ADDRESS:
        first += 1 + (words.surface(first + 1, first + 2) == ".")
    return first


def _may_be_name(surface: str) -> bool:
    """Whether it is more than a title, an adjective of a country, or a common word in small letters."""
    if surface in _listed("titles") | _listed("demonyms") | _listed("terms"):
        return False
    return surface.casefold() not in _listed("function") and surface not in common_words("common-words.txt")


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(word for word in rulebook("notnames.yml")[name] if isinstance(word, str))
