"""Load the boilerplate rules, which are data, and try them on lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from inkweb.read.line import Line


class Zone(Enum):
    """Where a line stands: before, among or after the running paragraphs of the story."""

    HEAD = "head"
    MIDDLE = "middle"
    TAIL = "tail"


_ZONES = {
    "any": frozenset(Zone),
    "edge": frozenset({Zone.HEAD, Zone.TAIL}),
    "tail": frozenset({Zone.TAIL}),
    "below": frozenset({Zone.MIDDLE, Zone.TAIL}),
}
#: Hardly a boilerplate line is longer; a line of one endless word is not worth searching.
LONGEST = 2_000
#: But lawyers write paragraphs of so many words; a rule for those looks at how they begin.
LEGAL = 200


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of boilerplate; ``marks`` and ``keeps`` are the sentences it is tested with.

    ``words`` is the most words a line may have, ``sentence`` the most when it ends as a sentence does.
    """

    reason: str
    zones: frozenset[Zone]
    words: int
    sentence: int
    pattern: re.Pattern[str]
    marks: tuple[str, ...]
    keeps: tuple[str, ...]

    def holds(self, line: Line, zone: Zone) -> bool:
        """Whether it marks this line at this place."""
        if zone not in self.zones or (len(line.text) > LONGEST and self.words < LEGAL):
            return False
        most = self.sentence if line.is_sentence else self.words
        return line.words <= most and self.pattern.search(line.text[:LONGEST]) is not None


@cache
def rules() -> tuple[Rule, ...]:
    """Read the rules of ``boilerplate.yml``, once.

    >>> sorted({rule.reason for rule in rules()})[:4]
    ['advert', 'byline', 'caption', 'comments']
    """
    text = files("inkweb.read").joinpath("boilerplate.yml").read_text(encoding="utf-8")
    return tuple(_rule(entry) for entry in yaml.safe_load(text))


def _rule(entry: dict[str, Any]) -> Rule:
    return Rule(
        reason=entry["reason"],
        zones=_ZONES[entry["where"]],
        words=entry["words"],
        sentence=entry.get("sentence", entry["words"]),
        pattern=re.compile("|".join(f"(?:{cue})" for cue in entry["cues"]), re.IGNORECASE),
        marks=tuple(entry["marks"]),
        keeps=tuple(entry["keeps"]),
    )
