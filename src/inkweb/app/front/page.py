"""Draw the app; ``inkweb serve`` has Streamlit run this file, wherever the package is installed."""

from inkweb.app.main import run

run()
