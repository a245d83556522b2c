"""A name that nothing bears is an error; one that only has no answer here is not."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from fengong.ask.header import NAMES
from fengong.ask.library import all_queries, find
from fengong.ask.names import NAMED, closest
from fengong.ask.run import answer
from fengong.errors import QueryError

#: Parameters whose values are dates, numbers and words to look for, and so the names of nothing.
FREE = {"date", "least", "words"}


def refused(store: ox.Store, query: str, **given: str) -> str:
    with pytest.raises(QueryError) as error:
        answer(store, find(query), {name: [value] for name, value in given.items()}, "zh")
    assert error.value.exit_code == 2
    return str(error.value)


@pytest.mark.parametrize(
    ("query", "given", "told"),
    [
        ("partners", {"department": "市应急厅"}, "no department '市应急厅' in the store; did you mean 市应急局"),
        ("partners", {"department": "不存在"}, "no department '不存在' in the store; `fengong query departments`"),
        ("shared-tasks", {"partner": "应急管理"}, "did you mean 市应急管理局 or 武威市应急管理局"),
        ("who-leads", {"task": "99"}, "no task '99' in the store"),
        ("who-leads", {"task": "sec_2/task_55"}, "did you mean sec_2/task_5 or "),
        ("tasks-of-sector", {"sector": "coal mine"}, "did you mean coal mines"),
        ("offices-compared", {"office": "应急"}, "did you mean 应急管理部门 or 政府应急管理办公室?"),
        ("offices-compared", {"office": "xyz"}, "no office 'xyz' in the store; `fengong query office-types`"),
        ("where-cited", {"document": "安全生产责任制"}, "did you mean 地方党政领导干部安全生产责任制规定?"),
        ("tasks", {"plan": "wuwei-2024"}, "did you mean 620600-wuwei-2024?"),
        ("tasks-of-group", {"group": "有关机构"}, "no group '有关机构' in the store"),
        ("regions", {"region": "unred"}, "did you mean unread?"),
        ("findings", {"severity": "bad"}, "no severity 'bad' in the store; there are error, info, warning"),
        ("sectors", {"lang": "fr"}, "no language 'fr' in the store; there are en, zh"),
    ],
)
def test_an_unknown_name_is_refused_with_close_ones(
    query: str, given: dict[str, str], told: str, wuwei_store: ox.Store
) -> None:
    assert told in refused(wuwei_store, query, **given)


def test_each_of_several_values_must_be_known(wuwei_store: ox.Store) -> None:
    with pytest.raises(QueryError, match="no task '99'"):
        answer(wuwei_store, find("who-leads"), {"task": ["4", "99"]}, "zh")


def test_a_name_that_is_damaged_in_the_plan_is_said_to_be_one(wuwei_store: ox.Store) -> None:
    surfaces = [str(row[0]) for row in answer(wuwei_store, find("unresolved"), {}, "zh").rows]
    told = refused(wuwei_store, "partners", department=surfaces[0])
    assert "whom it names is not known; see `fengong query unresolved`" in told


@pytest.mark.parametrize("name", ["市应急局", "武威市应急管理局", "Wuwei emergency management"])
def test_every_name_of_a_department_is_known(name: str, wuwei_store: ox.Store) -> None:
    assert answer(wuwei_store, find("partners"), {"department": [name]}, "zh").rows


def test_a_known_name_without_an_answer_matches_nothing(wuwei_store: ox.Store) -> None:
    found = answer(wuwei_store, find("who-leads"), {"task": ["8"]}, "en")
    assert (found.rows, found.notes[0]) == ((), "Nothing matches.")


def test_defaults_are_not_looked_up() -> None:
    assert answer(ox.Store(), find("partners"), {}, "en").notes[0] == "Nothing matches."


def test_every_parameter_that_can_be_looked_up_says_what_it_names() -> None:
    assert set(NAMED) == set(NAMES)
    for query in all_queries():
        for parameter in query.header.parameters:
            assert (parameter.names is None) == (parameter.name in FREE), (query.name, parameter.name)


def test_names_that_hold_the_word_come_before_those_spelt_alike() -> None:
    assert closest("教育局", ["教育厅", "县教育局", "市教育局办公室"]) == ["县教育局", "市教育局办公室", "教育厅"]
    assert closest("", ["甲"]) == []
