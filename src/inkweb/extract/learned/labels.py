"""The labels that the weights know, in the order of their outputs.

The order is that of the ontology; ``weights/model.json`` repeats it, and weights made for another one are refused.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from inkweb.model import Modality
from inkweb.ontology import ontology

#: Names first, then values: the position is the type's number everywhere in the model.
TYPES: tuple[str, ...] = tuple(ontology().types)
NAMES = len(ontology().entity_types)
UNKNOWN_TYPE = len(TYPES)

PREDICATES: tuple[str, ...] = tuple(ontology().predicates)
SYMMETRIC = frozenset(PREDICATES.index(name) for name, about in ontology().predicates.items() if about.is_symmetric)

MODALITIES: tuple[Modality, ...] = ("asserted", "reported", "speculated", "rumoured", "planned", "denied")

KINDS = ("name", "nominal", "pronoun", "value")
NAME, NOMINAL, PRONOUN, VALUE = range(len(KINDS))

#: What a tag may be of: a type, a description, a pronoun. Tag ``1 + 2 * k`` begins one of kind ``k``, the next goes on.
TAGGED = (*TYPES, "nominal", "pronoun")
TAGS = 1 + 2 * len(TAGGED)


@cache
def allowed() -> NDArray[np.bool_]:
    """Give a table of types by types by predicates: which predicate the ontology allows between which types.

    >>> bool(allowed()[TYPES.index("Organization"), TYPES.index("Person"), PREDICATES.index("HIRED")])
    True
    """
    predicates = ontology().predicates.values()
    return np.array([[[p.allows(subject, object) for p in predicates] for object in TYPES] for subject in TYPES])


def kind_of(tagged: int) -> int:
    """Give the kind of mention that a tag is of.

    >>> [KINDS[kind_of(TAGGED.index(name))] for name in ("Person", "Money", "nominal", "pronoun")]
    ['name', 'value', 'nominal', 'pronoun']
    """
    if tagged < NAMES:
        return NAME
    if tagged < len(TYPES):
        return VALUE
    return NOMINAL if tagged == len(TYPES) else PRONOUN
