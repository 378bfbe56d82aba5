"""What becomes of relations when a ``Doc`` is turned into an extraction."""

from __future__ import annotations

from inkweb.extract.conversion import extraction
from inkweb.extract.layers import BOILERPLATE, Found
from tests.extract.marked import marked

STORY = "[Person Ana Lund] spoke.\n\n[Organization Fjord] grew.\nShare\nShe leads [Organization Bit].\n"


def test_a_quote_of_two_sentences_has_no_white_space_round_it() -> None:
    doc, *_ = marked(STORY)
    doc._.relations = (Found(0, "LEADS", 1, trigger=(5, 6), quote=(0, 8)),)
    [relation] = extraction(doc).relations
    assert relation.evidence.text == "Ana Lund spoke.\n\nFjord grew."


def test_no_quote_runs_over_boilerplate() -> None:
    doc, *_ = marked(STORY)
    share = next(token.i for token in doc if token.text == "Share")
    doc._.relations = (
        Found(0, "LEADS", 1, trigger=(5, 6), quote=(0, share)),
        Found(0, "LEADS", 2, trigger=(share + 3, share + 4), quote=(0, len(doc))),
    )
    assert len(extraction(doc).relations) == 2
    doc.spans[BOILERPLATE] = [doc[share : share + 1]]
    assert len(extraction(doc).relations) == 1


def test_what_the_ontology_does_not_allow_is_left_out() -> None:
    doc, *_ = marked(STORY)
    doc._.relations = (Found(1, "LEADS", 0, trigger=(5, 6), quote=(0, 8)),)
    assert extraction(doc).relations == ()
