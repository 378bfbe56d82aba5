"""Make small articles and extractions for laws; names come from a short list, so that articles share entities."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from hypothesis import strategies as st

from inkweb.link import link
from inkweb.model import (
    MODALITIES,
    Article,
    Boilerplate,
    Evidence,
    Extraction,
    Judgement,
    Linked,
    Mention,
    Quantity,
    Relation,
    When,
)

#: Some of these are spellings of one name, some only look alike.
NAMES = {
    "Person": ("Ana Lund", "Priya Raman", "Raman", "Mustafa Sulemani", "Mustafa Suleimani"),
    "Organization": ("Halden Labs", "HaldenLabs", "Tern AI", "Tern AI Inc.", "Corvid", "Société du Fjord"),
    "Model": ("Fjord-3", "Fjord 3", "Fjord-3 mini", "Fjord 3.5"),
    "Product": ("Kestrel", "Kestrel Pro"),
    "Place": ("Oslo", "New York"),
}
SIZES = (Quantity(7e9, "parameters", "7 billion parameters"), Quantity(7e9, "parameters", "7B parameters"))
PREDICATES = (
    ("Person", "LEADS", "Organization", "heads"),
    ("Person", "FOUNDED", "Organization", "founded"),
    ("Organization", "DEVELOPS", "Model", "builds"),
    ("Organization", "COMPETES_WITH", "Organization", "rivals"),
    ("Organization", "PARTNERS_WITH", "Organization", "works with"),
    ("Organization", "LOCATED_IN", "Place", "sits in"),
    ("Model", "BASED_ON", "Model", "grew out of"),
    ("Model", "HAS_PARAMETERS", "Quantity", "has"),
    ("Person", "SPOKE_ABOUT", "Product", "praised"),
)
_FILLERS = ("", "Yesterday 🙂 ", "Zürich — ", "“Well,” ")


@dataclass
class Draft:
    """A text that grows; mentions and relations are noted while it does."""

    text: str = ""
    notes: list[tuple[int, int, str, str, Quantity | None]] = field(default_factory=list)
    said: list[tuple[int, str, int, tuple[int, int], tuple[int, int]]] = field(default_factory=list)
    same: list[tuple[int, int]] = field(default_factory=list)

    def write(self, words: str) -> tuple[int, int]:
        start = len(self.text)
        self.text += words
        return start, len(self.text)

    def mention(self, words: str, type: str, kind: str = "name", value: Quantity | None = None) -> int:
        start, end = self.write(words)
        self.notes.append((start, end, type, kind, value))
        return len(self.notes) - 1


@st.composite
def extractions(draw: st.DrawFn, sentences: int = 4) -> Extraction:
    """Draw one article and what an extractor might find in it."""
    draft = Draft()
    for _ in range(draw(st.integers(1, sentences))):
        _sentence(draw, draft)
    menu = draft.write("Home | Login")
    article = Article(
        text=draft.text,
        title=draw(st.sampled_from(["", "A title", "L'été"])),
        source="drawn.txt",
        date=draw(st.sampled_from([None, date(2024, 5, 7), date(2025, 1, 2)])),
        outlet=draw(st.sampled_from([None, "The Daily"])),
        language="en",
        boilerplate=(Boilerplate(*menu, "menu"),),
    )
    return _extraction(draw, draft, article)


def _sentence(draw: st.DrawFn, draft: Draft) -> None:
    subject_type, predicate, object_type, trigger = draw(st.sampled_from(PREDICATES))
    start, _ = draft.write(draw(st.sampled_from(_FILLERS)))
    subject = draft.mention(draw(st.sampled_from(NAMES[subject_type])), subject_type)
    draft.write(" ")
    said = draft.write(trigger)
    draft.write(" ")
    if object_type == "Quantity":
        size = draw(st.sampled_from(SIZES))
        object = draft.mention(size.text, "Quantity", "value", size)
    else:
        object = draft.mention(draw(st.sampled_from(NAMES[object_type])), object_type)
    draft.write(".")
    draft.said.append((subject, predicate, object, said, (start, len(draft.text))))
    if draw(st.booleans()):
        draft.write(" ")
        draft.same.append((subject, draft.mention("It", subject_type, "pronoun")))
        draft.write(" grows.")
    draft.write("\n")


def _extraction(draw: st.DrawFn, draft: Draft, article: Article) -> Extraction:
    mentions = [
        Mention(article.id, start, end, article.text[start:end], kind, type, value)  # type: ignore[arg-type]
        for start, end, type, kind, value in draft.notes
    ]
    relations = [
        Relation(
            subject=mentions[subject].id,
            predicate=predicate,
            object=mentions[object].id,
            evidence=Evidence(
                article.id, *quote, article.text[slice(*quote)],
                span(mentions[subject]), trigger, span(mentions[object]),
            ),
            modality=draw(st.sampled_from(MODALITIES)),
            by=draw(st.sampled_from([None, "people close to it"])),
            when=draw(st.sampled_from([None, When("May 2024", date(2024, 5, 1), date(2024, 5, 31)), When("soon")])),
            amount=draw(st.sampled_from([None, Quantity(4e7, "USD", "$40 million")])),
            confidence=draw(st.sampled_from([1.0, 0.5])),
            reason="drawn",
        )
        for subject, predicate, object, trigger, quote in draft.said
    ]  # fmt: skip
    judgements = [Judgement(mentions[a].id, mentions[b].id, "same", "drawn") for a, b in draft.same]
    return Extraction(article, tuple(mentions), tuple(relations), tuple(judgements))


def span(mention: Mention) -> tuple[int, int]:
    return mention.start, mention.end


def linked(sentences: int = 4) -> st.SearchStrategy[Linked]:
    """Draw one article, linked."""
    return extractions(sentences).map(link)


def corpora(size: int = 4) -> st.SearchStrategy[list[Linked]]:
    """Draw a few different articles, linked."""
    return st.lists(linked(3), min_size=1, max_size=size, unique_by=lambda one: one.article.id)
