"""What a person says of a reading: that it is wrong, or right."""

from __future__ import annotations

from inkweb.store.cypher.kinds import STATED

#: A statement that somebody struck out belongs to no edge; its words stay, so that it can be put back.
_READ_SO = """MATCH (:Article {id: row.article})<-[:IN]-(st:Statement)
WHERE st.predicate = row.predicate AND st.modality = row.modality
  AND st.subject_span = row.subject AND st.trigger_span = row.trigger AND st.object_span = row.object"""
ENDS = f"""
UNWIND $rows AS row
{_READ_SO}
MATCH (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o)
RETURN st.id AS id, row.id AS correction, st.predicate AS predicate, s.id AS from, o.id AS to, o:Quantity AS quantity,
       CASE WHEN st:Struck THEN 'wrong' WHEN st.right IS NOT NULL THEN 'right' END AS ruling
"""
WRITE_CORRECTIONS = """
UNWIND $rows AS row
MERGE (c:Correction {id: row.id})
SET c = row, c.at = coalesce(row.at, datetime())
"""
DELETE_CORRECTIONS = "UNWIND $ids AS id MATCH (c:Correction {id: id}) DELETE c"
_RULED = """
UNWIND $rows AS row
MATCH (c:Correction {id: row.correction})
MATCH (st:Statement {id: row.id})
"""
RULE = {
    "wrong": f"{_RULED} SET st:Struck, st.struck = c.at, st.right = null, st.edge = null",
    "right": f"{_RULED} REMOVE st:Struck SET st.struck = null, st.right = c.at, st.edge = row.edge",
}
UNRULE = """
UNWIND $rows AS row
MATCH (st:Statement {id: row.id})
REMOVE st:Struck
SET st.struck = null, st.right = null, st.edge = row.edge
"""
_RULED_SO = f"""
MATCH (st)-[:IN]->(a:Article)
MATCH (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o)
RETURN {STATED}
"""
RULED = {
    "wrong": f"MATCH (st:Struck) {_RULED_SO} ORDER BY st.struck DESC, st.id LIMIT $limit",
    "right": f"MATCH (st:Statement) WHERE st.right IS NOT NULL {_RULED_SO} ORDER BY st.right DESC, st.id LIMIT $limit",
}
CONFIRMED_EDGES = "MATCH (st:Statement) WHERE st.right IS NOT NULL RETURN DISTINCT st.edge AS id"
CORRECTIONS_OF = "UNWIND $ids AS id MATCH (c:Correction {article: id}) RETURN c"
CORRECTIONS = f"""
MATCH (row:Correction)
OPTIONAL {_READ_SO}
OPTIONAL MATCH (st)-[:SUBJECT]->(s)
OPTIONAL MATCH (st)-[:OBJECT]->(o)
RETURN row AS c, st, s.id AS subject, o.id AS object, row.article AS article
ORDER BY row.at, row.id
"""
