"""Findings about how the plans divide the work, as the analysis of governance has them, in both languages."""

from __future__ import annotations

from collections.abc import Callable

from fengong.analysis.governance.catalogue import FINDINGS, findings
from fengong.analysis.governance.finding import Finding
from fengong.analysis.governance.table import certainty, who, why
from fengong.analysis.governance.view import views
from fengong.analysis.load import read_incidence
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import WITH_GROUPS
from fengong.analysis.wording import say
from fengong.explorer.facts import Kept, Label, StandingOut
from fengong.model import Span
from fengong.store.queryable import Queryable


def governance(store: Queryable) -> tuple[Kept, ...]:
    """Every kind of finding with what was found, in the order of ``fengong governance``, with its defaults.

    Nothing at all where nothing can be judged: no tasks, or names that denote what the store has no entry for.
    """
    try:
        whole = read_incidence(store)
    except KeyError:
        # The analysis cannot tell who is meant; a judgement without them would be wrong without a word.
        return ()
    if not whole.tasks:
        return ()
    plans = views(whole, restrict(whole, WITH_GROUPS))
    return tuple(
        Kept(code, _said(code, "title"), _said(code, "caveat"), tuple(map(_standing, findings(plans, [code]))))
        for code in FINDINGS
    )


def _said(code: str, key: str) -> Label:
    return _label(lambda lang: say(FINDINGS[code].words, key, lang))


def _label(said: Callable[[str], str]) -> Label:
    return Label(said("zh"), said("en"))


def _standing(finding: Finding) -> StandingOut:
    tasks = tuple(
        (shown.task.iri, tuple(Span(passage.start, passage.end) for passage in shown.passages))
        for shown in finding.tasks
    )
    return StandingOut(
        plan=finding.plan.iri,
        who=_label(lambda lang: ("、" if lang == "zh" else ", ").join(who(finding, lang))),
        why=_label(lambda lang: why(finding, lang)),
        certainty=certainty(finding, "en").code,
        sure=_label(lambda lang: str(certainty(finding, lang))),
        tasks=tasks,
    )
