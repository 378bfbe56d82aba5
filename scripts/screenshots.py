"""Make the pictures of README: `python scripts/screenshots.py` serves the samples from a home of its own and looks."""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent))
from inkweb.settings import Settings
from inkweb.workspace import Workspace
from tests.serving import serving

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
COLOURS = 255
"""Of a picture: a file is a third as large as with all of them."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: which page, how it is looked at, and what is done there first."""

    name: str
    path: str
    canvas: str
    act: Callable[[Page, Workspace], None]
    scheme: Literal["light", "dark"] = "light"
    size: tuple[int, int] = (1366, 768)


def main() -> None:
    """Serve, look, end."""
    with tempfile.TemporaryDirectory(prefix="inkweb-pictures-") as home, serving(Path(home)) as address:
        _look(address, Path(home))


def _look(address: str, home: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    FOLDER.mkdir(exist_ok=True)
    with Workspace(Settings(home=home)) as workspace, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        for scene in _scenes(workspace):
            _picture(browser, f"{address}/{scene.path}", scene, workspace)
        browser.close()


def _scenes(workspace: Workspace) -> list[Scene]:
    longest = max(workspace.articles(), key=lambda one: (one.statements, one.id))
    reading = f"articles?article={longest.id}"
    return [
        Scene("explore", "", "canvas", _choose_an_edge),
        Scene("explore-dark", "", "canvas", _choose_an_edge, scheme="dark"),
        Scene("explore-phone", "", "canvas", _choose_an_edge, size=(390, 844)),
        Scene("reading", reading, "article-canvas", _choose_an_edge),
        Scene("timeline", "timeline", "timeline-canvas", _rest),
    ]


def _picture(browser: Browser, address: str, scene: Scene, workspace: Workspace) -> None:
    wide, high = scene.size
    is_telephone = wide < high
    page = browser.new_page(
        viewport={"width": wide, "height": high},
        color_scheme=scene.scheme,
        reduced_motion="reduce",
        has_touch=is_telephone,
        is_mobile=is_telephone,
    )
    page.goto(address)
    page.wait_for_function(f"() => window.__inkweb?.isSettled('{scene.canvas}')", timeout=60_000)
    page.wait_for_timeout(3_000)  # what is still loading round the canvas moves it
    scene.act(page, workspace)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(FOLDER / f"{scene.name}.png", optimize=True)
    page.close()


def _rest(_page: Page, _workspace: Workspace) -> None:
    """Do nothing: the page as it opens."""


def _choose_an_edge(page: Page, workspace: Workspace) -> None:
    """Select the best supported edge that the canvas shows, and look at it."""
    key = page.evaluate("() => window.__inkweb.keys()[0]")
    drawn = set(page.evaluate("key => window.__inkweb.edges(key)", key))
    edges = sorted(workspace.everything().edges, key=lambda e: (-e.support, -e.statements, e.id))
    for edge in edges:
        place = (
            page.evaluate("([key, id]) => window.__inkweb.where(key, id)", [key, edge.id]) if edge.id in drawn else None
        )
        if place:
            page.mouse.click(place["x"], place["y"])
            page.locator(".ink.quote").first.wait_for()
            page.mouse.move(5, 500)
            page.wait_for_timeout(800)
            return


if __name__ == "__main__":
    main()
