"""How long a store takes to check: seconds, triples a second, memory, and how both grow.

    python tests/benchmarks/validation.py [TRIPLES …]

A store of each size (250,000 and 1,000,000 triples unless told otherwise) is built from invented plans, by the whole
way from text to quads: each of another area, with sections, tasks, clauses, deadlines, citations and names that mean
nobody. Then processes of their own validate it against all shapes, and run the whole of ``fengong check``. Machines are
noisy, so each figure is the best of several runs, and the growth from the smallest to the largest store stands below.
Target: all shapes on a million triples in at most 60 s, with seconds per triple that hardly grow.
"""

from __future__ import annotations

import hashlib
import itertools
import math
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fengong.extract import extract
from fengong.extract.labels import han
from fengong.lexicon.register import shipped
from fengong.model import Document, Plan, Reading
from fengong.pipeline import build_store
from fengong.resolve import resolve
from fengong.store.oxigraph import open_store

RUNS = 3
#: Seconds for a million triples.
TARGET = 60.0
MILLION = 1_000_000
#: Seconds per triple of the largest store may be this many times those of the smallest: caches hold less of it. One
#: constraint that grows with the square takes minutes on a million triples.
GROWTH = 1.6
#: Plans read to learn how many triples a plan makes.
SAMPLE = 8

# Synthetic: sentences of our own about nothing that was ever planned.
SECTIONS = ("守护水源", "改造管网", "整治隐患", "培训人员", "便民利民", "修缮校舍", "绿化村庄", "数字赋能")
DEEDS = (
    *("巡查煤矿", "更换老旧管道", "开展消防演练", "登记危险化学品仓库"),
    *("修补农村公路", "检测电梯", "清理烟花爆竹摊点", "疏浚河道"),
)
MEANS = (
    *("逐户登记造册，列出问题清单", "利用现有系统汇总数据，按月通报"),
    *("按照《{0}管理办法（虚构）》逐项核对", "邀请居民代表参与，公开结果"),
)
DUES = ("2026年底前完成", "2025年6月底前见到成效", "每季度开展一次", "长期坚持", "2027年3月15日前完成")
CLAUSES = (
    "{p}应急局牵头，{p}教育局、{p}公安局、{p}水利局配合",
    "责任单位：{p}住房城乡建设局、{p}交通运输局、{p}财政局、各有关部门",
    "牵头单位：{p}市场监管局；配合单位：{p}卫生健康委、{p}民政局、{p}农业农村局等",
    "{p}发展改革委、{p}工业和信息化局、{p}商务局按职责分工负责",
    "{p}自然资源局、{p}彩云专班牵头，{p}生态环境局、{p}林业和草原局、负有安全监管职责的部门配合",
    "{p}文化和旅游局牵头，{p}人力资源社会保障局、{p}小满局、各县区人民政府配合",
)


@dataclass(frozen=True, slots=True)
class Measured:
    """Best wall-clock seconds of a process, and its peak memory in MB."""

    seconds: float
    memory: float


def text_of(area: str, word: str) -> str:
    """A plan of 8 sections with 11 tasks each; ``word`` stands for the area in names."""
    lines = [f"{area}安居三年行动方案〔虚构〕"]
    tasks = itertools.count()
    for number, heading in enumerate(SECTIONS, 1):
        lines.append(f"（{han(number)}）{heading}。")
        lines += [_task(next(tasks), heading, word) for _ in range(11)]
    return "\n".join(lines) + "\n"


def _task(number: int, heading: str, word: str) -> str:
    deed, mean = DEEDS[number * 5 % len(DEEDS)], MEANS[number % len(MEANS)].format(DEEDS[number % len(DEEDS)])
    clause = CLAUSES[number % len(CLAUSES)].format(p=word)
    words = f"{deed}第{han(number + 1)}批。为{heading}，{mean}，{DUES[number % len(DUES)]}"
    return f"{number + 1}.{words}。（{clause}）"


def readings() -> Iterator[Reading]:
    """Invented plans of one area after another, read as any plan is."""
    for entry in shipped().areas.by_code.values():
        if entry.area.level in ("40", "50") and entry.last is None and entry.level_word in "市县区":
            text = text_of(entry.area.name, entry.level_word)
            digest = hashlib.sha256(text.encode()).hexdigest()
            document = Document("invented.txt", text, digest, digest, "utf-8")
            plan = Plan("invented", entry.area.name, area=entry.area.code, first_year=2025, last_year=2027)
            yield resolve(extract(document, plan))


def make(size: int, folder: Path) -> int:
    """A store of at least ``size`` triples, made in a process of its own; how many it holds."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_make, (size, folder))


def _make(size: int, folder: Path) -> int:
    source = readings()
    known = list(itertools.islice(source, SAMPLE))
    few = build_store(known[: SAMPLE // 2], folder).nquads.count(b"\n")
    held = build_store(known, folder).nquads.count(b"\n")
    each = (held - few) / (SAMPLE // 2)
    while held < size:
        known += itertools.islice(source, math.ceil((size - held) / each * 1.01))
        held = build_store(known, folder).nquads.count(b"\n")
    return held


def validate_shapes(folder: Path) -> None:
    """What the process does that is timed: the shapes alone; the plans must keep to them."""
    from fengong.check.validate import validate

    assert validate(open_store(folder)) == ()


def measure(command: list[str]) -> Measured:
    """Run a process several times; it must end well, for a figure of a process that fails says nothing."""
    found = [_run(command) for _ in range(RUNS)]
    return Measured(min(one.seconds for one in found), max(one.memory for one in found))


def _run(command: list[str]) -> Measured:
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, f"{command} ended with {process.returncode}"
    return Measured(time.perf_counter() - start, usage.ru_maxrss / 1024)


def main(sizes: list[int]) -> int:
    """Print a line for each size; the status says whether the targets were met."""
    print(f"{'triples':>10}{'shapes':>10}{'per s':>10}{'memory':>10}{'fengong check':>16}{'memory':>10}")
    costs, met = [], True
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            held = make(size, Path(folder) / "store")
            shapes = measure([sys.executable, __file__, folder + "/store"])
            check = measure([sys.executable, "-m", "fengong", "check", "--store", folder + "/store"])
        costs.append(shapes.seconds / held)
        missed = shapes.seconds > TARGET * held / MILLION
        met &= not missed
        print(
            f"{held:>10,}{shapes.seconds:>9.1f}s{held / shapes.seconds:>10,.0f}{shapes.memory:>7.0f} MB"
            f"{check.seconds:>15.1f}s{check.memory:>7.0f} MB{'  MISSED' if missed else ''}",
            flush=True,
        )
    growth = costs[-1] / costs[0]
    print(f"seconds per triple, last to first store: {growth:.2f}{'' if growth <= GROWTH else '  MISSED'}")
    return int(not (met and growth <= GROWTH))


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments and not arguments[0].isdecimal():
        validate_shapes(Path(arguments[0]))
    else:
        sys.exit(main([int(one) for one in arguments] or [MILLION // 4, MILLION]))
