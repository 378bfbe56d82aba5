"""All Cypher that Inkweb sends, by name. Values travel as parameters; types come from the ontology alone.

Nodes: ``:Inkweb`` (one: schema version, state, write lock), ``:Article``, ``:Entity:<Type>[:Company]``, ``:Quantity``,
``:Statement`` (``:Struck`` where somebody struck it out, with the property ``right`` where somebody confirmed it),
``:Correction`` (what somebody said of a reading; it outlives the statement), ``:Judgement``, ``:View`` (somebody saved
it), and ``:Name``: the id that an article gives an entity, which NAMES the entity that stands for it. Statements and
mentions keep these ids, so whatever is joined can be taken apart.
"""

from __future__ import annotations

from inkweb.ontology import ontology

#: Every predicate, and those that lead from entity to entity: no path runs through a shared quantity.
ANY = "|".join(ontology().predicates)
BETWEEN_ENTITIES = "|".join(name for name, kind in ontology().predicates.items() if "Quantity" not in kind.range)
LABELS = ("Article", "Entity", "Judgement", "Name", "Quantity", "Statement")

# --- schema ---------------------------------------------------------------------------------------------------------

SCHEMA = {
    **{
        f"inkweb_{label.lower()}_id": f"CREATE CONSTRAINT inkweb_{label.lower()}_id IF NOT EXISTS "
        f"FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        for label in (*LABELS, "Inkweb")
    },
    "inkweb_correction_id": "CREATE CONSTRAINT inkweb_correction_id IF NOT EXISTS "
    "FOR (n:Correction) REQUIRE n.id IS UNIQUE",
    "inkweb_view_name": "CREATE CONSTRAINT inkweb_view_name IF NOT EXISTS FOR (n:View) REQUIRE n.name IS UNIQUE",
    **{
        f"inkweb_{label.lower()}_{key}": f"CREATE INDEX inkweb_{label.lower()}_{key} IF NOT EXISTS "
        f"FOR (n:{label}) ON (n.{key})"
        for label, key in (
            ("Statement", "edge"), ("Name", "spelling"), ("Name", "head"), ("Name", "tail"),
            ("Name", "first"), ("Name", "last"),
            ("Judgement", "left"), ("Judgement", "right"), ("Entity", "degree"),
            ("Correction", "article"), ("Statement", "right"),
        )
    },
    "inkweb_names": "CREATE FULLTEXT INDEX inkweb_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases] "
    "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}",
    "inkweb_sentences": "CREATE FULLTEXT INDEX inkweb_sentences IF NOT EXISTS FOR (n:Statement) ON EACH [n.text] "
    "OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}}",
}  # fmt: skip
AWAIT_INDEXES = "CALL db.awaitIndexes(300)"
META = "OPTIONAL MATCH (m:Inkweb {id: 'inkweb'}) RETURN m.schema AS schema, m.state AS state"
FOREIGN = " UNION ".join(f"MATCH (n:{label}) WITH n LIMIT 1 RETURN '{label}' AS label" for label in LABELS)
#: Form 1 had no first and last word of names; the keys of form 1 hold both.
FROM_FORM_1 = """
MATCH (n:Name) WHERE n.tail IS NOT NULL
SET n.first = n.type + '|' + split(split(n.head, '|')[1], ' ')[0],
    n.last = n.type + '|' + split(split(n.tail, '|')[1], ' ')[-1]
"""
#: Form 3 kept what is struck out at the statement alone.
FROM_FORM_3 = """
MATCH (st:Struck)-[:IN]->(a:Article)
WITH st, a.id AS article, [span IN [st.subject_span, st.trigger_span, st.object_span] |
                           toString(span[0]) + '-' + toString(span[1])] AS spans
WITH st, article, reduce(id = article + '|' + st.predicate + '|' + st.modality, span IN spans | id + '|' + span) AS id
MERGE (c:Correction {id: id})
SET c += {ruling: 'wrong', article: article, predicate: st.predicate, modality: st.modality,
          subject: st.subject_span, trigger: st.trigger_span, object: st.object_span, at: st.struck, text: st.text}
"""
READY = "MERGE (m:Inkweb {id: 'inkweb'}) ON CREATE SET m.state = randomUUID() SET m.schema = $schema"
VERSION = "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version"

# --- writing --------------------------------------------------------------------------------------------------------

