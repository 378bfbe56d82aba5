"""Which spellings count as one name, and which never do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkweb.link.alike import match
from inkweb.link.blocking import keys
from tests.strategies import NAMES

SAME = [
    ("Organization", "DeepMind", "Deep Mind"),
    ("Organization", "OpenAI", "Open-AI"),
    ("Organization", "Mircosoft", "Microsoft"),
    ("Organization", "Goldman Sachs Group", "Goldmann Sachs Group"),
    ("Person", "Sergey Brin", "Sergei Brin"),
    ("Person", "Mark Zuckerberg", "Mark Zuckeberg"),
    ("Person", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy"),
    ("Person", "Yann LeCun", "Yann Le Cun"),
    ("Model", "Phi 3", "Phi3"),
]
DIFFERENT = [
    ("Model", "GPT-4", "GPT-4o"),
    ("Model", "Phi-3", "Phi-3 mini"),
    ("Model", "Gemini 1.5", "Gemini 15"),
    ("Organization", "Northwestern University", "Northeastern University"),
    ("Organization", "County Bank", "Country Bank"),
    ("Organization", "Capital Group", "Capitol Group"),
    ("Organization", "3rd Wave Media", "4th Wave Media"),
    ("Organization", "Tern GroupIB", "Tern GroupJB"),
    ("Organization", "Wolta Energy", "Volta Energy"),
    ("Organization", "Lyft Labs", "Lift Labs"),
    ("Person", "Suleyman", "Suleiman"),
    ("Person", "Maria Lopez", "Mario Lopez"),
    ("Person", "Christian Berg", "Christina Berg"),
    ("Person", "Daniel Roth", "Daniela Roth"),
    ("Person", "Erik Hansen", "Erik Hanson"),
    ("Person", "Karin Dahl", "Katrin Dahl"),
    ("Product", "Altman", "Altmann"),
]


@pytest.mark.parametrize(("type", "left", "right"), SAME)
def test_spellings_of_one_name_match(type: str, left: str, right: str) -> None:
    found = match(type, left, right)
    assert found is not None
    assert 0.85 <= found.score <= 1
    assert found.reason


@pytest.mark.parametrize(("type", "left", "right"), DIFFERENT)
def test_other_names_do_not(type: str, left: str, right: str) -> None:
    assert match(type, left, right) is None


@st.composite
def respelled(draw: st.DrawFn) -> tuple[str, str, str]:
    """Draw a name and one like it: a letter left out, doubled, swapped, or written otherwise; a space moved."""
    type, left, _ = draw(st.sampled_from(SAME + DIFFERENT))
    at = draw(st.integers(0, len(left) - 2))
    change = draw(
        st.sampled_from(["", left[at] * 2, left[at + 1] + left[at], left[at] + " ", left[at] + "h", "y", "i"])
    )
    skipped = 2 if change == left[at + 1] + left[at] else 1
    return type, left, left[:at] + change + left[at + skipped :]


@given(respelled())
def test_matching_does_not_depend_on_the_order(drawn: tuple[str, str, str]) -> None:
    type, left, right = drawn
    assert match(type, left, right) == match(type, right, left)


@given(respelled())
def test_names_that_match_share_a_key_at_one_place(drawn: tuple[str, str, str]) -> None:
    type, left, right = drawn
    if match(type, left, right):
        assert any(a == b != "" for a, b in zip(keys(type, left), keys(type, right), strict=True))


@given(st.sampled_from(sorted(NAMES)), st.text(), st.text())
def test_any_text_can_be_compared(type: str, left: str, right: str) -> None:
    assert match(type, left, right) == match(type, right, left)
    if left.strip() and match(type, left, right) and any(keys(type, left)):
        assert set(keys(type, left)) & set(keys(type, right)) - {""}
