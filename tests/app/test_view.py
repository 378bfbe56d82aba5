"""What a person does changes the view, and only as it should."""

import pytest

from inkweb.app import canvas
from inkweb.app.component import Event
from inkweb.app.view import View
from inkweb.model import Edge, Filter, Graph


def test_finding_a_node_that_is_there_only_selects_and_centres_it() -> None:
    view = View(("a", "b")).find("b")
    assert (view.shown, view.selected, view.focus) == (("a", "b"), ("b",), ("b",))


def test_finding_a_node_brings_its_neighbours_into_view_too() -> None:
    view = View(("b",)).find("a", near=["a", "b", "c"])
    assert (view.shown, view.selected, view.focus) == (("b", "a", "c"), ("a",), ("a", "b", "c"))


def test_finding_the_same_node_again_is_a_new_wish() -> None:
    once = View(("a",)).find("a")
    assert once.find("a").number > once.number


def test_selecting_forgets_the_camera_command() -> None:
    assert View(("a",), focus=("a",)).select(["a"]).focus == ()


def test_hiding_a_node_ends_its_selection() -> None:
    assert View(("a", "b"), selected=("a", "b")).hide(["a"]).selected == ("b",)


def test_showing_only_some_keeps_their_selection() -> None:
    view = View(("a", "b", "c"), selected=("a", "c")).only(["c", "c"])
    assert (view.shown, view.selected) == (("c",), ("c",))


@pytest.mark.parametrize(
    ("event", "selected"),
    [
        (Event(1, "hide", nodes=("c",)), ("a", "a-b")),
        (Event(1, "hide", nodes=("a",)), ()),
        (Event(1, "hide", nodes=("c",), edges=("a-b",)), ("a",)),
        (Event(1, "only", nodes=("a", "b")), ("a", "a-b")),
        (Event(1, "only", nodes=("b", "c")), ()),
    ],
)
def test_a_line_stays_selected_while_it_and_both_its_ends_are_there(event: Event, selected: tuple[str, ...]) -> None:
    view = View(("a", "b", "c"), selected=("a", "a-b", "a-c"))
    graph = Graph((), (Edge("a-b", "a", "LEADS", "b"), Edge("a-c", "a", "LEADS", "c")))
    assert canvas.apply(view, event, graph).selected == selected


def test_what_one_does_makes_a_first_view_ones_own_but_looking_does_not() -> None:
    first = View(("a", "b"), is_first=True)
    assert first.select(["a"]).is_first
    assert first.sift(Filter()).is_first
    for changed in (first.add(["c"]), first.hide(["a"]), first.only(["a"]), first.find("c"), first.unfold("g", ["c"])):
        assert not changed.is_first


def test_a_node_that_was_searched_for_is_a_start_until_one_leaves_it() -> None:
    view = View().find("a").find("b").find("a")
    assert view.starts == ("a", "b")
    assert view.leave("a").starts == ("b",)
    assert "a" in view.leave("a").shown


def test_pointing_shows_selects_and_brings_into_view() -> None:
    view = View(("a",)).point(["e1", "e2", "e1"], nodes=["a", "b"])
    assert (view.shown, view.selected, view.focus) == (("a", "b"), ("e1", "e2"), ("a", "b"))


def test_hiding_a_group_takes_it_from_the_folded() -> None:
    assert View(folded=("g", "h")).hide(["g"]).folded == ("h",)


def test_showing_only_some_keeps_groups_among_them_folded() -> None:
    view = View(("a", "b"), folded=("g", "h", "i"), selected=("g", "a")).only(["a", "g", "h"])
    assert (view.shown, view.folded, view.selected) == (("a",), ("g", "h"), ("g", "a"))
    assert (view.hide(["g"]).shown, view.hide(["g"]).folded) == (("a",), ("h",))
