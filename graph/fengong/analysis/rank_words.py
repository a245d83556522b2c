"""What is said of rankings, in both languages."""

from __future__ import annotations

from fengong.analysis.wording import Words

#: The measures in both languages; the notes give the code beside the Chinese name once.
MEASURE_NAMES: Words = {
    "degree": ("连接数", "degree"),
    "strength": ("共同任务总数", "strength"),
    "betweenness": ("中介度", "betweenness"),
    "closeness": ("接近度", "closeness"),
    "eigenvector": ("特征向量中心性", "eigenvector"),
    "pagerank": ("PageRank", "pagerank"),
    "k-core": ("k 核", "k-core"),
    "constraint": ("约束度", "constraint"),
    "effective-size": ("有效规模", "effective-size"),
}

WORDS: Words = {
    "title": ("部门排名：{by}（{network}）", "Departments by {by} ({network})"),
    "co-task": ("共同任务网络", "co-task network"),
    "lead-support": ("牵头—配合网络", "network from lead to support"),
    "density": (
        "网络密度 {density:.2f}（相连的对数占全部的比例）。",
        "Density {density:.2f}: the share of all pairs that are tied.",
    ),
    "dense": (
        "网络很密，几乎谁都与谁相连，按连接数或距离排名区分不出多少。",
        " That is dense: nearly everybody is joined to everybody, so partners and steps hardly differ.",
    ),
    "central": (
        "集中度（Freeman；0 各部门相当，1 全靠一个部门）：按连接数 {degree:.2f}，按距离 {closeness:.2f}，"
        "按居中 {betweenness:.2f}。",
        "Centralization (Freeman; 0 all alike, 1 all hangs on one): degree {degree:.2f}, closeness {closeness:.2f}, "
        "betweenness {betweenness:.2f}.",
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
    "no-value": (
        "{count} 个部门与谁都不相连，没有数值，未列出。",
        "Not listed because they have no tie and so no value: {count}.",
    ),
    "no-leads": (
        "没有一项任务既写明牵头部门又写明配合部门，这个网络里没有关系可排。",
        "No task names both a lead and a support, so there is nothing to rank in this network.",
    ),
    "weight": ("共同任务的权重：{weight}。", "Shared tasks are weighted by {weight}."),
    "direction": (
        "从牵头部门指向配合部门；连接数、任务总数、k 核与结构洞两个方向都计，接近度计指向它的，PageRank 顺着箭头走。",
        "Ties lead from the lead to the support; degree, strength, k-core and the two of Burt count both directions, "
        "closeness counts those that arrive, pagerank follows them.",
    ),
    "interval": (
        "名次最高、最低：有放回地重抽任务 {draws} 次（种子固定），95% 的名次在两者之间；区间重叠的部门分不出先后。",
        "rank from, to: 95 % of the ranks over {draws} redraws of the tasks (fixed seed); where intervals overlap, "
        "neither is ahead for sure.",
    ),
    "narrow": (
        "任务不足 {small} 项时区间偏窄：名次相近的部门，真名次落在其中的只有九成上下。",
        "With fewer than {small} tasks intervals are too narrow: of near equals about nine in ten hold the true rank.",
    ),
    "apart": (
        "{pairs} 对部门中，{apart} 对的区间不重叠，分得出先后。",
        "Of {pairs} pairs of departments {apart} have intervals apart, so that one is ahead.",
    ),
    "apart-none": (
        "{pairs} 对部门的区间全都重叠，谁先谁后都分不出：这个排名不能用来比较。",
        "The intervals of all {pairs} pairs of departments overlap: nobody is ahead, and this order compares nothing.",
    ),
    "first-holds": (
        "去掉任何一项任务，居首的都不变。",
        "Who stands first does not depend on any one task.",
    ),
    "first-moves": ("居首与否取决于个别任务：{told}。", "Who stands first hangs on single tasks: {told}."),
    "first-without": ("去掉任务 {task}，居首的是{first}", "without task {task}, first is {first}"),
    "too-few": (
        "不列名次：使部门相连的任务不足 {fewest} 项，算不出区间；没有区间的名次不可信。",
        "No ranks are shown: fewer than {fewest} tasks tie departments, which gives no interval, and a rank without "
        "one cannot be relied on.",
    ),
    "undefined": (
        "不列名次：重抽任务 {draws} 次，这一指标常常没有定义，算不出区间。",
        "No ranks are shown: in {draws} redraws of the tasks the measure is often undefined, so there is no interval.",
    ),
    "order": (
        "名次只说明在文件中与谁同列，不说明谁更重要。",
        "A rank tells with whom a plan names a department, not how much it matters.",
    ),
    "degree": ("连接数（degree）：与多少个部门有共同任务。", "degree: with how many others an actor shares a task."),
    "strength": (
        "共同任务总数（strength）：与每个部门的共同任务数之和；人多的任务占的分量大。",
        "strength: shared tasks summed over all others; crowded tasks weigh most.",
    ),
    "betweenness": (
        "中介度（betweenness）：处在别的两个部门的最短路径上的比例，0 到 1；路径按步数算。",
        "betweenness: share of the shortest paths between others that pass it, 0 to 1; paths in steps.",
    ),
    "closeness": (
        "接近度（closeness）：离别的部门有多近，0 到 1；够不着的部门按比例扣减（Wasserman–Faust）。",
        "closeness: how near to the others, 0 to 1; less by the share it cannot reach (Wasserman–Faust).",
    ),
    "eigenvector": (
        "特征向量中心性（eigenvector）：与共同任务多的部门共同任务多，数值就高；整体长度为 1。",
        "eigenvector: high when sharing much with those who share much; the whole has length 1.",
    ),
    "pagerank": (
        "PageRank：沿共同任务随机走动时停留的比例（跟随概率 0.85），总和为 1。",
        "pagerank: share of a random walk along shared tasks (followed with probability 0.85); adds up to 1.",
    ),
    "k-core": (
        "k 核（k-core）：身处多密的圈子：圈内每个部门都与圈内至少这么多部门相连。",
        "k-core: how dense a circle it belongs to: all in it are tied to at least so many others in it.",
    ),
    "constraint": (
        "约束度（constraint）：伙伴彼此也相连的程度（Burt）；越低越居中搭桥，所以从低到高排。",
        "constraint: how far its partners are tied to each other (Burt); the lower, the more of a broker, so the "
        "lowest stand first.",
    ),
    "effective-size": (
        "有效规模（effective-size）：彼此不相重复的伙伴有多少（Burt）。",
        "effective-size: how many partners that do not duplicate each other (Burt).",
    ),
}
