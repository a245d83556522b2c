from __future__ import annotations

import re

from fengong.report.contents import ReportContents
from fengong.report.markdown import to_markdown


def test_every_name_in_the_matrix_leads_to_its_words(report: ReportContents) -> None:
    text = to_markdown(report).decode()
    links = re.findall(r"\]\(#(c-\d+)\)", text)
    assert len(links) == sum(map(len, report.grid.cells.values()))
    assert set(links) <= set(re.findall(r'<a id="(c-\d+)"></a>', text))


def test_it_has_every_section_and_every_quote(report: ReportContents) -> None:
    text = to_markdown(report).decode()
    heads = re.findall("^## (.*)$", text, re.MULTILINE)
    assert heads == ["责任矩阵", *(chapter.title for chapter in report.chapters), "原文"]
    for clause in report.clauses:
        assert f"{clause.place[0]}–{clause.place[1]}: " in text


def test_rows_have_as_many_cells_as_their_heading(hostile: ReportContents) -> None:
    text = to_markdown(hostile).decode()
    blocks = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)
    assert len(blocks) > 3
    for block in blocks:
        assert len({len(re.findall(r"(?<!\\)\|", line)) for line in block.splitlines()}) == 1, block


def test_words_are_words(hostile: ReportContents) -> None:
    text = to_markdown(hostile).decode()
    text = re.sub(r"(?<!\\)`[^`]*`", "", text)
    assert re.findall(r"(?<!\\)<(?!br>|a id=|/a>)", text) == []
    assert "](javascript" not in text.replace("\\]", "")
    assert to_markdown(hostile) == to_markdown(hostile)
