"""``fengong evaluate`` as a user meets it, on the shipped annotations."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fengong.cli import main

ROOT = Path(__file__).resolve().parents[2]
TEXT = "1.压实责任。（市应急局牵头，各有关部门负责）\n2.加强培训。（市公安局负责）\n"


@pytest.fixture
def folders(tmp_path: Path) -> tuple[str, str]:
    """Synthetic: one text, annotated with one wrong role; another without annotation."""
    gold, texts = tmp_path / "gold", tmp_path / "texts"
    gold.mkdir()
    texts.mkdir()
    clauses = [
        {
            "text": "市应急局牵头，各有关部门负责",
            "start": 8,
            "task": "1",
            "assignments": [["市应急局", "lead"], ["各有关部门", "support"]],
        },
        {"text": "市公安局负责", "start": 32, "task": "2", "assignments": [["市公安局", "responsible"]]},
    ]
    (gold / "plan.json").write_text(json.dumps({"clauses": clauses}), encoding="utf-8")
    (texts / "plan.txt").write_text(TEXT, encoding="utf-8")
    (texts / "free.txt").write_text(TEXT, encoding="utf-8")
    return str(gold), str(texts)


def ask(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    """Exit status, output and errors of the command line."""
    with pytest.raises(SystemExit) as end:
        main(["evaluate", *args])
    out, err = capsys.readouterr()
    return int(str(end.value.code or 0)), out, err


def test_scores(folders: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = ask(capsys, *folders, "--format", "json")
    rows = json.loads(out)
    assert (status, err) == (0, "")
    assert [(row["document"], row["gold"], row["found"], row["right"]) for row in rows] == [
        ("plan", 3, 3, 2),
        (rows[-1]["document"], 3, 3, 2),
    ]
    assert rows[0]["mention_f1"] == rows[0]["task_share"] == 1


@pytest.mark.parametrize(("least", "status"), [("0.66", 0), ("0.67", 1)])
def test_least(least: str, status: int, folders: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(capsys, *folders, "--min", least)[0] == status


def test_errors(folders: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = ask(capsys, *folders, "--errors", "5", "--format", "json")
    assert [(row["kind"], row["surface"], row["gold"], row["found"]) for row in json.loads(out)] == [
        ("role", "各有关部门", "support", "responsible")
    ]
    _, out, _ = ask(capsys, *folders, "--errors", "5", "--lang", "en")
    assert out.index("mention F1") < out.index("What differs from the gold") < out.index("各有关部门")


def test_against_an_earlier_run(folders: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    gold, texts = folders
    saved = str(Path(texts).parent / "old.json")
    assert ask(capsys, gold, texts, "--output", saved)[0] == 0
    assert set(json.loads(Path(saved).read_text(encoding="utf-8"))["documents"]) == {"plan", "free"}
    for name in ("plan", "free"):
        file = Path(texts, f"{name}.txt")
        file.write_text(TEXT.replace("市公安局负责", "市公安局配合"), encoding="utf-8")
    _, out, err = ask(capsys, gold, texts, "--against", saved, "--format", "json", "--lang", "en")
    assert [(row["document"], row["kind"], row["before"], row["after"], row["gold"]) for row in json.loads(out)] == [
        ("plan", "role", "responsible", "support", "responsible"),
        ("free", "role", "responsible", "support", None),
    ]
    assert "0 for the better, 1 for the worse" in err


def test_what_was_found_to_standard_output(folders: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = ask(capsys, *folders, "--output", "-")
    assert set(json.loads(out)["documents"]) == {"plan", "free"}


def test_a_text_that_cannot_be_read_is_said_and_the_others_go_on(
    folders: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    gold, texts = folders
    Path(gold, "other.json").write_text(Path(gold, "plan.json").read_text(encoding="utf-8"), encoding="utf-8")
    Path(texts, "other.txt").write_bytes(b"")
    status, out, err = ask(capsys, gold, texts, "--format", "json")
    assert status == 1
    assert "other.txt: is empty" in err
    assert [row["found"] for row in json.loads(out)] == [0, 3, 3]


@pytest.mark.parametrize("wrong", ["gold", "texts", "against"])
def test_bad_input_is_one_clear_line(
    wrong: str, folders: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold, texts = folders
    missing = str(tmp_path / "missing")
    args = {"gold": [missing, texts], "texts": [gold, missing], "against": [gold, texts, "--against", missing]}[wrong]
    status, out, err = ask(capsys, *args)
    assert (status, out) == (1, "")
    assert err.startswith("fengong: ")
    assert err.count("\n") == 1


def test_the_shipped_annotations_have_their_texts(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = ask(
        capsys, str(ROOT / "data" / "gold"), str(ROOT / "data" / "plans"), "--format", "json", "--lang", "en"
    )
    rows = {row["document"]: row for row in json.loads(out)}
    assert status == 0
    assert rows["wuwei-2024"]["f1"] == 1
    assert rows["total"]["gold"] > 300
