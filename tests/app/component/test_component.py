"""The graph in a browser: clicks by coordinates of what is drawn."""

from __future__ import annotations

import io
from collections.abc import Callable
from math import hypot

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.app.component.canvas_page import CanvasPage
from tests.app.component.demo_graph import around, demo_graph, key, link
from tests.app.walker import idle

pytestmark = pytest.mark.browser
Open = Callable[..., CanvasPage]

BOTH = pytest.mark.parametrize("renderer", ["canvas", "webgl"])


@BOTH
def test_clicking_a_node_tells_python(open_page: Open, renderer: str) -> None:
    page = open_page(f"renderer={renderer}")
    assert page.ask("__inkweb.renderer('demo')") == renderer
    page.click(key("Corvid"))
    page.says(f"told: 1: select {key('Corvid')}")
    page.says(f"selected: {key('Corvid')}")
    assert page.errors == []


@BOTH
def test_an_edge_is_clicked_within_eight_pixels_and_no_further(open_page: Open, renderer: str) -> None:
    page = open_page(f"renderer={renderer}&start=halden")
    edge = link("Northlight Computing", "SUPPLIES", "Halden Labs")
    x, y = page.where(edge)
    across = page.ask(f"__inkweb.across('demo', '{edge}')")
    page.page.mouse.click(x + 7 * across["x"], y + 7 * across["y"])
    page.says(f"told: 1: select {edge}")
    page.page.mouse.click(x + 12 * across["x"], y + 12 * across["y"])
    page.says(f"told: 2: select {edge} | clear")


@BOTH
def test_what_is_denied_or_doubted_looks_so_when_selected_too_however_short_the_line(
    open_page: Open, renderer: str
) -> None:
    page = open_page(f"renderer={renderer}")
    denied = ("Corvid", "ACQUIRED", "Quillworks")
    page.click(key("Jay"))  # stands so near that its disc is over the line from afar
    page.page.keyboard.press("Delete")
    page.page.wait_for_function("id => !(id in __inkweb.nodes('demo'))", arg=key("Jay"))
    page.settle()
    assert min(map(min, arms(page, denied))) < 225, "no cross"
    page.click(link(*denied))
    page.says(f"selected: {link(*denied)}")
    for _ in range(3):
        length = drawn_line(page, denied)[3]
        assert all(map(is_chosen, arms(page, denied))), f"the cross on a line of {length:.0f} pixels is covered"
        page.page.get_by_label("Zoom out (-)").click()
        page.settle()
    assert length < 45
    page.page.get_by_label("Show everything (0)").click()
    page.settle()
    for one in (("Halden Labs", "ACQUIRED", "Tern AI"), ("Halden Labs", "DEVELOPS", "Fjord Mini")):
        page.click(link(*one))
        page.says(f"selected: {link(*one)}")
        line = along(page, one)
        assert sum(map(is_chosen, line)) > len(line) / 4 and WHITE in line, one
        assert not any(is_grey(colour) for colour in line), "the gaps are filled by the line below"


WHITE = (255, 255, 255)
Line = tuple[str, str, str]


#: What is drawn of the parts of a canvas that one step to the left and one down have brought into sight; and all of it.
COMING = """canvas => [
  [0, 0, 88, canvas.height], [0, canvas.height - 88, canvas.width, 88], [0, 0, canvas.width, canvas.height]
].map(part => canvas.getContext('2d').getImageData(...part).data)"""
#: Take it now, and in the very frame that shows what a key has done; looked through is it later, when there is time.
WATCH = f"""canvas => {{
  window.before = ({COMING})(canvas)[2];
  const take = () => window.moving = ({COMING})(canvas);
  canvas.closest('.ink').addEventListener('keydown', () => requestAnimationFrame(take));
}}"""
#: Of the parts that came: the share of dots that are as dark now as then, and how many have anything on them. Of all of
#: it: of the dots that have something on them, the share that had it then, and the share that had it before.
COMPARE = f"""canvas => {{
  const opacity = part => part.filter((_, i) => i % 4 === 3);
  const now = ({COMING})(canvas).map(opacity), then = window.moving.map(opacity), before = opacity(window.before);
  const [left, below, all] = now.map((part, i) => [...part].map((dot, j) => [dot, then[i][j]]));
  const dots = [...left, ...below];
  const drawn = all.flatMap(([now, then], j) => now > 150 ? [[then, before[j]]] : []);
  const share = (some, is) => some.filter(is).length / some.length;
  return [share(dots, ([a, b]) => Math.abs(a - b) < 40), dots.filter(([now]) => now > 0).length,
    share(drawn, ([then]) => then > 90), share(drawn, ([, before]) => before > 90)];
}}"""


