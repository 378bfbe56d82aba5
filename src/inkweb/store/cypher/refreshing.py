"""Work out anew what hangs on statements: edges, degrees, names, wordings."""

from __future__ import annotations

from inkweb.ontology import ontology
from inkweb.store.cypher.filtering import SURE
from inkweb.store.cypher.kinds import ANY

WEIGH_EDGES = f"""
UNWIND $ids AS id
MATCH (st:Statement {{edge: id}})-[:IN]->(a:Article)
RETURN id, count(st) AS statements, count(DISTINCT a) AS support, collect(DISTINCT st.modality) AS modalities,
       max({SURE}) AS confidence, min(a.date) AS first_seen, max(a.date) AS last_seen
"""
_ENDS = {
    name: f"""
UNWIND $rows AS row
MATCH (s:Entity {{id: row.subject}})
MATCH (o:{"Quantity" if "Quantity" in predicate.range else "Entity"} {{id: row.object}})
"""
    for name, predicate in ontology().predicates.items()
}
WRITE_EDGES = {name: f"{ends}MERGE (s)-[r:{name}]->(o)\nSET r = row\n" for name, ends in _ENDS.items()}
DELETE_EDGES = {name: f"{ends}MATCH (s)-[r:{name}]->(o)\nDELETE r\n" for name, ends in _ENDS.items()}
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
