"""The graph in a real Neo4j: load, remove, look, ask; and the local server that Inkweb runs itself."""

import inkweb.store.slim  # noqa: F401 - the first: it imports the driver for all
from inkweb.store.counting import Counts
from inkweb.store.identity import Identity
from inkweb.store.server import LocalServer, ServerStatus
from inkweb.store.store import Store

__all__ = ["Counts", "Identity", "LocalServer", "ServerStatus", "Store"]
