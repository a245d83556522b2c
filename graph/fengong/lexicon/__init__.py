"""World knowledge: reviewed files of ``data/lexicon``, loaded and checked, never written in code.

Each file states its provenance and its rule of admission. ``source`` reads YAML; ``words`` turns lists of
words into patterns; ``register`` holds areas, offices, groups and ways of naming bodies, and ``additions`` a
user's own beside them; ``findings`` holds the wording of findings.
"""
