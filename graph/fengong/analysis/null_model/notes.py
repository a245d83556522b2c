"""What the columns about chance mean, and how much can be concluded at all, for people who run an office."""

from __future__ import annotations

from fengong.analysis.null_model.verdict import Outcome, Verdict
from fengong.analysis.wording import Words, say

WORDS: Words = {
    Verdict.HOLDS: ("成立", "holds"),
    Verdict.CHANCE: ("未超出偶然", "not beyond chance"),
    Verdict.UNTOLD: ("无从判断", "cannot be told"),
    "expected": (
        "“预期”：假如每项任务只在本方案点名的部门中、按各部门在该方案的忙闲随机点名，两家平均会有几项共同任务；"
        "p 是单凭偶然就达到实有项数的概率。",
        "Expected: the tasks two departments would share on average if every task named departments of its own plan at "
        "random, the busy ones in it more often. p: how likely chance alone is to reach the number they do share.",
    ),
    "needed": (
        "“所需”：至少要有几项共同任务，才能说不是偶然；多于较闲一方（逐个方案计）的任务数时，再怎么配合也看不出来，即“无从判断”。"
        "“未超出偶然”不等于没有联系。",
        "Needed: how many tasks they would have to share before chance could be ruled out. Where that is more than the "
        "less busy of the two has, plan by plan, it cannot be told. “Not beyond chance” does not mean that there is no "
        "tie.",
    ),
    "outcome": (
        "有共同任务的 {sharing} 对部门中，{holding} 对成立，{chance} 对未超出偶然，{untold} 对无从判断"
        "（{tests} 对一并检验，每对只看同时点名两者的方案；成立的当中偶然者预期不超过 {rate:.3g}%）。",
        "Of {sharing} pairs that share a task {holding} hold, {chance} are not beyond chance, {untold} cannot be told "
        "({tests} pairs judged together, each within the plans that name both; of those that hold, at most {rate:.3g} "
        "% are expected to be chance).",
    ),
    "little": (
        "任务太少：这一检验宁严勿宽，没有一对部门的共同任务可能多到足以排除偶然，次数只能当作线索。",
        "Too few tasks: by this test, which is a cautious one, no two departments could share enough to rule out "
        "chance. Take the counts as hints only.",
    ),
}


def verdict_word(verdict: Verdict, lang: str) -> str:
    """A verdict in ``zh`` or ``en``."""
    return say(WORDS, verdict, lang)


def chance_notes(outcome: Outcome, lang: str) -> list[str]:
    """The outcome first, then what the columns mean; for no pairs nothing."""
    if not outcome.sharing:
        return []
    chance = outcome.count(Verdict.CHANCE)
    counts = {"sharing": outcome.sharing, "holding": outcome.holding, "untold": outcome.untold, "tests": outcome.tests}
    notes = [say(WORDS, "outcome", lang, chance=chance, rate=outcome.rate * 100, **counts)]
    notes += [say(WORDS, "little", lang)] if outcome.untold == outcome.sharing else []
    return [*notes, say(WORDS, "expected", lang), say(WORDS, "needed", lang)]
