"""The command serve where something is there already; how it starts is in ``tests/app``."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import MagicMock

import pytest

from inkweb.cli import serve
from inkweb.settings import Neo4jSettings, Settings


def test_samples_that_were_begun_in_one_graph_are_not_read_into_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    monkeypatch.setattr(serve, "_read_samples", lambda workspace, _progress: read.append(workspace.settings.neo4j))
    (tmp_path / "samples.begun").touch()  # in the local graph, by a run that was interrupted
    for own, articles in (("bolt://full", 3), ("bolt://empty", 0), ("bolt://empty", 0), (None, 3), (None, 0)):
        settings = Settings(home=tmp_path, neo4j=Neo4jSettings(own) if own else None)
        serve._fill(MagicMock(settings=settings, **{"counts.return_value.articles": articles}), MagicMock())
    assert read == [Neo4jSettings("bolt://empty"), None]
