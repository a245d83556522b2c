"""What an operation changes as a listing: figures before and after, and what they do not mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from fengong.analysis.incidence import Actor, Incidence, Task
from fengong.analysis.labels import joined, short_labels
from fengong.analysis.notes import scope_notes
from fengong.analysis.ranks import settled
from fengong.analysis.roles import WORDINGS, labels
from fengong.analysis.what_if.drop import Drop
from fengong.analysis.what_if.effect import Effect
from fengong.analysis.what_if.merge import Merge
from fengong.analysis.what_if.operations import Operation, is_supposed
from fengong.analysis.what_if.picture import Pair
from fengong.analysis.what_if.split import Split
from fengong.analysis.what_if.wording import WORDS
from fengong.analysis.wording import say
from fengong.ask.table import Cell, Coded, Column, Table
from fengong.model import Role

COLUMNS = (
    Column("what", "项目", "what"),
    Column("who", "谁", "who"),
    Column("role", "角色", "role"),
    Column("task", "任务", "task"),
    Column("before", "之前", "before"),
    Column("after", "之后", "after"),
    Column("change", "变化", "change"),
)
#: So many actors are shown for how much their betweenness changes, beside those that the steps touch.
BROKERS = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """What a listing is asked to tell of: the effect, the incidence before, and at most how many pairs (None: all)."""

    effect: Effect
    incidence: Incidence
    top: int | None = None


def what_if_table(asked: Asked, lang: str) -> Table:
    """Totals, the load of the departments concerned, betweenness, pairs, and tasks with something to be said of."""
    names = short_labels(asked.incidence.tasks)
    told = asked.effect
    rows = [
        *_totals(told),
        *_loads(told),
        *_brokers(told),
        *_pairs("gained", told.gained, asked),
        *_pairs("lost", told.lost, asked),
        *_left_over(told, names, lang),
        *_resolved(told, names, lang),
    ]
    cells = tuple(_cells(line, lang) for line in rows)
    return Table(COLUMNS, cells, say(WORDS, "title", lang), tuple(_notes(asked, names, lang)))


@dataclass(frozen=True, slots=True)
class Line:
    """What a row tells (a key of the words), who and which roles and task it tells of, the figures before and after."""

    key: str
    old: int | float | None = None
    new: int | float | None = None
    who: tuple[Actor, ...] = ()
    roles: tuple[Role, ...] = ()
    task: str | None = None


def _cells(line: Line, lang: str) -> tuple[Cell, ...]:
    return (
        Coded(say(WORDS, line.key, lang), line.key),
        tuple(actor.label(lang) for actor in line.who),
        tuple(Coded(WORDINGS[role].label(lang), role) for role in line.roles),
        line.task,
        line.old,
        line.new,
        _change(line.old, line.new),
    )


def _totals(told: Effect) -> Iterator[Line]:
    old, new = told.before, told.after
    yield Line("departments", len(old.actors), len(new.actors))
    yield Line("ties", len(old.ties), len(new.ties))
    if told.renamed or told.gained:
        yield Line("renamed", len(told.renamed), len(told.gained))
    yield Line("parts", old.parts, new.parts)
    yield Line("all-no-lead", _zeros(old.leads), _zeros(new.leads))
    yield Line("all-groups-only", len(old.groups_only), len(new.groups_only))
    yield Line("all-nobody", _zeros(old.named), _zeros(new.named))


def _zeros(counts: Mapping[Task, int]) -> int:
    return sum(1 for count in counts.values() if not count)


def _loads(told: Effect) -> Iterator[Line]:
    for actor in told.affected:
        yield Line("load", told.before.all_tasks.get(actor, 0), told.after.all_tasks.get(actor, 0), (actor,))
        for role in Role:
            old, new = (state.load.get(actor, {}).get(role, 0) for state in (told.before, told.after))
            if old or new:
                yield Line("load", old, new, (actor,), (role,))


def _brokers(told: Effect) -> Iterator[Line]:
    # An order by the value itself would be a ranking without intervals.
    old, new = told.before.brokers, told.after.brokers
    moved = {actor: abs(new.get(actor, 0) - old.get(actor, 0)) for actor in dict.fromkeys((*new, *old))}
    touched = (actor for actor in told.affected if old.get(actor) or new.get(actor))
    for actor in dict.fromkeys((*touched, *_top(moved))):
        yield Line("broker", old.get(actor), new.get(actor), (actor,))


def _top(values: Mapping[Actor, float]) -> list[Actor]:
    # Actors stand in the order of their names, and the sort is stable.
    highest = sorted(values, key=lambda actor: -settled(values[actor]))
    return [actor for actor in highest[:BROKERS] if settled(values[actor])]


def _pairs(key: str, pairs: tuple[Pair, ...], asked: Asked) -> Iterator[Line]:
    old, new = asked.effect.before.ties, asked.effect.after.ties
    # The strongest first; pairs stand in the order of their names, and the sort is stable.
    for a, b in sorted(pairs, key=lambda pair: -max(old.get(pair, 0), new.get(pair, 0)))[: asked.top]:
        yield Line(key, old.get((a, b), 0), new.get((a, b), 0), (a, b))


def _left_over(told: Effect, names: Mapping[Task, str], lang: str) -> Iterator[Line]:
    old, new = told.before, told.after
    for task in told.left_without_lead:
        yield Line("no-lead", old.leads[task], new.leads[task], task=joined([task], names, lang))
    for task in told.left_to_groups:
        yield Line("groups-only", old.bodies[task], new.bodies[task], task=joined([task], names, lang))
    for task in told.left_without_anybody:
        yield Line("nobody", old.named[task], new.named[task], task=joined([task], names, lang))


def _resolved(told: Effect, names: Mapping[Task, str], lang: str) -> Iterator[Line]:
    for one in told.resolved:
        # The one kept first.
        roles = sorted(one.roles, key=lambda role: (role != one.kept, list(Role).index(role)))
        yield Line("stronger", who=(one.actor,), roles=tuple(roles), task=joined([one.task], names, lang))


def _change(old: int | float | None, new: int | float | None) -> Cell:
    if old is None or new is None:
        return None
    return settled(new - old)


def _notes(asked: Asked, names: Mapping[Task, str], lang: str) -> Iterator[str]:
    told = asked.effect
    for number, operation in enumerate(told.operations, 1):
        yield f"{number}. {_said(operation, asked, names, lang)}"
    yield say(WORDS, "arithmetic", lang)
    if told.resolved:
        yield say(WORDS, "strength", lang, roles=labels(Role, lang), count=len(told.resolved))
    for key, pairs in (("more-gained", told.gained), ("more-lost", told.lost)):
        if asked.top is not None and len(pairs) > asked.top:
            yield say(WORDS, key, lang, count=len(pairs), shown=asked.top)
    yield say(WORDS, "pairs", lang)
    yield say(WORDS, "brokers", lang, count=BROKERS)
    yield say(WORDS, "leads", lang)
    yield from scope_notes(asked.incidence, lang)


def _said(operation: Operation, asked: Asked, names: Mapping[Task, str], lang: str) -> str:
    comma = "、" if lang == "zh" else ", "
    match operation:
        case Merge(parts, into):
            listed = comma.join(part.label(lang) for part in parts)
            kind = "merge" if into in parts or is_supposed(into) else "merge-existing"
            return say(WORDS, kind, lang, parts=listed, into=into.label(lang))
        case Split(actor, parts):
            each = "; ".join(f"{part.label(lang)}: {_listed(tasks, names, lang)}" for part, tasks in parts)
            others = [part.label(lang) for part, _ in parts if part != actor and not is_supposed(part)]
            existing = say(WORDS, "split-existing", lang, parts=comma.join(others)) if others else ""
            return say(WORDS, "split", lang, actor=actor.label(lang), parts=each) + existing
        case Drop(actor):
            return say(WORDS, "drop", lang, actor=actor.label(lang))


def _listed(tasks: Iterable[Task], names: Mapping[Task, str], lang: str) -> str:
    return joined(sorted(tasks, key=lambda task: task.order), names, lang) or say(WORDS, "none", lang)
