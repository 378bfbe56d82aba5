"""Spend no more tokens than were granted."""

from __future__ import annotations

from threading import Lock

from inkweb.extract.llm.failure import AskError


class Budget:
    """Tokens that may be spent; several threads may take from it.

    >>> budget = Budget(100)
    >>> budget.take(60); budget.settle(60, 90); budget.left
    10
    """

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._spent = 0
        self._lock = Lock()

    @property
    def left(self) -> int:
        """What may still be spent."""
        return self.limit - self._spent

    def take(self, tokens: int) -> None:
        """Set tokens aside for a question.

        Raises:
            AskError: fewer are left.
        """
        with self._lock:
            if tokens > self.left:
                raise AskError(
                    f"Reading it would take about {tokens:,} tokens, more than the {max(0, self.left):,} left."
                    " Allow more in INKWEB_LLM_MAX_TOKENS."
                )
            self._spent += tokens

    def settle(self, taken: int, used: int) -> None:
        """Put what a question really used in the place of what was set aside."""
        with self._lock:
            self._spent += used - taken
