"""How well plans are read: assignments found against a gold annotation, or against those of an earlier run.

::

    rows     an annotation or a reading → assignments as they are compared
    score    two lists of them → counts, shares, differences
    run      folders of annotations and texts → documents with what was found
    saved    what a run found, to a file and back
    tables   scores, errors and changes as listings

What counts is the place of a mention with its role; the task it belongs to is scored on its own. A rule of the
extractor is judged by the assignments that it gains and loses.
"""