#: Writers take turns: whoever sets the lock holds the node until the transaction ends.
LOCK = "MATCH (m:Inkweb {id: 'inkweb'}) SET m.lock = true"
STAMP = "MATCH (m:Inkweb {id: 'inkweb'}) SET m.state = randomUUID()"
KNOWN_ARTICLES = "UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN a.id AS id"
WRITE_ARTICLES = "UNWIND $rows AS row CREATE (a:Article {id: row.id}) SET a += row, a.added = datetime()"
WRITE_STATEMENTS = """
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (s:Entity {id: row.from})
MATCH (o:Entity|Quantity {id: row.to})
CREATE (st:Statement {id: row.about.id}) SET st += row.about
CREATE (st)-[:IN]->(a), (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o)
"""
WRITE_MENTIONS = """
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (e:Entity {id: row.to})
CREATE (a)-[m:MENTIONS]->(e) SET m = row.about
"""
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
DECISIONS = "MATCH (j:Judgement {by: $by}) RETURN j ORDER BY j.id LIMIT $limit"
WRITE_JUDGEMENTS = "UNWIND $rows AS row MERGE (j:Judgement {id: row.id}) SET j = row"
DELETE_JUDGEMENTS = "UNWIND $ids AS id MATCH (j:Judgement {id: id}) DELETE j"
MAKE_ENTITIES = "UNWIND $ids AS id MERGE (:Entity {id: id})"
MAKE_QUANTITIES = "UNWIND $ids AS id MERGE (:Quantity {id: id})"
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
#: How sure a statement is: what somebody confirmed is certain, whatever the program thinks of its reading.
_SURE = "CASE WHEN st.right IS NULL THEN st.confidence ELSE 1.0 END"
WEIGH_EDGES = f"""
UNWIND $ids AS id
MATCH (st:Statement {{edge: id}})-[:IN]->(a:Article)
RETURN id, count(st) AS statements, count(DISTINCT a) AS support, collect(DISTINCT st.modality) AS modalities,
       max({_SURE}) AS confidence, min(a.date) AS first_seen, max(a.date) AS last_seen
"""
WRITE_EDGES = {
    name: f"""
UNWIND $rows AS row
MATCH (s:Entity {{id: row.subject}})
MATCH (o:{"Quantity" if "Quantity" in predicate.range else "Entity"} {{id: row.object}})
MERGE (s)-[r:{name}]->(o)
SET r = row
"""
    for name, predicate in ontology().predicates.items()
}
DELETE_EDGES = {
    name: f"""
UNWIND $rows AS row
MATCH (s:Entity {{id: row.subject}})
MATCH (o:{"Quantity" if "Quantity" in predicate.range else "Entity"} {{id: row.object}})
MATCH (s)-[r:{name}]->(o)
DELETE r
"""
    for name, predicate in ontology().predicates.items()
}
TALLIES = """
UNWIND $ids AS id
MATCH (e:Entity {id: id})
OPTIONAL MATCH (e)<-[:NAMES]-(n:Name)
RETURN e.id AS id, collect({type: n.type, tally: n.tally}) AS names
"""
DEGREES = f"""
UNWIND $ids AS id
MATCH (n:Entity|Quantity {{id: id}})
RETURN id, COUNT {{ (n)-[:{ANY}]-() }} AS degree
"""
SUPPORT = "UNWIND $ids AS id MATCH (:Entity {id: id})<-[:MENTIONS]-(a) RETURN id, count(DISTINCT a) AS support"
WRITE_ENTITIES = """
UNWIND $rows AS row
MATCH (e:Entity {id: row.about.id})
REMOVE e:$($labels)
SET e:$(row.labels)
SET e = row.about
"""
DELETE_ENTITIES = "UNWIND $ids AS id MATCH (e:Entity {id: id}) DETACH DELETE e"
WORDINGS = """
UNWIND $ids AS id
MATCH (q:Quantity {id: id})
OPTIONAL MATCH (q)<-[:OBJECT]-(st:Statement)-[:IN]->(a:Article)
RETURN q.id AS id, count(DISTINCT a) AS support, collect([st.object_value, st.object_unit, st.object_text]) AS wordings
"""
WRITE_QUANTITIES = "UNWIND $rows AS row MATCH (q:Quantity {id: row.id}) SET q = row"
DELETE_QUANTITIES = "UNWIND $ids AS id MATCH (q:Quantity {id: id}) DETACH DELETE q"

