"""What can be found: one entry for each thing that has a name or words of its own."""

from __future__ import annotations

from dataclasses import dataclass

#: Kinds of entries → how much more than a quote one counts where both say what is looked for.
KINDS = {
    "department": 4.0,
    "plan": 3.5,
    "task": 2.5,
    "group": 2.0,
    "sector": 2.0,
    "section": 1.8,
    "office": 1.8,
    "document": 1.8,
    "area": 1.6,
    "quote": 1.0,
    "change": 1.2,
    "finding": 0.6,
    "concept": 1.2,
    "term": 1.0,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing.

    Attributes:
        iri: of the thing.
        kind: one of ``KINDS``.
        zh: its name or title; empty where it has none.
        en: the same in English.
        names: what else it is called, in the registry and in the plans.
        text: its words.
        plan: IRI of the plan it is part of.
        within: IRIs of the plans that speak of it.
        area: code of its area (GB/T 2260).
        number: as the plan numbers it, or as its scheme or its publisher does.
        weight: how many tasks it has.
    """

    iri: str
    kind: str
    zh: str = ""
    en: str = ""
    names: tuple[str, ...] = ()
    text: str = ""
    plan: str = ""
    within: tuple[str, ...] = ()
    area: str = ""
    number: str = ""
    weight: int = 0
