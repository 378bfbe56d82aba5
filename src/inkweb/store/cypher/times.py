"""What was stated when, and how sure it is."""

from __future__ import annotations

from inkweb.store.cypher.filtering import CLOCKS, PASSES, SURE
from inkweb.store.cypher.kinds import STATED

TALLY_BY_MONTH = {
    clock: f"""
MATCH (st:Statement)-[:IN]->(a:Article)
WHERE {passes} AND ($ids IS NULL OR EXISTS {{ (st)-[:SUBJECT|OBJECT]->(n) WHERE n.id IN $ids }})
WITH {CLOCKS[clock][0]} AS day, st.modality AS modality WHERE day IS NOT NULL
RETURN date.truncate('month', day) AS month, modality, count(*) AS statements ORDER BY month
"""
    for clock, passes in PASSES.items()
}
UNDATED = {
    clock: f"""
MATCH (st:Statement)-[:IN]->(a:Article)
WHERE {passes} AND ($ids IS NULL OR EXISTS {{ (st)-[:SUBJECT|OBJECT]->(n) WHERE n.id IN $ids }})
AND {CLOCKS[clock][0]} IS NULL
RETURN count(st) AS statements
"""
    for clock, passes in PASSES.items()
}
DAYS = {
    clock: f"""
MATCH (st:Statement)-[:IN]->(a:Article)
WHERE {passes} AND ($ids IS NULL OR EXISTS {{ (st)-[:SUBJECT|OBJECT]->(n) WHERE n.id IN $ids }})
WITH DISTINCT {CLOCKS[clock][0]} AS day WHERE day IS NOT NULL
RETURN day ORDER BY day LIMIT $limit
"""
    for clock, passes in PASSES.items()
}
STATEMENTS_BY_DAY = {
    clock: f"""
MATCH (st:Statement)-[:IN]->(a:Article)
WHERE {passes} AND ($ids IS NULL OR EXISTS {{ (st)-[:SUBJECT|OBJECT]->(n) WHERE n.id IN $ids }})
MATCH (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o)
WITH st, s, o, a, {CLOCKS[clock][0]} AS day WHERE day IS NOT NULL
RETURN {STATED}, day
ORDER BY day DESC, st.id
LIMIT $limit
"""
    for clock, passes in PASSES.items()
}
#: What the reading is least sure of, to be looked at; who confirmed it has looked.
LEAST_SURE = f"""
MATCH (st:Statement)-[:IN]->(a:Article)
WHERE NOT st:Struck AND st.right IS NULL
WITH st, a ORDER BY st.confidence, st.id SKIP $offset LIMIT $limit
MATCH (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o)
RETURN {STATED}
ORDER BY st.confidence, st.id
"""
SURENESS = f"""
MATCH (st:Statement)
WHERE NOT st:Struck
RETURN toInteger(floor({SURE} * 10)) / 10.0 AS sure, count(st) AS statements ORDER BY sure
"""
