"""Write articles, what they say and whom they name."""

from __future__ import annotations

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
MAKE_QUANTITIES = "UNWIND $ids AS id MERGE (:Quantity {id: id})"
