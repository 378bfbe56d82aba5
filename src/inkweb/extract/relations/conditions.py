"""Check what a rule demands beside its pattern."""

from __future__ import annotations

import re
from functools import cache

from inkweb.extract.layers import text_of
from inkweb.extract.relations.rulebase import Rule
from inkweb.extract.relations.scene import Scene
from inkweb.extract.rulebook import rulebook
from inkweb.model import Quantity

_SHORT_COUNT = re.compile(r"\d[\d.,]*\s?-?[bmt]", re.IGNORECASE)
_BARE_COUNT = re.compile(r"[\w.,-]*\d*[\s-]*(hundred |thousand )?(thousand|million|billion|trillion|bn)", re.IGNORECASE)
_BEFORE = 2


def holds(scene: Scene, rule: Rule, subject: int, object: int, trigger: tuple[int, int]) -> bool:
    """Whether no word of ``rule.unless`` stands near, and the condition that ``rule.needs`` names is met."""
    low, high = min(subject, object, trigger[0]), max(subject, object, trigger[1])
    if not rule.unless.isdisjoint(scene.bones.words[max(0, low - _BEFORE) : high + 1]):
        return False
    if rule.needs == "parameters":
        return is_parameter_count(scene, object)
    return rule.needs != "regulator" or is_regulator(scene, subject)


def is_parameter_count(scene: Scene, at: int) -> bool:
    """Whether a quantity counts parameters: it says so, or is a bare count in an article that speaks of parameters."""
    mention = scene.mention(at)
    if isinstance(mention._.value, Quantity) and mention._.value.unit == "parameters":
        return True
    text = mention.text
    if "param" in text.lower() or _SHORT_COUNT.fullmatch(text):
        return True
    return "param" in text_of(scene.doc).lower() and bool(_BARE_COUNT.fullmatch(text))


def is_regulator(scene: Scene, at: int) -> bool:
    """Whether some name of the entity has a word like "Authority" or "Commission"."""
    words = {word for name in scene.names(at) for word in re.findall(r"\w+", name.lower())}
    return not words.isdisjoint(_regulators())


@cache
def _regulators() -> frozenset[str]:
    return frozenset(rulebook("phrases.yml")["regulators"])
