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
from fengong.ask.table import Cell, Column, Table
from fengong.model import Role

COLUMNS = (
    Column("what", "项目", "what"),
    Column("who", "谁", "who"),
    Column("before", "之前", "before"),
    Column("after", "之后", "after"),
    Column("change", "变化", "change"),
)
#: So many brokers are shown before, after, and for how much they change.
BROKERS = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """What a listing is asked to tell of: the effect, the incidence before, and at most how many pairs (None: all).

    With ``codes`` it is for programs: what a row tells is the same code in every language.
    """

    effect: Effect
    incidence: Incidence
    top: int | None = None
    codes: bool = False


def what_if_table(asked: Asked, lang: str) -> Table:
    """Totals, then the load of the departments concerned, brokers, pairs, and tasks with something to be said of."""
    names = short_labels(asked.incidence.tasks)
    told = asked.effect
    rows = [
        *_totals(told),
        *_loads(told, lang),
        *_brokers(told, lang),
        *_pairs("gained", told.gained, asked, lang),
        *_pairs("lost", told.lost, asked, lang),
        *_left_over(told, names, lang),
        *_resolved(told, names, lang),
    ]
    cells = [
        (key if asked.codes else say(WORDS, key, lang), who, old, new, _change(old, new)) for key, who, old, new in rows
    ]
    return Table(COLUMNS, tuple(cells), say(WORDS, "title", lang), tuple(_notes(asked, names, lang)))


#: The key of what a row tells, who it tells of, and the figures before and after.
Line = tuple[str, str | None, int | float | None, int | float | None]


def _totals(told: Effect) -> Iterator[Line]:
    old, new = told.before, told.after
    yield "departments", None, len(old.actors), len(new.actors)
    yield "ties", None, len(old.ties), len(new.ties)
    if told.renamed or told.gained:
        yield "renamed", None, len(told.renamed), len(told.gained)
    yield "parts", None, old.parts, new.parts
    yield "all-no-lead", None, _zeros(old.leads), _zeros(new.leads)
    yield "all-nobody", None, _zeros(old.named), _zeros(new.named)


def _zeros(counts: Mapping[Task, int]) -> int:
    return sum(1 for count in counts.values() if not count)


def _loads(told: Effect, lang: str) -> Iterator[Line]:
    for actor in told.affected:
        yield "load", actor.label(lang), told.before.all_tasks.get(actor, 0), told.after.all_tasks.get(actor, 0)
        for role in Role:
            old, new = (state.load.get(actor, {}).get(role, 0) for state in (told.before, told.after))
            if old or new:
                yield "load", f"{actor.label(lang)} · {WORDINGS[role].label(lang)}", old, new


def _brokers(told: Effect, lang: str) -> Iterator[Line]:
    old, new = told.before.brokers, told.after.brokers
    moved = {actor: abs(new.get(actor, 0) - old.get(actor, 0)) for actor in dict.fromkeys((*new, *old))}
    for actor in dict.fromkeys((*_top(new), *_top(old), *_top(moved))):
        yield "broker", actor.label(lang), old.get(actor), new.get(actor)


def _top(values: Mapping[Actor, float]) -> list[Actor]:
    # Actors stand in the order of their names, and the sort is stable.
    highest = sorted(values, key=lambda actor: -settled(values[actor]))
    return [actor for actor in highest[:BROKERS] if settled(values[actor])]


def _pairs(key: str, pairs: tuple[Pair, ...], asked: Asked, lang: str) -> Iterator[Line]:
    old, new = asked.effect.before.ties, asked.effect.after.ties
    # The strongest first; pairs stand in the order of their names, and the sort is stable.
    for a, b in sorted(pairs, key=lambda pair: -max(old.get(pair, 0), new.get(pair, 0)))[: asked.top]:
        yield key, f"{a.label(lang)} – {b.label(lang)}", old.get((a, b), 0), new.get((a, b), 0)


def _left_over(told: Effect, names: Mapping[Task, str], lang: str) -> Iterator[Line]:
    old, new = told.before, told.after
    for task in told.left_without_lead:
        yield "no-lead", joined([task], names, lang), old.leads[task], new.leads[task]
    for task in told.left_without_anybody:
        yield "nobody", joined([task], names, lang), old.named[task], new.named[task]


def _resolved(told: Effect, names: Mapping[Task, str], lang: str) -> Iterator[Line]:
    for one in told.resolved:
        roles = f"{labels(one.roles, lang)} → {labels({one.kept}, lang)}"
        yield "stronger", f"{joined([one.task], names, lang)} · {one.actor.label(lang)} · {roles}", None, None


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
