"""A judgement: two mentions, or two entities, are the same or are not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from inkweb.model.ids import content_id

Verdict = Literal["same", "different"]

PERSON = "person"
"""Who judges where it is not the program: its own judgements say "inkweb"."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Somebody's decision about two ids, with its reason. Order does not matter: ``left < right`` is made so.

    >>> Judgement("b", "a", "same", reason="same fingerprint: deepmind").left
    'a'
    """

    left: str
    right: str
    verdict: Verdict
    reason: str
    score: float = 1.0
    by: str = "inkweb"

    def __post_init__(self) -> None:
        if self.left > self.right:
            left, right = self.right, self.left
            object.__setattr__(self, "left", left)
            object.__setattr__(self, "right", right)

    @property
    def id(self) -> str:
        """The content hash of the two ids and who judged."""
        return content_id("judgement", self.left, self.right, self.by)
