"""Findings about how the plans divide the work, kind by kind."""

from __future__ import annotations

from fengong.analysis.governance.catalogue import FINDINGS, findings, unsaid_notes
from fengong.analysis.governance.digest import digest_notes, digest_tables
from fengong.analysis.governance.table import Found
from fengong.analysis.governance.thresholds import Thresholds
from fengong.analysis.governance.view import views
from fengong.analysis.wording import Words, say
from fengong.report.subject import Filled, Subject

WORDS: Words = {
    "every": (
        "判断时看全部角色、层级和群体，不受上面统计范围的限制：没有统计的牵头，不等于没有牵头。",
        "Every role, level and group is looked at here, whatever was counted: a lead that was not counted is not "
        "missing.",
    ),
}


def governance(of: Subject) -> Filled:
    """The findings of ``fengong governance``, a row for each."""
    plans = views(of.whole, of.judged)
    found = Found(findings(plans), tuple(FINDINGS), of.judged, Thresholds())
    every = () if of.judged == of.shown else (say(WORDS, "every", of.lang),)
    notes = (*every, *digest_notes(found, of.lang), *unsaid_notes(plans, found.codes, of.lang))
    return Filled(digest_tables(found, of.lang), notes)
