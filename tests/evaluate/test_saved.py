"""What a run found, to a file and back."""

from __future__ import annotations

from pathlib import Path

import pytest

from fengong.errors import ReadError
from fengong.evaluate.rows import Row
from fengong.evaluate.run import Evaluated
from fengong.evaluate.saved import found_in, load, to_json

ROWS = (Row(0, 5, "市\n应急局", "lead", "1"), Row(9, 11, "各地", "support", ""))


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "found.json"
    found = {"二": ROWS, 'a"b': ()}
    file.write_bytes(to_json(found))
    assert load(file) == found


def test_one_assignment_a_line_and_the_same_bytes() -> None:
    content = to_json({"b": ROWS, "a": ROWS})
    assert content == to_json({"a": ROWS, "b": ROWS})
    assert sum(line.startswith(b"   {") for line in content.splitlines()) == 4


def test_what_could_not_be_read_is_not_kept() -> None:
    documents = [Evaluated("a", None, ROWS), Evaluated("b", None, (), problem="b: is empty")]
    assert found_in(documents) == {"a": ROWS}


@pytest.mark.parametrize(
    "content", ["[]", "{}", '{"documents": 1}', '{"documents": {"a": [{}]}}', '{"documents": {"a": [1]}}', "x"]
)
def test_another_file_is_refused(content: str, tmp_path: Path) -> None:
    file = tmp_path / "found.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ReadError):
        load(file)
