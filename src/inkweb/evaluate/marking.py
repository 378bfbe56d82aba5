"""Write what was found in an article as an annotated article, for correction by hand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from inkweb.evaluate.layout import Layout
from inkweb.evaluate.story import BOILERPLATE
from inkweb.model import Article, Entity, Extraction, Linked, Mention, Quantity, Span, Statement
from inkweb.ontology import ontology

_SIGNS = {"nominal": "~", "pronoun": "^"}
_UNMARKABLE = re.compile(r"[\[\]|]")
_UNWRITABLE = re.compile(r"[;|\n]")


def mark(id: str, layout: Layout, extraction: Extraction, linked: Linked) -> str:
    """Give the annotated article. ``extraction`` and ``linked`` are those of the article ``layout.story.text``.

    What the format cannot hold is left out: a name with a bar in it, a statement whose name could not be marked.
    """
    page = _Page(layout, extraction, linked)
    head = [f"@id {id}", *_day(linked.article), "@style labelled"]
    return "\n".join([*head, *page.body(), "", "---", *page.facts()]) + "\n"


def _day(article: Article) -> Iterator[str]:
    if article.date:
        yield f"@date {article.date.isoformat()}"


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mention that is marked, in which sentence, and the id that it bears."""

    mention: Mention
    sentence: int
    id: str


class _Page:
    """One article while it is written: which mentions are marked, and by which ids."""

    def __init__(self, layout: Layout, extraction: Extraction, linked: Linked) -> None:
        self._layout, self._linked = layout, linked
        self._sentences = layout.story.sentences
        self._types = {entity.id: entity.type for entity in linked.entities}
        self._ids = _ids(linked.entities)
        owners = {mention.id: entity for mention, entity in linked.mentions}
        self._values = _used_values(extraction, linked)
        self._marks = [
            _Mark(mention, sentence, self._ids.get(owners.get(mention.id, ""), self._values.get(mention.id, "")))
            for mention in extraction.mentions
            for sentence in self._sentence(mention)
            if mention.kind == "value" or mention.id in owners
        ]
        self._owners = owners

    def _sentence(self, mention: Mention) -> Iterator[int]:
        """Give the sentence that holds a mention, if one does and the mention can be marked."""
        if not _UNMARKABLE.search(mention.text):
            yield from (
                number
                for number, (start, end) in enumerate(self._sentences)
                if start <= mention.start and mention.end <= end
            )

    def body(self) -> Iterator[str]:
        """Give the lines with their marks."""
        sentences = count()
        for line in self._layout.lines:
            yield line if not line or line.startswith(BOILERPLATE) else self._marked(line, next(sentences))

    def _marked(self, line: str, sentence: int) -> str:
        start, end = self._sentences[sentence]
        before = len(line) - (end - start)  # of the title
        for one in reversed([one for one in self._marks if one.sentence == sentence]):
            a, b = (before + place - start for place in (one.mention.start, one.mention.end))
            line = f"{line[:a]}[[{line[a:b]}|{self._sign(one)}]]{line[b:]}"
        return line

    def _sign(self, one: _Mark) -> str:
        type = self._types.get(self._owners.get(one.mention.id, ""), one.mention.type)
        code = _SIGNS.get(one.mention.kind, ontology().types[type].code)
        return f"{code}:{one.id}" if one.id else code

    def facts(self) -> Iterator[str]:
        """Give the lines of the statements that the marks bear."""
        for statement in self._linked.statements:
            sides = self._ids[statement.subject], self._object(statement)
            where = self._range(statement)
            here = {one.id for one in self._marks if one.sentence in where}
            if here.issuperset(sides) and self._is_allowed(statement):
                numbers = f"{where[0]}-{where[-1]}" if len(where) > 1 else f"{where[0]}"
                told = (sides[0], statement.predicate, sides[1], numbers, statement.modality)
                yield " | ".join((*told, "; ".join(self._details(statement))))

    def _object(self, statement: Statement) -> str:
        if isinstance(statement.object, Quantity):
            return self._value_at(statement.evidence.object)
        return self._ids[statement.object]

    def _value_at(self, span: Span) -> str:
        return next((one.id for one in self._marks if (one.mention.start, one.mention.end) == span), "")

    def _is_allowed(self, statement: Statement) -> bool:
        predicate = ontology().predicates[statement.predicate]
        is_count = isinstance(statement.object, Quantity)
        return is_count or predicate.allows(self._types[statement.subject], self._types[str(statement.object)])

    def _range(self, statement: Statement) -> range:
        """Give the sentences that the evidence touches."""
        start, end = statement.evidence.start, statement.evidence.end
        touched = [number for number, (a, b) in enumerate(self._sentences) if a < end and start < b]
        return range(touched[0], touched[-1] + 1) if touched else range(0)

    def _details(self, statement: Statement) -> Iterator[str]:
        text = self._linked.article.text
        trigger, object = (text[slice(*span)] for span in (statement.evidence.trigger, statement.evidence.object))
        yield f"t={max((part.strip() for part in _UNWRITABLE.split(trigger)), key=len) or object}"
        told = {"by": statement.by, "role": statement.role, "when": statement.when and statement.when.text}
        yield from (f"{key}={words}" for key, words in told.items() if words and not _UNWRITABLE.search(words))
        amount = _amount(statement, [one.mention for one in self._marks])
        if amount:
            yield f"amount={self._values[amount.id]}"


def _amount(statement: Statement, mentions: list[Mention]) -> Mention | None:
    """Find the mention of a statement's amount, in its evidence or nearest before it."""
    if statement.amount is None:
        return None
    same = [mention for mention in mentions if mention.value == statement.amount]
    return min(same, key=lambda one: abs(one.start - statement.evidence.trigger[0]), default=None)


def _used_values(extraction: Extraction, linked: Linked) -> dict[str, str]:
    """Give ids to the values that statements use."""
    values = [mention for mention in extraction.mentions if mention.kind == "value"]
    spans = {one.evidence.object for one in linked.statements if isinstance(one.object, Quantity)}
    used = {mention.id for mention in values if mention.span in spans}
    used |= {found.id for one in linked.statements for found in [_amount(one, values)] if found}
    return {mention.id: f"v{number}" for number, mention in enumerate((m for m in values if m.id in used), 1)}


def _ids(entities: tuple[Entity, ...]) -> dict[str, str]:
    """Give each entity a short id that a person can read: a word of its name, and a number where that is taken."""
    ids: dict[str, str] = {}
    for entity in entities:
        words = re.findall(r"[a-z0-9]+", unicodedata.normalize("NFKD", entity.name).lower()) or ["x"]
        word = words[-1 if entity.type == "Person" else 0]
        free = (word if number == 1 else f"{word}_{number}" for number in count(1))
        ids[entity.id] = next(id for id in free if id not in ids.values() and not re.fullmatch(r"v\d+", id))
    return ids
