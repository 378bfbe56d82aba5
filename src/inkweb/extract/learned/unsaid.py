"""Drop relations that no word of their sentence tells."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from inkweb.extract.layers import MENTIONS, Found
from inkweb.extract.learned.wording import bones_of
from inkweb.extract.relations.groups import groups
from inkweb.extract.rulebook import rulebook
from inkweb.ontology import ontology


@Language.component("inkweb_unsaid", requires=["doc._.relations"], assigns=["doc._.relations"])
def unsaid(doc: Doc) -> Doc:
    """Drop from one ``Doc`` what only bare words carry, and what relates two names of one list."""
    doc._.relations = tuple(
        found for found in doc._.relations if not _is_bare(doc, found) and not _is_listed(doc, found)
    )
    return doc


def _is_bare(doc: Doc, found: Found) -> bool:
    """Whether the trigger is an article, a possessive or a mark, where the predicate needs more."""
    rules = rulebook("coherence.yml")
    return found.predicate in rules["spoken"] and not _tells(doc[slice(*found.trigger)], rules["bare"])


def _tells(words: Span, bare: list[str]) -> bool:
    return any(token.lower_ not in bare and any(map(str.isalnum, token.text)) for token in words)


def _is_listed(doc: Doc, found: Found) -> bool:
    """Whether subject and object are names of one list that the trigger does not stand between.

    In "Fjord, Bit and Gull invested in Tern" nobody invested in Bit.
    """
    left, right = sorted((doc.spans[MENTIONS][found.subject], doc.spans[MENTIONS][found.object]), key=_start)
    is_between = left.end <= found.trigger[0] and found.trigger[1] <= right.start
    if left.label_ != right.label_ or ontology().predicates[found.predicate].is_symmetric:
        return False
    if is_between and _tells(doc[slice(*found.trigger)], rulebook("coherence.yml")["bare"]):
        return False
    bones = bones_of(doc, found.quote)
    members = groups(bones).members.get(bones.mentions.index(found.subject), ())
    return found.object in (bones.mentions[at] for at in members)


def _start(span: Span) -> int:
    return span.start
