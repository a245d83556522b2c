"""Which departments share the most tasks, with what chance would give and where their ranks may fall."""

from __future__ import annotations

from fengong.analysis.null_model.ties import ties
from fengong.analysis.shared import Judged, rank_intervals, shared_pairs
from fengong.analysis.shared_table import shared_table
from fengong.report.subject import Filled, Subject


def shared(of: Subject) -> Filled:
    """The listing of ``fengong shared``."""
    intervals = rank_intervals(of.counted, progress=of.progress)
    judged = Judged(ties(of.counted, progress=of.progress), intervals=intervals)
    found = shared_pairs(of.counted, of.top, judged=judged)
    return Filled((shared_table(of.counted, found, of.lang),), outcome=found.outcome)
