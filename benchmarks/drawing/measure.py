"""What one page costs: until it is drawn, in a frame while panning, from a click to the words, on the wire."""

from __future__ import annotations

import io
import time
from dataclasses import dataclass

import psutil
from PIL import Image
from playwright.sync_api import CDPSession, Error, Page, WebSocket

PATIENCE = 90.0
"""Seconds after which a library is said not to finish."""

MOVES = 40
TARGET = (255, 0, 255)
FRAMES = "window.frameCount = 0; (function count() { window.frameCount++; requestAnimationFrame(count); })()"


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds, bytes and frames a second; ``None`` where the library has no such thing or did not finish."""

    library: str
    nodes: int
    edges: int = 0
    first_draw: float | None = None
    settled: float | None = None
    own: float | None = None
    raster: float | None = None
    frames: float | None = None
    click: float | None = None
    expand: float | None = None
    bytes_first: int | None = None
    bytes_click: int | None = None
    bytes_expand: int | None = None


class Wire:
    """Counts what travels on a page's sockets."""

    def __init__(self, page: Page) -> None:
        self.count = 0
        page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framesent", self._add)
        socket.on("framereceived", self._add)

    def _add(self, frame: str | bytes) -> None:
        self.count += len(frame)

    def take(self) -> int:
        """Give the bytes since the last time."""
        count, self.count = self.count, 0
        return count


def measured(page: Page, address: str, library: str, nodes: int, edges: int) -> Cost:
    """Measure one library at one size."""
    wire = Wire(page)
    start = time.perf_counter()
    page.goto(f"{address}?library={library}&nodes={nodes}")
    first = settled = None
    try:
        first = _wait_for_ink(page, start)
        settled = _wait_for_rest(page, library, start)
        sent = wire.take()
        own, raster, frames = _pan(page, library)
    except (Error, TimeoutError):
        return Cost(library, nodes, edges, first, settled)
    at = _target(page, library)
    click, bytes_click = _click(page, wire, at) if at else (None, None)
    expand, bytes_expand = _expand(page, wire) if library == "inkweb" else (None, None)
    return Cost(
        library, nodes, edges, first, settled, own, raster, frames, click, expand, sent, bytes_click, bytes_expand
    )  # fmt: skip


def _canvas(page: Page, library: str) -> dict[str, float]:
    """Where the drawing is, in the window."""
    found = page.locator(".ink-pad" if library == "inkweb" else "iframe").first.bounding_box()
    assert found is not None
    return dict(found)  # type: ignore[arg-type]


def _shot(page: Page) -> Image.Image:
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


def _wait_for_ink(page: Page, start: float) -> float:
    """Wait until colour is on the page: no library writes its buttons in colours like these."""
    while time.perf_counter() - start < PATIENCE:
        image = _shot(page).resize((340, 225), Image.Resampling.BILINEAR).convert("HSV")
        colours = image.getcolors(1 << 20) or []
        if sum(n for n, (_, saturation, _) in colours if saturation > 90) > 12:  # type: ignore[misc]
            return 1000 * (time.perf_counter() - start)
        time.sleep(0.05)
    raise TimeoutError


def _wait_for_rest(page: Page, library: str, start: float) -> float | None:
    """Wait until nothing moves any more; a layout that goes on and on is given up, not the library."""
    if library == "inkweb":
        page.wait_for_function("window.__inkweb?.isSettled('drawn')", timeout=1000 * PATIENCE)
        return 1000 * (time.perf_counter() - start)
    before = None
    while time.perf_counter() - start < PATIENCE:
        now = page.screenshot()
        if now == before:
            return 1000 * (time.perf_counter() - start)
        before = now
        time.sleep(1.0)
    return None


def _seconds(client: CDPSession) -> float:
    metrics = {one["name"]: one["value"] for one in client.send("Performance.getMetrics")["metrics"]}
    return float(sum(metrics[name] for name in ("ScriptDuration", "LayoutDuration", "RecalcStyleDuration")))


def _processor() -> float:
    """Seconds of all of the browser's processes."""
    found = [one for one in psutil.Process().children(recursive=True) if "chrom" in one.name()]
    return sum(sum(one.cpu_times()[:2]) for one in found)


def _pan(page: Page, library: str) -> tuple[float, float, float]:
    """Drag the ground there and back; gives milliseconds of a frame, the page's own and all else, and frames a second.

    The page's own are its script, style and layout; where a canvas is drawn by the processor, the drawing is all else.
    """
    box = _canvas(page, library)
    x, y = box["x"] + 14, box["y"] + box["height"] * 0.4
    client = page.context.new_cdp_session(page)
    client.send("Performance.enable")
    page.evaluate(FRAMES)
    page.mouse.move(x, y)
    page.mouse.down()
    before = _shot(page)
    start, own, all_, first = time.perf_counter(), _seconds(client), _processor(), page.evaluate("frameCount")
    _drag(page, [(x + 6 * i, y + 2 * (i % 5)) for i in range(1, MOVES)])
    after = _shot(page)
    _drag(page, [(x + 6 * i, y + 2 * (i % 5)) for i in reversed(range(MOVES))])
    count = page.evaluate("frameCount") - first
    passed, own, all_ = time.perf_counter() - start, _seconds(client) - own, _processor() - all_
    assert before.tobytes() != after.tobytes(), f"{library} was not panned"
    page.mouse.up()
    page.wait_for_timeout(600)
    return 1000 * own / count, max(0.0, 1000 * (all_ - own) / count), count / passed


def _drag(page: Page, way: list[tuple[float, float]]) -> None:
    for x, y in way:
        page.mouse.move(x, y)
        page.evaluate("new Promise(requestAnimationFrame)")


def _target(page: Page, library: str) -> tuple[float, float] | None:
    """Where to click for node 0."""
    if library == "inkweb":
        place = page.evaluate("window.__inkweb.where('drawn', 'n0')")
        return (place["x"], place["y"]) if place else None
    image = _shot(page)
    hits = [
        (i % image.width, i // image.width)
        for i, (r, g, b) in enumerate(image.getdata())
        if r > 230 and g < 40 and b > 230
    ]
    return hits[len(hits) // 2] if hits else None


def _click(page: Page, wire: Wire, at: tuple[float, float]) -> tuple[float | None, int | None]:
    page.mouse.move(*at)
    page.wait_for_timeout(1000)
    wire.take()
    start = time.perf_counter()
    page.mouse.click(*at)
    try:
        page.wait_for_function("document.body.innerText.includes('evidence: n0')", polling="raf", timeout=20_000)
    except Error:
        return None, None
    passed = 1000 * (time.perf_counter() - start)
    page.wait_for_timeout(1500)
    return passed, wire.take()


def _expand(page: Page, wire: Wire) -> tuple[float, int]:
    """From the second click of a double click until all new nodes stand."""
    count = page.evaluate("window.__inkweb.count('drawn')")
    place = page.evaluate("window.__inkweb.where('drawn', 'n0')")
    wire.take()
    start = time.perf_counter()
    page.mouse.dblclick(place["x"], place["y"])
    page.wait_for_function(f"window.__inkweb.count('drawn') > {count}", polling="raf")
    passed = 1000 * (time.perf_counter() - start)
    page.wait_for_timeout(1500)
    return passed, wire.take()
