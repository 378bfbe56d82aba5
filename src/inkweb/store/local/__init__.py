"""The parts of the Neo4j that Inkweb runs itself: its jars, its configuration, its process."""
