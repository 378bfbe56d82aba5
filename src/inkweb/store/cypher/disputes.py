"""On what articles disagree: what one tells and another denies, and what has several sizes or sums."""

from __future__ import annotations

from inkweb.store.cypher.filtering import PASSES
from inkweb.store.cypher.kinds import STATED

#: Edges that are told and denied: first those that different articles tell and deny, and most on the smaller side.
DENIED = {
    clock: f"""
MATCH (st:Statement)-[:IN]->(a:Article)
WHERE st.modality = 'denied' AND {passes}
WITH st.edge AS edge, collect(DISTINCT a.id) AS deniers
CALL (edge, deniers) {{
  MATCH (st:Statement {{edge: edge}})-[:IN]->(a:Article)
  WHERE st.modality <> 'denied' AND {passes}
  RETURN count(DISTINCT a) AS told, count(DISTINCT CASE WHEN NOT a.id IN deniers THEN a END) AS others
}}
WITH edge, size(deniers) AS denied, told, others WHERE told > 0
RETURN [edge] AS edges
ORDER BY others > 0 DESC, CASE WHEN told < denied THEN told ELSE denied END DESC, told + denied DESC, edge
LIMIT $limit
"""
    for clock, passes in PASSES.items()
}
#: Edges of which sums are told that lie further apart than rounding puts them.
SUMS = {
    clock: f"""
MATCH (st:Statement)-[:IN]->(a:Article)
WHERE st.amount_value IS NOT NULL AND st.modality <> 'denied' AND {passes}
WITH st.edge AS edge, st.amount_unit AS unit, min(st.amount_value) AS least, max(st.amount_value) AS most,
     count(DISTINCT a) AS articles
WHERE most > $apart * least
RETURN DISTINCT [edge] AS edges, articles
ORDER BY articles DESC, edges[0]
LIMIT $limit
"""
    for clock, passes in PASSES.items()
}
#: Edges that give one name several sizes of one unit.
SIZES = {
    clock: f"""
MATCH (s:Entity)<-[:SUBJECT]-(st:Statement)-[:OBJECT]->(q:Quantity), (st)-[:IN]->(a:Article)
WHERE st.modality <> 'denied' AND {passes}
WITH s, st.predicate AS predicate, q.unit AS unit, min(q.value) AS least, max(q.value) AS most,
     collect(DISTINCT st.edge) AS edges, count(DISTINCT a) AS articles
WHERE most > $apart * least
RETURN edges, articles
ORDER BY articles DESC, edges[0]
LIMIT $limit
"""
    for clock, passes in PASSES.items()
}
#: What is stated behind some edges and passes.
STATEMENTS = {
    clock: f"""
UNWIND $edges AS edge
MATCH (st:Statement {{edge: edge}})-[:IN]->(a:Article)
WHERE {passes}
MATCH (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o)
WHERE s.type IN $types AND o.type IN $types AND s.degree >= $degree AND o.degree >= $degree
RETURN {STATED}, edge
ORDER BY a.date IS NULL, a.date DESC, a.id, st.start, st.id
"""
    for clock, passes in PASSES.items()
}
