"""What the page knows, as frozen values with their places in the text.

Actors are organizations, groups and unresolved mentions alike; their ``kind`` keeps them apart. Positions
are code points into the plan's source text, half-open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fengong.model import Kind, Role, Span


@dataclass(frozen=True, slots=True)
class Label:
    """A name in Chinese and, where there is one, in English."""

    zh: str
    en: str | None = None

    def shown(self, lang: str) -> str:
        """The name in ``zh`` or ``en``; the Chinese one where there is no English one.

        >>> Label("矿山", "mines").shown("en"), Label("矿山").shown("en")
        ('mines', '矿山')
        """
        return self.en if lang == "en" and self.en else self.zh


@dataclass(frozen=True, slots=True)
class PlanFact:
    """A plan: its title and period; ``None`` means unknown."""

    iri: str
    identifier: str
    title: str | None
    issuer: str | None
    years: tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class SectionFact:
    """A heading; ``title`` is None and ``lost`` true where the text lost it."""

    iri: str
    plan: str
    number: str
    title: str | None
    lost: bool
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class SourceFact:
    """The whole text of a plan as it was read; ``regions`` are stretches of it with what they were read as."""

    plan: str
    text: str
    regions: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class StandingOut:
    """A finding about how a plan divides the work: whom it is about, why it is said, how sure it is.

    ``tasks`` are those it rests on, each with the places of the words that say so.
    """

    plan: str
    who: Label
    why: Label
    certainty: str
    sure: Label
    tasks: tuple[tuple[str, tuple[Span, ...]], ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """All findings of one kind about the division of work; ``caveat`` says what they do not prove."""

    code: str
    title: Label
    caveat: Label
    found: tuple[StandingOut, ...]


@dataclass(frozen=True, slots=True)
class Tag:
    """Words of a task that name a sector or topic (``concept`` is its IRI)."""

    concept: str
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Due:
    """Words that fix when; the days are ISO dates, None where the words do not fix one."""

    words: str
    span: Span
    earliest: str | None
    latest: str | None
    precision: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A document a task cites."""

    title: str
    span: Span


@dataclass(frozen=True, slots=True)
class Note:
    """A finding: what a reader must know about the source here."""

    plan: str
    code: str
    severity: str
    message: Label
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class TaskFact:
    """A task with everything said about it except who answers for it. ``parent``: section or plan."""

    iri: str
    plan: str
    parent: str
    number: str
    title: str
    text: str
    span: Span
    tags: tuple[Tag, ...] = ()
    dues: tuple[Due, ...] = ()
    cited: tuple[Cited, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorFact:
    """Who is named. ``surfaces`` are the forms in the plans, most frequent first.

    ``level_code`` is the notation of ``level``, which may be empty. ``status`` is why a mention is unresolved,
    ``candidates`` whom it may mean, ``plan`` where it stands; all empty otherwise.
    """

    iri: str
    kind: Kind
    name: Label
    surfaces: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    office: Label | None = None
    area: str | None = None
    level: Label | None = None
    level_code: str = ""
    status: str = ""
    candidates: tuple[str, ...] = ()
    plan: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words as the source has them, and where they stand."""

    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class AssignmentFact:
    """Task × actor × role with the mention's words, their place, and the clause around them."""

    iri: str
    task: str
    actor: str
    role: Role
    surface: str
    span: Span
    clause: Quote
    order: int
    basis: str
    open_ended: bool
    confidence: float


@dataclass(frozen=True, slots=True)
class TieFact:
    """Two organizations by IRI, the tasks they share, what chance would give them, and the verdict's IRI."""

    bodies: tuple[str, str]
    shared: int
    expected: float
    verdict: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All of it, in the order of the texts.

    ``ties`` are as the build judged them: within each plan, over all named organizations, in whatever role. ``notes``
    are the findings outside all tasks; ``concepts`` holds the labels of scheme terms by IRI; ``governance`` are the
    findings about the division of work, kind by kind, those that found nothing too.
    """

    plans: tuple[PlanFact, ...]
    sections: tuple[SectionFact, ...]
    tasks: tuple[TaskFact, ...]
    actors: tuple[ActorFact, ...]
    assignments: tuple[AssignmentFact, ...]
    notes: tuple[Note, ...] = ()
    ties: tuple[TieFact, ...] = ()
    concepts: Mapping[str, Label] = field(default_factory=dict)
    sources: tuple[SourceFact, ...] = ()
    governance: tuple[Kept, ...] = ()

    def concept(self, iri: str) -> Label:
        """Label of a scheme's term; its notation where the store holds no label."""
        return self.concepts.get(iri) or Label(notation(iri))


def notation(iri: str) -> str:
    """Last step of a term's IRI, which is its notation.

    >>> notation("https://w3id.org/fengong/scheme/role/lead")
    'lead'
    """
    return iri.rsplit("/", 1)[-1]