def is_chosen(colour: tuple[int, ...]) -> bool:
    """Whether it is near the colour of what is selected, a strong blue."""
    red, green, blue = colour
    return red < 60 and green < 140 and blue > 140


def is_grey(colour: tuple[int, ...]) -> bool:
    return max(colour) - min(colour) < 12 and max(colour) < 225


def drawn_line(page: CanvasPage, line: Line) -> tuple[Image.Image, tuple[float, float], tuple[float, float], float]:
    """The window; from where a straight edge runs, in which direction, and how long it is."""
    page.page.mouse.move(5, 5)
    page.page.wait_for_timeout(300)  # all is drawn in full once nothing has moved for a moment
    a, b = (page.ask(f"__inkweb.discs('demo')['{key(end)}']") for end in (line[0], line[2]))
    x, y = b["x"] - a["x"], b["y"] - a["y"]
    ux, uy = x / hypot(x, y), y / hypot(x, y)
    begin = a["x"] + ux * (a["radius"] + 2), a["y"] + uy * (a["radius"] + 2)
    image = Image.open(io.BytesIO(page.page.screenshot())).convert("RGB")
    return image, begin, (ux, uy), hypot(x, y) - a["radius"] - b["radius"] - 4


def arms(page: CanvasPage, line: Line) -> list[tuple[int, ...]]:
    """The colours where the four arms of a cross in the middle of a line are."""
    image, (x, y), (ux, uy), length = drawn_line(page, line)
    mx, my = x + ux * length / 2, y + uy * length / 2
    ends = [(mx + 4 * (s * ux - t * uy), my + 4 * (s * uy + t * ux)) for s in (1, -1) for t in (1, -1)]
    return [image.getpixel((int(x), int(y))) for x, y in ends]  # type: ignore[misc]


def along(page: CanvasPage, line: Line) -> list[tuple[int, ...]]:
    """The colours along a line, up to its arrow."""
    image, (x, y), (ux, uy), length = drawn_line(page, line)
    steps = range(2, int(length - 14))
    return [image.getpixel((int(x + ux * i), int(y + uy * i))) for i in steps]  # type: ignore[misc]


def test_each_of_several_parallel_edges_can_be_clicked(open_page: Open) -> None:
    page = open_page("start=halden")
    for number, predicate in enumerate(["DEVELOPS", "RELEASED"], start=1):
        edge = link("Halden Labs", predicate, "Fjord 2")
        page.click(edge)
        page.says(f"told: {number}:")
        page.says(f"selected: {edge}")


def test_shift_click_selects_one_more_and_one_less_and_several_can_be_connected(open_page: Open) -> None:
    page = open_page("start=halden")
    page.click(key("Oslo"))
    page.says(f"selected: {key('Oslo')}")
    page.page.keyboard.down("Shift")
    page.click(key("Fjord"))
    page.page.keyboard.up("Shift")
    page.says(f"selected: {key('Oslo')} {key('Fjord')}")
    question = page.page.get_by_role("menuitem", name="How are they connected?")
    page.click(key("Fjord 2"), button="right")  # one alone
    expect(page.page.get_by_role("menuitem", name="Hide this")).to_be_visible()
    expect(question).to_have_count(0)
    page.page.keyboard.press("Escape")
    page.click(key("Fjord"), button="right")
    question.click()
    page.says(f"connect {key('Oslo')} {key('Fjord')}")
    page.page.keyboard.down("Shift")
    page.click(key("Oslo"))
    page.page.keyboard.up("Shift")
    page.says(f"selected: {key('Fjord')}")


def test_a_click_on_nothing_clears_the_selection(open_page: Open) -> None:
    page = open_page()
    page.click(key("Fjord"))
    page.says("told: 1:")
    page.page.mouse.click(*page.empty_spot())
    page.says("clear")
    page.says("selected: -")


