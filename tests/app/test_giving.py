"""Tell what each article has come to, however the reading of them ends: without a browser and without a graph."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest
from streamlit.runtime.scriptrunner import RerunData, RerunException
from streamlit.testing.v1 import AppTest

from inkweb.app import session
from inkweb.errors import StoreError
from inkweb.model import Article, Fault
from inkweb.workspace import Ingested

STORY, FOREIGN = Article("Halden Labs sued Tern.", title="A story"), Article("Halden klagt.", title="Eine Geschichte")


class Reading:
    """What the page asks of a workspace while articles are read; ``ends`` is what happens at the second one."""

    def __init__(self, ends: BaseException | None = None) -> None:
        self.ends, self.added = ends, list[Article]()

    def summaries(self, _ids: Sequence[str]) -> dict[str, object]:
        return {}

    def doubt(self, article: Article) -> str | None:
        return "it is not English." if article == FOREIGN else None

    def add(self, articles: Sequence[Article], **_: object) -> Iterator[Ingested]:
        if self.ends and self.added:
            ends, self.ends = self.ends, None
            raise ends
        is_new = articles[0] not in self.added
        self.added += articles
        yield Ingested(articles[0].id, articles[0].title, "", 2, 1, is_new=is_new)


def page() -> None:
    """Read a batch once, as a click on the button does, and draw the page."""
    import streamlit as st

    from inkweb.app import giving

    batch = st.session_state.pop("batch", None)
    if batch:
        giving._ingest(batch, "files")
    giving.box()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """Give a batch to the page, and the page as it is afterwards."""

    def read(*batch: Article | Fault, ends: BaseException | None = None) -> AppTest:
        workspace = Reading(ends)
        monkeypatch.setattr(session, "workspace", lambda: workspace)
        app = AppTest.from_function(page, default_timeout=30)
        app.session_state["batch"] = list(batch)
        return app.run()

    return read


def test_an_article_that_comes_twice_in_a_batch_is_told_twice(read: Callable[..., AppTest]) -> None:
    app = read(STORY, STORY)
    assert not app.exception
    assert [told.value for told in (*app.success, *app.info)] == [
        "**A story** gave 2 names and 1 statement.",
        "**A story** was in the graph already.",
    ]
    app = read(FOREIGN, FOREIGN)
    assert not app.exception
    wanted = [button for button in app.button if button.label == "Read it all the same"]
    assert len(wanted) == 2
    wanted[1].click().run()
    assert [told.value for told in app.success] == ["**Eine Geschichte** gave 2 names and 1 statement."]


def test_a_click_that_ends_the_reading_is_told_with_what_was_read(read: Callable[..., AppTest]) -> None:
    app = read(STORY, Article("Another."), ends=RerunException(RerunData()))
    assert [told.value for told in app.success] == ["**A story** gave 2 names and 1 statement."]
    assert [told.value for told in app.error] == [
        "A click elsewhere ended the reading here. Read them again\\: what is in the graph already is passed over."
    ]


def test_an_error_that_ends_the_reading_is_nobodys_file(read: Callable[..., AppTest]) -> None:
    app = read(STORY, Article("Another."), ends=StoreError("No Neo4j answers."))
    assert [told.value for told in app.error] == ["No Neo4j answers."]
    assert len(app.success) == 1
