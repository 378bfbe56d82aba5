"""Reading with a language model from the command line: asked before anything is spent, one line an article lost."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from inkweb.settings import Neo4jSettings
from tests.cli.conftest import Inkweb
from tests.ctrl_c import hears_ctrl_c
from tests.extract.llm.answers import STORY, answer, claim, good
from tests.extract.llm.endpoint import Endpoint, Played, completion, error, playing

LLM = ("--extractor", "llm:played")


@pytest.fixture(scope="module")
def server() -> Iterator[Endpoint]:
    with playing(Endpoint()) as endpoint:
        yield endpoint


@pytest.fixture
def endpoint(server: Endpoint, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Endpoint:
    """An endpoint that answers rightly, named by the environment; answers are kept in a home of this test's own."""
    server.asked.clear()
    server.script(good())
    monkeypatch.setenv("INKWEB_LLM_BASE_URL", server.url)
    monkeypatch.setenv("INKWEB_LLM_API_KEY", server.key)
    monkeypatch.setenv("INKWEB_HOME", str(tmp_path / "home"))
    return server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles: a.txt, b.txt."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "articles" / "b.txt").write_text(f"{STORY}\nAna Lund left Tern AI in March.\n", encoding="utf-8")
    return tmp_path / "articles"


def test_nothing_is_spent_that_nobody_allowed(inkweb: Inkweb, endpoint: Endpoint, folder: Path) -> None:
    ended = inkweb("extract", folder, *LLM)
    assert (ended.code, ended.out, endpoint.asked) == (2, "", [])
    [line] = ended.err.splitlines()
    assert line.startswith(f"inkweb: Reading 2 articles at {endpoint.url} takes about ") and "--max-tokens" in line


def test_with_leave_it_reads_and_asks_no_second_time(inkweb: Inkweb, endpoint: Endpoint, folder: Path) -> None:
    first = inkweb("extract", folder, *LLM, "--yes", "--json")
    assert first.code == 0 and [len(one["statements"]) for one in first.json] == [6, 6]
    again = inkweb("extract", folder, *LLM, "--json")
    assert again.out == first.out and len(endpoint.asked) == 2


def test_a_limit_below_the_estimate_sends_nothing(inkweb: Inkweb, endpoint: Endpoint, folder: Path) -> None:
    prices = folder.parent / "prices.yml"
    prices.write_text("played: {input: 1000, output: 1000}\n")
    ended = inkweb("extract", folder, *LLM, "--max-tokens", 100, "--prices", prices)
    assert ended.code == 2 and " dollars. Nothing was sent." in ended.err and endpoint.asked == []
    assert inkweb("extract", folder, *LLM, "--max-tokens", 50000).code == 0


def test_the_limit_may_stand_in_the_environment(
    inkweb: Inkweb, endpoint: Endpoint, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INKWEB_LLM_MAX_TOKENS", "50000")
    monkeypatch.setenv("INKWEB_EXTRACTOR", "llm:played")
    assert inkweb("extract", folder / "a.txt").code == 0
    monkeypatch.setenv("INKWEB_LLM_MAX_TOKENS", "many")
    ended = inkweb("extract", folder / "a.txt")
    assert ended.code == 2 and ended.err.startswith("inkweb: INKWEB_LLM_MAX_TOKENS is 'many'.")


@pytest.mark.parametrize(
    ("name", "told"),
    [("OPENAI_BASE_URL", "localhost:1"), ("INKWEB_LLM_BASE_URL", "localhost:1"), ("INKWEB_LLM_TIMEOUT", "x")],
)
def test_a_wrong_setting_of_the_model_stopped_commands_that_ask_none(
    inkweb: Inkweb, folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, told: str
) -> None:
    monkeypatch.setenv(name, told)
    assert inkweb("neo4j", "status").err == ""
    ended = inkweb("extract", folder / "a.txt", "--extractor", "rules", "--sure", "all")
    assert (ended.code, ended.err) == (0, "")
    ended = inkweb("extract", folder / "a.txt", *LLM, "--yes")
    [line] = ended.err.splitlines()
    assert ended.code == 2 and line.startswith(f"inkweb: {name} is {told!r}.")


def test_a_terminal_is_asked(endpoint: Endpoint, folder: Path) -> None:
    for reply, code in (("n", 2), ("y", 0)):
        leader, follower = pty.openpty()
        command = [sys.executable, "-m", "inkweb", "extract", str(folder / "a.txt"), *LLM, "--json"]
        with subprocess.Popen(command, stdin=follower, stderr=follower, stdout=subprocess.PIPE) as running:
            os.close(follower)
            shown = b""
            while b"[y/N]" not in shown:
                shown += os.read(leader, 4096)
            os.write(leader, f"{reply}\n".encode())
            out, _ = running.communicate()
        os.close(leader)
        assert running.returncode == code and bool(out) == (reply == "y")
        assert b"Reading 1 article at" in shown


def test_ctrl_c_waits_for_no_answer(endpoint: Endpoint, folder: Path) -> None:
    endpoint.script(Played({}, seconds=20))
    command = [sys.executable, "-m", "inkweb", "extract", str(folder), *LLM, "--yes"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, preexec_fn=hears_ctrl_c) as running:
        while not endpoint.asked:
            time.sleep(0.05)
        began = time.monotonic()
        running.send_signal(signal.SIGINT)
        _, err = running.communicate()
    assert running.returncode == 130 and b"Traceback" not in err and time.monotonic() - began < 10


def test_a_lost_article_and_what_was_left_out_are_told(inkweb: Inkweb, endpoint: Endpoint, folder: Path) -> None:
    wrong = answer({"No such words.": [claim("halden", "HIRED", "raman", "Halden|hired|Raman")]})
    endpoint.play = lambda asked: (
        error(500, "no", retry_after_ms="1") if "in March" in asked["messages"][1]["content"] else completion(wrong)
    )
    ended = inkweb("extract", folder, *LLM, "--yes", "--json")
    assert ended.code == 1 and len(ended.json) == 1
    told = sorted(ended.err.splitlines())
    assert len(told) == 2 and "a.txt: of what the model said 1 left out" in told[0]
    assert "b.txt: " in told[1] and "failed (500)" in told[1]


def test_a_refused_key_ends_the_command(
    inkweb: Inkweb, endpoint: Endpoint, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INKWEB_LLM_API_KEY", "stolen")
    ended = inkweb("extract", folder, *LLM, "--yes")
    assert ended.code == 2 and "refused the key (401)" in ended.err and "stolen" not in ended.err


@pytest.mark.neo4j
def test_a_lost_article_is_not_in_the_graph_and_is_read_next_time(
    inkweb: Inkweb, endpoint: Endpoint, folder: Path, neo4j_server: Neo4jSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("URI", neo4j_server.uri), ("PASSWORD", neo4j_server.password)):
        monkeypatch.setenv(f"NEO4J_{name}", value)
    endpoint.play = lambda asked: (
        completion(None, refusal="No.") if "in March" in asked["messages"][1]["content"] else good()
    )
    first = inkweb("ingest", folder, *LLM, "--yes", "--json")
    assert first.code == 1 and len(first.json["articles"]) == 1
    assert "refused to read it: No." in first.json["failed"][0]["message"]
    endpoint.script(good())
    second = inkweb("ingest", folder, *LLM, "--max-tokens", 20000, "--json")
    assert second.code == 0 and sorted(one["is_new"] for one in second.json["articles"]) == [False, True]
    for one in second.json["articles"]:
        assert inkweb("remove", one["id"]).code == 0
