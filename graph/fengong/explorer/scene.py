"""What is drawn: boxes for tasks under their headings, marks for actors and sectors, lines between them.

Everything drawn has an opaque id (``n1``, ``e1``), so that no word of a plan is ever an identifier.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count, groupby

from fengong.explorer.facts import ActorFact, Facts, Label, PlanFact, SectionFact, TaskFact
from fengong.explorer.wording import clean
from fengong.model import Kind

#: What a line to a sector is called among the roles.
SECTOR = "sector"
#: What stands above tasks: the plan, where there are several, and the section.
HEADINGS = ("plan", "section")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing on the canvas; ``number`` is that of a task or section, for a plan its short name.

    ``kind`` is ``plan``, ``section``, ``task``, ``sector`` or one of :class:`fengong.model.Kind`; ``weight`` counts
    the tasks it has to do with.
    """

    id: str
    kind: str
    iri: str
    label: Label
    number: str
    weight: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line from an actor or sector to a task; ``role`` says which line it is."""

    id: str
    source: str
    target: str
    role: str


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and its tasks; ``heading`` is None for tasks that stand under none.

    The heading of a plan has a block of its own, without tasks, before those of the plan's sections.
    """

    heading: Item | None
    tasks: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is drawn, in the order of the texts. ``lines[i]`` is assignment ``i``; sector lines follow."""

    blocks: tuple[Block, ...]
    actors: tuple[Item, ...]
    sectors: tuple[Item, ...]
    lines: tuple[Line, ...]

    def items(self) -> list[Item]:
        """Everything but the lines."""
        boxes = [item for block in self.blocks for item in (block.heading, *block.tasks) if item is not None]
        return [*boxes, *self.actors, *self.sectors]


def scene(facts: Facts) -> Scene:
    """The scene of a store's facts."""
    ids = (f"n{number}" for number in count(1))
    blocks = tuple(_blocks(facts, ids))
    actors = tuple(_actors(facts, ids))
    sectors = tuple(_sectors(facts, ids))
    by_iri = {item.iri: item.id for block in blocks for item in block.tasks}
    by_iri |= {item.iri: item.id for item in (*actors, *sectors)}
    return Scene(blocks, actors, sectors, tuple(_lines(facts, by_iri)))


def _blocks(facts: Facts, ids: Iterator[str]) -> Iterable[Block]:
    plans = {plan.iri: plan for plan in facts.plans}
    short = plan_names(facts.plans)
    for iri, tasks in groupby(facts.tasks, key=lambda task: task.plan):
        members = list(tasks)
        if len(plans) > 1:
            yield Block(_plan(plans[iri], short[iri], next(ids), len(members)), ())
        yield from _sections(facts, members, ids)


def plan_names(plans: Iterable[PlanFact]) -> dict[str, str]:
    """Plan → its shortest name that no other has: the issuer, the title, the identifier."""
    known = {plan.iri: (plan.issuer, plan.title, plan.identifier) for plan in plans}
    bearers = Counter(name for names in known.values() for name in set(names))
    return {iri: clean(next(name for name in names if name and bearers[name] == 1)) for iri, names in known.items()}


def _plan(plan: PlanFact, short: str, id_: str, tasks: int) -> Item:
    return Item(id_, "plan", plan.iri, Label(clean(plan.title or plan.identifier)), short, tasks)


def _sections(facts: Facts, members: Iterable[TaskFact], ids: Iterator[str]) -> Iterable[Block]:
    sections = {section.iri: section for section in facts.sections}
    named = Counter(assignment.task for assignment in facts.assignments)
    for parent, tasks in groupby(members, key=lambda task: task.parent):
        own = list(tasks)
        heading = _heading(sections[parent], next(ids), len(own)) if parent in sections else None
        yield Block(heading, tuple(_task(task, next(ids), named[task.iri]) for task in own))


def _heading(section: SectionFact, id_: str, tasks: int) -> Item:
    number = clean(section.number)
    label = Label(clean(section.title)) if section.title else Label("标题缺失", "heading lost")
    return Item(id_, "section", section.iri, label, number, tasks)


def _task(task: TaskFact, id_: str, weight: int) -> Item:
    return Item(id_, "task", task.iri, Label(clean(task.title)), clean(task.number), weight)


def _actors(facts: Facts, ids: Iterator[str]) -> Iterable[Item]:
    tasks: dict[str, set[str]] = defaultdict(set)
    for assignment in facts.assignments:
        tasks[assignment.actor].add(assignment.task)
    labels = actor_labels(facts.actors)
    for actor in facts.actors:
        yield Item(next(ids), actor.kind, actor.iri, labels[actor.iri], "", len(tasks[actor.iri]))


def actor_labels(actors: Iterable[ActorFact]) -> dict[str, Label]:
    """What each actor is called on the canvas: as the plan calls it, where no two are called the same."""
    known = list(actors)
    in_plan = Counter(clean(actor.surfaces[0]) for actor in known)
    offices = Counter(actor.office.en for actor in known if actor.office is not None)
    return {actor.iri: Label(_zh(actor, in_plan), _en(actor, offices)) for actor in known}


def _zh(actor: ActorFact, in_plan: Mapping[str, int]) -> str:
    surface = clean(actor.surfaces[0])
    return surface if in_plan[surface] == 1 or actor.kind is Kind.UNRESOLVED else clean(actor.name.zh)


def _en(actor: ActorFact, offices: Mapping[str | None, int]) -> str | None:
    office = actor.office.en if actor.office is not None else None
    if office is not None and offices[office] == 1:
        return clean(office[:1].upper() + office[1:])
    return clean(actor.name.en) if actor.name.en else None


def _sectors(facts: Facts, ids: Iterator[str]) -> Iterable[Item]:
    tasks: dict[str, set[str]] = defaultdict(set)
    for task in facts.tasks:
        for tag in task.tags:
            tasks[tag.concept].add(task.iri)
    for concept in sorted(tasks, key=lambda iri: (-len(tasks[iri]), iri)):
        label = facts.concept(concept)
        cleaned = Label(clean(label.zh), clean(label.en) if label.en else None)
        yield Item(next(ids), SECTOR, concept, cleaned, "", len(tasks[concept]))


def _lines(facts: Facts, ids: Mapping[str, str]) -> Iterable[Line]:
    numbers = count(1)
    for assignment in facts.assignments:
        yield Line(f"e{next(numbers)}", ids[assignment.actor], ids[assignment.task], assignment.role)
    for task in facts.tasks:
        for concept in sorted({tag.concept for tag in task.tags}):
            yield Line(f"e{next(numbers)}", ids[concept], ids[task.iri], SECTOR)
