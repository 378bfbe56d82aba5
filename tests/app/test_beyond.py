"""How many names lie beyond the picture is the same, whoever counts."""

from __future__ import annotations

import pytest

from inkweb.app import beyond, measuring, state
from inkweb.model import FAIRLY_SURE, Filter
from inkweb.workspace import Workspace

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]


def test_a_graph_too_big_to_be_held_has_its_names_counted_or_says_that_they_are_not(
    served: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(state, "workspace", lambda: served)
    state.begin()
    for filter in (FAIRLY_SURE, Filter(), Filter(types=("Person", "Organization"), degree=2)):
        best = served.overview(limit=40, filter=filter)
        graph = served.between([node.id for node in best.nodes], filter=filter)
        held = beyond.counts(graph, filter)
        assert held is not None and max(held.values()) > 10
        with monkeypatch.context() as big:
            big.setattr(measuring, "MEASURED", 0)
            assert beyond.counts(graph, filter) == held
            few = served.between([node.id for node in best.nodes[:10]], filter=filter)
            counted = beyond.counts(few, filter)  # of what is known already, nothing is asked
            assert counted is not None and all(counted[id] >= held[id] for id in counted)
            big.setattr(beyond, "COUNTED", 0)
            assert beyond.counts(few, filter) == counted
            assert beyond.counts(served.everything(filter=filter), filter) is None
