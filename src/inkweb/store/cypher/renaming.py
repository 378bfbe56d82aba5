"""What people say that names are called, and what kind of things they are."""

from __future__ import annotations

RENAMINGS = """
MATCH (r:Renaming)
OPTIONAL MATCH (n:Name {id: r.of})-[:NAMES]->(e:Entity)
RETURN r, e.id AS entity ORDER BY r.at DESC, r.of DESC
"""
#: Of the entity that one of its ids leads to now.
RENAMINGS_OF = """
MATCH (:Name {id: $id})-[:NAMES]->(e:Entity)
MATCH (e)<-[:NAMES]-(n:Name)
MATCH (r:Renaming {of: n.id})
RETURN r, e.id AS entity ORDER BY r.at DESC, r.of DESC
"""
#: Of two of one name the later counts, in whatever order they come.
WRITE_RENAMINGS = """
UNWIND $rows AS row
MERGE (r:Renaming {of: row.of})
WITH r, row, coalesce(row.at, datetime()) AS at
WHERE r.at IS NULL OR r.at <= at
SET r = row, r.at = at
"""
DELETE_RENAMINGS = "UNWIND $ids AS id MATCH (r:Renaming {of: id}) DELETE r"
#: The names that articles give an entity, each with what somebody said of it, the first of it first.
CALLED = """
UNWIND $ids AS id
MATCH (e:Entity {id: id})
OPTIONAL MATCH (e)<-[:NAMES]-(n:Name)
OPTIONAL MATCH (r:Renaming {of: n.id})
WITH e, n, r ORDER BY r.at, r.of
RETURN e.id AS id, collect({id: n.id, type: n.type, tally: n.tally, said: properties(r)}) AS names
"""
