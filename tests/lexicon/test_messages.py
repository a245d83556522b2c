"""Every message about files, plans, stores and outputs exists in Chinese."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from fengong.lexicon.messages import in_language
from fengong.lexicon.source import lexicon_file
from fengong.read.formats import UNREAD

KINDS = ("ReadError", "PlanError", "StoreError", "OutputError", "BeyondLimitError")
PLAIN = ("protocol.py", "fields.py", "sparql.py")
#: Named in code, or made in a function of their own.
OTHERS = [
    *UNREAD.values(),
    "is protected by a password; remove it in Word or Excel first",
    "is an old Office file; save it as .docx or .xlsx",
    "is protected by a password; save it without one first",
    "is a damaged or incomplete PDF file; get it again",
    "there is nothing at this address",
    "PUT is not answered here",
    "the server is busy with long queries; ask again later, or for less",
    "nothing is known of this here",
    "this is there in other forms",
    "there is no such term",
    "ignored (hidden)",
    "ignored (a link to a folder)",
    "ignored (a pipe or device)",
    "ignored (no suffix: no format of documents)",
    "nothing was stored, for 1 of 2 could not be read; "
    "mend them or leave them out, or store the others with --keep-going",
]


def wording(node: ast.expr) -> str | None:
    match node:
        case ast.Constant(value=str(words)):
            return words
        case ast.JoinedStr(values=parts):
            return "".join(str(p.value) if isinstance(p, ast.Constant) else "7" for p in parts)
    return None


def raised(root: Path) -> Iterator[tuple[str, str]]:
    for file in sorted((root / "graph" / "fengong").rglob("*.py")):
        # What is refused at /sparql is told as plain English text.
        kinds = {*KINDS, "Failure"} | ({"RefusedError"} if file.name not in PLAIN else set())
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in kinds:
                # A refusal is of a status, and may say last when to come again.
                told = node.args[1:2] if node.func.id == "RefusedError" else node.args[-1:]
                words = wording(told[0]) if told else None
                if words is not None:
                    yield f"{file.name}:{node.lineno}", words


def test_every_message_that_is_raised_has_chinese_words(root: Path) -> None:
    found = [*raised(root), *(("", words) for words in OTHERS)]
    assert len(found) > 70
    assert [entry for entry in found if in_language(entry[1], "zh") == entry[1]] == []


def test_values_stay_and_are_taken_for_no_places() -> None:
    said = "is damaged ({2} cannot be expanded cannot be expanded); get it again"
    assert in_language(said, "zh") == "已损坏（{2} cannot be expanded 无法解压）；请重新获取"
    assert in_language(said, "en") == said
    assert in_language("something else", "zh") == "something else"


@pytest.mark.parametrize("number", range(len(lexicon_file("messages"))))
def test_no_wording_is_taken_for_another(number: int) -> None:
    english, chinese = lexicon_file("messages")[number]
    values = [f"v{n}" for n in range(1, 1 + english.count("{}"))]
    expected = chinese
    for at, value in enumerate(values, 1):
        expected = expected.replace(f"{{{at}}}", value)
    for value in values:
        english = english.replace("{}", value, 1)
    assert in_language(english, "zh") == expected
