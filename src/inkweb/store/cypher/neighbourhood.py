"""Nodes and the edges between and around them."""

from __future__ import annotations

from inkweb.store.cypher.filtering import EDGE, MAY_PASS, PASSES, WEIGHED
from inkweb.store.cypher.kinds import ANY

CANONICAL = """
UNWIND $ids AS id
OPTIONAL MATCH (:Name {id: id})-[:NAMES]->(e:Entity)
OPTIONAL MATCH (q:Quantity {id: id})
WITH id, coalesce(e, q) AS n WHERE n IS NOT NULL
RETURN id, n AS node
"""
NODES = "UNWIND $ids AS id MATCH (n:Entity|Quantity {id: id}) RETURN n"
#: The best edges of some nodes; one that joins two of them comes twice.
EXPAND = f"""
UNWIND $ids AS id
MATCH (e:Entity|Quantity {{id: id}})
CALL (e) {{
  MATCH (e)-[r:{ANY}]-(n)
  WHERE type(r) IN $predicates
  RETURN r, n
  ORDER BY r.support DESC, r.statements DESC, r.id
  LIMIT $limit
}}
RETURN r, n
ORDER BY r.support DESC, r.statements DESC, r.id
LIMIT 2 * $limit
"""
EXPAND_FILTERED = {
    clock: f"""
UNWIND $ids AS id
MATCH (e:Entity|Quantity {{id: id}})
CALL (e) {{
  MATCH (e)-[r:{ANY}]-(n)
  WHERE n.type IN $types AND n.degree >= $degree AND {MAY_PASS}
  {weighed}
  RETURN {EDGE} AS edge, n
  ORDER BY support DESC, statements DESC, r.id
  LIMIT $limit
}}
RETURN edge, n
ORDER BY edge.support DESC, edge.statements DESC, edge.id
LIMIT 2 * $limit
"""
    for clock, weighed in WEIGHED.items()
}
BETWEEN_FILTERED = {
    clock: f"""
MATCH (s:Entity) WHERE s.id IN $ids
MATCH (s)-[r:{ANY}]->(o)
WHERE o.id IN $ids AND {MAY_PASS}
{weighed}
RETURN {EDGE} AS edge
ORDER BY support DESC, statements DESC, r.id
"""
    for clock, weighed in WEIGHED.items()
}
#: The edges of some nodes to any of many.
_AT = f"""
UNWIND $new AS id
MATCH (e:Entity|Quantity {{id: id}})
MATCH (e)-[r:{ANY}]-(n)
"""
AMONG_FILTERED = {
    clock: f"""{_AT}
WHERE n.id IN $ids AND {MAY_PASS}
WITH DISTINCT r
{weighed}
RETURN {EDGE} AS edge
"""
    for clock, weighed in WEIGHED.items()
}
AMONG = f"{_AT} WHERE n.id IN $ids AND type(r) IN $predicates RETURN DISTINCT r"
COUNT_AMONG = f"{_AT} WHERE n.id IN $ids AND type(r) IN $predicates RETURN count(DISTINCT r) AS edges"
ALL_FILTERED = {
    clock: f"""
MATCH (s:Entity)-[r:{ANY}]->(o)
WHERE s.type IN $types AND o.type IN $types AND s.degree >= $degree AND o.degree >= $degree AND {MAY_PASS}
{weighed}
RETURN {EDGE} AS edge
ORDER BY r.id
"""
    for clock, weighed in WEIGHED.items()
}
BEST_CONNECTED = """
MATCH (n:Entity) WHERE n.degree > 0
RETURN n ORDER BY n.degree DESC, n.id LIMIT $limit
"""
#: Only the well connected are weighed, so that the first look at a huge graph takes no longer.
BEST_CONNECTED_FILTERED = {
    clock: f"""
MATCH (n:Entity) WHERE n.degree > 0 AND n.degree >= $degree AND n.type IN $types
WITH n ORDER BY n.degree DESC, n.id LIMIT $candidates
MATCH (n)<-[:SUBJECT|OBJECT]-(st:Statement)-[:IN]->(a:Article)
WHERE {passes}
WITH n, count(DISTINCT st.edge) AS lines, count(st) AS statements
RETURN n ORDER BY lines DESC, statements DESC, n.id LIMIT $limit
"""
    for clock, passes in PASSES.items()
}
INCIDENT = f"""
UNWIND $ids AS id
MATCH (e:Entity|Quantity {{id: id}})
RETURN sum(COUNT {{ (e)-[r:{ANY}]-() WHERE type(r) IN $predicates }}) AS edges
"""
_BY_RELATION = """RETURN type(r) AS predicate, startNode(r) = e AS is_subject, count(DISTINCT r) AS edges
ORDER BY edges DESC, predicate, is_subject
"""
RELATIONS = f"""
MATCH (e:Entity|Quantity {{id: $id}})-[r:{ANY}]-()
{_BY_RELATION}"""
RELATIONS_FILTERED = {
    clock: f"""
MATCH (e:Entity|Quantity {{id: $id}})-[r:{ANY}]-(n)
WHERE n.type IN $types AND n.degree >= $degree AND {MAY_PASS}
{weighed}
{_BY_RELATION}"""
    for clock, weighed in WEIGHED.items()
}
BETWEEN = f"""
MATCH (s:Entity) WHERE s.id IN $ids
MATCH (s)-[r:{ANY}]->(o)
WHERE o.id IN $ids AND type(r) IN $predicates
RETURN r
ORDER BY r.support DESC, r.statements DESC, r.id
"""
COUNT_BETWEEN = f"""
MATCH (s:Entity) WHERE s.id IN $ids
MATCH (s)-[r:{ANY}]->(o)
WHERE o.id IN $ids AND type(r) IN $predicates
RETURN count(r) AS edges
"""
#: Of each node, how many others its edges join it to.
NAMES_NEXT = f"""
UNWIND $ids AS id
MATCH (e:Entity|Quantity {{id: id}})
RETURN e.id AS id, COUNT {{ MATCH (e)-[:{ANY}]-(n) WHERE n <> e RETURN DISTINCT n }} AS names
"""
NAMES_NEXT_FILTERED = {
    clock: f"""
UNWIND $ids AS id
MATCH (e:Entity|Quantity {{id: id}})
WHERE e.type IN $types AND e.degree >= $degree
CALL (e) {{
  MATCH (e)-[r:{ANY}]-(n)
  WHERE n <> e AND n.type IN $types AND n.degree >= $degree AND {MAY_PASS}
  {weighed}
  RETURN count(DISTINCT n) AS names
}}
RETURN e.id AS id, names
"""
    for clock, weighed in WEIGHED.items()
}
ALL_NODES = "MATCH (n:Entity|Quantity) RETURN n ORDER BY n.id"
ALL_EDGES = f"MATCH (:Entity)-[r:{ANY}]->() RETURN r ORDER BY r.id"
