"""What a canvas has drawn: discs and the names beside them, and which of them lie over one another."""

from __future__ import annotations

from itertools import combinations
from math import hypot
from typing import Any

from playwright.sync_api import Page

from tests.app.walker import KEY


class Drawn:
    """Discs in pixels of the window, names and panels in pixels of the canvas, as they are now."""

    def __init__(self, page: Page, *, key: str = KEY) -> None:
        self.discs: dict[str, dict[str, float]] = page.evaluate("key => __inkweb.discs(key)", key)
        self.named: dict[str, dict[str, Any]] = page.evaluate("key => __inkweb.named(key)", key)
        pad = page.locator(f".st-key-{key} .ink-pad").bounding_box()
        assert pad
        self.left, self.top, self.width, self.height = pad["x"], pad["y"], pad["width"], pad["height"]

    def overlaps(self, among: set[str] | None = None) -> list[tuple[str, str]]:
        """Give the pairs of discs that lie over one another, of which one is ``among`` these."""
        pairs = combinations(self.discs, 2)
        return [(a, b) for a, b in pairs if (among is None or {a, b} & among) and self._meet(a, b)]

    def _meet(self, a: str, b: str) -> bool:
        one, other = self.discs[a], self.discs[b]
        return hypot(one["x"] - other["x"], one["y"] - other["y"]) < one["radius"] + other["radius"]

    def clashes(self) -> list[tuple[str, str]]:
        """Give the pairs of names that are written over one another."""
        areas = [(name["text"], name["area"]) for name in self.named.values()]
        return [
            (text, other)
            for (text, a), (other, b) in combinations(areas, 2)
            if a["left"] < b["right"] and a["right"] > b["left"] and a["top"] < b["bottom"] and a["bottom"] > b["top"]
        ]

    def outside(self) -> set[str]:
        """Give what is not in sight."""
        right, bottom = self.left + self.width, self.top + self.height
        return {
            id for id, at in self.discs.items() if not (self.left < at["x"] < right and self.top < at["y"] < bottom)
        }

    def under(self, panel: dict[str, float]) -> set[str]:
        """Give the discs that a box of the window covers."""
        return {
            id
            for id, at in self.discs.items()
            if panel["x"] - at["radius"] < at["x"] < panel["x"] + panel["width"] + at["radius"]
            and panel["y"] - at["radius"] < at["y"] < panel["y"] + panel["height"] + at["radius"]
        }

    @property
    def share(self) -> float:
        """The share of the discs in sight that have a name."""
        seen = self.discs.keys() - self.outside()
        return len(self.named.keys() & seen) / max(1, len(seen))

    @property
    def wide(self) -> float:
        """The share of the canvas's width that the picture takes."""
        across = [at["x"] for at in self.discs.values()]
        return (max(across) - min(across)) / self.width
