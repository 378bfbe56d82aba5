"""What every part of the store rests on: the connection, and the rules of who is who."""

from __future__ import annotations

from collections.abc import Iterable
from types import TracebackType
from typing import TypeVar

from inkweb.store import neighbourhood
from inkweb.store.driver import Connection
from inkweb.store.identity import Identity

S = TypeVar("S", bound="Base")


class Base:
    """Holds the connection, and closes it."""

    def __init__(self, connection: Connection, identity: Identity) -> None:
        self._connection = connection
        self._identity = identity

    def close(self) -> None:
        """Close the connections."""
        self._connection.close()

    def __enter__(self: S) -> S:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _now(self, ids: Iterable[str]) -> dict[str, str]:
        """Say which id each of these ids leads to now; those that lead nowhere are left out."""
        return {id: node.id for id, node in neighbourhood.canonical(self._connection, ids).items()}
