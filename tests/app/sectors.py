"""A thousand articles of three sentences each, about firms that deal with each other mostly inside their sector."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from inkweb.model import Linked
from tests.store.test_store_views import MODEL, ORG, Said, article

SECTORS, FIRMS = 25, 90
FIRST = "Bram Keld Orv Tass Ulm Vey Quin Zed Harl Moss Juno Fenn Lark Strid Gald Wyre Pell Noct Iber Cray".split()
LAST = "adyne opolis uvia estra ington orama ibex anto ulfus elio erra ovan iskade umbra axis oyne".split()
KINDS = ("PARTNERS_WITH", "INVESTED_IN", "COMPETES_WITH", "SUPPLIES", "ACQUIRED")


def name(number: int) -> str:
    """A name that is like no other.

    >>> name(0), name(21)
    ('Bramadyne Aa', 'Keldopolis Ab')
    """
    first, last, rest = FIRST[number % 20], LAST[number // 20 % 16], number // 320
    return f"{first}{last} {chr(65 + rest)}{chr(97 + number % 20)}"


def news(count: int = 1000) -> Iterator[Linked]:
    """Give the articles; each is about one sector, and every tenth sentence leads out of it."""
    dice = Random(20250304)
    for number in range(count):
        said = [_said(dice, number % SECTORS) for _ in range(3)]
        yield article(*said, title=f"Report {number}", on=date(2024, 1, 1) + timedelta(days=number % 360))


def crowd(count: int) -> Iterator[Linked]:
    """Give so many pairs of names that nobody heard of before, fifty to an article."""
    pairs = [(ORG, name(SECTORS * FIRMS + n), "DEVELOPS", MODEL, f"Model {n}-{n % 7}") for n in range(count)]
    for start in range(0, count, 50):
        yield article(*pairs[start : start + 50], title=f"List {start}")


def _said(dice: Random, sector: int) -> Said:
    other = dice.randrange(SECTORS) if dice.random() < 0.1 else sector
    subject, object = (one * FIRMS + int(FIRMS * dice.random() ** 2) for one in (sector, other))
    if subject == object:
        object = sector * FIRMS + (object + 1) % FIRMS
    return ORG, name(subject), dice.choice(KINDS), ORG, name(object)
