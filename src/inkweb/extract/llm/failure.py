"""Why a language model gave no answer that can be used."""

from __future__ import annotations


class AskError(Exception):
    """One line for the person who runs Inkweb. ``is_final`` when every other question would fail alike."""

    def __init__(self, line: str, *, is_final: bool = False) -> None:
        super().__init__(" ".join(line.split()))
        self.is_final = is_final


class TooLongError(AskError):
    """The answer ended in the middle: less must be asked at once."""
