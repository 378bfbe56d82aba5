"""A person who knows the canvas: presses its keys, opens its menus, and looks where things stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import hypot

from playwright.sync_api import Page

from inkweb.model import Edge
from inkweb.workspace import Workspace
from tests.app.walker import KEY, Walker

Place = dict[str, float]
EDGE = 60
"""Pixels at the left and right edge of the canvas where buttons may lie."""


class Person(Walker):
    """Somebody before the Explore page, with a hand on the mouse and one on the keys."""

    def __init__(self, page: Page, served: Workspace) -> None:
        super().__init__(page)
        self.root = page.locator(".ink[role=application]")
        self.served = served

    def settle(self) -> None:
        """Wait until Python has heard of everything and nothing moves."""
        self.page.wait_for_function("key => window.__inkweb?.isHeard(key) && window.__inkweb.isSettled(key)", arg=KEY)

    def resting(self, id: str) -> Place:
        self.settle()
        place = self.where(id)
        assert place is not None, f"{id} is not to be seen"
        return place

    def id(self, name: str) -> str:
        return self.served.search(name, limit=1)[0].id

    def press(self, *keys: str) -> None:
        """Press keys with the graph in focus, and wait until all rests."""
        self.root.focus()
        for key in keys:
            self.page.keyboard.press(key)
            self.settle()

    def choose(self, button: str, item: str | re.Pattern[str]) -> None:
        """Open a menu of the bar and choose an item."""
        self.page.get_by_label(button).click()
        self.root.get_by_role("menuitem", name=item).or_(
            self.root.get_by_role("menuitemradio", name=item)
        ).first.click()

    def rested(self) -> None:
        """Wait until all is drawn in full again: less is while something moves."""
        self.page.wait_for_timeout(300)

    def offered(self) -> list[str]:
        return self.root.get_by_role("menuitem").locator("span").all_inner_texts()

    def shows(self, count: int) -> None:
        """Wait until so many nodes are drawn, and rest."""
        self.page.wait_for_function(
            "([key, n]) => Object.keys(window.__inkweb.nodes(key)).length === n", arg=[KEY, count]
        )
        self.settle()

    def lacks(self, id: str) -> None:
        """Wait until a node is gone, and rest; what was joined to it alone goes with it."""
        self.page.wait_for_function("([key, id]) => !(id in window.__inkweb.nodes(key))", arg=[KEY, id])
        self.settle()

    def joined(self) -> list[Edge]:
        """The edges drawn."""
        drawn = set(self.edges())
        return [edge for edge in self.served.between(list(self.places())).edges if edge.id in drawn]

    def reset(self) -> None:
        """Undo everything, let go, and look at all of it."""
        undo = self.page.get_by_label("Undo (Ctrl+Z)")
        self.press("Escape")
        for _ in range(40):
            if undo.is_disabled():
                break
            self.page.keyboard.press("Control+z")
            self.settle()
        self.press("Escape", "0")

    def camera(self) -> dict[str, float]:
        return dict(self.page.evaluate("key => window.__inkweb.camera(key)", self.key))

    def drawn(self, count: int) -> list[str]:
        """The nodes that stand most apart from all others, where no button is."""
        return self._apart(self._spots(self.places()))[:count]

    def line(self) -> str:
        """The edge whose middle lies most apart from all other edges and nodes, where no button is."""
        edges = self._spots(self.edges())
        return next(id for id in self._apart(edges | self._spots(self.places())) if id in edges)

    def _spots(self, ids: Iterable[str]) -> dict[str, Place]:
        return {id: at for id in ids if (at := self.where(id))}

    def _apart(self, spots: dict[str, Place]) -> list[str]:
        size, box = self.page.viewport_size, self.root.bounding_box()
        assert size
        assert box
        left, right = box["x"] + EDGE, box["x"] + box["width"] - EDGE  # zoomed in, some lie beyond

        def gap(id: str) -> float:
            here = spots[id]
            return min(hypot(here["x"] - at["x"], here["y"] - at["y"]) for other, at in spots.items() if other != id)

        low = size["height"] - 170
        free = [id for id, at in spots.items() if 250 < at["y"] < low and left < at["x"] < right]
        return sorted(free, key=gap, reverse=True)
