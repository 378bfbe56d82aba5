"""What goes wrong in a click is told, whatever it is, and nothing else is lost by it: without a browser or a graph."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

import inkweb.app
from inkweb.app import session, state
from inkweb.errors import StartError, StoreError

APP = Path(inkweb.app.__file__).parent
CALLBACKS = {"on_click", "on_change"}
ASKING = {"view", "workspace", "follow"}
"""Functions of ``session`` that ask the graph."""


class Graph:
    """A workspace whose graph answers nothing, on Inkweb's own server, which runs or not."""

    def __init__(self, *, running: bool) -> None:
        self.settings = SimpleNamespace(neo4j=None)
        self.server = SimpleNamespace(status=lambda: SimpleNamespace(running=running))
        self.is_closed = False
        self.fault: StoreError = StoreError("The Neo4j at bolt://db cannot do this: no memory left.")

    def version(self) -> str:
        raise self.fault

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture(params=[True, False], ids=["running", "ended"])
def graph(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Graph]:
    """Put such a graph in the place of the app's own."""
    held = Graph(running=request.param)
    opened = st.cache_resource(lambda: held)
    monkeypatch.setattr(state, "workspace", opened)
    monkeypatch.setattr(session, "workspace", opened)
    yield held
    opened.clear()  # type: ignore[attr-defined]


def page() -> None:
    """Draw a page that asks the graph, and a button that does."""
    import streamlit as st

    from inkweb.app import session, state

    @session.acting()
    def ask() -> None:
        state.version()

    if st.session_state.get("clicked"):
        ask()
    with session.telling():
        state.version()


def test_only_a_server_that_ended_is_said_to_have_and_is_let_go_with_its_connections(graph: Graph) -> None:
    app = AppTest.from_function(page, default_timeout=30).run()
    running = graph.server.status().running
    reason = "The Neo4j at bolt://db cannot do this: no memory left."
    assert [told.value for told in app.error] == [reason if running else "The graph's own server has ended."]
    assert [button.label for button in app.button] == ["Try again" if running else "Start it again"]
    assert graph.is_closed is not running


@pytest.mark.parametrize("graph", [False], indirect=True)
def test_a_server_that_never_started_says_why(graph: Graph) -> None:
    graph.fault = StartError("The local Neo4j needs 400 MB in /home, 3 MB are free. Free some.")
    app = AppTest.from_function(page, default_timeout=30).run()
    assert [told.value for told in app.error] == [str(graph.fault)]
    assert [button.label for button in app.button] == ["Start it again"] and graph.is_closed


def test_a_click_that_the_graph_refuses_is_told(graph: Graph) -> None:
    app = AppTest.from_function(page, default_timeout=30)
    app.session_state["clicked"] = True
    app.run()
    assert not app.exception
    assert [told.value for told in app.toast] == ["The Neo4j at bolt://db cannot do this: no memory left."]


def test_what_there_is_to_say_waits_for_the_page_that_one_goes_to() -> None:
    app = AppTest.from_function(quiet, default_timeout=30)
    app.session_state["notes"], app.session_state["go"] = [("Said.", ":material/check:")], "explore"
    assert not app.run().toast
    app.session_state["go"] = None
    assert [told.value for told in app.run().toast] == ["Said."]


def quiet() -> None:
    """Draw a page that asks nothing."""
    from inkweb.app import session

    with session.telling():
        pass


def asks(function: ast.FunctionDef) -> bool:
    """Whether a callback asks the graph with nothing round it: what fails there ends in a bare error."""
    acts = any(isinstance(node, ast.Attribute) and node.attr == "acting" for node in ast.walk(function))
    called = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    of_session = (one for one in called if isinstance(one, ast.Attribute) and getattr(one.value, "id", "") == "session")
    return not acts and any(one.attr in ASKING for one in of_session)


@pytest.mark.parametrize("file", sorted(APP.rglob("*.py")), ids=lambda file: file.stem)
def test_every_callback_that_asks_the_graph_tells_what_goes_wrong(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    given = [keyword.value for node in ast.walk(tree) if isinstance(node, ast.Call) for keyword in node.keywords
             if keyword.arg in CALLBACKS]  # fmt: skip
    named = {value.id for value in given if isinstance(value, ast.Name)}
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert [one.name for one in functions if one.name in named and asks(one)] == []


def broken_off() -> None:
    """Draw two buttons; a run that hears a press is broken off before it comes to them."""
    import streamlit as st

    from inkweb.app import session

    if st.session_state.pop("breaks", False):
        st.rerun()
    if session.pressed(st.button, "Read", key="read"):
        st.write("read once")
    if st.button("Plain", key="plain"):
        st.write("plain")


def test_a_press_is_told_of_once_though_its_run_is_broken_off() -> None:
    app = AppTest.from_function(broken_off, default_timeout=60).run()
    app.session_state["breaks"] = True
    app.button(key="read").click().run()
    assert [it.value for it in app.markdown] == ["read once"]
    assert not app.run().markdown
    app.session_state["breaks"] = True
    assert not app.button(key="plain").click().run().markdown  # as Streamlit's own buttons are


def test_every_press_that_the_page_answers_is_heard() -> None:
    """``if st.button(...)`` loses presses: a callback does not, and ``session.pressed`` is one."""
    lost = [
        f"{file.name}:{node.lineno}"
        for file in APP.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.If | ast.Return | ast.Assign)
        for call in ast.walk(node.test if isinstance(node, ast.If) else node.value or ast.Pass())
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in {"button", "form_submit_button"}
        and not {"on_click"} & {word.arg for word in call.keywords}
    ]
    assert lost == []
