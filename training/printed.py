"""Print the same article as others print theirs: capitals in headlines and posts, curly quotation marks.

Nothing moves: every letter keeps its place.
"""

from __future__ import annotations

import random
import re

HEADLINES = 0.35
"""So many headlines get capitals, as American papers have them."""
SHOUTED = 0.1
"""So many of these are all capitals."""
POSTS = 0.25
"""So many articles write posts with capitals: "Co-Founder", "Chief Executive Officer"."""
CURLY = 0.5
"""So many articles have curly quotation marks."""

_SMALL = frozenset("a an and as at but by for from in into of off on or over the to up via with".split(" "))
_WORD = re.compile(r"(?<!['’\w])[a-z][a-z]*")
_POST = re.compile(
    r"\b(?:(?:co-?)?founder|chief|executive|officer|operating|financial|technology|scientist|president|vice|chair|"
    r"chair(?:man|woman)|managing|director|general manager|head|partner|analyst|spokes(?:man|woman|person)|minister|"
    r"professor|editor|senior|secretary|commissioner|researcher)\b"
)
_OPENING = re.compile(r"(?<![^\s(\[“‘—–-])[\"'](?=\S)")


def printed(text: str, headline: tuple[int, int]) -> str:
    """Give the text in other print; ``headline`` is where the title stands.

    >>> random.seed(6)
    >>> printed('Fjord ships it\\n"Ours," said co-founder Ana.', (0, 14))
    'Fjord Ships It\\n“Ours,” said co-founder Ana.'
    """
    start, end = headline
    if random.random() < HEADLINES:
        text = text[:start] + _headed(text[start:end]) + text[end:]
    if random.random() < POSTS:
        text = _POST.sub(lambda post: post[0].title(), text)
    return _curly(text) if random.random() < CURLY else text


def _headed(line: str) -> str:
    if random.random() < SHOUTED:
        return "".join(c.upper() if len(c.upper()) == 1 else c for c in line)
    small = _SMALL if random.random() < 0.5 else frozenset[str]()
    return _WORD.sub(lambda word: word[0] if word[0] in small else word[0][0].upper() + word[0][1:], line)


def _curly(text: str) -> str:
    opened = _OPENING.sub(lambda mark: "“" if mark[0] == '"' else "‘", text)
    return opened.replace('"', "”").replace("'", "’")
