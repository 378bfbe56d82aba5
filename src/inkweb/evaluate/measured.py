"""Figures that are shipped: those of the held-out articles, which an installed Inkweb does not have."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from inkweb.model import Report

FILE = Path(__file__).with_name("measured.json")
"""Written by ``make figures``, beside the tables of README and docs."""


@cache
def measured(extractor: str) -> Report | None:
    """Give the figures of an extractor that comes with Inkweb, as they were when this version was made.

    >>> measured("learned").extractor, measured("llm:anything")
    ('learned', None)
    """
    form = json.loads(FILE.read_text(encoding="utf-8")).get(extractor)
    return None if form is None else Report.of(form)


def keep(reports: Mapping[str, Report], file: Path = FILE) -> None:
    """Write the figures down, to four places."""
    forms = {name: report.form() for name, report in reports.items()}
    file.write_text(json.dumps(forms, indent=1) + "\n", encoding="utf-8")
