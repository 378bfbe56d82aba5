"""What a pattern has been read to: the anchor to match, and the arguments to look for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from inkweb.extract.relations.wordclasses import USED_AS_NOUN, word_classes

SUBJECT, OBJECT, ANY, THING, GAP, NOUNS, STRETCH = "{subject}", "{object}", "{any}", "{thing}", "..", "~", "..."


@dataclass(frozen=True, slots=True)
class Atom:
    """One place of a pattern: a mark (argument, gap, noun group), or words to choose from."""

    mark: str = ""
    words: frozenset[str] = frozenset()
    is_optional: bool = False
    is_verb: bool = False
    participles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Slot:
    """An argument beyond a gap. ``prepositions`` must stand before it, when there are any."""

    role: str
    prepositions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Shape:
    """One reading of a pattern: the anchor that is matched, the arguments in it, and those searched beyond gaps.

    ``inside`` names the mentions of the anchor in order. ``participles`` are forms that may be passive.
    """

    anchor: tuple[Atom, ...]
    inside: tuple[str, ...]
    before: Slot | None
    after: Slot | None
    participles: frozenset[str]

    @property
    def hook(self) -> frozenset[str]:
        """Words one of which must be there: of the anchor's places, the one least likely to be met by chance."""
        needed = [atom.words for atom in self.anchor if atom.words and not atom.is_optional]
        return min(needed, key=_commonness, default=frozenset())

    def matcher_pattern(self, tags: dict[str, list[str]]) -> list[dict[str, Any]]:
        """Write the anchor as the Matcher wants it; ``tags`` gives the mention codes of each role."""
        return [_token(atom, tags) for atom in self.anchor]


def _commonness(words: frozenset[str]) -> tuple[int, int]:
    known = word_classes()
    return sum(known.get(word, "VERB") not in ("VERB", "SAY") or not word.isalpha() for word in words), len(words)


def _named(codes: list[str]) -> list[str]:
    return [code for code in codes if code not in ("DATE", "MONEY", "QUANT")]


def _token(atom: Atom, tags: dict[str, list[str]]) -> dict[str, Any]:
    if atom.mark == NOUNS:
        return {"TAG": {"IN": ["NP", "NN", "DET", "NUM", "ADV"]}, "OP": "{0,4}"}
    if atom.mark == STRETCH:
        return {"TAG": {"NOT_IN": ["PUNCT", "QUOTE", *_named(tags["any"])]}, "OP": "{0,8}"}
    if atom.mark:
        return {"TAG": {"IN": tags[atom.mark.strip("{}")]}}
    only: dict[str, Any] = (
        {"LOWER": next(iter(atom.words))} if len(atom.words) == 1 else {"LOWER": {"IN": sorted(atom.words)}}
    )
    if atom.is_verb:
        only["TAG"] = {"NOT_IN": [USED_AS_NOUN]}
    return only | ({"OP": "?"} if atom.is_optional else {})
