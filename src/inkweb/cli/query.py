"""The command query: a user's own Cypher."""

from __future__ import annotations

import json as json_text
import sys
from typing import Annotated, Any

import typer

from inkweb.cli.codes import NOT_ALL, OK
from inkweb.cli.forms import answer_form
from inkweb.cli.options import Json, Limit
from inkweb.cli.output import say, show_json, show_table
from inkweb.cli.progress import Progress
from inkweb.workspace import Workspace

Parameters = Annotated[
    list[str] | None,
    typer.Option("--param", "-p", metavar="NAME=VALUE", help="Give $NAME this value: JSON, or else text."),
]

Seconds = Annotated[float, typer.Option("--seconds", min=0.1, metavar="N", help="Wait at most so long for the answer.")]


def query(
    cypher: Annotated[str, typer.Argument(metavar="CYPHER", help="The query; - reads it from standard input.")],
    param: Parameters = None,
    limit: Limit = 1000,
    seconds: Seconds = 10.0,
    json: Json = False,
) -> int:
    """Answer a query in Cypher. It may only read, for ten seconds and a thousand rows unless more is asked for.

    \b
    Examples:
      inkweb query "MATCH (p:Person)-[r:LEADS]->(o) WHERE r.confidence >= 0.5 RETURN p.name, o.name, r.confidence"
      inkweb query 'MATCH (e:Entity {name: $name})--(x:Entity) RETURN DISTINCT x.name' -p name=OpenAI
      inkweb query - --json < question.cypher
      inkweb query "MATCH (s:Statement)-[:IN]->(a) RETURN a.id, s.predicate, s.text" --limit 1000000 --seconds 120
    """
    text = sys.stdin.read() if cypher == "-" else cypher
    with Progress() as progress, Workspace(on_progress=progress.tell, on_remark=say) as workspace:
        answer = workspace.query(text, parameters(param or []), rows=limit, seconds=seconds)
    if json:
        show_json(answer_form(answer))
    else:
        show_table(answer.columns, ([_cell(value) for value in row] for row in answer.rows))
    for remark in answer.remarks:
        say(remark)
    if not answer.rows and not answer.remarks:
        say("Nothing fits. Leave out a condition or the direction of an arrow to see what there is.")
    if answer.has_more:
        say(f"Only the first {len(answer.rows):,} rows are given; --limit gives more.")
    return OK if answer.rows else NOT_ALL


def parameters(pairs: list[str]) -> dict[str, Any]:
    """Read ``NAME=VALUE`` pairs.

    Raises:
        typer.BadParameter: one of them has no ``=``.

    >>> parameters(["name=OpenAI", "hops=2", 'names=["a"]'])
    {'name': 'OpenAI', 'hops': 2, 'names': ['a']}
    """
    wrong = next((pair for pair in pairs if "=" not in pair), None)
    if wrong is not None:
        raise typer.BadParameter(f"{wrong!r} is not NAME=VALUE.")
    return {name: _value(text) for name, _, text in (pair.partition("=") for pair in pairs)}


def _value(text: str) -> Any:
    try:
        return json_text.loads(text)
    except ValueError:
        return text


def _cell(value: Any) -> str:
    """Give a value as text; what is not known is nothing.

    >>> _cell(None), _cell("None"), _cell(["a"])
    ('', 'None', '["a"]')
    """
    if value is None:
        return ""
    if isinstance(value, (dict, list, tuple)):
        return json_text.dumps(value, ensure_ascii=False, default=str)
    return str(value)
