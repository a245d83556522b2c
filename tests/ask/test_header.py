from __future__ import annotations

import pytest

from fengong.ask.header import Parameter, Words, parse_header
from fengong.errors import QueryError

WHOLE = """#+ title: {zh: 题, en: title}
#+ question: {zh: 问？, en: "what?"}
#+ parameters:
#+   task: {zh: 任务, en: task, default: "5"}
#+   date: {zh: 日期, en: date, type: date, default: 2024-12-31}
#+   least: {zh: 至少, en: at least, type: integer, default: [2, 3]}
#+   plan: {zh: 计划, en: plan, default: null}
#+ columns:
#+   b: {zh: 乙, en: second letter}
#+   a: {zh: 甲, en: first letter}
#+ note: {zh: 注, en: note}
SELECT ?b ?a {}
#+ not: part of the header
"""


def test_a_whole_header() -> None:
    header = parse_header("q", WHOLE)
    assert header.title == Words("题", "title")
    assert header.question.told("en") == "what?"
    assert header.note == Words("注", "note")
    assert [column.key for column in header.columns] == ["b", "a"]
    assert header.parameters == (
        Parameter("task", Words("任务", "task"), "string", ("5",)),
        Parameter("date", Words("日期", "date"), "date", ("2024-12-31",)),
        Parameter("least", Words("至少", "at least"), "integer", ("2", "3")),
        Parameter("plan", Words("计划", "plan"), "string", ()),
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("#+ ", "# ", "missing; the file must begin"),
        ("{zh: 题, en: title}", "{zh: 题", "not YAML"),
        ("{zh: 题, en: title}", "{zh: 题}", "title needs zh and en"),
        ("{zh: 题, en: title}", '{zh: 题, en: " "}', "title needs zh and en"),
        ("#+ question:", "#+ summary:", "summary is not known"),
        ("zh: 任务, en: task,", "zh: 任务,", "parameter task needs zh and en"),
        ('en: task, default: "5"', "en: task", "parameter task needs a default"),
        ('default: "5"', "default: true", "parameter task: write each default"),
        ('default: "5"', "value: 5", "parameter task: value is not known"),
        ("type: date", "type: day", "type must be one of string, name, date, integer"),
        ('default: "5"', 'default: "5", names: thing', "parameter task: names must be one of department, "),
        ("{zh: 甲, en: first letter}", "甲", "column a needs zh and en"),
        ("#+ columns:", "#+ columns: [a, b]\n#+ note:", "columns must be a mapping|not YAML"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(old: str, new: str, told: str) -> None:
    with pytest.raises(QueryError, match=told) as error:
        parse_header("q", WHOLE.replace(old, new))
    assert str(error.value).startswith("query q: header: ")
    assert "\n" not in str(error.value)
