"""A synthetic region that says far too much to draw at once: every name and word in it is made up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from random import Random

from fengong.explorer.facts import (
    ActorFact,
    AssignmentFact,
    Due,
    Facts,
    Label,
    PlanFact,
    Quote,
    SectionFact,
    SourceFact,
    Tag,
    TaskFact,
)
from fengong.iris import BASE, SCHEME
from fengong.model import Kind, Role, Span

PLAN = f"{BASE}plan/000000-large"
SECTORS = ("煤矿", "道路", "消防", "教育", "水利", "旅游", "燃气", "电力", "住房", "农业", "医疗", "仓储")
LEVELS = (("province", "省级"), ("city", "市级"), ("county", "县级"), ("town", "乡级"))
ROLES = (Role.LEAD, Role.SUPPORT, Role.SUPPORT, Role.RESPONSIBLE, Role.GUIDE, Role.SUPERVISE)


@dataclass(frozen=True, slots=True)
class Size:
    """How many there are of everything; ``assignments`` is at least ``tasks``, each of which is led."""

    departments: int = 1240
    tasks: int = 3760
    assignments: int = 20_000
    sections: int = 40


def large(size: Size | None = None, names: Mapping[int, str] | None = None) -> Facts:
    """One plan of a size, the same each time; ``names`` are those of single departments instead of their own."""
    size = size or Size()
    called = {at: (names or {}).get(at, f"合成{at + 1}局") for at in range(size.departments)}
    writer = _Writer(size, called)
    tasks = tuple(writer.task(at) for at in range(size.tasks))
    return Facts(
        plans=(PlanFact(PLAN, "000000-large", "合成省责任分工", "合成省", (None, None)),),
        sections=tuple(_section(at) for at in range(size.sections)),
        tasks=tasks,
        actors=tuple(_actor(at, called[at]) for at in range(size.departments) if at in writer.seen),
        assignments=tuple(writer.assignments),
        concepts={f"{SCHEME}sector/s{at}": Label(word, f"sector {at}") for at, word in enumerate(SECTORS)},
        sources=(SourceFact(PLAN, "".join(writer.text)),),
    )


def _section(at: int) -> SectionFact:
    return SectionFact(f"{PLAN}/sec_{at + 1}", PLAN, f"（{at + 1}）", f"第{at + 1}项合成行动", lost=False)


def _actor(at: int, name: str) -> ActorFact:
    code, level = LEVELS[at % len(LEVELS)]
    group = at % 17 == 16
    iri = f"{BASE}{'group' if group else 'org'}/000000/d{at + 1}"
    kind = Kind.GROUP if group else Kind.ORGANIZATION
    return ActorFact(iri, kind, Label(name), (name,), level=Label(level, code), level_code=code)


@dataclass(slots=True)
class _Writer:
    """Tasks one after the other into one text. Early departments are named far more often than late ones."""

    size: Size
    called: Mapping[int, str]
    text: list[str] = field(default_factory=list)
    at: int = 0
    assignments: list[AssignmentFact] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    chance: Random = field(default_factory=lambda: Random(7))
    reach: list[float] = field(init=False)

    def __post_init__(self) -> None:
        self.reach = list(accumulate(1 / (place + 3) ** 0.8 for place in range(self.size.departments)))

    def write(self, words: str) -> Span:
        """Appends words; the place they got."""
        self.text.append(words)
        self.at += len(words)
        return Span(self.at - len(words), self.at)

    def task(self, at: int) -> TaskFact:
        section = at * self.size.sections // self.size.tasks
        iri = f"{PLAN}/sec_{section + 1}__task_{at + 1}"
        start, title = self.at, f"推进第{at + 1}件合成工作"
        self.write(f"{at + 1}.{title}。")
        tag = Tag(f"{SCHEME}sector/s{at % 12}", SECTORS[at % 12], self.write(SECTORS[at % 12]))
        due = Due(f"{2025 + at % 3}年底前", self.write(f"{2025 + at % 3}年底前"), None, f"{2025 + at % 3}-12-31", _YEAR)
        self.clause(at, iri)
        span = Span(start, self.at)
        dues = (due,) if at % 4 else ()
        parent = f"{PLAN}/sec_{section + 1}"
        self.write("\n")
        words = "".join(self.text[-_count(self.text) : -1])
        return TaskFact(iri, PLAN, parent, str(at + 1), title, words, span, (tag,), dues)

    def clause(self, at: int, task: str) -> None:
        """The clause that names who answers for a task."""
        members = list(dict.fromkeys(self.members(at)))
        words = "（" + "、".join(self.called[one] for one in members) + "负责）"
        clause = Quote(words, self.write(words))
        place = clause.span.start + 1
        for order, member in enumerate(members, 1):
            name = self.called[member]
            role = ROLES[0] if order == 1 else ROLES[1 + (order + at) % 5]
            self.assignments.append(_assignment((task, member), role, Quote(name, _span(place, name)), clause, order))
            place += len(name) + 1

    def members(self, at: int) -> Iterator[int]:
        """So many departments that all tasks together have the assignments asked for; each department comes up."""
        total, size = self.size.assignments, self.size
        wanted = total * (at + 1) // size.tasks - total * at // size.tasks
        own = set()
        first = at * size.departments // size.tasks
        if first * size.tasks < (at + 1) * size.departments:
            own.add(first)
        while len(own) < min(wanted, size.departments):
            own.add(self.chance.choices(range(size.departments), cum_weights=self.reach)[0])
        self.seen |= own
        yield from sorted(own, key=lambda one: (one * 7919 + at) % 104729)


_YEAR = f"{SCHEME}precision/year"


def _count(text: list[str]) -> int:
    """Pieces of the task written last: number, words of sector and deadline, clause, end."""
    return min(5, len(text))


def _span(start: int, name: str) -> Span:
    return Span(start, start + len(name))


def _assignment(of: tuple[str, int], role: Role, mention: Quote, clause: Quote, order: int) -> AssignmentFact:
    task, member = of
    iri, actor = f"{PLAN}/assignment-{mention.span.start}", _actor(member, mention.words).iri
    basis = f"{SCHEME}basis/stated"
    return AssignmentFact(iri, task, actor, role, mention.words, mention.span, clause, order, basis, False, 1.0)
