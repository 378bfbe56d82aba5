"""Measure walking: `python benchmarks/walk.py --names 10000`, the app on a Neo4j of its own, in a real Chromium.

Prints milliseconds: from asking for the page until nothing moves; what opening a view of so many names takes; in it,
from a click on a name to its card, and from a double click to the neighbours: of several, the middle and the worst.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

from playwright.sync_api import Error, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(1, str(Path(__file__).parent.parent))
from draw import CHROMIUM
from walking.news import articles

from inkweb.app import address
from inkweb.app.view import View
from inkweb.settings import Settings
from inkweb.store import Identity, LocalServer, Store
from inkweb.workspace import Workspace
from tests.serving import serving

TIMES = 6
CARD = "name => document.querySelector('.st-key-inspector h3')?.innerText === name"
COUNT = "window.__inkweb.count('canvas')"
SETTLED = "window.__inkweb?.isHeard('canvas') && window.__inkweb.isSettled('canvas')"


def main() -> None:
    """Read the options, make the graph, measure, print."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--names", type=int, default=10_000)
    options.add_argument("--shown", type=int, nargs="+", default=[100, 1000, 8000])
    chosen = options.parse_args()
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} before; {chosen.names:,} names in the graph\n")
    with tempfile.TemporaryDirectory(prefix="inkweb-walk-") as folder:
        names = _graph(Path(folder), chosen.names, chosen.shown)
        with serving(Path(folder)) as site, _window() as page:
            start = time.perf_counter()
            page.goto(site)
            print(f"first page: {_until(page, SETTLED, start):,.0f} ms")
            for many in chosen.shown:
                _walk(page, many, names)
        LocalServer(Path(folder)).stop()
    print(f"\nload {os.getloadavg()[0]:.1f} after")


def _graph(home: Path, count: int, shown: list[int]) -> dict[str, str]:
    """Fill a graph, save a view of each size, and give the names by id."""
    with Store.open(LocalServer(home).start(), identity=Identity()) as store:
        store.add(articles(count))
    with Workspace(Settings(home=home)) as workspace:
        nodes = sorted(workspace.everything().nodes, key=lambda node: int(node.name.split()[-1]))
        for many in shown:
            view = View(tuple(node.id for node in nodes[:many]))
            workspace.save_view(f"{many} names", urlencode(address.write(view), doseq=True))
    return {node.id: node.name for node in nodes}


@contextmanager
def _window() -> Iterator[Page]:
    where = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=where, args=CHROMIUM.split())
        yield browser.new_page(viewport={"width": 1366, "height": 768})
        browser.close()


def _walk(page: Page, many: int, names: dict[str, str]) -> None:
    page.get_by_role("button", name="Saved views").click()
    page.wait_for_timeout(1000)
    start = time.perf_counter()
    page.get_by_role("button", name=f"{many} names", exact=True).click()
    shown = _until(page, f"{COUNT} > {many * 0.8}", start)
    settled = _until(page, SETTLED, start)
    page.keyboard.press("Escape")
    _rest(page)
    seen = "window.__inkweb.where('canvas', id) !== null"
    ids = page.evaluate(f"Object.keys(window.__inkweb.nodes('canvas')).filter(id => {seen}).slice(0, {TIMES})")
    clicks = [_click(page, id, names[id]) for id in ids]
    grown = [passed for id in ids if (passed := _expand(page, id)) is not None]
    print(
        f"{many:,} names: drawn {shown:,.0f}, settled {settled:,.0f}, click {_told(clicks)}, expand {_told(grown)} ms",
        flush=True,
    )


def _click(page: Page, id: str, name: str) -> float:
    at = _point(page, id)
    start = time.perf_counter()
    page.mouse.click(*at)
    page.wait_for_function(CARD, arg=name, polling="raf")
    passed = 1000 * (time.perf_counter() - start)
    _rest(page)
    return passed


def _expand(page: Page, id: str) -> float | None:
    """Double-click; ``None`` where nothing was to come."""
    at, count = _point(page, id), page.evaluate(COUNT)
    start = time.perf_counter()
    page.mouse.dblclick(*at)
    try:
        page.wait_for_function(f"{COUNT} > {count}", polling="raf", timeout=10_000)
    except Error:
        return None  # all its neighbours are there
    passed = 1000 * (time.perf_counter() - start)
    _until(page, SETTLED, start)
    _rest(page)
    return passed


def _point(page: Page, id: str) -> tuple[float, float]:
    at = page.evaluate("id => window.__inkweb.where('canvas', id)", id)
    page.mouse.move(at["x"], at["y"])
    page.wait_for_timeout(600)
    return at["x"], at["y"]


def _rest(page: Page) -> None:
    page.wait_for_timeout(300)
    page.wait_for_function("!document.querySelector('[data-testid=stStatusWidget]')", timeout=60_000)
    page.wait_for_timeout(700)


def _until(page: Page, condition: str, start: float) -> float:
    page.wait_for_function(condition, polling="raf", timeout=180_000)
    return 1000 * (time.perf_counter() - start)


def _told(passed: list[float]) -> str:
    return f"{median(passed):,.0f} (at most {max(passed):,.0f})" if passed else "-"


if __name__ == "__main__":
    main()
