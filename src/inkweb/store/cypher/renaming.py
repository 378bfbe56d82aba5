"""What people say that names are called, and what kind of things they are."""

from __future__ import annotations

RENAMINGS = """
MATCH (r:Renaming)
OPTIONAL MATCH (n:Name {id: r.of})-[:NAMES]->(e:Entity)
RETURN r, e.id AS entity ORDER BY r.at DESC, r.of
"""
RENAMINGS_OF = """
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:NAMES]-(n:Name)
MATCH (r:Renaming {of: n.id})
RETURN r, e.id AS entity ORDER BY r.at DESC, r.of
"""
WRITE_RENAMINGS = """
UNWIND $rows AS row
MERGE (r:Renaming {of: row.of})
SET r = row, r.at = coalesce(row.at, datetime())
"""
DELETE_RENAMINGS = "UNWIND $ids AS id MATCH (r:Renaming {of: id}) DELETE r"
#: The names that articles give an entity, each with what somebody said of it, the first of it first.
CALLED = """
UNWIND $ids AS id
MATCH (e:Entity {id: id})
OPTIONAL MATCH (e)<-[:NAMES]-(n:Name)
OPTIONAL MATCH (r:Renaming {of: n.id})
WITH e, n, r ORDER BY r.at, r.of
RETURN e.id AS id, collect({id: n.id, type: n.type, tally: n.tally,
                              said_name: r.name, said_type: r.type}) AS names
"""
