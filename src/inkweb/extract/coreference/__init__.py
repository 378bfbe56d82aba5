"""Names, descriptions and pronouns of one article that mean the same."""
