"""Reduce a name to what spellings of it share."""

from __future__ import annotations

import re
import unicodedata

from inkweb.model import fold

#: Letters that one sound is written with in different transliterations (ALA-LC, BGN/PCGN, ISO 9, newspapers' own).
_SOUNDS = (("tch", "ch"), ("sch", "sh"), ("kh", "h"), ("ph", "f"), ("x", "ks"), ("w", "v"), ("j", "i"), ("y", "i"),
           ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ck", "k"), ("q", "k"))  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")
_DIGITS = re.compile(r"\d+")
_VOWELS = re.compile(r"[aeiou]+")


def squash(name: str, type: str) -> str:
    """Take the spaces out of the folded name, so that other ways to space and hyphenate it meet.

    >>> squash("Open AI", "Organization") == squash("OpenAI", "Organization"), squash("Deep-Mind Ltd.", "Organization")
    (True, 'deepmind')
    """
    return fold(name, type).replace(" ", "")


def numbers(name: str) -> tuple[str, ...]:
    """Give the runs of digits in the name: two names in which they differ are never the same.

    >>> numbers("Gemini 1.5"), numbers("Gemini 15"), numbers("GPT-4o")
    (('1', '5'), ('15',), ('4',))
    """
    return tuple(_DIGITS.findall(unicodedata.normalize("NFKD", name)))


def sound(word: str) -> str:
    """Write a folded word as every transliteration of it would be written.

    >>> sound("zelenskyy") == sound("zelenskiy") == sound("zelensky"), sound("suleyman"), sound("altmann")
    (True, 'suleiman', 'altman')
    """
    for written, meant in _SOUNDS:
        word = word.replace(written, meant)
    return _DOUBLED.sub(r"\1", word)


def consonants(word: str) -> str:
    """Give the first letter and the sorted consonants of a folded word.

    >>> consonants("mircosoft") == consonants("microsoft"), consonants("anthropic")
    (True, 'a.chnprt')
    """
    return word[:1] + "." + "".join(sorted(_VOWELS.sub("", word)))
