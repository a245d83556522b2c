from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from fengong.analysis.governance.catalogue import FINDINGS
from fengong.cli import cli, governance


def run(store: Path, *args: str, lang: str = "zh") -> Result:
    return CliRunner().invoke(cli, ["governance", *args, "--store", str(store), "--lang", lang])


def rows(store: Path, *args: str) -> list[dict[str, object]]:
    found = json.loads(run(store, *args, "--format", "json").stdout)
    assert isinstance(found, list)
    return found


def test_the_codes_are_those_of_the_catalogue() -> None:
    assert tuple(FINDINGS) == governance.CODES


def test_what_the_shipped_plan_says(wuwei_store_path: Path) -> None:
    found = rows(wuwei_store_path)
    assert {str(row["finding"]) for row in found} == {*governance.CODES} - {"never-lead-together"}
    leads = [row for row in found if row["finding"] == "several-leads"]
    assert [(row["task"], row["certainty"], row["why"]) for row in leads] == [
        ("5", "stated", "一个条款写了 5 个牵头。")
    ]
    unknown = [row["task"] for row in found if row["finding"] == "no-lead" and row["certainty"] == "not-known"]
    assert unknown == ["7", "10", "18", "25"], "damaged, or right before a hole in the text"


def test_every_place_holds_the_words(wuwei_store_path: Path, root: Path) -> None:
    text = (root / "data" / "plans" / "wuwei-2024" / "source.txt").read_text(encoding="utf-8-sig")
    found = rows(wuwei_store_path)
    for row in found:
        words, places = row["words"], row["place"]
        assert isinstance(words, list)
        assert isinstance(places, list)
        spans = [tuple(int(at) for at in place.split("–")) for place in places]
        assert [" ".join(text[start:end].split()) for start, end in spans] == words


def test_one_kind_and_a_threshold(wuwei_store_path: Path) -> None:
    assert {row["finding"] for row in rows(wuwei_store_path, "--finding", "only-groups")} == {"only-groups"}
    assert "共同任务至少 7" in run(wuwei_store_path, "--much", "7").stdout


@pytest.mark.parametrize(("lang", "words"), [("zh", "另有 1 对部门共同任务同样多"), ("en", "is not listed: 1.")])
def test_pairs_whose_tasks_name_no_lead_are_counted_in_a_note(wuwei_store_path: Path, lang: str, words: str) -> None:
    asked = "--finding", "never-lead-together", "--much", "7"
    assert rows(wuwei_store_path, *asked) == []
    assert words in run(wuwei_store_path, *asked, "--format", "markdown", lang=lang).output


def test_a_limit_does_not_make_the_plan_one_without_leads(wuwei_store_path: Path) -> None:
    found = rows(wuwei_store_path, "--finding", "no-lead", "--section", "（五）")
    assert {row["task"] for row in found} == {"20", "21", "22", "23", "24", "25"}
    assert "convention" not in {row["certainty"] for row in found}


@pytest.mark.parametrize("form", ["table", "csv", "markdown"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_forms(wuwei_store_path: Path, form: str, lang: str) -> None:
    result = run(wuwei_store_path, "--finding", "several-leads", "--format", form, lang=lang)
    assert (result.exit_code, "1115–1166" in result.stdout) == (0, True)
    assert ("写法" in result.output) == (lang == "zh")
    assert ("summary" in result.stdout or "概览" in result.stdout) == (form == "table")
    if form == "csv":
        (row,) = csv.DictReader(io.StringIO(result.stdout))
        assert row["task_iri"].endswith("sec_2/task_5")


@pytest.mark.parametrize("option", ["--roles", "--level", "--groups"])
def test_what_would_hide_a_lead_is_not_offered(wuwei_store_path: Path, option: str) -> None:
    result = run(wuwei_store_path, option, "in")
    assert result.exit_code == 2


def test_an_unknown_finding_is_bad_usage(wuwei_store_path: Path) -> None:
    result = run(wuwei_store_path, "--finding", "no-leader")
    assert (result.exit_code, "no-lead" in result.output) == (2, True)


def test_the_summary_stands_first_and_conventions_are_listed_only_on_demand(wuwei_store_path: Path) -> None:
    shown = run(wuwei_store_path).stdout
    assert shown.startswith("方案分工中的发现：概览")
    every = run(wuwei_store_path, "--all").stdout
    # A listing breaks its lines where the terminal does.
    assert "逐项列出" in "".join(shown.split())
    assert "逐项列出" not in "".join(every.split())
    assert len(shown.splitlines()) < len(every.splitlines())


def test_programs_get_every_finding_whatever_is_asked_and_codes_in_every_language(wuwei_store_path: Path) -> None:
    shown = [
        run(wuwei_store_path, *more, "--format", "json", lang=lang).stdout
        for more in ((), ("--all",))
        for lang in ("zh", "en")
    ]
    found = [[(row["no"], row["finding"], row["certainty"]) for row in json.loads(one)] for one in shown]
    assert all(one == found[0] for one in found)
    assert "convention" in {row[2] for row in found[0]}
