"""Which listed places are marked where the model saw no name."""

import pytest
import spacy

from inkweb.extract import layers
from inkweb.extract.learned.places import places


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Portugal's Mercado Azul sells to the UK.", ["Portugal", "UK"]),
        ("It moved from the South Korean coast to South Korea.", ["South Korea"]),
        ("In Dar es Salaam and New York City it hired.", ["Dar es Salaam", "New York City"]),
        ("The last stop is Dar es", []),
        ("The Bank of America Tower, the Tokyo Tower, R&D Berlin", []),
        ("Nice words. Split in two. Moon landing.", []),
    ],
)
def test_places_stand_by_themselves(text: str, found: list[str]) -> None:
    layers.register()
    assert [place.text for place in places(spacy.blank("en")(text))] == found
