"""Shared tasks as listings, with what a count of shared tasks does not say."""

from __future__ import annotations

from fengong.analysis.incidence import Actor, Incidence
from fengong.analysis.labels import joined, short_labels
from fengong.analysis.notes import nothing_notes, rows_note, scope_notes
from fengong.analysis.null_model.notes import chance_notes, verdict_word
from fengong.analysis.null_model.verdict import Verdict
from fengong.analysis.robustness import FEWEST
from fengong.analysis.shared import MOST_PAIRS, Shared, SharedPair
from fengong.analysis.weights import COUNT
from fengong.analysis.wording import WEIGHT_NAMES, Words, say
from fengong.ask.table import Cell, Coded, Column, Table

RANKS = (
    Column("rank", "名次", "rank"),
    Column("rank_from", "名次最高", "rank from"),
    Column("rank_to", "名次最低", "to"),
)
SHARED = Column("shared", "共同", "shared")
TASKS = Column("tasks", "共同任务", "which tasks")
WEIGHT = Column("weight", "权重", "weight")
CHANCE = (
    Column("expected", "预期", "expected"),
    Column("p", "p", "p"),
    Column("needed", "所需", "needed"),
    Column("tie", "联系", "tie"),
)

WORDS: Words = {
    "alone": ("“{name}”与别的部门没有共同任务。", "{name} shares no task with any other."),
    "none-holds": ("没有一对部门的联系成立。", "No tie holds."),
    "only-holding": ("只列出联系成立的部门。", "Only ties that hold are listed."),
    "weighed": (
        "按权重排序：{weight}；联系是否成立仍按共同任务数判断。",
        "Ordered by the weight {weight}; whether a tie holds is judged by the number of shared tasks all the same.",
    ),
    "interval": (
        "名次最高、最低：有放回地重抽任务 {draws} 次（种子固定），95% 的名次在两者之间；区间重叠的，分不出先后。",
        "rank from, to: 95 % of the ranks over {draws} redraws of the tasks (fixed seed); where intervals overlap, "
        "neither pair is ahead.",
    ),
    "lack-tasks": (
        "不列名次：使部门相连的任务不足 {fewest} 项，算不出区间；没有区间的名次不可信。",
        "No ranks are shown: fewer than {fewest} tasks tie departments, which gives no interval, and a rank without "
        "one cannot be relied on.",
    ),
    "lack-pairs": (
        "不列名次：部门对多于 {most} 对，未算区间；没有区间的名次不可信。",
        "No ranks are shown: for more than {most} pairs no intervals are computed, and a rank without one cannot be "
        "relied on.",
    ),
    "unranked": (
        "不列名次：没有算区间。",
        "No ranks are shown: no intervals were computed.",
    ),
    "no-tasks": ("“{name}”在此范围内没有任务。", "{name} has no task within these limits."),
    "raw": (
        "次数偏向任务多的部门：项项都有它的部门，与谁都有共同任务，所以请对照“预期”。",
        "Raw counts favour departments named on many tasks: one that is on every task shares with everybody. "
        "Compare with what is expected.",
    ),
}


def shared_table(incidence: Incidence, shared: Shared, lang: str) -> Table:
    """Pairs of departments by the number of tasks they share, with what chance would give and each one's tasks."""
    columns = (
        *RANKS,
        Column("department_a", "部门甲", "department A"),
        Column("department_b", "部门乙", "department B"),
        *_measures(shared),
        Column("tasks_a", "甲任务", "tasks A"),
        Column("tasks_b", "乙任务", "tasks B"),
        TASKS,
    )
    labels, own = short_labels(incidence.tasks), incidence.tasks_of()
    rows = tuple(
        (
            *_ranked(pair),
            pair.a.label(lang),
            pair.b.label(lang),
            *_measured(shared, pair, lang),
            len(own[pair.a]),
            len(own[pair.b]),
            joined(pair.tasks, labels, lang),
        )
        for pair in shared.pairs
    )
    title = "共同任务最多的部门" if lang == "zh" else "Departments that share the most tasks"
    return Table(columns, rows, title, tuple(_notes(incidence, shared, lang)))


def partners_table(incidence: Incidence, actor: Actor, shared: Shared, lang: str) -> Table:
    """The partners of one department by the number of tasks they share with it."""
    columns = (
        *RANKS,
        Column("partner", "部门", "department"),
        *_measures(shared),
        Column("tasks_partner", "其任务", "its tasks"),
        TASKS,
    )
    labels, own, name = short_labels(incidence.tasks), incidence.tasks_of(), actor.label(lang)
    rows = tuple(
        (
            *_ranked(pair),
            pair.b.label(lang),
            *_measured(shared, pair, lang),
            len(own[pair.b]),
            joined(pair.tasks, labels, lang),
        )
        for pair in shared.pairs
    )
    notes = _notes(incidence, shared, lang)
    if shared.outcome is None:
        notes = [say(WORDS, "alone" if actor in own else "no-tasks", lang, name=name), *scope_notes(incidence, lang)]
    count = len(own.get(actor, ()))
    title = f"与{name}（{count} 项任务）共同任务最多的部门"
    if lang == "en":
        title = f"Departments that share the most tasks with {name} ({count} tasks)"
    return Table(columns, rows, title, tuple(notes))


def _ranked(pair: SharedPair) -> tuple[Cell, ...]:
    return (pair.rank, *((pair.interval.first, pair.interval.last) if pair.interval else (None, None)))


def _measures(shared: Shared) -> tuple[Column, ...]:
    return (SHARED, *([] if shared.weight == COUNT else [WEIGHT]), *CHANCE)


def _measured(shared: Shared, pair: SharedPair, lang: str) -> tuple[Cell, ...]:
    chance = pair.chance
    weight = [] if shared.weight == COUNT else [pair.weight]
    judged = (_figures(chance.expected), _figures(chance.p), chance.needed, _tie(chance.verdict, lang))
    return (pair.count, *weight, *judged)


def _tie(verdict: Verdict, lang: str) -> Coded:
    return Coded(verdict_word(verdict, lang), verdict)


def _figures(value: float) -> float:
    """A value in three significant digits: more would say nothing."""
    return float(f"{value:.3g}")


def _notes(incidence: Incidence, shared: Shared, lang: str) -> list[str]:
    if shared.outcome is None:
        return nothing_notes(incidence, lang)
    notes = [] if shared.total else [say(WORDS, "none-holds", lang)]
    notes += scope_notes(incidence, lang)
    notes += [say(WORDS, "only-holding", lang)] if shared.only_holding else []
    notes.append(rows_note(shared.total, len(shared.pairs), shared.tied, lang))
    notes += _interval_notes(shared, lang)
    notes += (
        [] if shared.weight == COUNT else [say(WORDS, "weighed", lang, weight=say(WEIGHT_NAMES, shared.weight, lang))]
    )
    return [*notes, say(WORDS, "raw", lang), *chance_notes(shared.outcome, lang)]


def _interval_notes(shared: Shared, lang: str) -> list[str]:
    if not shared.draws:
        key = f"lack-{shared.lack}" if shared.lack else "unranked"
        return [say(WORDS, key, lang, fewest=FEWEST, most=MOST_PAIRS)]
    return [say(WORDS, "interval", lang, draws=shared.draws)]
