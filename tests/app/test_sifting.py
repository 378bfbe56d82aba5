"""Each filter lets through what the store says, by every clock; Undo takes it back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from inkweb.app import opening
from inkweb.app.periods import Period
from inkweb.model import FAIRLY_SURE, Filter
from inkweb.workspace import Workspace
from tests.app.person import Person
from tests.app.test_pages import drawn
from tests.app.walker import Walker, idle

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]

Seen = tuple[set[str], set[str]]
"""Names and lines."""


@pytest.fixture(scope="module")
def one_person(window: Page, app_address: str, served: Workspace) -> Person:
    window.goto(app_address)
    Walker(window)
    window.get_by_role("button", name="Filters").click()
    expect(box(window)).to_be_visible()
    return Person(window, served)


@pytest.fixture
def person(one_person: Person) -> Iterator[Person]:
    yield one_person
    if box(one_person.page).get_by_role("button", name="No filters").is_enabled():
        box(one_person.page).get_by_role("button", name="No filters").click()
        one_person.page.wait_for_url(lambda url: "?" not in url)
        idle(one_person.page)  # a control that says something else now is made anew


def box(page: Page) -> Locator:
    return page.get_by_test_id("stPopoverBody")


def first(served: Workspace, filter: Filter) -> Seen:
    """What a graph of this size opens with, asked past the app: names that something is joined to, and their lines.

    Where they are few, all of them; else the best connected.
    """
    whole = served.everything(filter=filter)
    held = served.between([node.id for node in whole.nodes if node.type != "Quantity"], filter=filter)
    if len({end for edge in held.edges for end in (edge.subject, edge.object)}) > opening.FIRST_NODES:
        names = [node.id for node in served.overview(limit=opening.FIRST_NODES, filter=filter).nodes]
        held = served.between(names, filter=filter)
    return {end for edge in held.edges for end in (edge.subject, edge.object)}, drawn(served, held)


def seen(person: Person) -> Seen:
    idle(person.page)
    person.settle()
    return set(person.places()), set(person.edges())


def pick(label: str, words: str) -> Callable[[Person], None]:
    """Choose in a list that one types into."""

    def act(person: Person) -> None:
        list = box(person.page).get_by_role("combobox", name=label)
        list.fill(words)
        list.press("Enter")

    return act


def least(label: str, number: int) -> Callable[[Person], None]:
    def act(person: Person) -> None:
        field = box(person.page).get_by_label(label)
        field.fill(str(number))
        field.press("Enter")

    return act


def pill(words: str) -> Callable[[Person], None]:
    return lambda person: box(person.page).get_by_role("button", name=words, exact=True).click()


def only(words: str) -> Callable[[Person], None]:
    """What is told so, and in no other way."""

    def act(person: Person) -> None:
        pill(words)(person)
        person.page.wait_for_url("**told=*")
        box(person.page).get_by_text("Only what is told in no other way").click()

    return act


def type_day(person: Person, label: str, words: object, *, key: str = "Enter") -> None:
    field = box(person.page).get_by_label(label, exact=True)
    field.fill(str(words))
    field.press(key)


@pytest.mark.parametrize(
    ("act", "changes", "sign"),
    [
        (pill("people"), {"types": ("Person",)}, "kind="),
        (pill("rumoured"), {"modalities": ("rumoured",)}, "told="),
        (only("rumoured"), {"modalities": ("rumoured",), "is_only": True}, "only="),
        (pick("Connections", "competes"), {"predicates": ("COMPETES_WITH",)}, "link="),
        (least("Told by at least so many articles in their own words", 2), {"support": 2}, "articles="),
        (least("Names with at least so many connections", 12), {"degree": 12}, "links="),
    ],
    ids=["type", "told", "only", "connection", "support", "degree"],
)
def test_a_filter_leaves_what_the_store_lets_through_and_undo_takes_it_back(
    person: Person, act: Callable[[Person], None], changes: dict[str, object], sign: str
) -> None:
    before, wanted = seen(person), first(person.served, replace(FAIRLY_SURE, **changes))
    assert before == first(person.served, FAIRLY_SURE) != wanted and wanted[0]
    act(person)
    person.page.wait_for_url(re.compile(re.escape(sign)))
    assert seen(person) == wanted
    person.press("Control+z")
    person.page.wait_for_url(lambda url: sign not in url)
    if sign == "only=":  # which was set in a second step
        person.press("Control+z")
        person.page.wait_for_url(lambda url: "told=" not in url)
    assert seen(person) == before


def test_what_was_taken_back_behind_closed_filters_does_not_come_again(person: Person) -> None:
    page = person.page
    pill("planned")(person)
    page.wait_for_url("**told=*")
    page.keyboard.press("Escape")
    expect(box(page)).to_be_hidden()
    person.press("Control+z")
    page.wait_for_url(lambda url: "told=" not in url)
    for words, least in (("Surest", 0.85), ("Very likely", 0.7), ("All", 0.0), ("Likely", FAIRLY_SURE.confidence)):
        page.get_by_role("radio", name=words, exact=True).click()
        expect(page.get_by_role("radio", name=words, exact=True)).to_be_checked()
        assert seen(person) == first(person.served, Filter(confidence=least)), words
        expect(page.get_by_role("radio", name=words, exact=True)).to_be_checked()
    page.get_by_role("button", name="Filters").click()
    expect(box(page)).to_be_visible()


def test_an_outlet_lets_through_what_it_says(person: Person) -> None:
    outlet, _ = max((one for one in person.served.outlets().items() if one[0]), key=lambda one: one[0])
    wanted = first(person.served, replace(FAIRLY_SURE, outlets=(outlet,)))
    assert wanted[1] and seen(person) != wanted
    pick("Outlets", outlet)(person)
    person.page.wait_for_url("**outlet=*")
    assert seen(person) == wanted


def test_each_clock_has_its_own_days(person: Person) -> None:
    days = sorted(one.date for one in person.served.articles() if one.date)
    middle, by_clock = days[len(days) // 2], {}
    type_day(person, "From", middle)
    person.page.wait_for_url("**since=*")
    for words, clock in ((None, "published"), ("Happened", "event"), ("Added here", "read")):
        if words:
            box(person.page).get_by_role("radio", name=words).click()
            person.page.wait_for_url(f"**clock={clock}*")
        by_clock[clock] = seen(person)
        assert by_clock[clock] == first(person.served, replace(FAIRLY_SURE, clock=clock, since=middle)), clock
    assert by_clock["read"] == first(person.served, FAIRLY_SURE), "everything was added after the middle day"
    assert len({frozenset(lines) for _, lines in by_clock.values()}) == 3
    type_day(person, "From", date.today() + timedelta(days=2))
    expect(person.page.get_by_text("Nothing passes the filters.")).to_be_visible()
    assert seen(person) == (set(), set())


def test_a_day_typed_counts_at_once_also_where_escape_closes_the_filters_and_one_unread_is_told(person: Person) -> None:
    days = sorted(one.date for one in person.served.articles() if one.date)
    year, last = days[0].year, days[-1]
    type_day(person, "From", year)
    person.page.wait_for_url(f"**since={year}-01-01*")
    type_day(person, "To", f"{last:%B %Y}", key="Escape")
    person.page.wait_for_url(f"**until={Period(last.replace(day=1), 1).last}*")
    assert seen(person)[1] == first(person.served, replace(FAIRLY_SURE, since=date(year, 1, 1), until=last))[1]
    person.page.get_by_role("button", name="Filters (2)").click()
    expect(box(person.page).get_by_label("To", exact=True)).to_have_value(f"{last:%B %Y}")  # as it was typed
    type_day(person, "From", "03/04/2024")
    expect(box(person.page).get_by_text("“03/04/2024” cannot be read as a day. Write")).to_be_visible()
    expect(person.page).to_have_url(re.compile(f"since={year}-01-01"))
    box(person.page).get_by_role("button", name="No filters").click()
    person.page.wait_for_url(lambda url: "since" not in url)
    expect(box(person.page).get_by_label("From", exact=True)).to_have_value("")
