"""What two plans have in common and what changed: tasks, duties, deadlines, and the load of departments.

``side`` reads one plan, ``match`` pairs the tasks of two, ``parts`` finds splits and mergers; ``duties``, ``deadlines``
and ``load`` compare what is paired, ``difference`` holds it all; ``listing`` and ``summary`` show it.
"""