# --- correcting -----------------------------------------------------------------------------------------------------

#: A statement that somebody struck out belongs to no edge; its words stay, so that it can be put back.
_READ_SO = """MATCH (:Article {id: row.article})<-[:IN]-(st:Statement)
WHERE st.predicate = row.predicate AND st.modality = row.modality
  AND st.subject_span = row.subject AND st.trigger_span = row.trigger AND st.object_span = row.object"""
ENDS = f"""
UNWIND $rows AS row
{_READ_SO}
MATCH (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o)
RETURN st.id AS id, row.id AS correction, st.predicate AS predicate, s.id AS from, o.id AS to, o:Quantity AS quantity,
       CASE WHEN st:Struck THEN 'wrong' WHEN st.right IS NOT NULL THEN 'right' END AS ruling
"""
WRITE_CORRECTIONS = """
UNWIND $rows AS row
MERGE (c:Correction {id: row.id})
SET c = row, c.at = coalesce(row.at, datetime())
"""
DELETE_CORRECTIONS = "UNWIND $ids AS id MATCH (c:Correction {id: id}) DELETE c"
_RULED = """
UNWIND $rows AS row
MATCH (c:Correction {id: row.correction})
MATCH (st:Statement {id: row.id})
"""
RULE = {
    "wrong": f"{_RULED} SET st:Struck, st.struck = c.at, st.right = null, st.edge = null",
    "right": f"{_RULED} REMOVE st:Struck SET st.struck = null, st.right = c.at, st.edge = row.edge",
}
UNRULE = """
UNWIND $rows AS row
MATCH (st:Statement {id: row.id})
REMOVE st:Struck
SET st.struck = null, st.right = null, st.edge = row.edge
"""
_RULED_SO = """
MATCH (st)-[:IN]->(a:Article)
MATCH (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o)
RETURN st, s.id AS subject, o.id AS object, a.id AS article
"""
RULED = {
    "wrong": f"MATCH (st:Struck) {_RULED_SO} ORDER BY st.struck DESC, st.id LIMIT $limit",
    "right": f"MATCH (st:Statement) WHERE st.right IS NOT NULL {_RULED_SO} ORDER BY st.right DESC, st.id LIMIT $limit",
}
CONFIRMED_EDGES = "MATCH (st:Statement) WHERE st.right IS NOT NULL RETURN DISTINCT st.edge AS id"
CORRECTIONS_OF = "UNWIND $ids AS id MATCH (c:Correction {article: id}) RETURN c"
CORRECTIONS = f"""
MATCH (row:Correction)
OPTIONAL {_READ_SO}
OPTIONAL MATCH (st)-[:SUBJECT]->(s)
OPTIONAL MATCH (st)-[:OBJECT]->(o)
RETURN row AS c, st, s.id AS subject, o.id AS object, row.article AS article
ORDER BY row.at, row.id
"""

# --- removing -------------------------------------------------------------------------------------------------------

ARTICLE_MENTIONS = """
MATCH (:Article {id: $id})-[m:MENTIONS]->(e:Entity)
RETURN properties(m) AS mention, e.id AS entity
ORDER BY m.starts[0]
"""
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

# --- looking --------------------------------------------------------------------------------------------------------

CANONICAL = """
UNWIND $ids AS id
OPTIONAL MATCH (:Name {id: id})-[:NAMES]->(e:Entity)
OPTIONAL MATCH (q:Quantity {id: id})
WITH id, coalesce(e, q) AS n WHERE n IS NOT NULL
RETURN id, n AS node
"""
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
"""
#: An edge that may pass a filter; whether it does, its statements say.
_MAY_PASS = """type(r) IN $predicates AND r.confidence >= $confidence AND r.support >= $support
  AND any(modality IN r.modalities WHERE modality IN $modalities)
  AND NOT ($only AND any(modality IN r.modalities WHERE NOT modality IN $modalities))"""
_CLOCKS = {
    "published": ("a.date", "a.date"),
    "event": ("coalesce(st.when_start, st.when_end, a.date)", "coalesce(st.when_end, st.when_start, a.date)"),
    "read": ("date(a.added)", "date(a.added)"),
}
_PASSES = {
    clock: f"""NOT st:Struck AND st.predicate IN $predicates AND st.modality IN $modalities
    AND {_SURE} >= $confidence
    AND ($outlets IS NULL OR coalesce(a.outlet, '') IN $outlets)
    AND ($since IS NULL OR {end} >= $since) AND ($until IS NULL OR {start} <= $until)"""
    for clock, (start, end) in _CLOCKS.items()
}
#: Weigh an edge anew by those of its statements that pass.
_WEIGHED = {
    clock: f"""
