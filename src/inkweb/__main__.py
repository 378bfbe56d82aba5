"""Run the command as ``python -m inkweb``."""

from inkweb.cli import main

if __name__ == "__main__":
    main()
