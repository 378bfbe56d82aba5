"""A table in a story belongs to it, its head and its rows alike."""

from __future__ import annotations

import pytest

from inkweb.read.boilerplate import boilerplate
from inkweb.read.line import Line
from inkweb.read.table import rows

BEFORE = (
    "Halden Labs released Marlin-3 on Tuesday, a model with 70 billion parameters that it trained on the largest "
    "collection of Norwegian text so far.\n\n"
)
AFTER = "Corvid, which makes Fjordlynx 2, said that its model beats Marlin-3 of Halden Labs on two of five tests.\n"


@pytest.mark.parametrize(
    "table",
    [
        "| Model | Maker | Parameters |\n| --- | --- | --- |\n| Marlin-3 | Halden Labs | 70 billion |\n"
        "| Fjordlynx 2 | Corvid | 34 billion |\n\n",
        "Company | Amount | Lead investor\nCorvid | $55m | Northgate Ventures\nQuillon | $12m | Pell Capital\n\n",
    ],
)
def test_a_table_inside_the_story_stays_whole(table: str) -> None:
    assert boilerplate(BEFORE + table + AFTER) == ()


def test_two_lines_of_links_are_no_table() -> None:
    texts = ["Home | News | Log in", "Jobs | Cars | Homes", "Halden has bought Corvid."]
    assert rows([Line(0, 0, text) for text in texts]) == set()
