"""The editor of the Query page: a Streamlit component that colours Cypher, completes it and marks where it is wrong.

    editor.put("MATCH (n) RETURN n")        # have it show this; undo brings back what stood there
    with st.form("query"):
        editor.show(label="Cypher", fault=None)
        st.form_submit_button("Run", on_click=lambda: run(editor.keep()))

Its sources are in ``component/frontend/src/editor``, what the browser loads is in ``component/dist``.
"""

from inkweb.app.editor.view import Fault, keep, put, show, written

__all__ = ["Fault", "keep", "put", "show", "written"]
