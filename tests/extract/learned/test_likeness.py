import pytest

from inkweb.extract.learned.likeness import folded, may_be_one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Halden Labs", "Halden"),
        ("Priya Raman", "Raman"),
        ("the Halden-Labs", "Halden Labs"),
        ("Advanced Tide Institute", "ATI"),
        ("Competition and Markets Authority", "CMA"),
        ("Bank of the North", "BotN"),
        ("Castellanos", "Castelanos"),
    ],
)
def test_forms_of_one_name_may_be_one(one: str, other: str) -> None:
    assert may_be_one(one, other)
    assert may_be_one(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fjord-2", "Fjord-3"),
        ("Halden", "Corvid"),
        ("Halden", "H"),
        ("Halden and Sons", "HO"),
        ("Tern 7B", "Tern 70B"),
        ("", "Tern"),
    ],
)
def test_different_names_may_not(one: str, other: str) -> None:
    assert not may_be_one(one, other)


def test_folding_keeps_what_tells_names_apart() -> None:
    assert folded("The Tern_AI.") == "tern ai"
    assert folded("Fjord-2") != folded("Fjord-3")
