"""When a part of a name, used alone, is the one who bears it."""

from __future__ import annotations

import pytest

from inkweb.link import partial
from inkweb.model import Entity, entity_id


def named(type: str, name: str) -> Entity:
    return Entity(entity_id(type, name), type, name)


@pytest.mark.parametrize(
    ("type", "short", "articles", "bearers", "is_one"),
    [
        ("Person", "Lund", 3, {"Ana Lund": 0}, True),
        ("Person", "Lund", 3, {"Ana Lund": 2, "Per Lund": 0}, False),
        ("Person", "Sulemani", 1, {"Mustafa Sulemani": 0, "Mustafa Suleimani": 0}, True),  # two spellings of one
        ("Organization", "Tern", 1, {"Tern AI": 1}, True),
        ("Organization", "Tern", 1, {"Tern AI": 0}, False),  # nobody calls it so
        ("Organization", "Tern", 6, {"Tern AI": 1}, False),  # a firm and its unit, which one article mixed up
        ("Organization", "Tern", 1, {"Tern AI": 1, "Tern Bank": 0}, False),
        ("Organization", "Ports and Harbours Authority", 4, {"Danish Ports and Harbours Authority": 0}, True),
        ("Organization", "Harbour Office", 4, {"Danish Harbour Office": 0}, False),
    ],
)
def test_a_short_name_is_who_alone_bears_it(
    type: str, short: str, articles: int, bearers: dict[str, int], is_one: bool
) -> None:
    known = [(named(type, name), called) for name, called in bearers.items()]
    judged = partial(named(type, short), articles, known)
    assert len(judged) == (len(known) if is_one else 0)
    assert judged == partial(named(type, short), articles, known)
