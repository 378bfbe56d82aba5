"""Relations between mentions, by trigger patterns kept as data."""
