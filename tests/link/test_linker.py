"""What linking one article promises."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from inkweb.link import link
from inkweb.model import Article, Evidence, Extraction, Judgement, Mention, Quantity, Relation, entity_id
from tests.strategies import extractions


def article_of(*names: tuple[str, str]) -> tuple[Article, list[Mention]]:
    """Write an article that is a list of names (text, type), and note them."""
    article = Article(" | ".join(name for name, _ in names))
    mentions, start = [], 0
    for name, type in names:
        mentions.append(Mention(article.id, start, start + len(name), name, "name", type))
        start += len(name) + 3
    return article, mentions


def says(subject: Mention, predicate: str, object: Mention, article: Article) -> Relation:
    """State something of two mentions; the separator between them is the trigger."""
    spans = sorted([(subject.start, subject.end), (object.start, object.end)])
    start, end = spans[0][0], spans[1][1]
    evidence = Evidence(
        article.id, start, end, article.text[start:end],
        (subject.start, subject.end), (spans[0][1], spans[0][1] + 3), (object.start, object.end),
    )  # fmt: skip
    return Relation(subject.id, predicate, object.id, evidence)


def same(left: Mention, right: Mention, verdict: str = "same") -> Judgement:
    return Judgement(left.id, right.id, verdict, "test")  # type: ignore[arg-type]


@given(extractions())
def test_linking_twice_gives_the_same(extraction: Extraction) -> None:
    assert link(extraction) == link(extraction)


@given(extractions())
def test_what_is_linked_refers_to_what_is_there(extraction: Extraction) -> None:
    linked = link(extraction)
    ids = {entity.id for entity in linked.entities}
    assert len(ids) == len(linked.entities)
    assert {owner for _, owner in linked.mentions} == ids
    for entity in linked.entities:
        assert entity.id == entity_id(entity.type, entity.name)
        assert entity.name not in entity.aliases
    for statement in linked.statements:
        where = statement.evidence
        assert linked.article.text[where.start : where.end] == where.text
        assert statement.subject in ids
        assert isinstance(statement.object, Quantity) or statement.object in ids
        assert statement.subject != statement.object


@given(extractions())
def test_the_order_of_judgements_changes_nothing(extraction: Extraction) -> None:
    assert link(replace(extraction, judgements=extraction.judgements[::-1])) == link(extraction)


def test_a_pronoun_brings_its_relation_to_the_name() -> None:
    article, (name, it, oslo) = article_of(("Tern AI", "Organization"), ("It", "Organization"), ("Oslo", "Place"))
    it = replace(it, kind="pronoun")
    said = says(it, "LOCATED_IN", oslo, article)
    linked = link(Extraction(article, (name, it, oslo), (said,), (same(name, it),)))
    assert [s.subject for s in linked.statements] == [entity_id("Organization", "Tern AI")]


def test_a_cluster_without_a_name_gives_nothing() -> None:
    article, (it, oslo) = article_of(("the firm", "Organization"), ("Oslo", "Place"))
    it = replace(it, kind="nominal")
    linked = link(Extraction(article, (it, oslo), (says(it, "LOCATED_IN", oslo, article),)))
    assert [e.name for e in linked.entities] == ["Oslo"]
    assert linked.statements == ()


def test_spellings_left_apart_are_joined() -> None:
    article, mentions = article_of(("OpenAI", "Organization"), ("Open AI", "Organization"), ("OpenAI", "Organization"))
    (entity,) = link(Extraction(article, tuple(mentions))).entities
    assert (entity.name, entity.aliases) == ("OpenAI", ("Open AI",))


def test_spellings_judged_different_stay_apart() -> None:
    article, (left, right) = article_of(("Ana Sulemani", "Person"), ("Ana Suleimani", "Person"))
    joined = link(Extraction(article, (left, right)))
    apart = link(Extraction(article, (left, right), judgements=(same(left, right, "different"),)))
    assert (len(joined.entities), len(apart.entities)) == (1, 2)


def test_versions_of_a_model_stay_apart() -> None:
    names = ("Fjord-3", "Fjord-3 mini", "Fjord-3o", "Fjord-4", "Fjord 3.5", "Fjord 35")
    article, mentions = article_of(*((name, "Model") for name in names))
    assert len(link(Extraction(article, tuple(mentions))).entities) == len(names)


def test_one_name_of_two_types_is_two_entities() -> None:
    article, mentions = article_of(("Kestrel", "Organization"), ("Kestrel", "Product"))
    assert len(link(Extraction(article, tuple(mentions))).entities) == 2


def test_the_type_is_voted_by_names() -> None:
    article, mentions = article_of(("Kestrel", "Product"), ("Kestrel", "Model"), ("Kestrel", "Model"))
    judged = (same(mentions[0], mentions[1]), same(mentions[1], mentions[2]))
    (entity,) = link(Extraction(article, tuple(mentions), judgements=judged)).entities
    assert entity.type == "Model"


def test_a_relation_with_itself_is_dropped() -> None:
    article, (left, right) = article_of(("Tern AI", "Organization"), ("Tern AI Inc.", "Organization"))
    linked = link(Extraction(article, (left, right), (says(left, "OWNS", right, article),)))
    assert linked.statements == ()


def test_a_predicate_outside_the_ontology_is_dropped() -> None:
    article, (left, right) = article_of(("Tern AI", "Organization"), ("Corvid", "Organization"))
    assert link(Extraction(article, (left, right), (says(left, "ADMIRES", right, article),))).statements == ()


def test_the_same_statement_is_kept_once_and_the_surer_one() -> None:
    article, (left, right) = article_of(("Tern AI", "Organization"), ("Corvid", "Organization"))
    said = says(left, "OWNS", right, article)
    doubted = replace(said, confidence=0.4)
    linked = link(Extraction(article, (left, right), (doubted, said, doubted)))
    assert [s.confidence for s in linked.statements] == [1.0]


def test_a_symmetric_predicate_keeps_the_order_of_the_text() -> None:
    article, (left, right) = article_of(("Tern AI", "Organization"), ("Corvid", "Organization"))
    linked = link(
        Extraction(article, (left, right), (says(left, "COMPETES_WITH", right, article),
                                            says(right, "COMPETES_WITH", left, article)))
    )  # fmt: skip
    tern, corvid = (entity_id("Organization", name) for name in ("Tern AI", "Corvid"))
    assert [(s.subject, s.object) for s in linked.statements] == [(tern, corvid), (corvid, tern)]


def test_parameters_keep_their_quantity() -> None:
    article, (model, size) = article_of(("Fjord-3", "Model"), ("7B parameters", "Quantity"))
    size = replace(size, kind="value", value=Quantity(7e9, "parameters", "7B parameters"))
    linked = link(Extraction(article, (model, size), (says(model, "HAS_PARAMETERS", size, article),)))
    assert [s.object for s in linked.statements] == [size.value]
    assert [e.name for e in linked.entities] == ["Fjord-3"]


def test_a_bare_number_is_as_many_parameters_and_another_unit_is_none() -> None:
    article = Article("Fjord, 70B, 70 billion parameters, 4,096 GPUs")
    model = Mention(article.id, 0, 5, "Fjord", "name", "Model")
    values = [(7, 10, ""), (12, 33, "parameters"), (35, 45, "GPUs")]
    counts = [
        Mention(
            article.id, at, end, article.text[at:end], "value", "Quantity", Quantity(7e10, unit, article.text[at:end])
        )
        for at, end, unit in values
    ]
    said = tuple(says(model, "HAS_PARAMETERS", count, article) for count in counts)
    linked = link(Extraction(article, (model, *counts), said))
    assert [statement.object_id for statement in linked.statements] == 2 * [Quantity(7e10, "parameters", "70B").id]


def test_a_label_of_the_names_list_reaches_the_entity() -> None:
    article, (name,) = article_of(("Corvid", "Organization"))
    (entity,) = link(Extraction(article, (replace(name, labels=("Company",)),))).entities
    assert entity.labels == ("Company",)


def test_what_is_read_of_a_firm_does_not_hold_of_a_person() -> None:
    names = (("Ana Lund", "Person"), ("Ana Lund", "Person"), ("Lund", "Organization"), ("Oslo", "Place"))
    article, (person, again, firm, oslo) = article_of(*names)
    said = says(firm, "LOCATED_IN", oslo, article)
    apart = link(Extraction(article, (person, again, firm, oslo), (said,)))
    assert [s.predicate for s in apart.statements] == ["LOCATED_IN"]
    joined = link(Extraction(article, (person, again, firm, oslo), (said,), (same(person, firm), same(person, again))))
    assert joined.statements == ()


def test_a_product_called_as_a_legal_form_and_an_initial_called_as_an_article_are_entities_of_their_own() -> None:
    names = [("iPhone SE", "Product"), ("iPhone", "Product"), ("Carlos Sá", "Person"), ("Carlos", "Person")]
    article, mentions = article_of(*names, ("A. Smith", "Person"), ("Smith", "Person"), ("A-Team", "Organization"))
    linked = link(Extraction(article, tuple(mentions), (says(mentions[0], "COMPETES_WITH", mentions[1], article),)))
    assert [entity.name for entity in linked.entities] == [mention.text for mention in mentions]
    assert len(linked.statements) == 1
    assert entity_id("Person", "A. P. Lund") != entity_id("Person", "P. Lund")
