"""Print what the learned extractor would reach if a part of it made no errors: `python training/oracles.py`.

The annotation takes the place of what the weights say: first whom descriptions and pronouns mean, then also which
names are one, then also where mentions stand and of which type they are. What is still missing in the last row is
that of the relations alone. F1 on the held-out articles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from unittest.mock import patch

from ablations import heading, kept, row
from annotated import articles, is_dev
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from inkweb.extract.layers import MENTIONS, SameAs, text_of
from inkweb.extract.learned.coreference import Coreference
from inkweb.extract.learned.encoding import Encoder
from inkweb.extract.learned.mentions import Mentions
from inkweb.extract.learned.pipeline import COMPONENTS
from inkweb.ontology import ontology

Component = Callable[[Any, Doc], Doc]
Form = dict[str, Any]


def main() -> None:
    """Extract with each part as annotated, print a table."""
    held_out = [article for _, article in articles() if is_dev(article["id"])]
    told = {article["text"]: article for article in held_out}
    find, join = Mentions.__call__, Coreference.__call__
    print(heading())
    with patch.object(Encoder, "_vectors", kept(Encoder._vectors)):
        for name, finds, joins in (
            ("`learned`", find, join),
            ("descriptions and pronouns as annotated", find, _meant(join, told, is_of_all=False)),
            ("names that are one, too", find, _meant(join, told, is_of_all=True)),
            ("mentions and their types, too", _marked(find, told), _meant(join, told, is_of_all=True)),
        ):
            with patch.object(Mentions, "__call__", finds), patch.object(Coreference, "__call__", joins):
                print(row(name, tuple(COMPONENTS), held_out), flush=True)


def _marked(find: Component, told: dict[str, Form]) -> Component:
    """Mark what is annotated, and keep the values that the rules find elsewhere."""

    def mark(self: Any, doc: Doc) -> Doc:
        found = [span for span in find(self, doc).spans[MENTIONS] if span._.kind == "value"]
        doc.spans[MENTIONS] = filter_spans([*_annotated(doc, told[text_of(doc)]), *found])
        return doc

    return mark


def _annotated(doc: Doc, article: Form) -> Iterator[Span]:
    """Give what the annotation marks, but for values, what no name tells the type of, and what our sentences cut."""
    for start, end, _, kind, code, entity in article["mentions"]:
        type = code or article["types"].get(entity)
        if type is None or kind == "value":
            continue
        span = doc.char_span(start, end, label=ontology().type_of_code(type), alignment_mode="expand")
        if span is not None and len({token.sent.start for token in span}) == 1:
            span._.kind, span._.value = kind, None
            yield span


def _meant(join: Component, told: dict[str, Form], *, is_of_all: bool) -> Component:
    """Join what is annotated as one entity; what stands at no annotated place is joined as the weights say."""

    def mean(self: Any, doc: Doc) -> Doc:
        found = join(self, doc)._.same
        spans = list(doc.spans[MENTIONS])
        places = {(mark[0], mark[1]): mark[5] for mark in told[text_of(doc)]["mentions"]}
        entity = [places.get((span.start_char, span.end_char)) for span in spans]
        is_name = [span._.kind == "name" for span in spans]
        doc._.same = (
            *(link for link in found if not _is_judged(link, entity, is_name, is_of_all=is_of_all)),
            *_right(entity, is_name, is_of_all=is_of_all),
        )
        return doc

    return mean


def _is_judged(link: SameAs, entity: list[str | None], is_name: list[bool], *, is_of_all: bool) -> bool:
    """Whether the annotation says what this link says or does not say."""
    both = entity[link.earlier] is not None and entity[link.later] is not None
    described = any(entity[end] is not None and not is_name[end] for end in (link.earlier, link.later))
    return both if is_of_all else described


def _right(entity: list[str | None], is_name: list[bool], *, is_of_all: bool) -> Iterator[SameAs]:
    """Lead each mention to the first name of its entity."""
    first: dict[str, int] = {}
    for place, (whose, named) in enumerate(zip(entity, is_name, strict=True)):
        if whose is not None and named:
            first.setdefault(whose, place)
    for place, (whose, named) in enumerate(zip(entity, is_name, strict=True)):
        bearer = first.get(whose) if whose is not None else None
        if bearer is not None and bearer != place and (is_of_all or not named):
            yield SameAs(min(bearer, place), max(bearer, place), "annotated")


if __name__ == "__main__":
    main()
