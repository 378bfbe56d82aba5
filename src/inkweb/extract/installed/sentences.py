"""Begin sentences where an installed pipeline begins them."""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from inkweb.extract.installed.component import paragraphs
from inkweb.extract.layers import BOILERPLATE
from inkweb.model import Article


@Language.component("inkweb_installed_sentences", requires=["doc._.parse", "doc.sents"], assigns=["doc.sents"])
def sentences(doc: Doc) -> Doc:
    """Set sentence starts anew in one ``Doc``; where the pipeline cuts no sentences, those of our rules stay."""
    if not doc._.parse.starts:
        return doc
    page = {at for span in doc.spans.get(BOILERPLATE, ()) for at in (span.start, span.end)}
    starts = doc._.parse.starts | page | _openings(doc)
    marks: Any = np.where([token.i in starts for token in doc], 1, -1).astype("uint64").reshape(-1, 1)
    doc.from_array(["SENT_START"], marks)
    return doc


def _openings(doc: Doc) -> set[int]:
    """Give the first token of each paragraph, and of the ``Doc``."""
    spans = (doc.char_span(*ends, alignment_mode="expand") for ends in paragraphs(doc._.article or Article(doc.text)))
    return {0} | {span.start for span in spans if span is not None}
