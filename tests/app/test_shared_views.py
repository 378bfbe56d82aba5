"""A view is the same wherever its address is opened, and the very same where it was saved."""

from __future__ import annotations

import re
from math import hypot

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.app.person import Person, Place
from tests.app.walker import idle

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]


def seen(person: Person) -> tuple[set[str], set[str]]:
    """The nodes and edges that are drawn and not switched off."""
    shown = person.page.evaluate("window.__inkweb.seen('canvas')")
    return set(shown["nodes"]), set(shown["edges"])


def without_places(person: Person) -> str:
    return re.sub("[?&]at=[^&]*", "", person.page.url)


def away(one: Place, other: Place) -> float:
    return hypot(one["x"] - other["x"], one["y"] - other["y"])


def legend(person: Person) -> list[tuple[str, str | None]]:
    lines = person.root.locator(".ink-type").all()
    return [(line.inner_text(), line.get_attribute("aria-pressed")) for line in lines]


def twins(page: Page) -> list[Locator]:
    """The tables of the names and of the connections; they are written once somebody opens them."""
    tables = page.locator("table.ink.rows")
    if tables.count() == 0:
        page.get_by_text("The same as tables").click()
    expect(tables).to_have_count(2)
    return tables.all()


def drag(person: Person, id: str, x: float, y: float) -> None:
    at = person.resting(id)
    person.page.mouse.move(at["x"], at["y"])
    person.page.mouse.down()
    person.page.mouse.move(at["x"] + x, at["y"] + y, steps=4)
    person.page.mouse.up()
    person.settle()


def opened(person: Person, address: str) -> Person:
    """Somebody else, before this address: each page has a session and a memory of its own."""
    page = person.page.context.new_page()
    page.goto(address)
    return Person(page, person.served)


@pytest.mark.parametrize("arrangement", ["In a circle", None])
def test_an_address_tells_what_is_hidden_pinned_and_how_it_looks(person: Person, arrangement: str | None) -> None:
    person.choose("Colours, sizes and captions (C)", "All the same")
    person.root.get_by_role("button", name=re.compile("^people")).click()
    person.root.get_by_role("button", name=re.compile("^reported by others")).click()
    line = next(id for id in person.edges() if person.where(id))
    at = person.resting(line)
    person.page.mouse.click(at["x"], at["y"], button="right")
    person.root.get_by_role("menuitem", name="Hide this line").click()
    if arrangement:
        person.choose("Arrange (L)", arrangement)
        person.settle()
    [pinned] = person.drawn(1)
    drag(person, pinned, 25, -20)
    person.page.wait_for_url(re.compile(r"pin="))
    idle(person.page)
    theirs = opened(person, person.page.url)
    assert line not in seen(theirs)[1]
    assert seen(theirs) == seen(person)
    assert legend(theirs) == legend(person)
    mine, other = person.places(), theirs.places()
    assert {id for id in seen(person)[0] if away(mine[id], other[id]) > 1} == set()
    assert without_places(theirs) == without_places(person)
    theirs.page.close()


@pytest.mark.parametrize("way", ["Type", "Number of connections", "Importance (PageRank)", "Community"])
def test_the_tables_show_what_the_canvas_shows(person: Person, way: str) -> None:
    if way != "Type":
        person.choose("Colours, sizes and captions (C)", way)
    for line in person.root.locator(".ink-type[data-key]").all()[:3:2]:
        line.click()
    person.settle()
    idle(person.page)
    names, lines = twins(person.page)
    nodes, edges = seen(person)
    assert 0 < len(nodes) < len(person.places())
    expect(names.locator("tbody tr")).to_have_count(len(nodes))
    expect(lines.locator("tbody tr")).to_have_count(len(edges))
    assert set(names.locator("td:first-child").all_text_contents()) <= {served_name(person, id) for id in nodes}


def served_name(person: Person, id: str) -> str:
    return person.served.nodes([id])[id].name


def test_the_way_back_undresses_too(person: Person) -> None:
    before = legend(person)
    person.root.get_by_role("button", name=re.compile("^people")).click()
    person.page.wait_for_url(re.compile("off=type"))
    person.page.go_back()
    expect(person.root.get_by_role("button", name=re.compile("^people"))).to_have_attribute("aria-pressed", "true")
    assert legend(person) == before


def test_an_address_says_where_everything_stands_and_what_is_looked_at(person: Person) -> None:
    page = person.page
    hub = person.id("Microsoft")
    person.click(hub, times=2)
    page.wait_for_url(re.compile("show="))
    drag(person, hub, 60, 40)
    person.press("z")
    page.wait_for_timeout(600)  # it is written when all has been at rest for a moment
    page.wait_for_url(re.compile("[?&]at="))
    camera, places = person.camera(), person.places()
    theirs = opened(person, page.url)
    assert_same(theirs, camera, places)
    page.reload()
    assert_same(Person(page, person.served), camera, places)
    theirs.page.get_by_role("button", name="Begin again").click()
    theirs.page.wait_for_url(lambda url: "show=" not in url)
    idle(theirs.page)  # the address says it before the picture comes
    theirs.settle()
    assert theirs.places().keys() != places.keys()
    theirs.page.close()


def assert_same(other: Person, camera: Place, places: dict[str, Place]) -> None:
    """What somebody else sees stands where it stood, and is looked at from where it was."""
    idle(other.page)
    other.settle()
    assert other.camera() == pytest.approx(camera, rel=1e-3, abs=0.6)
    there = other.places()
    assert there.keys() == places.keys()
    assert {id for id in places if away(places[id], there[id]) > 1} == set()


def test_a_saved_view_gives_the_very_same_picture(person: Person) -> None:
    page = person.page
    hub = person.id("Microsoft")
    person.click(hub, times=2)
    page.wait_for_url(re.compile("show="))
    person.settle()
    drag(person, hub, 60, 40)
    person.press("z")
    camera, places = person.camera(), person.places()
    page.get_by_role("button", name="Saved views").click()
    page.get_by_label("Name for this view").fill("Round Microsoft")
    page.get_by_role("button", name="Save this view").click()
    expect(page.get_by_role("button", name="Round Microsoft")).to_be_visible()
    idle(page)
    theirs = opened(person, page.url.split("?")[0])
    theirs.page.get_by_role("button", name="Saved views").click()
    theirs.page.get_by_role("button", name="Round Microsoft").click()
    expect(theirs.page.locator(".ink.card h3").first).to_have_text("Microsoft")
    idle(theirs.page)
    theirs.settle()
    assert theirs.camera() == pytest.approx(camera)
    there = theirs.places()
    assert there.keys() == places.keys()
    assert {id for id in places if away(places[id], there[id]) > 1} == set()
    person.served.forget_view("Round Microsoft")
    theirs.page.close()
