"""Say how likely a line belongs to the page, by its words, its shape and its place: for what no rule knows.

A logistic regression over a few thousand plain features, trained on the lines of the annotated articles by
``training/boilerplate.py``; ``boilerplate-weights.json`` holds its weights by the names of the features.
"""

from __future__ import annotations

import json
import math
import re
from functools import cache
from importlib.resources import files
from itertools import pairwise

from inkweb.read.line import Line
from inkweb.read.rule import Zone

LONGEST = 400
"""No longer line is judged: paragraphs of a story are left to the rules."""
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[|©®>»•·…@#:/\[\]()]|[.!?]$")


def likelihood(line: Line, zone: Zone, *, is_first: bool, is_last: bool) -> float:
    """Give how likely the line is no part of the story, from 0 to 1.

    >>> line = Line(0, 0, "Subscribe to our newsletter | Follow us")
    >>> likelihood(line, Zone.TAIL, is_first=False, is_last=True) > 0.9
    True
    >>> line = Line(0, 0, "Halden Labs has hired a new chief scientist, it said on Monday.")
    >>> likelihood(line, Zone.MIDDLE, is_first=False, is_last=False) < 0.1
    True
    """
    if len(line.text) > LONGEST:
        return 0.0
    weights = _weights()
    score = sum(weights.get(name, 0.0) for name in (*features(line, zone, is_first=is_first, is_last=is_last), "bias"))
    return 1 / (1 + math.exp(-score))


def features(line: Line, zone: Zone, *, is_first: bool, is_last: bool) -> set[str]:
    """Name what is plain to see about a line.

    >>> sorted(features(Line(0, 0, "Log in"), Zone.HEAD, is_first=True, is_last=False))[:3]
    ['capitals 2', 'digits 0', 'first']
    """
    words = [word if not word.isdigit() else "0" for word in _TOKEN.findall(line.text.casefold())]
    length, is_sentence = min(line.words // 3, 8), "sentence" if line.is_sentence else "no sentence"
    parts = line.text.split()
    found = {f"word {word}" for word in words}
    found |= {f"words {one} {other}" for one, other in pairwise(["^", *words, "$"])}
    found |= {
        zone.value,
        f"length {length}",
        is_sentence,
        f"{is_sentence} {zone.value}",
        f"length {length} {zone.value}",
    }
    found.add(f"capitals {int(4 * sum(part[0].isupper() for part in parts) / max(len(parts), 1))}")
    found.add(f"digits {min(int(10 * sum(c.isdigit() for c in line.text) / max(len(line.text), 1)), 3)}")
    plain = {
        "first": is_first,
        "last": is_last,
        "small": line.text[:1].islower(),
        "quote": '"' in line.text or "“" in line.text,
    }
    return found | {name for name, holds in plain.items() if holds}


@cache
def _weights() -> dict[str, float]:
    text = files("inkweb.read").joinpath("boilerplate-weights.json").read_text(encoding="utf-8")
    weights: dict[str, float] = json.loads(text)
    return weights
