"""Make the pictures of README: `python scripts/screenshots.py` serves the samples from a home of its own and looks."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from inkweb.settings import Settings
from inkweb.workspace import Workspace

DOCS = Path(__file__).parent.parent / "docs"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
SETTLED = "() => window.__inkweb?.isSettled('canvas')"


def main() -> None:
    """Serve, look, end."""
    with tempfile.TemporaryDirectory(prefix="inkweb-pictures-") as home:
        command = [sys.executable, "-m", "inkweb", "serve", "--no-browser", "--json"]
        serving = subprocess.Popen(
            command, env={**os.environ, "INKWEB_HOME": home}, stdout=subprocess.PIPE, text=True, start_new_session=True
        )
        try:
            assert serving.stdout is not None
            _look(serving.stdout.readline().split('"')[3], Path(home))
        finally:
            serving.send_signal(signal.SIGINT)
            serving.wait()


def _look(address: str, home: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with Workspace(Settings(home=home)) as workspace, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        for scheme, file in (("light", "explore.png"), ("dark", "explore-dark.png")):
            page = browser.new_page(viewport={"width": 1366, "height": 768}, color_scheme=scheme)  # type: ignore[arg-type]
            page.goto(address)
            _choose_an_edge(page, workspace)
            page.screenshot(path=DOCS / file)
        browser.close()


def _choose_an_edge(page: Page, workspace: Workspace) -> None:
    """Select the best supported edge that the first view shows."""
    page.wait_for_function(SETTLED, timeout=60_000)
    page.wait_for_timeout(2_000)  # what is still loading round the canvas moves it
    drawn = set(page.evaluate("() => window.__inkweb.edges('canvas')"))
    edges = sorted(workspace.everything().edges, key=lambda e: (-e.support, -e.statements, e.id))
    for edge in edges:
        place = page.evaluate("id => window.__inkweb.where('canvas', id)", edge.id) if edge.id in drawn else None
        if place:
            page.mouse.click(place["x"], place["y"])
            page.locator(".ink.quote").first.wait_for()
            page.mouse.move(5, 500)
            page.wait_for_timeout(500)
            return


if __name__ == "__main__":
    main()
