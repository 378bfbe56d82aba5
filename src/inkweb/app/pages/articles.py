"""The Articles page: give articles, see what each gave, read them, take them out again."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from inkweb.app import asking, canvas, card, inspector, looking, session, twin, words
from inkweb.app.reading import article_text
from inkweb.app.view import View
from inkweb.errors import InkwebError
from inkweb.model import Article, ArticleSummary, Fault, Filter, Graph, Reading, source_name
from inkweb.workspace import Ingested

CANVAS = "article-canvas"
"""The key of the graph beside the text."""
SUFFIXES = ["txt", "md", "html", "htm", "jsonl"]


def page() -> None:
    """Draw the list of articles, or the one that the address names."""
    asked = st.query_params.get("article")
    if asked in session.workspace().summaries([asked] if asked else []):
        st.button("All articles", icon=":material/arrow_back:", on_click=_leave)
        _read(str(asked))
        return
    st.subheader("Articles")
    _give()
    listed = list(session.workspace().articles())
    if not listed:
        st.info("The graph is empty. Drop an article above, or paste one.", icon=":material/upload_file:")
        return
    st.caption("Click a title to read the article beside the graph of what it states.")
    chosen = _table(listed)
    if chosen is not None:
        st.query_params["article"] = chosen
        st.rerun()


def _leave() -> None:
    st.query_params.clear()
    st.session_state.pop("articles-table", None)


def _give() -> None:
    with st.expander("Add articles", icon=":material/add:", expanded="added" in st.session_state):
        files, paste, address = st.tabs(["Files", "Text", "Web address"])
        with files.form("files", clear_on_submit=True, border=False):
            dropped = st.file_uploader("Saved pages, texts, or JSON Lines", type=SUFFIXES, accept_multiple_files=True)
            if st.form_submit_button("Read files", type="primary"):
                if dropped:
                    _ingest(item for file in dropped for item in _upload(file.getvalue(), file.name))
                st.info("Choose a file first; a large one takes a moment to arrive.", icon=":material/upload_file:")
        with paste.form("paste", clear_on_submit=True, border=False):
            title = st.text_input("Title (may be left empty)")
            text = st.text_area("Text of the article", height=200)
            if st.form_submit_button("Read text", type="primary") and text.strip():
                _ingest(iter([session.workspace().read_text(text, title=title or None)]))
        with address.form("address", clear_on_submit=True, border=False):
            url = st.text_input("Address of the article", placeholder="https://")
            if st.form_submit_button("Read page", type="primary"):
                _read_page(url.strip())
        for outcome in st.session_state.get("added", []):
            _tell(outcome)


def _read_page(url: str) -> None:
    """Read an address and nothing else: what is typed here must not open this machine's own files."""
    if url.lower().startswith(("http://", "https://")):
        _ingest(session.workspace().read([url]))
    st.info("Give the whole address, beginning with https:// or http://.", icon=":material/link:")


def _upload(data: bytes, name: str) -> Iterator[Article | Fault]:
    return session.workspace().read_bytes(data, source=name)


def _ingest(items: Iterator[Article | Fault]) -> None:
    outcomes: list[Ingested | Fault] = []
    with st.status("Reading, after what others have given ...", expanded=True) as status, looking.extracting():
        status.update(label="Reading ...")
        try:
            for outcome in session.workspace().add(items, extractor=session.recall("extractor", None)):
                outcomes.append(outcome)
                st.write(_called(outcome))
        except InkwebError as error:
            outcomes.append(Fault("", str(error)))
        status.update(label=f"Read {len(outcomes)}", state="complete", expanded=False)
    st.session_state["added"] = outcomes
    st.rerun()


def _called(one: Article | ArticleSummary | Ingested | Fault) -> str:
    """Give the title, or without one the name of the file."""
    return (None if isinstance(one, Fault) else one.title) or source_name(one.source)


