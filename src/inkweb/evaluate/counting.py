"""Read a number of parameters out of an annotator's words."""

from __future__ import annotations

import re
from math import prod

_TIMES = {
    "hundred": 1e2,
    **dict.fromkeys(("k", "thousand", "mil"), 1e3),
    **dict.fromkeys(("m", "mn", "million", "millone"), 1e6),
    **dict.fromkeys(("b", "bn", "billion", "milliard"), 1e9),
    **dict.fromkeys(("t", "tn", "trillion"), 1e12),
}
"""Machine-translated pages have "70 milliards", "40 thousand million", "236 mil millones"."""

_WORDS = "one two three four five six seven eight nine ten".split()
_SHARES = {f"a {name}": 1 / parts for name, parts in (("half", 2), ("third", 3), ("quarter", 4), ("fifth", 5))}
_FIGURES: dict[str, float] = {"a": 1.0, "half a": 0.5, **dict(zip(_WORDS, map(float, range(1, 11)), strict=True))}
_TIMES_WORD = rf"(?:{'|'.join(sorted(_TIMES, key=len, reverse=True))})s?"
_NUMBER = re.compile(
    rf"(?P<figure>\d[\d,]*(?:\.\d+)?|\b(?:{'|'.join(_SHARES)})\b|\b(?:{'|'.join(_FIGURES)})(?=[\s-]+{_TIMES_WORD}\b))"
    rf"(?P<times>(?:[\s-]*{_TIMES_WORD}\b)*)",
    re.IGNORECASE,
)


def number(words: str) -> float | None:
    """Give the first number, multiplied as the words after it say.

    >>> [number(words) for words in ("500 billion parameters", "3.8B", "a trillion", "40 thousand million", "many")]
    [500000000000.0, 3800000000.0, 1000000000000.0, 40000000000.0, None]
    >>> number("6,7 billions"), number("half a million"), number("65,000")
    (6700000000.0, 500000.0, 65000.0)
    """
    found = _NUMBER.search(words)
    if found is None:
        return None
    figure = found["figure"].lower()
    if found["times"]:
        figure = re.sub(r",(?=\d{1,2}$)", ".", figure)  # the comma of "6,7 billions" is a decimal one
    figure = figure.replace(",", "")
    value = (_FIGURES | _SHARES).get(figure) or float(figure)
    return value * prod(_times(word) for word in re.findall(r"[a-z]+", found["times"].lower()))


def _times(word: str) -> float:
    return _TIMES.get(word) or _TIMES[word.removesuffix("s")]
