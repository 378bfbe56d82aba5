"""What a person says of a reading: that it is wrong, or right, or what the sentence says instead."""

from __future__ import annotations

from inkweb.store.cypher.kinds import STATED, taken_down

#: A statement that somebody struck out belongs to no edge; its words stay, so that it can be put back. One of which
#: somebody said something else holds that, and beside it what was read; its spans stay as they were read.
_READ_SO = """MATCH (:Article {id: row.article})<-[:IN]-(st:Statement)
WHERE coalesce(st.read_predicate, st.predicate) = row.predicate
  AND coalesce(st.read_modality, st.modality) = row.modality
  AND st.subject_span = row.subject AND st.trigger_span = row.trigger AND st.object_span = row.object"""


def _said(end: str, name: str) -> str:
    """Give the type that a person said last that one end has."""
    return f"""CALL ({end}) {{
  OPTIONAL MATCH ({end})<-[:NAMES]-(n:Name), (r:Renaming) WHERE r.of = n.id
  RETURN r.type AS {name} ORDER BY r.at DESC, r.of DESC LIMIT 1
}}
"""


ENDS = f"""
UNWIND $rows AS row
{_READ_SO}
MATCH (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o)
OPTIONAL MATCH (from:Name {{id: st.subject}})
OPTIONAL MATCH (to:Name {{id: st.object}})
{_said("s", "from_said")}{_said("o", "to_said")}
RETURN st.id AS id, row.id AS correction, st.predicate AS predicate, st.modality AS modality,
       s.id AS from, o.id AS to, o:Quantity AS quantity, coalesce(from_said, from.type) AS from_type,
       coalesce(to_said, to.type, o.type) AS to_type,
       st.read_predicate AS read_predicate, st.read_modality AS read_modality, st.read_turned AS read_turned,
       coalesce(st.added, false) AS added, [st.start, st.end] AS quote,
       st.subject = st.object AS is_of_itself,
       CASE WHEN st:Struck THEN 'wrong' WHEN st.added THEN 'added' WHEN st.read_predicate IS NOT NULL THEN 'instead'
            WHEN st.right IS NOT NULL THEN 'right' END AS ruling
"""
#: What is read in the same words as one statement, of the same two, and of which the same was said until now.
ALIKE = f"""
UNWIND $rows AS row
{_READ_SO} AND st.added IS NULL
WITH st AS one LIMIT 1
MATCH (st:Statement {{words: one.words}})
WHERE st <> one AND st.predicate = one.predicate AND st.modality = one.modality AND st.added IS NULL
  AND coalesce(st.read_predicate, '') = coalesce(one.read_predicate, '')
  AND coalesce(st.read_modality, '') = coalesce(one.read_modality, '')
  AND coalesce(st.read_turned, false) = coalesce(one.read_turned, false)
  AND (st.right IS NULL) = (one.right IS NULL) AND (st.struck IS NULL) = (one.struck IS NULL)
MATCH (one)-[:SUBJECT]->(s)<-[:SUBJECT]-(st), (one)-[:OBJECT]->(o)<-[:OBJECT]-(st)
MATCH (st)-[:IN]->(a:Article)
RETURN {STATED}
ORDER BY a.id, st.start, st.id
"""
#: The articles of what was added or said to be something else, in which these entities are named.
SAID_OF = """
MATCH (c:Correction) WHERE c.ruling IN ['instead', 'added']
WITH DISTINCT c.article AS id
MATCH (:Article {id: id})-[:MENTIONS]->(e:Entity)
WHERE e.id IN $ids
RETURN DISTINCT id
"""
WRITE_CORRECTIONS = taken_down("Correction")
DELETE_CORRECTIONS = "UNWIND $rows AS row MATCH (c:Correction {id: row.id, ruling: row.ruling}) DELETE c"
HOLD = """
UNWIND $rows AS row
MATCH (st:Statement {id: row.id})
SET st.predicate = row.predicate, st.modality = row.modality, st.read_predicate = row.read_predicate,
    st.read_modality = row.read_modality, st.read_turned = row.read_turned
"""
TURN = """
UNWIND $ids AS id
MATCH (s)<-[subject:SUBJECT]-(st:Statement {id: id})-[object:OBJECT]->(o)
DELETE subject, object
CREATE (st)-[:SUBJECT]->(o), (st)-[:OBJECT]->(s)
WITH st, st.subject AS subject, st.object AS object
SET st.subject = object, st.object = subject
"""
_RULED = """
UNWIND $rows AS row
MATCH (c:Correction {id: row.correction})
MATCH (st:Statement {id: row.id})
"""
_CERTAIN = f"{_RULED} REMOVE st:Struck SET st.struck = null, st.right = c.at, st.edge = row.edge"
RULE = {
    "wrong": f"{_RULED} SET st:Struck, st.struck = c.at, st.right = null, st.edge = null",
    "right": _CERTAIN,
    "instead": _CERTAIN,
    "added": _CERTAIN,
}
#: The mentions at the two ends of what is said to be stated, and the entities that they are of now.
PLACES = """
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (a)-[m:MENTIONS]->(s:Entity)
WHERE any(at IN range(0, size(m.starts) - 1) WHERE [m.starts[at], m.ends[at]] = row.subject)
MATCH (a)-[n:MENTIONS]->(o:Entity)
WHERE any(at IN range(0, size(n.starts) - 1) WHERE [n.starts[at], n.ends[at]] = row.object)
RETURN row.id AS correction, a.text AS text, m.entity AS subject, n.entity AS object, s.id AS from, o.id AS to
"""
DELETE_ADDED = "UNWIND $ids AS id MATCH (st:Statement {id: id}) DETACH DELETE st"
UNRULE = """
UNWIND $rows AS row
MATCH (st:Statement {id: row.id})
REMOVE st:Struck
SET st.struck = null, st.right = null, st.edge = row.edge
"""
_RULED_SO = f"""
MATCH (st)-[:IN]->(a:Article)
MATCH (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o)
RETURN {STATED}
"""
RULED = {
    "wrong": f"MATCH (st:Struck) {_RULED_SO} ORDER BY st.struck DESC, st.id",
    **{
        ruling: f"MATCH (st:Statement) WHERE st.right IS NOT NULL AND st.read_predicate IS {read} {_RULED_SO} "
        "ORDER BY st.right DESC, st.id"
        for ruling, read in (("right", "NULL AND st.added IS NULL"), ("instead", "NOT NULL"))
    },
    "added": f"MATCH (st:Statement) WHERE st.right IS NOT NULL AND st.added {_RULED_SO} ORDER BY st.right DESC, st.id",
}
CONFIRMED_EDGES = """
MATCH (st:Statement) WHERE st.right IS NOT NULL AND st.edge IS NOT NULL
WITH st.edge AS id, collect(CASE WHEN st.added THEN 'added' WHEN st.read_predicate IS NULL THEN 'right' END) AS said
RETURN id, CASE WHEN 'right' IN said THEN 'right' WHEN 'added' IN said THEN 'added' ELSE 'instead' END AS ruling
"""
CORRECTIONS_OF = "UNWIND $ids AS id MATCH (c:Correction {article: id}) RETURN c"
CORRECTIONS = f"""
MATCH (row:Correction)
OPTIONAL {_READ_SO}
OPTIONAL MATCH (st)-[:SUBJECT]->(s)
OPTIONAL MATCH (st)-[:OBJECT]->(o)
RETURN row AS c, st, s.id AS subject, o.id AS object, row.article AS article
ORDER BY row.at, row.id
"""
