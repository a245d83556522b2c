"""Sentences that the listings of cores, communities and go-betweens have in common."""

from __future__ import annotations

from fengong.analysis.robustness import FEWEST
from fengong.analysis.structure.evidence import Shape
from fengong.analysis.wording import Words, say

WORDS: Words = {
    "lot": (
        "若每项任务抽签点名（各任务点名的部门数不变），平均是 {expected:.2f}；"
        "{draws} 次中达到 {seen:.2f} 的机会 p = {p:.3f}。",
        "Had every task drawn its departments by lot, as many as it has, the mean would be {expected:.2f}; in {draws} "
        "draws the chance of reaching {seen:.2f} is p = {p:.3f}.",
    ),
    "busy": (
        "若各部门的任务数也不变，平均是 {expected:.2f}，p = {p:.3f}。",
        "With each department on as many tasks as it is, the mean would be {expected:.2f}, p = {p:.3f}.",
    ),
    "held": (
        "“重抽后仍在”：有放回地重抽任务 {draws} 次，{what}的比例；低于 0.9 的不宜当真。",
        "“held” is the share of {draws} redraws of the tasks {what}; do not rely on any below 0.9.",
    ),
    "seed": ("随机种子固定，结果每次相同。", "All seeds are fixed: the result is the same every time."),
    "too-few": (
        "有两个以上部门的任务不足 {fewest} 项，与随机无从比较；下面只是对文字的描述，不能下结论。",
        "Fewer than {fewest} tasks name two departments, so nothing can be compared with chance: this describes the "
        "words and supports no conclusion.",
    ),
}


def chance_notes(shape: Shape, seen: float, lang: str) -> list[str]:
    """What chance gives, or that there are too few tasks to say."""
    if shape.lot is None or shape.busy is None:
        return [say(WORDS, "too-few", lang, fewest=FEWEST)]
    by_lot = {"expected": shape.lot.expected, "draws": shape.lot.draws, "seen": seen, "p": shape.lot.p}
    between = "" if lang == "zh" else " "
    busy = say(WORDS, "busy", lang, expected=shape.busy.expected, p=shape.busy.p)
    return [say(WORDS, "lot", lang, **by_lot) + between + busy]


def held_notes(shape: Shape, what: str, lang: str) -> list[str]:
    """What the column of shares means; ``what`` says what holds."""
    if not shape.draws:
        return []
    return [say(WORDS, "held", lang, draws=shape.draws, what=what), say(WORDS, "seed", lang)]
