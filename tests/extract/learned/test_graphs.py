import json
from pathlib import Path

import numpy as np
import pytest

from inkweb.errors import ExtractError
from inkweb.extract.learned import graphs
from inkweb.extract.learned.graphs import WEIGHTS, Graphs


def test_missing_weights_are_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(ExtractError, match="No weights in"):
        Graphs(tmp_path)


def test_weights_of_another_ontology_are_refused(tmp_path: Path) -> None:
    about = json.loads((WEIGHTS / "model.json").read_text(encoding="utf-8"))
    about["predicates"][0] = "ADORES"
    (tmp_path / "model.json").write_text(json.dumps(about), encoding="utf-8")
    with pytest.raises(ExtractError, match="made for other predicates"):
        Graphs(tmp_path)


def test_the_weights_are_light() -> None:
    assert sum(file.stat().st_size for file in WEIGHTS.iterdir()) < 60e6


def test_many_rows_are_run_piece_by_piece_and_come_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = Graphs()
    ends = np.random.default_rng(0).normal(size=(10, 768)).astype(np.float32)
    pieces = [loaded("typer", ends[start : start + 4])[0] for start in (0, 4, 8)]
    monkeypatch.setattr(graphs, "ROWS", 4)
    [found] = loaded.by_rows("typer", ends)
    assert np.array_equal(found, np.concatenate(pieces))
    [none] = loaded.by_rows("typer", ends[:0])
    assert len(none) == 0
