"""How changes are called, in both languages."""

from __future__ import annotations

from fengong.analysis.compare.deadlines import Move
from fengong.analysis.compare.duties import Turn as DutyTurn
from fengong.analysis.compare.match import Doubt
from fengong.analysis.compare.task_changes import Turn as TaskTurn
from fengong.analysis.wording import Words

TASKS: Words = {
    TaskTurn.NEW: ("新增", "new"),
    TaskTurn.GONE: ("取消", "gone"),
    TaskTurn.SPLIT: ("疑似拆分", "split?"),
    TaskTurn.MERGED: ("疑似合并", "merged?"),
    TaskTurn.DOUBTFUL: ("存疑", "doubtful"),
    TaskTurn.REWORDED: ("改写", "reworded"),
    TaskTurn.MOVED: ("移至他节", "moved"),
    TaskTurn.RENUMBERED: ("改号", "renumbered"),
}
DUTIES: Words = {
    DutyTurn.GAINED: ("新增", "gained"),
    DutyTurn.LOST: ("取消", "lost"),
    DutyTurn.ROLE: ("角色变化", "role changed"),
    DutyTurn.REFORM: ("机构改革", "changed by the reform"),
}
MOVES: Words = {
    Move.EARLIER: ("提前", "earlier"),
    Move.LATER: ("推后", "later"),
    Move.GAINED: ("新增", "gained"),
    Move.LOST: ("取消", "lost"),
    Move.REWORDED: ("仅改措辞", "reworded only"),
    Move.OTHER: ("不可比", "not comparable"),
}
DOUBTS: Words = {
    Doubt.UNLIKE: ("措辞相差大", "the words differ much"),
    Doubt.RIVAL: ("另有相近任务", "another task is about as like"),
}
WHATS: Words = {
    "tasks": ("任务的变化", "Tasks"),
    "duties": ("分工的变化（两份方案都有的任务）", "Duties in the tasks that both plans have"),
    "deadlines": ("期限的变化（两份方案都有的任务）", "Deadlines in the tasks that both plans have"),
    "if-same": (
        "只有确为同一任务才算的变化（匹配存疑，或疑似拆分、合并）",
        "Changes only if it is the same task (doubtful matches, possible splits and mergers)",
    ),
    "load": ("部门任务数的变化", "Departments by the change of their number of tasks"),
}
REMARKS: Words = {
    "doubtful": ("任务匹配存疑（{score:.2f}）", "doubtful match ({score:.2f})"),
    "unresolved": ("主体未认定，按字面比较", "not resolved, compared by its words"),
    "elsewhere": ("另见任务 {tasks}（疑似拆分或合并）", "but in task {tasks} (possible split or merger)"),
}
