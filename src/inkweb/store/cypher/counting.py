"""Count what there is, and tell the whole state, for comparing."""

from __future__ import annotations

from inkweb.ontology import ontology
from inkweb.store.cypher.kinds import ANY, LABELS

COUNT_EDGES = " UNION ALL ".join(
    f"MATCH (:Entity)-[r:{name}]->() RETURN count(r) AS edges" for name in ontology().predicates
)
COUNTS = " UNION ALL ".join(f"MATCH (n:{label}) RETURN '{label}' AS label, count(n) AS nodes" for label in LABELS)
DUMPS = {
    "articles": "MATCH (n:Article) RETURN n {.*, added: null, told_of: n:Regrouped} AS row",
    "names": "MATCH (n:Name)-[:NAMES]->(e) RETURN {name: properties(n), entity: e.id} AS row",
    "entities": "MATCH (n:Entity) RETURN {entity: properties(n), labels: labels(n)} AS row",
    "quantities": "MATCH (n:Quantity) RETURN properties(n) AS row",
    "corrections": "MATCH (n:Correction) RETURN n {.*, at: null} AS row",
    "referents": "MATCH (n:Referent) RETURN n {.*, at: null} AS row",
    "renamings": "MATCH (n:Renaming) RETURN n {.*, at: null} AS row",
    "judgements": "MATCH (n:Judgement) RETURN n {.*, at: null} AS row",
    "mentions": "MATCH (a:Article)-[m:MENTIONS]->(e) RETURN {article: a.id, to: e.id, mention: properties(m)} AS row",
    "statements": "MATCH (st:Statement)-[:IN]->(a), (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o) "
    "RETURN {article: a.id, from: s.id, to: o.id, "
    "statement: st {.*, struck: st:Struck, right: st.right IS NOT NULL}} AS row",
    "edges": f"MATCH (s:Entity)-[r:{ANY}]->(o) "
    "RETURN {from: s.id, type: type(r), to: o.id, edge: properties(r)} AS row",
}
