"""Let a person give articles: files, a text, a web address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from inkweb.app import given, session, state, words
from inkweb.app.given import Given, Held
from inkweb.app.typed import span
from inkweb.errors import InkwebError
from inkweb.model import Article, Fault

Way = Literal["files", "text", "address", "wanted"]
STOPPED = Fault(
    "", "A click elsewhere ended the reading here. Read them again: what is in the graph already is passed over."
)
_MISSED = "missing in what is given"
KINDS = (
    "Saved pages (.html, .mhtml), PDFs, Word files (.docx), texts (.txt, .md), e-mails (.eml), JSON Lines (.jsonl), "
    "tables (.csv)"
)


def box() -> None:
    """Draw the ways to give articles, and below them what the last ones gave."""
    with st.expander("Add articles", icon=":material/add:", expanded="added" in st.session_state):
        files, paste, address = st.tabs(["Files", "Text", "Web address"])
        with files:
            _files()
        with paste.form("paste", border=False):
            _text()
        with address.form("address", border=False):
            url = st.text_input("Address of the article", placeholder="https://", key=_key("address"))
            if session.pressed(st.form_submit_button, "Read page", key="read-page", type="primary"):
                _read_page(url.strip())
        missed: tuple[str, str] | None = session.recall(_MISSED, None)
        if missed:
            st.info(missed[0], icon=missed[1])
        outcomes: list[Given] = st.session_state.get("added", [])
        wanted = given.tell(outcomes)
        if wanted:
            others = [one for one in outcomes if one not in wanted]
            _ingest([one.article for one in wanted], "wanted", others)


def _files() -> None:
    """Take any files; what is no article is told before it is read, and again after."""
    dropped = st.file_uploader(KINDS, accept_multiple_files=True, key=_key("files"))
    reasons = _refusals(dropped)
    given.refuse(Fault(file.name, reason) for file, reason in zip(dropped, reasons, strict=True) if reason)
    if session.pressed(st.button, "Read files", key="read-files", type="primary"):
        if dropped:
            _ingest((item for file in dropped for item in _upload(file.getvalue(), file.name)), "files")
        _miss("Choose a file first; a large one takes a moment to arrive.", ":material/upload_file:")


def _text() -> None:
    """Take a text; what is said of it goes before what is found in it."""
    title = st.text_input("Title (may be left empty)", key=_key("text", "title"))
    left, right = st.columns(2)
    outlet = left.text_input("Outlet (may be left empty)", key=_key("text", "outlet")).strip()
    day = right.text_input("Day (may be left empty)", placeholder="2024-03-25", key=_key("text", "day")).strip()
    text = st.text_area("Text of the article", height=150, key=_key("text"))
    if not session.pressed(st.form_submit_button, "Read text", key="read-text", type="primary"):
        return
    first, last = span(day) or (None, None)
    if not text.strip():
        _miss("Paste or type the text of an article first.", ":material/edit:")
    elif day and (first is None or first != last):
        _miss(f"“{words.plain(day)}” cannot be read as one day. Write 2024-03-25 or 25 March 2024.", ":material/event:")
    else:
        read = session.workspace().read_text(text, title=title or None)
        if isinstance(read, Article):
            read = replace(read, outlet=outlet or read.outlet, date=first or read.date)
        _ingest([read], "text")


def _refusals(dropped: Iterable[UploadedFile]) -> list[str | None]:
    """Say of each file why it is no article; each is looked at once, however often the page is drawn."""
    known: dict[str, str | None] = session.recall("refusals", {})
    found = {
        file.file_id: known[file.file_id]
        if file.file_id in known
        else session.workspace().refusal(file.getvalue(), source=file.name)
        for file in dropped
    }
    session.remember("refusals", found)
    return list(found.values())


def _key(way: Way, field: str = "") -> str:
    """Name a field anew once it is to be empty: what failed stays, to be mended."""
    return f"{session.fresh(_given(way))}{field and '-'}{field}"


def _given(way: Way) -> str:
    return f"given-{way}"


def _read_page(url: str) -> None:
    """Read an address and nothing else: what is typed here must not open this machine's own files."""
    if url.lower().startswith(("http://", "https://")):
        _ingest(session.workspace().read([url]), "address")
    _miss("Give the whole address, beginning with https:// or http://.", ":material/link:")


def _miss(what: str, icon: str) -> None:
    """Say what is missing until something is read; what another article gave before does not belong beside it."""
    st.session_state["added"] = []
    session.remember(_MISSED, (what, icon))


def _upload(data: bytes, name: str) -> Iterator[Article | Fault]:
    return session.workspace().read_bytes(data, source=name)


def _ingest(items: Iterable[Article | Fault], way: Way, before: Iterable[Given] = ()) -> None:
    """Read one article after the other, and say which; those before one that stops all of it are in the graph."""
    session.remember(_MISSED, None)
    outcomes: list[Given] = [*before, STOPPED]
    st.session_state["added"] = outcomes  # a click meanwhile ends this run; the next one tells how far it came
    with st.status("Reading, after what others have given ...", expanded=True) as status, state.extracting():
        try:
            for number, item in enumerate(items, start=1):
                status.update(label=f"Reading number {number}: {words.plain(given.name(item))} ...")
                outcome = _become(item, is_wanted=way == "wanted")
                outcomes.append(outcome)
                sign = {Fault: "error", Held: "translate"}.get(type(outcome), "check")
                st.write(f":material/{sign}: {words.plain(given.name(outcome))}")
        except InkwebError as error:
            outcomes.append(Fault("", str(error)))
        outcomes.remove(STOPPED)
        status.update(label=f"Read {len(outcomes)}", state="complete", expanded=False)
    if way == "files" or any(not isinstance(one, Fault) for one in outcomes):  # files that fail are told below
        session.renew(_given(way))
    st.rerun()


def _become(item: Article | Fault, *, is_wanted: bool) -> Given:
    """Put an article into the graph; one that cannot be relied on waits until it is wanted."""
    workspace = session.workspace()
    if isinstance(item, Article) and not is_wanted and item.id not in workspace.summaries([item.id]):
        reason = workspace.doubt(item)
        if reason:
            return Held(item, reason)
    [outcome] = workspace.add([item], extractor=session.recall("extractor", None))
    return outcome