CALL (r) {{
  MATCH (st:Statement {{edge: r.id}})-[:IN]->(a:Article)
  WHERE {passes}
  RETURN count(st) AS statements, count(DISTINCT a) AS support, collect(DISTINCT st.modality) AS modalities,
         max({_SURE}) AS confidence, min(a.date) AS first_seen, max(a.date) AS last_seen
}}
WITH * WHERE support >= $support
"""
    for clock, passes in _PASSES.items()
}
_EDGE = """r {.id, .subject, .object, predicate: type(r), statements: statements, support: support,
  modalities: modalities, confidence: confidence, first_seen: first_seen, last_seen: last_seen}"""
EXPAND_FILTERED = {
    clock: f"""
UNWIND $ids AS id
MATCH (e:Entity|Quantity {{id: id}})
CALL (e) {{
  MATCH (e)-[r:{ANY}]-(n)
  WHERE n.type IN $types AND n.degree >= $degree AND {_MAY_PASS}
  {weighed}
  RETURN {_EDGE} AS edge, n
  ORDER BY support DESC, statements DESC, r.id
  LIMIT $limit
}}
RETURN edge, n
"""
    for clock, weighed in _WEIGHED.items()
}
BETWEEN_FILTERED = {
    clock: f"""
MATCH (s:Entity) WHERE s.id IN $ids
MATCH (s)-[r:{ANY}]->(o)
WHERE o.id IN $ids AND {_MAY_PASS}
{weighed}
RETURN {_EDGE} AS edge
ORDER BY support DESC, statements DESC, r.id
"""
    for clock, weighed in _WEIGHED.items()
}
#: The edges of some nodes to any of many.
_AT = f"""
UNWIND $new AS id
MATCH (e:Entity|Quantity {{id: id}})
MATCH (e)-[r:{ANY}]-(n)
"""
AMONG_FILTERED = {
    clock: f"""{_AT}
WHERE n.id IN $ids AND {_MAY_PASS}
WITH DISTINCT r
{weighed}
RETURN {_EDGE} AS edge
"""
    for clock, weighed in _WEIGHED.items()
}
AMONG = f"{_AT} WHERE n.id IN $ids AND type(r) IN $predicates RETURN DISTINCT r"
COUNT_AMONG = f"{_AT} WHERE n.id IN $ids AND type(r) IN $predicates RETURN count(DISTINCT r) AS edges"
ALL_FILTERED = {
    clock: f"""
MATCH (s:Entity)-[r:{ANY}]->(o)
WHERE s.type IN $types AND o.type IN $types AND s.degree >= $degree AND o.degree >= $degree AND {_MAY_PASS}
{weighed}
RETURN {_EDGE} AS edge
ORDER BY r.id
"""
    for clock, weighed in _WEIGHED.items()
}
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
    for clock, passes in _PASSES.items()
}
SENTENCES = {
    clock: f"""
CALL db.index.fulltext.queryNodes('inkweb_sentences', $words, {{limit: $breadth}}) YIELD node AS st, score
MATCH (st)-[:IN]->(a:Article)
WHERE {passes}
WITH a, st.start AS start, max(score) AS score, collect(st) AS told
ORDER BY score DESC, a.date DESC, a.id, start LIMIT $limit
UNWIND told AS st
MATCH (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o)
RETURN st, s.id AS subject, o.id AS object, a.id AS article
ORDER BY score DESC, a.date DESC, a.id, start, st.id
"""
    for clock, passes in _PASSES.items()
}
TALLY_BY_MONTH = {
    clock: f"""
MATCH (st:Statement)-[:IN]->(a:Article)
WHERE {passes} AND ($ids IS NULL OR EXISTS {{ (st)-[:SUBJECT|OBJECT]->(n) WHERE n.id IN $ids }})
WITH {_CLOCKS[clock][0]} AS day, st.modality AS modality WHERE day IS NOT NULL
RETURN date.truncate('month', day) AS month, modality, count(*) AS statements ORDER BY month
"""
    for clock, passes in _PASSES.items()
}
UNDATED = {
    clock: f"""
