"""Read off how a name is written which type it may have."""

from __future__ import annotations

import re

from inkweb.extract.names.gazetteer import Gazetteer
from inkweb.extract.names.votes import Words

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


def shape(surface: Words, gazetteer: Gazetteer) -> dict[str, float]:
    """Give the votes for how a surface is written: Fjord-4, H100, FjordOS, Ana Lund-Berg, Lund & Berg.

    >>> import spacy
    >>> gazetteer = Gazetteer(spacy.blank("en"))
    >>> [shape(tuple(name.split()), gazetteer) for name in ("Fjord - 4", "H100", "Lund & Berg")]
    [{'Model': 2.5}, {'Product': 2.5}, {'Organization': 2.5}]
    """
    last = surface[-1]
    if len(surface) == 1:
        return next((vote for pattern, vote in _SINGLE if pattern.fullmatch(last)), {})
    if _VERSION.fullmatch(last):
        return {"Product": 2.0} if "-" in surface and last.isdigit() and len(last) > 2 else {"Model": 2.5}
    if surface[-2] == "-" and (len(last) == 1 or last.islower()) and len(surface) == 3:
        return {"Model": 2.5}
    words = [word for word in surface if word != "-"]
    if surface[0] in gazetteer.given and all(_WORD.fullmatch(word) or len(word) == 2 for word in words):
        return {"Person": 4.0}
    if any(word[0].isdigit() for word in surface):
        return {"Model": 2.0}
    if "&" in surface:
        return {"Organization": 2.5}
    if any(word.casefold() in gazetteer.common for word in words):
        return {"Organization": 1.0}
    if len(words) > 4 or not all(_WORD.fullmatch(word) for word in words):
        return {}
    return {"Person": _PLAIN.get((len(words), "-" in surface), 0.0)}
