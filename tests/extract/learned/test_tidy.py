import pytest

from inkweb.extract.learned.labels import TYPES
from inkweb.extract.learned.tidy import parted, tidied
from inkweb.extract.learned.wordpiece import WordPiece
from inkweb.extract.learned.words import words


def name(text: str, type: str = "Person") -> str | None:
    found = words(text, [(0, len(text))], WordPiece(["[UNK]", "[CLS]", "[SEP]"]))
    borders = tidied(found, 0, len(found), TYPES.index(type))
    return found.surface(*borders) if borders else None


@pytest.mark.parametrize(
    ("marked", "meant"),
    [
        ("Ms. Ana Lund", "Ana Lund"),
        ("Mr Lund", "Lund"),
        ("Lund's", "Lund"),
        ('Tern"', "Tern"),
        ("- Fjord-", "Fjord"),
        ("Sir Per Lund", "Sir Per Lund"),
    ],
)
def test_titles_of_address_and_punctuation_are_cut_off(marked: str, meant: str) -> None:
    assert name(marked) == meant


@pytest.mark.parametrize("marked", ["the", "It", "Ms.", "Dutch", "GPU", '"', "-"])
def test_what_is_no_name_is_turned_down(marked: str) -> None:
    assert name(marked) is None


def test_only_persons_have_titles() -> None:
    assert name("Miss Dior", "Product") == "Miss Dior"


def test_names_in_small_letters_stay() -> None:
    assert name("xeno-canto", "Product") == "xeno-canto"


@pytest.mark.parametrize(
    ("marked", "parts"),
    [
        ("Halden Trade Board (HTB)", ["Halden Trade Board", "HTB"]),
        ("Halden Trade Board (HTB", ["Halden Trade Board", "HTB"]),
        ("Halden Trade Board ()", ["Halden Trade Board"]),
        ("Bank (Suisse) Halden", ["Bank (Suisse) Halden"]),
        ("Halden (A) (B)", ["Halden (A) (B)"]),
        ("(HTB)", ["(HTB)"]),
    ],
)
def test_a_short_form_in_brackets_is_a_name_of_its_own(marked: str, parts: list[str]) -> None:
    found = words(marked, [(0, len(marked))], WordPiece(["[UNK]", "[CLS]", "[SEP]"]))
    assert [found.surface(*part) for part in parted(found, 0, len(found))] == parts
