"""Texts made to break the reader: whatever is repeated, reading takes time in proportion to the length.

Each case is read at a length n and at 4n. Linear work takes four times as long, quadratic work sixteen times; the
ratio of processor times does not depend on the machine. A blow-up is stopped by an alarm instead of being waited for.
"""

from __future__ import annotations

import hashlib
import itertools
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fengong.extract import extract
from fengong.extract.actors import is_actor
from fengong.extract.parse import _slots, parse_clause
from fengong.extract.tokens import tokens
from fengong.model import Document, Plan, Reading, Region
from fengong.resolve import resolve

#: Below this a reading is too short to be timed; the text is doubled until it takes as long.
MEASURABLE = 0.01
LONGEST = 64_000
LIMIT = 8.0
#: A single reading that takes longer is a blow-up.
SECONDS = 10

Make = Callable[[int], str]


def read(text: str) -> Reading:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return resolve(extract(Document("synthetic.txt", text, digest, digest, "utf-8"), Plan("synthetic", area="620600")))


@contextmanager
def alarm(seconds: int) -> Iterator[None]:
    """Stop what takes longer; regular expressions are stopped too."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"still reading after {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def cost(text: str) -> float:
    """Processor seconds of a reading."""
    # The same text is timed twice: what is kept of it would make the second time look free.
    for kept in (tokens, _slots, is_actor):
        kept.cache_clear()
    start = time.process_time()
    with alarm(SECONDS):
        read(text)
    return time.process_time() - start


def growth(make: Make) -> float:
    """How many times as long a text takes that is four times as long; the best of five, for machines are noisy."""
    size = 2_000
    while (once := min(cost(make(size)), cost(make(size)))) < MEASURABLE and size < LONGEST:
        size *= 2
    ratio = cost(make(4 * size)) / once
    for _ in range(4):
        if ratio >= LIMIT:
            ratio = min(ratio, cost(make(4 * size)) / cost(make(size)))
    return ratio


def repeated(unit: str, head: str = "1.甲。", tail: str = "") -> Make:
    """Texts of about n characters: one unit again and again."""
    return lambda n: head + unit * (n // len(unit)) + tail


def numbered(unit: str, head: str = "") -> Make:
    """Texts of about n characters: one unit again and again, each with its number."""
    return lambda n: head + "".join(unit.format(n=row, even=2 * row) for row in range(1, 2 + n // len(unit)))


CASES: dict[str, Make] = {
    # brackets
    "brackets opened": repeated("（"),
    "brackets closed": repeated("）"),
    "brackets nested": lambda n: "1.甲。" + "（" * (n // 2) + "市应急局负责" + "）" * (n // 2),
    "brackets nested in every kind": lambda n: "1.甲。" + "（〔【[(" * (n // 10) + ")]】〕）" * (n // 10),
    "brackets opened with a verb": repeated("（市应急局负责"),
    "brackets opened before blanks": repeated("(市应急局负责)" + " " * 40),
    "brackets closed before blanks": lambda n: "1.甲。（市应急局负责）" + " \u3000" * (n // 2) + "甲",
    "brackets in one paragraph": repeated("加强。（市应急局牵头，市公安局配合）"),
    "bracket in a name": repeated("市应急局（", "1.甲。（", "负责）"),
    "citations opened": repeated("《"),
    "citations nested": lambda n: "1.甲。" + "《" * (n // 2) + "》" * (n // 2),
    # the words of a clause
    "verbs": repeated("牵头", "1.甲。（", "）"),
    "verbs in a row": repeated("市应急局牵头，", "1.甲。（", "）"),
    "verbs before blanks": repeated("负责  ", "1.甲。（市应急局", "甲）"),
    "adverbs": repeated("按职责分工", "1.甲。（市应急局", "）"),
    "adverbs of one character less": repeated("按职责分", "1.甲。（市应急局", "）"),
    "labels": repeated("责任单位：", "1.甲。（", "）"),
    "labels without a list": repeated("责任单位：\n", "1.甲。\n"),
    "a list of a line each": repeated("市应急局、\n", "1.甲。\n责任单位：", "市公安局"),
    "names broken at every line end": repeated("市应急\n管理局、市公\n安局、", "1.甲。\n责任单位："),
    "labels before blanks": lambda n: "1.甲。\n责任单位" + " " * n + "甲",
    "labels cut by line ends": repeated("责\n任\n单\n位", "1.甲。"),
    "labels set wide": repeated("责 任 单 ", "1.甲。", "位："),
    "page numbers": repeated("市\n- 2 -\n", "1.甲。（", "局负责）"),
    "blanks before page numbers": lambda n: "1.甲。\n" + " " * n + "- 2 -",
    "labels without a colon": repeated("\n责任单位市水务局", "1.甲。"),
    "labels in brackets": repeated("【责任单位】", "1.甲。\n"),
    "labels with a dash": repeated("责任单位——", "1.甲。\n"),
    "labels with nobody behind them": repeated("责任单位：\n甲\n", "1.甲。\n"),
    "labelled groups of lines": repeated("牵头单位：市应急局\n配合单位：市公安局\n\n另起一段。\n", "1.甲。\n"),
    "labels in one line": repeated(" 责任单位：市应急局 配合单位：市公安局", "1.甲。\n"),
    "marks": repeated("市应急局（牵头）、", "1.甲。（", "）"),
    "names": repeated("市应急局、", "1.甲。（", "负责）"),
    "conjunctions between actors": repeated("市应急局和", "1.甲。（", "市公安局负责）"),
    "conjunctions between others": repeated("工业和", "1.甲。（", "信息化局负责）"),
    "conjunctions alone": repeated("和", "1.甲。（", "负责）"),
    "separators": repeated("、", "1.甲。（市应急局", "市公安局负责）"),
    "separators and blanks": repeated("、 ", "1.甲。（市应急局", "市公安局负责）"),
    "open ends": repeated("等部门、", "1.甲。（市应急局", "负责）"),
    "open ends of one character": repeated("等", "1.甲。（市应急局", "负责）"),
    "with": repeated("会同", "1.甲。（市应急局", "市公安局负责）"),
    "full stops at the end": lambda n: "1.甲。（市应急局负责" + "。" * n + "甲）",
    "blanks in a clause": lambda n: "1.甲。（市应急局" + " " * n + "甲负责）",
    "line ends in a clause": lambda n: "1.甲。（市应急局" + "\n" * n + "甲负责）",
    # what actors look like
    "marks of groups": repeated("各", "1.甲。（", "甲）"),
    "marks and classes of groups": repeated("有关部门", "1.甲。（", "甲）"),
    "endings of bodies": repeated("局", "1.甲。（", "甲）"),
    "possessives": repeated("甲的", "1.甲。（", "乙）"),
    "levels": repeated("市、", "1.甲。（各", "甲负责）"),
    "levels in brackets": repeated("（市、", "1.甲。（各县", "甲负责）"),
    "levels with brackets": repeated("县（市、区）、", "1.甲。（各", "甲负责）"),
    "brackets behind names": repeated("局（甲、", "1.甲。（", "乙）"),
    "levels alone": repeated("各乡镇、", "1.甲。（", "甲负责）"),
    "scopes": repeated("第1—2", "1.甲。（", "项由市应急局负责）"),
    "names parted by blanks": repeated("市应急局 ", "1.甲。\n责任单位："),
    "names parted by strokes": repeated("市应急局/", "1.甲。\n责任单位："),
    "strokes": repeated("/", "1.甲。（", "负责）"),
    "labels in quotes": repeated("「责任单位：市应急局", "1.甲。"),
    # conventions and defaults
    "conventions": repeated("列第一位者为牵头单位，下同", "1.甲。（", "）"),
    "convention for the others": repeated("单位", "1.甲。（市应急局负责。列第一位者为牵头单位，其他", "）"),
    "defaults": repeated("以下均需", "1.甲。（", "）"),
    "conventions in prose": repeated("首位为牵头单位，", "1.甲。"),
    "conventions with many first ones": repeated("有多个责任单位的，第一", "1.甲。", "个为牵头单位"),
    "conventions by order": repeated("各项任务由排在首位的单位", "1.甲。", "牵头负责"),
    "marks of leads": repeated("★市应急局、", "带★的为牵头单位。\n1.甲。（", "负责）"),
    "marks and nothing else": repeated("★", "带★的为牵头单位。\n1.甲。（", "）"),
    "defaults that name nobody": repeated("以上任务，各县区", "1.甲。"),
    "defaults behind their list": repeated("各县区负责落实，不再", "1.甲。（", "列出）"),
    "defaults in prose": repeated("以下均由甲。", "1.甲。"),
    # prose
    "by": repeated("由"),
    "by somebody": repeated("由市应急局"),
    "by nobody in particular": repeated("由甲乙负责，"),
    "by somebody, in a row": repeated("市应急局负责，", "1.由"),
    "by somebody, by somebody": repeated("由市应急局负责，"),
    "by nobody, with verbs": repeated("由甲乙牵头、"),
    "with in prose": repeated("市应急局会同市公安局制定方案。"),
    "with after by": repeated("由会同"),
    "with alone": repeated("会同"),
    "does": repeated("市应急局负责开展工作。"),
    "mechanisms": repeated("建立市应急局牵头、"),
    "says": repeated("一是甲；"),
    "allocations in one paragraph": repeated("由市应急局牵头落实。"),
    # deadlines
    "every year": repeated("每年至少组织开展"),
    "every year, all verbs": repeated("组织开展", "1.甲。每年至少"),
    "years": repeated("2024年"),
    "dates": repeated("2024年9月31日前"),
    "months": repeated("9月底前"),
    "digits": repeated("1"),
    "digits of counts": repeated("十", "1.甲。每年"),
    # structure
    "lines": repeated("甲\n"),
    "blank lines": repeated("\n"),
    "blanks": repeated(" "),
    "blanks of another kind": repeated("\u3000"),
    "blank and tab": repeated(" \t"),
    "zero-width blanks": repeated("\u200b"),
    "one item again and again": repeated("1.甲。（市应急局负责）\n", ""),
    "one line again and again": repeated("另起一段，没有编号。\n", "1.甲。\n"),
    "items": numbered("{n}.第{n}项。（市应急局负责）\n"),
    "items with holes": numbered("{even}.第{n}项。（市应急局负责）\n"),
    "items without clauses below one": numbered("{n}.第{n}项。\n", "一、总则（市应急局负责）\n"),
    "sections with holes": numbered("一、甲{n}\n1.乙{n}。\n三、丙{n}\n1.丁{n}。\n4.戊{n}。（市应急局负责）\n"),
    "levels of numbering": numbered("一、甲{n}\n（一）乙{n}\n1.丙{n}\n（1）丁{n}\n①戊{n}。（市应急局负责）\n"),
    "numbers in one line": numbered("{n}.第{n}项。（市应急局负责）"),
    "first numbers in one line": repeated("。1.甲"),
    "numbers behind brackets": numbered("甲（市应急局负责）({n})", "(1)"),
    "brackets before numbers": repeated("）(1", "1.甲。"),
    "closing provisions": numbered("{n}.第{n}项。以上措施"),
    "blanks before closing provisions": lambda n: "1.甲。2.乙。3.丙。" + "。 " * (n // 2) + "以",
    "chapter numbers in one line": repeated("。一、甲"),
    "a body twice": lambda n: 2 * numbered("{n}.第{n}项工作要抓好落实。（市应急局负责）\n")(n // 2),
    "two lines in turn": repeated("1.甲。（市应急局负责）\n2.乙。（市公安局负责）\n", ""),
    "furniture": repeated("上一篇\n", "1.甲。（市应急局负责）\n"),
    "furniture before": lambda n: "首页\n" * (n // 3) + "1.甲。（市应急局负责）\n",
    "titles": lambda n: "某市工作方案\n" * (n // 7) + "1.甲。（市应急局负责）\n",
    "headings that could be titles": repeated("工作方案（", ""),
    # damage
    "damage": repeated("(略)"),
    "damage in a name": repeated("(略)", "1.甲。（市", "局负责）"),
    "damaged names": repeated("(略)甲局、", "1.甲。（", "负责）"),
    "asterisks": repeated("*"),
    "marks in a row": repeated("，。"),
    # characters
    "full-width digits": repeated("１．"),
    "traditional": repeated("責任單位：市應急局\n", "1.甲。\n"),
    "beyond the first plane": repeated("𠮷", "1.甲。（", "局负责）"),
    "combining": repeated("\u0301"),
    "Latin": repeated("word "),
}


@pytest.mark.parametrize("name", CASES)
def test_time_grows_with_the_length(name: str) -> None:
    ratio = growth(CASES[name])
    assert ratio < LIMIT, f"four times the text took {ratio:.1f} times as long"


@pytest.mark.parametrize("unit", ["甲", "市应急局、", "市应急局牵头，", "由市应急局负责，", "（", "。（市应急局负责）"])
def test_a_line_of_200_000_characters(unit: str) -> None:
    with alarm(6 * SECONDS):
        read(repeated(unit)(200_000))


@pytest.mark.parametrize(("opening", "closing"), ["（）", "()", "【】", "〔〕", "《》", "（)"])
def test_brackets_10_000_deep(opening: str, closing: str) -> None:
    with alarm(SECONDS):
        reading = read(
            "1.压实责任。" + opening * 10_000 + "市应急局负责" + closing * 10_000 + "\n2.乙。（市公安局负责）\n"
        )
    assert [row.mention.surface for row in reading.assignments][-1] == "市公安局"


ENGLISH = """Action Plan for Safer Rivers

