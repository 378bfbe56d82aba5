"""Choose the name, the aliases and the type of an entity from the names an article uses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from inkweb.link.spelling import squash
from inkweb.model import Mention, fold

#: Types whose fullest name is the best one ("Mustafa Suleyman" before "Suleyman"). Of a model or product the most
#: frequent name is: a longer one may be another version of it.
_FULLEST_FIRST = frozenset({"Person", "Organization"})
_MOST_WORDS = 5


def forms(names: Iterable[Mention]) -> Counter[str]:
    """Count the forms of the names, in text order, with line breaks and runs of spaces made one space.

    >>> forms(Mention("x", 0, len(text), text, "name", "Organization") for text in ("Open\\nAI", "Open AI", "-"))
    Counter({'Open AI': 2})
    """
    tidy = (" ".join(name.text.split()) for name in names)
    return Counter(form for form in tidy if fold(form, ""))


def kind(names: Iterable[Mention]) -> str:
    """Give the type that most names have; between equals, the one met first.

    >>> kind([Mention("x", at, at + 1, "F", "name", type) for at, type in enumerate(("Model", "Product", "Product"))])
    'Product'
    """
    return Counter(name.type for name in names).most_common(1)[0][0]


def best(counted: Counter[str], type: str) -> str:
    """Choose the name to show: fullest for people and organisations, else most frequent; then not shouted; then short.

    >>> best(Counter({"Suleyman": 9, "Mustafa Suleyman": 2, "Mustafa Suleman": 1}), "Person")
    'Mustafa Suleyman'
    >>> best(Counter({"MICROSOFT": 2, "Microsoft": 2, "Microsoft Corp.": 1}), "Organization")
    'Microsoft'
    >>> best(Counter({"Phi-3": 5, "Phi-3 mini": 1}), "Model")
    'Phi-3'
    >>> best(Counter({"OpenAI": 9, "Open AI": 1}), "Organization")
    'OpenAI'
    """
    folded: Counter[str] = Counter()
    for form, count in counted.items():
        folded[fold(form, type)] += count
    fullness = _fullness(counted, type) if type in _FULLEST_FIRST else Counter()

    def merit(form: str) -> tuple[int, ...]:
        same = fold(form, type)
        return (
            fullness[squash(form, type)],
            folded[same],
            len(same.split()),
            not _is_shouted(form),
            counted[form],
            -len(form),
        )

    return max(counted, key=merit)


def _fullness(forms: Iterable[str], type: str) -> Counter[str]:
    """Count the words of each squashed name; a space more ("Open AI") does not make it fuller."""
    words: Counter[str] = Counter()
    for form in forms:
        count, squashed = min(len(fold(form, type).split()), _MOST_WORDS), squash(form, type)
        words[squashed] = min(count, words[squashed] or count)
    return words


def _is_shouted(form: str) -> bool:
    """Whether a name stands in capitals as headlines have it; short ones (IBM, NVIDIA) are written so anyway."""
    return form.isupper() and len(form) > 6
