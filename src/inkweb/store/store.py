"""The graph in Neo4j, as the rest of Inkweb sees it: all of its parts as one."""

from __future__ import annotations

from inkweb.settings import Neo4jSettings
from inkweb.store.driver import Connection
from inkweb.store.identity import Identity
from inkweb.store.looking import Looking
from inkweb.store.schema import prepare
from inkweb.store.tracing import Tracing
from inkweb.store.writing import Writing


class Store(Writing, Looking, Tracing):
    """One graph in one Neo4j. Use it as a context manager; several processes may use one graph.

    An id is any id that an article gave an entity, or a quantity's: it leads to the node that stands for it now.
    """

    @classmethod
    def open(cls, settings: Neo4jSettings, *, identity: Identity | None = None) -> Store:
        """Connect, and make the database ready on first use. ``identity`` joins entities across articles.

        Raises:
            SettingsError: the settings name no address that a Neo4j could have.
            StoreError: nobody answers, the password is wrong, or the database holds somebody else's graph.
        """
        connection = Connection(settings)
        try:
            prepare(connection, identity or Identity())
        except BaseException:
            connection.close()
            raise
        return cls(connection, identity or Identity())
