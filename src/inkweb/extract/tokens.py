"""Split text so that the borders of names and values are borders of tokens."""

from __future__ import annotations

import re
from typing import Any

from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

#: Beside spaCy's own: any hyphen, slash or ampersand-free joint between letters, digits and full stops
#: ("GPT-4-powered", "U.S.-based", "AI/ML"), currency after letters ("US$40m").
_INFIXES = (
    r"(?<=[\w.%)\]”\"])[-‐‑–—−~/](?=[\w$€£¥])",
    r"(?<=[A-Za-z])[$€£¥](?=\d)",
    r"(?<=[\w.,;:!?'’])[\"“”«»()\[\]|](?=[\w‐‑–—-])",
)
#: A dash that lost the space behind it: "(Reuters) -Halden has".
_PREFIXES = (r"[-–]+(?=[A-Z][a-z])",)
#: A full stop after one capital is an initial's, but not after "SpaceX", "Halo-M" or "X", which is a firm.
_SUFFIXES = (
    r"(?<=\w)[-‐‑–—|®™]",
    r"(?<=\d[A-Za-z])\.",
    r"(?<=[a-z-][A-Z])\.",
    r"(?<=X)\.",
    r"(?<=[^\x00-\x7F])\.",
)
#: spaCy's exceptions that get in the way: hyphenated ones, "m." after a number, states that are words ("Ore.").
_NOT_ONE = re.compile(r".*-.*|[a-z]\.|(?:Ark|Ore|Ill|Miss|Wash|Mass|Pa|La|Ala|Ind|Del)\.")


def customise(nlp: Language) -> None:
    """Make the tokenizer split at hyphens and slashes inside words as well.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> customise(nlp)
    >>> [t.text for t in nlp("Oslo-based GPT-4-powered ex-Google")]
    ['Oslo', '-', 'based', 'GPT', '-', '4', '-', 'powered', 'ex', '-', 'Google']
    >>> [t.text for t in nlp('-Halden sells (AMI)—AI, "x"-based, at -5')]
    ['-', 'Halden', 'sells', '(', 'AMI', ')', '—', 'AI', ',', '"', 'x', '"', '-', 'based', ',', 'at', '-5']
    >>> ends = nlp("It runs SpaceX. Halo-M. X. See J. R. Lund at Tern Inc. or in the U.S. now.")
    >>> [t.text for t in ends if "." in t.text]
    ['.', '.', '.', 'J.', 'R.', 'Inc.', 'U.S.', '.']
    """
    tokenizer: Any = nlp.tokenizer
    defaults = nlp.Defaults
    rules = {text: rule for text, rule in (tokenizer.rules or {}).items() if not _NOT_ONE.fullmatch(text)}
    tokenizer.rules = {}  # with them each of the next three would read all of them anew: half of the pipeline's start
    tokenizer.infix_finditer = compile_infix_regex([*(defaults.infixes or ()), *_INFIXES]).finditer
    tokenizer.prefix_search = compile_prefix_regex([*(defaults.prefixes or ()), *_PREFIXES]).search
    tokenizer.suffix_search = compile_suffix_regex([*(defaults.suffixes or ()), *_SUFFIXES]).search
    tokenizer.rules = rules
