"""Walk the app as a person does: look, click on what is drawn, read."""

from __future__ import annotations

from playwright.sync_api import Page

KEY = "canvas"


class Walker:
    """A person before the Explore page. Clicks go to where things are drawn."""

    def __init__(self, page: Page, *, key: str = KEY) -> None:
        self.page = page
        self.key = key
        self.settle()

    def settle(self) -> None:
        """Wait until the graph stands still and in full size, and have it in the window."""
        self.page.wait_for_function("key => window.__inkweb?.isSettled(key)", arg=self.key, timeout=60_000)
        canvas = self.page.locator(f".st-key-{self.key}")
        before: object = None
        while (now := canvas.bounding_box()) != before or now is None or now["height"] < 200:
            before = now
            self.page.wait_for_timeout(300)
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
        return place is not None and size is not None and 0 < place["y"] < size["height"]

    def resting(self, id: str) -> dict[str, float]:
        """Give where to click once that has been the same for a while: a page that still loads moves the canvas."""
        before = None
        for _ in range(50):
            place = self.where(id)
            if place is not None and place == before:
                return place
            before = place
            self.page.wait_for_timeout(250)
        raise AssertionError(f"{id} is not to be seen, or does not rest")

    def click(self, id: str, *, times: int = 1) -> None:
        """Click on a node or edge."""
        place = self.resting(id)
        self.page.mouse.click(place["x"], place["y"], click_count=times, delay=20)

    def find(self, words: str, name: str) -> None:
        """Search for an entity and pick it."""
        self.page.get_by_placeholder("Find a person").fill(words)
        self.page.get_by_role("button", name=name).first.click()
        self.page.locator(".ink.card h3", has_text=name).wait_for()
        self.settle()
