"""Same text, same graph: whatever is read beside it, before it, in one process or in two."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import catalogue
import psutil
import pytest

from inkweb.cli.contract import linked_form
from inkweb.errors import ExtractError
from inkweb.evaluate import annotated
from inkweb.extract import processes as room
from inkweb.extract.processes import Processes
from inkweb.model import Article
from inkweb.settings import Settings
from inkweb.workspace import Workspace


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory):
    with Workspace(Settings(home=tmp_path_factory.mktemp("unused"))) as workspace:
        yield workspace


@pytest.fixture(scope="module")
def articles(workspace: Workspace) -> list[Article]:
    texts = [gold.text for gold in islice(annotated(), 12)]
    read = [workspace.read_text(text) for text in (*texts, "Tern grows.", "\n\n".join(texts[:3]))]
    return [one for one in read if isinstance(one, Article)]


def forms(workspace: Workspace, articles: Iterable[Article], extractor: str, processes: int = 1) -> dict[str, str]:
    found = workspace.extract(articles, extractor=extractor, processes=processes)
    return {one.article.id: json.dumps(linked_form(one), ensure_ascii=False) for one in found}


@pytest.mark.parametrize("extractor", ["learned", "rules"])
def test_two_runs_shuffled_in_two_processes_give_the_same_bytes(
    workspace: Workspace, articles: list[Article], extractor: str
) -> None:
    once = forms(workspace, articles, extractor)
    assert list(once) == [article.id for article in articles] and len(once) > 10
    assert forms(workspace, articles, extractor) == once
    shuffled = random.Random(1).sample(articles, len(articles))
    assert forms(workspace, shuffled, extractor) == once
    in_two = forms(workspace, shuffled, extractor, processes=2)
    assert in_two == once and list(in_two) == [article.id for article in shuffled]


def test_articles_are_read_as_they_are_needed() -> None:
    """A stream of a million is never held: only what the processes have before them is read ahead."""
    read = 0

    def endless() -> Iterable[Article]:
        nonlocal read
        while True:
            read += 1
            yield Article(f"Tern grows by {read}.")

    processes = Processes("rules", 1)
    stream = processes.extract(endless())
    assert [next(stream).article.text for _ in range(5)][-1] == "Tern grows by 5."
    assert read < 40
    stream.close()  # type: ignore[attr-defined]
    processes.close()


def test_a_process_that_cannot_begin_says_why(capfd: pytest.CaptureFixture[str]) -> None:
    processes = Processes("oracle", 1)
    with pytest.raises(ExtractError, match="No extractor is called 'oracle'"):
        list(processes.extract([Article("Tern grows.")]))
    processes.close()
    assert capfd.readouterr().err == ""


def test_a_process_that_was_killed_is_told_and_the_next_run_begins_anew() -> None:
    before = psutil.Process().children()
    processes = Processes("rules", 1)
    stream = processes.extract([Article(f"Tern grows by {n}.") for n in range(40)])
    next(stream)
    for child in psutil.Process().children():
        if child not in before and "spawn_main" in " ".join(child.cmdline()):
            child.kill()
    with pytest.raises(ExtractError, match="Try fewer processes"):
        list(stream)
    assert len(list(processes.extract([Article("Tern grows.")]))) == 1
    processes.close()


def test_a_program_without_a_guard_is_not_needed_by_the_command(tmp_path: Path) -> None:
    import subprocess
    import sys

    (tmp_path / "a.txt").write_text("Microsoft has acquired GitHub.", encoding="utf-8")
    words = [sys.executable, "-m", "inkweb", "extract", str(tmp_path), "--processes", "2", "--extractor", "rules"]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert "ACQUIRED" in done.stdout and not done.stderr


def test_a_family_was_told_in_each_process_what_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Path] = []
    monkeypatch.setitem(
        catalogue.REGISTRY,
        ("inkweb", "families", "oracle"),
        lambda _part, settings, _remark: told.append(settings.home),
    )
    monkeypatch.setattr(room.signal, "signal", lambda *_: None)
    monkeypatch.setattr(
        room, "ProcessPoolExecutor", lambda _count, *, initializer, initargs, **_: initializer(*initargs)
    )
    monkeypatch.setattr(room, "_flow", lambda *_: iter(()))
    with Workspace(Settings(home=tmp_path)) as workspace:
        assert list(workspace.extract([], extractor="oracle:delphi", processes=2)) == []
    assert told == [tmp_path]
