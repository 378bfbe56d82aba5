"""Look up what a card of statements names."""

from __future__ import annotations

from collections.abc import Iterable

from inkweb.app import asking, session
from inkweb.app.saying import Known
from inkweb.model import Evidence, Statement


def known(statements: Iterable[Statement], *ids: str) -> Known:
    """Give the names of the nodes that statements are about, and of these further ones, and the articles."""
    told = list(statements)
    nodes = {id for one in told for id in (one.subject, one.object_id)}.union(ids)
    articles = asking.summaries(one.evidence.article for one in told)
    return Known(asking.names(sorted(nodes)), articles, asking.meant())


def stated_by(where: Evidence, predicate: str) -> Statement | None:
    """Give what these words state so, as the graph has it after what was done in a callback."""
    found = session.workspace().statements(article=where.article)
    return next((one for one in found if (one.evidence, one.predicate) == (where, predicate)), None)
