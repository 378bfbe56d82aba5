"""The script that Streamlit runs, alone in its folder: Streamlit puts the folder first on Python's path."""
