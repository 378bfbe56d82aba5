"""Events of the canvas change the view, and only as they say."""

from inkweb.app.view import View


def test_finding_a_node_that_is_there_only_selects_and_centres_it() -> None:
    view = View(("a", "b")).find("b")
    assert view == View(("a", "b"), selected=("b",), focus="b")


def test_selecting_forgets_the_camera_command() -> None:
    assert View(("a",), focus="a").select(["a"]).focus is None


def test_showing_only_some_keeps_their_selection() -> None:
    assert View(("a", "b", "c"), selected=("a", "c")).only(["c", "c"]) == View(("c",), selected=("c",))
