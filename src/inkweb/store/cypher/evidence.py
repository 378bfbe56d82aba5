"""Articles, and the statements that they make."""

from __future__ import annotations

from inkweb.store.cypher.kinds import STATED

_ARTICLE = (
    "a {.id, .title, .source, .url, .date, .outlet, .language, .entities, .mentions, .statements, .added} AS article"
)
_SUMMARY = f"RETURN {_ARTICLE}"
ARTICLES_BY_ID = f"UNWIND $ids AS id MATCH (a:Article {{id: id}}) {_SUMMARY}"
ARTICLES = f"""
MATCH (a:Article)
{_SUMMARY}
ORDER BY a.date IS NULL, a.date DESC, a.id
"""
ARTICLE = "MATCH (a:Article {id: $id}) RETURN a"
ARTICLE_MENTIONS = """
MATCH (:Article {id: $id})-[m:MENTIONS]->(e:Entity)
RETURN properties(m) AS mention, e.id AS entity
ORDER BY m.starts[0]
"""
NAMED_BY = """
MATCH (:Article {id: $id})-[m:MENTIONS]->(:Entity)
RETURN m.entity AS id, m.type AS type, m.name AS name, m.aliases AS forms
ORDER BY name, type
"""
OUTLETS = (
    "MATCH (a:Article) RETURN coalesce(a.outlet, '') AS outlet, count(a) AS articles ORDER BY articles DESC, outlet"
)
NAMED_IN = """
MATCH (:Entity {id: $id})<-[m:MENTIONS]-(a:Article)
RETURN a.id AS article, collect(m.name) + reduce(all = [], some IN collect(m.aliases) | all + some) AS names,
       sum(size(m.starts)) AS times, a.date AS day
ORDER BY day IS NULL, day DESC, article
LIMIT $limit
"""
SEEN = """
MATCH (:Entity {id: $id})<-[:MENTIONS]-(a:Article)
RETURN count(DISTINCT a) AS articles, min(a.date) AS first, max(a.date) AS last
"""
#: Articles that have at least half of the sentences by which one states something, word for word.
REPRINTS = f"""
MATCH (:Article {{id: $id}})<-[:IN]-(st:Statement)
WITH collect(DISTINCT st.words) AS sentences
UNWIND sentences AS sentence
MATCH (:Statement {{words: sentence}})-[:IN]->(a:Article) WHERE a.id <> $id
WITH a, size(sentences) AS of, count(DISTINCT sentence) AS same
WHERE 2 * same >= of
RETURN {_ARTICLE}, same, of
ORDER BY same DESC, a.date IS NULL, a.date, a.id
LIMIT $limit
"""
#: A quantity is named by what is stated with it.
NAMING_ALL = f"""
MATCH (e:Entity|Quantity) WHERE e.id IN $ids
CALL (e) {{
  MATCH (e)<-[:MENTIONS]-(a:Article) RETURN a
  UNION
  MATCH (e:Quantity)<-[:OBJECT]-(:Statement)-[:IN]->(a:Article) RETURN a
}}
WITH a, count(DISTINCT e) AS named WHERE named = size($ids)
{_SUMMARY}
ORDER BY a.date IS NULL, a.date DESC, a.id
LIMIT $limit
"""
_EVIDENCE = f"""
MATCH (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o), (st)-[:IN]->(a:Article)
WHERE NOT st:Struck AND ($article IS NULL OR a.id = $article) AND ($entity IS NULL OR $entity IN [s.id, o.id])
  AND ($edge IS NULL OR st.edge = $edge)
RETURN {STATED}
ORDER BY a.date IS NULL, a.date DESC, a.id, st.start, st.id
"""
STATEMENTS_OF_EDGE = "MATCH (st:Statement {edge: $edge})" + _EVIDENCE
STATEMENTS_OF_EDGES = "UNWIND $edges AS edge MATCH (st:Statement {edge: edge})" + _EVIDENCE
STATEMENTS_OF_ARTICLE = "MATCH (:Article {id: $article})<-[:IN]-(st:Statement)" + _EVIDENCE
STATEMENTS_OF_ENTITY = (
    "MATCH (n:Entity|Quantity {id: $entity})<-[:SUBJECT|OBJECT]-(st:Statement) WITH DISTINCT st" + _EVIDENCE
)
STATEMENTS = "MATCH (st:Statement)" + _EVIDENCE
