"""Turn what the components left on a ``Doc`` into an ``Extraction``."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span

from inkweb.extract.layers import BOILERPLATE, MENTIONS, Found, SameAs
from inkweb.extract.sentences import trimmed
from inkweb.model import Article, Evidence, Extraction, Judgement, Mention, Relation
from inkweb.ontology import ontology


def extraction(doc: Doc) -> Extraction:
    """Give the extraction of a ``Doc`` that went through the pipeline.

    >>> from inkweb.extract.pipeline import doc_of, nlp
    >>> language = nlp()
    >>> found = extraction(language(doc_of(language, Article("Google said it pays."))))
    >>> [(m.text, m.kind) for m in found.mentions], found.judgements[0].reason
    ([('Google', 'name'), ('it', 'pronoun')], 'pronoun')
    """
    article: Article = doc._.article
    mentions = [_mention(article, span) for span in doc.spans.get(MENTIONS, ())]
    page = [(part.start, part.end) for part in doc.spans.get(BOILERPLATE, ())]
    return Extraction(
        article=article,
        mentions=tuple(mentions),
        relations=tuple(
            _relation(doc, mentions, found)
            for found in doc._.relations
            if _is_allowed(mentions, found) and not _quotes_page(page, found)
        ),
        judgements=tuple(_judgement(mentions, same) for same in doc._.same),
    )


def _mention(article: Article, span: Span) -> Mention:
    start, end = span.start_char, span.end_char
    text = article.text[start:end]
    return Mention(article.id, start, end, text, span._.kind, span.label_, span._.value, span._.labels)


def _judgement(mentions: Sequence[Mention], same: SameAs) -> Judgement:
    earlier, later = mentions[same.earlier], mentions[same.later]
    return Judgement(earlier.id, later.id, "same", reason=same.reason, score=same.score)


def _is_allowed(mentions: Sequence[Mention], found: Found) -> bool:
    predicate = ontology().predicates[found.predicate]
    return predicate.allows(mentions[found.subject].type, mentions[found.object].type)


def _quotes_page(page: Sequence[tuple[int, int]], found: Found) -> bool:
    """Whether boilerplate lies in the quote: two sentences are no neighbours when a share bar stands between them."""
    first, last = found.quote
    return any(start < last and first < end for start, end in page)


def _relation(doc: Doc, mentions: Sequence[Mention], found: Found) -> Relation:
    subject, object = mentions[found.subject], mentions[found.object]
    return Relation(
        subject=subject.id,
        predicate=found.predicate,
        object=object.id,
        evidence=_evidence(doc, subject, object, found),
        modality=found.modality,
        by=found.by,
        when=found.when,
        amount=found.amount,
        role=found.role,
        confidence=found.confidence,
        reason=found.reason,
    )


def _evidence(doc: Doc, subject: Mention, object: Mention, found: Found) -> Evidence:
    article: Article = doc._.article
    trigger = doc[slice(*found.trigger)]
    quote = doc[slice(*found.quote)]
    start, end = trimmed(article.text, quote.start_char, quote.end_char)
    start = min(start, subject.start, object.start, trigger.start_char)
    end = max(end, subject.end, object.end, trigger.end_char)
    return Evidence(
        article=article.id,
        start=start,
        end=end,
        text=article.text[start:end],
        subject=(subject.start, subject.end),
        trigger=(trigger.start_char, trigger.end_char),
        object=(object.start, object.end),
    )
