"""Find words in a text, letter by letter, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

#: Signs that models, and people, write for one another; a run of white space is worth any other.
_ALIKE = ("'’‘ʼ´`", '"“”„«»', "-‐‑–—−")
_CLASS = {sign: f"[{re.escape(signs)}]" for signs in _ALIKE for sign in signs} | {"…": r"(?:…|\.\.\.)"}

Stretch = tuple[int, int]
"""Start and end, in characters of the article's text."""


def find(words: str, text: str, stretch: Stretch) -> Iterator[Stretch]:
    r"""Give where ``words`` stand in a stretch of ``text``, as whole words.

    White space, quotation marks and dashes may be of another kind; every letter, digit and stop must be there.

    >>> text = "Fjord’s  “Tern”\nflies; the Terns do not."
    >>> list(find('Fjord\'s "Tern" flies', text, (0, len(text))))
    [(0, 21)]
    >>> list(find("Tern", text, (0, len(text))))
    [(10, 14)]
    """
    pattern = _pattern(words)
    return (found.span() for found in pattern.finditer(text, *stretch)) if pattern else iter(())


@lru_cache(maxsize=4096)
def _pattern(words: str) -> re.Pattern[str] | None:
    parts = ["".join(_CLASS.get(sign) or re.escape(sign) for sign in word) for word in words.split()]
    if not parts:
        return None
    before = r"(?<!\w)" if words.strip()[0].isalnum() else ""
    after = r"(?!\w)" if words.strip()[-1].isalnum() else ""
    return re.compile(before + r"\s+".join(parts) + after)
