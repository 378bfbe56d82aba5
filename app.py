"""The app's front door: ``streamlit run app.py``; ``make run`` does that and everything before it."""

from inkweb.app.main import run

run()
