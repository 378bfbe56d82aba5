"""A claim: what a sentence says of two names, apart from who they are."""

from __future__ import annotations

from dataclasses import dataclass

from inkweb.model.relation import Modality


@dataclass(frozen=True, slots=True)
class Claim:
    """By which predicate a sentence joins two names, how it commits itself, and which way round.

    ``is_turned`` tells two claims of one sentence apart: the subject of one is the object of the other.
    """

    predicate: str
    modality: Modality
    is_turned: bool = False
