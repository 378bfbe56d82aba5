"""Values that stand in a text: quantities, sums of money, times."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inkweb.model.ids import content_id


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, and the words that gave it.

    ``unit`` is the unit's plural in lower case ("parameters", "chips", "%"), or an ISO 4217 code for money ("USD").

    >>> Quantity(5e11, "parameters", "500 billion parameters").id == Quantity(5e11, "parameters", "500B").id
    True
    """

    value: float
    unit: str
    text: str

    @property
    def id(self) -> str:
        """The content hash of value and unit."""
        return content_id("quantity", f"{self.value:.6g}", self.unit)


@dataclass(frozen=True, slots=True)
class When:
    """A time expression and the days it covers, both ends included; ``None`` is open or unknown.

    "since 2021" has only a start, "until June" only an end.
    """

    text: str
    start: date | None = None
    end: date | None = None
