"""Who shares work with whom: the incidence of actors and tasks, and what is counted on it.

``load`` reads the store into an :class:`~fengong.analysis.incidence.Incidence`; ``shared`` counts the tasks
that two actors have in common, ``network`` gives NetworkX graphs, ``rank`` orders actors by their place in
them, ``tables`` turns the results into listings. One measure, one file.
"""
