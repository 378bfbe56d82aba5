"""What a person does changes the view, and only as it should."""

from inkweb.app.view import View


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
