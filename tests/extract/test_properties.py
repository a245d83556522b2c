"""What holds for every text, however it is broken."""

from __future__ import annotations

import hashlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fengong.extract import extract
from fengong.model import Document, Outline, Plan
from fengong.resolve import resolve

PIECES = st.sampled_from(
    [
        *(
            "1.",
            "2.",
            "5.",
            "(一)",
            "（三）",
            "一、",
            "①",
            "市应急局",
            "各有关部门",
            "和",
            "、",
            "，",
            "。",
            "；",
            "等",
        ),
        *("牵头", "负责", "配合", "会同", "由", "责任单位：", "(", "（", ")", "）", "《", "》", "(略)", "*", "\n", " "),
        *("2024年底前", "2025年13月", "每年至少1次", "矿山", "危化品", "上一篇", "工作", "\u200b", "𠮷", "x"),
    ]
)
TEXTS = st.lists(PIECES | st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).map("".join)


def read(text: str) -> Outline:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return extract(Document("synthetic.txt", text, digest, digest, "utf-8"), Plan("synthetic", area="620600"))


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_span_points_at_its_words(text: str) -> None:
    outline = read(text)
    for task in outline.tasks:
        assert task.span.of(text).startswith(text[task.span.start])
        for clause in task.clauses:
            assert task.span.holds(clause.span)
            for mention in clause.mentions:
                assert clause.span.holds(mention.span)
                assert mention.span.of(text) == mention.surface != ""
        places = [*(d.span for d in task.deadlines), *(c.span for c in task.citations), *(t.span for t in task.sectors)]
        assert all(task.span.holds(place) for place in places)
    assert all(0 <= found.span.start < found.span.end <= len(text) for found in outline.findings)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_character_is_accounted_for_once(text: str) -> None:
    outline = read(text)
    at = 0
    for span, _ in outline.regions:
        assert span.start == at < span.end
        at = span.end
    assert at == len(text)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_every_mention_becomes_one_assignment(text: str) -> None:
    outline = read(text)
    reading = resolve(outline)
    mentions = [mention for task in outline.tasks for clause in task.clauses for mention in clause.mentions]
    assert [row.mention for row in reading.assignments] == mentions
    assert len({task.id for task in outline.tasks}) == len(outline.tasks)


@pytest.mark.parametrize(
    "text",
    [
        "1.甲。" + "(" * 20_000,
        "1.甲。" + "(" * 10_000 + ")" * 10_000,
        "1.甲。(" + "市应急局、" * 5_000 + "负责)",
        "1.甲。(" + "市应急局和" * 500 + "市公安局负责)",
        "1.甲。(" + "按职责分工" * 5_000 + ")",
        "1.甲。" + "每年至少组织开展" * 5_000,
        "1.甲。" + "《" * 20_000,
        "\n".join(f"{n}.甲。(市应急局负责)" for n in range(1, 500)),
        "甲\n" * 20_000,
    ],
)
def test_hostile_texts_take_no_more_than_their_length(text: str) -> None:
    start = time.process_time()
    read(text)
    # A text a hundred times as long as a task is read in well under a second; a blow-up would take minutes.
    assert time.process_time() - start < 20
