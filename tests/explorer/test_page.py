from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pyoxigraph as ox
import pytest
import yaml

from fengong.explorer.facts import Facts
from fengong.explorer.gather import gather
from fengong.explorer.page import page, safe_json

LIMIT = 1_500_000


class Markup(HTMLParser):
    """Elements with their attributes, and the text of the scripts."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.open = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self.open = tag == "script"
        if self.open:
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        self.open = self.open and tag != "script"

    def handle_data(self, data: str) -> None:
        if self.open:
            self.scripts[-1] += data


@pytest.fixture(params=["wuwei_page", "hostile_page", "small_page"])
def html(request: pytest.FixtureRequest) -> str:
    path: Path = request.getfixturevalue(request.param)
    return path.read_text(encoding="utf-8")


def test_only_the_two_scripts_of_the_page_may_run(html: str) -> None:
    markup = Markup(html)
    policy = next(
        attributes["content"] for tag, attributes in markup.elements if "http-equiv" in attributes and tag == "meta"
    )
    assert policy is not None
    kinds = [attributes.get("type") for tag, attributes in markup.elements if tag == "script"]
    assert kinds == ["application/json", None, None]
    hashes = [b64encode(sha256(script.encode()).digest()).decode() for script in markup.scripts[1:]]
    assert re.findall(r"'sha256-([^']+)'", policy) == hashes
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert policy.endswith("style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'")


def test_nothing_points_outside_and_nothing_is_a_handler(html: str) -> None:
    for tag, attributes in Markup(html).elements:
        assert tag not in ("img", "iframe", "object", "form", "base", "a"), tag
        for name, value in attributes.items():
            assert not name.startswith("on"), name
            assert name not in ("src", "action", "formaction", "style"), name
            assert name != "href" or value == "data:,"


def test_the_page_is_small_enough_for_a_mail(html: str) -> None:
    assert len(html.encode()) <= LIMIT


def test_data_is_read_back_whole(hostile_page: Path, hostile_words: tuple[str, ...]) -> None:
    data = json.loads(Markup(hostile_page.read_text(encoding="utf-8")).scripts[0])
    assert [item["name"][0] for item in data["items"].values() if item["kind"] == "task"] == list(hostile_words)


@pytest.mark.parametrize("text", ["</script>", "<!--", "]]>", "\u2028", "&lt;"])
def test_json_cannot_be_taken_for_markup(text: str) -> None:
    written = safe_json({text: text})
    assert not set("<>&\u2028") & set(written)
    assert json.loads(written) == {text: text}


def test_every_kind_of_finding_has_a_name(root: Path) -> None:
    codes = yaml.safe_load((root / "data" / "lexicon" / "findings.yml").read_text(encoding="utf-8"))
    words = json.loads((root / "graph/fengong/explorer/static/words.json").read_text(encoding="utf-8"))
    assert {f"finding.{code}" for code in codes} == {key for key in words if key.startswith("finding.")}


def test_the_same_store_gives_the_same_page(small_store: ox.Store) -> None:
    assert page(gather(small_store), "zh") == page(gather(small_store), "zh")


def test_the_page_opens_in_the_language_asked_for(small_store: ox.Store) -> None:
    facts = gather(small_store)
    assert '<html lang="en"' in page(facts, "en")
    assert "departments" in page(facts, "en").split("<script", 1)[0]
    assert "个部门" in page(facts, "zh").split("<script", 1)[0]


def test_a_title_of_ones_own(small_store: ox.Store) -> None:
    assert "<title>甲&lt;乙</title>" in page(gather(small_store), "zh", "甲<乙")


def test_a_store_without_tasks_gives_a_page_that_says_so() -> None:
    assert "这个库里没有任务" in page(Facts((), (), (), (), ()), "zh")
