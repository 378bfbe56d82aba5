"""Names: where they are, what type they have, which of them are firms."""
