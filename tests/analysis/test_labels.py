from __future__ import annotations

import pyoxigraph as ox

from fengong.analysis.incidence import Heading, Incidence, Plan, Task
from fengong.analysis.labels import joined, short_labels
from fengong.analysis.load import read_incidence

PLAN = Plan("https://example.org/plan", "plan")


def task(start: int, number: str | None, section: str | None = None) -> Task:
    above = (Heading("https://example.org/section", section, None),) if section else ()
    return Task(f"https://example.org/{start}", PLAN, f"task_{start}", start, number, headings=above)


def test_numbers_that_occur_once_stand_alone(named: Incidence) -> None:
    labels = short_labels(named.tasks)
    assert joined(named.tasks[2:5], labels, "zh") == "3、4、5"
    assert joined(named.tasks[2:5], labels, "en") == "3, 4, 5"


def test_numbers_that_recur_get_their_section_and_plans_are_told_apart(two_cities: ox.Store) -> None:
    tasks = read_incidence(two_cities).tasks
    labels = short_labels(tasks)
    assert joined([tasks[1], *tasks[-2:]], labels, "zh") == "990100-yunshan: 2; 990200-haichuan: （一）1、（二）1"


def test_what_no_number_tells_apart_is_called_by_its_identifier() -> None:
    tasks = [task(1, "1", "（一）"), task(2, "1", "（一）"), task(3, None), task(4, "一、")]
    assert list(short_labels(tasks).values()) == ["一", "task_1", "task_2", "task_3"]
    assert len(set(short_labels(tasks).values())) == len(tasks)


def test_no_tasks_have_no_labels() -> None:
    assert short_labels([]) == {}
    assert joined([], short_labels([task(1, "1")]), "zh") == ""
