"""The command extract: what articles state, without a graph."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from inkweb.cli.codes import NOT_ALL, OK
from inkweb.cli.contract import linked_form
from inkweb.cli.faults import Faults
from inkweb.cli.options import Extractor, Format, Formatted, Inputs, Json, MaxTokens, Prices, Processes, Yes
from inkweb.cli.output import say, show_json, show_lines, show_table
from inkweb.cli.progress import Progress
from inkweb.cli.spending import Leave, agreed
from inkweb.cli.sureness import SureTable, share, tell_left_out
from inkweb.model import FAIRLY_SURE, TOLD_AS, Linked, Quantity
from inkweb.workspace import Workspace


def extract(
    paths: Inputs,
    format: Formatted = Format.table,
    sure: SureTable = None,
    extractor: Extractor = None,
    processes: Processes = 1,
    yes: Yes = False,
    max_tokens: MaxTokens = None,
    prices: Prices = None,
    json: Json = False,
) -> int:
    """Print what articles state: entities, and statements with the words that say so. Needs no database.

    With --format json one article read from one file, address or standard input gives one object; anything else
    gives a list. With --format jsonl each article gives one line as soon as it is read. docs/cli.md describes
    the objects. --json is short for --format json.

    \b
    Examples:
      inkweb extract story.txt --sure very-likely
      inkweb extract story.html --format json
      inkweb extract ~/articles --format jsonl > statements.jsonl
      cat story.txt | inkweb extract - --json
      inkweb extract story.txt --extractor spacy:en_core_web_trf
      inkweb extract story.txt --extractor llm:gpt-5-mini --max-tokens 20000
    """
    how = Format.json if json else format
    faults = Faults()
    leave = Leave(yes, max_tokens, prices)
    with Progress() as progress, Workspace(leave.settings(), on_progress=progress.tell, on_remark=say) as workspace:
        stream = workspace.read(paths, stdin=sys.stdin.buffer)
        read = faults.without(agreed(workspace, stream, extractor, leave, progress))
        linked = _counted(
            workspace.extract(read, extractor=extractor, processes=processes, on_fault=faults.tell), progress
        )
        if how is Format.jsonl:
            progress.give_way()
            has_any = show_lines(linked_form(_sifted(one, sure or 0.0)) for one in linked)
            return OK if has_any and not faults else NOT_ALL
        found = list(linked)
    if how is Format.json:
        _print_json([_sifted(one, sure or 0.0) for one in found], paths)
    else:
        _print_table(found, FAIRLY_SURE.confidence if sure is None else sure)
    return OK if found and not faults else NOT_ALL


def _counted(stream: Iterable[Linked], progress: Progress) -> Iterator[Linked]:
    progress.tell("Loading the extractor")
    for count, one in enumerate(stream, start=1):
        progress.tell(f"{count} read, last {one.article.source}")
        yield one


def _print_json(found: Sequence[Linked], paths: Sequence[str]) -> None:
    forms = [linked_form(linked) for linked in found]
    is_single = len(forms) == 1 and len(paths) == 1 and not Path(paths[0]).is_dir()
    show_json(forms[0] if is_single else forms)


def _print_table(found: Sequence[Linked], least: float) -> None:
    sifted = [_sifted(one, least) for one in found]
    columns = ["subject", "relation", "object", "told as", "sure", "quote"]
    show_table(columns, (row for one in sifted for row in _rows(one)))
    tell_left_out(_count(found) - _count(sifted), "statement")


def _sifted(linked: Linked, least: float) -> Linked:
    return replace(linked, statements=tuple(one for one in linked.statements if one.sure >= least))


def _count(found: Iterable[Linked]) -> int:
    return sum(len(one.statements) for one in found)


def _rows(linked: Linked) -> Iterator[list[str]]:
    names = {entity.id: entity.name for entity in linked.entities}
    for one in linked.statements:
        value = one.object.text if isinstance(one.object, Quantity) else names[one.object]
        yield [
            names[one.subject],
            one.predicate,
            value,
            TOLD_AS[one.modality],
            share(one.confidence),
            one.evidence.text,
        ]
