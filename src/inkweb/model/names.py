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
#: An article stands off from what it goes with: the "A." of "A. Smith" and the A of "A-Team" are none.
_ARTICLE = re.compile(r"^\W*(?:the|an?)\s+(?=.*\w)")
_SPLIT = re.compile(r"[^\w&+]+")
_JOINED_DOTS = re.compile(r"\b([^\W\d])\.(?=[^\W\d]\b|\s|$)")


@lru_cache(maxsize=10_000)  # an article asks for the same few names again and again
def fold(name: str, type: str) -> str:
    """Lower the case, take accents, punctuation, a leading article, a possessive and a firm's legal forms away.

    >>> firms = ("Microsoft Corp.", "The Société Générale S.A.", "L'Oréal", "AT&T Inc.", "Co.", "")
    >>> [fold(name, "Organization") for name in firms]
    ['microsoft', 'societe generale', 'l oreal', 'at&t', 'co', '']
    >>> fold("iPhone SE", "Product"), fold("GPT-4.1", "Model"), fold("A. Smith", "Person")
    ('iphone se', 'gpt 4 1', 'a smith')
    """
    text = unicodedata.normalize("NFKD", name.replace("’", "'"))
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold()
    text = _ARTICLE.sub("", re.sub(r"'s?$", "", text.strip()))
    text = _JOINED_DOTS.sub(r"\1", text)
    words = [w for w in _SPLIT.split(text) if w]
    while type == "Organization" and len(words) > 1 and words[-1] in LEGAL_FORMS:
        words = words[:-1]
    return " ".join(words)
