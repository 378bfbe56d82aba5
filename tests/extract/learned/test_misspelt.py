"""A name that is misspelt once is the name that it stands for."""

from __future__ import annotations

from inkweb.extract import extractor
from inkweb.link import link
from inkweb.model import Article

STORY = (
    "Corvidane, a maker of chips in Oslo, has grown fast. Halden Labs has invested in Corvidane twice. "
    "According to people close to the talks, Halden Labs has paid $40 million to Corvidame for a licence."
)


def test_the_misspelt_form_is_an_alias_and_takes_part_in_statements() -> None:
    [found] = extractor("learned").extract([Article(STORY)])
    linked = link(found)
    [corvidane] = [e for e in linked.entities if "Corvidane" in (e.name, *e.aliases)]
    assert "Corvidame" in (corvidane.name, *corvidane.aliases)
    assert not [e for e in linked.entities if e.name == "Corvidame"]
