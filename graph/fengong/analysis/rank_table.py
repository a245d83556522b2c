"""Ranks as a listing, with what makes a rank less than it looks."""

from __future__ import annotations

from fengong.analysis.incidence import Incidence
from fengong.analysis.notes import nothing_notes, rows_note, scope_notes
from fengong.analysis.rank import DENSE, Ranking
from fengong.analysis.wording import Words, say
from fengong.ask.table import Column, Table

WORDS: Words = {
    "density": (
        "网络密度 {density:.2f}（有共同任务的对数占全部的比例）。",
        "Density {density:.2f}: the share of all pairs that share a task.",
    ),
    "dense": (
        "网络很密，几乎谁都与谁相连，按连接数或距离排名区分不出多少。",
        " That is dense: nearly everybody is joined to everybody, so partners and steps hardly differ.",
    ),
    "ties": (
        "{count} 行只有 {distinct} 种数值；数值相同者名次相同。",
        "{count} rows have {distinct} different values; equal values share a rank.",
    ),
    "parts": (
        "网络分成互不相连的 {parts} 块，块与块之间没有路径。",
        "The network is in {parts} parts, with no path from one to another.",
    ),
    "outside": (
        "特征向量只在最大的一块中有定义；块外的 {count} 个部门没有数值，未列出。",
        "The eigenvector is that of the largest part; {count} departments outside it have no value.",
    ),
    "order": (
        "名次只说明在文件中与谁同列，不说明谁更重要；没有误差范围，相邻名次不宜当真。",
        "A rank tells with whom a plan names a department, not how much it matters; it has no interval.",
    ),
    "degree": ("degree：与多少个部门有共同任务。", "degree: with how many others an actor shares a task."),
    "strength": (
        "strength：与每个部门的共同任务数之和；人多的任务占的分量大。",
        "strength: shared tasks summed over all others; crowded tasks weigh most.",
    ),
    "betweenness": (
        "betweenness：处在别的两个部门的最短路径上的比例，0 到 1；路径按步数算。",
        "betweenness: share of the shortest paths between others that pass it, 0 to 1; paths in steps.",
    ),
    "closeness": (
        "closeness：离别的部门有多近，0 到 1；够不着的部门按比例扣减（Wasserman–Faust）。",
        "closeness: how near to the others, 0 to 1; less by the share it cannot reach (Wasserman–Faust).",
    ),
    "eigenvector": (
        "eigenvector：与共同任务多的部门共同任务多，数值就高；整体长度为 1。",
        "eigenvector: high when sharing much with those who share much; the whole has length 1.",
    ),
    "pagerank": (
        "pagerank：沿共同任务随机走动时停留的比例（跟随概率 0.85），总和为 1。",
        "pagerank: share of a random walk along shared tasks (followed with probability 0.85); adds up to 1.",
    ),
}


def rank_table(incidence: Incidence, ranking: Ranking, top: int | None, lang: str) -> Table:
    """Departments by a measure, at most ``top`` rows (None: all)."""
    columns = (
        Column("rank", "名次", "rank"),
        Column("department", "部门", "department"),
        Column("value", ranking.by, ranking.by),
        Column("tasks", "任务数", "tasks"),
    )
    shown = ranking.rows[:top]
    rows = tuple((row.rank, row.actor.label(lang), row.value, row.tasks) for row in shown)
    title = f"部门排名：{ranking.by}" if lang == "zh" else f"Departments by {ranking.by}"
    return Table(columns, rows, title, tuple(_notes(incidence, ranking, len(shown), lang)))


def _notes(incidence: Incidence, ranking: Ranking, shown: int, lang: str) -> list[str]:
    if not ranking.rows:
        return nothing_notes(incidence, lang)
    notes = [say(WORDS, ranking.by, lang), *scope_notes(incidence, lang)]
    if ranking.density is not None:
        dense = say(WORDS, "dense", lang) if ranking.density >= DENSE else ""
        notes.append(say(WORDS, "density", lang, density=ranking.density) + dense)
    if ranking.parts > 1:
        notes.append(say(WORDS, "parts", lang, parts=ranking.parts))
    if ranking.outside:
        notes.append(say(WORDS, "outside", lang, count=len(ranking.outside)))
    notes.append(rows_note(len(ranking.rows), shown, _tied(ranking, shown), lang))
    if ranking.distinct < len(ranking.rows):
        notes.append(say(WORDS, "ties", lang, count=len(ranking.rows), distinct=ranking.distinct))
    return [*notes, say(WORDS, "order", lang)]


def _tied(ranking: Ranking, shown: int) -> int:
    last = ranking.rows[shown - 1].rank if shown else None
    return sum(1 for row in ranking.rows[shown:] if row.rank == last)
