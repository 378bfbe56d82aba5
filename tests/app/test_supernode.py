"""Before a name with very many connections floods the picture, the app asks which of them are wanted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from inkweb.app.nearby import NEIGHBOURS
from inkweb.workspace import Workspace
from tests.app.drawn import Drawn
from tests.app.walker import KEY, Walker
from tests.store.test_store_views import MODEL, ORG, article, id_of

pytestmark = [pytest.mark.browser, pytest.mark.neo4j]

HUB = "Quenby Works"
PARTNERS = [f"Quenby Partner{chr(65 + n // 10)}{chr(65 + n % 10)}" for n in range(40)]
MODELS = [f"Quenby-{n}" for n in range(60)]
LINKS = len(PARTNERS) + len(MODELS)


@pytest.fixture
def hub(served: Workspace) -> Iterator[str]:
    """The id of an organisation with a hundred connections, in the graph for as long as the test runs."""
    before = served.store.canonical()
    partners = [(ORG, HUB, "PARTNERS_WITH", ORG, name) for name in PARTNERS]
    models = [(ORG, HUB, "DEVELOPS", MODEL, name) for name in MODELS]
    written = article(*partners, *models, title="Quenby Works at work")
    served.store.add([written])
    yield id_of(ORG, HUB)
    served.remove(written.article.id)
    assert served.store.canonical() == before


def asked(walker: Walker, hub: str) -> Locator:
    """Double-click on the hub; gives the menu that asks, once Python has counted."""
    walker.click(hub, times=2)
    menu = walker.page.locator(".ink-menu")
    expect(menu.locator(".ink-heading.waiting")).to_have_count(0)
    return menu


def grown(walker: Walker, than: int) -> set[str]:
    walker.page.wait_for_function("([key, n]) => Object.keys(window.__inkweb.nodes(key)).length > n", arg=[KEY, than])
    walker.settle()
    return set(walker.places())


def test_very_many_neighbours_are_asked_about_and_come_as_wished(hub: str, explore: Page) -> None:
    walker = Walker(explore)
    first = set(walker.places())
    walker.find("quenby works", HUB)
    begun = set(walker.places())
    assert len(begun - first - {hub}) == NEIGHBOURS
    menu = asked(walker, hub)
    expect(menu.get_by_text(f"{HUB} leads to {LINKS - NEIGHBOURS} more names")).to_be_visible()
    assert set(walker.places()) == begun, "something came before anybody answered"
    menu.get_by_role("menuitem", name="partners with").click()
    with_partners = grown(walker, len(begun))
    partners = {id_of(ORG, name) for name in PARTNERS}
    assert with_partners == begun | partners
    walker.click(hub, times=2)
    fresh = grown(walker, len(with_partners)) - with_partners
    explore.mouse.move(5, 5)
    explore.wait_for_timeout(300)  # less is drawn while something moves
    seen = Drawn(explore)
    assert seen.overlaps(fresh | {hub}) == [], "they lie over one another, or over the hub"
    assert len(fresh & seen.named.keys()) > len(fresh) / 2
    assert len(fresh) == NEIGHBOURS, "so few are left that nobody is asked, and those come that were not there"
