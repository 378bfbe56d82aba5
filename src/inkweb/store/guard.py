"""Decide whether a user's Cypher may run: it reads, uses known parts only, and asks for no endless list.

A READ session alone lets LOAD CSV, SHOW, TERMINATE and many procedures pass, and what a single expression does is
neither stopped by the timeout nor counted by the memory limit: measured on 5.26, ``reduce`` over ``range(1, 2e8)`` ran
27 s with a timeout of 2 s, and a list comprehension over it took the server down.

No text shows how much all expressions come to. Lists in lists may run on after nobody waits any more (``query``), and
what doubles itself, as ``reduce(s = 'x', i IN range(1, 40) | s + s)``, takes all memory: then the local server ends,
and the next command starts it again with the graph as it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from neo4j import ResultSummary

from inkweb.errors import QueryError
from inkweb.store.tokens import arguments, dotted_calls, tokens

#: Longest list that one ``range`` inside an expression may make.
LONGEST_RANGE = 10_000
PROCEDURES = frozenset(
    "db.info db.labels db.ping db.propertyKeys db.relationshipTypes db.schema.nodeTypeProperties "
    "db.schema.relTypeProperties db.schema.visualization db.index.fulltext.listAvailableAnalyzers "
    "db.index.fulltext.queryNodes db.index.fulltext.queryRelationships db.index.vector.queryNodes "
    "db.index.vector.queryRelationships".casefold().split()
)
#: Where Cypher's own functions with a dot in their name live; all others come from plugins.
NAMESPACES = frozenset("date datetime duration localdatetime localtime point time vector".split())
#: Operators that only read (Cypher manual, "Execution plan operators in detail"), without what stands in brackets.
OPERATORS = frozenset(
    """
    AllNodesScan AllRelationshipsScan AllShortestPaths Anti AntiConditionalApply AntiSemiApply Apply Argument
    ArgumentTracker AssertSameNode AssertSameRelationship AssertingMultiNodeIndexSeek
    AssertingMultiRelationshipIndexSeek BFSPruningVarLengthExpand BidirectionalRepeat CacheProperties
    CartesianProduct ConditionalApply Distinct Eager EagerAggregation EmptyResult EmptyRow ErrorPlan ExhaustiveLimit
    Expand Filter IntersectionNodeByLabelsScan NodeLeftOuterHashJoin LetAntiSemiApply LetSelectOrAntiSemiApply
    LetSelectOrSemiApply LetSemiApply Limit MultiNodeIndexSeek MultiRelationshipIndexSeek NodeByElementIdSeek
    NodeByIdSeek NodeByLabelScan NodeCountFromCountStore NodeHashJoin NodeIndexContainsScan NodeIndexEndsWithScan
    NodeIndexScan NodeIndexSeek NodeIndexSeekByRange NodeUniqueIndexSeek NodeUniqueIndexSeekByRange NullifyMetadata
    Optional OptionalExpand OrderedAggregation OrderedDistinct OrderedUnion PartialSort PartialTop ProcedureCall
    ProduceResults ProjectEndpoints Projection PruningVarLengthExpand RelationshipByElementIdSeek
    RelationshipByIdSeek RelationshipCountFromCountStore RelationshipIndexContainsScan RelationshipIndexEndsWithScan
    RelationshipIndexScan RelationshipIndexSeek RelationshipIndexSeekByRange RelationshipTypeScan
    RelationshipUniqueIndexSeek RelationshipUniqueIndexSeekByRange RemoteBatchProperties
    RemoteBatchPropertiesWithFilter Repeat NodeRightOuterHashJoin RollUpApply SelectOrAntiSemiApply SelectOrSemiApply
    SemiApply ShortestPath Skip Sort StatefulShortestPath SubtractionNodeByLabelsScan Top TriadicBuild TriadicFilter
    TriadicSelection Union UnionNodeByLabelsScan UnionRelationshipTypesScan Unwind ValueHashJoin VarLengthExpand
    """.split()
)
#: What operators do that a query may not, by a part of their names.
DEEDS = {
    "Delete": "delete something",
    "Create": "add something",
    "Merge": "add something",
    "Set": "change something",
    "Remove": "change something",
    "LoadCSV": "load a file",
}
_DIRECTIONS = ("Partitioned", "Directed", "Undirected")


def check_text(text: str, parameters: Mapping[str, Any]) -> None:
    """Refuse what the plan cannot show: escapes, another database, functions of plugins, endless lists.

    >>> check_text("MATCH (n) UNWIND range(1, 100000000) AS x RETURN [i IN range(0, size(n.aliases) - 1) | i]", {})
    >>> check_text("RETURN reduce(sum = 0, x IN range(1, $n) | sum + x)", {"n": 2_000_000_000})
    Traceback (most recent call last):
        ...
    inkweb.errors.QueryError: Neo4j cannot stop a list as long as this range(...). Use at most 10000, or UNWIND it.
    """
    if "\\u" in text.casefold():
        raise QueryError("Write the character itself instead of a \\u escape.")
    found = tokens(text)
    folded = [token.casefold() for token in found]
    if folded[:1] in (["use"], ["profile"]):
        raise QueryError(f"Leave {found[0]} out: a query reads this graph alone, and is not measured.")
    for call in dotted_calls(folded):
        if call not in PROCEDURES and call.split(".")[0] not in NAMESPACES:
            raise QueryError(f"{call} is not among the procedures and functions that a query may use.")
    for at, token in enumerate(folded[:-1]):
        if token == "range" and folded[at + 1] == "(" and not _is_stoppable(found, folded, at, parameters):
            raise QueryError(
                f"Neo4j cannot stop a list as long as this range(...). Use at most {LONGEST_RANGE}, or UNWIND it."
            )


def _is_stoppable(found: list[str], folded: list[str], at: int, parameters: Mapping[str, Any]) -> bool:
    """Whether a range is unwound row by row, which the timeout can stop, or is short."""
    parts, end = arguments(found, at + 1)
    is_unwound = folded[at - 1 : at] == ["unwind"] and folded[end : end + 1] == ["as"]
    return (is_unwound and "collect" not in folded) or all(_is_short(part, parameters) for part in parts[:2])


def _is_short(argument: list[str], parameters: Mapping[str, Any]) -> bool:
    """Whether a bound of a range is a small number, or the size of something that is there already."""
    rest = [token for token in argument if token not in "+-"]
    if len(rest) > 3 and rest[0].casefold() in ("size", "length") and rest[1] == "(":
        end = arguments(rest, 1)[1]
        return len(rest) == end or _is_short(rest[end:], parameters)
    return bool(rest) and all(_is_small(token, parameters) for token in rest)


def _is_small(token: str, parameters: Mapping[str, Any]) -> bool:
    value = parameters.get(token[1:]) if token.startswith("$") else int(token) if token.isdecimal() else None
    return isinstance(value, int) and abs(value) <= LONGEST_RANGE


def check_plan(summary: ResultSummary) -> None:
    """Refuse a query whose plan writes, administers, or has a part that is not known to read only."""
    plan: Mapping[str, Any] = summary.plan or {}
    kinds = {name for name, _ in _operators(plan)}
    if summary.query_type != "r" or not kinds <= OPERATORS:
        more = ", ".join(sorted({_deed(kind) for kind in kinds - OPERATORS})) or "change it"
        raise QueryError(f"A query may only read the graph, and this one would {more}. Take that part out.")
    for name, details in _operators(plan):
        called = details.split("(")[0].strip().casefold()
        if name == "ProcedureCall" and called not in PROCEDURES:
            raise QueryError(f"{called} is not among the procedures that a query may use.")


def _deed(operator: str) -> str:
    """Say what an operator does that a query may not.

    >>> _deed("DetachDelete"), _deed("SetProperty"), _deed("ShowIndexes")
    ('delete something', 'change something', 'look at or change the server')
    """
    return next((deed for word, deed in DEEDS.items() if word in operator), "look at or change the server")


def _operators(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Give the name of each operator, reduced to what it does, with its details."""
    name = str(plan.get("operatorType", "")).split("@")[0].split("(")[0]
    for direction in _DIRECTIONS:
        name = name.removeprefix(direction)
    yield name, str(plan.get("args", {}).get("Details", ""))
    for child in plan.get("children", ()):
        yield from _operators(child)
