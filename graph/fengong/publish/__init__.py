"""The ontology as it is published: one page to read, files for programs, and which of them answers which request.

``source`` reads the files, ``graph`` asks them, ``names`` shortens IRIs. ``turtle``, ``context`` and ``compact`` write
them, ``negotiation`` says what answers an Accept header, ``release`` puts a version's folder together. For the page,
``terms``, ``schemes``, ``shapes``, ``questions``, ``alignments`` and ``samples`` say what there is to tell, ``diagram``
and ``worked`` draw it, and ``page`` renders it. Every function is pure: the same files give the same bytes.
"""
