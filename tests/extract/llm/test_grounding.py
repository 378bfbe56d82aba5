"""Whatever a model says, what is kept stands in the article."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from inkweb.extract.conversion import extraction
from inkweb.extract.llm.answer import Answer, Claim, NamedEntity
from inkweb.extract.llm.extractor import COMPONENTS
from inkweb.extract.llm.grounding import Grounding, Said
from inkweb.extract.llm.parts import parts
from inkweb.extract.pipeline import doc_of, nlp
from inkweb.link import link
from inkweb.model import Article, Boilerplate
from inkweb.ontology import ontology
from tests.extract.llm.answers import claim

TEXT = (
    "Corvid's Fjord-2 hires “Tern” — Ana\u00a0Lund said\r\n\r\nShare this\nU.S.-based Corvid paid $5m to Ana Lund"
    " in May 2024; she left it. 🧪 Ørsted Fjord-2 has 7B parameters, Tern's Tern has none. She left it.\n"
)
ARTICLE = Article(TEXT, boilerplate=(Boilerplate(TEXT.index("Share"), TEXT.index("U.S."), "share"),))
NLP: Language = nlp(COMPONENTS)
PAGE = ARTICLE.boilerplate[0]
STORIES = (TEXT[: PAGE.start], TEXT[PAGE.end :])
NAMES = {"a": ("Organization", ["Corvid"]), "b": ("Person", ["Ana Lund"]), "d": ("Model", ["Fjord-2"])}
KNOWN = [NamedEntity(id=id, type=type, names=names) for id, (type, names) in NAMES.items()]
TRUE = [
    (STORIES[0], claim("a", "DEVELOPS", "d", "Corvid|'s|Fjord-2")),
    (STORIES[1], claim("a", "PAID", "b", "Corvid|paid|Ana Lund", amount="$5m")),
    (STORIES[1], claim("b", "LEFT", "a", "she|left|it", when="May 2024")),
    (STORIES[1], claim("d", "HAS_PARAMETERS", None, "Fjord-2|has|7B parameters")),
]
pieces = st.tuples(st.integers(0, len(TEXT)), st.integers(0, 40)).map(lambda at: TEXT[at[0] : at[0] + at[1]])
words = pieces | st.sampled_from(["", " ", TEXT, "\\(", "'", "Fjord", "a", "she", "Tern", "x"])
changes = st.dictionaries(st.sampled_from(sorted(Claim.model_fields)), words, max_size=2)
claims = st.tuples(st.sampled_from(TRUE), changes).map(lambda each: (each[0][0], Claim(**each[0][1] | each[1])))
odd = st.builds(NamedEntity, id=words, type=st.sampled_from([*ontology().entity_types, "Money"]), names=st.lists(words))
answers = st.builds(
    Answer,
    entities=st.lists(odd, max_size=2).map(lambda more: (*KNOWN, *more)),
    claims=st.lists(claims | st.tuples(words, claims.map(lambda each: each[1])), max_size=8).map(tuple),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(answers, min_size=1, max_size=2))
def test_nothing_is_kept_that_the_article_does_not_say(told: list[Answer]) -> None:
    said = [Said(parts(ARTICLE)[0], answer) for answer in told]
    found = extraction(Grounding(NLP(doc_of(NLP, ARTICLE)), said, "played").ground())
    page = range(PAGE.start, PAGE.end)
    ends = [(m.start, m.end) for m in found.mentions]
    assert all(TEXT[m.start : m.end] == m.text for m in found.mentions)
    assert all(left[1] <= right[0] for left, right in pairwise(ends))
    assert not any(start in page or end - 1 in page for start, end in ends)
    for relation in found.relations:
        evidence = relation.evidence
        assert TEXT[evidence.start : evidence.end] == evidence.text and "Share" not in evidence.text
        assert relation.by is None or relation.by in TEXT
    again = extraction(Grounding(NLP(doc_of(NLP, ARTICLE)), said, "played").ground())
    assert again == found
    link(found)
