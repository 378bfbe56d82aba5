"""Measure drawing: `python benchmarks/draw.py` beside st-link-analysis and streamlit-agraph, in the same browser.

Both are installed into a throwaway environment (uv and a package index are needed); `--libraries inkweb` needs neither.
Prints a table. Milliseconds of a frame are told apart: the page's own, and all else of the browser, which is the
rasteriser on a machine without a graphics card. "-" stands for what a library has not, or did not finish in time.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent))
from drawing.graph import made
from drawing.measure import Cost, measured
from drawing.server import served

ROOT = Path(__file__).parent.parent
PAGE = Path(__file__).parent / "drawing" / "page.py"
LIBRARIES = ["inkweb", "st-link-analysis", "streamlit-agraph"]
SIZES = [100, 1000, 5000, 10_000, 50_000]
CHROMIUM = "--no-sandbox --disable-gpu --no-first-run --disable-background-networking"


def main() -> None:
    """Read the options, measure, print."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    options.add_argument("--libraries", nargs="+", default=LIBRARIES, choices=LIBRARIES)
    chosen = options.parse_args()
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} before, without a graphics card\n")
    print(_row([field.name for field in fields(Cost)]), flush=True)
    print(_row(["---"] * len(fields(Cost))), flush=True)
    with tempfile.TemporaryDirectory(prefix="inkweb-draw-") as folder:
        python = _environment(Path(folder), [name for name in chosen.libraries if name != "inkweb"])
        with served(PAGE, python=python) as address:
            for cost in _costs(address, chosen.libraries, chosen.sizes):
                print(_row([_cell(getattr(cost, field.name)) for field in fields(Cost)]), flush=True)
    print(f"\nload {os.getloadavg()[0]:.1f} after")


def _costs(address: str, libraries: list[str], sizes: list[int]) -> Iterator[Cost]:
    where = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    given_up: set[str] = set()
    with sync_playwright() as playwright:
        for size in sizes:
            edges = len(made(size).edges)
            for library in libraries:
                if library in given_up:
                    yield Cost(library, size, edges)
                    continue
                browser = playwright.chromium.launch(executable_path=where, args=CHROMIUM.split())
                page = browser.new_page(viewport={"width": 1366, "height": 900})
                cost = measured(page, address, library, size, edges)
                browser.close()
                if cost.own is None:
                    given_up.add(library)  # what is too much for it now is too much at a larger size
                yield cost


def _environment(folder: Path, others: list[str]) -> str:
    """Make an environment with the other libraries; gives its Python, or this one when there are none."""
    if not others:
        return sys.executable
    uv = shutil.which("uv") or str(Path(sys.executable).with_name("uv"))
    python = str(folder / "bin" / "python")
    install = [uv, "pip", "install", "--quiet", "--python", python]
    subprocess.run([uv, "venv", "--quiet", str(folder), "--clear", "--python", sys.executable], check=True)
    subprocess.run([*install, *others, "streamlit>=1.65", "pyyaml"], check=True)
    subprocess.run([*install, "--no-deps", "--editable", str(ROOT)], check=True)
    return python


def _cell(value: str | float | None) -> str:
    if value is None:
        return "-"
    if isinstance(value, float):
        return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"
    return f"{value:,}" if isinstance(value, int) else value


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cell.replace('_', ' ') for cell in cells)} |"


if __name__ == "__main__":
    main()
