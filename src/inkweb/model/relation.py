"""A relation as read: two mentions, a predicate, its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from inkweb.model.evidence import Evidence
from inkweb.model.ids import content_id
from inkweb.model.value import Quantity, When

Modality = Literal["asserted", "reported", "planned", "speculated", "rumoured", "denied"]
"""How a text commits itself, from the plainest to the opposite."""

MODALITIES: tuple[Modality, ...] = ("asserted", "reported", "planned", "speculated", "rumoured", "denied")

TOLD_AS: dict[str, str] = {
    "asserted": "stated as fact",
    "reported": "reported",
    "planned": "planned",
    "speculated": "possible",
    "rumoured": "rumoured",
    "denied": "denied",
}
"""What people are told of each, in the app and on the command line; files keep the names."""

Polarity = Literal["pos", "neg"]


@dataclass(frozen=True, slots=True)
class Relation:
    """What one place in an article says of two mentions.

    ``subject`` and ``object`` are mention ids. ``by`` is who says so, in the text's words. ``confidence`` lies
    between 0 and 1. ``reason`` names the rule or model that found it.
    """

    subject: str
    predicate: str
    object: str
    evidence: Evidence
    modality: Modality = "asserted"
    by: str | None = None
    when: When | None = None
    amount: Quantity | None = None
    role: str | None = None
    confidence: float = 1.0
    reason: str = ""

    @property
    def polarity(self) -> Polarity:
        """``"neg"`` for what is denied."""
        return "neg" if self.modality == "denied" else "pos"

    @property
    def id(self) -> str:
        """The content hash of what is said and where."""
        return content_id("relation", self.subject, self.predicate, self.object, self.evidence.trigger, self.modality)
