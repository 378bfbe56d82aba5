"""Entities that may be one."""

from __future__ import annotations

#: Pairs of which one name is a word at the end of the other, or the same under another type, that have a neighbour in
#: common and of which nobody has said that they are two, nor an article told something of the one and the other: first
#: those that no article names beside each other, and that share most. Who has a full name of their own, joined with the
#: short one, is asked about by that alone.
DUPLICATES = """
CALL () {
  MATCH (s:Name) WHERE s.type IN $types AND s.first IS NULL
    AND NOT EXISTS { (s)-[:NAMES]->(:Entity)<-[:NAMES]-(x:Name) WHERE x.first IS NOT NULL }
  CALL (s) {
    MATCH (n:Name {first: s.spelling}) RETURN n LIMIT $most
    UNION MATCH (n:Name {last: s.spelling}) RETURN n LIMIT $most
  }
  RETURN s, n
  UNION
  MATCH (s:Name) WHERE s.type IN $types
  UNWIND [type IN $types WHERE type > s.type] AS type
  MATCH (n:Name {spelling: type + substring(s.spelling, size(s.type))})
  RETURN s, n
}
MATCH (s)-[:NAMES]->(a:Entity), (n)-[:NAMES]->(b:Entity) WHERE a <> b AND NOT EXISTS { (a)--(b) }
WITH DISTINCT a, b
WHERE NOT EXISTS {
  MATCH (a)<-[:NAMES]-(x:Name), (j:Judgement {left: x.id})
  WHERE j.by = $by AND j.verdict = 'different' AND EXISTS { (b)<-[:NAMES]-(:Name {id: j.right}) }
} AND NOT EXISTS {
  MATCH (a)<-[:NAMES]-(x:Name), (j:Judgement {right: x.id})
  WHERE j.by = $by AND j.verdict = 'different' AND EXISTS { (b)<-[:NAMES]-(:Name {id: j.left}) }
}
CALL (a, b) {
  MATCH (a)--(x:Entity) WHERE EXISTS { (x)--(b) }
  WITH DISTINCT x ORDER BY x.degree, x.id
  RETURN count(x) AS shared, collect(x.id)[..$shown] AS neighbours
}
WITH a, b, shared, neighbours WHERE shared > 0
WITH a, b, shared, neighbours, COUNT {
  MATCH (a)<-[:MENTIONS]-(x:Article) WHERE EXISTS { (x)-[:MENTIONS]->(b) } RETURN DISTINCT x
} AS articles
RETURN a.id AS short, b.id AS full, shared, neighbours, articles
ORDER BY articles > 0, shared DESC, short, full
LIMIT $limit
"""
