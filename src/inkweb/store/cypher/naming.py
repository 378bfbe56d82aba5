"""Names, what was judged of them, and which entity they stand for."""

from __future__ import annotations

NAMES = """
UNWIND $ids AS id
MATCH (n:Name {id: id})
OPTIONAL MATCH (n)-[:NAMES]->(e:Entity)
RETURN n.id AS id, n.type AS type, n.name AS name, n.tally AS tally, e.id AS entity
"""
WRITE_NAMES = "UNWIND $rows AS row MERGE (n:Name {id: row.id}) SET n = row"
DELETE_NAMES = """
UNWIND $ids AS id
MATCH (n:Name {id: id})
DETACH DELETE n
"""
NAMESAKES = """
UNWIND $spellings AS key MATCH (n:Name {spelling: key}) RETURN n.id AS id, n.type AS type, n.name AS name
UNION UNWIND $heads AS key MATCH (n:Name {head: key}) RETURN n.id AS id, n.type AS type, n.name AS name
UNION UNWIND $tails AS key MATCH (n:Name {tail: key}) RETURN n.id AS id, n.type AS type, n.name AS name
"""
#: Short names that are there, each with the names that have it as first word, as last, or after their first.
BEARERS = """
UNWIND $rows AS row
MATCH (s:Name {id: row.id})
CALL (row) {
  MATCH (n:Name {first: row.key}) RETURN n LIMIT $most
  UNION MATCH (n:Name {last: row.key}) RETURN n LIMIT $most
  UNION MATCH (n:Name) WHERE n.tail STARTS WITH row.tail RETURN n LIMIT $most
}
RETURN s.id AS id, s.type AS type, s.name AS name, s.tally AS tally, collect(properties(n)) AS bearers
"""
#: Of a short name and a full one, whether the same person, organisation, model or product is stated with both, and
#: whether an article has both. The statements of the full name, who may be known for much, are gone through once.
BORNE_OUT = """
UNWIND $rows AS row
MATCH (:Name {id: row.short})-[:NAMES]->(a:Entity), (:Name {id: row.full})-[:NAMES]->(b:Entity)
RETURN row.id AS id,
  EXISTS {
    MATCH (a)<-[:SUBJECT|OBJECT]-(st:Statement) WHERE row.short IN [st.subject, st.object]
    WITH DISTINCT row, b, CASE st.subject WHEN row.short THEN st.object ELSE st.subject END AS id
    MATCH (n:Name {id: id}) WHERE n.type IN ['Person', 'Organization', 'Model', 'Product']
    WITH row, b, collect(id) AS near
    MATCH (b)<-[:SUBJECT|OBJECT]-(to:Statement)
    WHERE to.subject = row.full AND to.object IN near OR to.object = row.full AND to.subject IN near
    RETURN 1 AS found
  } AS is_near,
  EXISTS { (a)<-[:MENTIONS {entity: row.short}]-(:Article)-[:MENTIONS {entity: row.full}]->(b) } AS is_beside
"""
JUDGEMENTS = """
UNWIND $ids AS id MATCH (j:Judgement {left: id}) RETURN j
UNION UNWIND $ids AS id MATCH (j:Judgement {right: id}) RETURN j
"""
MEMBERS = """
MATCH (:Entity {id: $id})<-[:NAMES]-(n:Name)
RETURN n.id AS id, n.type AS type, n.name AS name, n.tally AS tally ORDER BY n.id
"""
GIVEN_NAMES = """
UNWIND $ids AS id
MATCH (n:Name {id: id})
RETURN n.id AS id, n.type AS type, n.name AS name, n.tally AS tally
"""
#: Those of a graph that was made before they had a time come last.
DECISIONS = "MATCH (j:Judgement {by: $by}) RETURN j ORDER BY j.at IS NULL, j.at DESC, j.id"
WRITE_JUDGEMENTS = "UNWIND $rows AS row MERGE (j:Judgement {id: row.id}) SET j = row, j.at = datetime()"
DELETE_JUDGEMENTS = "UNWIND $ids AS id MATCH (j:Judgement {id: id}) DELETE j"
MAKE_ENTITIES = "UNWIND $ids AS id MERGE (:Entity {id: id})"
POINT_NAMES = """
UNWIND $rows AS row
MATCH (n:Name {id: row.name})
MATCH (e:Entity {id: row.entity})
OPTIONAL MATCH (n)-[old:NAMES]->()
DELETE old
CREATE (n)-[:NAMES]->(e)
"""
MOVE_MENTIONS = """
UNWIND $rows AS row
MATCH (new:Entity {id: row.new})
MATCH (:Entity {id: row.old})<-[m:MENTIONS {entity: row.name}]-(a)
CREATE (a)-[moved:MENTIONS]->(new) SET moved = properties(m)
DELETE m
"""
MOVED_STATEMENTS = """
UNWIND $rows AS row
MATCH (:Entity {id: row.old})<-[:SUBJECT|OBJECT]-(st:Statement)
WHERE row.name IN [st.subject, st.object]
MATCH (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o)
RETURN DISTINCT st.id AS id, st.predicate AS predicate, st.subject AS subject, st.object AS object,
       s.id AS from, o.id AS to
"""
MOVE_STATEMENTS = """
UNWIND $rows AS row
MATCH (st:Statement {id: row.id})-[old:SUBJECT|OBJECT]->()
DELETE old
WITH DISTINCT row, st
MATCH (s:Entity {id: row.from})
MATCH (o:Entity|Quantity {id: row.to})
CREATE (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o)
SET st.edge = CASE WHEN st:Struck THEN null ELSE row.edge END
"""
