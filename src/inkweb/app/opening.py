"""Choose what a new session begins with: the best connected names, some of each group, or the groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import sqrt

import streamlit as st

from inkweb.app import measuring, state
from inkweb.model import Filter, Group

FIRST_NODES = 60
"""Nodes of the first picture: enough to be worth looking at, few enough for every name to be read."""
SMALL = 500
"""Entities up to which the best connected names of all are a good beginning."""
BIG = 3000
"""Entities above which a graph begins with its groups, to be unfolded."""
TINY = 50
"""How many times smaller than the largest a group may be to be shown."""


def first(filter: Filter) -> tuple[str, ...]:
    """Give the names that a new session starts with: the best connected; of a big graph, some of each larger group.

    What a filter lets through may be few: of a big graph, too, all of it is shown then.
    """
    few = _few(filter)
    if few is not None:
        return few
    if opens_folded(state.size()):
        return ()
    if is_spread(state.size()):
        return _spread(state.version(), filter)
    return _first(state.version(), filter)


def first_groups(filter: Filter) -> tuple[str, ...]:
    """Give the groups that a new session starts with, where the graph is too big to begin with names."""
    return largest(measuring.groups(filter)) if opens_folded(state.size()) and not is_all(filter) else ()


def largest(groups: Sequence[Group]) -> tuple[str, ...]:
    """Choose the groups worth showing: not many more than fit, and none that is tiny beside the largest."""
    least = len(groups[0].members) / TINY if groups else 0
    return tuple(group.id for group in groups[:FIRST_NODES] if len(group.members) >= least)


def opens_folded(size: int) -> bool:
    """Whether a graph of so many entities begins with its groups."""
    return BIG < size <= measuring.MEASURED


def is_spread(size: int) -> bool:
    """Whether a graph of so many entities begins with some of each of its larger groups."""
    return SMALL < size <= measuring.MEASURED


def is_all(filter: Filter) -> bool:
    """Whether the names that are joined by what passes are so few that a new session starts with all of them."""
    return _few(filter) is not None


def _few(filter: Filter) -> tuple[str, ...] | None:
    return _all(state.version(), filter) if state.size() <= measuring.MEASURED else None


@st.cache_data(max_entries=20, show_spinner=False)
def _first(version: str, filter: Filter) -> tuple[str, ...]:  # noqa: ARG001 - part of the cache's key
    return tuple(node.id for node in state.workspace().overview(limit=FIRST_NODES, filter=filter).nodes)


@st.cache_data(max_entries=20, show_spinner=False)
def _spread(version: str, filter: Filter) -> tuple[str, ...]:  # noqa: ARG001
    """Take from each larger group well connected members: a share that grows with the root of its size.

    Two at least, and such as are joined to each other: a name that nothing is joined to is not shown.
    """
    found = [group.members for group in measuring.groups(filter) if len(group.members) > 2][: FIRST_NODES // 2]
    whole = sum(sqrt(len(members)) for members in found)
    shares = [max(2, round(FIRST_NODES * sqrt(len(members)) / whole)) for members in found]
    near: dict[str, set[str]] = defaultdict(set)
    for edge in measuring.whole(filter).edges:
        near[edge.subject].add(edge.object)
        near[edge.object].add(edge.subject)
    return tuple(id for members, share in zip(found, shares, strict=True) for id in _joined(members, near, share))


def _joined(members: Sequence[str], near: Mapping[str, set[str]], count: int) -> list[str]:
    """Take the first member, and again and again the first that is joined to one taken.

    >>> _joined("abcd", {"c": {"a"}, "d": {"c"}}, 3)
    ['a', 'c', 'd']
    """
    taken = list(members[:1])
    while len(taken) < count:
        following = next((id for id in members if id not in taken and not near.get(id, set()).isdisjoint(taken)), None)
        if following is None:
            break
        taken.append(following)
    return taken


@st.cache_data(max_entries=20, show_spinner=False)
def _all(version: str, filter: Filter) -> tuple[str, ...] | None:  # noqa: ARG001
    """Give the names that what passes joins to each other; nothing where they are more than a first picture holds."""
    whole = measuring.whole(filter)
    names = {node.id for node in whole.nodes if node.type != "Quantity"}
    ends = [(edge.subject, edge.object) for edge in whole.edges if {edge.subject, edge.object} <= names]
    joined = dict.fromkeys(id for pair in ends for id in pair)
    return tuple(joined) if len(joined) <= FIRST_NODES else None
