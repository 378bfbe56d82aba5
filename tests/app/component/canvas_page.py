"""A page with the graph on it: asks the drawing where things are, and clicks there."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, WebSocket, expect

from tests.app.walker import clicks, idle

_COUNT_CONTEXTS = """
window.contexts = [];
const get = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
  const context = get.call(this, kind, ...more);
  if (context && String(kind).startsWith("webgl") && !window.contexts.includes(context)) window.contexts.push(context);
  return context;
};
"""


class CanvasPage:
    """The demo page; positions are pixels of the window, places pixels of the drawing at zoom 1."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.errors: list[str] = []
        self.wire: list[tuple[str, int]] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda message: message.type == "error" and self.errors.append(message.text))
        page.on("websocket", self._listen)
        page.add_init_script(_COUNT_CONTEXTS)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framesent", lambda frame: self.wire.append(("sent", len(frame))))
        socket.on("framereceived", lambda frame: self.wire.append(("received", len(frame))))

    def open(self, address: str) -> None:
        self.page.goto(address)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing moves any more."""
        self.page.wait_for_function(
            "window.__inkweb?.isHeard('demo') && window.__inkweb.isSettled('demo')", timeout=60_000
        )

    def ask(self, expression: str) -> Any:
        return self.page.evaluate(expression)

    @property
    def places(self) -> dict[str, dict[str, float]]:
        return self.ask("__inkweb.nodes('demo')")

    @property
    def camera(self) -> dict[str, float]:
        return self.ask("__inkweb.camera('demo')")

    def where(self, id: str) -> tuple[float, float]:
        point = self.page.evaluate("id => __inkweb.where('demo', id)", id)
        assert point is not None, f"{id} cannot be clicked"
        return point["x"], point["y"]

    def click(self, id: str, *, aside: float = 0, **options: Any) -> None:
        x, y = self.where(id)
        self.page.mouse.click(x, y + aside, **options)

    def double_click(self, id: str) -> None:
        x, y = self.where(id)
        clicks(self.page, {"x": x, "y": y}, times=2)

    def empty_spot(self) -> tuple[float, float]:
        box = self.page.locator(".ink-pad").bounding_box()
        assert box
        return box["x"] + 10, box["y"] + box["height"] / 2

    def says(self, text: str) -> None:
        """Wait until Python says so on the page."""
        # What is said aloud to screen readers may say the same.
        said = self.page.get_by_text(text).and_(self.page.locator(":not(.ink-voice)"))
        expect(said).to_be_visible(timeout=10_000)

    def press(self, name: str) -> None:
        """Press a button of the page, not of the graph, and wait for the run."""
        self.page.get_by_role("button", name=name, exact=True).click()
        idle(self.page)
