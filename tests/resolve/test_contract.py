"""The JSON contract: its values point into the text and say what the reading says."""

from __future__ import annotations

import json

from fengong.model import Reading
from fengong.resolve.contract import as_json


def test_every_position_holds_the_words(wuwei: Reading) -> None:
    contract, text = as_json(wuwei, "en"), wuwei.outline.document.text
    for task in contract["tasks"]:
        for row in (*task["deadlines"], *task["citations"]):
            assert text[row["start"] : row["end"]] == row["text"]
        for row in task["assignments"]:
            assert text[row["start"] : row["end"]] == row["surface"]
            start, end = row["clause"]
            assert task["start"] <= start <= row["start"] < row["end"] <= end <= task["end"]


def test_document(wuwei: Reading) -> None:
    document = as_json(wuwei, "zh")["document"]
    assert document["title"] == "武威市安全生产治本攻坚三年行动主要任务"
    assert (document["issuer"], document["area"], document["chars"]) == ("武威市", "620600", 13263)
    assert document["convention"] is None


def test_actors(wuwei: Reading) -> None:
    rows = [row for task in as_json(wuwei, "zh")["tasks"] for row in task["assignments"]]
    for row in rows:
        match row["kind"]:
            case "organization":
                assert "/org/620600/" in row["actor"]
                assert row["official_name"]
            case "group":
                assert "/group/620600/" in row["actor"]
                assert row["official_name"] is None
            case _:
                assert row["kind"] == "unresolved"
                assert row["actor"] is None
                assert row["confidence"] < 1


def test_messages_follow_the_language(wuwei: Reading) -> None:
    zh, en = as_json(wuwei, "zh"), as_json(wuwei, "en")
    assert "缺少" in json.dumps(zh["findings"], ensure_ascii=False)
    assert "missing" in json.dumps(en["findings"], ensure_ascii=False)
    assert zh["tasks"] == en["tasks"]