MATCH (st:Statement)-[:IN]->(a:Article)
WHERE {passes} AND ($ids IS NULL OR EXISTS {{ (st)-[:SUBJECT|OBJECT]->(n) WHERE n.id IN $ids }})
AND {_CLOCKS[clock][0]} IS NULL
RETURN count(st) AS statements
"""
    for clock, passes in _PASSES.items()
}
DAYS = {
    clock: f"""
MATCH (st:Statement)-[:IN]->(a:Article)
WHERE {passes} AND ($ids IS NULL OR EXISTS {{ (st)-[:SUBJECT|OBJECT]->(n) WHERE n.id IN $ids }})
WITH DISTINCT {_CLOCKS[clock][0]} AS day WHERE day IS NOT NULL
RETURN day ORDER BY day LIMIT $limit
"""
    for clock, passes in _PASSES.items()
}
STATEMENTS_BY_DAY = {
    clock: f"""
MATCH (st:Statement)-[:IN]->(a:Article)
WHERE {passes} AND ($ids IS NULL OR EXISTS {{ (st)-[:SUBJECT|OBJECT]->(n) WHERE n.id IN $ids }})
MATCH (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o)
WITH st, s, o, a, {_CLOCKS[clock][0]} AS day WHERE day IS NOT NULL
RETURN st, s.id AS subject, o.id AS object, a.id AS article, day
ORDER BY day DESC, st.id
LIMIT $limit
"""
    for clock, passes in _PASSES.items()
}
#: What the reading is least sure of, to be looked at; who confirmed it has looked.
LEAST_SURE = """
MATCH (st:Statement)-[:IN]->(a:Article)
WHERE NOT st:Struck AND st.right IS NULL
WITH st, a ORDER BY st.confidence, st.id SKIP $offset LIMIT $limit
MATCH (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o)
RETURN st, s.id AS subject, o.id AS object, a.id AS article
ORDER BY st.confidence, st.id
"""
SURENESS = f"""
MATCH (st:Statement)
WHERE NOT st:Struck
RETURN toInteger(floor({_SURE} * 10)) / 10.0 AS sure, count(st) AS statements ORDER BY sure
"""
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
WHERE n.type IN $types AND n.degree >= $degree AND {_MAY_PASS}
{weighed}
{_BY_RELATION}"""
    for clock, weighed in _WEIGHED.items()
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
  WHERE n <> e AND n.type IN $types AND n.degree >= $degree AND {_MAY_PASS}
  {weighed}
  RETURN count(DISTINCT n) AS names
}}
RETURN e.id AS id, names
"""
    for clock, weighed in _WEIGHED.items()
}
NODES = "UNWIND $ids AS id MATCH (n:Entity|Quantity {id: id}) RETURN n"
BEST_CONNECTED = """
MATCH (n:Entity) WHERE n.degree > 0
RETURN n ORDER BY n.degree DESC LIMIT $limit
"""
COUNT_EDGES = " UNION ALL ".join(
    f"MATCH (:Entity)-[r:{name}]->() RETURN count(r) AS edges" for name in ontology().predicates
)
COUNTS = " UNION ALL ".join(f"MATCH (n:{label}) RETURN '{label}' AS label, count(n) AS nodes" for label in LABELS)
SEARCH = """
CALL db.index.fulltext.queryNodes('inkweb_names', $words, {limit: $limit}) YIELD node, score
RETURN node, score
"""
PATHS = {
    (types, hops): f"""
