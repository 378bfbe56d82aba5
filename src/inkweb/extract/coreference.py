"""Join mentions."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("inkweb_coreference")
def coreference(doc: Doc) -> Doc:
    """."""
    return doc
