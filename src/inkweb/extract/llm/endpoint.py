"""Ask a language model behind an endpoint that speaks the OpenAI protocol."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from inkweb.errors import ExtractError
from inkweb.extract.llm.answer import schema
from inkweb.extract.llm.failure import AskError, TooLongError
from inkweb.settings import LlmSettings

if TYPE_CHECKING:
    import openai

_FORM = {"type": "json_schema", "json_schema": {"name": "annotation", "strict": True, "schema": schema()}}


@dataclass(frozen=True, slots=True)
class Reply:
    """What a model wrote, and the tokens it took in and gave out (0 where the endpoint does not count)."""

    text: str
    tokens_in: int = 0
    tokens_out: int = 0


class Endpoint:
    """One model of one endpoint; may be asked from several threads.

    What an endpoint does not know is left out from then on: a temperature, the schema (which is then told in words).
    """

    def __init__(self, model: str, settings: LlmSettings) -> None:
        self._model = model
        self._client = _client(settings)
        self._seconds = settings.timeout
        self._extras: dict[str, Any] = {"temperature": 0, "response_format": _FORM}

    @property
    def place(self) -> str:
        """Where the text goes."""
        return str(self._client.base_url).rstrip("/")

    def ask(self, guideline: str, text: str) -> Reply:
        """Give the model's reply.

        Raises:
            AskError: it gave none, with the reason.
        """
        import openai

        try:
            return _reply(self._asked(guideline, text))
        except openai.APITimeoutError as error:
            raise AskError(f"The model did not answer within {self._seconds:g} seconds.") from error
        except openai.APIConnectionError as error:
            raise AskError(
                f"No model answers at {self.place}. Start it, or name another place in INKWEB_LLM_BASE_URL.",
                is_final=True,
            ) from error
        except openai.APIStatusError as error:
            raise _failure(error, self._model, self.place) from error
        except (openai.OpenAIError, ValueError) as error:
            raise AskError(f"The endpoint {self.place} does not answer by the OpenAI protocol.") from error

    def _asked(self, guideline: str, text: str) -> Any:
        """Ask, and once more without what the endpoint says it does not know."""
        import openai

        while True:
            extras = self._extras
            is_schema = extras.get("response_format") is _FORM
            system = guideline if is_schema else f"{guideline}\n\nJSON schema of the answer:\n{json.dumps(schema())}"
            messages: Any = [{"role": "system", "content": system}, {"role": "user", "content": text}]
            try:
                return self._client.chat.completions.create(model=self._model, messages=messages, **extras)
            except (openai.BadRequestError, openai.UnprocessableEntityError) as error:
                fewer = _without_unknown(extras, str(error))
                if fewer is None:
                    raise
                self._extras = fewer


def _client(settings: LlmSettings) -> openai.OpenAI:
    try:
        import openai
    except ImportError as error:
        raise ExtractError(
            "Reading with a language model needs one more package: `pip install 'inkweb[llm]'`."
        ) from error
    if not settings.key and not settings.base_url:
        raise ExtractError(
            "Set INKWEB_LLM_API_KEY (or OPENAI_API_KEY) to your key, or INKWEB_LLM_BASE_URL to a model of your own,"
            " as http://localhost:11434/v1."
        )
    return openai.OpenAI(
        api_key=settings.key or "none",
        base_url=settings.base_url,
        timeout=settings.timeout,
        max_retries=settings.retries,
    )


def _without_unknown(extras: dict[str, Any], complaint: str) -> dict[str, Any] | None:
    """Leave out the extra that an endpoint complains of; ``None`` when it complains of something else."""
    if "temperature" in extras and "temperature" in complaint:
        return {name: value for name, value in extras.items() if name != "temperature"}
    if not any(word in complaint for word in ("response_format", "json_schema", "schema")):
        return None
    if extras.get("response_format") is _FORM:
        return extras | {"response_format": {"type": "json_object"}}
    if "response_format" in extras:
        return {name: value for name, value in extras.items() if name != "response_format"}
    return None


def _reply(completion: Any) -> Reply:
    choices = getattr(completion, "choices", None)
    if not choices:
        raise ValueError("no choices")
    choice, usage = choices[0], getattr(completion, "usage", None)
    message = getattr(choice, "message", None)
    if message is None:
        raise ValueError("no message")
    refusal = getattr(message, "refusal", None)
    if refusal or choice.finish_reason == "content_filter":
        raise AskError(f"The model refused to read it: {refusal or 'the endpoint filtered its answer'}")
    if choice.finish_reason == "length":
        raise TooLongError("The model's answer was cut off at its limit of length.")
    tokens = (getattr(usage, name, 0) or 0 for name in ("prompt_tokens", "completion_tokens"))
    return Reply(message.content or "", *tokens)


def _failure(error: openai.APIStatusError, model: str, place: str) -> AskError:
    status, reason = error.status_code, _reason(error)
    if status in (401, 403):
        return AskError(f"{place} refused the key ({status}). Check INKWEB_LLM_API_KEY. {reason}", is_final=True)
    if status == 404:
        return AskError(f"{place} has no model {model!r} (404). {reason}", is_final=True)
    if status == 429 and error.code == "insufficient_quota":
        return AskError(f"{place} says that your credit is used up (429). {reason}", is_final=True)
    if status == 429:
        return AskError(f"{place} takes no more questions for now (429). Try again later. {reason}")
    if status >= 500:
        return AskError(f"{place} failed ({status}). Try again later. {reason}")
    return AskError(f"{place} did not take the question ({status}). {reason}")


def _reason(error: openai.APIStatusError) -> str:
    """Give the endpoint's own words, shortened."""
    body = error.body
    told = body.get("message") if isinstance(body, dict) else None
    return f"It says: {str(told)[:160]}" if told else ""
