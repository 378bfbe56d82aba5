"""What travels to the browser."""

from __future__ import annotations

import json
from typing import Any

from inkweb.app.component.parcel import parcel
from inkweb.draw import Picture, picture
from tests.app.component.demo_graph import around, demo_graph


def unpack(sent: dict[str, Any], base: Picture | None) -> dict[str, set[str]]:
    """Do what the browser does, with ids alone."""
    gone = set(sent.get("gone", ()))
    known = {"nodes": base.nodes if base else (), "edges": base.edges if base else ()}
    return {kind: {thing.id for thing in known[kind]} - gone | set(sent[kind]["id"]) for kind in known}


def test_a_picture_can_be_put_together_from_any_other() -> None:
    pictures = [picture(demo_graph()), picture(around("Corvid")), picture(around("Halden Labs"))]
    for new in pictures:
        for base in [None, *(other for other in pictures if other != new)]:
            result = unpack(parcel(new, base), base)
            assert result["nodes"] == {node.id for node in new.nodes}
            assert result["edges"] == {edge.id for edge in new.edges}


def test_the_same_picture_again_is_tiny() -> None:
    drawn = picture(demo_graph())
    assert len(json.dumps(parcel(drawn, picture(demo_graph())))) < 100


def test_a_neighbour_more_does_not_send_the_others_again() -> None:
    before, after = picture(around("Halden Labs")), picture(around("Halden Labs", "Corvid"))
    sent = set(parcel(after, before)["nodes"]["id"])
    fresh = {node.id for node in after.nodes} - {node.id for node in before.nodes}
    assert fresh <= sent
    assert len(sent) < len(after.nodes)  # some have fewer links left to show


def test_what_is_as_usual_everywhere_does_not_travel() -> None:
    assert not {"pagerank", "community", "is_placed"} & parcel(picture(demo_graph()))["nodes"].keys()


def test_columns_have_a_value_for_each_thing() -> None:
    sent = parcel(picture(demo_graph()))
    assert {len(column) for column in sent["nodes"].values()} == {len(demo_graph().nodes)}
    assert {len(column) for column in sent["edges"].values()} == {len(demo_graph().edges)}
