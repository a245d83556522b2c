"""What is told of a build that was, or would be, loaded into a store elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from fengong.ask.table import Column, Table
from fengong.store.push import Load, State
from fengong.store.remote import PASSING

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
_OTHERS = {
    "zh": "服务器上另有 {} 个未载完的命名图（{}*）：或正由他人载入，或是中断的载入所留；如已无人载入，可用 --tidy 清除",
    "en": (
        "Graphs half loaded there: {} ({}*); somebody loads them now, or was stopped. "
        "Where nobody does, remove them with --tidy"
    ),
}
_REMOVED = {"zh": "已清除未载完的命名图：{} 个", "en": "Graphs half loaded that were removed: {}"}
_BY = {"zh": "方式：{}（{}）", "en": "By {} at {}"}


def push_table(load: Load, lang: str) -> Table:
    """The graphs of a build with what is known of each at the site."""
    at = 0 if lang == "zh" else 1
    rows = tuple(
        (graph, count, load.before[graph], _STATES[load.states[graph]][at]) for graph, count in load.wanted.items()
    )
    target = load.site.target
    notes = (_BY[lang].format(target.way, target.endpoint),) if target else ()
    return Table(_COLUMNS, rows, {"zh": "载入", "en": "Loading"}[lang], (*notes, *_halves(load, lang)))


def _halves(load: Load, lang: str) -> Iterator[str]:
    """What is told of graphs that are half there."""
    if load.removed:
        yield _REMOVED[lang].format(len(load.removed))
    if load.others:
        yield _OTHERS[lang].format(len(load.others), PASSING)
