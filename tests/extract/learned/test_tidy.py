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
        ("Fjord®", "Fjord"),
        ("Sir Per Lund", "Sir Per Lund"),
    ],
)
def test_titles_of_address_and_punctuation_are_cut_off(marked: str, meant: str) -> None:
    assert name(marked) == meant


@pytest.mark.parametrize("marked", ["the", "It", "Ms.", "Dutch", "GPU", '"', "-"])
def test_what_is_no_name_is_turned_down(marked: str) -> None:
    assert name(marked) is None


@pytest.mark.parametrize(
    "marked",
    ["https://weir.example/a", "www.weir.example", "FY24", "2Q25", "3X", "EBITDA", "YoY", "Federal", "Undisclosed"],
)
def test_addresses_measures_and_bare_adjectives_are_no_names(marked: str) -> None:
    assert name(marked, "Product") is None


def test_what_only_looks_like_them_is_a_name() -> None:
    assert name("1X", "Organization") == "1X"
    assert [name(it, "Organization") for it in ("Federal Bank", "Weir.example")] == ["Federal Bank", "Weir.example"]


def test_a_part_of_an_address_is_no_name() -> None:
    text = "See www.halden.example or Halden"
    found = words(text, [(0, len(text))], WordPiece(["[UNK]", "[CLS]", "[SEP]"]))
    assert [tidied(found, at, at + 1, TYPES.index("Product")) for at in (3, 7)] == [None, (7, 8)]


def test_the_lead_of_a_point_is_no_name() -> None:
    deals = "Halden\n- Lead Investor: Tern\n- Takeaway: Tern pays \nCorvid\n- Lead Investor: Undisclosed\n"
    found = words(deals, [(0, len(deals))], WordPiece(["[UNK]", "[CLS]", "[SEP]"]))
    organization = TYPES.index("Organization")
    capital = [i for i in range(len(found)) if found.surface(i, i + 1).istitle()]
    kept = [tidied(found, i, i + 1, organization) for i in capital]
    assert [found.surface(*it) for it in kept if it] == ["Halden", "Tern", "Takeaway", "Tern", "Corvid"]


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("Zoom in: Halden grows.\n\nZoom out: Tern grows.", False),
        ("• Zoom in: Halden grows.", False),
        ("Zoom in Oslo: it grows.", True),
        ("Zoom in: the maker grows. It was said by Zoom.", True),
        ("It sells Zoom in: Oslo.", True),
    ],
)
def test_an_order_to_look_closer_is_no_name(text: str, is_name: bool) -> None:
    found = words(text, [(0, len(text))], WordPiece(["[UNK]", "[CLS]", "[SEP]"]))
    at = next(i for i in range(len(found)) if found.surface(i, i + 1) == "Zoom")
    assert (tidied(found, at, at + 1, TYPES.index("Organization")) is not None) is is_name


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
        ("HTB)—Halden", ["HTB", "—Halden"]),
        (") Halden", ["Halden"]),
        ("Fjord - CPUs", ["Fjord"]),
        ("Fjord - Tern", ["Fjord - Tern"]),
        ("Fjord-CPUs", ["Fjord-CPUs"]),
    ],
)
def test_a_short_form_in_brackets_is_a_name_of_its_own(marked: str, parts: list[str]) -> None:
    found = words(marked, [(0, len(marked))], WordPiece(["[UNK]", "[CLS]", "[SEP]"]))
    assert [found.surface(*part) for part in parted(found, 0, len(found))] == parts


@pytest.mark.parametrize(
    ("rest", "parts"),
    [
        ("Corvid pays as Tern Fund does.", ["Tern Fund", "Corvid"]),
        ("Corvid Capital pays, and so does Tern Fund Management.", ["Tern Fund", "Corvid"]),
        ("It is led by Tern Fund and its old investor Corvid Capital.", ["Tern Fund", "Corvid"]),
        ("It was led by Tern Fund and Corvid.", ["Tern Fund & Corvid"]),
        ("It was Corvid that paid.", ["Tern Fund & Corvid"]),
        ("Ana Corvid of Tern Fund pays.", ["Tern Fund & Corvid"]),
        ("Tern Fund & Corvid paid.", ["Tern Fund & Corvid"]),
    ],
)
def test_two_names_that_stand_alone_elsewhere_are_not_glued(rest: str, parts: list[str]) -> None:
    text = f"Tern Fund & Corvid. {rest}"
    found = words(text, [(0, len(text))], WordPiece(["[UNK]", "[CLS]", "[SEP]"]))
    assert [found.surface(*part) for part in parted(found, 0, 4)] == parts


def test_a_name_ends_with_its_cell_of_a_table() -> None:
    text = "Fjord 2.5\t235B\t256K"
    found = words(text, [(0, len(text))], WordPiece(["[UNK]", "[CLS]", "[SEP]"]))
    parts = [found.surface(*part) for part in parted(found, 0, len(found))]
    assert parts == ["Fjord 2.5", "235B", "256K"]


def test_the_form_of_a_firm_is_no_name_without_the_words_before_it() -> None:
    text = "So Investor AB, the fund"
    found = words(text, [(0, len(text))], WordPiece(["[UNK]", "[CLS]", "[SEP]"]))
    form = next(at for at in range(len(found)) if found.surface(at, at + 1) == "AB")
    borders = tidied(found, form, form + 1, TYPES.index("Organization"))
    assert borders is not None
    assert found.surface(*borders) == "Investor AB"
