from dataclasses import replace

import pytest

from inkweb.extract.learned.particulars import particulars
from tests.extract.learned.claims import claimed


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("According to [Person Ana Lund], [Organization Fjord] acquired [Organization Bit].", "Ana Lund"),
        ("[Organization Fjord] is said to have acquired [Organization Bit].", None),
    ],
)
def test_who_says_so_is_told_if_anybody_does(sentence: str, speaker: str | None) -> None:
    doc = claimed(sentence, ("Fjord", "ACQUIRED", "Bit", "acquired", 0.6))
    doc._.relations = tuple(replace(found, modality="reported") for found in doc._.relations)
    [found] = particulars(doc)._.relations
    assert found.by == speaker
