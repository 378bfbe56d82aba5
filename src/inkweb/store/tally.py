"""Count how articles name an entity; adding and removing an article are exact opposites."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Tally:
    """In how many articles a name was the best one, any form was used, a further label was given."""

    articles: int = 0
    best: Counter[str] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)

    @classmethod
    def read(cls, text: str | None) -> Tally:
        """Read what ``write`` wrote.

        >>> tally = Tally()
        >>> tally.count({"name": "Tern AI", "aliases": ["Tern"], "labels": []}, 1)
        >>> Tally.read(tally.write()) == tally, tally.name, tally.aliases
        (True, 'Tern AI', ['Tern'])
        """
        data = json.loads(text) if text else {}
        counters = (Counter(data.get(key, {})) for key in ("best", "forms", "labels"))
        return cls(data.get("articles", 0), *counters)

    def write(self) -> str:
        """Write as JSON, always in the same order."""
        data = {"articles": self.articles, "best": self.best, "forms": self.forms, "labels": self.labels}
        return json.dumps(data, sort_keys=True, ensure_ascii=False)

    def count(self, mention: Mapping[str, Any], times: int) -> None:
        """Add what one article says of the entity (``times`` 1), or take it away again (-1)."""
        self.articles += times
        _add(self.best, [mention["name"]], times)
        _add(self.forms, [mention["name"], *mention["aliases"]], times)
        _add(self.labels, mention["labels"], times)

    def join(self, other: Tally) -> None:
        """Add another name's tally: the two are one entity."""
        self.articles += other.articles
        for mine, theirs in ((self.best, other.best), (self.forms, other.forms), (self.labels, other.labels)):
            mine.update(theirs)

    @property
    def name(self) -> str:
        """The name that most articles give; between equals the longest, then the first in the alphabet."""
        return min(self.best, key=lambda form: (-self.best[form], -len(form), form))

    @property
    def aliases(self) -> list[str]:
        """All other forms, sorted."""
        return sorted(set(self.forms) - {self.name})


def _add(counter: Counter[str], keys: Iterable[str], times: int) -> None:
    for key in keys:
        counter[key] += times
        if not counter[key]:
            del counter[key]
