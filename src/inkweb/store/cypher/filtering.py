"""Which statements and edges a ``Filter`` lets through, for each of the three clocks."""

from __future__ import annotations

#: How sure a statement is: what somebody confirmed is certain, whatever the program thinks of its reading.
SURE = "CASE WHEN st.right IS NULL THEN st.confidence ELSE 1.0 END"
#: The statements of an edge by their articles, and what they come to: articles that say it first in the same words
#: support it as one does. Head lines come last: reprints have their own.
BY_ARTICLE = f"""a, count(st) AS told, min([st.start = 0, st.start, st.words]) AS opening,
       collect(DISTINCT st.modality) AS ways, max({SURE}) AS sure"""
WEIGHT = """sum(told) AS statements, count(a) AS articles, count(DISTINCT opening[2]) AS support,
       reduce(all = [], some IN collect(DISTINCT ways) | all + some) AS modalities,
       max(sure) AS confidence, min(a.date) AS first_seen, max(a.date) AS last_seen"""
#: An edge that may pass a filter; whether it does, its statements say. Fewer statements may have more support: articles
#: that open with the same words may differ in what passes.
MAY_PASS = """type(r) IN $predicates AND r.confidence >= $confidence AND r.articles >= $support
  AND any(modality IN r.modalities WHERE modality IN $modalities)
  AND NOT ($only AND any(modality IN r.modalities WHERE NOT modality IN $modalities))"""
CLOCKS = {
    "published": ("a.date", "a.date"),
    "event": ("coalesce(st.when_start, st.when_end, a.date)", "coalesce(st.when_end, st.when_start, a.date)"),
    "read": ("date(a.added)", "date(a.added)"),
}
PASSES = {
    clock: f"""NOT st:Struck AND st.predicate IN $predicates AND st.modality IN $modalities
    AND {SURE} >= $confidence
    AND ($outlets IS NULL OR coalesce(a.outlet, '') IN $outlets)
    AND ($since IS NULL OR {end} >= $since) AND ($until IS NULL OR {start} <= $until)"""
    for clock, (start, end) in CLOCKS.items()
}
#: Weigh an edge anew by those of its statements that pass.
WEIGHED = {
    clock: f"""
CALL (r) {{
  MATCH (st:Statement {{edge: r.id}})-[:IN]->(a:Article)
  WHERE {passes}
  WITH {BY_ARTICLE}
  RETURN {WEIGHT}
}}
WITH * WHERE support >= $support
"""
    for clock, passes in PASSES.items()
}
EDGE = """r {.id, .subject, .object, predicate: type(r), statements: statements, articles: articles, support: support,
  modalities: modalities, confidence: confidence, first_seen: first_seen, last_seen: last_seen}"""
