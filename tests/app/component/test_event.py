"""What the browser sends becomes events."""

from __future__ import annotations

from inkweb.app.component.event import Event, events


def test_a_selection_has_its_nodes_and_edges() -> None:
    sent = {"events": [{"number": 1, "kind": "select", "nodes": ["a"], "edges": ["e", "f"]}]}
    assert list(events(sent)) == [Event(1, "select", ("a",), ("e", "f"))]


def test_a_pin_has_its_place() -> None:
    sent = {"events": [{"number": 1, "kind": "pin", "nodes": ["a"], "places": {"a": [3, -4.5]}}]}
    assert next(events(sent)).places == {"a": (3.0, -4.5)}


def test_wrong_places_and_ids_are_passed_over() -> None:
    sent = {"events": [{"number": 1, "kind": "pin", "nodes": ["a", 7], "places": {"a": [3], "b": "x"}}]}
    assert list(events(sent)) == [Event(1, "pin", ("a",))]


def test_a_truth_value_is_no_number() -> None:
    assert list(events({"events": [{"number": True, "kind": "clear"}]})) == []


def test_an_expansion_may_name_a_relation_and_a_limit() -> None:
    sent = {"events": [{"number": 1, "kind": "expand", "nodes": ["a"], "relation": "<LEADS", "limit": 40}]}
    assert list(events(sent)) == [Event(1, "expand", ("a",), relation="<LEADS", limit=40)]


def test_a_limit_that_is_none_is_passed_over() -> None:
    for wrong in (0, -3, True, "9", 2.5):
        assert next(events({"events": [{"number": 1, "kind": "expand", "limit": wrong}]})).limit is None
