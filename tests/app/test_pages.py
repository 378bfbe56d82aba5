"""What the pages must do beside the tasks: groups, twins, sharing with others, both ways of reading."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from inkweb.app import disputing, seeing
from inkweb.app.periods import periods
from inkweb.evaluate import measured
from inkweb.model import Article, Filter, Graph
from inkweb.workspace import Ingested, Workspace
from tests.app.drawn import Drawn
from tests.app.walker import Walker, idle, in_window

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]

SURE = Filter(confidence=0.5)
STORY = (
    "Halden Labs buys Tern Robotics\n\n"
    "Halden Labs has acquired Tern Robotics, a maker of warehouse software, for $40 million.\n"
)


def drawn(served: Workspace, graph: Graph) -> set[str]:
    """The edges that a graph is drawn with: where too many meet, the best supported."""
    is_dense = len(graph.edges) > seeing.CROWDED * len(graph.nodes)
    return {edge.id for edge in (served.thinned(graph, keep=seeing.KEPT) if is_dense else graph).edges}


def test_the_noise_dial_leaves_out_what_is_unsure_and_says_how_much(explore: Page, served: Workspace) -> None:
    before = set(Walker(explore).edges())
    first = served.overview(limit=60, filter=SURE)
    shown = served.between([node.id for node in first.nodes], filter=SURE)
    assert before == drawn(served, shown)
    expect(explore.get_by_text(f"{shown.left_out} connections among them are less sure")).to_be_visible()
    explore.get_by_role("radio", name="Surest").click()
    explore.wait_for_url("**sure=0.85**")
    sure = Filter(confidence=0.85)
    surest = served.between([node.id for node in served.overview(limit=60, filter=sure).nodes], filter=sure)
    assert set(Walker(explore).edges()) == drawn(served, surest)


def test_the_whole_graph_unfolds_from_its_groups(explore: Page, served: Workspace) -> None:
    explore.get_by_role("button", name="As groups").click()
    expect(explore.get_by_text("Double-click a group to unfold it.")).to_be_visible()
    groups = {group.id: group for group in served.groups(served.everything(filter=SURE)) if len(group.members) > 1}
    walker = Walker(explore)
    assert set(walker.places()) == set(groups)
    expect(explore.get_by_text("connected to nothing that passes.")).to_be_visible()
    explore.get_by_role("button", name="Legend").click()  # with lines of several kinds it is too high to be open
    expect(explore.get_by_role("button", name=re.compile("^groups, mostly organisations"))).to_be_visible()
    other_lines = explore.get_by_role("button", name=re.compile("^(reported by others|rumoured|denied)"))
    expect(other_lines.first).to_be_visible()
    largest = next(iter(groups.values()))
    walker.click(largest.id)
    expect(explore.get_by_text(f"A group of {largest.size} name")).to_be_visible()
    explore.get_by_role("button", name="Unfold").click()
    explore.wait_for_function("id => window.__inkweb.nodes('canvas')[id]", arg=largest.members[0])
    after = set(Walker(explore).places())
    assert largest.id not in after
    assert set(groups) - {largest.id} <= after
    assert after - set(groups) <= set(largest.members)
    explore.wait_for_timeout(300)  # less is drawn while something moves
    seen = Drawn(explore)
    assert seen.overlaps() == []
    room = [seen.discs[id] for id in after & set(largest.members)]
    left, right = min(at["x"] for at in room), max(at["x"] for at in room)
    top, bottom = min(at["y"] for at in room), max(at["y"] for at in room)
    others = [seen.discs[id] for id in after & set(groups)]
    assert not [at for at in others if left < at["x"] < right and top < at["y"] < bottom], "a group lies among them"


def test_a_replay_stays_in_sight_and_is_no_step_of_the_canvas(window: Page, app_address: str) -> None:
    window.goto(f"{app_address}/timeline")
    key = "timeline-canvas"
    whole = len(Walker(window, key=key).places())
    window.get_by_role("button", name="Replay").click()
    window.wait_for_function("([key, n]) => Object.keys(__inkweb.nodes(key)).length < n", arg=[key, whole])
    last = 0
    while last < whole:
        window.wait_for_function("([key, n]) => __inkweb.count(key) > n && __inkweb.isSettled(key)", arg=[key, last])
        seen = Drawn(window, key=key)
        assert seen.outside() == set()
        last = len(seen.discs)
    expect(window.get_by_label("Undo (Ctrl+Z)")).to_be_disabled()


def test_a_dense_graph_shows_the_best_supported_until_asked_for_all(explore: Page, served: Workspace) -> None:
    explore.get_by_role("radio", name="All", exact=True).click()
    explore.wait_for_url("**sure=0.0**")
    walker = Walker(explore)
    some = set(walker.edges())
    assert len(some) > len(walker.places())
    explore.get_by_role("button", name="All connections").click()
    explore.wait_for_url("**all=1**")
    expect(explore.get_by_role("button", name="Fewer connections")).to_be_visible()
    assert some < set(Walker(explore).edges())


def test_a_name_is_found_and_read_about_by_keyboard_alone_even_against_the_filter(
    window: Page, app_address: str
) -> None:
    window.goto(f"{app_address}/?kind=Model")
    Walker(window)
    for _ in range(30):
        window.keyboard.press("Tab")
        if window.evaluate("document.activeElement.placeholder ?? ''").startswith("Find a person"):
            break
    window.keyboard.type("mustafa sul")
    offer = window.get_by_role("button", name="Mustafa Suleyman")
    expect(offer).to_be_visible()
    for _ in range(30):
        window.keyboard.press("Tab")
        if offer.evaluate("button => button === document.activeElement"):
            break
    window.keyboard.press("Enter")
    expect(window.locator(".ink.card h3")).to_have_text("Mustafa Suleyman")
    window.locator(".ink.card summary").first.focus()
    window.keyboard.press("Enter")
    expect(window.locator(".ink.card .ink.quote").first).to_be_visible()


def test_the_browser_goes_back_through_the_views_and_another_page_leaves_them_as_they_are(explore: Page) -> None:
    walker = Walker(explore)
    first = set(walker.places())
    for words, name in (("suleyman", "Mustafa Suleyman"), ("mistral", "Mistral AI")):
        walker.find(words, name)
        idle(explore)  # the address comes last
    explore.go_back()
    expect(explore.locator(".ink.card h3")).to_have_text("Mustafa Suleyman")
    explore.go_back()
    expect(explore.get_by_text("Nothing selected")).to_be_visible()
    assert set(Walker(explore).places()) == first
    explore.go_forward()
    expect(explore.locator(".ink.card h3")).to_have_text("Mustafa Suleyman")
    explore.get_by_role("button", name="Saved views").click()
    expect(explore.get_by_label("Name for this view")).to_be_visible()  # the page that follows is none the worse for it
    explore.get_by_role("link", name="Quality", exact=True).click()
    expect(explore.get_by_role("button", name="Measure again")).to_be_visible()
    explore.get_by_role("link", name="Explore", exact=True).click()
    expect(explore.locator(".ink.card h3")).to_have_text("Mustafa Suleyman")


def test_one_step_leads_back_from_a_page_that_writes_its_own_address(explore: Page) -> None:
    Walker(explore).find("suleyman", "Mustafa Suleyman")
    idle(explore)
    for name, address in (("Timeline", "/timeline?"), ("Analysis", "/analysis?")):
        explore.get_by_role("link", name=name, exact=True).click()
        explore.wait_for_url(lambda url, address=address: address in url)
        idle(explore)
        explore.go_back()  # it led to the same page, before its address was written
        expect(explore.locator(".ink.card h3")).to_have_text("Mustafa Suleyman")
        idle(explore)


def test_what_is_drawn_is_also_a_table(explore: Page) -> None:
    explore.get_by_text("The same as tables").click()
    walker = Walker(explore)
    names, lines = explore.locator("table.ink.rows").all()
    expect(names.get_by_role("row")).to_have_count(len(walker.places()) + 1)
    expect(lines.get_by_role("row")).to_have_count(len(walker.edges()) + 1)


def test_a_change_by_somebody_else_is_seen_at_the_next_click_and_the_view_stays_ones_own(
    explore: Page, other: Page, app_address: str, served: Workspace
) -> None:
    other.goto(app_address)
    theirs = Walker(other)
    theirs.find("mistral", "Mistral AI")
    explore.get_by_placeholder("Find a person").fill("halden")
    expect(explore.get_by_text("Nothing in the graph is called like")).to_be_visible()
    article = served.read_text(STORY)
    assert isinstance(article, Article)
    [told] = served.add([article])
    assert isinstance(told, Ingested)
    explore.get_by_placeholder("Find a person").fill("tern robot")
    explore.get_by_role("button", name="Tern Robotics").first.click()
    expect(explore.locator(".ink.card h3")).to_have_text("Tern Robotics")
    expect(other.locator(".ink.card h3")).to_have_text("Mistral AI")
    explore.get_by_role("link", name="Timeline").click()
    undated = served.undated(filter=SURE)
    assert 0 < undated <= told.statements  # the article names no day
    expect(explore.locator(".ink.bars .most")).to_contain_text(f"{undated} statement")
    served.remove(told.id)


def test_a_sentence_leads_to_its_edge_and_an_edge_to_its_sentence(
    window: Page, served: Workspace, app_address: str
) -> None:
    article = max(served.articles(), key=lambda one: one.statements)
    window.goto(f"{app_address}/articles?article={article.id}")
    walker = Walker(window, key="article-canvas")
    sentence = window.locator(".ink-reading .stated").last
    sentence.hover()
    window.wait_for_function("() => window.__inkweb.lit('article-canvas').length > 0")
    assert set(window.evaluate("window.__inkweb.lit('article-canvas')")) <= set(walker.edges())
    sentence.click()
    expect(window.locator(".ink-reading .stated.chosen").last).to_be_visible()
    quotes = " ".join(window.locator(".ink.card .ink.quote").all_inner_texts())
    assert sentence.inner_text().strip()[:15] in quotes
    stated = served.reading(article.id).statements
    first = min(stated, key=lambda one: one.evidence.start)
    edge = next(id for id in (first.edge_id, *walker.edges()) if walker.in_sight(id))
    walker.click(edge)
    found = window.locator(f".ink-reading .stated.chosen.e-{edge}").first
    expect(found).to_be_visible()
    expect(found).to_be_in_viewport()
    window.mouse.move(5, 5)
    window.wait_for_function("() => window.__inkweb.lit('article-canvas').length === 0")
    sentence.focus()
    window.keyboard.press("Enter")
    expect(window.locator(".ink-reading .stated.chosen").last).to_be_in_viewport()


def test_the_timeline_is_all_in_the_window_and_its_address_opens_the_same(
    explore: Page, other: Page, app_address: str, served: Workspace
) -> None:
    said: list[str] = []
    explore.on("console", lambda message: said.append(message.text) if message.type == "warning" else None)
    stood = Walker(explore).places()
    explore.get_by_role("link", name="Timeline").click()
    walker = Walker(explore, key="timeline-canvas")
    assert walker.places() == {id: stood[id] for id in walker.places()}  # where one knows them
    in_window(explore, ".ink.bars", ".st-key-timeline-canvas", ".st-key-timeline-card")
    days = served.days(filter=SURE)
    axis = periods(days[0], days[-1], most=100)
    told = [bar.get_attribute("aria-label") or "" for bar in explore.locator(".ink.bars .bar").all()]
    assert [one.split(":")[0] for one in told] == [period.name for period in axis]  # none is left out
    assert [one.endswith(": none") for one in told] == [not any(map(one.holds, days)) for one in axis]
    each = explore.locator(".ink.bars .most")
    expect(each).to_contain_text("Each bar is a month; the highest is")
    explore.get_by_role("slider").first.press("ArrowLeft")  # to any day that something was told on
    explore.wait_for_url(f"**day={days[-2]}**")
    walker.click(next(id for id in walker.places() if walker.in_sight(id)))
    expect(explore.locator(".st-key-timeline-card .ink.card h3")).to_be_visible()
    explore.get_by_text("Selected there").click()
    expect(explore.get_by_text("Nothing is selected on Explore, so this is about everything.")).to_be_visible()
    expect(explore.get_by_role("slider").first).to_be_visible()
    explore.get_by_text("On Explore", exact=True).click()
    explore.wait_for_url("**about=shown**")
    explore.get_by_text("Happened", exact=True).click()
    explore.wait_for_url("**by=event**")
    first = "[0-9]{4}–(?:[0-9]{2}){1,2}"
    expect(each).to_contain_text(re.compile(f"Each bar is a month, the first one {first}; the highest is"))
    explore.get_by_role("slider").first.press("Home")
    explore.wait_for_url("**day=**")
    idle(explore)
    while not walker.places():  # what happened first may be between names of which Explore shows one alone
        explore.get_by_role("slider").first.press("ArrowRight")
        idle(explore)
    whole = set(walker.places())
    undo = explore.get_by_label("Undo (Ctrl+Z)")
    expect(undo).to_be_disabled()  # the slider goes back by itself
    walker.click(next(id for id in whole if walker.in_sight(id)))
    explore.keyboard.press("h")
    explore.wait_for_function("n => Object.keys(window.__inkweb.nodes('timeline-canvas')).length < n", arg=len(whole))
    undo.click()
    explore.wait_for_function("n => Object.keys(window.__inkweb.nodes('timeline-canvas')).length === n", arg=len(whole))
    idle(explore)
    other.set_viewport_size({"width": 1920, "height": 1080})
    other.goto(explore.url)
    # In a larger window, where Explore was never opened.
    assert Walker(other, key="timeline-canvas").places() == {id: stood[id] for id in whole}
    for choice in ("Happened", "On Explore"):
        expect(other.get_by_role("radio", name=choice, exact=True)).to_be_checked()
    expect(other.get_by_role("slider").first).to_have_attribute(
        "aria-valuetext", explore.get_by_role("slider").first.get_attribute("aria-valuetext") or ""
    )
    expect(other.locator(".st-key-timeline-card h4").first).to_be_visible()
    assert not [text for text in said if "extent" in text]


def test_an_address_of_analysis_opens_the_same_question(window: Page, other: Page, app_address: str) -> None:
    window.goto(f"{app_address}/analysis")
    window.get_by_text("Most in between").click()
    window.wait_for_url("**question=between**")
    window.get_by_role("radio", name="Surest").click()
    window.wait_for_url("**sure=0.85**")
    idle(window)
    ranks = window.locator(".st-key-ranks button").all_inner_texts()
    other.goto(window.url)
    expect(other.get_by_role("radio", name="Most in between")).to_be_checked()
    expect(other.locator(".st-key-ranks button")).to_have_text(ranks)


def test_where_articles_disagree_both_sides_are_read_and_a_click_leads_to_the_line(
    window: Page, app_address: str, served: Workspace
) -> None:
    found = served.disputes(filter=SURE, limit=disputing.SHOWN)
    window.goto(f"{app_address}/analysis")
    window.get_by_text("Where articles disagree").click()
    window.wait_for_url("**question=disputes**")
    boxes = window.locator("[class*=st-key-disputed-]")
    expect(boxes).to_have_count(len(found))
    first = found[0]
    box = window.locator(f".st-key-disputed-{first.id}")
    expect(box.locator("h4")).to_have_count(min(len(first.sides), disputing.SIDES))
    for side, said in zip(first.sides, box.locator(".ink.card").all(), strict=False):
        words = [" ".join(one.evidence.text.split()) for one in side.statements]
        assert " ".join(said.locator(".quote").first.inner_text().split()) in words
    box.locator(".stButton button").click()
    assert first.edges[0] in Walker(window).edges()
    names = served.nodes([first.sides[0].statements[0].subject])
    expect(window.locator(".st-key-inspector h3")).to_contain_text(next(iter(names.values())).name)


def test_a_side_that_was_read_wrongly_is_struck_out_where_it_stands(
    window: Page, app_address: str, served: Workspace
) -> None:
    before = served.store.canonical()
    found = served.disputes(filter=SURE, limit=disputing.SHOWN)
    one = next(one for one in found if len(one.edges) == 1 and len(one.sides[1].statements) == 1)
    window.goto(f"{app_address}/analysis?question=disputes")
    box = window.locator(f".st-key-disputed-{one.id}")
    [wrong] = one.sides[1].statements
    box.locator(f'button[data-of="{wrong.id}"]').nth(1).click()
    expect(box).to_have_count(0)
    assert served.struck() == [wrong]
    served.put_back([wrong])
    assert served.store.canonical() == before


def test_quality_tells_its_figures_and_what_is_least_sure(window: Page, app_address: str) -> None:
    window.goto(f"{app_address}/quality")
    expect(window.get_by_role("button", name="Measure again")).to_be_visible()
    told = measured("learned")
    assert told is not None
    expect(window.get_by_role("table", name="“learned” on")).to_contain_text(f"{told.figure('statements').f1:.2f}")
    window.get_by_role("button", name="Next").click()
    expect(window.get_by_role("button", name="Before")).to_be_enabled()


def test_another_extractor_is_chosen_for_what_is_read_next(window: Page, app_address: str, served: Workspace) -> None:
    window.goto(f"{app_address}/settings")
    window.get_by_text("rules", exact=True).click()
    expect(window.get_by_role("radio", name="rules")).to_be_checked()
    window.get_by_role("link", name="Articles", exact=True).click()
    window.get_by_text("Add articles").click()
    window.get_by_role("tab", name="Text").click()
    window.get_by_label("Text of the article").fill(STORY)
    window.get_by_role("button", name="Read text").click()
    expect(window.get_by_text("statements.")).to_be_visible()
    [added] = [one for one in served.articles() if one.source == "pasted"]
    assert all(one.reason != "learned" for one in served.statements(article=added.id))
    served.remove(added.id)


def test_the_settings_choose_light_or_dark_for_all_pages_and_ask_whether_the_graph_answers(
    window: Page, app_address: str
) -> None:
    window.goto(f"{app_address}/settings")
    idle(window)
    dark, light = "rgb(20, 23, 26)", "rgb(255, 255, 255)"
    app = window.get_by_test_id("stApp")
    for choice, ground in (("Light", light), ("Dark", dark)):
        window.get_by_role("radio", name=choice, exact=True).click()
        expect(app).to_have_css("background-color", ground)
        expect(window.get_by_role("menuitemradio")).to_have_count(0)
    for place in ("analysis", ""):
        window.goto(f"{app_address}/{place}")
        expect(app).to_have_css("background-color", dark)
    window.goto(f"{app_address}/settings")
    expect(window.get_by_role("radio", name="Dark", exact=True)).to_be_checked()
    window.get_by_role("radio", name="As the system").click()
    expect(app).to_have_css("background-color", light)
    window.get_by_role("button", name="Does it answer?").click()
    expect(window.get_by_text("Yes, in")).to_be_visible()


def test_two_people_give_articles_at_once_and_both_are_read(
    window: Page, other: Page, app_address: str, served: Workspace
) -> None:
    before = served.store.canonical()
    for number, page in enumerate((window, other)):
        page.goto(f"{app_address}/articles")
        page.get_by_text("Add articles").click()
        page.get_by_role("tab", name="Text").click()
        page.get_by_label("Text of the article").fill(STORY * 40 + f"\n\nNumber {number}.")
    for page in (window, other):
        page.get_by_role("button", name="Read text").click(no_wait_after=True)
    for page in (window, other):
        expect(page.get_by_text("statements.")).to_be_visible(timeout=60_000)
    for added in [one for one in served.articles() if one.source == "pasted"]:
        served.remove(added.id)
    assert served.store.canonical() == before
