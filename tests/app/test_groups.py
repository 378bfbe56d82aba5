"""Groups on the canvas: they follow the graph and the filter, and what is told of them is true."""

from __future__ import annotations

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from inkweb.app.view import View
from inkweb.model import FAIRLY_SURE, Filter, Graph, Group
from inkweb.workspace import Workspace

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]


def page(of: str) -> None:
    from importlib import import_module

    import_module(f"inkweb.app.pages.{of}").page()


def walk(of: str, view: View, **held: object) -> AppTest:
    """Draw a page for somebody who has this view."""
    app = AppTest.from_function(page, default_timeout=60, args=(of,))
    app.session_state["view"] = view
    for name, value in held.items():
        app.session_state[name.replace("_", " ")] = value
    return again(app)


def again(app: AppTest, **changes: object) -> AppTest:
    app.session_state["view"] = replace(app.session_state["view"], **changes)
    app.run()
    assert not app.exception and not app.error
    return app


def told(app: AppTest) -> str:
    return " ".join([*(one.value for one in app.caption), *(one.value for one in app.get("html"))])


def large(graph: Graph, workspace: Workspace) -> list[Group]:
    return [group for group in workspace.groups(graph) if len(group.members) > 1]


@pytest.fixture
def whole(opened: Workspace) -> Graph:
    return opened.everything(filter=FAIRLY_SURE)


@pytest.fixture
def groups(opened: Workspace, whole: Graph) -> list[Group]:
    return large(whole, opened)


@pytest.fixture
def folded(groups: list[Group]) -> View:
    return View(folded=tuple(group.id for group in groups), filter=FAIRLY_SURE)


def test_the_groups_of_what_passes_now_are_shown_once_the_dial_is_turned(
    folded: View, groups: list[Group], opened: Workspace
) -> None:
    app = walk("explore", folded)
    names = sum(group.size for group in groups)
    assert f"{names} of {opened.counts().entities} names as {len(groups)} groups." in told(app)
    surest = Filter(confidence=0.85)
    left = large(opened.everything(filter=surest), opened)
    assert {group.id for group in left} != {group.id for group in groups}
    app = again(app, filter=surest)
    names = sum(group.size for group in left)
    assert f"{names} of {opened.counts().entities} names as {len(left)} groups." in told(app)
    app = again(app, folded=tuple(group.id for group in left[2:]), shown=left[0].members)  # one unfolded, one hidden
    app = again(app, filter=FAIRLY_SURE)
    known = {id: group in left[2:] for group in left for id in group.members}
    for group in groups:
        held = [known[id] for id in group.members if id in known]
        if held:
            assert (group.id in app.session_state["view"].folded) == (2 * sum(held) >= len(held))


def test_several_groups_and_names_are_told_of_and_the_tools_stay(folded: View, groups: list[Group]) -> None:
    app = walk("explore", replace(folded, selected=(groups[0].id, groups[1].id)))
    assert [button.label for button in app.button].count("Unfold") == 2
    for group in groups[:2]:
        assert f"A group of {group.size} names" in told(app)
    assert "Begin again" in [button.label for button in app.button]
    ada, ben = groups[0].members[:2]
    app = again(app, folded=folded.folded[1:], shown=(ada, ben), selected=(ada, ben, groups[1].id))
    assert "<h3>2 names</h3>" in told(app) and f"A group of {groups[1].size} names" in told(app)
    app.button(key=f"unfold-{groups[1].id}").click().run()
    assert groups[1].id not in app.session_state["view"].folded
    assert set(groups[1].members[:2]) <= set(app.session_state["view"].shown)


def test_a_line_between_groups_is_no_statement(
    folded: View, groups: list[Group], whole: Graph, opened: Workspace
) -> None:
    line = max(opened.folded(whole, groups).edges, key=lambda edge: edge.support)
    app = walk("explore", replace(folded, selected=(line.id,)))
    assert f"{line.support} connections between them" in told(app)
    assert "% sure" not in told(app) and "stated as fact" not in told(app)
    assert "data-says" not in told(app)


def test_the_timeline_shows_the_groups_that_explore_shows(folded: View, groups: list[Group], opened: Workspace) -> None:
    day = opened.days(filter=FAIRLY_SURE)[3]
    known = opened.everything(filter=replace(FAIRLY_SURE, until=day))
    ends = {end for edge in known.edges for end in (edge.subject, edge.object)}
    then = [group for group in groups if not ends.isdisjoint(group.members)]
    assert 0 < len(then) < len(groups)
    app = walk("timeline", folded, until=day, timeline_about="shown")
    assert f"Of what Explore shows: {len(then)} group" in told(app)
    assert not app.info
    app.session_state["timeline-canvas selected"] = ("", (then[0].id,))
    assert f"A group of {then[0].size} names" in told(again(app))
    app = walk("timeline", replace(folded, selected=(then[0].id,)), timeline_about="selected")
    assert not app.info
