"""Three synthetic plans of a made-up province and its city, read; and plans made of a few words each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from fengong.analysis.compare.side import Side, side_of, side_of_reading
from fengong.analysis.incidence import Actor, Deadline, Heading, Plan, Quote, Row, Task, Unnamed
from fengong.analysis.load import arrange
from fengong.analysis.scope import Period
from fengong.lexicon.additions import register_of
from fengong.model import Kind, Role
from fengong.pipeline import read_plan

PLANS = Path(__file__).parent / "plans"
#: A task in short: number, title, what is to be done, who in which role (``?`` before a name: not resolved).
Draft = tuple[str, str, str, Mapping[str, str]]
Make = Callable[..., Side]


def read(name: str) -> Side:
    lexicon = PLANS / "lexicon"
    return side_of_reading(read_plan(str(PLANS / name), lexicon=lexicon), register_of(lexicon))


@pytest.fixture(scope="session")
def city_2017() -> Side:
    return read("city-2017")


@pytest.fixture(scope="session")
def city_2020() -> Side:
    return read("city-2020")


@pytest.fixture(scope="session")
def province() -> Side:
    return read("province-2020")


@pytest.fixture(scope="session")
def make() -> Make:
    """Makes a plan of drafts; ``area`` is that of its departments, ``heirs`` who took over from whom, by name."""

    def made(
        drafts: Sequence[Draft],
        area: str = "960100",
        heirs: Mapping[str, Sequence[str]] | None = None,
        section: str = "一",
    ) -> Side:
        plan = Plan("https://example.org/plan", "plan", "方案〔虚构〕", area)
        tasks, rows, unnamed = [], [], []
        for at, (number, title, body, duties) in enumerate(drafts):
            task, quotes = _task(plan, at, (number, title, body), list(duties), section)
            tasks.append(task)
            for (name, role), quote in zip(duties.items(), quotes, strict=True):
                if name.startswith("?"):
                    unnamed.append(Unnamed(task, Role(role), "unknown", quote))
                else:
                    rows.append(Row(actor(name, area), task, Role(role), (quote,)))
        took_over = {iri(body, area): frozenset(iri(one, area) for one in ones) for body, ones in (heirs or {}).items()}
        return side_of(arrange(rows, tasks, unnamed), plan, took_over)

    return made


def iri(name: str, area: str) -> str:
    kind = "group" if name.startswith("各") else "org"
    return f"https://example.org/{kind}/{area}/{name.removeprefix('省').removeprefix('市')}"


def actor(name: str, area: str) -> Actor:
    """The office type of a made-up department is its name without 省 or 市."""
    if name.startswith("各"):
        return Actor(iri(name, area), name, Kind.GROUP)
    return Actor(iri(name, area), name, Kind.ORGANIZATION, name.removeprefix("省").removeprefix("市"), "40", None, area)


def _task(
    plan: Plan, at: int, said: tuple[str, str, str], names: Sequence[str], section: str
) -> tuple[Task, list[Quote]]:
    number, title, body = said
    start = 1000 * at
    surfaces = [name.removeprefix("?") for name in names]
    clause = f"{'、'.join(surfaces)}负责"
    words = f"{number}.{title}。{body}。（{clause}）"
    begin = start + words.index(f"（{clause}") + 1
    quotes = [Quote(begin, begin + len(clause), n, clause, one, 1.0) for n, one in enumerate(surfaces, 1)]
    heading = Heading(f"https://example.org/{section}", section, f"第{section}部分")
    return Task(f"https://example.org/{at}", plan, f"task_{at}", start, number, title, (heading,), words=words), quotes


@pytest.fixture(scope="session")
def dated() -> Callable[..., Task]:
    """Makes a task of words in which each deadline stands: words → the days that they fix."""

    def made(words: str, *dues: tuple[str, Period], start: int = 0) -> Task:
        plan = Plan("https://example.org/plan", "plan")
        deadlines = []
        for said, period in dues:
            place = start + words.index(said)
            deadlines.append(Deadline(period, "day", said, place, place + len(said)))
        return Task("https://example.org/1", plan, "task_1", start, deadlines=tuple(deadlines), words=words)

    return made
