"""How the text commits itself to a relation, and who says so."""
