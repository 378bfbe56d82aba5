"""Estimate what asking costs, before asking."""

from __future__ import annotations

from pathlib import Path

import yaml

from inkweb.errors import SettingsError

#: Characters of English that make a token, as OpenAI's help pages have it; JSON takes fewer.
CHARACTERS = 4.0
#: Characters of answer for one of article: what the annotation of `data/corpus`, which is denser than most news, takes
#: when written as an answer.
ANSWER = 5.9


def tokens_in(guideline: str, text: str) -> int:
    """Estimate the tokens of a question.

    >>> tokens_in("g" * 4000, "t" * 400)
    1100
    """
    return round((len(guideline) + len(text)) / CHARACTERS)


def tokens_out(text: str) -> int:
    """Estimate the tokens of its answer."""
    return round(len(text) * ANSWER / CHARACTERS)


def price(file: Path | None, model: str) -> tuple[float, float] | None:
    """Read what a million tokens in and out cost, from a YAML table; ``None`` without a table or a line in it.

    The table has a line for each model: ``gpt-x: {input: 0.25, output: 2.00}``.

    Raises:
        SettingsError: the table cannot be read.
    """
    if file is None:
        return None
    try:
        table = yaml.safe_load(file.read_text(encoding="utf-8"))
        line = table.get(model)
        return None if line is None else (float(line["input"]), float(line["output"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, yaml.YAMLError) as error:
        raise SettingsError(
            f"The price table {file} cannot be read. Write a line for each model, as `{model}: {{input: 0.25,"
            f" output: 2.00}}`: dollars for a million tokens."
        ) from error
