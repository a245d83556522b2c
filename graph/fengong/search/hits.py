"""A row of the index as a hit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fengong.search.marks import marked, piece
from fengong.search.query import Hit, Snippet

#: Kinds whose text is a definition in Chinese and one in English, a line each.
DEFINED = frozenset({"sector", "office", "concept", "term"})


def hit(row: Mapping[str, Any], words: list[list[str]]) -> Hit:
    """The hit that a row is; ``words`` are marked in it."""
    return Hit(
        iri=row["iri"],
        kind=row["kind"],
        title=marked(row["zh"], words),
        english=marked(row["en"], words),
        snippet=_snippet(row, words),
        plan=row["plan"],
        plan_title=row["plan_title"] or "",
        area=row["area"],
        number=row["number"],
        tasks=row["weight"],
    )


def _snippet(row: Mapping[str, Any], words: list[list[str]]) -> Snippet:
    """Words that hold what was looked for: of its text, else other names; nothing where its title says it all."""
    lines = row["text"].split("\n") if row["kind"] in DEFINED else [row["text"]]
    pieces = [piece(line, words) for line in lines]
    text = next((one for one in pieces if one.marks), pieces[0])
    if text.marks or not row["names"]:
        return text
    names = [marked(name, words) for name in row["names"].split("\n")]
    # The shortest of those that match: forms in the text can be long.
    matching = sorted((one for one in names if one.marks), key=lambda one: len(one.text))
    return matching[0] if matching else text