1. Inspect every dam before the flood season. (Lead: Water Bureau; Support: Emergency Office)
2. Repair the gauges by June 2025. (Water Bureau)
(a) Train the crews, (b) publish the results.
"""


def test_a_plan_in_english_is_not_read_and_says_so() -> None:
    reading = read(ENGLISH)
    assert reading.assignments == ()
    assert "no-clauses" in {found.code for found in reading.findings if found.severity == "error"}


def test_prose_without_numbers_is_not_read_and_says_so() -> None:
    reading = read("It was the best of times, it was the worst of times.\n" * 20)
    assert reading.assignments == ()
    assert {"no-items", "no-clauses"} & {found.code for found in reading.findings if found.severity == "error"}


# --- The grammar ----------------------------------------------------------------------------------------------------

WORDS = st.sampled_from(
    [
        *("市应急局", "市公安局", "省数据集团（筹）", "各县（市、区）人民政府", "工业和信息化部", "各有关部门"),
        *("、", "，", "；", "和", "及", "等", "等部门", "会同", "由", "。", "：", " ", "\n", "（", "）"),
        *("牵头", "负责", "配合", "按职责分工负责", "指导", "督办", "（牵头）", "落实"),
        *(
            "责任单位：",
            "牵头单位：",
            "配合单位:",
            "完成时限：",
            "2024年底前",
            "列第一位者为牵头单位，下同",
            "以下均需",
        ),
    ]
)
CLAUSES = st.lists(WORDS, min_size=1, max_size=25).map("".join)


@given(CLAUSES | st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_tokens_stand_in_order_and_names_are_never_empty(words: str) -> None:
    at = 0
    for token in tokens(words):
        assert at <= token.span.start < token.span.end <= len(words)
        at = token.span.end
        if token.type == "NAME":
            name = token.span.of(words)
            assert name == name.strip() != ""


@given(CLAUSES | st.text(max_size=60))
@settings(max_examples=400, deadline=None)
def test_the_grammar_gives_names_in_text_order_or_nothing(words: str) -> None:
    named = parse_clause(words)
    places = [one.span for one in named or []]
    assert all(0 <= place.start < place.end <= len(words) for place in places)
    assert all(a.end <= b.start for a, b in itertools.pairwise(places))


@given(CLAUSES)
@settings(max_examples=200, deadline=None)
def test_the_grammar_does_not_depend_on_where_a_clause_stands(words: str) -> None:
    here, there = parse_clause(words) or [], parse_clause(words, 1000) or []
    assert [(one.span.start + 1000, one.role, one.open_ended) for one in here] == [
        (one.span.start, one.role, one.open_ended) for one in there
    ]


@given(
    st.lists(st.sampled_from(["市应急局", "市公安局", "市水务局", "各有关部门"]), min_size=1, max_size=8, unique=True)
)
@settings(max_examples=100, deadline=None)
def test_a_list_with_a_verb_is_read_whole(names: list[str]) -> None:
    words = "、".join(names) + "牵头，市财政局按职责分工负责"
    named = parse_clause(words) or []
    assert [one.span.of(words) for one in named] == [*names, "市财政局"]
    assert [str(one.role) for one in named] == [*["lead"] * len(names), "responsible"]


@given(st.lists(CLAUSES, min_size=1, max_size=6))
@settings(max_examples=200, deadline=None)
def test_every_character_is_accounted_for_in_hostile_plans(parts: list[str]) -> None:
    text = "\n".join(f"{number}.做事。（{part}）" for number, part in enumerate(parts, 1))
    reading = read(text)
    at = 0
    for span, region in reading.outline.regions:
        assert span.start == at < span.end
        assert region in Region
        at = span.end
    assert at == len(text)
    assert all(row.mention.span.of(text) == row.mention.surface for row in reading.assignments)
