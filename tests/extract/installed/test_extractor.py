"""An installed pipeline and our rules, from text to relations."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest
import spacy

from inkweb.errors import ExtractError
from inkweb.extract import extractor
from inkweb.extract.installed.extractor import InstalledExtractor
from inkweb.model import Article, Boilerplate, Extraction
from inkweb.settings import Settings
from tests.extract.installed.conftest import ENGLISH, Saved, ruler

STORY = """Halden Labs hires Priya Raman

Halden Labs, the Oslo-based maker of the Fjord models, has hired Priya Raman as chief scientist. 🧪
She previously led research at Corvid, which Raman left in January.

The lab may buy Tern AI for $40 million. Halden's Fjord-2 has 70 billion parameters.
"""


def read(extractor: InstalledExtractor, text: str, **about: object) -> Extraction:
    [found] = extractor.extract([Article(text, **about)])  # type: ignore[arg-type]
    return found


def told(found: Extraction) -> set[tuple[str, str, str]]:
    by_id = {mention.id: mention.text for mention in found.mentions}
    return {(by_id[r.subject], r.predicate, by_id[r.object]) for r in found.relations}


def types(found: Extraction) -> dict[str, str]:
    return {mention.text: mention.type for mention in found.mentions if mention.kind == "name"}


def test_it_is_made_by_name() -> None:
    assert extractor(f"spacy:{ENGLISH}", settings=Settings(home=Path("unused"))).name == f"spacy:{ENGLISH}"


def test_statements_have_modality_value_and_words(english: InstalledExtractor) -> None:
    found = read(english, STORY)
    assert {
        ("Halden Labs", "HIRED", "Priya Raman"),
        ("Halden Labs", "LOCATED_IN", "Oslo"),
        ("Fjord-2", "HAS_PARAMETERS", "70 billion parameters"),
    } <= told(found)
    [bought] = [relation for relation in found.relations if relation.predicate == "ACQUIRED"]
    assert (bought.modality, bought.amount.value) == ("speculated", 40e6)  # type: ignore[union-attr]
    assert all(STORY[r.evidence.start : r.evidence.end] == r.evidence.text for r in found.relations)
    assert all(STORY[m.start : m.end] == m.text for m in found.mentions)


def test_a_name_that_only_the_pipeline_sees_is_found(english: InstalledExtractor) -> None:
    text = "China announced new rules, and Microsoft said it would follow the International Monetary Fund."
    assert types(read(english, text))["China"] == "Place"


def test_the_verb_s_own_subject_wins_over_the_nearer_name(english: InstalledExtractor) -> None:
    text = "Tidewater is 11 per cent owned by Corvid and rents its computers from OVHcloud."
    [by_rules] = extractor("rules").extract([Article(text)])
    assert ("OVHcloud", "SUPPLIES", "Corvid") in told(by_rules)
    found = told(read(english, text))
    assert ("OVHcloud", "SUPPLIES", "Tidewater") in found and ("OVHcloud", "SUPPLIES", "Corvid") not in found


def test_nothing_comes_from_boilerplate(english: InstalledExtractor) -> None:
    menu = "Microsoft has acquired GitHub for $7.5 billion.\n"
    found = read(english, menu + STORY, boilerplate=(Boilerplate(0, len(menu), "menu"),))
    assert all(mention.start >= len(menu) for mention in found.mentions)
    assert told(found) == told(read(english, STORY))


def test_one_article_does_not_change_another(english: InstalledExtractor) -> None:
    articles = [Article(STORY), Article("Microsoft has acquired GitHub."), Article("Ana Lund left Corvid. " * 40)]
    alone = {article.id: read(english, article.text) for article in articles}
    random.Random(0).shuffle(articles)
    assert all(found == alone[found.article.id] for found in english.extract(articles))


@pytest.mark.parametrize(
    "text", ["", " \n", ".", "«»", "a" * 5000, "日本語の記事です。", "It.\n" * 50, "\u0301\u200b\r\n x"]
)
def test_odd_texts_are_read_without_harm(english: InstalledExtractor, text: str) -> None:
    assert all(text[m.start : m.end] == m.text for m in read(english, text).mentions)


def test_labels_of_the_ontology_are_taken_as_they_are(saved: Saved) -> None:
    mine = InstalledExtractor(saved(ruler({"the big one": "Model", "Oslo Rye": "Dataset", "Bo": "MODEL"})))
    found = types(read(mine, "Halden trained the big one on Oslo Rye, and Bo on nothing."))
    assert (found["big one"], found["Oslo Rye"], found["Bo"]) == ("Model", "Dataset", "Model")


def test_a_ruler_may_look_at_lemmas(saved: Saved) -> None:
    nlp = spacy.load(ENGLISH, exclude=["ner"])
    pattern = [{"LEMMA": "launch"}, {"TEXT": "Pad"}]
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "Product", "pattern": pattern}])  # type: ignore[attr-defined]
    found = types(read(InstalledExtractor(saved(nlp)), "Halden launched Pad in May."))
    assert found["launched Pad"] == "Product"


def test_values_and_labels_that_are_no_names_are_left_out(saved: Saved) -> None:
    mine = InstalledExtractor(saved(ruler({"Spanish": "LANGUAGE", "$40 million": "MONEY", "Odd Thing": "GADGET"})))
    found = read(mine, "Halden paid $40 million for a Spanish translation of Odd Thing.")
    assert "Spanish" not in types(found) and "Odd Thing" in types(found)
    assert [m.kind for m in found.mentions if m.text == "$40 million"] == ["value"]


def test_without_names_ours_are_taken_and_without_a_parse_our_sentences(saved: Saved) -> None:
    parser = InstalledExtractor(saved(spacy.load(ENGLISH, exclude=["ner"])))
    assert types(read(parser, STORY))["Halden Labs"] == "Organization"
    names = InstalledExtractor(saved(spacy.load(ENGLISH, exclude=["parser", "senter"])))
    found = read(names, STORY)
    assert ("Halden Labs", "HIRED", "Priya Raman") in told(found)
    assert all("\n" not in relation.evidence.text for relation in found.relations)


def test_a_pipeline_that_finds_nothing_is_told(saved: Saved) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    with pytest.raises(ExtractError, match=r"neither names nor a parse .* `rules`"):
        InstalledExtractor(saved(nlp))


def test_a_pipeline_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(ExtractError, match=f"'en_nothing'.*Installed: .*{ENGLISH}"):
        extractor("spacy:en_nothing")
    with pytest.raises(ExtractError, match="after the colon"):
        extractor("spacy:")


def test_a_folder_without_a_pipeline_was_told_as_one_that_is_not_installed(saved: Saved, tmp_path: Path) -> None:
    folder = Path(saved(ruler({"Bo": "ORG"})))
    (folder / "meta.json").unlink()
    told = {
        folder: "meta.json or config.cfg is missing. Name the folder",
        folder / "gone": "is no folder. Name the one",
    }
    for path, words in told.items():
        with pytest.raises(ExtractError, match=f"^{path} .*{words}") as caught:
            extractor(f"spacy:{path}")
        assert "\n" not in str(caught.value) and "download" not in str(caught.value)


def test_a_saved_pipeline_that_lacks_a_part_is_told_with_what_is_missing(saved: Saved) -> None:
    folder = Path(saved(ruler({"Bo": "ORG"})))
    shutil.rmtree(folder / "vocab")
    (folder / "tokenizer").unlink()
    with pytest.raises(ExtractError, match=r"cannot be loaded: .*tokenizer"):
        extractor(f"spacy:{folder}")


def test_a_pipeline_that_needs_more_is_told(saved: Saved) -> None:
    folder = Path(saved(ruler({"Bo": "ORG"})))
    config = (folder / "config.cfg").read_text()
    (folder / "config.cfg").write_text(config.replace('factory = "entity_ruler"', 'factory = "curated_transformer"'))
    with pytest.raises(ExtractError, match=r"a package that it needs may be missing.*curated_transformer"):
        InstalledExtractor(str(folder))


def test_a_pipeline_of_another_language_is_told(saved: Saved) -> None:
    german = spacy.blank("de")
    german.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "Bo"}])  # type: ignore[attr-defined]
    with pytest.raises(ExtractError, match="reads 'de'; Inkweb reads English"):
        InstalledExtractor(saved(german))