@BOTH
def test_a_double_click_expands_and_nothing_else_moves(open_page: Open, renderer: str) -> None:
    page = open_page(f"start=halden&renderer={renderer}")
    before = page.places
    page.double_click(key("Corvid"))
    page.says(f"expand {key('Corvid')}")
    page.page.wait_for_function(f"Object.keys(__inkweb.nodes('demo')).length > {len(before)}")
    page.settle()
    after = page.places
    assert {id: after[id] for id in before} == before
    fresh = after.keys() - before.keys()
    assert fresh == {node.id for node in around("Corvid").nodes} - before.keys()
    assert all(page.where(id) for id in fresh)


def test_new_nodes_are_brought_into_view_only_when_outside(open_page: Open) -> None:
    page = open_page("start=halden")
    page.page.get_by_label("Zoom out (-)").click()
    page.settle()
    before = page.camera
    page.double_click(key("Tern AI"))
    page.says("expand")
    page.settle()
    assert page.camera == before


@BOTH
def test_places_and_camera_stay_over_reruns_and_leaving(open_page: Open, renderer: str) -> None:
    page = open_page(f"renderer={renderer}")
    page.page.get_by_label("Zoom in (+)").click()
    page.settle()
    before = page.places, page.camera
    page.press("Rerun")
    page.click(key("Fjord"))
    page.says("told: 1:")
    assert (page.places, page.camera) == before
    for _ in range(2):
        page.page.get_by_text("Leave").click()
        page.page.wait_for_function("__inkweb.keys().length === 0")
        page.page.get_by_text("Leave").click()
        page.settle()
    assert (page.places, page.camera) == before
    page.says(f"selected: {key('Fjord')}")
    page.click(key("Fjord 2"))
    page.says(f"told: 2: select {key('Fjord')} | select {key('Fjord 2')}")


def test_leaving_gives_all_drawing_contexts_back(open_page: Open) -> None:
    page = open_page("renderer=webgl")
    for _ in range(4):
        page.page.get_by_text("Leave").click()
        page.page.wait_for_function("__inkweb.keys().length === 0")
        assert page.ask("contexts.filter(context => !context.isContextLost()).length") == 0
        page.page.get_by_text("Leave").click()
        page.settle()
    assert page.ask("contexts.filter(context => !context.isContextLost()).length") <= 3


def test_many_reruns_take_no_further_context(open_page: Open) -> None:
    page = open_page("renderer=webgl")
    before = page.ask("contexts.length")
    for _ in range(4):
        page.press("Rerun")
    assert page.ask("contexts.length") == before


def test_streamlit_may_end_an_update_while_the_graph_is_on_the_page(open_page: Open) -> None:
    # As it does where the next update overtakes one whose module is still being asked for.
    wrapped = """
        import view from "%s?itself";
        export default (given) => window.end = view(given);
    """
    page = open_page("start=nothing")
    page.page.route("**/graph-*.js", lambda route: route.fulfill(
        content_type="text/javascript", body=wrapped % route.request.url))  # fmt: skip
    page.open(page.page.url.replace("nothing", "halden"))
    page.click(key("Fjord"), button="right")
    page.ask("end()")
    expect(page.page.get_by_role("menuitem", name="Hide this")).to_be_visible()
    page.page.get_by_text("Leave").click()
    page.page.wait_for_function("__inkweb.keys().length === 0")


def test_a_dragged_node_stays_where_it_was_dropped(open_page: Open) -> None:
    page = open_page("start=halden")
    x, y = page.where(key("Oslo"))
    others = {id: place for id, place in page.places.items() if id != key("Oslo")}
    page.page.mouse.move(x, y)
    page.page.mouse.down()
    page.page.mouse.move(x + 60, y + 30, steps=5)
    page.page.mouse.up()
    page.says(f"told: 1: pin {key('Oslo')}")
    page.press("Rerun")
    assert page.where(key("Oslo")) == pytest.approx((x + 60, y + 30), abs=1)
    assert {id: place for id, place in page.places.items() if id != key("Oslo")} == others


