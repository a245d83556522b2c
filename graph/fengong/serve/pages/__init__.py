"""Pages for people: one file for each kind of page, each with its routes."""
