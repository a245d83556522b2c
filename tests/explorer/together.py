"""A synthetic plan in which two pairs of departments work together by more than chance; made from one sentence."""

from __future__ import annotations

import numpy as np
import pyoxigraph as ox
from tests.explorer.conftest import Job, Named, Sketch

from fengong.analysis.in_graph import tie_quads
from fengong.iris import Iris

#: Departments, tasks, headings; and on how many tasks each planted pair is named together besides.
DEPARTMENTS, TASKS, SECTIONS, TOGETHER = 40, 300, 10, 10
#: The pairs whose tie is to hold: quiet departments, by number.
PLANTED = ((30, 33), (36, 38))
#: Sectors, the first of which has most tasks.
SECTORS = ("矿山", "燃气", "电梯", "桥梁", "粮库", "渔船", "索道", "锅炉", "隧道", "码头")
DIGITS = "零一二三四五六七八九"


def department(number: int) -> str:
    """A name that no other is part of."""
    return f"市合成{DIGITS[number // 10]}{DIGITS[number % 10]}局"


def members() -> list[list[int]]:
    """Departments of each task: a busy one is named some ten times as often as a quiet one, the pairs on ten more."""
    random = np.random.default_rng(7)
    activity = 1 / np.arange(1, DEPARTMENTS + 1) ** 0.7
    wish = np.log(activity)[:, None] + random.gumbel(size=(DEPARTMENTS, TASKS))
    place = np.argsort(np.argsort(-wish, axis=0), axis=0)
    named = place < random.integers(1, 5, size=TASKS)
    for pair in PLANTED:
        named[np.array(pair)[:, None], random.choice(TASKS, TOGETHER, replace=False)] = True
    return [[int(one) for one in np.flatnonzero(named[:, task])] for task in range(TASKS)]


def together() -> Sketch:
    """The plan: every task is the same sentence with other names; the first department named leads."""
    jobs = [_job(number, [department(one) for one in named]) for number, named in enumerate(members(), 1)]
    headings = tuple(f"开展合成行动{number}" for number in range(1, SECTIONS + 1))
    return Sketch("合成市共同任务方案", headings, tuple(sorted(jobs, key=lambda job: job.section)))


def _job(number: int, names: list[str]) -> Job:
    sector = SECTORS[min(number * number % 17, number % 10)]
    lead, *rest = names
    clause = f"（{lead}牵头，{'、'.join(rest)}配合）" if rest else f"（{lead}牵头）"
    return Job(
        str(number),
        1 + number * number // 7 % SECTIONS,
        f"检查{sector}第{number}处",
        f"{sector}每季度登记一次。",
        clause,
        (_named(lead, "lead"), *(_named(name, "support") for name in rest)),
        ((sector, f"s{SECTORS.index(sector)}"),),
    )


def _named(name: str, role: str) -> Named:
    # An IRI of ASCII letters, as those of the register are.
    return Named(name, role, f"d{ord(name[3]):x}-{ord(name[4]):x}")


def judged(store: ox.Store) -> ox.Store:
    """The store with the verdicts that a build would write into it."""
    store.bulk_extend(list(tie_quads(store, Iris())))
    return store
