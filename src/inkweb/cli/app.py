"""Name the commands, in the order in which a newcomer meets them."""

from __future__ import annotations

from typing import Annotated

import typer

from inkweb.cli import (
    articles,
    corrections,
    disputes,
    doctor,
    duplicates,
    evaluate,
    export,
    extract,
    look,
    neo4j,
    query,
    remove,
    serve,
    version,
)

app = typer.Typer(name="inkweb", rich_markup_mode=None, pretty_exceptions_enable=False)


@app.callback()
def about(
    shows_version: Annotated[
        bool, typer.Option("--version", callback=version.at_once, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """News articles in, a graph of people, companies and models out, every connection with the words that say so.

    \b
    First steps:
      inkweb serve                         open the app, with sample articles in it
      inkweb ingest ~/articles             read your own into the graph
      inkweb show "Mustafa Suleyman"       what the articles say, in their words
      inkweb extract story.txt             look at one article, without the graph

    \b
    Every command takes --json and ends with 0 (done), 1 (some input failed, or nothing
    was found) or 2 (not understood, or it cannot run). Remarks and progress go to
    standard error. Settings: INKWEB_HOME, INKWEB_EXTRACTOR, INKWEB_DEBUG, NEO4J_URI,
    NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE, INKWEB_LLM_BASE_URL and more: docs/cli.md.
    """


app.command(short_help="Open the app.")(serve.serve)
app.command(short_help="Read articles into the graph.")(articles.ingest)
app.command(short_help="Print what articles state.")(extract.extract)
app.command(short_help="Find entities by name.")(look.search)
app.command(short_help="Show what is said of an entity.")(look.show)
app.command(short_help="Find ways between two entities.")(look.path)
app.command(short_help="Show on what articles disagree.")(disputes.disputes)
app.command(short_help="List names that may be one.")(duplicates.duplicates)
app.command(short_help="Answer a query in Cypher.")(query.query)
app.command(short_help="List the articles.")(articles.articles)
app.command(short_help="Take articles out.")(remove.remove)
app.command(short_help="List what people corrected.")(corrections.corrections)
app.command(short_help="Write the graph to a file.")(export.export)
app.command("eval", short_help="Say how good an extractor is.")(evaluate.evaluate)
app.command(short_help="Mark a text for correction.")(evaluate.label)
app.add_typer(neo4j.app)
app.command(short_help="Look at what Inkweb needs.")(doctor.doctor)
app.command(short_help="Print the version.")(version.version)
