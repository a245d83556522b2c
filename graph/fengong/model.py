"""The values that pass from stage to stage; all frozen, all with their place in the text.

::

    Document ─ extract → Outline(sections, tasks ⊃ clauses ⊃ mentions) ─ resolve → Reading(… assignments)

Positions are Unicode code points, 0-based, half-open, into :attr:`Document.text`; for every value with a
span ``span.of(text)`` is the very wording. Terms: 牵头 is *lead*, 配合 *support*, 负责 *responsible*;
who-answers-for-what is an *assignment*; 各有关部门 is a *group*, never an organization.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What an actor has to do for a task (closed list; the SKOS scheme ``role`` defines each)."""

    LEAD = "lead"
    RESPONSIBLE = "responsible"
    SUPPORT = "support"
    GUIDE = "guide"
    SUPERVISE = "supervise"


class Kind(StrEnum):
    """What a mention turned out to denote."""

    ORGANIZATION = "organization"
    GROUP = "group"
    UNRESOLVED = "unresolved"


class Basis(StrEnum):
    """Why a role holds: the words say it, a document-wide convention, or a clause above the task."""

    STATED = "stated"
    CONVENTION = "convention"
    INHERITED = "inherited"


class Severity(StrEnum):
    """How much a finding matters; ``error`` makes ``fengong check`` fail."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Precision(StrEnum):
    """How exactly a deadline's words fix the day (the SKOS scheme ``precision`` defines each)."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"
    RECURRING = "recurring"
    OPEN = "open"


class Region(StrEnum):
    """What a stretch of a document is; every character of a document belongs to exactly one region."""

    TITLE = "title"
    PREAMBLE = "preamble"
    HEADING = "heading"
    TASK = "task"
    CLAUSE = "clause"
    REPEAT = "repeat"
    FURNITURE = "furniture"
    UNREAD = "unread"


