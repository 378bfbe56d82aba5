"""The server is killed in the middle of a load: afterwards every article is there whole, and none twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import psutil

from inkweb.link import link
from inkweb.model import Article, Evidence, Extraction, Linked, Mention, Relation
from inkweb.store import LocalServer, Store
from tests.store.conftest import IDENTITY


def article(number: int) -> Linked:
    """An article about two firms of a few dozen."""
    left, right = f"Halden {number % 13}", f"Corvid {number % 7}"
    text = f"{left} sued {right}. No. {number}"
    written, at = Article(text), len(left) + 6
    subject = Mention(written.id, 0, len(left), left, "name", "Organization")
    object = Mention(written.id, at, at + len(right), right, "name", "Organization")
    spans = ((0, len(left)), (len(left) + 1, at - 1), (at, at + len(right)))
    evidence = Evidence(written.id, 0, object.end, text[: object.end], *spans)
    return link(Extraction(written, (subject, object), (Relation(subject.id, "SUED", object.id, evidence),)))


def until_killed(articles: list[Linked], server: LocalServer, at: int) -> Iterator[Linked]:
    """Give the articles; when this one is being written, kill the server and start it again."""
    for number, one in enumerate(articles):
        if number == at:
            Timer(0.05, kill_and_start, (server,)).start()
        yield one


def kill_and_start(server: LocalServer) -> None:
    pid = server.status().pid
    assert pid is not None
    process = psutil.Process(pid)
    process.kill()
    process.wait(30)  # a dying server may still be found, and would not be started again
    server.start()


def test_a_load_survives_the_death_of_the_server(tmp_path: Path) -> None:
    server = LocalServer(tmp_path)
    articles = [article(number) for number in range(36)]
    try:
        settings = server.start()
        with Store.open(settings, identity=IDENTITY) as store:
            store.add(until_killed(articles, server, 12), articles_at_once=2)  # waits for the server to come back
            survived = store.canonical()
            assert store.add(articles) == 0
            for one in reversed(articles):
                store.remove(one.article.id)
            store.add(articles)
            assert store.canonical() == survived
            assert (store.counts().articles, store.counts().statements) == (36, 36)
    finally:
        server.stop()
