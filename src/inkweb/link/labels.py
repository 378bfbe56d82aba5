"""Tell firms among organisations."""

from __future__ import annotations

import re
from collections.abc import Iterable

from inkweb.model import Mention
from inkweb.model.names import LEGAL_FORMS

_LAST_WORD = re.compile(r"\S\s+([A-Z][\w.]*|plc|llc)$")


def labels(type: str, names: Iterable[Mention]) -> tuple[str, ...]:
    """Give the further labels of an entity: those its mentions carry, and "Company" for a name with a legal form.

    >>> tern = Mention("x", 0, 8, "Tern Ltd", "name", "Organization")
    >>> labels("Organization", [tern]), labels("Person", [tern])
    (('Company',), ())
    """
    if type != "Organization":
        return ()
    carried = {label for name in names for label in name.labels}
    return tuple(sorted(carried | {"Company" for name in names if has_legal_form(name.text)}))


def has_legal_form(name: str) -> bool:
    """Whether the name ends in a firm's legal form.

    >>> [has_legal_form(n) for n in ("Tern AI, Inc.", "Nordlys A/S", "Oslo kommune", "Inc")]
    [True, True, False, False]
    """
    last = _LAST_WORD.search(name.replace("/", ""))
    return last is not None and last.group(1).replace(".", "").lower() in LEGAL_FORMS
