"""Find words that a person copied from an article, whatever spaces and line breaks stand between them."""

from __future__ import annotations

import re

from inkweb.model import Span

NOWHERE = "These words do not stand in the article. Copy them from it."
"""What a person is told of words that it does not have."""


def stretch(typed: str, text: str) -> Span | None:
    """Find where such words stand first.

    >>> stretch("leads  Corvid.", "She\\nleads\\nCorvid. It"), stretch(" ", "a"), stretch("runs", "She leads")
    ((4, 17), None, None)
    """
    found = re.search(_spaced(typed), text) if typed.strip() else None
    return found.span() if found else None


def places(typed: str, text: str) -> list[Span]:
    """Find all places where they stand as whole words.

    >>> places("He", "He said she likes Helsinki. He does."), places(" ", "a")
    ([(0, 2), (28, 30)], [])
    """
    pattern = rf"(?<!\w){_spaced(typed)}(?!\w)"
    return [found.span() for found in re.finditer(pattern, text)] if typed.strip() else []


def _spaced(typed: str) -> str:
    return r"\s+".join(map(re.escape, typed.split()))
