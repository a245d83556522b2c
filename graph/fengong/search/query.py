"""A search as it is asked, and what was found."""

from __future__ import annotations

from dataclasses import dataclass, field

#: Hits on a page.
PAGE = 20
#: Characters that are looked for, and words; what is longer is cut, and the result says so.
LONGEST, WORDS = 200, 16


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for.

    Attributes:
        text: words; all of them must be found. Nothing in it is a command.
        kinds: kinds of things to find (:data:`fengong.search.entry.KINDS`); none means all.
        plan: IRI or identifier of a plan to find things in; departments and sectors too that it speaks of.
        area: code of an area (GB/T 2260); what is below it counts.
        page: from 1.
        size: hits on a page.
    """

    text: str
    kinds: tuple[str, ...] = ()
    plan: str = ""
    area: str = ""
    page: int = 1
    size: int = PAGE


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words of a thing; ``marks`` are the places of what was looked for, as pairs of start and end in characters."""

    text: str = ""
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found. ``title`` and ``english`` are its names, marked; ``plan`` is that it is part of."""

    iri: str
    kind: str
    title: Snippet
    english: Snippet
    snippet: Snippet
    plan: str
    plan_title: str
    area: str
    number: str
    tasks: int


@dataclass(frozen=True, slots=True)
class Found:
    """A page of hits.

    Attributes:
        hits: of this page.
        total: on all pages.
        counts: of each kind, whichever kinds were asked for.
        pages: how many there are.
        cut: whether only the beginning of the text was looked for.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    pages: int = 0
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name. ``iri`` is None where several things bear it: then it can be searched for."""

    zh: str
    en: str
    kind: str
    iri: str | None
