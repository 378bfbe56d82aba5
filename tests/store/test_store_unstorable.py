"""What Neo4j cannot hold is told in one line, and never ends a load."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from inkweb.errors import UnstorableError
from inkweb.model import Article, Correction, Fault
from inkweb.store import Store
from inkweb.workspace import Ingested, Workspace

pytestmark = pytest.mark.neo4j

HALF = "Half of a sign \ud83d"


@pytest.fixture
def workspace(store: Store) -> Iterator[Workspace]:
    """A workspace on the empty store."""
    with Workspace() as workspace:
        yield workspace


def article(number: int, **about: str) -> Article:
    return Article(f"Tern AI has hired Ana Lund as its chief scientist number {number}.", f"Note {number}", **about)


def test_an_article_with_half_of_a_sign_is_one_fault_and_the_others_are_stored(workspace: Workspace) -> None:
    odd = [article(1, outlet=HALF), article(3, source="caf\udce9.txt"), article(5, url=HALF)]
    told = list(workspace.add([article(0), odd[0], article(2), odd[1], article(4), odd[2]]))
    assert [type(one) for one in told] == [Ingested, Fault] * 3
    assert all("half of a sign" in one.message and "\n" not in one.message for one in told if isinstance(one, Fault))
    assert {one.title for one in workspace.articles()} == {"Note 0", "Note 2", "Note 4"}
    assert [type(one) for one in workspace.add([article(6), odd[0]])] == [Ingested, Fault]  # and so it stays


def test_a_copy_in_the_same_batch_adds_nothing(workspace: Workspace) -> None:
    one, other = (article(0, source=source) for source in ("a.txt", "b.txt"))
    told = [done for done in workspace.add([one, other, one]) if isinstance(done, Ingested)]
    assert [(done.source, done.is_new) for done in told] == [("a.txt", True), ("b.txt", False), ("a.txt", False)]
    assert len({(done.id, done.title, done.entities, done.statements) for done in told}) == 1
    assert [held.source for held in workspace.articles()] == ["a.txt"]


@pytest.mark.parametrize("value", [HALF, {"deep": [HALF]}, 10**20, -(10**20)])
def test_a_query_with_what_neo4j_cannot_hold_is_refused_in_one_line(store: Store, value: object) -> None:
    with pytest.raises(UnstorableError, match="Neo4j cannot hold") as caught:
        store.query("RETURN $value", {"value": value})
    assert "\n" not in str(caught.value)
    assert store.query("RETURN 1").rows == ((1,),)


def test_a_name_or_a_correction_with_half_of_a_sign_is_refused_in_one_line(store: Store) -> None:
    with pytest.raises(UnstorableError):
        store.node("caf\udce9")
    far = Correction("right", "a", "LEADS", "asserted", (0, 2**70), (3, 4), (5, 6), datetime(2025, 3, 4))
    with pytest.raises(UnstorableError):
        store.correct([far])
