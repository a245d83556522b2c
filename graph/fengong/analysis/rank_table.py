"""Ranks as a listing, with what makes a rank less than it looks."""

from __future__ import annotations

from fengong.analysis.incidence import Incidence
from fengong.analysis.labels import short_labels
from fengong.analysis.notes import nothing_notes, rows_note, scope_notes, sizes
from fengong.analysis.rank import CO_TASK, DENSE, LEAD_SUPPORT, Ranking
from fengong.analysis.rank_words import MEASURE_NAMES, WORDS
from fengong.analysis.robustness import FEWEST, SMALL
from fengong.analysis.weights import COUNT
from fengong.analysis.wording import WEIGHT_NAMES, say
from fengong.ask.table import Column, Table

#: So many tasks are named in a note at most.
SOME = 5


def rank_table(incidence: Incidence, ranking: Ranking, top: int | None, lang: str) -> Table:
    """Departments by a measure, each rank with its interval, at most ``top`` rows (None: all)."""
    by = ranking.order.by
    columns = (
        Column("rank", "名次", "rank"),
        Column("rank_from", "名次最高", "rank from"),
        Column("rank_to", "名次最低", "to"),
        Column("department", "部门", "department"),
        Column("value", *MEASURE_NAMES[by]),
        Column("tasks", "任务数", "tasks"),
    )
    shown = ranking.rows[:top]
    rows = tuple(
        (
            row.rank,
            row.interval.first if row.interval else None,
            row.interval.last if row.interval else None,
            row.actor.label(lang),
            row.value,
            row.tasks,
        )
        for row in shown
    )
    title = say(WORDS, "title", lang, by=say(MEASURE_NAMES, by, lang), network=say(WORDS, ranking.order.network, lang))
    return Table(columns, rows, title, tuple(_notes(incidence, ranking, len(shown), lang)))


def _notes(incidence: Incidence, ranking: Ranking, shown: int, lang: str) -> list[str]:
    order = ranking.order
    if not ranking.rows:
        nothing = [say(WORDS, "no-leads", lang), *scope_notes(incidence, lang)]
        return nothing if order.network == LEAD_SUPPORT else nothing_notes(incidence, lang)
    notes = [say(WORDS, order.by, lang), *scope_notes(incidence, lang)]
    if order.network == CO_TASK and order.weight != COUNT:
        notes.append(say(WORDS, "weight", lang, weight=say(WEIGHT_NAMES, order.weight, lang)))
    if order.network == LEAD_SUPPORT:
        notes.append(say(WORDS, "direction", lang))
    notes += _network_notes(ranking, lang)
    notes.append(rows_note(len(ranking.rows), shown, _tied(ranking, shown), lang))
    if ranking.distinct < len(ranking.rows):
        notes.append(say(WORDS, "ties", lang, count=len(ranking.rows), distinct=ranking.distinct))
    return [*notes, *_interval_notes(incidence, ranking, lang), say(WORDS, "order", lang)]


def _network_notes(ranking: Ranking, lang: str) -> list[str]:
    notes = []
    if ranking.density is not None:
        dense = say(WORDS, "dense", lang) if ranking.density >= DENSE else ""
        notes.append(say(WORDS, "density", lang, density=ranking.density) + dense)
    if ranking.central:
        notes.append(say(WORDS, "central", lang, **ranking.central))
    if ranking.parts > 1:
        notes.append(say(WORDS, "parts", lang, parts=ranking.parts))
    if ranking.outside:
        key = "outside" if ranking.order.by == "eigenvector" else "no-value"
        notes.append(say(WORDS, key, lang, count=len(ranking.outside)))
    return notes


def _interval_notes(incidence: Incidence, ranking: Ranking, lang: str) -> list[str]:
    """What the intervals rest on and what they leave of the order, or why there are none."""
    if not ranking.draws:
        return [say(WORDS, "too-few", lang, fewest=FEWEST)]
    apart, pairs = ranking.apart
    if not pairs and len(ranking.rows) > 1:
        return [say(WORDS, "undefined", lang, draws=ranking.draws)]
    narrow = [say(WORDS, "narrow", lang, small=SMALL)] if sizes(incidence)["several"] < SMALL else []
    return [
        say(WORDS, "interval", lang, draws=ranking.draws),
        *narrow,
        say(WORDS, "apart" if apart else "apart-none", lang, apart=apart, pairs=pairs),
        *_first_notes(incidence, ranking, lang),
    ]


def _first_notes(incidence: Incidence, ranking: Ranking, lang: str) -> list[str]:
    """Whether one task decides who stands first."""
    if ranking.other_first is None:
        return []
    if not ranking.other_first:
        return [say(WORDS, "first-holds", lang)]
    labels, between = short_labels(incidence.tasks), "、" if lang == "zh" else ", "
    told = [
        say(WORDS, "first-without", lang, task=labels[task], first=between.join(one.label(lang) for one in first))
        for task, first in list(ranking.other_first.items())[:SOME]
    ]
    more = "…" if len(ranking.other_first) > SOME else ""
    return [say(WORDS, "first-moves", lang, told=("；" if lang == "zh" else "; ").join(told) + more)]


def _tied(ranking: Ranking, shown: int) -> int:
    last = ranking.rows[shown - 1].place if shown else None
    return sum(1 for row in ranking.rows[shown:] if row.place == last)
