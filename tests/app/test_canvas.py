"""Everything that the canvas can do, on one page for all tests: clicks go to where things are drawn."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from math import hypot
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from inkweb.app import words
from inkweb.model import FAIRLY_SURE
from inkweb.workspace import Workspace
from tests.app.drawn import Drawn
from tests.app.person import Person
from tests.app.walker import KEY, Walker, idle

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]


@pytest.fixture(scope="module")
def one_page(window: Page, app_address: str, served: Workspace) -> Person:
    window.goto(app_address)
    Walker(window)  # waits until the whole page stands still
    return Person(window, served)


@pytest.fixture
def person(one_page: Person) -> Iterator[Person]:
    yield one_page
    one_page.reset()


def test_names_fill_the_canvas_and_none_lies_over_another_however_they_are_arranged(person: Person) -> None:
    person.page.mouse.move(5, 5)
    first = Drawn(person.page)
    assert first.wide > 0.8
    for arrangement in ("", "In rings", "In layers", "In a circle", "In a grid"):
        if arrangement:
            person.choose("Arrange (L)", re.compile(arrangement))
            person.settle()
            person.page.mouse.move(5, 5)
            person.rested()
        drawn = Drawn(person.page)
        assert drawn.overlaps() == [] == drawn.clashes()
        assert drawn.share >= (0.8 if arrangement else 0.9), arrangement
        for panel in (".ink-legend", ".ink-controls", ".ink-toolbar"):
            box = person.root.locator(panel).bounding_box()
            assert box and drawn.under(dict(box)) == set(), (arrangement, panel)


def test_as_many_names_come_as_were_promised_and_stand_clear_of_all(person: Person) -> None:
    before = person.places()
    tip = person.root.locator(".ink-tip")

    def promised(id: str) -> int:
        at = person.resting(id)
        person.page.mouse.move(at["x"], at["y"])
        found = re.search(r"(\d+) more names? on double click", tip.inner_text())
        return int(found[1]) if found else 0

    by_promise = {id: number for id in person.drawn(20) if (number := promised(id))}
    chosen = max(by_promise, key=lambda id: by_promise[id] if by_promise[id] <= 25 else 0)
    person.click(chosen, times=2)
    person.shows(len(before) + by_promise[chosen])
    assert re.search(rf"{by_promise[chosen]} names? came:", person.root.locator(".ink-voice").inner_text())
    assert promised(chosen) == 0, "the tip still tells what has come already"
    after = person.places()
    assert {id: after[id] for id in before} == before
    person.press("Escape")
    person.page.mouse.move(5, 5)
    person.rested()
    drawn, fresh = Drawn(person.page), after.keys() - before.keys()
    assert drawn.overlaps(set(fresh)) == []
    assert not fresh & drawn.outside()
    assert len(fresh & drawn.named.keys()) >= 0.8 * len(fresh)


def test_what_is_selected_stays_lit_while_something_else_is_looked_at(person: Person) -> None:
    near = {end for edge in person.joined() for end in (edge.subject, edge.object)}
    chosen, *others = person.drawn(len(near))
    joined = {e.subject if e.object == chosen else e.object for e in person.joined() if chosen in (e.subject, e.object)}
    other = next(id for id in others if id not in joined)
    at, there = person.resting(chosen), person.resting(other)
    person.click(chosen)
    expect(person.root.locator(".ink-voice")).to_contain_text("Selected:")
    person.page.mouse.move(5, 5)
    person.rested()

    def colour() -> Any:
        image = Image.open(io.BytesIO(person.page.screenshot())).convert("RGB")
        return image.getpixel((int(at["x"]) - 5, int(at["y"])))

    lit = colour()
    person.page.mouse.move(there["x"], there["y"])
    person.rested()
    assert colour() == lit


def test_the_keys_are_followed_in_words(person: Person) -> None:
    voice = person.root.locator(".ink-voice")
    expect(voice).to_have_attribute("aria-live", "polite")
    person.press("ArrowRight")
    name = person.root.locator(".ink-tip b").inner_text()
    expect(voice).to_contain_text(name)
    person.press("Enter")
    expect(voice).to_contain_text(f"Selected: {name}")
    person.press("Escape")
    expect(voice).to_have_text("Nothing is selected.")


def test_every_view_change_can_be_undone_and_done_again(person: Person) -> None:
    before = person.places()
    hidden, other = person.drawn(2)
    person.click(hidden)
    person.press("Delete")
    person.lacks(hidden)
    at = person.resting(other)
    person.page.mouse.move(at["x"], at["y"])
    person.page.mouse.down()
    person.page.mouse.move(at["x"] + 40, at["y"] + 30, steps=4)
    person.page.mouse.up()
    person.settle()
    moved = person.places()
    assert moved[other] != before[other]
    person.press("Control+z", "Control+z")
    person.shows(len(before))
    assert person.places() == before
    person.press("Control+y", "Control+Shift+z")
    person.lacks(hidden)
    assert person.places() == moved


def test_turns_of_the_camera_are_undone_too_and_those_of_one_moment_at_once(person: Person) -> None:
    whole = person.camera()
    person.press("0")  # all of it is looked at already: nothing to undo
    expect(person.page.get_by_label("Undo (Ctrl+Z)")).to_be_disabled()
    [name] = person.drawn(1)
    person.click(name)
    person.press("z")
    person.settle()
    near = person.camera()
    assert near["scale"] > whole["scale"]
    person.page.wait_for_timeout(1100)  # turns within a second are one
    pad = person.root.locator(".ink-pad").bounding_box()
    assert pad
    person.page.mouse.move(pad["x"] + 60, pad["y"] + 0.4 * pad["height"])
    for _ in range(5):
        person.page.mouse.wheel(0, 120)
    person.settle()
    far = person.camera()
    assert far["scale"] < near["scale"]
    person.press("Control+z")
    person.settle()
    assert person.camera() == pytest.approx(near)
    person.press("Control+z")
    person.settle()
    assert person.camera() == pytest.approx(whole)
    person.press("Control+y", "Control+y")
    person.settle()
    assert person.camera() == pytest.approx(far)


def test_to_find_a_name_is_a_step_also_where_no_new_one_comes(person: Person) -> None:
    start = person.page.locator(".st-key-starts").get_by_role("button", name="Google", exact=True)
    title = person.page.locator(".ink.card h3")
    person.find("Google", "Google")
    start.click()  # all that is next to it has come, and it is searched for anew
    expect(start).to_have_count(0)
    chosen = person.id("Mistral AI")
    person.click(chosen)
    person.press("z")
    expect(title).to_have_text("Mistral AI")
    names, there = person.places(), person.camera()
    person.find("Google", "Google")
    found = person.camera()
    assert person.places() == names and found != pytest.approx(there)
    for key, name, camera in (("Control+z", "Mistral AI", there), ("Control+y", "Google", found)):
        person.press(key)
        expect(title).to_have_text(name)
        expect(start).to_have_count(1 if name == "Google" else 0)
        assert person.camera() == pytest.approx(camera)
        assert person.places() == names


def test_to_begin_again_shows_all_of_it_and_is_one_step_to_undo(person: Person) -> None:
    undo = person.page.get_by_label("Undo (Ctrl+Z)")
    hidden = person.root.get_by_role("button", name=re.compile(r"Show \d+ hidden"))
    opening, whole = person.places(), person.camera()
    begin_again(person)
    expect(undo).to_be_disabled()  # nothing was to be done
    edge = person.line()
    person.click(edge)
    person.press("Delete")  # the same names: lines are hidden by hand and in the legend, and one looks closer
    person.root.get_by_role("button", name=re.compile("^reported")).click()
    [name] = person.drawn(1)
    person.click(name)
    person.press("z")
    assert_all_is_seen_after_one_step(person, opening)
    assert person.camera() == pytest.approx(whole)
    person.press("Control+z")
    expect(hidden).to_be_visible()
    assert person.camera()["scale"] > whole["scale"]
    person.press("0")
    person.click(person.id("Anthropic"))
    person.press("e")  # other names
    person.page.wait_for_function("([key, n]) => window.__inkweb.count(key) > n", arg=[KEY, len(opening)])
    person.settle()
    grown = person.places()
    assert_all_is_seen_after_one_step(person, opening)
    person.press("Control+z")
    person.shows(len(grown))
    assert person.places() == grown
    expect(hidden).to_be_visible()


def begin_again(person: Person) -> None:
    person.page.get_by_role("button", name="Begin again").click()
    idle(person.page)
    person.settle()


def assert_all_is_seen_after_one_step(person: Person, names: dict[str, Any]) -> None:
    """What the graph opens with is seen, all of it, once one has begun again."""
    begin_again(person)
    person.shows(len(names))
    assert person.places().keys() == names.keys()
    assert Drawn(person.page).outside() == set()
    seen = person.page.evaluate("key => window.__inkweb.seen(key)", KEY)
    assert set(seen["edges"]) == set(person.edges()) and set(seen["nodes"]) == names.keys()
    expect(person.root.get_by_role("button", name=re.compile(r"Show \d+ hidden"))).to_have_count(0)


def test_undo_stays_possible_over_a_visit_elsewhere_and_after_the_page_was_loaded_anew(person: Person) -> None:
    def seen() -> tuple[set[str], dict[str, float]]:
        idle(person.page)  # the address is written last
        person.settle()  # a canvas that was mounted anew has its size
        return set(person.places()), person.camera()

    def walk(states: list[tuple[set[str], dict[str, float]]], key: str) -> None:
        for names, camera in states:
            person.press(key)
            person.page.wait_for_function("([key, n]) => window.__inkweb.count(key) === n", arg=[KEY, len(names)])
            assert seen() == (names, pytest.approx(camera, abs=1))

    states = [seen()]
    person.find("Mistral", "Mistral AI")
    states.append(seen())
    person.press("0")
    states.append(seen())
    person.find("Mistral", "Mistral AI")  # a wish of Python's: no name comes
    states.append(seen())
    hidden = next(id for id in person.drawn(20) if id in states[0][0])
    person.click(hidden)
    person.press("h")
    person.lacks(hidden)
    states.append(seen())
    person.page.get_by_role("link", name="Query").click()
    expect(person.page.get_by_role("button", name="Run")).to_be_visible()
    person.page.get_by_role("link", name="Explore").click()
    Walker.settle(person)
    walk(states[-2:-3:-1], "Control+z")
    person.page.wait_for_url("**at=**")
    person.page.reload()
    Walker.settle(person)
    walk(states[-3::-1], "Control+z")
    expect(person.page.get_by_label("Undo (Ctrl+Z)")).to_be_disabled()
    walk(states[1:], "Control+y")
    person.page.get_by_role("link", name="Quality").click()
    expect(person.page.get_by_role("button", name="Measure again")).to_be_visible()
    person.page.reload()  # the address of this page knows nothing of what was explored
    person.page.get_by_role("link", name="Explore").click()
    Walker.settle(person)
    walk([states[0]], "0")
    walk(states[-1:], "Control+z")


def test_a_box_selects_what_lies_in_it_and_the_rest_can_be_left_out(person: Person) -> None:
    box = person.root.locator(".ink-pad").bounding_box()
    assert box
    left, top = box["x"] + 20, box["y"] + 70
    right, bottom = box["x"] + 0.55 * box["width"], box["y"] + 0.6 * box["height"]
    spots = {id: at for id in person.places() if (at := person.where(id))}
    inside = [id for id, at in spots.items() if left < at["x"] < right and top < at["y"] < bottom]
    person.press("b")
    person.page.mouse.move(left, top)
    person.page.mouse.down()
    person.page.mouse.move(right, bottom, steps=4)
    person.page.mouse.up()
    expect(person.page.get_by_label("Show only what is selected (O)")).to_be_visible()
    outside = next(id for id in person.places() if id not in inside)
    person.press("o")
    person.lacks(outside)
    assert set(person.places()) <= set(inside)


def test_what_a_button_hid_comes_back_by_keys(person: Person) -> None:
    before = person.places()
    [hidden] = person.drawn(1)
    person.click(hidden)
    person.page.get_by_label("Hide what is selected (Delete)").click()
    person.lacks(hidden)
    person.page.keyboard.press("Control+z")  # the button is gone, and the graph has the keys
    person.shows(len(before))
    person.page.keyboard.press("Control+y")
    person.lacks(hidden)
    person.page.get_by_label("Undo (Ctrl+Z)").click()
    person.shows(len(before))
    person.page.keyboard.press("Control+y")  # nothing more is to be undone: that button is out of use
    person.lacks(hidden)


def test_a_lasso_selects_what_it_is_drawn_round(person: Person) -> None:
    [chosen] = person.drawn(1)
    at = person.resting(chosen)
    person.page.keyboard.down("Alt")
    person.page.mouse.move(at["x"] - 24, at["y"] - 24)
    person.page.mouse.down()
    for dx, dy in ((24, -24), (24, 24), (-24, 24), (-24, -20)):
        person.page.mouse.move(at["x"] + dx, at["y"] + dy, steps=3)
    person.page.mouse.up()
    person.page.keyboard.up("Alt")
    expect(person.page.locator(".ink.card h3")).to_have_count(1)
    person.press("Delete")
    person.lacks(chosen)


def test_several_selected_are_dragged_together_and_pinned(person: Person) -> None:
    a, b = person.drawn(2)
    before = person.places()
    person.click(a)
    person.page.keyboard.down("Shift")
    person.click(b)
    person.page.keyboard.up("Shift")
    at = person.resting(a)
    person.page.mouse.move(at["x"], at["y"])
    person.page.mouse.down()
    person.page.mouse.move(at["x"] + 30, at["y"] - 20, steps=4)
    person.page.mouse.up()
    person.settle()
    after = person.places()
    moved = {id for id in before if after[id] != before[id]}
    assert moved == {a, b}
    assert after[a]["x"] - before[a]["x"] == pytest.approx(after[b]["x"] - before[b]["x"])
    person.choose("Arrange (L)", "In a grid")
    person.settle()
    assert {id: person.places()[id] for id in (a, b)} == {id: after[id] for id in (a, b)}
    person.choose("Arrange (L)", "Unpin all")
    person.choose("Arrange (L)", "In a grid")
    person.settle()
    assert person.places()[a] != after[a]


def test_rings_stand_round_what_is_selected(person: Person) -> None:
    centre = person.id("Microsoft")
    person.click(centre)
    person.settle()  # the lines that come with what is selected are in the rings
    person.choose("Arrange (L)", "In rings round what is selected")
    person.rested()
    person.settle()
    places = person.places()
    near = {end for e in person.joined() if centre in (e.subject, e.object) for end in (e.subject, e.object)} - {centre}
    from_centre = {id: (p["x"] - places[centre]["x"], p["y"] - places[centre]["y"]) for id, p in places.items()}
    wide, high = (max(abs(from_centre[id][axis]) for id in near) for axis in (0, 1))
    assert wide > 1.3 * high, "rings are as wide as the canvas"
    away = {id: hypot(x / wide, y / high) for id, (x, y) in from_centre.items()}
    inner, outer = ({round(away[id], 2) for id in ids} for ids in (near, places.keys() - near - {centre}))
    assert all(0.75 < far < 1.25 for far in inner), sorted(inner)
    assert all(far > 1.3 for far in outer), sorted(outer)


def middle_and_reach(values: list[float]) -> tuple[float, float]:
    return (max(values) + min(values)) / 2, (max(values) - min(values)) / 2


def test_layers_follow_the_arrows(person: Person) -> None:
    person.choose("Arrange (L)", "In layers, along the arrows")
    person.settle()
    places = person.places()
    downwards = [places[edge.object]["y"] - places[edge.subject]["y"] for edge in person.joined()]
    assert sum(step > 0 for step in downwards) > 0.8 * len(downwards)


def test_a_circle_and_a_grid_are_what_they_are_called(person: Person) -> None:
    person.choose("Arrange (L)", "In a circle")
    person.settle()
    places = list(person.places().values())
    (x, wide), (y, high) = (middle_and_reach([at[axis] for at in places]) for axis in "xy")
    away = [hypot((at["x"] - x) / wide, (at["y"] - y) / high) for at in places]
    assert 0.85 < min(away) < max(away) < 1.15
    person.choose("Arrange (L)", "In a grid")
    person.settle()
    assert len({round(at["y"]) for at in person.places().values()}) < len(places) / 3


def test_a_free_layout_can_be_stopped_and_undone(person: Person) -> None:
    before = person.places()
    person.choose("Arrange (L)", "In a circle")
    person.settle()
    circle = person.places()
    person.choose("Arrange (L)", "Freely, by what is joined")
    person.settle()
    assert person.places() != circle
    person.press("Control+z")
    assert person.places() == circle
    person.press("Control+z")
    assert person.places() == before


def test_colours_follow_the_number_of_links_and_the_legend_with_them(person: Person) -> None:
    person.choose("Colours, sizes and captions (C)", "Number of connections")
    many = person.root.get_by_role("button", name=re.compile("more than 20"))
    count = int(many.locator("b").inner_text())
    hubs = [id for id in person.places() if person.served.node(id).degree > 20]
    assert count == len(hubs)
    many.click()
    assert all(person.where(id) is None for id in hubs)
    person.root.get_by_role("button", name=re.compile(r"Show \d+ hidden")).click()
    assert all(person.where(id) for id in hubs)


def test_the_legend_hides_kinds_of_lines_with_their_count(person: Person) -> None:
    button = person.root.get_by_role("button", name=re.compile(r"^stated"))
    count = int(button.locator("b").inner_text())
    before = [id for id in person.edges() if person.where(id)]
    button.click()
    left = [id for id in person.edges() if person.where(id)]
    assert len(left) < len(before) - count / 2
    button.click()
    assert [id for id in person.edges() if person.where(id)] == before
    person.root.get_by_role("button", name=re.compile(r"^people")).click()
    drawn = person.page.evaluate("key => window.__inkweb.seen(key).edges.length", KEY)
    counts = person.root.locator(".ink-lines b").all_inner_texts()
    assert sum(map(int, counts)) == drawn, "the legend counts lines that nobody sees"
    person.root.get_by_role("button", name=re.compile(r"^people")).click()


def test_each_number_says_what_it_counts_and_of_how_many(person: Person) -> None:
    names, lines = person.places(), person.edges()
    passing = person.served.everything(filter=FAIRLY_SURE).edges
    joins = {id: {one.id for one in passing if id in (one.subject, one.object)} for id in names}
    degrees = {id: person.served.node(id).degree for id in names}
    chosen = next(id for id in person.drawn(len(names)) if degrees[id] > len(joins[id]) > 0)
    at = person.resting(chosen)
    person.page.mouse.move(at["x"], at["y"])
    shown = words.share(len(joins[chosen] & set(lines)), degrees[chosen], "connection")
    expect(person.root.locator(".ink-tip")).to_contain_text(f"{shown} shown")
    person.click(chosen)
    kept_out = degrees[chosen] - len(joins[chosen])
    told = f"{words.count(degrees[chosen], 'connection')}, {kept_out} of them less sure and left out"
    expect(person.page.locator(".ink.card p").first).to_contain_text(told)
    legend = person.root.get_by_role("button", name="Legend")
    idle(person.page)
    person.settle()
    drawn = len(person.edges())  # who is selected brings lines along
    expect(legend).to_have_text(f"Legend: {len(names)} names, {drawn} connections")
    person.root.get_by_role("button", name=re.compile("^people")).click()
    seen = person.page.evaluate("key => window.__inkweb.seen(key)", KEY)
    left = words.share(len(seen["nodes"]), len(names), "name"), words.share(len(seen["edges"]), drawn, "connection")
    expect(legend).to_have_text(f"Legend: {', '.join(left)}")
    gone = words.count(len(names) - len(seen["nodes"]), "hidden name")
    expect(person.root.get_by_role("button", name=f"Show {gone}")).to_be_visible()
    person.page.get_by_role("button", name="Take this graph away").click()
    away = f"What is shown: {len(seen['nodes'])} names, {words.count(len(seen['edges']), 'connection')}."
    expect(person.page.get_by_text(away)).to_be_visible()
    person.page.keyboard.press("Escape")


def test_the_legend_is_narrow_and_folds_by_itself_until_somebody_unfolds_it(person: Person) -> None:
    legend, fold = person.root.locator(".ink-legend"), person.root.get_by_role("button", name="Legend")
    person.page.mouse.move(5, 5)  # the pointer on it would keep it
    person.page.set_viewport_size({"width": 1366, "height": 600})  # it would take more than a quarter
    expect(fold).to_have_attribute("aria-expanded", "false")
    person.page.set_viewport_size({"width": 1366, "height": 768})
    expect(fold).to_have_attribute("aria-expanded", "true")
    person.settle()
    whole = dict(legend.bounding_box() or {})
    for _ in range(2):
        person.press("+")
    person.rested()
    assert Drawn(person.page).under(whole), "nothing lies where the legend was"
    expect(fold).to_have_attribute("aria-expanded", "false")
    person.press("0")
    expect(fold).to_have_attribute("aria-expanded", "true")
    person.press("+", "+")
    expect(fold).to_have_attribute("aria-expanded", "false")
    fold.click()
    person.page.mouse.move(5, 5)
    person.press("-", "+")
    person.rested()
    expect(fold).to_have_attribute("aria-expanded", "true")
    person.press("0")
    box, pad = legend.bounding_box(), person.root.locator(".ink-pad").bounding_box()
    assert box and pad and box["width"] <= 0.36 * pad["width"]
    fold.click()
    expect(fold).to_have_attribute("aria-expanded", "false")
    expect(legend.locator(".ink-type")).to_have_count(0)
    person.page.get_by_role("link", name="Query").click()
    expect(person.page.get_by_role("button", name="Run")).to_be_visible()
    person.page.get_by_role("link", name="Explore").click()
    Walker.settle(person)
    expect(fold).to_have_attribute("aria-expanded", "false")
    fold.click()
    expect(legend.locator(".ink-type").first).to_be_visible()


def test_the_menu_expands_by_one_relation_with_its_count(person: Person) -> None:
    before = person.places()
    at_all = person.id("Microsoft")
    person.click(at_all)
    person.press("m")
    heading = person.root.locator(".ink-heading", has_text="By relation")
    expect(heading).not_to_have_class(re.compile("waiting"))
    item = person.root.locator(".ink-heading ~ button:has(b)").first
    phrase, hint = item.locator("span").inner_text(), item.locator("b").inner_text()
    item.click()
    person.page.wait_for_function(
        "([key, n]) => Object.keys(window.__inkweb.nodes(key)).length > n", arg=[KEY, len(before)]
    )
    person.settle()
    after = person.places()
    fresh = after.keys() - before.keys()
    assert len(fresh) == int(hint.split()[0])
    assert {id: after[id] for id in before} == before
    from inkweb.app.words import phrase as said

    for id in fresh:
        joined = [e for e in person.served.between([at_all, id]).edges if {e.subject, e.object} == {at_all, id}]
        assert phrase in {said(e.predicate, inverse=e.subject != at_all) for e in joined}


def test_the_menu_at_one_of_several_names_brings_in_what_one_relation_of_all_of_them_leads_to(person: Person) -> None:
    before = person.places()
    ids = [person.id(name) for name in ("Microsoft", "Google")]
    for id in ids:
        at = person.resting(id)
        person.page.keyboard.down("Shift")
        person.page.mouse.click(at["x"], at["y"], delay=20)
        person.page.keyboard.up("Shift")
    at = person.resting(ids[0])
    person.page.mouse.click(at["x"], at["y"], button="right")
    expect(person.root.get_by_role("menuitem", name="Show neighbours of these 2")).to_be_visible()
    heading = person.root.locator(".ink-heading", has_text="By relation")
    expect(heading).not_to_have_class(re.compile("waiting"))
    item = person.root.locator(".ink-heading ~ button:has(b)").first
    number = int(item.locator("b").inner_text().split()[0])
    item.click()
    person.shows(len(before) + number)
    fresh = person.places().keys() - before.keys()
    ends = {end for e in person.served.between([*ids, *fresh]).edges for end in (e.subject, e.object)}
    assert fresh <= ends
    expect(person.page.get_by_role("heading", name="2 names")).to_be_visible()


def test_a_single_line_is_hidden_and_comes_back(person: Person) -> None:
    edge = person.line()
    at = person.resting(edge)
    person.page.mouse.click(at["x"], at["y"], button="right")
    person.root.get_by_role("menuitem", name="Hide this line").click()
    assert person.where(edge) is None
    person.press("Control+z")
    assert person.where(edge)


def test_zoom_to_what_is_selected_and_the_map_back(person: Person) -> None:
    wide = person.camera()
    [chosen] = person.drawn(1)
    person.click(chosen)
    person.press("z")
    assert person.camera()["scale"] > wide["scale"] * 1.5
    there = person.camera()
    box = person.root.locator(".ink-minimap").bounding_box()
    assert box
    person.page.mouse.click(box["x"] + 20, box["y"] + 20)
    person.settle()
    assert (person.camera()["x"], person.camera()["y"]) != (there["x"], there["y"])
    person.press("0")
    expect(person.root.locator(".ink-minimap")).to_be_hidden()


def test_the_keys_walk_over_lines_too(person: Person) -> None:
    person.press("ArrowRight", ".")
    tip = person.root.locator(".ink-tip b")
    expect(tip).to_have_count(2)
    first = person.root.locator(".ink-tip").inner_text()
    person.press(".")
    assert person.root.locator(".ink-tip").inner_text() != first
    person.press("Enter")
    expect(person.page.locator(".ink.quote").first).to_be_visible()


def test_the_keys_are_told_on_the_page(person: Person) -> None:
    person.press("?")
    told = person.root.locator(".ink-menu kbd").all_inner_texts()
    assert {"Ctrl Z, Ctrl Y", "Delete", "E", "B, Q, V"} <= set(told)
    for leave in (lambda: person.page.keyboard.press("Escape"), lambda: person.page.mouse.click(5, 400)):
        leave()
        expect(person.root.locator(".ink-menu")).to_be_hidden()
        person.press("?")
        expect(person.root.locator(".ink-menu")).to_be_visible()
    person.page.keyboard.press("Escape")


def saved(person: Person, item: str) -> bytes:
    with person.page.expect_download() as download:
        person.choose("Save the picture (S)", item)
    return download.value.path().read_bytes()


def test_a_picture_is_saved_as_sharp_as_wished(person: Person) -> None:
    box = person.root.locator(".ink-pad").bounding_box()
    assert box
    for scale, item in ((1, "As on the screen"), (4, "4 times as sharp")):
        image = Image.open(io.BytesIO(saved(person, item))).convert("RGB")
        assert image.width == pytest.approx(scale * box["width"], abs=scale + 1)
        at, corner = person.where(person.id("Microsoft")) or {}, box
        colour = image.getpixel((int(scale * (at["x"] - corner["x"] + 10)), int(scale * (at["y"] - corner["y"]))))
        assert colour == (0x00, 0x72, 0xB2)


SVG = "{http://www.w3.org/2000/svg}"


def written(drawing: ET.Element) -> list[str]:
    return [text.text or "" for text in drawing.iter(f"{SVG}text")]


def test_a_drawing_is_saved_with_every_name_and_line(person: Person) -> None:
    root = ET.fromstring(saved(person, "Lines that stay sharp"))
    words = written(root)
    assert "Microsoft" in words
    assert "reported by others" in words
    assert sum("Q" in (path.get("d") or "") for path in root.iter(f"{SVG}path")) >= len(person.edges())


def test_what_the_window_shows_is_saved_or_the_whole_graph_and_each_counts_what_it_holds(person: Person) -> None:
    names, lines = len(person.places()), len(person.edges())
    types = {person.served.node(id).type for id in person.places()}
    assert "Quantity" not in types, "the first view has quantities: the words below count them apart"
    person.press("+", "+", "+", "+")
    part = ET.fromstring(saved(person, "Lines that stay sharp"))
    told = re.search(
        rf"^Graph of (\d+) of {names} names, (\d+) of {lines} connections$", part.findtext(f"{SVG}title") or ""
    )
    assert told, part.findtext(f"{SVG}title")
    counted = [int(found[1]) for word in written(part) if (found := re.fullmatch(r"[a-z ]+ (\d+)", word))]
    assert sum(counted) == int(told[1]) < names, "the legend counts names that are not in the picture"
    assert 0 < int(told[2]) < lines
    take(person, "The whole graph")
    root = ET.fromstring(saved(person, "Lines that stay sharp"))
    assert root.findtext(f"{SVG}title") == f"Graph of {names} names, {lines} connections"
    assert f"{names} names, {lines} connections" in written(root)
    wide, high = float(root.get("width") or 0), float(root.get("height") or 0)
    assert Image.open(io.BytesIO(saved(person, "As on the screen"))).size == pytest.approx((wide, high), abs=1)
    texts = [text for text in root.iter(f"{SVG}text") if text.get("text-anchor") and not text.get("transform")]
    places = [[float(text.get(part) or 0) for part in ("x", "y", "textLength")] for text in texts]
    assert len(places) >= 2 * 0.95 * names, "names have no room in a frame of their own"  # each with its border
    assert all(x - length / 2 >= 0 and x + length / 2 <= wide and 0 < y < high for x, y, length in places)
    person.press("0")  # the legend folds where one looks closer
    people = person.root.get_by_role("button", name=re.compile("^people"))
    left = names - int(people.locator("b").inner_text())
    people.click()
    hidden = ET.fromstring(saved(person, "Lines that stay sharp"))
    assert (hidden.findtext(f"{SVG}title") or "").startswith(f"Graph of {left} of {names} names, ")
    take(person, "What the window shows")


def take(person: Person, part: str) -> None:
    """Choose what is saved from now on."""
    person.page.get_by_label("Save the picture (S)").click()
    item = person.root.get_by_role("menuitemradio", name=part)
    item.click()
    expect(item).to_be_focused()  # the menu stays: how it is saved is chosen next
    expect(item).to_have_attribute("aria-checked", "true")
    person.page.keyboard.press("Escape")


def test_a_saved_page_clicks_and_tells_the_words_without_network(
    person: Person, chromium: Browser, tmp_path: Path
) -> None:
    edge = next(id for id in person.edges() if person.where(id))
    [statement, *_] = person.served.statements(edge=edge)
    file = tmp_path / "page.html"
    file.write_bytes(saved(person, "Page with the words"))
    context = chromium.new_context(offline=True, viewport={"width": 1200, "height": 800})
    page = context.new_page()
    asked: list[str] = []
    wrong: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(file.as_uri())
    page.wait_for_function("() => window.__inkweb?.isSettled('saved')")
    at: Any = page.evaluate("id => window.__inkweb.where('saved', id)", edge)
    page.mouse.click(at["x"], at["y"])
    quotes = page.locator("#inkweb-card .ink.quote")
    expect(quotes.filter(has_text=statement.evidence.text.split()[0]).first).to_be_visible()
    places = page.evaluate("() => window.__inkweb.nodes('saved')")
    assert places == {id: {axis: round(at[axis]) for axis in at} for id, at in person.places().items()}
    page.keyboard.down("Shift")
    for id in [one for one in places if page.evaluate("id => window.__inkweb.where('saved', id)", one)][:2]:
        spot: Any = page.evaluate("id => window.__inkweb.where('saved', id)", id)
        page.mouse.click(spot["x"], spot["y"])
    page.keyboard.up("Shift")
    page.mouse.click(spot["x"], spot["y"], button="right")
    expect(page.get_by_role("menuitem", name=re.compile("^Hide these"))).to_be_visible()
    expect(page.get_by_role("menuitem", name="How are they connected?")).to_have_count(0)  # there is nobody to ask
    page.keyboard.press("Escape")
    aside = page.locator("aside")
    assert aside.evaluate("it => it.scrollWidth <= it.clientWidth"), "the card scrolls sideways"
    primary = "it => getComputedStyle(it).getPropertyValue('--st-primary-color').trim()"
    assert page.locator(".ink[role=application]").evaluate(primary) == person.root.evaluate(primary)
    person.press("+", "+", "+")
    file.write_bytes(saved(person, "Page with the words"))
    page.goto(file.as_uri())  # opens where one looked
    page.wait_for_function("() => window.__inkweb?.isSettled('saved')")
    seen = page.evaluate("() => window.__inkweb.camera('saved')")
    assert [seen[axis] for axis in "xy"] == pytest.approx([person.camera()[axis] for axis in "xy"], abs=1)
    context.close()
    assert wrong == []
    assert [url for url in asked if not url.startswith(("file:", "blob:"))] == []
