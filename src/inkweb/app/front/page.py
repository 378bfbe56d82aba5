"""Draw the app; ``inkweb serve`` has Streamlit run this file, wherever the package is installed."""

from inkweb.app.main import run

if __name__ == "__main__":  # Streamlit runs it as a script; who only imports it draws nothing
    run()
