"""The one ``:Inkweb`` node: form of the schema, state of the graph, whose turn it is to write."""

from __future__ import annotations

META = "OPTIONAL MATCH (m:Inkweb {id: 'inkweb'}) RETURN m.schema AS schema, m.state AS state"
READY = "MERGE (m:Inkweb {id: 'inkweb'}) ON CREATE SET m.state = randomUUID() SET m.schema = $schema"
#: Writers take turns: whoever sets the lock holds the node until the transaction ends.
LOCK = "MATCH (m:Inkweb {id: 'inkweb'}) SET m.lock = true"
STAMP = "MATCH (m:Inkweb {id: 'inkweb'}) SET m.state = randomUUID()"
