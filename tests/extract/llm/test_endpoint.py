"""Endpoints that are slow, busy, broken or strange cost one article at most, and say so in one line."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from inkweb.errors import ExtractError, SettingsError
from inkweb.extract import extractor
from inkweb.extract.llm.extractor import LlmExtractor
from inkweb.model import Article
from inkweb.settings import LlmSettings, Settings
from tests.extract.llm.answers import STORY, answer, good
from tests.extract.llm.conftest import Make
from tests.extract.llm.endpoint import Endpoint, Played, completion, error

ONE, OTHER = Article(STORY, source="one.txt"), Article(f"{STORY}\nThe end.", source="other.txt")


def only_one(endpoint: Endpoint, bad: Played) -> None:
    """Play ``bad`` for the first article, well for the other."""
    endpoint.play = lambda asked: good() if "The end." in asked["messages"][1]["content"] else bad


@pytest.mark.parametrize(
    ("bad", "line", "times"),
    [
        (error(500, "out of memory", retry_after_ms="1"), "failed (500). Try again later. It says: out of memory", 2),
        (error(429, "slow down", retry_after_ms="1"), "takes no more questions for now (429)", 2),
        (error(400, "context is too long"), "did not take the question (400). It says: context is too long", 1),
        (completion(None, refusal="I will not read this."), "refused to read it: I will not read this.", 1),
        (completion("", finish="content_filter"), "refused to read it: the endpoint filtered its answer", 1),
        (completion("Sure! Here you are"), "answered twice with something else than the JSON asked for", 2),
        (completion('{"entities": {}}'), "answered twice with something else than the JSON asked for", 2),
        (completion("{", finish="length"), "cut off at its limit of length", 1),
        (Played("<html>It works!</html>"), "does not answer by the OpenAI protocol", 1),
        (Played({"choices": [{"text": "Ana", "index": 0}]}), "does not answer by the OpenAI protocol", 1),
        (Played({"choices": []}), "does not answer by the OpenAI protocol", 1),
        (Played("{broken", headers={"X-Odd": "1"}), "does not answer by the OpenAI protocol", 1),
    ],
)
def test_a_bad_answer_loses_one_article(endpoint: Endpoint, make: Make, bad: Played, line: str, times: int) -> None:
    only_one(endpoint, bad)
    lost, read = make(workers=1).extract([Article(STORY[:300], source="one.txt"), OTHER])
    assert line in lost.fault and "\n" not in lost.fault and lost.mentions == ()
    assert read.fault == "" and len(read.relations) == 6
    assert len(endpoint.asked) == times + 1


def test_a_slow_answer_loses_one_article(endpoint: Endpoint, make: Make) -> None:
    only_one(endpoint, Played({}, seconds=5))
    lost, read = make(timeout=2.0, retries=0).extract([ONE, OTHER])
    assert lost.fault == "The model did not answer within 2 seconds." and not read.fault


def test_a_busy_endpoint_is_asked_again_after_the_time_it_names(endpoint: Endpoint, make: Make) -> None:
    endpoint.script(error(429, "slow down", retry_after_ms="150"), good())
    began = time.monotonic()
    [found] = make().extract([ONE])
    assert len(found.relations) == 6 and len(endpoint.asked) == 2 and time.monotonic() - began >= 0.15


def test_broken_json_is_asked_for_once_more(endpoint: Endpoint, make: Make) -> None:
    endpoint.script(completion('{"entities": ['), good())
    [found] = make().extract([ONE])
    assert len(found.relations) == 6 and len(endpoint.asked) == 2


def test_json_in_a_fence_is_json(endpoint: Endpoint, make: Make) -> None:
    endpoint.script(completion(f"```json\n{answer({})}\n```"))
    [found] = make().extract([ONE])
    assert {mention.text for mention in found.mentions} >= {"Halden Labs", "Corvid"}


def test_what_an_endpoint_does_not_know_is_left_out(endpoint: Endpoint, make: Make) -> None:
    def play(asked: dict[str, object]) -> Played:
        if "temperature" in asked:
            return error(400, "Unsupported value: 'temperature' does not support 0.")
        if asked["response_format"]["type"] == "json_schema":  # type: ignore[index]
            return error(400, "response_format json_schema is not supported")
        assert "JSON schema of the answer:" in asked["messages"][0]["content"]  # type: ignore[index]
        return good()

    endpoint.play = play  # type: ignore[assignment]
    found = list(make(workers=1).extract([ONE, OTHER]))
    assert [len(one.relations) for one in found] == [6, 6]
    assert len(endpoint.asked) == 4  # the second article is asked about rightly at once


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        ({"key": "stolen"}, r"refused the key \(401\). Check INKWEB_LLM_API_KEY. It says: Incorrect API key provided."),
        ({"base_url": "http://127.0.0.1:9/v1", "retries": 0}, r"No model answers at http://127.0.0.1:9/v1. Start it"),
    ],
)
def test_what_all_articles_would_fail_for_ends_the_run(make: Make, changed: dict[str, object], line: str) -> None:
    with pytest.raises(ExtractError, match=line):
        list(make(**changed).extract([ONE, OTHER]))


def test_an_unknown_model_ends_the_run(endpoint: Endpoint, make: Make) -> None:
    endpoint.script(error(404, "The model `played` does not exist", "model_not_found"))
    with pytest.raises(ExtractError, match=r"has no model 'played' \(404\)"):
        list(make().extract([ONE]))


def test_credit_that_ends_midway_loses_nothing_that_was_read(endpoint: Endpoint, make: Make) -> None:
    used_up = error(429, "You exceeded your current quota", "insufficient_quota", retry_after_ms="1")
    endpoint.play = lambda asked: used_up if "The end." in asked["messages"][1]["content"] else good()
    read, lost, unasked = make(workers=1).extract([ONE, OTHER, Article(f"{STORY}\nMore.")])
    assert len(read.relations) == 6 and "your credit is used up (429)" in lost.fault
    assert unasked.fault.startswith("Not asked: ") and "More." not in "".join(endpoint.texts)


def test_a_place_that_was_not_there_is_asked_again_another_time(endpoint: Endpoint, make: Make) -> None:
    """In the app one extractor lives for days."""
    asking = make()
    endpoint.script(error(404, "still loading"))
    with pytest.raises(ExtractError, match="404"):
        list(asking.extract([ONE]))
    endpoint.script(good())
    [found] = asking.extract([ONE])
    assert len(found.relations) == 6


def test_answers_are_kept_and_give_the_same_again(endpoint: Endpoint, make: Make, settings: Settings) -> None:
    endpoint.script(good())
    [first] = make().extract([ONE])
    [second] = make(max_tokens=0).extract([Article(STORY, source="copy.txt")])
    assert second.relations == first.relations and len(endpoint.asked) == 1
    [file] = (settings.home / "answers").rglob("*.json")
    file.write_text("{broken")
    [third] = make().extract([ONE])
    assert third.relations == first.relations and len(endpoint.asked) == 2


def test_another_model_is_asked_anew(endpoint: Endpoint, make: Make, settings: Settings) -> None:
    endpoint.script(good())
    list(make().extract([ONE]))
    list(LlmExtractor("another", settings).extract([ONE]))
    assert [asked["model"] for asked in endpoint.asked] == ["played", "another"]


def test_nothing_is_sent_that_the_budget_does_not_cover(endpoint: Endpoint, make: Make) -> None:
    endpoint.script(good())
    asking = make(max_tokens=0)
    [lost] = asking.extract([ONE])
    assert "more than the 0 left" in lost.fault and endpoint.asked == []
    cost = asking.cost([ONE])
    assert cost.tokens > 1500 and cost.articles == 1
    asking.budget.limit = cost.tokens
    read, left = asking.extract([ONE, OTHER])
    assert len(read.relations) == 6 and "more than the" in left.fault and len(endpoint.asked) == 1


def test_what_was_answered_costs_nothing(endpoint: Endpoint, make: Make) -> None:
    endpoint.script(good())
    asking = make()
    list(asking.extract([ONE]))
    assert asking.cost([ONE]).tokens == 0 and asking.cost([ONE, OTHER]).articles == 1


def test_the_price_table_gives_money(make: Make, tmp_path: Path) -> None:
    table = tmp_path / "prices.yml"
    table.write_text("played: {input: 1.0, output: 10}\n")
    cost = make(prices=table).cost([ONE])
    assert cost.money == pytest.approx((cost.tokens_in + 10 * cost.tokens_out) / 1e6)
    table.write_text("other: {input: 1.0, output: 10}\n")
    assert make(prices=table).cost([ONE]).money is None


def test_without_a_key_or_a_place_nothing_can_be_asked(tmp_path: Path) -> None:
    with pytest.raises(ExtractError, match=r"Set INKWEB_LLM_API_KEY .* INKWEB_LLM_BASE_URL"):
        extractor("llm:some", settings=Settings(home=tmp_path))
    with pytest.raises(ExtractError, match="Name a model after the colon"):
        extractor("llm:", settings=Settings(home=tmp_path, llm=LlmSettings("http://127.0.0.1:9/v1")))


def test_without_the_package_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    monkeypatch.setitem(sys.modules, "openai", None)
    with pytest.raises(ExtractError, match=r"pip install 'inkweb\[llm\]'"):
        extractor("llm:some", settings=settings)


def test_openai_s_key_goes_to_no_other_place() -> None:
    own = {"OPENAI_API_KEY": "theirs", "OPENAI_BASE_URL": "https://proxy.example/v1"}
    read = Settings.read(own).llm
    assert (read.key, read.base_url) == ("theirs", "https://proxy.example/v1") and "theirs" not in repr(read)
    other = Settings.read(own | {"INKWEB_LLM_BASE_URL": "http://localhost:11434/v1"}).llm
    assert (other.key, other.base_url) == ("", "http://localhost:11434/v1")
    assert Settings.read(own | {"INKWEB_LLM_API_KEY": "ours"}).llm.key == "ours"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("MAX_TOKENS", "-1"),
        ("TIMEOUT", "nan"),
        ("WORKERS", "many"),
        ("BASE_URL", "localhost:11434"),
        ("PRICES", "~nobody-at-all/x"),
    ],
)
def test_a_wrong_setting_is_named_when_a_model_is_to_be_asked(name: str, told: str) -> None:
    settings = Settings.read({f"INKWEB_LLM_{name}": told})
    with pytest.raises(SettingsError, match=f"^INKWEB_LLM_{name} is {told!r}"):
        extractor("llm:some", settings=settings)


def test_a_wrong_setting_of_openai_is_named_by_its_own_name() -> None:
    settings = Settings.read({"OPENAI_BASE_URL": "localhost:11434"})
    with pytest.raises(SettingsError, match=r"^OPENAI_BASE_URL is 'localhost:11434'"):
        extractor("llm:some", settings=settings)


def test_a_price_table_that_cannot_be_read_is_told_with_its_form(make: Make, tmp_path: Path) -> None:
    table = tmp_path / "prices.yml"
    table.write_text("played: cheap")
    with pytest.raises(SettingsError, match=r"played: \{input: 0.25, output: 2.00\}"):
        make(prices=table)
    with pytest.raises(SettingsError, match="cannot be read"):
        make(prices=tmp_path / "none.yml")
