"""What people say of who is meant in an article, and the mentions and statements that follow it."""

from __future__ import annotations

from inkweb.model import UNREAD
from inkweb.store.cypher.kinds import taken_down

#: Both ids are among those asked for, so one side is enough.
APART = """
UNWIND $ids AS id
MATCH (j:Judgement {left: id, verdict: 'different'}) WHERE j.by = $by
RETURN j
"""
REFERENTS_OF = "UNWIND $ids AS id MATCH (r:Referent {article: id}) RETURN r"
_MET = """
OPTIONAL MATCH (:Article {id: r.article})-[m:MENTIONS]->()
WHERE any(at IN range(0, size(m.starts) - 1) WHERE m.starts[at] = r.start AND m.ends[at] = r.end)
"""
REFERENTS = f"""
MATCH (r:Referent) {_MET}
WITH r, m, head([at IN range(0, coalesce(size(m.starts), 0) - 1)
                 WHERE m.starts[at] = r.start AND m.ends[at] = r.end]) AS at
OPTIONAL MATCH (n:Name {{id: m.reads[at]}})
RETURN r, m IS NOT NULL AS is_met, n.name AS was, coalesce(m.reads[at] = '{UNREAD}', false) AS is_made
ORDER BY r.at DESC, r.id
"""
MET = f"UNWIND $ids AS id MATCH (r:Referent {{id: id}}) {_MET} WITH r, m WHERE m IS NOT NULL RETURN DISTINCT r.id AS id"
WRITE_REFERENTS = taken_down("Referent")
DELETE_REFERENTS = "UNWIND $ids AS id MATCH (r:Referent {id: id}) DELETE r"
#: Articles that call an entity by one of these forms; of its own name those that have it under another type.
CALLING = """
UNWIND $rows AS row
MATCH (:Name {id: row.id})-[:NAMES]->(:Entity)<-[m:MENTIONS {entity: row.id}]-(a:Article)
WHERE any(form IN m.aliases + m.name WHERE form IN row.forms) AND (row.type IS NULL OR row.type IN m.types)
RETURN DISTINCT a.id AS id
UNION
MATCH (a:Regrouped)-[m:MENTIONS]->(:Entity)
WHERE any(id IN m.reads WHERE id IN [row IN $rows | row.id])
RETURN DISTINCT a.id AS id
"""
TOLD_BY = "MATCH (a:Regrouped) WHERE any(id IN a.told WHERE id IN $ids) RETURN a.id AS id"
#: The names by which a hundred articles call what has a form, with their types.
WORDED = """
MATCH (:Name {id: $id})-[:NAMES]->(:Entity)<-[m:MENTIONS {entity: $id}]-(a:Article)
WHERE $form IN m.aliases + m.name
WITH a, m LIMIT 100
UNWIND range(0, size(m.starts) - 1) AS at
WITH a, m, at WHERE m.kinds[at] = 'name'
RETURN m.types[at] AS type, substring(a.text, m.starts[at], m.ends[at] - m.starts[at]) AS words
"""
HELD = """
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a, [(a)-[m:MENTIONS]->(:Entity) | properties(m)] AS mentions
"""
DELETE_MENTIONS = "UNWIND $ids AS id MATCH (:Article {id: id})-[m:MENTIONS]->() DELETE m"
ENDS = """
UNWIND $ids AS id
MATCH (:Article {id: id})<-[:IN]-(st:Statement)
MATCH (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o)
RETURN id AS article, st.id AS id, st.predicate AS predicate, st.subject AS subject, st.object AS object,
       st.subject_span AS subject_span, st.object_span AS object_span, coalesce(st.read_turned, false) AS is_turned,
       s.id AS from, o.id AS to, o:Quantity AS quantity, coalesce(st.added, false) AS added
"""
NAME_ENDS = "UNWIND $rows AS row MATCH (st:Statement {id: row.id}) SET st.subject = row.subject, st.object = row.object"
MARK = """
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
SET a:Regrouped, a.told = row.told, a.entities = row.entities, a.mentions = row.mentions
"""
UNMARK = """
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
REMOVE a:Regrouped
SET a.told = null, a.entities = row.entities, a.mentions = row.mentions
"""
