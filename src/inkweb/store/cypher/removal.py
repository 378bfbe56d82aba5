"""Take an article out, and say beforehand what goes with it."""

from __future__ import annotations

ARTICLE_STATEMENTS = """
MATCH (:Article {id: $id})<-[:IN]-(st:Statement)
MATCH (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o)
RETURN st.predicate AS predicate, s.id AS from, o.id AS to, o:Quantity AS quantity
"""
#: What an article alone speaks of: entities, and quantities.
ONLY_HERE = """
MATCH (a:Article {id: $id})-[:MENTIONS]->(e:Entity)
WITH DISTINCT a, e
WHERE NOT EXISTS { MATCH (e)<-[:MENTIONS]-(other:Article) WHERE other <> a }
RETURN e.id AS id, e.name AS name, e.degree AS degree
UNION
MATCH (a:Article {id: $id})<-[:IN]-(:Statement)-[:OBJECT]->(q:Quantity)
WITH DISTINCT a, q
WHERE NOT EXISTS { MATCH (q)<-[:OBJECT]-(:Statement)-[:IN]->(other:Article) WHERE other <> a }
RETURN q.id AS id, q.name AS name, q.degree AS degree
"""
#: The edges that an article speaks of, and how many others do.
SPOKEN_OF = """
MATCH (a:Article {id: $id})<-[:IN]-(st:Statement)
WHERE st.edge IS NOT NULL
WITH a, st.edge AS edge, count(st) AS statements, collect(st)[0] AS one, collect(DISTINCT st.modality) AS modalities
MATCH (one)-[:SUBJECT]->(s), (one)-[:OBJECT]->(o)
RETURN edge, one.predicate AS predicate, s.name AS subject, o.name AS object, statements, modalities,
  COUNT { MATCH (:Statement {edge: edge})-[:IN]->(other:Article) WHERE other <> a RETURN DISTINCT other } AS others
"""
DELETE_ARTICLE = """
MATCH (a:Article {id: $id})
OPTIONAL MATCH (a)<-[:IN]-(st:Statement)
DETACH DELETE st, a
"""
