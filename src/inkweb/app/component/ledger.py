"""Remember, for one graph in one session, what the browser has and which events were handled."""

from __future__ import annotations

from dataclasses import dataclass, field

from inkweb.app.component.event import Event, events
from inkweb.draw import Picture

#: Pictures kept to make differences from; a browser that went further back is sent the whole picture.
_KEPT = 6

#: Pictures that are sent whole until the browser says what it has: while a page opens, one run may overtake another.
_WHOLE = 2


@dataclass(slots=True)
class Ledger:
    """The only thing here that changes: it lives in ``st.session_state`` beside the component's own state.

    ``of`` is what all pictures are pictures of, ``had`` the version that the browser has, as it said or after ``whole``
    pictures in a row were sent whole; ``worn`` is the number of the costume, ``heard`` that of the last event handled.
    """

    pictures: dict[str, Picture] = field(default_factory=dict)
    had: str | None = None
    whole: int = 0
    heard: int = 0
    worn: int = 0
    fresh: tuple[Event, ...] = ()
    of: str = ""

    def turn_to(self, of: str) -> None:
        """Be of something else from now on: the browser has no picture of it yet.

        >>> ledger = Ledger(had="v1")
        >>> ledger.turn_to("another article")
        >>> ledger.had is None
        True
        """
        if of != self.of:
            self.of, self.had, self.whole, self.worn = of, None, 0, 0
            self.pictures.clear()

    def hear(self, payload: object) -> tuple[Event, ...]:
        """Take what the browser sent and give the events that were not handled before, in order.

        >>> ledger = Ledger()
        >>> [event.number for event in ledger.hear({"events": [{"number": 3, "kind": "clear"}]})]
        [3]
        >>> ledger.hear({"events": [{"number": 3, "kind": "clear"}]})
        ()
        """
        had = payload.get("have") if isinstance(payload, dict) else None
        self.had = had if isinstance(had, str) else None
        self.whole = 0
        worn = payload.get("worn") if isinstance(payload, dict) else None
        self.worn = worn if isinstance(worn, int) else 0
        new = tuple(event for event in events(payload) if event.number > self.heard)
        self.heard = max([self.heard, *(event.number for event in new)])
        self.fresh = new
        return new

    def take(self) -> tuple[Event, ...]:
        """Give the events of this run, once."""
        taken, self.fresh = self.fresh, ()
        return taken

    def base(self, picture: Picture) -> Picture | None:
        """Give the picture that the browser has, to send the difference from; ``None`` when it must be sent whole."""
        self.pictures.pop(picture.version, None)
        self.pictures[picture.version] = picture
        known = self.pictures.get(self.had) if self.had else None
        self.whole = 0 if known else self.whole + 1
        if self.whole >= _WHOLE:
            self.had = picture.version
        for version in [version for version in self.pictures if version != self.had][:-_KEPT]:
            del self.pictures[version]
        return known
