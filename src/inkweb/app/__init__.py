"""The app: Streamlit pages over a `Workspace`."""
