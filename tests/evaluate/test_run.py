"""Folders of annotations and texts → documents with what was found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fengong.errors import ReadError
from fengong.evaluate.rows import Row
from fengong.evaluate.run import annotated, evaluate, find_text, unannotated

TEXT = "1.压实责任。（市应急局牵头，各有关部门负责）\n"


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Synthetic: two annotations (one of a text that is missing), a file that is none, four texts."""
    gold, texts = tmp_path / "gold", tmp_path / "texts"
    gold.mkdir()
    texts.mkdir()
    clause = {"text": "市应急局牵头，各有关部门负责", "start": 8, "task": "1", "assignments": [["市应急局", "lead"]]}
    for name in ("a1", "gone"):
        (gold / f"{name}.json").write_text(json.dumps({"clauses": [clause]}), encoding="utf-8")
    (gold / "names.json").write_text("[]", encoding="utf-8")
    (texts / "a1_plan.txt").write_text(TEXT, encoding="utf-8")
    (texts / "a10.txt").write_text(TEXT, encoding="utf-8")
    (texts / "empty.txt").write_bytes(b"")
    (texts / "b").mkdir()
    (texts / "b" / "plan.yml").write_text("file: source.txt\n", encoding="utf-8")
    (texts / "b" / "source.txt").write_text(TEXT, encoding="utf-8")
    (texts / "no-plan").mkdir()
    (texts / ".hidden").write_text(TEXT, encoding="utf-8")
    return gold, texts


def test_annotations_and_the_other_texts(folders: tuple[Path, Path]) -> None:
    gold, texts = folders
    assert annotated(gold) == ["a1", "gone"]
    assert unannotated(texts, ["a1", "gone"]) == ["a10", "b", "empty"] or find_text(texts, "a1") == texts / "a10.txt"


def test_the_very_name_comes_before_a_longer_one(folders: tuple[Path, Path]) -> None:
    _, texts = folders
    (texts / "a1.txt").write_text(TEXT, encoding="utf-8")
    assert find_text(texts, "a1") == texts / "a1.txt"
    assert find_text(texts, "b") == texts / "b"
    assert find_text(texts, "nothing") is None


def test_a_text_and_a_plan_folder_are_read(folders: tuple[Path, Path]) -> None:
    gold, texts = folders
    (texts / "a10.txt").unlink()
    one, other = evaluate(["a1", "b"], gold, texts)
    assert one.gold == (Row(8, 12, "市应急局", "lead", "1"),)
    assert one.misplaced == 0
    assert other.gold is None
    assert one.found == other.found == (*one.gold, Row(15, 20, "各有关部门", "responsible", "1"))


def test_what_cannot_be_read_stops_nobody_else(folders: tuple[Path, Path]) -> None:
    gold, texts = folders
    gone, empty, last = evaluate(["gone", "empty", "b"], gold, texts)
    assert "no text of that name" in (gone.problem or "")
    assert "is empty" in (empty.problem or "")
    assert last.problem is None
    assert last.found


def test_an_annotation_of_another_text_is_noticed(folders: tuple[Path, Path]) -> None:
    gold, texts = folders
    (texts / "a10.txt").unlink()
    (texts / "a1_plan.txt").write_text("\n" + TEXT, encoding="utf-8")
    assert evaluate(["a1"], gold, texts)[0].misplaced == 1


def test_folders_that_are_none(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        with pytest.raises(ReadError, match="no gold annotation"):
            annotated(folder)
    with pytest.raises(ReadError, match="is no folder"):
        unannotated(tmp_path / "missing", [])
