"""All Cypher that Inkweb sends, by name, a file for each purpose.

Values travel as parameters; types come from the ontology alone. Nodes: ``:Inkweb`` (one: schema version, state, write
lock), ``:Article``, ``:Entity:<Type>[:Company]``, ``:Quantity``, ``:Statement`` (``:Struck`` where somebody struck it
out, with the property ``right`` where somebody confirmed it or said what it should be, and then with what was read as
``read_predicate``, ``read_modality`` and ``read_turned``), ``:Correction`` (what somebody said of a reading; it
outlives the statement), ``:Judgement``, ``:View`` (somebody saved it), and ``:Name``: the id that an article gives an
entity, which NAMES the entity that stands for it. Statements and mentions keep these ids, so whatever is joined can be
taken apart. ``:Renaming`` is what somebody says that an entity is called, or is; it is tied to a ``:Name`` by its id
and outlives it.
"""
