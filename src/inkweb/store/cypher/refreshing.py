"""Work out anew what hangs on statements: edges, degrees, names, wordings."""

from __future__ import annotations

from inkweb.store.cypher.filtering import BY_ARTICLE, WEIGHT
from inkweb.store.cypher.kinds import ANY

WEIGH_EDGES = f"""
UNWIND $ids AS id
MATCH (st:Statement {{edge: id}})-[:IN]->(a:Article)
WITH id, {BY_ARTICLE}
RETURN id, {WEIGHT}
"""
#: An edge, if it is there, looked for between its ends however few edges there were when Neo4j planned this. One query
#: serves all predicates: to plan two for each of them took a quarter of the time in which a new graph is first filled.
_EDGE = f"""
UNWIND $rows AS row
MATCH (s:Entity {{id: row.subject}})
MATCH (o:Entity|Quantity {{id: row.object}})
OPTIONAL MATCH (s)-[r:{ANY}]->(o)
WHERE type(r) = row.predicate
"""
WRITE_EDGES = f"""{_EDGE}
CALL (row, s, o, r) {{
  WITH * WHERE r IS NULL
  CREATE (s)-[new:$(row.predicate)]->(o)
  SET new = row.about
}}
SET r = row.about
"""
DELETE_EDGES = f"{_EDGE}DELETE r"
DEGREES = f"""
UNWIND $ids AS id
MATCH (n:Entity|Quantity {{id: id}})
RETURN id, COUNT {{ (n)-[:{ANY}]-() }} AS degree
"""
SUPPORT = "UNWIND $ids AS id MATCH (:Entity {id: id})<-[:MENTIONS]-(a) RETURN id, count(DISTINCT a) AS support"
WRITE_ENTITIES = """
UNWIND $rows AS row
MATCH (e:Entity {id: row.about.id})
REMOVE e:$($labels)
SET e:$(row.labels)
SET e = row.about
"""
DELETE_ENTITIES = "UNWIND $ids AS id MATCH (e:Entity {id: id}) DETACH DELETE e"
WORDINGS = """
UNWIND $ids AS id
MATCH (q:Quantity {id: id})
OPTIONAL MATCH (q)<-[:OBJECT]-(st:Statement)-[:IN]->(a:Article)
RETURN q.id AS id, count(DISTINCT a) AS support, collect([st.object_value, st.object_unit, st.object_text]) AS wordings
"""
WRITE_QUANTITIES = "UNWIND $rows AS row MATCH (q:Quantity {id: row.id}) SET q = row"
DELETE_QUANTITIES = "UNWIND $ids AS id MATCH (q:Quantity {id: id}) DETACH DELETE q"
