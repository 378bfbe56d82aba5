"""Run a user's own Cypher."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from inkweb.model import Answer
from inkweb.store.driver import Connection


def query(connection: Connection, text: str, parameters: Mapping[str, Any], *, seconds: float, rows: int) -> Answer:
    """Run it."""
    raise NotImplementedError
