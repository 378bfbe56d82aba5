"""Make the schema, know its form, bring older forms up to it."""

from __future__ import annotations

from inkweb.store.cypher.kinds import ANY, LABELS, STATED

SCHEMA = {
    **{
        f"inkweb_{label.lower()}_id": f"CREATE CONSTRAINT inkweb_{label.lower()}_id IF NOT EXISTS "
        f"FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        for label in (*LABELS, "Inkweb")
    },
    "inkweb_correction_id": "CREATE CONSTRAINT inkweb_correction_id IF NOT EXISTS "
    "FOR (n:Correction) REQUIRE n.id IS UNIQUE",
    "inkweb_renaming_of": "CREATE CONSTRAINT inkweb_renaming_of IF NOT EXISTS FOR (n:Renaming) REQUIRE n.of IS UNIQUE",
    "inkweb_referent_id": "CREATE CONSTRAINT inkweb_referent_id IF NOT EXISTS FOR (n:Referent) REQUIRE n.id IS UNIQUE",
    "inkweb_view_name": "CREATE CONSTRAINT inkweb_view_name IF NOT EXISTS FOR (n:View) REQUIRE n.name IS UNIQUE",
    **{
        f"inkweb_{label.lower()}_{key}": f"CREATE INDEX inkweb_{label.lower()}_{key} IF NOT EXISTS "
        f"FOR (n:{label}) ON (n.{key})"
        for label, key in (
            ("Statement", "edge"), ("Name", "spelling"), ("Name", "head"), ("Name", "tail"),
            ("Name", "first"), ("Name", "last"),
            ("Judgement", "left"), ("Judgement", "right"), ("Entity", "degree"),
            ("Correction", "article"), ("Referent", "article"), ("Statement", "right"),
            ("Statement", "words"),
        )
    },
    "inkweb_names": "CREATE FULLTEXT INDEX inkweb_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases] "
    "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}",
    "inkweb_sentences": "CREATE FULLTEXT INDEX inkweb_sentences IF NOT EXISTS FOR (n:Statement) ON EACH [n.text] "
    "OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}}",
}  # fmt: skip
AWAIT_INDEXES = "CALL db.awaitIndexes(300)"
FOREIGN = " UNION ".join(
    f"MATCH (n:{label}) WITH n LIMIT 1 RETURN '{label}' AS label"
    for label in (*LABELS, "Correction", "Referent", "Renaming", "View")
)
ALL_NAMES = "MATCH (n:Name) RETURN n.id AS id"
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
#: Up to form 8 words that nobody read meant nobody, whatever was said of them.
SAID_TO_MEAN = "MATCH (r:Referent) RETURN DISTINCT r.article AS id"
#: Up to form 8 statements did not keep the hash of their words.
WITHOUT_WORDS = "MATCH (st:Statement) WHERE st.words IS NULL RETURN st.id AS id"
TOLD = f"""
UNWIND $ids AS id
MATCH (s)<-[:SUBJECT]-(st:Statement {{id: id}})-[:OBJECT]->(o), (st)-[:IN]->(a:Article)
RETURN id, {STATED}
"""
WRITE_WORDS = "UNWIND $rows AS row MATCH (st:Statement {id: row.id}) SET st.words = row.words"
ALL_EDGES = f"MATCH (s)-[r:{ANY}]->(o) RETURN [s.id, type(r), o.id] AS triple"
VERSION = "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version"
