"""What is written in the editor, as Python knows it."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def told() -> None:
    import streamlit as st

    from inkweb.app import editor

    def tell(said: object) -> None:
        st.session_state["editor"] = said
        st.text(editor.written())

    editor.put("RETURN 1")
    tell(None)
    tell({"written": {"number": 1, "text": "RETURN 2"}})
    editor.put("RETURN 3")
    st.text(editor.written())
    for lie in ({"written": {"number": 2, "text": 7}}, {"written": "RETURN 4"}, "RETURN 4", {}):
        tell(lie)
    tell({"written": {"number": 2, "text": "RETURN 5"}})
    editor.keep()
    tell(None)


def test_what_was_written_in_place_of_an_earlier_text_is_not_taken_for_the_last() -> None:
    app = AppTest.from_function(told).run()
    assert not app.exception
    assert [one.value for one in app.text] == [
        f"RETURN {number}" for number in (1, 2, 3, 3, 3, 3, 3, 5, 5)
    ]  # the last: what was kept is there for a browser that has forgotten it
