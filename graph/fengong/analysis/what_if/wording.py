"""What the listing of a change says, in both languages."""

from __future__ import annotations

from fengong.analysis.wording import Words

WORDS: Words = {
    "title": ("假如这样调整", "What if"),
    "departments": ("主体数", "actors"),
    "ties": ("有共同任务的对数", "pairs that share a task"),
    "renamed": ("其中换了名称而延续的", "of these, carried on under other names"),
    "parts": ("网络块数", "parts of the network"),
    "all-no-lead": ("没有写牵头的任务", "tasks without a lead"),
    "all-groups-only": ("只由群体负责的任务", "tasks answered for by groups only"),
    "all-nobody": ("没有写任何主体的任务", "tasks that name nobody"),
    "load": ("任务数", "tasks"),
    "broker": ("中介度", "betweenness"),
    "gained": ("换了名称的对", "pair under a new name"),
    "lost": ("失去的对", "pair lost"),
    "no-lead": ("失去牵头的任务", "task left without a lead"),
    "groups-only": ("只剩群体负责的任务", "task left to groups only"),
    "nobody": ("无人负责的任务", "task left without anybody"),
    "stronger": ("两种角色取其强（先列者）", "stronger role kept (the first)"),
    "merge": ("{parts} 合并为 {into}。", "{parts} become {into}."),
    "merge-existing": (
        "{parts} 并入 {into}；后者本来就有，原有任务一并计算。",
        "{parts} go into {into}, which exists already; its own tasks are counted with theirs.",
    ),
    "split": ("{actor} 拆分——{parts}。", "{actor} is split: {parts}."),
    "split-existing": (
        "{parts} 本来就有，原有任务保留。",
        " {parts} existed already and keep their own tasks.",
    ),
    "none": ("没有任务", "no task"),
    "drop": ("去掉 {actor}，无人接手。", "{actor} is dropped, and nobody takes over."),
    "arithmetic": (
        "这是按方案文字做的算术，不是预测：机构真的调整时，任务、分工和措辞都会另定。",
        "This is arithmetic on the words of the plan, not a forecast: a reform would divide and word the tasks anew.",
    ),
    "strength": (
        "{count} 处两种角色落到同一项任务，取较强的一种（由强到弱：{roles}）。",
        "Where two roles met on one task ({count}), the stronger one stays (from strong to weak: {roles}).",
    ),
    "more-gained": (
        "换了名称的有 {count} 对，列出 {shown} 对；--top 0 列出全部。",
        "{shown} of {count} pairs under new names are shown; --top 0 shows all.",
    ),
    "more-lost": (
        "失去 {count} 对，列出 {shown} 对；--top 0 列出全部。",
        "{shown} of {count} lost pairs are shown; --top 0 shows all.",
    ),
    "pairs": (
        "新的对都是原有的对换了名称：这些调整不会凭空产生共同任务。失去的对，是一方去掉了，或两者并成了一个。",
        "New pairs are old ones under new names: no such step makes a shared task out of nothing. A pair is lost where "
        "one of the two is dropped, or both become one.",
    ),
    "brokers": (
        "中介度是处在别的两个主体最短路径上的比例（0 到 1），列出调整所及的和变化最大的 {count} 个；空白表示那时没有"
        "这个主体。这不是排名：数值相近的，差别不说明问题；名次及其区间见 rank。",
        "Betweenness is the share of shortest paths between others that pass an actor (0 to 1), for those that the "
        "steps touch and the {count} that change most; blank where there is no such actor. This is no ranking: "
        "differences between near values mean nothing; ranks with their intervals are those of rank.",
    ),
    "leads": (
        "有没有牵头、有没有人，按方案全部文字计：群体和不知所指的名称也算；只剩群体的另列，那时已没有点名的部门。",
        "Whether a task names a lead or anybody is judged on all the words: groups and names that fit nobody count. "
        "Tasks left to groups only are listed too: no single body is named for them.",
    ),
}