class Span(NamedTuple):
    """Half-open range of code points; a tuple, because a long text has a great many of them.

    >>> Span(1, 3).of("市应急局")
    '应急'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words at this place."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where in its file a stretch stands: ``page 3``, ``paragraph 12``, ``table 1 row 4 column 2``, ``Sheet1!B4``."""

    span: Span
    where: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a grid. ``span`` is None where it is empty.

    A merged cell stands in the text once. Every other place it covers has its ``span`` again and ``merged`` true, so
    that a 牵头单位 that is written once for five rows is found in each of them.
    """

    span: Span | None
    merged: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, each row as long as the table is wide.

    In the text a row is one line, its cells (without the merged places) joined by tabs; a line break inside a cell
    is a blank.
    """

    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Document:
    r"""A text as it was read, before anything is understood of it.

    ``text`` is canonical: decoded, a leading byte-order mark dropped, line ends read as ``\n``; of a text file
    nothing else is changed, of other formats it is their words in reading order, a paragraph or a table row a line.
    ``sha256`` is that of the canonical text in UTF-8, ``file_sha256`` that of the file's bytes. ``anchors`` say
    where in the file a stretch stands, in text order, for formats that have pages, paragraphs or cells; ``furniture``
    is what the format itself shows to be no part of the document (navigation, page numbers, running heads), in text
    order without overlap; ``grids`` are its tables; ``findings`` is what the file did not give away.
    """

    path: str
    text: str
    sha256: str
    file_sha256: str
    encoding: str
    anchors: tuple[Anchor, ...] = ()
    furniture: tuple[Span, ...] = ()
    grids: tuple[Grid, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known of a plan from outside its text (``plan.yml``), or from its title where there is none.

    ``area`` is a GB/T 2260 code. ``first_year``/``last_year`` are the period. ``None`` means unknown.
    """

    slug: str
    title: str | None = None
    issuer: str | None = None
    area: str | None = None
    first_year: int | None = None
    last_year: int | None = None
    source: str | None = None
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a reader of the graph must know about the source or its reading.

    ``code`` is a key of ``data/lexicon/findings.yml``, which holds severity and wording in zh and en;
    ``details`` fill the wording's placeholders.
    """

    code: str
    severity: Severity
    span: Span
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the tasks below it.

    ``path`` is the labels from the top, in full-width form: ``("（二）",)``. A section whose heading the
    text lost has ``heading`` and ``span`` None; that it existed follows from the numbering around it.
    """

    id: str
    path: tuple[str, ...]
    ordinal: int
    heading: str | None
    span: Span | None


@dataclass(frozen=True, slots=True)
class SectorTag:
    """A word of a task that names a sector or topic; ``notation`` is that of the concept."""

    notation: str
    span: Span


@dataclass(frozen=True, slots=True)
class Deadline:
    """Words that fix when. ``earliest``/``latest`` are None where the words do not fix a day."""

    span: Span
    earliest: date | None
    latest: date | None
    precision: Precision


@dataclass(frozen=True, slots=True)
class Citation:
    """A cited document; ``title`` is the name between 《 and 》, damage included."""

    title: str
    span: Span


@dataclass(frozen=True, slots=True)
class Mention:
    """One actor as a clause names it. ``name`` restores what the list left out (妇联 → 省妇联)."""

    surface: str
    span: Span
    name: str
    role: Role
    order: int
    basis: Basis
    open_ended: bool


@dataclass(frozen=True, slots=True)
class Clause:
    """Words that say who answers for a task. ``open_ended``: a list in it ends with 等."""

    span: Span
    open_ended: bool
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """The smallest numbered piece of work with its words.

    ``span`` covers label, title, text and clauses. ``path`` is the labels from the top in full-width
    form, ``("（二）", "5")``; ``section`` is the id of the section, None where there is none.
    """

    id: str
    path: tuple[str, ...]
    ordinal: int
    section: str | None
    title: str
    span: Span
    clauses: tuple[Clause, ...]
    sectors: tuple[SectorTag, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """What the words of one document say, before anybody asks which office is meant.

    ``year`` is the one the plan was made in, None where nothing tells it. ``regions`` partition the text: sorted,
    without gap or overlap. ``doubtful`` are the clauses whose task may be another one than the one they stand in,
    because text is missing just before them.
    """

    document: Document
    plan: Plan
    year: int | None
    convention: str | None
    sections: tuple[Section, ...]
    tasks: tuple[Task, ...]
    findings: tuple[Finding, ...]
    regions: tuple[tuple[Span, Region], ...]
    doubtful: frozenset[Span] = frozenset()


@dataclass(frozen=True, slots=True)
class Area:
    """An administrative area: GB/T 2260 code, full name (武威市), level (GB/T 12404 code)."""

    code: str
    name: str
    level: str


@dataclass(frozen=True, slots=True)
class Organization:
    """An office of a type in an area. ``key`` is ``<area code>/<office type>``, its identity."""

    key: str
    name: str
    office: str
    area: Area


@dataclass(frozen=True, slots=True)
class Group:
    """A class of actors that the text describes and does not list; never expanded.

    ``key`` is ``<area code or x>/<group id>``; ``criterion`` the description without its 各.
    """

    key: str
    criterion: str


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A mention that denotes no one organization or group.

    ``reason`` is ``damaged``, ``unknown`` or ``ambiguous``; ``candidates`` may be none, one or many.
    """

    reason: str
    candidates: tuple[Organization | Group, ...] = ()


Actor = Organization | Group | Unresolved


@dataclass(frozen=True, slots=True)
class Assignment:
    """Task × mention × role, with who is meant. ``confidence`` is that the text says so (0 to 1)."""

    task: Task
    clause: Clause
    mention: Mention
    actor: Actor
    confidence: float

    @property
    def kind(self) -> Kind:
        """Whether an organization, a group or neither is meant."""
        match self.actor:
            case Organization():
                return Kind.ORGANIZATION
            case Group():
                return Kind.GROUP
            case Unresolved():
                return Kind.UNRESOLVED


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything understood of one document; what the graph is written from."""

    outline: Outline
    assignments: tuple[Assignment, ...]
    findings: tuple[Finding, ...] = field(default=())
