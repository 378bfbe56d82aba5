"""What is remembered between two runs."""

from __future__ import annotations

from inkweb.app.component.ledger import Ledger
from inkweb.draw import Picture


def told(*numbers: int, have: str | None = None) -> dict[str, object]:
    return {"have": have, "events": [{"number": number, "kind": "clear"} for number in numbers]}


def test_an_event_that_travels_twice_is_handled_once() -> None:
    ledger = Ledger()
    assert [event.number for event in ledger.hear(told(1, 2))] == [1, 2]
    assert [event.number for event in ledger.hear(told(1, 2, 3))] == [3]


def test_the_events_of_a_run_are_given_once() -> None:
    ledger = Ledger()
    ledger.hear(told(1))
    assert len(ledger.take()) == 1
    assert ledger.take() == ()


def test_the_first_picture_is_sent_whole() -> None:
    assert Ledger().base(Picture("one")) is None


def test_the_base_is_what_the_browser_said_to_have() -> None:
    ledger = Ledger()
    ledger.base(Picture("one"))
    ledger.base(Picture("two"))
    ledger.hear(told(1, have="one"))
    assert ledger.base(Picture("three")) == Picture("one")


def test_a_browser_that_says_nothing_is_sent_two_pictures_whole_and_then_differences() -> None:
    ledger = Ledger()
    assert [ledger.base(Picture(name)) for name in ("one", "two")] == [None, None]
    assert [ledger.base(Picture(name)) for name in ("three", "four")] == [Picture("two")] * 2
    ledger.hear(told(1))  # it has lost the picture
    assert [ledger.base(Picture(name)) for name in ("five", "six")] == [None, None]
    assert ledger.base(Picture("seven")) == Picture("six")


def test_a_browser_with_an_unknown_picture_gets_all_of_it() -> None:
    ledger = Ledger()
    ledger.hear(told(1, have="long ago"))
    assert ledger.base(Picture("one")) is None


def test_few_pictures_are_kept_and_the_one_in_the_browser_always() -> None:
    ledger = Ledger()
    ledger.base(Picture("0"))
    ledger.hear(told(1, have="0"))
    for i in range(1, 30):
        assert ledger.base(Picture(str(i))) == Picture("0")
    assert len(ledger.pictures) == 7


def test_nonsense_from_the_browser_changes_nothing() -> None:
    ledger = Ledger()
    for nonsense in (
        None,
        3,
        "x",
        [],
        {"events": 5},
        {"events": [None, {"kind": "select"}, {"kind": "x", "number": 1}]},
    ):
        assert ledger.hear(nonsense) == ()
    assert ledger.heard == 0
