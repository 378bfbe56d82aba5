"""How the command behaves whatever it is asked: one line for an error, clean pipes, a quick start."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any

import psutil
import pytest

from inkweb.cli import run
from inkweb.cli.progress import Progress
from tests.cli.conftest import Inkweb
from tests.cli.newsroom import HIRE
from tests.ctrl_c import hears_ctrl_c

COMMAND = (sys.executable, "-m", "inkweb")


@pytest.mark.parametrize(
    "words",
    [["exprt"], ["extract"], ["extract", "--format", "xml", "-"], ["search", "--limit", "0", "x"], ["neo4j"], ["--no"]],
)
def test_wrong_usage_is_one_line_that_shows_the_way(inkweb: Inkweb, words: list[str]) -> None:
    ended = inkweb(*words)
    assert (ended.code, ended.out) == (2, "")
    [line] = ended.err.splitlines()
    assert re.match(r"inkweb: .*[.?!] `inkweb.* --help` shows how\.$", line)


def test_a_choice_that_there_is_not_is_told_without_the_words_of_a_library(inkweb: Inkweb) -> None:
    told = inkweb("extract", "--format", "xml", "-").err
    assert "'xml' is not one of 'table', 'json', 'jsonl'." in told and "Value error" not in told


def test_a_file_of_corrections_that_is_no_text_is_one_line_without_the_words_of_a_codec(
    inkweb: Inkweb, tmp_path: Path
) -> None:
    (tmp_path / "odd.json").write_bytes(bytes(range(128, 256)))
    ended = inkweb("corrections", "--apply", tmp_path / "odd.json")
    assert ended.code == 2 and "is no file of corrections: it is no text." in ended.err and "codec" not in ended.err
    assert len(ended.err.splitlines()) == 1


def test_a_wrong_setting_is_one_line(inkweb: Inkweb, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "nowhere")
    ended = inkweb("articles")
    assert ended.code == 2 and ended.err.startswith("inkweb: NEO4J_URI is 'nowhere'.")
    assert inkweb("neo4j", "start").code == 2 and inkweb("serve", "--no-browser").code == 2
    told = {check["name"]: check for check in json.loads(inkweb("doctor", "--json").out)}
    assert told["neo4j"]["state"] == "bad" and told["neo4j"]["advice"].startswith("NEO4J_URI is 'nowhere'.")


def test_what_is_wrong_with_the_database_stops_nobody_who_needs_none(
    inkweb: Inkweb, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NEO4J_URI", "nowhere")
    story = tmp_path / "a.txt"
    story.write_text("Microsoft has acquired GitHub.")
    ended = inkweb("extract", str(story), "--extractor", "rules")
    assert ended.code == 0 and "ACQUIRED" in ended.out and not ended.err


def test_debug_adds_the_traceback_and_changes_nothing_else(inkweb: Inkweb, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "nowhere")
    monkeypatch.setenv("INKWEB_DEBUG", "1")
    ended = inkweb("articles")
    assert ended.code == 2 and ended.err.startswith("Traceback") and "\ninkweb: NEO4J_URI is" in ended.err


def test_a_server_that_does_not_answer_is_one_line(inkweb: Inkweb, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:9")
    ended = inkweb("articles")
    assert (ended.code, ended.out) == (2, "") and len(ended.err.splitlines()) == 1
    assert "127.0.0.1:9" in ended.err


def test_an_export_that_cannot_be_written_is_refused_before_the_graph_is_read(
    inkweb: Inkweb, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:9")  # where nobody answers
    (tmp_path / "g.edges.csv").write_text("mine", encoding="utf-8")
    wrong = {"g.csv": "is there already", "g.xlsx": "No export format", "nowhere/g.gexf": "No such file"}
    for name, why in wrong.items():
        ended = inkweb("export", tmp_path / name)
        assert ended.code == 2 and why in ended.err
    assert [file.name for file in tmp_path.iterdir()] == ["g.edges.csv"]
    assert "No Neo4j answers" in inkweb("export", tmp_path / "g.csv", "--force").err


def test_an_export_to_standard_output_made_files_called_by_a_dash(inkweb: Inkweb, tmp_path: Path) -> None:
    ended = inkweb("export", "-", "--format", "csv")
    assert ended.code == 2 and "Name one, such as" in ended.err


def test_doctor_found_a_home_good_that_nobody_can_write(inkweb: Inkweb, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INKWEB_HOME", "/proc/home")
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:9")
    states = {check["name"]: check["state"] for check in inkweb("doctor", "--json").json}
    assert states["home"] == "bad"


def test_doctor_names_what_is_bad_and_what_to_do(inkweb: Inkweb, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:9")
    ended = inkweb("doctor", "--json")
    [bad] = [check for check in ended.json if check["state"] == "bad"]
    assert ended.code == 2 and bad["name"] == "neo4j" and bad["advice"]


@pytest.mark.parametrize(
    ("name", "advice"), [("llm:some", "Set INKWEB_LLM_API_KEY"), ("spacy:none", "Install one"), ("none", "There are: ")]
)
def test_doctor_told_people_to_install_inkweb_again_whatever_an_extractor_wanted(
    inkweb: Inkweb, monkeypatch: pytest.MonkeyPatch, name: str, advice: str
) -> None:
    monkeypatch.setenv("INKWEB_EXTRACTOR", name)
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    [bad] = [check for check in inkweb("doctor", "--json").json if check["state"] == "bad"]
    assert (bad["name"], bad["found"]) == ("extractor", name)
    assert advice in bad["advice"] and "again" not in bad["advice"]


def test_a_port_that_there_is_not_was_called_a_fault_in_inkweb(inkweb: Inkweb) -> None:
    ended = inkweb("serve", "--port", 99999)
    assert ended.code == 2 and "Invalid value for '--port'" in ended.err and "fault" not in ended.err


def test_no_words_show_the_help(inkweb: Inkweb) -> None:
    ended = inkweb()
    assert ended.code == 0 and "First steps" in ended.out


def test_version_is_told_both_ways(inkweb: Inkweb) -> None:
    assert inkweb("version").out.startswith("inkweb ")
    assert inkweb("version", "--json").json["version"]


def test_a_taken_port_is_said_before_anything_starts(inkweb: Inkweb) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as busy:
        ended = inkweb("serve", "--port", busy.getsockname()[1])
    assert ended.code == 2 and "is taken" in ended.err


def test_progress_says_nothing_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    with Progress() as progress:
        progress.tell("working", 0.5)
    assert capsys.readouterr() == ("", "")


def read_all(terminal: int) -> bytes:
    """Read what is drawn until the other end is closed, which Linux tells as an input/output error."""
    drawn = b""
    with suppress(OSError), os.fdopen(terminal, "rb", buffering=0) as screen:
        while chunk := screen.read(1 << 16):
            drawn += chunk
    return drawn


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_a_bar_in_the_terminal_keeps_out_of_the_results(tmp_path: Path, format: str) -> None:
    (tmp_path / "a.txt").write_text(HIRE, encoding="utf-8")
    words = [*COMMAND, "extract", str(tmp_path / "a.txt"), "--format", format]
    terminal, end = os.openpty()
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=end, env={**os.environ, "TERM": "xterm"}) as done:
        os.close(end)
        drawn = read_all(terminal)
        out = done.communicate()[0]
    assert done.returncode == 0 and json.loads(out).keys() == {"article", "entities", "statements"}
    assert b"Loading the extractor" in drawn and b"entities" not in drawn


def test_a_reader_that_leaves_early_causes_no_noise(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(HIRE, encoding="utf-8")
    with subprocess.Popen(
        [*COMMAND, "extract", str(tmp_path), "--format", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as command:
        assert command.stdout is not None and command.stderr is not None
        command.stdout.close()
        assert command.stderr.read() == b""
    assert command.returncode == 1


def wait_until_idle(process: int) -> None:
    """Wait until a command has loaded and waits for its input; on a busy machine that takes a while."""
    spent, before = sum(psutil.Process(process).cpu_times()[:2]), -1.0
    while spent == 0 or spent != before:
        time.sleep(1)
        spent, before = sum(psutil.Process(process).cpu_times()[:2]), spent


def test_ctrl_c_ends_with_130_and_no_traceback() -> None:
    streams = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with subprocess.Popen([*COMMAND, "extract", "-"], preexec_fn=hears_ctrl_c, **streams) as command:
        wait_until_idle(command.pid)
        command.send_signal(signal.SIGINT)
        out, err = command.communicate(timeout=30)
    assert command.returncode == 130 and out == b"" and b"Traceback" not in err
    assert err.splitlines()[-1] == b"inkweb: stopped."


def test_ctrl_c_while_the_commands_load_is_told_like_any_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a busy machine it had ended with the traceback of an import."""

    class Interrupted(ModuleType):
        def __getattr__(self, name: str) -> Any:
            raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "inkweb.cli.app", Interrupted("inkweb.cli.app"))
    assert (run(["version"]), capsys.readouterr().err) == (130, "inkweb: stopped.\n")


def test_the_script_and_the_module_are_the_same_command() -> None:
    script = Path(sys.executable).with_name("inkweb")
    for words in ([str(script), "version"], [*COMMAND, "version"], [*COMMAND, "--version"]):
        assert subprocess.run(words, capture_output=True, text=True, check=True).stdout.startswith("inkweb ")


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from inkweb.cli import run; run(['--help']); "
        "print([m for m in ('spacy', 'streamlit', 'neo4j', 'networkx', 'numpy', 'rich') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
