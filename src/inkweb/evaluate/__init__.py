"""Annotated articles in, figures out: how good an extractor is; and articles marked for correction by hand."""

from inkweb.evaluate.annotated import Annotated
from inkweb.evaluate.article import Compared, compare
from inkweb.evaluate.gold import Gold
from inkweb.evaluate.label import Tools, label
from inkweb.evaluate.measured import keep, measured
from inkweb.evaluate.open_article import compare_open
from inkweb.evaluate.open_sets import OpenDocument, OpenSet, documents, open_sets, refuse_incomplete
from inkweb.evaluate.report import report
from inkweb.evaluate.sources import annotated
from inkweb.evaluate.training import trained_on

__all__ = [
    "Annotated",
    "Compared",
    "Gold",
    "OpenDocument",
    "OpenSet",
    "Tools",
    "annotated",
    "compare",
    "compare_open",
    "documents",
    "keep",
    "label",
    "measured",
    "open_sets",
    "refuse_incomplete",
    "report",
    "trained_on",
]
