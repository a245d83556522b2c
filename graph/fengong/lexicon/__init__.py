"""World knowledge: reviewed YAML files of ``data/lexicon``, loaded and checked, never written in code.

Each file states its provenance and its rule of admission. ``source`` reads YAML; ``words`` turns lists of
words into patterns; ``register`` holds offices, areas and groups; ``findings`` the wording of findings.
"""
