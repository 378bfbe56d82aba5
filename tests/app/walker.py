"""Walk the app as a person does: look, click on what is drawn, read."""

from __future__ import annotations

import re
import time

from playwright.sync_api import Locator, Page, expect

from inkweb.ontology import ontology

KEY = "canvas"
#: Seconds between the presses and releases of a double click.
BETWEEN = 0.04
NODE_TYPES = (*ontology().types, "Company", "Quantity")

#: Asked once a frame. Frames count as well as time: a page that is busy drawing has none, and is not at rest.
_IS_IDLE = """rest => {
  const state = document.querySelector('[data-testid=stApp]')?.dataset.testScriptState;
  const isResting = state === 'notRunning';
  window.__idleSince = isResting ? window.__idleSince ?? performance.now() : undefined;
  window.__idleFrames = isResting ? (window.__idleFrames ?? 0) + 1 : 0;
  return window.__idleFrames >= 8 && performance.now() - window.__idleSince >= rest;
}"""


def idle(page: Page, rest: int = 200) -> None:
    """Wait until Streamlit has drawn all that it was asked for, and for so many milliseconds nothing more."""
    page.evaluate("() => { window.__idleSince = undefined; window.__idleFrames = 0 }")
    page.wait_for_function(_IS_IDLE, arg=rest, timeout=60_000)


def offered(page: Page, name: str) -> Locator:
    """Give the button of a search result of exactly this name, once nothing is drawn anew under the pointer."""
    button = page.get_by_role("button", name=re.compile(f"^{re.escape(name)} ({'|'.join(NODE_TYPES)})$")).first
    button.wait_for()
    idle(page)
    return button


def written(page: Page) -> str:
    """Give what stands in the editor of the Query page; all of it is drawn, since queries are short."""
    return "\n".join(page.locator(".cm-line").all_text_contents())


def reads(page: Page, text: str) -> None:
    """Fail unless this stands in the editor of the Query page, once the browser has drawn all lines of it."""
    expect(page.locator(".cm-line")).to_have_count(text.count("\n") + 1)
    assert written(page) == text


def table(page: Page) -> Locator:
    """Give the table of the page once its cells are drawn, which come after it: what is told aloud comes with them."""
    drawn = page.get_by_test_id("stDataFrame")
    drawn.get_by_test_id(re.compile("^glide-cell-")).first.wait_for(state="attached")
    idle(page)
    return drawn


def in_window(page: Page, *where: str) -> None:
    """Fail where one of these ends below the window, or begins above it."""
    for selector in where:
        box, size = page.locator(selector).first.bounding_box(), page.viewport_size
        assert box and size and box["y"] >= 0 and box["y"] + box["height"] <= size["height"], f"{selector}: {box}"


def clicks(page: Page, place: dict[str, float], times: int) -> None:
    """Click several times as fast as a hand does, however long the page takes over each click.

    A hand does not wait for the page, but Playwright does: of a double click a busy machine makes two single ones.
    """
    page.mouse.move(place["x"], place["y"])
    devtools = page.context.new_cdp_session(page)
    begun = time.time()
    for nth in range(2 * times):
        devtools.send(
            "Input.dispatchMouseEvent",
            {
                "type": "mouseReleased" if nth % 2 else "mousePressed",
                "button": "left",
                "clickCount": nth // 2 + 1,
                "timestamp": begun + nth * BETWEEN,
                **place,
            },
        )
    devtools.detach()


class Walker:
    """A person before the Explore page. Clicks go to where things are drawn."""

    def __init__(self, page: Page, *, key: str = KEY) -> None:
        self.page = page
        self.key = key
        self.settle()

    def settle(self) -> None:
        """Wait until the graph stands still and in full size, and have it in the window."""
        is_settled = "key => window.__inkweb?.isHeard(key) && window.__inkweb.isSettled(key)"
        idle(self.page)
        self.page.wait_for_function(is_settled, arg=self.key, timeout=60_000)
        canvas = self.page.locator(f".st-key-{self.key}")
        canvas.evaluate("canvas => canvas.scrollIntoView({block: 'end'})")

    def places(self) -> dict[str, dict[str, float]]:
        """Give where each node stands."""
        return dict(self.page.evaluate("key => window.__inkweb.nodes(key)", self.key))

    def edges(self) -> list[str]:
        """Give the ids of the edges drawn."""
        return list(self.page.evaluate("key => window.__inkweb.edges(key)", self.key))

    def where(self, id: str) -> dict[str, float] | None:
        """Give where to click for a node or edge."""
        found: dict[str, float] | None = self.page.evaluate(
            "([key, id]) => window.__inkweb.where(key, id)", [self.key, id]
        )
        return found

    def in_sight(self, id: str) -> bool:
        """Whether a node or edge can be clicked without scrolling."""
        place, size = self.where(id), self.page.viewport_size
        if place is None or size is None:
            return False
        return 0 < place["x"] < size["width"] and 0 < place["y"] < size["height"]

    def resting(self, id: str) -> dict[str, float]:
        """Give where to click once the page stands still: one that still loads moves the canvas."""
        self.settle()
        place = self.where(id)
        assert place is not None, f"{id} is not to be seen"
        return place

    def click(self, id: str, *, times: int = 1) -> None:
        """Click on a node or edge."""
        place = self.resting(id)
        if times == 1:
            self.page.mouse.click(place["x"], place["y"], delay=20)
        else:
            clicks(self.page, place, times)

    def find(self, words: str, name: str) -> None:
        """Search for an entity and pick it."""
        self.page.get_by_placeholder("Find a person").fill(words)
        offered(self.page, name).click()
        self.page.locator(".ink.card h3", has_text=name).wait_for()
        self.settle()
