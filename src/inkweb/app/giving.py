"""Let a person give articles: files, a text, a web address; and tell what each of them gave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import streamlit as st

from inkweb.app import asking, going, looking, session, words
from inkweb.errors import InkwebError
from inkweb.model import Article, Fault, source_name
from inkweb.workspace import Ingested

SUFFIXES = ["txt", "md", "html", "htm", "jsonl"]
TOLD = 30
"""Articles that are told of one by one; what went wrong is always told."""


def box() -> None:
    """Draw the ways to give articles, and below them what the last ones gave."""
    with st.expander("Add articles", icon=":material/add:", expanded="added" in st.session_state):
        files, paste, address = st.tabs(["Files", "Text", "Web address"])
        with files.form("files", clear_on_submit=True, border=False):
            dropped = st.file_uploader("Saved pages, texts, or JSON Lines", type=SUFFIXES, accept_multiple_files=True)
            if st.form_submit_button("Read files", type="primary"):
                if dropped:
                    _ingest(item for file in dropped for item in _upload(file.getvalue(), file.name))
                _miss("Choose a file first; a large one takes a moment to arrive.", ":material/upload_file:")
        with paste.form("paste", clear_on_submit=True, border=False):
            title = st.text_input("Title (may be left empty)")
            text = st.text_area("Text of the article", height=150)
            if st.form_submit_button("Read text", type="primary"):
                if text.strip():
                    _ingest(iter([session.workspace().read_text(text, title=title or None)]))
                _miss("Paste or type the text of an article first.", ":material/edit:")
        with address.form("address", clear_on_submit=True, border=False):
            url = st.text_input("Address of the article", placeholder="https://")
            if st.form_submit_button("Read page", type="primary"):
                _read_page(url.strip())
        _tell(st.session_state.get("added", []))


def called(source: str, title: str | None) -> str:
    """Give the title of an article, or without one the name of its file."""
    return title or source_name(source)


def _read_page(url: str) -> None:
    """Read an address and nothing else: what is typed here must not open this machine's own files."""
    if url.lower().startswith(("http://", "https://")):
        _ingest(session.workspace().read([url]))
    _miss("Give the whole address, beginning with https:// or http://.", ":material/link:")


def _miss(what: str, icon: str) -> None:
    """Say what is missing; what another article gave before does not belong beside it."""
    st.session_state["added"] = []
    st.info(what, icon=icon)


def _upload(data: bytes, name: str) -> Iterator[Article | Fault]:
    return session.workspace().read_bytes(data, source=name)


def _ingest(items: Iterator[Article | Fault]) -> None:
    """Read one article after the other, and say which; those before one that stops all of it are in the graph."""
    outcomes: list[Ingested | Fault] = []
    with st.status("Reading, after what others have given ...", expanded=True) as status, looking.extracting():
        try:
            for number, item in enumerate(items, start=1):
                status.update(label=f"Reading number {number}: {words.plain(_called(item))} ...")
                for outcome in session.workspace().add([item], extractor=session.recall("extractor", None)):
                    outcomes.append(outcome)
                    sign = "error" if isinstance(outcome, Fault) else "check"
                    st.write(f":material/{sign}: {words.plain(_called(outcome))}")
        except InkwebError as error:
            outcomes.append(Fault("", str(error)))
        status.update(label=f"Read {len(outcomes)}", state="complete", expanded=False)
    st.session_state["added"] = outcomes
    st.rerun()


def _called(one: Article | Ingested | Fault) -> str:
    return called(one.source, None if isinstance(one, Fault) else one.title)


def _tell(outcomes: list[Ingested | Fault]) -> None:
    faults = [one for one in outcomes if isinstance(one, Fault)]
    read = [one for one in outcomes if isinstance(one, Ingested)]
    for fault in faults:
        st.error(f"**{words.plain(_called(fault))}** {words.plain(fault.message)}", icon=":material/error:")
    if faults and read:
        st.caption(f"The other {words.count(len(read), 'article')} {'was' if len(read) == 1 else 'were'} read.")
    for one in read[:TOLD]:
        _gave(one)
    if len(read) > TOLD:
        st.caption(f"and {len(read) - TOLD:,} more; the list below has them all.")
    if read:
        going.leave_if_asked()


def _gave(one: Ingested) -> None:
    """Say what an article gave, and lead to it and to its part of the graph."""
    told, read, graph = st.columns([8, 2, 2], vertical_alignment="center")
    with told:
        if one.is_new:
            st.success(_line(one), icon=":material/check:")
        else:
            st.info(_line(one), icon=":material/check:")
    read.button(
        "Read it", icon=":material/article:", key=f"read-{one.id}", type="tertiary", on_click=_read, args=(one.id,)
    )
    if one.statements:
        graph.button(
            "Show in graph", icon=":material/hub:", key=f"graph-{one.id}", type="tertiary", on_click=_go, args=(one.id,)
        )
    if one.remark:
        st.warning(f"**{words.plain(_called(one))}**: {one.remark}", icon=":material/translate:")


def _line(one: Ingested) -> str:
    title = f"**{words.plain(_called(one))}**"
    if not one.is_new:
        return f"{title} was in the graph already."
    return f"{title} gave {words.count(one.entities, 'name')} and {words.count(one.statements, 'statement')}."


def _read(article: str) -> None:
    st.query_params["article"] = article


def _go(article: str) -> None:
    with session.acting():
        going.go(going.to(_ends(article)))


def _ends(article: str) -> Iterable[str]:
    """Name those of whom an article states something, the first ones first."""
    stated = sorted(asking.reading(article).statements, key=lambda one: one.evidence.start)
    return dict.fromkeys(id for one in stated for id in (one.subject, one.object_id))
