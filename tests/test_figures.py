"""The figures of README are those that its command prints from today's code."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROW = r"^\| `{name}`[^|]*\| (\.\d+) \| (\.\d+) \| (\.\d+) \|$"

#: Another processor may round the learned model's 8 bits otherwise; rules are the same everywhere.
LEEWAY = {"learned": 0.015, "rules": 0.0005}


@pytest.mark.parametrize("name", sorted(LEEWAY))
def test_readme_tells_the_figures_of_today(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(ROOT / "training"), *sys.path])
    from figures import measure, measures

    totals = measure(name)
    today = [measures(totals, what)["F1"] for what in ("entity", "statement", "statement with modality")]
    row = re.search(ROW.format(name=name), (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert row is not None
    assert [float(told) for told in row.groups()] == pytest.approx(today, abs=LEEWAY[name])
