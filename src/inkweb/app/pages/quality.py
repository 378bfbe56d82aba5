"""The Quality page: how far what is read can be relied on, in figures, and where to look first."""

from __future__ import annotations

import streamlit as st

from inkweb.app import asking, bars, correcting, doubling, going, judging, leafing, session, state, twin
from inkweb.model import FAIRLY_SURE, SURENESS, Report

BAR = "#0B6E99"

NAMED = {
    "names": "names at their places",
    "entities": "who or what is spoken of",
    "entities with type": "and of which kind it is",
    "coreference": "which words mean the same",
    "statements": "statements, word for word",
    "statements with modality": "and told as the text tells them",
    "pairs": "which two are connected",
    "modality": "fact, plan, rumour or denial, of right statements",
    "role": "posts, of right statements",
    "amount": "amounts, of these",
    "when": "times, of these",
    "by": "who says so, of these",
}
SLIPS = {
    "boilerplate entities": "names taken from menus, adverts and other parts that are no story",
    "boilerplate statements": "statements taken from there",
    "denied told as fact": "denials told as facts",
    "hedged told as fact": "plans and rumours told as facts",
    "entities split": "one thing taken for two",
    "entities merged": "two things taken for one",
}


def page() -> None:
    """Draw the page."""
    st.subheader("Quality")
    st.markdown(
        "A program has read the articles, and it makes mistakes. Every statement says how sure its reading is; "
        "the sentence behind it says whether it is right. What is wrong can be struck out or corrected, what is right "
        "made certain."
    )
    if not state.size():
        going.empty()
        return
    left, right = st.columns([5, 6], gap="large")
    with left:
        _sureness()
        _measured()
    with right:
        correcting.said()
        judging.decided()
        doubling.offered()
        _least_sure()
    going.leave_if_asked()


def _sureness() -> None:
    st.markdown("##### How sure the reading of this graph is")
    counts = asking.sureness()
    told = [
        bars.Bar(f"{low:.0%} to {low + 0.1:.0%}" if low < 1 else "certain", {"statements": many}, short=f"{low:.0%}")
        for low, many in counts.items()
    ]
    st.html(bars.chart(told, {"statements": BAR}, noun="statements"))
    unsure = sum(many for low, many in counts.items() if low < FAIRLY_SURE.confidence)
    st.caption(
        f"{unsure:,} of {sum(counts.values()):,} statements are rather wrong than right. "
        f"“{SURENESS[FAIRLY_SURE.confidence]}” and the steps above it leave them out."
    )


def _measured() -> None:
    extractor = session.recall("extractor", session.workspace().settings.extractor)
    st.markdown("##### How good it is")
    shipped = session.workspace().measured(extractor)
    st.caption(
        "On annotated articles that nothing was learned from"
        + (", as measured when this version was made. To measure here takes some minutes." if shipped else ".")
    )
    st.button(
        "Measure again" if shipped else "Measure now",
        icon=":material/speed:",
        on_click=session.remember,
        args=("measured", extractor),
    )
    with session.telling():
        report = asking.report(extractor) if session.recall("measured", None) == extractor else shipped
        if report:
            st.html(figures(report) + reliability(report) + slips(report))


def figures(report: Report) -> str:
    """Write the figures of all articles as a table.

    >>> from inkweb.model import Figure
    >>> "<td>54%</td>" in figures(Report("rules", 1, 9, (Figure("statements", 0.54, 0.45, 0.49, 0.44, 0.54),)))
    True
    """
    rows = (
        (
            NAMED[one.name],
            f"{one.precision:.0%}",
            f"{one.recall:.0%}",
            f"{one.f1:.2f}",
            f"{one.low:.2f} to {one.high:.2f}",
        )
        for one in report.figures
        if one.name in NAMED
    )
    head = ("What", "Right, of what it finds", "Found, of what is there", "Both (F1)", "In 95 of 100 draws")
    return twin.table(f"“{report.extractor}” on {report.articles} articles", head, rows)


def reliability(report: Report) -> str:
    """Write how often it is right where it is so sure."""
    rows = ((f"{one.low:.0%} to {one.high:.0%}", f"{one.right:.0%}", f"{one.count:,}") for one in report.reliability)
    return twin.table("Whether “sure” means it", ("It is so sure", "and right", "statements"), rows)


def slips(report: Report) -> str:
    """Write how often happened what should not."""
    rows = ((SLIPS.get(name, name), f"{many:,}") for name, many in report.slips.items())
    return twin.table("What should not happen", ("What", "times"), rows)


def _least_sure() -> None:
    st.markdown("##### Least sure: look here first")
    found = asking.least_sure(leafing.first("unsure"), leafing.AT_ONCE)
    if not found:
        st.caption("There is nothing more.")
    correcting.rows(found, name="unsure")
    leafing.buttons("unsure", has_more=bool(found))
