"""Find names and sentences by words, and ways between two names."""

from __future__ import annotations

from inkweb.store.cypher.filtering import MAY_PASS, PASSES
from inkweb.store.cypher.kinds import ANY, BETWEEN_ENTITIES, STATED

SEARCH = """
CALL db.index.fulltext.queryNodes('inkweb_names', $words, {limit: $limit}) YIELD node, score
RETURN node, score
"""
#: Which of these names anything bears that a query may ask for.
KNOWN = "MATCH (n:Entity|Quantity|View) WHERE n.name IN $names RETURN collect(DISTINCT n.name) AS known"
SENTENCES = {
    clock: f"""
CALL db.index.fulltext.queryNodes('inkweb_sentences', $words, {{limit: $breadth}}) YIELD node AS st, score
MATCH (st)-[:IN]->(a:Article)
WHERE {passes}
WITH a, st.start AS start, max(score) AS score, collect(st) AS told
ORDER BY score DESC, a.date DESC, a.id, start LIMIT $limit
UNWIND told AS st
MATCH (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o)
RETURN {STATED}
ORDER BY score DESC, a.date DESC, a.id, start, st.id
"""
    for clock, passes in PASSES.items()
}
#: So many paths are looked through, and more where too few of them are left: ways that share their names count once.
MOST_PATHS = (200, 2_000, 20_000)
PATHS = {
    (types, hops, most): f"""
MATCH (a:Entity|Quantity {{id: $a}}), (b:Entity|Quantity {{id: $b}})
MATCH p = SHORTEST {most} (a)-[r:{types} WHERE {MAY_PASS}]-{{1,{hops}}}(b)
RETURN p
"""
    for types in (ANY, BETWEEN_ENTITIES)
    for hops in range(1, 7)
    for most in MOST_PATHS
}
