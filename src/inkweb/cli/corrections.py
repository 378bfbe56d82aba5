"""The command corrections: what people said of the graph, and how it gets into another."""

from __future__ import annotations

import json as json_text
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from inkweb.cli.codes import NOT_ALL, OK
from inkweb.cli.corrected import Said, correction_id, corrections_form, read_corrections
from inkweb.cli.options import Json
from inkweb.cli.output import dump, say, show_json, show_table
from inkweb.cli.progress import Progress
from inkweb.model import TOLD_AS, Corrected, Correction, Judgement, Referent, Renaming
from inkweb.ontology import ontology
from inkweb.workspace import Workspace


def corrections(
    export: Annotated[Path | None, typer.Option("--export", metavar="FILE", help="Write them to a file.")] = None,
    apply: Annotated[Path | None, typer.Option("--apply", metavar="FILE", help="Take over those of a file.")] = None,
    back: Annotated[
        list[str] | None,
        typer.Option("--take-back", metavar="ID", help="Take back this one, by its id in the list; may be repeated."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
    json: Json = False,
) -> int:
    """List what people said: which statements are wrong or right, or what they should be, which names are one or two,
    what they are called and are, whom words of an article mean.

    It can be written to a file and taken over by another graph of the same articles. What meets no statement
    or name there is told, and counts as soon as its article is read. All of it can be taken back.

    \b
    Examples:
      inkweb corrections
      inkweb corrections --export ours.json
      inkweb corrections --take-back 3f9a0c71e2
      INKWEB_HOME=~/elsewhere inkweb corrections --apply ours.json
    """
    if sum(map(bool, (export, apply, back))) > 1:
        raise typer.BadParameter("--export, --apply and --take-back cannot go together.")
    given = _given(apply) if apply else None
    with Progress() as progress, Workspace(on_progress=progress.tell, on_remark=say) as workspace:
        if given is not None:
            return _apply(workspace, given, json=json)
        said, decisions, renamed = workspace.corrections(), workspace.decisions(), workspace.renamings()
        referred = workspace.referents()
        every = Said(
            [one.correction for one in said],
            decisions,
            [one.renaming for one in renamed],
            [one.referent for one in referred],
        )
        if back:
            return _take_back(workspace, back, every, json=json)
        form = corrections_form(said, decisions, renamed, referred, _names(workspace, said, decisions))
        if export:
            workspace.write(f"{dump(form)}\n", export, force=force)
    if export:
        _show({"file": str(export)} | every.counts, json=json)
    elif json:
        show_json(form)
    elif any(every):
        show_table(["id", "said", "of what", "words", "when"], _listed(form))
    else:
        say("Nobody has corrected anything in this graph.")
    return OK


def _names(workspace: Workspace, said: Iterable[Corrected], decisions: Iterable[Judgement]) -> dict[str, str]:
    """Give the names at the ends of statements, and those of ids as articles give them."""
    met = [one.statement for one in said if one.statement]
    ends = workspace.nodes({id for one in met for id in (one.subject, one.object_id)})
    given = workspace.given_names({id for one in decisions for id in (one.left, one.right)})
    return {id: member.name for id, member in given.items()} | {id: node.name for id, node in ends.items()}


def _listed(form: dict[str, Any]) -> Iterator[Sequence[object]]:
    for one in form["statements"]:
        yield one["id"], one["ruling"], _what(one), one["text"], (one["at"] or "")[:10]
    for one in form["names"]:
        names = " / ".join(name or "a name that no article uses now" for name in one["names"])
        yield one["id"], one["verdict"], names, "", ""
    for one in form["renamed"]:
        yield one["id"], "called", _called(one), "", (one["at"] or "")[:10]
    for one in form["meant"]:
        yield one["id"], "means", _meant(one), one["text"], (one["at"] or "")[:10]


def _called(one: dict[str, Any]) -> str:
    """Say what articles call it, and what a person says that it is.

    >>> _called({"called": {"name": "Halden", "type": "Product"}, "name": None, "type": "Organization"})
    'Halden (Product): Organization'
    """
    plain = one["called"]
    says = f"{one['name'] or ''} ({one['type']})" if one["name"] and one["type"] else one["name"] or one["type"]
    return f"{plain['name']} ({plain['type']}): {says}" if plain else f"a name that no article uses now: {says}"


def _meant(one: dict[str, Any]) -> str:
    """Say whom words mean, and as whom they were read.

    >>> one = {"name": "Ana Lund", "type": "Person", "was": None, "met": True, "article": "a1", "made": True}
    >>> _meant(one), _meant(one | {"was": "Halden Labs", "made": False})
    ('Ana Lund (Person); not read as a name', 'Ana Lund (Person); read as Halden Labs')
    """
    read = f"; read as {one['was']}" if one["was"] else "; not read as a name" if one["made"] else ""
    waits = "" if one["met"] else f", in article {one['article']}: it is not here, and this waits for it"
    return f"{one['name']} ({one['type']}){waits}{read}"


def _what(one: dict[str, Any]) -> str:
    phrase = _phrase(one["relation"])
    says = f"; it says instead: {_instead(one['instead'])}" if "instead" in one else ""
    if one["names"] is None:
        why = "nobody is named at its words here" if one["ruling"] == "added" else "nothing here is read so"
        return f"{phrase}, in article {one['article']}: {why}, it waits{says}"
    subject, object = (name or "?" for name in one["names"])
    return f"{subject} {phrase} {object}{says}"


def _instead(claim: dict[str, Any]) -> str:
    """Say what a sentence says instead, as it reads from the subject of what was read."""
    return f"{_phrase(claim['relation'], is_inverse=claim['turned'])}, {TOLD_AS[claim['modality']]}"


def _phrase(relation: str, *, is_inverse: bool = False) -> str:
    predicate = ontology().predicates.get(relation)
    if predicate is None:
        return relation
    return predicate.inverse if is_inverse else predicate.phrase


def _take_back(workspace: Workspace, ids: Sequence[str], said: Said, *, json: bool) -> int:
    known = {correction_id(one): one for one in said}
    unknown = [id for id in ids if id not in known]
    if unknown:
        raise typer.BadParameter(f"nothing that was said here has the id {unknown[0]!r}; inkweb corrections lists all.")
    meant = [known[id] for id in dict.fromkeys(ids)]
    workspace.withdraw(one for one in meant if isinstance(one, Correction))
    workspace.take_back(one for one in meant if isinstance(one, Judgement))
    workspace.unrename(one for one in meant if isinstance(one, Renaming))
    workspace.unrefer(one for one in meant if isinstance(one, Referent))
    _show({"taken back": len(meant)}, json=json)
    return OK


def _given(file: Path) -> Said:
    """Read a file of corrections."""
    try:
        return read_corrections(json_text.loads(file.read_text(encoding="utf-8")))
    except OSError as error:
        raise typer.BadParameter(f"{file} cannot be read: {error.strerror or error}.") from error
    except UnicodeDecodeError as error:
        raise typer.BadParameter(
            f"{file} is no file of corrections: it is no text. Name one that `inkweb corrections --export` wrote."
        ) from error
    except ValueError as error:
        raise typer.BadParameter(f"{file} is no file of corrections: {error}.") from error


def _apply(workspace: Workspace, said: Said, *, json: bool) -> int:
    unmet, unknown = workspace.correct(said.corrections), workspace.judge(said.decisions)
    uncalled, unread = workspace.apply_renamings(said.renamings), workspace.refer(said.referents)
    there = workspace.summaries({one.article for one in unmet})
    for one in unmet:
        what = f"“{one.text}” ({one.predicate})" if one.text else one.id
        say(f"{one.ruling}: {what} meets no statement here: {_why(one, is_there=one.article in there)}.")
    for name in unknown:
        say(f"{name.verdict}: {name.left} and {name.right} are not both named here yet; it counts when they are.")
    for it in uncalled:
        say(f"called: no article here names {it.of} yet ({it.name or it.type}); it counts when one does.")
    for words in unread:
        say(
            f"means: the article of “{words.text or words.span}” ({words.name}) is not here; it counts once it is read."
        )
    waiting = len(unmet) + len(unknown) + len(uncalled) + len(unread)
    _show(said.counts | {"waiting": waiting}, json=json)
    return NOT_ALL if waiting else OK


def _why(one: Correction, *, is_there: bool) -> str:
    if not is_there:
        return "it counts once its article is read"
    if one.ruling == "added":
        return "its article is here, and names nobody at these words, or of types that it does not fit"
    return f"its article is here, and not read so{', or of names that it does not fit' if one.instead else ''}"


def _show(counts: Mapping[str, object], *, json: bool) -> None:
    if json:
        show_json(counts)
    else:
        show_table(list(counts), [list(counts.values())])
