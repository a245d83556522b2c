"""What the words say: Document → Outline, in the order of the flow.

::

    broken     words that the layout breaks: labels set wide, words cut by a line end, page numbers
    lines      the text as lines with their places
    labels     numbering at the start of a line: 一、（一）1. (1) ①
    repeats    words that stand twice: titles, whole bodies
    furniture  words of the web page around the document
    items      labelled lines → a tree of items
    gaps       what the numbering says is missing, and what that makes doubtful
    brackets   closing brackets that may hold a clause
    convention who leads by a rule stated once: 列第一位者为牵头单位，下同
    defaults   who answers for all that follows: 以下均需…落实
    elided     offices without their endings: 公安、司法、民政部门
    clauses    a clause → lists of actors with roles (tokens, clause.lark, parse, actors)
    tasks      items → sections and tasks with what their words hold: deadlines, citations, sectors, damage
    regions    which region every character belongs to
    outline    all of it together
"""

from fengong.extract.outline import extract

__all__ = ["extract"]
