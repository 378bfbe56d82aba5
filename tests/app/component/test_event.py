"""What the browser sends becomes events."""

from __future__ import annotations

from inkweb.app.component.event import Event, events
from inkweb.draw import Dress


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


def test_what_a_version_showed_is_told_with_it() -> None:
    [event] = events({"events": [{"number": 1, "kind": "return", "version": "v1", "view": "show=0123456789"}]})
    assert (event.version, event.view) == ("v1", "show=0123456789")


def test_several_can_be_connected() -> None:
    sent = {"events": [{"number": 1, "kind": "connect", "nodes": ["a", "b"]}]}
    assert list(events(sent)) == [Event(1, "connect", ("a", "b"))]


def test_how_it_looks_and_where_all_stands_is_told() -> None:
    sent = {"number": 1, "kind": "dress", "dress": {"colour": "degree", "shape": "plaid", "middle": [1.4, "x"]}}
    assert next(events({"events": [sent]})).dress == Dress(colour="degree")
    stood = {"number": 2, "kind": "stand", "places": {"a": [1, 2]}, "camera": [0, 1, 1.5, 800, 600]}
    told = next(events({"events": [stood]}))
    assert (told.places, told.camera, told.dress) == ({"a": (1.0, 2.0)}, (0, 1, 1.5, 800, 600), None)


def test_a_limit_that_is_none_is_passed_over() -> None:
    for wrong in (0, -3, True, "9", 2.5):
        assert next(events({"events": [{"number": 1, "kind": "expand", "limit": wrong}]})).limit is None


def test_numbers_that_no_screen_has_are_passed_over() -> None:
    for wild in (10**400, float("nan"), float("inf")):
        sent = {"number": 1, "kind": "stand", "places": {"a": [wild, 0], "b": [1, 2]}, "camera": [0, 0, wild, 800, 600]}
        [event] = events({"events": [sent | {"dress": {"middle": [wild, 0], "pins": {"a": [0, wild]}}}]})
        assert (event.places, event.camera, event.dress) == ({"b": (1.0, 2.0)}, None, Dress())
