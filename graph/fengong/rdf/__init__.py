"""Values → quads.

``terms`` is the vocabulary, ``evidence`` writes places in the text, ``task`` and ``assignment`` what the words say,
``document`` one plan's graph, ``findings`` what is wrong with it, ``registry`` who the actors are, ``history`` what
became of them, ``membership`` who is said to belong to a group, and ``dataset`` all graphs of a build.
"""
