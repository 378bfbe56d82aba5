"""Draw counts as bars, in HTML alone: it is there with the page, in its colours, and a screen reader tells each bar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

LABELS = 6
"""Bars that are named below; a pointer resting on any bar shows its name."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of several parts, by what they are; ``is_faint`` where it does not count now.

    Below it stands ``short``, or else its name.
    """

    name: str
    parts: Mapping[str, int] = field(default_factory=dict)
    is_faint: bool = False
    short: str = ""

    @property
    def total(self) -> int:
        """How much all parts are together."""
        return sum(self.parts.values())


def chart(bars: Sequence[Bar], colours: Mapping[str, str], *, noun: str, each: str = "", rest: str = "") -> str:
    """Draw the bars side by side, their parts in ``colours``, and below them what the colours mean.

    ``each`` is what one of them stands for, where that is not clear; ``rest`` what has no place in any of them.

    >>> years = [Bar("2023", {"reported": 2}), Bar("2024", {"reported": 4})]
    >>> html = chart(years, {"reported": "#123456"}, noun="statements")
    >>> "4 statements. 2 more have no day" in chart(years, {}, noun="statements", rest="2 more have no day")
    True
    >>> 'aria-label="2023: 2 reported"' in html, 'style="height:50.0%;background:#123456"' in html
    (True, True)
    """
    most = max((bar.total for bar in bars), default=0)
    named = _named(len(bars))
    drawn = "".join(_bar(bar, most, colours, is_named=at in named) for at, bar in enumerate(bars))
    used = [name for name in colours if any(name in bar.parts for bar in bars)]
    legend = "".join(f'<span><i style="background:{colours[name]}"></i>{escape(name)}</span>' for name in used)
    said = f"Each bar is {each}; the highest" if each else "The highest bar"
    whole = f'<p class="most">{escape(said)} is {most:,} {escape(noun)}{escape(rest and f". {rest}")}</p>'
    key = f'<p class="key">{legend}</p>' if len(used) > 1 else ""
    return f'<div class="ink bars">{whole}<div class="row">{drawn}</div>{key}</div>'


def _named(many: int) -> frozenset[int]:
    """Choose the bars that are named; the last ones are not where the name would stand out beyond them.

    >>> sorted(_named(13)), sorted(_named(4))
    ([0, 3, 6, 9], [0, 1, 2, 3])
    """
    every = -(-many // LABELS) or 1
    return frozenset(at for at in range(0, many, every) if many - at >= 0.8 * every)


def _bar(bar: Bar, most: int, colours: Mapping[str, str], *, is_named: bool) -> str:
    told = f"{bar.name}: " + (", ".join(f"{many:,} {name}" for name, many in bar.parts.items() if many) or "none")
    parts = "".join(
        f'<i style="height:{100 * bar.parts[name] / most:.1f}%;background:{colours[name]}"></i>'
        for name in colours
        if bar.parts.get(name)
    )
    name = f"<b>{escape(bar.short or bar.name)}</b>" if is_named else ""
    faint = " faint" if bar.is_faint else ""
    label = escape(told, quote=True)
    return f'<div class="bar{faint}" role="img" aria-label="{label}" title="{label}"><div>{parts}</div>{name}</div>'
