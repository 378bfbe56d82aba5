"""Count what the graph holds, and write its whole state down for comparing."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import Any

from inkweb.store.cypher import counting as cypher
from inkweb.store.driver import Connection


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are of each."""

    articles: int = 0
    entities: int = 0
    edges: int = 0
    statements: int = 0
    quantities: int = 0
    judgements: int = 0


def counts(connection: Connection) -> Counts:
    """Count from Neo4j's own statistics, which takes no longer for a big graph."""
    nodes = Counter({row["label"]: row["nodes"] for row in connection.read(cypher.COUNTS)})  # no row for none
    return Counts(
        articles=nodes["Article"],
        entities=nodes["Entity"],
        edges=sum(row["edges"] for row in connection.read(cypher.COUNT_EDGES)),
        statements=nodes["Statement"],
        quantities=nodes["Quantity"],
        judgements=nodes["Judgement"],
    )


def canonical_json(connection: Connection) -> str:
    """Write every node and relationship of ours as JSON that is equal for equal graphs; the state stamp is left out."""
    state = {
        kind: sorted((_plain(row["row"]) for row in connection.stream(text)), key=json.dumps)
        for kind, text in cypher.DUMPS.items()
    }
    return json.dumps(state, ensure_ascii=False, indent=1, sort_keys=True)


def _plain(value: Any) -> Any:
    """Order the keys; labels are a set."""
    if isinstance(value, dict):
        return {key: sorted(it) if key == "labels" else _plain(it) for key, it in sorted(value.items())}
    return value if isinstance(value, (str, int, float, list, type(None))) else str(value)