def test_dragging_the_ground_pans_and_tells_nothing(open_page: Open) -> None:
    page = open_page("start=halden")
    x, y = page.empty_spot()
    node = page.where(key("Oslo"))
    page.page.mouse.move(x, y)
    page.page.mouse.down()
    page.page.mouse.move(x + 80, y - 20, steps=4)
    page.page.mouse.up()
    assert page.where(key("Oslo")) == pytest.approx((node[0] + 80, node[1] - 20), abs=1)
    page.says("told: 0: -")


def test_a_big_graph_that_is_panned_shows_at_once_what_it_shows_at_rest(open_page: Open) -> None:
    page = open_page("size=1500&renderer=canvas")
    page.page.locator(".ink[role=application]").focus()
    for _ in range(4):
        page.page.keyboard.press("+")
        page.settle()
    page.page.wait_for_timeout(500)
    devtools = page.page.context.new_cdp_session(page.page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": 12})  # to draw all of it takes too long for each frame
    base = page.page.locator(".ink-base")
    base.evaluate(WATCH)
    for step in ("Shift+ArrowLeft", "Shift+ArrowDown", "Shift+ArrowDown"):
        page.page.keyboard.press(step)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    page.page.wait_for_timeout(1000)
    alike, full, moved, stayed = base.evaluate(COMPARE)
    assert full > 10_000
    assert alike > 0.97
    assert moved > 0.97 and stayed < 0.6, "it stands where it stood"


def test_the_wheel_zooms_at_the_pointer(open_page: Open) -> None:
    page = open_page()
    before = page.where(key("Fjord")), page.camera["scale"]
    page.page.mouse.move(*before[0])
    page.page.mouse.wheel(0, -200)
    page.settle()
    assert page.camera["scale"] > before[1] * 1.2
    assert page.where(key("Fjord")) == pytest.approx(before[0], abs=1)


def test_python_can_turn_the_camera_to_a_node(open_page: Open) -> None:
    page = open_page()
    page.press("Look at Lumen Foundry")
    page.settle()
    box = page.page.locator(".ink-pad").bounding_box()
    assert box
    x, y = page.where(key("Lumen Foundry"))
    assert x == pytest.approx(box["x"] + box["width"] / 2, abs=30)
    assert box["y"] < y < box["y"] + box["height"]


def test_the_legend_counts_and_hides_types(open_page: Open) -> None:
    page = open_page()
    people = page.page.get_by_role("button", name="people 16")
    people.click()
    assert page.ask(f"__inkweb.where('demo', '{key('Ana Lund')}')") is None
    assert page.ask(f"__inkweb.where('demo', '{link('Ana Lund', 'LEADS', 'Halden Labs')}')") is None
    assert people.get_attribute("aria-pressed") == "false"
    page.press("Rerun")
    assert page.ask(f"__inkweb.where('demo', '{key('Ana Lund')}')") is None
    people.click()
    assert page.where(key("Ana Lund"))


def test_hovering_says_in_words_what_is_there(open_page: Open) -> None:
    page = open_page("start=halden")
    page.page.mouse.move(*page.where(key("Corvid")))
    assert (
        page.page.locator(".ink-tip").inner_text()
        == "Corvid Organization · 5 of 15 connections shown, 10 more names on double click"
    )
    assert "dimmed" in str(page.page.locator(".ink-base-host").get_attribute("class"))
    page.page.mouse.move(*page.where(link("Halden Labs", "ACQUIRED", "Tern AI")))
    assert page.page.locator(".ink-tip").inner_text() == "Halden Labs acquired Tern AI (not certain)"
    page.page.mouse.move(*page.empty_spot())
    assert "dimmed" not in str(page.page.locator(".ink-base-host").get_attribute("class"))


def test_the_menu_expands_hides_and_unpins(open_page: Open) -> None:
    page = open_page("start=halden")
    page.click(key("Oslo"), button="right")
    page.page.get_by_role("menuitem", name="Hide").click()
    page.says(f"told: 1: hide {key('Oslo')}")
    page.page.wait_for_function(f"!('{key('Oslo')}' in __inkweb.nodes('demo'))")
    page.click(key("Tern AI"), button="right")
    page.page.get_by_role("menuitem", name="Show neighbours").click()
    page.says(f"expand {key('Tern AI')}")


def test_a_finger_that_rests_opens_the_menu_and_selects_nothing(open_page: Open) -> None:
    page = open_page("start=halden")
    x, y = page.where(key("Tern AI"))
    touch = page.page.context.new_cdp_session(page.page)
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    menu = page.page.locator(".ink-menu")
    menu.get_by_role("menuitem", name="Hide this").wait_for()
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.says(f"told: 1: ask {key('Tern AI')}")
    menu.get_by_role("menuitem", name="Hide this").click()
    page.says(f"hide {key('Tern AI')}")


def test_a_node_with_very_many_neighbours_is_asked_about_first(open_page: Open) -> None:
    page = open_page("start=hub")
    page.double_click("hub")
    menu = page.page.locator(".ink-menu")
    expect(menu.get_by_text("Hub leads to 200 more names")).to_be_visible()
    page.says("ask hub")
    assert len(page.places) == 1
    expect(menu.get_by_role("menuitem", name="partners with 130 of 133")).to_be_visible()
    menu.get_by_role("menuitem", name="develops 67").click()
    page.says("expand hub DEVELOPS 100")
    page.page.wait_for_function("Object.keys(__inkweb.nodes('demo')).length > 1")
    page.settle()
    page.double_click("hub")
    menu.get_by_role("menuitem", name="Leave it").click()
    page.says("selected: hub")


def test_the_keyboard_walks_selects_expands_and_lets_go(open_page: Open) -> None:
    page = open_page("start=halden")
    page.page.locator(".ink").focus()
    page.page.keyboard.press("ArrowRight")
    name = page.page.locator(".ink-tip b").inner_text()
    page.page.keyboard.press("Enter")
    page.says(f"told: 1: select {key(name)}")
    page.page.keyboard.press("ArrowLeft")
    assert page.page.locator(".ink-tip b").inner_text() != name
    page.page.keyboard.press("Escape")
    page.says("selected: -")
    before = page.camera["scale"]
    page.page.keyboard.press("+")
    page.settle()
    assert page.camera["scale"] > before
    page.page.keyboard.press("0")
    page.settle()
    assert page.camera["scale"] == pytest.approx(before, rel=0.01)


def test_the_same_graph_looks_the_same_each_time_and_by_both_renderers(open_page: Open) -> None:
    pages = [open_page(f"renderer={renderer}") for renderer in ("canvas", "webgl", "canvas")]
    assert pages[0].places == pages[1].places == pages[2].places
    assert pages[0].camera == pages[1].camera
    assert pages[0].where(key("Oslo")) == pages[1].where(key("Oslo"))


def test_a_software_rasteriser_gets_the_canvas(open_page: Open) -> None:
    page = open_page()  # this Chromium runs with --disable-gpu
    assert page.ask("__inkweb.renderer('demo')") == "canvas"


def test_nothing_is_asked_of_another_machine(open_page: Open, demo_address: str) -> None:
    page = open_page("renderer=webgl")
    page.click(key("Fjord"))
    page.says("told: 1:")
    foreign = [url for url in page.requests if not url.startswith((demo_address, "blob:", "data:"))]
    assert foreign == []


def test_a_click_costs_two_kilobytes_at_most(open_page: Open) -> None:
    page = open_page("size=1000")
    idle(page.page)
    page.click("n0")
    page.says("told: 1:")
    idle(page.page)
    page.wire.clear()
    page.click("n1")
    page.says("told: 2:")
    idle(page.page)
    assert sum(size for _, size in page.wire) <= 2048, page.wire


def test_a_browser_that_lost_the_picture_is_sent_it_again(open_page: Open) -> None:
    page = open_page("start=halden")
    page.press("Lie")
    page.press("Rerun")
    page.click(key("Fjord"))
    page.says("told: 1:")
    assert len(page.places) == len(around("Halden Labs").nodes)
    assert page.errors == []


def test_an_empty_graph_says_so(open_page: Open) -> None:
    page = open_page("start=nothing")
    assert page.page.get_by_text("Nothing to show yet.").is_visible()
    assert page.errors == []


def test_everything_of_the_graph_is_drawn(open_page: Open) -> None:
    page = open_page()
    assert len(page.places) == len(demo_graph().nodes)
    assert len(page.ask("__inkweb.edges('demo')")) == len(demo_graph().edges)
