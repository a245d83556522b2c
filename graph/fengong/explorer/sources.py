"""The texts of the plans as they were read, with what each stretch was read as."""

from __future__ import annotations

from collections import defaultdict

from fengong.explorer import queries
from fengong.explorer.facts import SourceFact, notation
from fengong.explorer.rows import ask, text
from fengong.model import Span
from fengong.store.queryable import Queryable


def sources(store: Queryable) -> tuple[SourceFact, ...]:
    """The text of each plan that the store holds one of, in the order of the plans."""
    regions: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    for row in ask(store, queries.REGIONS):
        span = Span(int(text(row, "start")), int(text(row, "end")))
        regions[text(row, "plan")].append((notation(text(row, "kind")), span))
    return tuple(
        SourceFact(plan, text(row, "content"), tuple(sorted(regions[plan], key=lambda region: region[1])))
        for row in ask(store, queries.SOURCES)
        for plan in [text(row, "plan")]
    )
