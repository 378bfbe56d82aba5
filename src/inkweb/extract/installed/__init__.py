"""Read with a spaCy pipeline that the user has installed: its names and its parse, our rules."""
