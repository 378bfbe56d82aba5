"""A person's hand that counts what it does: a task must not need more than a few actions."""

from __future__ import annotations

from types import TracebackType

from playwright.sync_api import Locator, Page, expect

from tests.app.walker import idle, offered

MOST = 5


class Hand:
    """Clicks, types and presses keys; as a context manager it fails when that was too often."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.actions = 0

    def __enter__(self) -> Hand:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert error or self.actions <= MOST, f"{self.actions} actions"

    def click(self, what: Locator) -> None:
        """Click on something, once the page shows all that it was asked for."""
        idle(self.page)
        self.actions += 1
        what.click()

    def at(self, place: dict[str, float], *, shift: bool = False) -> None:
        """Click at a point of the window, with Shift or without."""
        self.actions += 1
        if shift:
            self.page.keyboard.down("Shift")
        self.page.mouse.click(place["x"], place["y"], delay=20)
        if shift:
            self.page.keyboard.up("Shift")

    def type(self, into: Locator, words: str) -> None:
        """Type words."""
        self.actions += 1
        into.fill(words)

    def press(self, key: str, on: Locator) -> None:
        """Press a key."""
        self.actions += 1
        on.press(key)

    def find(self, words: str, name: str) -> None:
        """Type into the search box and pick what is offered: two actions, after which the box is empty."""
        box = self.page.get_by_placeholder("Find a person")
        self.type(box, words)
        self.click(offered(self.page, name))
        expect(box).to_have_value("")

    def go(self, page: str) -> None:
        """Go to a page of the app."""
        self.click(self.page.get_by_role("link", name=page, exact=True))
