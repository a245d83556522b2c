"""What the words say: Document → Outline, in the order of the flow.

::

    wrapped    lines broken at a fixed width → paragraphs, and places back again
    matching   the copy that rules are matched on, at the same length: plain digits and characters
    broken     words that the layout breaks: labels set wide, words cut by a line end, page numbers
    lines      the text as lines with their places
    splits     lines that hold several items → one line for each
    labels     numbering at the start of a line: 一、（一）1. (1) ①
    repeats    words that stand twice: titles, whole bodies
    furniture  words of the web page around the document
    titles     the title among the lines above the first item
    dating     the year of the plan, and that of months without one
    items      labelled lines → a tree of items
    gaps       what the numbering says is missing, and what that makes doubtful
    convention who leads by a rule stated once: 列第一位者为牵头单位，下同
    defaults   who answers for all that follows: 以下均需…落实
    clauses    where a stretch of text says who answers, and what it says; it looks for
      brackets   closing brackets that may hold a clause
      labelled   runs of labelled words: 责任单位：…
      prose      allocations in running prose, as lists with the word that governs them (governed)
      and reads a clause by tokens, clause.lark and parse, its names by actors and elided (公安、司法、民政部门);
      taken says what was read already, once what is looked for once in a text
    tasks      items → sections and tasks with what their words hold: deadlines, citations, sectors, damage
    tables     tables → sections and tasks: table_find, table_header, table_columns, table_records, table_rows,
               table_cells, table_clauses
    regions    which region every character belongs to
    outline    all of it together
"""

from fengong.extract.outline import extract

__all__ = ["extract"]
