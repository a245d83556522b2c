"""All findings by code, in the order in which they are listed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from fengong.analysis.governance import (
    deadlines_pile_up,
    leads_never_supports,
    never_lead_together,
    no_lead,
    only_groups,
    sector_one_department,
    several_leads,
)
from fengong.analysis.governance.finding import Finding
from fengong.analysis.governance.view import PlanView
from fengong.analysis.wording import Words, say


@dataclass(frozen=True, slots=True)
class Entry:
    """What looks for one kind of finding, and the words that say what it is and what it does not prove."""

    find: Callable[[PlanView], Iterator[Finding]]
    words: Words


FINDINGS: dict[str, Entry] = {
    module.CODE: Entry(module.find, module.WORDS)
    for module in (
        no_lead,
        several_leads,
        only_groups,
        leads_never_supports,
        sector_one_department,
        deadlines_pile_up,
        never_lead_together,
    )
}


def findings(views: Iterable[PlanView], codes: Iterable[str] | None = None) -> tuple[Finding, ...]:
    """All findings of some kinds (None: of every kind), kind by kind, then plan by plan."""
    plans, wanted = list(views), tuple(FINDINGS) if codes is None else frozenset(codes)
    kinds = [entry for code, entry in FINDINGS.items() if code in wanted]
    return tuple(found for kind in kinds for view in plans for found in kind.find(view))


def unsaid_notes(views: Iterable[PlanView], codes: Iterable[str], lang: str) -> tuple[str, ...]:
    """What was looked at and says nothing, counted in a note in place of rows; nothing where there is no such thing."""
    if never_lead_together.CODE not in codes:
        return ()
    count = sum(never_lead_together.unsaid(view) for view in views)
    return (say(never_lead_together.WORDS, "unsaid", lang, count=count),) if count else ()
