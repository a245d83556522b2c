"""What is told of a build that was, or would be, loaded into a store elsewhere."""

from __future__ import annotations

from fengong.ask.table import Column, Table
from fengong.store.push import Load, State

_COLUMNS = (
    Column("graph", "命名图", "graph"),
    Column("statements", "语句数", "statements"),
    Column("before", "原有语句数", "statements before"),
    Column("state", "状态", "state"),
)
_STATES = {
    State.ABSENT: ("未载入", "not in"),
    State.THERE: ("原有", "there before"),
    State.SENT: ("已接收，未核对", "taken, not counted"),
    State.IN: ("已载入", "in"),
    State.DIFFERS: ("语句数不符", "another number"),
    State.UNKNOWN: ("未知（旧图或新图，均完整）", "unknown: old or new, whole"),
}
_BY = {"zh": "方式：{}（{}）", "en": "By {} at {}"}


def push_table(load: Load, lang: str) -> Table:
    """The graphs of a build with what is known of each at the site."""
    at = 0 if lang == "zh" else 1
    rows = tuple(
        (graph, count, load.before[graph], _STATES[load.states[graph]][at]) for graph, count in load.wanted.items()
    )
    target = load.site.target
    notes = (_BY[lang].format(target.way, target.endpoint),) if target else ()
    return Table(_COLUMNS, rows, {"zh": "载入", "en": "Loading"}[lang], notes)
