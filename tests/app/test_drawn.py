"""What the canvas shows of importance, of groups and of the neighbourhood, as it is drawn: pixel by pixel."""

from __future__ import annotations

import io
import re
from collections import Counter
from math import ceil, sqrt

import pytest
from PIL import Image
from playwright.sync_api import FloatRect, Page, expect

from inkweb.model import FAIRLY_SURE, Node
from inkweb.workspace import Workspace
from tests.app.person import Person, Place

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]

Colour = tuple[int, ...]
COLOURS = 8
"""So many communities have a colour."""
MOST = 100_000
"""Bytes that a click may send and get, all that Streamlit says beside the graph counted."""


def shot(person: Person) -> Image.Image:
    """The window as it is, with the pointer away from the graph unless a test put it there."""
    return Image.open(io.BytesIO(person.page.screenshot())).convert("RGB")


def spots(person: Person) -> dict[str, Place]:
    """Where the names are that are in the window."""
    return {id: at for id in person.places() if person.in_sight(id) and (at := person.where(id))}


def fill(image: Image.Image, at: Place) -> Colour:
    """The colour that a disc has round its middle; its sign, the ground and letters are grey or nearly so."""
    round_it = [(dx, dy) for dx in range(-9, 10) for dy in range(-9, 10)]
    found = Counter(pixel(image, at["x"] + dx, at["y"] + dy) for dx, dy in round_it)
    return next((colour for colour, _ in found.most_common() if max(colour) - min(colour) > 40), (0, 0, 0))


def pixel(image: Image.Image, x: float, y: float) -> Colour:
    found = image.getpixel((round(x), round(y)))
    assert isinstance(found, tuple)
    return found


def width(image: Image.Image, at: Place, colour: Colour) -> int:
    """How wide a disc is: from the first to the last pixel of its colour across its middle."""
    same = [dx for dx in range(-45, 46) if pixel(image, at["x"] + dx, at["y"]) == colour]
    return max(same) - min(same) + 1


def measured(person: Person) -> dict[str, Node]:
    """The names that are drawn, with what they are worth in the whole graph."""
    whole, shown = person.served.everything(filter=FAIRLY_SURE), person.places()
    return {
        node.id: node for node in person.served.marked(whole, person.served.groups(whole)).nodes if node.id in shown
    }


def legend(person: Person, way: str) -> list[int]:
    """Of how many names each line of the legend is."""
    return [int(count.inner_text()) for count in person.root.locator(f".ink-type[data-key^='{way}:'] b").all()]


def look(person: Person, heading: str, way: str) -> None:
    """Choose what colours or sizes tell."""
    person.page.get_by_label("Colours, sizes and captions (C)").click()
    choices = person.root.locator(".ink-heading", has_text=heading).locator("~ button", has_text=way)
    choices.first.click()
    person.page.mouse.move(5, 5)
    person.settle()


def test_importance_is_told_by_colour_and_by_size(person: Person) -> None:
    look(person, "Colour by", "PageRank")
    look(person, "Size by", "PageRank")
    rank = {id: float(f"{node.pagerank:.3g}") for id, node in measured(person).items()}
    in_order = sorted(rank.values())
    limits = [in_order[ceil(share * len(in_order)) - 1] for share in (0.5, 0.75, 0.9, 0.97, 1)]
    part = {id: next(n for n, most in enumerate(limits) if value <= most) for id, value in rank.items()}
    assert legend(person, "pagerank") == [count for _, count in sorted(Counter(part.values()).items())]
    image, apart = shot(person), person.drawn(16)
    filled = {id: fill(image, person.resting(id)) for id in apart}
    assert_told_apart({id: part[id] for id in apart}, filled)
    wide = {id: width(image, person.resting(id), filled[id]) for id in apart}
    least, most = min(apart, key=rank.__getitem__), max(apart, key=rank.__getitem__)
    radius = {id: 8 + 24 * sqrt(rank[id] / in_order[-1]) for id in (least, most)}
    assert wide[most] / wide[least] == pytest.approx(radius[most] / radius[least], rel=0.15)


def test_what_belongs_together_has_one_colour(person: Person) -> None:
    look(person, "Colour by", "Community")
    group = {id: node.community for id, node in measured(person).items()}
    members = Counter(community for community in group.values() if community is not None)
    coloured = sorted(members, key=lambda one: (-members[one], one))[:COLOURS]  # the small rest is grey
    assert sorted(legend(person, "community"))[-2:] == sorted(Counter(group.values()).values())[-2:]
    image = shot(person)
    apart = [id for id in person.drawn(25) if group[id] in coloured]
    assert_told_apart({id: group[id] for id in apart}, {id: fill(image, person.resting(id)) for id in apart})


def assert_told_apart(part: dict[str, int | None], filled: dict[str, Colour]) -> None:
    """What is of one part has one colour, and no other part has it."""
    pairs = {(part[id], colour) for id, colour in filled.items()}
    assert len({one for one, _ in pairs}) == len({colour for _, colour in pairs}) == len(pairs) >= 3


def test_the_pointer_on_a_name_leaves_its_neighbourhood_lit_and_dims_the_rest(person: Person) -> None:
    joined, before, at = person.joined(), shot(person), spots(person)
    names = person.drawn(25)
    near = {id: {end for e in joined if id in (e.subject, e.object) for end in (e.subject, e.object)} for id in names}
    middle = max(names, key=lambda id: len(near[id]))
    person.page.mouse.move(at[middle]["x"], at[middle]["y"])
    expect(person.page.locator(".ink-base-host")).to_have_class(re.compile("dimmed"))
    expect(person.root.locator(".ink-tip b").first).to_be_visible()
    person.page.wait_for_function("() => document.getAnimations().every(one => one.playState !== 'running')")
    after = shot(person)
    tip = person.root.locator(".ink-tip").bounding_box()
    assert tip
    free = [id for id in names if id != middle and not within(at[id], tip)]
    lit = {id for id in free if fill(before, at[id]) == fill(after, at[id])}
    assert lit == near[middle] & set(free)
    assert 1 < len(lit) < len(free)
    person.page.mouse.move(5, 5)
    expect(person.page.locator(".ink-base-host")).not_to_have_class(re.compile("dimmed"))


def within(at: Place, box: FloatRect) -> bool:
    return (
        box["x"] - 8 < at["x"] < box["x"] + box["width"] + 8 and box["y"] - 8 < at["y"] < box["y"] + box["height"] + 8
    )


def test_a_click_on_a_name_sends_little(other: Page, app_address: str, served: Workspace) -> None:
    page = other
    frames: list[int] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: frames.append(len(frame))))
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: frames.append(len(frame))))
    page.goto(app_address)
    person = Person(page, served)
    names = person.drawn(3)
    assert sum(frames) > 10_000, "nothing was counted while the page was opened"
    for id in names:
        at = person.resting(id)
        frames.clear()
        page.mouse.click(at["x"], at["y"], delay=20)
        expect(page.locator(".ink.card h3").first).to_have_text(served.nodes([id])[id].name)
        person.settle()
        print(f"a click on a name: {sum(frames):,} bytes in {len(frames)} frames")
        assert 0 < sum(frames) < MOST, f"{sum(frames):,} bytes in {len(frames)} frames"
