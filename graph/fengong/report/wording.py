"""The report's own words in both languages."""

from __future__ import annotations

from fengong.analysis.wording import Words

WORDS: Words = {
    "report": ("责任分工报告", "Report on responsibilities"),
    "several": ("{count} 份方案", "{count} plans"),
    "plans": ("方案", "Plans"),
    "years": ("年份", "years"),
    "tasks": ("任务", "tasks"),
    "departments": ("部门", "departments"),
    "groups": ("群体", "groups"),
    "assignments": ("分工", "assignments"),
    "led": ("有牵头的任务", "tasks with a lead"),
    "unnamed": ("不知所指的名称", "names not resolved"),
    "scope": ("统计了谁", "Who was counted"),
    "left-out": ("这份报告略去的", "What this report leaves out"),
    "contents": ("目录", "Contents"),
    "matrix": ("责任矩阵", "Responsibility matrix"),
    "matrix-about": (
        "一行一项任务，一列一个部门；点标记看原文。空格表示原文没有点名，不表示没有责任。",
        "A row for each task, a column for each department; follow a mark to the words. An empty cell means that the "
        "plan does not name the department, not that it has no duty.",
    ),
    "matrix-groups": (
        "灰色列头是群体，不是具体部门；计数不含群体，矩阵里列出，免得它们的任务看似无人负责。",
        "Grey headings are groups, nobody in particular; they stand here so that their tasks do not look like "
        "nobody's.",
    ),
    "marks": ("标记", "Marks"),
    "quotes": ("原文", "The words"),
    "quotes-about": (
        "每处分工所依的原文，及其在方案正文中的位置（字符，从 0 起，止于前一字）。",
        "The words behind each assignment, with their place in the plan's text (characters from 0, end not included).",
    ),
    "task": ("任务", "task"),
    "number": ("序号", "no."),
    "section": ("章节", "section"),
    "total": ("合计", "total"),
    "place": ("位置", "place"),
    "in-matrix": ("回到矩阵", "back to the matrix"),
    "nobody": ("不知所指", "not resolved"),
    "confidence": ("把握 {value}", "confidence {value}"),
    "picture": ("图", "Picture"),
    "too-many-tasks": (
        "矩阵和原文只列前 {shown} 项任务（共 {total} 项）；全部见 .xlsx 报告，或只含一份方案、一个章节的报告。",
        "Matrix and words hold the first {shown} of {total} tasks; the .xlsx report holds all, and so does one on a "
        "single plan or section.",
    ),
    "too-many-actors": (
        "矩阵只列任务最多的 {shown} 个主体（共 {total} 个）；其余见原文一节或 .xlsx 报告。",
        "The matrix holds the {shown} of {total} departments and groups with most tasks; the others stand in the words "
        "and in the .xlsx report.",
    ),
    "too-many-dates": (
        "“{title}”只列前 {shown} 行（共 {total} 行）；全部见 .xlsx 报告。",
        "“{title}” holds the first {shown} of {total} rows; the .xlsx report holds all.",
    ),
    "no-glyph": (
        "随附字体没有这些字，没有中文字体的机器上可能显示不出（图中以〓代替）：{chars}。",
        "The font of this page lacks these characters; a machine without a Chinese font may not show them, and "
        "pictures have 〓 in their place: {chars}.",
    ),
    "plain": ("角色", "Roles"),
    "top": ("回到开头", "Back to the top"),
    "made": (
        "由 fengong {version} 生成；相同的输入得到相同的文件。",
        "Made by fengong {version}; the same input gives the same file.",
    ),
    "pairs": ("共 {count} 对有共同任务的部门", "of {count} pairs that share a task"),
    "nothing": ("没有可列的内容。", "There is nothing to list."),
    "load-picture": (
        "各部门任务数，按角色堆叠（前 {count} 个）",
        "Tasks by department, stacked by role (first {count})",
    ),
    "heat-picture": (
        "部门两两之间的共同任务数（任务最多的 {count} 个部门）",
        "Tasks that two departments share (the {count} with most tasks)",
    ),
    "strip-picture": ("每月到期的事项数", "Deadlines by month"),
}
