from __future__ import annotations

from collections.abc import Callable

import pytest

from fengong.analysis.compare.content import content, title_of, wording
from fengong.analysis.compare.quoted import changed_words, title
from fengong.analysis.compare.side import Side
from fengong.analysis.incidence import Plan, Quote, Task
from fengong.analysis.scope import Period

from .conftest import Draft, Make

Dated = Callable[..., Task]


def task(words: str, number: str | None = None, title: str | None = None) -> Task:
    return Task("i", Plan("p", "p"), "t", 100, number, title, words=words)


def said(words: str, *clauses: tuple[str, tuple[str, ...]], number: str | None = None) -> str:
    """What is to be done, by a text and its clauses, each with the names in it."""
    quotes = [
        Quote(100 + words.index(clause), 100 + words.index(clause) + len(clause), 1, clause, name, 1.0)
        for clause, names in clauses
        for name in names
    ]
    return content(task(words, number), quotes).text


@pytest.mark.parametrize("label", ["3.", "３．", "（三）", "(3)", "三、", " 3、"])
def test_the_number_is_no_part_of_what_is_to_be_done(label: str) -> None:
    assert said(f"{label}更换旧管。") == "更换旧管"


def test_a_number_that_is_a_word() -> None:
    assert said("二是更换旧管。", number="二是") == "更换旧管"
    assert wording(task("二是更换旧管。", "二是")) == "更换旧管"


def test_a_number_within_the_words_stays() -> None:
    assert said("新建3座水厂，2.5万人受益。") == "新建3座水厂25万人受益"


def test_who_answers_for_it_is_left_out_however_it_is_said() -> None:
    names = ("市住建局", "市水务局")
    assert said("更换旧管。（市住建局牵头，市水务局配合）", ("市住建局牵头，市水务局配合", names)) == "更换旧管"
    assert (
        said("更换旧管。（市住建局和市水务局按职责分工负责）", ("市住建局和市水务局按职责分工负责", names))
        == "更换旧管"
    )
    assert said("更换旧管。\n责任单位：市住建局", ("责任单位：市住建局", names[:1])) == "更换旧管"


def test_what_a_clause_in_prose_says_besides_stays() -> None:
    clause = "由市住建局会同市水务局制定更换办法"
    assert said(f"更换旧管。{clause}。", (clause, ("市住建局", "市水务局"))) == "更换旧管制定更换办法"


def test_dates_are_left_out_with_the_little_around_them(dated: Dated) -> None:
    one = dated("更换旧管，力争2026年底前完成。", ("2026年底前", Period(None, None)), start=70)
    assert content(one, []).text == "更换旧管"
    one = dated("2026年底前完成首轮检查。", ("2026年底前", Period(None, None)))
    assert content(one, []).text == "完成首轮检查"


def test_a_task_that_is_nothing_but_a_clause_keeps_its_words() -> None:
    assert said("市住建局负责", ("市住建局负责", ("市住建局",))) == "市住建局负责"


def test_every_character_stands_where_it_is_said_to(city_2017: Side, city_2020: Side) -> None:
    for side in (city_2017, city_2020):
        for one in side.tasks:
            found = side.contents[one]
            assert "".join(one.words[at] for at in found.at) == found.text


def test_title() -> None:
    assert title_of(task("3.更换旧管。", "3", "更换旧管"), "更换旧管") == "更换旧管"
    assert title_of(task("更换"), "一" * 30) == "一" * 20
    assert title(task("3.更换旧管。先郊区后城区。", "3", "更换旧管")) == ("3.更换旧管", 100, 106)
    assert title(task("更换旧管")) == ("更换旧管", 100, 104)
    assert title(None) is None


def test_the_words_that_changed_with_a_few_around_them(make: Make) -> None:
    def of(body: str) -> Side:
        drafts: list[Draft] = [("1", "换管", body, {"市住建局": "lead"})]
        return make(drafts)

    old, new = of("使用满三十年的管段，由近及远编出先后次序"), of("使用满二十五年的管段，由近及远编出先后次序")
    before, after = changed_words(old, old.tasks[0], new, new.tasks[0])
    assert before.words == "换管。使用满三十年的管段，由近"
    assert after.words == "换管。使用满二十五年的管段，由近"
    old, new = of("检查阀门"), of("检查阀门阀门")
    before, after = changed_words(old, old.tasks[0], new, new.tasks[0])
    assert (before.words, after.words) == ("换管。检查阀门", "换管。检查阀门阀门")