MATCH (a:Entity|Quantity {{id: $a}}), (b:Entity|Quantity {{id: $b}})
MATCH p = SHORTEST 200 (a)-[r:{types} WHERE {_MAY_PASS}]-{{1,{hops}}}(b)
RETURN p
"""
    for types in (ANY, BETWEEN_ENTITIES)
    for hops in range(1, 7)
}
_SUMMARY = (
    "RETURN a {.id, .title, .source, .url, .date, .outlet, .language, .entities, .mentions, .statements, .added} "
    "AS article"
)
ARTICLES_BY_ID = f"UNWIND $ids AS id MATCH (a:Article {{id: id}}) {_SUMMARY}"
ARTICLES = f"""
MATCH (a:Article)
{_SUMMARY}
ORDER BY a.date IS NULL, a.date DESC, a.id
SKIP $offset
LIMIT $limit
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
NAMING_ALL = f"""
MATCH (e:Entity) WHERE e.id IN $ids
MATCH (e)<-[:MENTIONS]-(a:Article)
WITH a, count(DISTINCT e) AS named WHERE named = size($ids)
{_SUMMARY}
ORDER BY a.date IS NULL, a.date DESC, a.id
LIMIT $limit
"""
ARTICLE = "MATCH (a:Article {id: $id}) RETURN a"
_EVIDENCE = """
MATCH (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o), (st)-[:IN]->(a:Article)
WHERE NOT st:Struck AND ($article IS NULL OR a.id = $article) AND ($entity IS NULL OR $entity IN [s.id, o.id])
  AND ($edge IS NULL OR st.edge = $edge)
RETURN st, s.id AS subject, o.id AS object, a.id AS article
ORDER BY a.date IS NULL, a.date DESC, a.id, st.start, st.id
LIMIT $limit
"""
STATEMENTS_OF_EDGE = "MATCH (st:Statement {edge: $edge})" + _EVIDENCE
STATEMENTS_OF_EDGES = "UNWIND $edges AS edge MATCH (st:Statement {edge: edge})" + _EVIDENCE
STATEMENTS_OF_ARTICLE = "MATCH (:Article {id: $article})<-[:IN]-(st:Statement)" + _EVIDENCE
STATEMENTS_OF_ENTITY = (
    "MATCH (n:Entity|Quantity {id: $entity})<-[:SUBJECT|OBJECT]-(st:Statement) WITH DISTINCT st" + _EVIDENCE
)
STATEMENTS = "MATCH (st:Statement)" + _EVIDENCE
IDS_BEGINNING = """
UNWIND $beginnings AS beginning
MATCH (n:Entity) WHERE n.id STARTS WITH beginning
RETURN beginning, n.id AS id
UNION
UNWIND $beginnings AS beginning
MATCH (n:Quantity) WHERE n.id STARTS WITH beginning
RETURN beginning, n.id AS id
"""
WRITE_VIEW = """
MERGE (v:View {name: $name})
SET v.address = $address, v.saved = datetime(), v.ids = $ids, v.xs = $xs, v.ys = $ys, v.camera = $camera
"""
DELETE_VIEW = "MATCH (v:View {name: $name}) DETACH DELETE v"
VIEWS = "MATCH (v:View) RETURN v.name AS name, v.address AS address, v.saved AS saved ORDER BY v.name"
VIEW_STANDING = "MATCH (v:View {name: $name}) RETURN v.ids AS ids, v.xs AS xs, v.ys AS ys, v.camera AS camera"
ALL_NODES = "MATCH (n:Entity|Quantity) RETURN n ORDER BY n.id"
ALL_EDGES = f"MATCH (:Entity)-[r:{ANY}]->() RETURN r ORDER BY r.id"

# --- the whole state, for comparing -----------------------------------------------------------------------------------

DUMPS = {
    "articles": "MATCH (n:Article) RETURN n {.*, added: null} AS row",
    "names": "MATCH (n:Name)-[:NAMES]->(e) RETURN {name: properties(n), entity: e.id} AS row",
    "entities": "MATCH (n:Entity) RETURN {entity: properties(n), labels: labels(n)} AS row",
    "quantities": "MATCH (n:Quantity) RETURN properties(n) AS row",
    "corrections": "MATCH (n:Correction) RETURN n {.*, at: null} AS row",
    "judgements": "MATCH (n:Judgement) RETURN properties(n) AS row",
    "mentions": "MATCH (a:Article)-[m:MENTIONS]->(e) RETURN {article: a.id, to: e.id, mention: properties(m)} AS row",
    "statements": "MATCH (st:Statement)-[:IN]->(a), (st)-[:SUBJECT]->(s), (st)-[:OBJECT]->(o) "
    "RETURN {article: a.id, from: s.id, to: o.id, "
    "statement: st {.*, struck: st:Struck, right: st.right IS NOT NULL}} AS row",
    "edges": f"MATCH (s:Entity)-[r:{ANY}]->(o) "
    "RETURN {from: s.id, type: type(r), to: o.id, edge: properties(r)} AS row",
}
