"""Mark names."""

from spacy.language import Language
from spacy.tokens import Doc


@Language.component("inkweb_names")
def names(doc: Doc) -> Doc:
    """."""
    return doc
