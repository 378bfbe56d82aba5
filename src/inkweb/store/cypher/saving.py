"""Views that somebody named."""

from __future__ import annotations

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
