"""Tell what each article that somebody gave has come to: it is in the graph, cannot be read, or waits to be wanted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import streamlit as st

from inkweb.app import asking, going, session, words
from inkweb.model import Article, Fault, source_name
from inkweb.workspace import Ingested

TOLD, NAMED = 30, 5
"""Articles that are told of one by one, and files named that fail for one reason; what went wrong is always told."""


@dataclass(frozen=True, slots=True)
class Held:
    """An article that was left out until somebody wants it all the same, and why."""

    article: Article
    reason: str

    @property
    def source(self) -> str:
        """Where it was read from."""
        return self.article.source

    @property
    def title(self) -> str:
        """What it is called."""
        return self.article.title


Given = Ingested | Fault | Held


def called(source: str, title: str | None) -> str:
    """Give the title of an article, or without one the name of its file."""
    return title or source_name(source)


def name(one: Article | Given) -> str:
    """Give what to call an article, whatever has become of it."""
    return called(one.source, None if isinstance(one, Fault) else one.title)


def tell(outcomes: Sequence[Given]) -> list[Held]:
    """Tell of each; gives those left out that somebody wants read all the same."""
    faults = [one for one in outcomes if isinstance(one, Fault)]
    read = [one for one in outcomes if isinstance(one, Ingested)]
    refuse(faults)
    held = [one for one in outcomes if isinstance(one, Held)]
    wanted = [one for at, one in enumerate(held) if _is_wanted(one, at)]
    if faults and read:
        st.caption(f"The other {words.count(len(read), 'article')} {words.agreed(len(read), 'was', 'were')} read.")
    for at, one in enumerate(read[:TOLD]):
        _gave(one, at)
    if len(read) > TOLD:
        st.caption(f"and {len(read) - TOLD:,} more; the list below has them all.")
    if read:
        going.leave_if_asked()
    return wanted


def refuse(faults: Iterable[Fault]) -> None:
    """Say why files cannot be read, each reason in a line; one that stops all of it has no name."""
    reasons: dict[str, list[str]] = {}
    for fault in faults:
        reasons.setdefault(fault.message, []).append(words.plain(name(fault)))
    lines = []
    for reason, names in reasons.items():
        more = f" and {len(names) - NAMED:,} more" if len(names) > NAMED else ""
        whose = f"**{', '.join(names[:NAMED])}**{more} " if any(names) else ""
        lines.append(f"{whose}{words.plain(reason)}")
    if lines:
        st.error("  \n".join(lines), icon=":material/error:")


# One batch may hold an article twice: a button is told from others by the article's place in it.


def _is_wanted(one: Held, at: int) -> bool:
    told, read = st.columns([9, 3], vertical_alignment="center")
    told.warning(f"**{words.plain(name(one))}** was left out: {words.plain(one.reason)}", icon=":material/translate:")
    return session.pressed(read.button, "Read it all the same", key=f"want-{at}-{one.article.id}", width="stretch")


def _gave(one: Ingested, at: int) -> None:
    """Say what an article gave, and lead to it and to its part of the graph."""
    key = f"{at}-{one.id}"
    told, read, graph = st.columns([8, 2, 2], vertical_alignment="center")
    with told:
        if one.is_new:
            st.success(_line(one), icon=":material/check:")
        else:
            st.info(_line(one), icon=":material/check:")
    read.button(
        "Read it", icon=":material/article:", key=f"read-{key}", type="tertiary", on_click=_read, args=(one.id,)
    )
    if one.statements:
        graph.button(
            "Show in graph", icon=":material/hub:", key=f"graph-{key}", type="tertiary", on_click=_go, args=(one.id,)
        )
    if one.remark:
        st.warning(f"**{words.plain(name(one))}**: {one.remark}", icon=":material/translate:")


def _line(one: Ingested) -> str:
    title = f"**{words.plain(name(one))}**"
    if not one.is_new:
        return f"{title} was in the graph already."
    return f"{title} gave {words.count(one.entities, 'name')} and {words.count(one.statements, 'statement')}."


def _read(article: str) -> None:
    st.query_params["article"] = article


def _go(article: str) -> None:
    with session.acting():
        going.go(going.to(ends([article])))


def ends(articles: Iterable[str]) -> Iterable[str]:
    """Name those of whom articles state something, of each article the first ones first."""
    stated = (sorted(asking.reading(id).statements, key=lambda one: one.evidence.start) for id in articles)
    return dict.fromkeys(id for some in stated for one in some for id in (one.subject, one.object_id))
