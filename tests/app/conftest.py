"""The whole product as a newcomer has it: `inkweb serve` in a home of its own, looked at by a real Chromium."""

from __future__ import annotations

import re
import shutil
import signal
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

from inkweb.app import state
from inkweb.settings import Settings
from inkweb.workspace import Workspace
from tests.app.person import Person
from tests.app.walker import Walker
from tests.saying import unsay
from tests.serving import Started, serving

CHROMIUM = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --process-per-site"
)
SEARCH = re.compile(r"^[a-z]+://[^/]+/[a-z]+/_stcore/[a-z-]+$")

# Tests say what must come, not how fast: a machine that does something else meanwhile may take its time.
expect.set_options(timeout=30_000)


MAIN = sys.modules["__main__"]


@pytest.fixture(autouse=True)
def main_module() -> Iterator[None]:
    """Put back what ``AppTest`` replaces and leaves: a process begun later would run a test's page as its own."""
    yield
    sys.modules["__main__"] = MAIN


@pytest.fixture(scope="session")
def complaints() -> list[str]:
    """What browsers said on their consoles that is an error, by any page of any test."""
    return []


def hears(context: BrowserContext, complaints: list[str]) -> BrowserContext:
    """Write down what the pages of a profile complain about."""

    def note(said: ConsoleMessage) -> None:
        # Opened at a page's own address, Streamlit first looks for its server beside the page, and then above it.
        if said.type == "error" and not SEARCH.search(said.location["url"]):
            complaints.append(f"{said.text} ({said.location['url']})")

    context.on("console", note)
    context.on("weberror", lambda thrown: complaints.append(str(thrown.error)))
    return context


@pytest.fixture(autouse=True)
def no_complaint(complaints: list[str]) -> Iterator[None]:
    """No test passes that made a page complain."""
    complaints.clear()
    yield
    assert complaints == []


@pytest.fixture(scope="session")
def chromium(complaints: list[str]) -> Iterator[Browser]:
    """One Chromium for all tests; fails where there is none. Every profile made with it is listened to."""
    where = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=where, args=CHROMIUM.split())
        make = browser.new_context
        browser.new_context = lambda **wishes: hears(make(**wishes), complaints)  # type: ignore[method-assign]
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def first_start(tmp_path_factory: pytest.TempPathFactory) -> Started:
    """`inkweb serve` in a home with nothing in it, which it fills with the sample articles; Ctrl-C ends it.

    It is another server than that of the store's tests.
    """
    home = tmp_path_factory.mktemp("served")
    with serving(home) as url:
        started = Started.seen(home, url)
    return replace(started, left=started.answering())


@pytest.fixture(scope="session")
def second_start(first_start: Started) -> Iterator[Started]:
    """The same again, for all tests that need the app; a polite kill ends it at last."""
    with serving(first_start.home, end=signal.SIGTERM) as url:
        started = Started.seen(first_start.home, url)
        yield started
    assert started.answering() == ()


@pytest.fixture(scope="session")
def app_home(second_start: Started) -> Path:
    """The home of the served product."""
    return second_start.home


@pytest.fixture(scope="session")
def app_address(second_start: Started) -> str:
    """Where `inkweb serve` says that the app is, with the sample articles in it."""
    return second_start.url


@pytest.fixture(scope="session")
def served(app_address: str, app_home: Path) -> Iterator[Workspace]:
    """The same graph, asked past the app."""
    with Workspace(Settings(home=app_home)) as workspace:
        yield workspace


@pytest.fixture
def unharmed(served: Workspace) -> Iterator[None]:
    """Whatever happens, the other tests find the graph as it was."""
    yield
    unsay(served)


@pytest.fixture
def opened(served: Workspace, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """The same graph, for pages that are drawn without a browser, in the process of the test."""
    monkeypatch.setattr(state, "Workspace", lambda: served)
    state.workspace.clear()
    yield served
    state.workspace.clear()


def warm(context: BrowserContext, address: str) -> BrowserContext:
    """Leave a window open for as long as the profile is there: it shows next to nothing of the app.

    Windows of one profile and one address share a process, which has read and compiled the app's scripts once. Without
    this one the process would end with each test's last window, and the next would begin with all of it again.
    """
    context.new_page().goto(f"{address}/_stcore/health")
    return context


@pytest.fixture(scope="session")
def profile(chromium: Browser, app_address: str) -> Iterator[BrowserContext]:
    """One browser profile for all tests: what the first page has loaded, the others have in their cache."""
    context = chromium.new_context(
        viewport={"width": 1366, "height": 768}, accept_downloads=True, reduced_motion="reduce"
    )
    left: list[str] = []
    context.on("request", lambda r: None if r.url.startswith((app_address, "data:", "blob:")) else left.append(r.url))
    yield warm(context, app_address)
    context.close()
    assert not left, f"requests left the machine: {left}"


@pytest.fixture(scope="session")
def others(chromium: Browser, app_address: str) -> Iterator[BrowserContext]:
    """The browser profile of other people, who look at the same server from a machine of their own."""
    context = chromium.new_context(viewport={"width": 1366, "height": 768})
    yield warm(context, app_address)
    context.close()


@pytest.fixture
def other(others: BrowserContext) -> Iterator[Page]:
    """A window of somebody else, where nothing is open yet."""
    page = others.new_page()
    yield page
    page.close()


@pytest.fixture(scope="session")
def telephones(chromium: Browser, app_address: str) -> Iterator[BrowserContext]:
    """The browser profile of a telephone."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    yield warm(context, app_address)
    context.close()


@pytest.fixture
def page(profile: BrowserContext, app_address: str) -> Iterator[Page]:
    """The app's first page in a window of its own."""
    page = profile.new_page()
    page.goto(app_address)
    yield page
    page.close()


@pytest.fixture(scope="module")
def window(profile: BrowserContext) -> Iterator[Page]:
    """One window for all tests of a file."""
    page = profile.new_page()
    yield page
    page.close()


@pytest.fixture
def explore(window: Page, app_address: str) -> Page:
    """The app as it opens; every session begins with it."""
    window.goto(app_address)
    Walker(window)
    return window


@pytest.fixture(scope="module")
def one_person(window: Page, app_address: str, served: Workspace) -> Person:
    """Somebody before Explore, for all tests of a file."""
    window.goto(app_address)
    Walker(window)
    return Person(window, served)


@pytest.fixture
def person(one_person: Person) -> Iterator[Person]:
    """The same, who leaves everything as it was."""
    yield one_person
    one_person.reset()
