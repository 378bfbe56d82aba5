"""Fold names so that spellings of the same name meet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: Legal forms that may be left off the end of a firm's name (common knowledge, checked against ISO 20275).
LEGAL_FORMS = frozenset(
    "inc incorporated corp corporation co company ltd limited llc llp lp plc ag gmbh se sa sas sarl spa srl bv "
    "nv ab as asa oy oyj aps kk kg kgaa pte pty pvt sdn bhd".split(" ")
)
_SPLIT = re.compile(r"[^\w&+]+")
_JOINED_DOTS = re.compile(r"\b([^\W\d])\.(?=[^\W\d]\b|\s|$)")


@lru_cache(maxsize=10_000)  # an article asks for the same few names again and again
def fold(name: str) -> str:
    """Lower the case, take accents, punctuation, a leading article, a possessive and legal forms away.

    >>> [fold(n) for n in ("Microsoft Corp.", "The Société Générale S.A.", "GPT-4.1", "L'Oréal", "AT&T Inc.")]
    ['microsoft', 'societe generale', 'gpt 4 1', 'l oreal', 'at&t']
    >>> fold("Co."), fold("")
    ('co', '')
    """
    text = unicodedata.normalize("NFKD", name.replace("’", "'"))
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold()
    text = _JOINED_DOTS.sub(r"\1", re.sub(r"'s?$", "", text.strip()))
    words = [w for w in _SPLIT.split(text) if w]
    if len(words) > 1 and words[0] in ("the", "a", "an"):
        words = words[1:]
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words = words[:-1]
    return " ".join(words)
