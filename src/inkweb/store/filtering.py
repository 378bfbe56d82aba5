"""Put a filter into the parameters of a query."""

from __future__ import annotations

from typing import Any

from inkweb.model import MODALITIES, Filter
from inkweb.ontology import ontology


def parameters(filter: Filter) -> dict[str, Any]:
    """Give what the filtered queries ask for; what a filter leaves open is spelt out.

    >>> given = parameters(Filter(types=("Person",), confidence=0.5))
    >>> given["types"], given["confidence"], given["outlets"], len(given["modalities"])
    (['Person'], 0.5, None, 6)
    """
    return {
        "types": list(filter.types) or [*ontology().entity_types, "Quantity"],
        "predicates": list(filter.predicates) or list(ontology().predicates),
        "modalities": list(filter.modalities or MODALITIES),
        "only": filter.is_only,
        "outlets": list(filter.outlets) or None,
        "confidence": filter.confidence,
        "support": filter.support,
        "degree": filter.degree,
        "since": filter.since,
        "until": filter.until,
    }