def _tell(outcome: Ingested | Fault) -> None:
    if isinstance(outcome, Fault):
        st.error(f"**{words.plain(_called(outcome))}** {words.plain(outcome.message)}", icon=":material/error:")
    elif not outcome.is_new:
        st.info(f"**{words.plain(outcome.title)}** was in the graph already.", icon=":material/check:")
    else:
        st.success(
            f"**{words.plain(_called(outcome))}** gave {outcome.entities} entities "
            f"and {outcome.statements} statements.",
            icon=":material/check:",
        )
        if outcome.remark:
            st.warning(
                f"**{words.plain(_called(outcome))}**: {outcome.remark}",
                icon=":material/translate:",
            )


def _table(listed: list[ArticleSummary]) -> str | None:
    rows = [
        {
            "Title": _called(one),
            "Outlet": one.outlet,
            "Date": one.date,
            "Entities": one.entities,
            "Statements": one.statements,
        }
        for one in listed
    ]
    picked = st.dataframe(
        rows,
        width="stretch",
        height=min(36 * len(rows) + 40, 560),
        hide_index=True,
        on_select="rerun",
        selection_mode=["single-row", "single-cell"],
        key="articles-table",
    )
    selection = picked["selection"]
    # The arrow keys walk through the other columns without opening anything.
    titles = [row for row, column in selection["cells"] if column == "Title"]
    chosen = [*selection["rows"], *titles]
    return listed[chosen[0]].id if chosen else None


@st.fragment
def _read(id: str) -> None:
    """Show the text and, beside it, the graph of what it states; each leads to the other."""
    with session.telling():
        held = asking.reading(id)
        text, found = st.columns([1, 1], gap="large")
        with found:
            selected = _graph(held)
            _remove(id)
        with text:
            _text(held, selected)


def _text(held: Reading, selected: tuple[str, ...]) -> None:
    article = held.article
    st.subheader(words.plain(_called(article)))
    parts = (article.outlet, article.date, source_name(article.source))
    st.caption(" · ".join(words.plain(str(part)) for part in parts if part))
    reasons = sorted({page.reason for page in article.boilerplate})
    if reasons:
        st.caption(f"Grey is not part of the story and was left out: {words.plain(', '.join(reasons))}.")

    def choose(edges: tuple[str, ...]) -> None:
        canvas.choose(CANVAS, edges, of=article.id)

    article_text(held, key="article-text", graph=CANVAS, selected=selected, on_choose=choose)


def _begin(held: Reading) -> None:
    """Select the edge of the statement that the address names, once."""
    begun = st.query_params.get("at")
    if begun and session.recall("begun", None) != (held.article.id, begun):
        session.remember("begun", (held.article.id, begun))
        edges = (one.edge_id for one in held.statements if one.id.startswith(begun))
        canvas.choose(CANVAS, edges, of=held.article.id)


def _graph(held: Reading) -> tuple[str, ...]:
    """Draw what the article states; gives what is selected in it."""
    _begin(held)
    stated = {one.edge_id for one in held.statements}
    if not stated:
        st.subheader("What it states")
        st.caption("Nothing between two named entities was found in it.")
        return ()
    ids = sorted({id for one in held.statements for id in (one.subject, one.object_id)})
    whole = looking.graph(View(tuple(ids), filter=Filter()))
    graph = Graph(whole.nodes, tuple(edge for edge in whole.edges if edge.id in stated))
    selected, seen = canvas.show(graph, key=CANVAS, of=held.article.id)
    if selected:
        inspector.inspect(graph, View(selected=selected, filter=Filter()))
    with st.expander(f"What it states, {len(held.statements)} times", icon=":material/format_list_bulleted:"):
        st.html(card.listing(held.statements, {node.id: node.name for node in graph.nodes}))
    twin.tables(seen)
    return selected


def _remove(id: str) -> None:
    with st.popover("Remove this article", icon=":material/delete:"):
        st.write("Takes the article out of the graph, with every entity and edge that only it supports.")
        if st.button("Remove it", type="primary", key=f"remove-{id}"):
            session.workspace().remove(id)
            st.query_params.pop("article", None)
            st.session_state.pop("added", None)
            st.rerun()
